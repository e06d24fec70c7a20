import { once } from 'node:events';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { TakeChunk, TransportResponse } from './transport.js';

const decoders = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** Whether a content encoding can be taken off. */
export function isDecodable(encoding: string): encoding is keyof typeof decoders {
  return Object.hasOwn(decoders, encoding);
}

const GZIP_MAGIC = [0x1f, 0x8b];

/**
 * An answer that came encoded although it was asked for as it is. A `fetch` takes the encoding off by itself and
 * leaves the header: then the bytes are handed on as they are.
 */
export class DecodedResponse implements TransportResponse {
  readonly status: number;
  readonly headers: TransportResponse['headers'];
  readonly #response: TransportResponse;
  readonly #encoding: keyof typeof decoders;

  constructor(response: TransportResponse, encoding: keyof typeof decoders) {
    this.status = response.status;
    this.headers = response.headers;
    this.#response = response;
    this.#encoding = encoding;
  }

  async read(take: TakeChunk): Promise<void> {
    const decoder = decoders[this.#encoding]();
    const done = (async () => {
      for await (const chunk of decoder) await take(chunk);
    })();
    // The `await` below throws this failure; without a handler until then Node reports it as unhandled.
    done.catch(() => {});
    let received = 0;
    let isPlain = false;
    try {
      await this.#response.read((chunk) => {
        if (received === 0) isPlain = this.#isDecoded(chunk);
        received += chunk.byteLength;
        if (isPlain) return take(chunk);
        return decoder.write(chunk) ? undefined : Promise.race([once(decoder, 'drain').then(() => {}), done]);
      });
      if (isPlain) return;
      const length = Number(this.headers.get('content-length') ?? received);
      if (received < length) throw new Error('The body was cut');
      decoder.end();
      await done;
    } finally {
      decoder.destroy();
    }
  }

  /** Only gzip can be told by its first bytes; what else a `fetch` hands over it has decoded. */
  #isDecoded(chunk: Buffer): boolean {
    if (!this.#response.mayBeDecoded) return false;
    return !this.#encoding.endsWith('gzip') || !looksGzipped(chunk);
  }

  discard(): void {
    this.#response.discard();
  }
}

function looksGzipped(chunk: Buffer): boolean {
  return GZIP_MAGIC.every((byte, index) => chunk[index] === byte);
}
