import {
  BodyAlreadyReadError,
  BodyTooLargeError,
  createReceiver,
  type WebhookHandlerOptions,
} from './receive.js';

/**
 * A handler of deliveries for frameworks whose routes turn a `Request` into a `Response`: Hono, Next.js route
 * handlers, SvelteKit, Remix and others.
 *
 * Answers as {@link nodeHandler} does.
 *
 * @throws `DsInputError` where an option is wrong, at once.
 *
 * @example
 * ```ts
 * import { fetchHandler } from '@org/ds-client/webhooks';
 *
 * export const POST = fetchHandler({
 *   secret: process.env.DS_WEBHOOK_SECRET ?? '',
 *   onEvents: async ({ events }) => {
 *     for (const event of events) console.log(event.type, event.dossier_number);
 *   },
 * });
 * ```
 */
export function fetchHandler(options: WebhookHandlerOptions): (request: Request) => Promise<Response> {
  const receive = createReceiver('fetchHandler', options);
  return async (request) => {
    const { status, text } = await receive({
      method: request.method,
      headers: request.headers,
      readBody: (maxBytes) => bodyOf(request, maxBytes),
    });
    return new Response(text === '' ? null : text, {
      status,
      headers: status === 405 ? { allow: 'POST' } : {},
    });
  };
}

async function bodyOf(request: Request, maxBytes: number): Promise<Uint8Array> {
  if (request.bodyUsed) throw new BodyAlreadyReadError();
  if (request.body === null) return new Uint8Array();
  const stream: AsyncIterable<Uint8Array> = request.body;
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.byteLength;
    if (length > maxBytes) throw new BodyTooLargeError(`The body has more than ${maxBytes} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
