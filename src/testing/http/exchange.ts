import type { Origins } from '../urls.js';

/** A request, from the HTTP server or from the `fetch` of the emulator. */
export interface Exchange {
  method: string;
  url: URL;
  /** By lower-case name. */
  headers: Readonly<Record<string, string>>;
  body: Buffer;
  /** For an upload too large to be kept in memory: its checksum and size, without the bytes. */
  digest?: { md5: string; byteLength: number };
  remoteIp: string;
  /** The hosts by which this request reached the emulator: URLs in the answer start with them. */
  origins: Origins;
}

/** A failure of the connection, rather than of the answer. */
export type Wire =
  | { kind: 'reset'; afterBytes: number | undefined }
  | { kind: 'stall'; afterBytes: number | undefined };

export interface HttpAnswer {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer | Iterable<Buffer>;
  /** Milliseconds before the answer begins. */
  latency?: number;
  wire?: Wire;
}

export function json(status: number, body: unknown, headers: Record<string, string> = {}): HttpAnswer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(body),
  };
}

export function text(status: number, body: string, contentType = 'text/plain; charset=utf-8'): HttpAnswer {
  return { status, headers: { 'content-type': contentType }, body };
}

/** An error of the API's controllers, before GraphQL. */
export function controllerError(
  status: number,
  code: string,
  message: string,
  extra: Record<string, unknown> = {},
): HttpAnswer {
  return json(status, { errors: [{ message, extensions: { code, ...extra } }], data: null });
}

export function piecesOf(body: HttpAnswer['body']): Iterable<Buffer> {
  if (typeof body === 'string') return [Buffer.from(body)];
  return Buffer.isBuffer(body) ? [body] : body;
}
