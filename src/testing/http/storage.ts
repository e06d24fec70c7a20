import { createHash } from 'node:crypto';
import type { Clock } from '../clock.js';
import type { StoredFile } from '../files.js';
import type { Store } from '../store.js';
import type { UrlSigner } from '../urls.js';
import { type Exchange, type HttpAnswer, json, text } from './exchange.js';

/**
 * How the storage answers a Range: `partial` with 206, as since August 2026; `legacy` with 200 and Content-Range, as
 * before; `none` with the whole file.
 */
export type RangeMode = 'partial' | 'legacy' | 'none';

export interface StorageOptions {
  /** Default: as the server of that version, `partial` (206) since August 2026, `legacy` before. */
  range?: RangeMode;
  /** Whether answers to GET have a Content-Length; without it the body is chunked. Default true. */
  contentLength?: boolean;
}

/** The host of the files. URLs are signed and expire; answers have no redirect, no compression, and no ETag on GET. */
export class StorageHost {
  readonly #store: Store;
  readonly #signer: UrlSigner;
  readonly #clock: Clock;
  readonly #options: StorageOptions;
  readonly #written = new Set<string>();
  readonly #announced = new Map<string, { checksum: string; byteSize: number }>();

  constructor(store: Store, signer: UrlSigner, clock: Clock, options: StorageOptions) {
    this.#store = store;
    this.#signer = signer;
    this.#clock = clock;
    this.#options = options;
  }

  /** Adds a file whose bytes a PUT will bring, with the size and checksum that were announced. */
  announce(file: StoredFile, declared: { checksum: string; byteSize: number }): void {
    file.stored = false;
    this.#announced.set(file.key, declared);
  }

  handle({ method, url, headers, body, digest }: Exchange, mode?: RangeMode): HttpAnswer {
    if (/%2e|\/\.\./i.test(url.pathname)) return json(404, {});
    if (method === 'PUT') return this.#put(url, headers, body, digest);
    if (method !== 'GET' && method !== 'HEAD') return text(405, 'Method Not Allowed');
    if (this.#signer.verify('GET', url, this.#clock.now()) !== 'valid') {
      return method === 'HEAD' ? text(401, '') : text(401, '401 Unauthorized: Temp URL invalid');
    }
    const file = this.#fileAt(url);
    if (!file?.stored)
      return text(404, '<html><h1>Not Found</h1><p>The resource could not be found.</p></html>', 'text/html');
    const modified = new Date(Math.floor(file.createdAt / 1_000));
    const since = Date.parse(headers['if-modified-since'] ?? '');
    const common = this.#headersOf(file, modified, url);
    if (since >= Math.floor(modified.getTime() / 1_000) * 1_000)
      return { status: 304, headers: common, body: '' };
    if (method === 'HEAD') return { status: 200, headers: common, body: '' };
    return this.#get(file, common, headers.range, mode ?? this.#options.range ?? 'partial');
  }

  #headersOf(file: StoredFile, modified: Date, url: URL): Record<string, string> {
    const name = url.searchParams.get('filename') ?? file.filename;
    return {
      'content-type': file.contentType,
      'content-disposition': `inline; filename="${name.replace(/[^\x20-\x7e]|"/g, '?')}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'last-modified': modified.toUTCString(),
      'accept-ranges': 'bytes',
      connection: 'close',
    };
  }

  #get(
    file: StoredFile,
    common: Record<string, string>,
    range: string | undefined,
    mode: RangeMode,
  ): HttpAnswer {
    const { contentLength = true } = this.#options;
    const slice = mode === 'none' ? undefined : readRange(range, file.length);
    const { start, end } = slice ?? { start: 0, end: file.length };
    return {
      status: slice && mode === 'partial' ? 206 : 200,
      headers: {
        ...common,
        ...(contentLength ? { 'content-length': String(end - start) } : {}),
        ...(slice ? { 'content-range': `bytes ${start}-${end - 1}/${file.length}` } : {}),
      },
      body: { [Symbol.iterator]: () => file.chunks(start, end) },
    };
  }

  #put(url: URL, headers: Exchange['headers'], body: Buffer, digest: Exchange['digest']): HttpAnswer {
    if (this.#signer.verify('PUT', url, this.#clock.now()) !== 'valid') {
      return text(401, '401 Unauthorized: Temp URL invalid');
    }
    if (headers.authorization !== undefined) return text(403, 'Unsigned header: authorization');
    const file = this.#fileAt(url);
    const declared = file && this.#announced.get(file.key);
    if (!file || !declared) return text(404, 'Not Found');
    // A URL takes one upload: a second one could replace bytes that are already attached.
    if (this.#written.has(url.pathname)) return text(403, 'Access denied');
    this.#written.add(url.pathname);
    const came = digest ?? { md5: createHash('md5').update(body).digest('base64'), byteLength: body.length };
    file.receive(digest ? undefined : body, came, declared);
    const etag = `"${Buffer.from(came.md5, 'base64').toString('hex')}"`;
    return { status: 201, headers: { etag, connection: 'close' }, body: '' };
  }

  #fileAt(url: URL): StoredFile | undefined {
    const file = this.#store.files.get(url.pathname.split('/').at(-1) ?? '');
    return file?.path === url.pathname ? file : undefined;
  }
}

/** The first range of the header; `undefined` where it cannot be served: the answer is the whole file. */
function readRange(header: string | undefined, length: number): { start: number; end: number } | undefined {
  const match = /^bytes=(\d*)-(\d*)/.exec(header?.trim() ?? '');
  if (!match) return undefined;
  const [, from = '', to = ''] = match;
  if (from === '' && to === '') return undefined;
  const start = from === '' ? Math.max(0, length - Number(to)) : Number(from);
  const end = from === '' || to === '' ? length : Math.min(length, Number(to) + 1);
  return start < end ? { start, end } : undefined;
}
