import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  BodyAlreadyReadError,
  BodyTooLargeError,
  createReceiver,
  type WebhookHandlerOptions,
} from './receive.js';

/**
 * A handler of deliveries for `node:http`, and for Express and its like.
 *
 * Answers 204 once `onEvents` has the new events, 401 or 400 to what is not a delivery, 405 to another method, 413
 * to a body beyond `maxBytes`, and 500 where `onEvents` throws. In Express, mount it where nothing has parsed the
 * body: before `express.json()`, or behind `express.raw({ type: 'application/json' })`.
 *
 * @throws `DsInputError` where an option is wrong, at once.
 *
 * @example
 * ```ts
 * import { createServer } from 'node:http';
 * import { nodeHandler } from '@org/ds-client/webhooks';
 *
 * const handler = nodeHandler({
 *   secret: process.env.DS_WEBHOOK_SECRET ?? '',
 *   onEvents: async ({ events }) => {
 *     for (const event of events) console.log(event.type, event.dossier_number);
 *   },
 * });
 * createServer(handler).listen(8080);
 * ```
 */
export function nodeHandler(
  options: WebhookHandlerOptions,
): (request: IncomingMessage, response: ServerResponse) => void {
  const receive = createReceiver('nodeHandler', options);
  return (request, response) => {
    receive({
      method: request.method,
      headers: request.headers,
      readBody: (maxBytes) => bodyOf(request, maxBytes),
    })
      .then(({ status, text }) => {
        // The rest of a refused body is not read.
        const headers = status < 300 ? {} : { connection: 'close', 'content-type': 'text/plain' };
        response.writeHead(status, status === 405 ? { ...headers, allow: 'POST' } : headers).end(text);
      })
      // A response was sent already: no other can follow.
      .catch(() => response.destroy());
  };
}

/** The body that a raw body parser left on the request, or the one still to be read. */
async function bodyOf(
  request: IncomingMessage & { body?: unknown },
  maxBytes: number,
): Promise<string | Uint8Array> {
  const { body } = request;
  if (typeof body === 'string' || body instanceof Uint8Array) {
    if (Buffer.byteLength(body) > maxBytes) throw new BodyTooLargeError();
    return body;
  }
  if (body !== undefined || request.readableEnded) throw new BodyAlreadyReadError();
  return readStream(request, maxBytes);
}

function readStream(request: IncomingMessage, maxBytes: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    // Not `for await`: leaving it early destroys the request, and with it the answer.
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > maxBytes) reject(new BodyTooLargeError(`The body has more than ${maxBytes} bytes.`));
      else chunks.push(chunk);
    });
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', reject);
    request.on('close', () => reject(new Error('The connection closed in the middle of a delivery.')));
  });
}
