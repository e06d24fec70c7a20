import http from 'node:http';
import https from 'node:https';
import { onAbort } from '../../../request/abort.js';
import type { ClosableTransport, TakeChunk, TransportRequest, TransportResponse } from './transport.js';

/**
 * The default transport: `node:http` and `node:https`, which move more bytes for the same processor time than
 * the global `fetch` (docs/performance.md has the figures) and need no dependency.
 */
export function createHttpTransport(options: https.AgentOptions = {}): ClosableTransport {
  // Agents of our own: their connections are closed when the call that opened them ends.
  const plain = new http.Agent({ keepAlive: true, scheduling: 'lifo', ...options });
  const secure = new https.Agent({ keepAlive: true, scheduling: 'lifo', ...options });
  const get = (url: URL, { headers }: TransportRequest, reuse: boolean) =>
    url.protocol === 'https:'
      ? https.request(url, { headers, agent: reuse ? secure : new https.Agent(options) })
      : http.request(url, { headers, agent: reuse ? plain : new http.Agent(options) });

  return {
    async send(url, request) {
      try {
        return await answerOf(get(url, request, true), request.signal);
      } catch (error) {
        // The server closed an idle connection just as it was taken again: that says nothing about the file.
        if (!(error instanceof StaleConnectionError)) throw error;
        return await answerOf(get(url, request, false), request.signal);
      }
    },
    close() {
      plain.destroy();
      secure.destroy();
    },
  };
}

class StaleConnectionError extends Error {}

function answerOf(request: http.ClientRequest, signal: AbortSignal): Promise<TransportResponse> {
  return new Promise((resolve, reject) => {
    // By hand: the `signal` option of `http.request` costs more than all the rest of a small request.
    request.on(
      'close',
      onAbort(signal, () => request.destroy(new Error('Aborted'))),
    );
    request.on('error', (error: NodeJS.ErrnoException) => {
      const isStale = request.reusedSocket && (error.code === 'ECONNRESET' || error.code === 'EPIPE');
      reject(isStale ? new StaleConnectionError('The connection was closed', { cause: error }) : error);
    });
    request.on('response', (message) => resolve(new HttpResponse(message)));
    request.end();
  });
}

class HttpResponse implements TransportResponse {
  readonly status: number;
  readonly headers = { get: (name: string) => this.#header(name) };
  readonly #message: http.IncomingMessage;

  constructor(message: http.IncomingMessage) {
    this.#message = message;
    this.status = message.statusCode ?? 0;
    // A body that nobody reads yet can fail too; `read` looks at `errored`.
    message.on('error', () => {});
  }

  read(take: TakeChunk): Promise<void> {
    const message = this.#message;
    return new Promise((resolve, reject) => {
      const fail = (error: unknown) => {
        message.destroy();
        reject(error);
      };
      if (message.errored) return fail(message.errored);
      message.on('error', fail);
      message.on('close', () => {
        // `close` is emitted after a normal end too.
        if (!message.readableEnded) fail(new Error('The connection was closed before the end of the body'));
      });
      message.on('end', () => (message.complete ? resolve() : fail(new Error('The body was cut'))));
      message.on('data', (chunk: Buffer) => {
        let held: Promise<void> | undefined;
        try {
          held = take(chunk);
        } catch (error) {
          return fail(error);
        }
        if (held === undefined) return;
        message.pause();
        held.then(() => message.resume(), fail);
      });
    });
  }

  discard(): void {
    if (!this.#message.readableEnded) this.#message.destroy();
  }

  #header(name: string): string | null {
    const value = this.#message.headers[name.toLowerCase()];
    return Array.isArray(value) ? value.join(', ') : (value ?? null);
  }
}
