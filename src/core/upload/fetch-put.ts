import { MAX_TEXT, type PutRequest, type SendPut } from './transport.js';

/** The transport of those who bring a `fetch` of their own: behind a proxy, in tests. */
export function fetchPut(fetch: typeof globalThis.fetch): SendPut {
  return async ({ url, headers, size, body, signal }) => {
    const response = await fetch(url.href, {
      method: 'PUT',
      // `fetch` cannot see how long a stream is, and would send it in pieces without a length.
      headers: { ...headers, 'Content-Length': String(size) },
      body: streamOf(body),
      duplex: 'half',
      redirect: 'manual',
      signal,
    });
    const etag = response.headers.get('etag') ?? undefined;
    const text = response.ok ? '' : await response.text().catch(() => '');
    if (response.ok) await response.body?.cancel();
    return { status: response.status, etag, text: text.slice(0, MAX_TEXT) };
  };
}

function streamOf(body: PutRequest['body']): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await body.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await body.return(undefined);
    },
  });
}
