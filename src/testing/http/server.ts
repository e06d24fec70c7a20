import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { GRAPHQL_PATH, type Origins } from '../urls.js';
import { type Exchange, type HttpAnswer, piecesOf } from './exchange.js';
import { cutBody, type Handler } from './fetch.js';

/** A running server: the API on one port of this machine, the storage of files on another. */
export interface EmulatorServer {
  /** The address to give to a client. */
  readonly endpoint: string;
  readonly port: number;
  readonly origins: Origins;
  /** Stops listening and closes all connections. */
  close(): Promise<void>;
  /** The same, for `await using`. */
  [Symbol.asyncDispose](): Promise<void>;
}

export interface ListenOptions {
  /** Default `127.0.0.1`. */
  host?: string;
  /** Port of the storage; default: any free one. */
  storagePort?: number;
}

/** Serves `handle` on `port` (0: any free one) and the storage next to it. */
export async function listen(
  handle: Handler,
  port: number,
  options: ListenOptions = {},
): Promise<EmulatorServer> {
  const host = options.host ?? '127.0.0.1';
  const origins: Origins = { api: '', storage: '' };
  const sockets = new Set<Socket>();
  const start = async (which: keyof Origins, wanted: number): Promise<Server> => {
    const server = createServer((request, response) => {
      // A client that hangs up early makes the write fail: no unhandled rejection may come of it.
      serve(handle, origins, which, request, response).catch(() => response.destroy());
    });
    server.keepAliveTimeout = 60_000;
    server.on('connection', (socket) => {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
    });
    server.listen(wanted, host);
    await once(server, 'listening');
    origins[which] = `http://${host.includes(':') ? `[${host}]` : host}:${portOf(server)}`;
    return server;
  };
  const servers = [await start('api', port), await start('storage', options.storagePort ?? 0)];
  const close = async () => {
    const closed = servers.map(
      (server) =>
        new Promise<void>((resolve) => (server.listening ? server.close(() => resolve()) : resolve())),
    );
    for (const socket of sockets) socket.destroy();
    await Promise.all(closed);
  };
  return {
    endpoint: `${origins.api}${GRAPHQL_PATH}`,
    port: Number(new URL(origins.api).port),
    origins,
    close,
    [Symbol.asyncDispose]: close,
  };
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  return address !== null && typeof address === 'object' ? address.port : 0;
}

async function serve(
  handle: Handler,
  origins: Origins,
  which: keyof Origins,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { body, digest } = await read(request);
  const answer = await handle({
    method: request.method ?? 'GET',
    url: new URL(request.url ?? '/', origins[which]),
    headers: flatten(request),
    body,
    digest,
    remoteIp: request.socket.remoteAddress?.replace(/^::ffff:/, '') ?? '127.0.0.1',
    origins,
  });
  if (answer.latency) await new Promise((resolve) => setTimeout(resolve, answer.latency));
  await write(answer, request, response);
}

const KEPT = 32 * 1_024 * 1_024;

/** Reads a body; a huge one is counted and hashed, but not kept, so that uploads of any size cost no memory. */
async function read(request: IncomingMessage): Promise<Pick<Exchange, 'body' | 'digest'>> {
  const md5 = createHash('md5');
  let chunks: Buffer[] = [];
  let byteLength = 0;
  for await (const chunk of request) {
    byteLength += chunk.length;
    md5.update(chunk);
    if (byteLength <= KEPT) chunks.push(chunk);
    else chunks = [];
  }
  if (byteLength <= KEPT) return { body: Buffer.concat(chunks) };
  return { body: Buffer.alloc(0), digest: { md5: md5.digest('base64'), byteLength } };
}

async function write(answer: HttpAnswer, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { wire } = answer;
  if (wire && wire.afterBytes === undefined) {
    if (wire.kind === 'reset') request.socket.resetAndDestroy();
    return;
  }
  const headers = { ...answer.headers };
  const whole = typeof answer.body === 'string' || Buffer.isBuffer(answer.body);
  if (
    whole &&
    headers['content-length'] === undefined &&
    answer.status !== 304 &&
    request.method !== 'HEAD'
  ) {
    headers['content-length'] = String(byteLength(answer));
  }
  response.writeHead(answer.status, headers);
  if (request.method === 'HEAD' || answer.status === 304) {
    response.end();
    return;
  }
  for (const piece of cutBody(answer)) {
    if (response.destroyed) return;
    if (!response.write(piece)) await waitForDrain(response);
  }
  if (!wire) response.end();
  else if (wire.kind === 'reset') {
    // A reset drops bytes that are not sent yet: it waits until the ones before the break are written.
    response.write('', () => setImmediate(() => request.socket.resetAndDestroy()));
  } else {
    response.flushHeaders();
  }
}

/** Waits until the socket takes more bytes, or is closed. */
function waitForDrain(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      response.off('drain', done).off('close', done);
      resolve();
    };
    response.on('drain', done).on('close', done);
    if (response.destroyed) done();
  });
}

function byteLength({ body }: HttpAnswer): number {
  let length = 0;
  for (const piece of piecesOf(body)) length += piece.length;
  return length;
}

function flatten(request: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(request.headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
    ),
  );
}
