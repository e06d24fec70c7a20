import { raceAbort, sleep } from '../../request/abort.js';
import type { Origins } from '../urls.js';
import { type Exchange, type HttpAnswer, piecesOf, type Wire } from './exchange.js';

export type EmulatorFetch = typeof globalThis.fetch;

export type Handler = (exchange: Exchange) => Promise<HttpAnswer>;

/** Makes a `fetch` that answers inside the process for the hosts that `resolve` knows; others fail as unknown hosts. */
export function makeFetch(resolve: (origin: string) => Origins | undefined, handle: Handler): EmulatorFetch {
  const follow = async (request: Request, redirects: number): Promise<Response> => {
    const url = new URL(request.url);
    const origins = resolve(url.origin);
    // The error of Node's `fetch` for a host name that does not resolve.
    if (!origins) {
      throw new TypeError('fetch failed', { cause: new Error(`getaddrinfo ENOTFOUND ${url.hostname}`) });
    }
    const { signal } = request;
    signal.throwIfAborted();
    const answer = await handle({
      method: request.method,
      url,
      headers: Object.fromEntries(request.headers),
      body: Buffer.from(await request.arrayBuffer()),
      remoteIp: '127.0.0.1',
      origins,
    });
    if (answer.latency) await wait(request, answer.latency);
    signal.throwIfAborted();
    if (answer.wire && answer.wire.afterBytes === undefined) await breakOff(answer.wire, request);
    if (!isRedirect(answer.status) || request.redirect === 'manual') return toResponse(answer, request);
    if (request.redirect === 'error' || redirects >= MAX_REDIRECTS) {
      throw new TypeError('fetch failed', { cause: new Error('unexpected redirect') });
    }
    return follow(followRedirect(request, answer), redirects + 1);
  };
  return (input, init) => follow(new Request(input, init), 0);
}

const MAX_REDIRECTS = 20;

async function breakOff(wire: Wire, request: Request): Promise<void> {
  if (wire.kind === 'stall') return wait(request);
  const cause = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
  throw new TypeError('fetch failed', { cause });
}

function isRedirect(status: number): boolean {
  return status >= 300 && status < 400 && status !== 304;
}

/** The request after a redirect. A POST becomes a GET; Authorization is not sent to another host. */
function followRedirect(request: Request, { status, headers }: HttpAnswer): Request {
  const target = new URL(headers.location ?? '', request.url);
  const kept = new Headers(request.headers);
  if (target.origin !== new URL(request.url).origin) kept.delete('authorization');
  const keepsMethod =
    request.method === 'GET' || request.method === 'HEAD' || (status !== 303 && request.method !== 'POST');
  return new Request(target, {
    method: keepsMethod ? request.method : 'GET',
    headers: kept,
    signal: request.signal,
  });
}

function toResponse(answer: HttpAnswer, request: Request): Response {
  const empty = request.method === 'HEAD' || answer.status === 204 || answer.status === 304;
  return new Response(empty ? null : bodyOf(answer, request), {
    status: answer.status,
    headers: answer.headers,
  });
}

function bodyOf(answer: HttpAnswer, request: Request): string | ReadableStream<Uint8Array> {
  if (typeof answer.body === 'string' && !answer.wire) return answer.body;
  const pieces = cutBody(answer)[Symbol.iterator]();
  const { wire } = answer;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      request.signal.throwIfAborted();
      const next = pieces.next();
      if (!next.done) return controller.enqueue(new Uint8Array(next.value));
      if (wire?.kind === 'stall') await wait(request);
      if (wire?.kind === 'reset')
        throw new TypeError('terminated', { cause: new Error('other side closed') });
      return controller.close();
    },
  });
}

/** The part of the body that is sent before the connection breaks. */
export function* cutBody({ body, wire }: HttpAnswer): Generator<Buffer> {
  let left = wire?.afterBytes ?? Number.POSITIVE_INFINITY;
  for (const piece of piecesOf(body)) {
    if (left <= 0) return;
    if (piece.length > 0) yield piece.length > left ? piece.subarray(0, left) : piece;
    left -= piece.length;
  }
}

/**
 * Requests whose answer is delayed. Node holds the caller's signal of a `Request` weakly: without a reference to the
 * request, it could be collected, and an abort would never arrive.
 */
const waiting = new Set<Request>();

/** Waits `ms` milliseconds, for ever without; rejects with the reason of the request's signal as soon as it aborts. */
async function wait(request: Request, ms?: number): Promise<void> {
  waiting.add(request);
  try {
    if (ms !== undefined) return await sleep(ms, request.signal);
    return await raceAbort(new Promise<never>(() => {}), request.signal);
  } finally {
    waiting.delete(request);
  }
}
