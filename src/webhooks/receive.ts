import { DsInputError } from '../errors.js';
import type { WebhookDelivery } from './delivery.js';
import { WebhookVerificationError } from './errors.js';
import { checkWebhookOptions } from './option-checks.js';
import { createSequenceFilter, type SequenceStore } from './sequence-filter.js';
import { createVerifier, type VerifyOptions, type WebhookHeaders } from './verify.js';

/** Options of {@link nodeHandler} and {@link fetchHandler}. */
export interface WebhookHandlerOptions extends VerifyOptions {
  /**
   * Called with the verified events of one delivery that have not been handled before; the request is answered
   * once it is done. Keep the events (a table, a queue) and return: the server waits 15 seconds at most. Where it
   * throws, the answer is 500 and the server delivers again later.
   */
  onEvents: (delivery: WebhookDelivery) => void | Promise<void>;
  /** Where to keep what has been handled. Default: in memory, which a restart forgets. */
  store?: SequenceStore;
  /** The largest body to read, in bytes. Default 1 048 576: a full delivery takes about 20 000. */
  maxBytes?: number;
  /**
   * Told why a request was not answered with 204: a `WebhookVerificationError`, or what `onEvents` threw.
   * Default: failures go to `console.error`, refused requests go nowhere.
   */
  onError?: (error: unknown) => void;
}

/** What a handler takes from a request, whatever the framework. */
export interface IncomingDelivery {
  method: string | undefined;
  headers: WebhookHeaders;
  /** Reads the raw body; throws {@link BodyTooLargeError} beyond `maxBytes`. */
  readBody(maxBytes: number): Promise<string | Uint8Array>;
}

/** What a handler answers. `text` is for people who look at the log of a delivery. */
export interface DeliveryAnswer {
  status: number;
  text: string;
}

export class BodyTooLargeError extends Error {}

/** The framework got hold of the body first. A mistake of the receiving program, not of the sender. */
export class BodyAlreadyReadError extends DsInputError {
  constructor() {
    super(
      'The raw body is gone: something parsed it before this handler. Mount the handler before express.json(), ' +
        "or on its route behind express.raw({ type: 'application/json' }).",
    );
  }
}

/**
 * The part of a handler that all frameworks share. Never answers 410, which would disable the webhook at once:
 * everything else is tried again.
 */
export function createReceiver(
  where: 'nodeHandler' | 'fetchHandler',
  options: WebhookHandlerOptions,
): (request: IncomingDelivery) => Promise<DeliveryAnswer> {
  checkWebhookOptions(where, options ?? null);
  if (options.onEvents === undefined)
    throw new DsInputError(`${where} needs onEvents, the function that takes the events.`);
  const verify = createVerifier(options);
  const filter = createSequenceFilter(options.store ? { store: options.store } : {});
  const maxBytes = options.maxBytes ?? 1_048_576;
  const refused = options.onError ?? (() => {});
  const failed = options.onError ?? ((error) => console.error('A webhook delivery failed:', error));

  return async (request) => {
    if (request.method !== 'POST') return { status: 405, text: 'POST only' };
    try {
      const delivery = verify(await request.readBody(maxBytes), request.headers);
      await filter.handle(delivery, options.onEvents);
      return { status: 204, text: '' };
    } catch (error) {
      if (error instanceof WebhookVerificationError) {
        refused(error);
        return { status: error.reason === 'bad_body' ? 400 : 401, text: error.reason };
      }
      if (error instanceof BodyTooLargeError) {
        refused(error);
        return { status: 413, text: 'too large' };
      }
      failed(error);
      return { status: 500, text: 'not handled' };
    }
  };
}
