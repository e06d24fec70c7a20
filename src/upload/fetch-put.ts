import { MAX_TEXT, type PutRequest, type SendPut } from './transport.js';

/** The transport of those who bring a `fetch` of their own: behind a proxy, in tests. */
export function fetchPut(fetch: typeof globalThis.fetch): SendPut {
  return async (request) => {
    const response = await send(fetch, request);
    if (response === 'redirect') return { status: 'redirect', etag: undefined, text: '' };
    const etag = response.headers.get('etag') ?? undefined;
    const text = response.ok ? '' : await response.text().catch(() => '');
    // Not waited for: where somebody has a copy of the answer, the cancellation ends with theirs.
    if (response.ok) response.body?.cancel().catch(() => {});
    return { status: response.status, etag, text: text.slice(0, MAX_TEXT) };
  };
}

/** A framework that keeps what `fetch` sends and gets would keep it on its disk. */
const notKept = { cache: 'no-store' };

async function send(
  fetch: typeof globalThis.fetch,
  { url, headers, size, body, signal }: PutRequest,
): Promise<Response | 'redirect'> {
  try {
    return await fetch(url.href, {
      method: 'PUT',
      // `fetch` cannot see how long a stream is, and would send it in pieces without a length.
      headers: { ...headers, 'Content-Length': String(size) },
      body: streamOf(body),
      duplex: 'half',
      // Only with both of these does Node's fetch not keep all of the body, in case it had to send it again.
      redirect: 'error',
      window: null,
      signal,
      ...notKept,
    });
  } catch (error) {
    if (isRedirect(error)) return 'redirect';
    throw error;
  }
}

/** `fetch` says only in words that it was a redirect which it did not follow. */
function isRedirect(error: unknown): boolean {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error && /redirect/i.test(cause.message);
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
