import type { TakeChunk, Transport, TransportResponse } from './transport.js';

/** What the helper needs of an answer of `fetch`: less than a `Response`, so that any implementation fits. */
export interface FetchedResponse {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  readonly body: FetchedBody | null;
}

export interface FetchedBody {
  getReader(): FetchedBodyReader;
}

export interface FetchedBodyReader {
  read(): Promise<{ done: boolean; value?: Uint8Array | undefined }>;
  cancel(reason?: unknown): Promise<void>;
}

/** `globalThis.fetch`, undici's, a mock's: whatever can be called as the helper calls it. */
export type FetchLike = (
  url: string,
  init: {
    method: 'GET';
    redirect: 'manual';
    headers: Record<string, string>;
    signal: AbortSignal;
  },
) => Promise<FetchedResponse>;

/**
 * The transport for those who bring a `fetch` of their own: behind a proxy, in tests, with MSW. Node's own hides one
 * fault, which then shows in the size or the digest only: a chunked body that is cut, after `Connection: close`,
 * ends for it as if it were whole.
 */
export function createFetchTransport(fetch: FetchLike): Transport {
  return async (url, { headers, signal }) =>
    new FetchResponse(
      await fetch(url.href, { method: 'GET', redirect: 'manual', headers: { ...headers }, signal }),
    );
}

class FetchResponse implements TransportResponse {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  readonly mayBeDecoded = true;
  readonly #reader: FetchedBodyReader | undefined;
  #ended = false;

  constructor(response: FetchedResponse) {
    this.status = response.status;
    this.headers = response.headers;
    this.#reader = response.body?.getReader();
  }

  async read(take: TakeChunk): Promise<void> {
    if (!this.#reader) return;
    try {
      for (;;) {
        const { done, value } = await this.#reader.read();
        if (done) break;
        if (value === undefined || value.byteLength === 0) continue;
        const held = take(asBuffer(value));
        if (held) await held;
      }
      this.#ended = true;
    } catch (error) {
      this.discard();
      throw error;
    }
  }

  discard(): void {
    if (this.#ended || !this.#reader) return;
    this.#ended = true;
    // Cancelling a body that already failed rejects; there is nothing left to close.
    this.#reader.cancel().catch(() => {});
  }
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
