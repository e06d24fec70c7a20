import http from 'node:http';
import https from 'node:https';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { createProxyAgent } from './agents.js';

/** Statuses whose answers have no body, which a `Response` refuses to be given. */
const BODILESS: ReadonlySet<number> = new Set([204, 205, 304]);

/**
 * A `fetch` over Node's own agents, which know proxies where the global `fetch` does so only for a process that was
 * started for it. As much of it as the client uses: a text to send, no redirect followed.
 */
export function fetchThroughAgent(proxy: URL): typeof globalThis.fetch {
  const agents = new Map<string, http.Agent>();
  return async (input, init = {}) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const agent = agents.get(url.protocol) ?? createProxyAgent(proxy, url.protocol, { keepAlive: true });
    agents.set(url.protocol, agent);
    const body = typeof init.body === 'string' ? init.body : undefined;
    const request = (url.protocol === 'https:' ? https : http).request(url, {
      method: init.method ?? 'GET',
      headers: {
        ...Object.fromEntries(new Headers(init.headers)),
        ...(body !== undefined && { 'content-length': Buffer.byteLength(body) }),
      },
      agent,
      ...(init.signal && { signal: init.signal }),
    });
    const answer = answerOf(request);
    request.end(body);
    try {
      return responseOf(await answer);
    } catch (error) {
      if (init.signal?.aborted) throw init.signal.reason;
      throw error;
    }
  };
}

function answerOf(request: http.ClientRequest): Promise<http.IncomingMessage> {
  return new Promise((resolve, reject) => {
    request.on('error', reject);
    request.on('response', resolve);
  });
}

function responseOf(message: http.IncomingMessage): Response {
  const headers = new Headers();
  for (const [name, values] of Object.entries(message.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value);
  }
  const status = message.statusCode ?? 0;
  if (BODILESS.has(status)) message.resume();
  const body: ReadableStream | null = BODILESS.has(status) ? null : Readable.toWeb(message);
  return new Response(body as ReadableStream<Uint8Array> | null, { status, headers });
}
