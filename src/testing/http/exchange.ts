import type { Origins } from '../urls.js';

/** A request, as both the HTTP server and the in-process fetch hand it over. */
export interface Exchange {
  method: string;
  url: URL;
  /** By lower-case name. */
  headers: Readonly<Record<string, string>>;
  body: Buffer;
  /** Of an upload too large to be kept: what came, without the bytes. */
  digest?: { md5: string; byteLength: number };
  remoteIp: string;
  /** What the URLs in the answer must start with. */
  origins: Origins;
}

/** What goes wrong on the wire rather than in the answer. */
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

/** The answer of the API's controllers, for what never reached GraphQL. */
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
