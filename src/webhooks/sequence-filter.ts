import type { WebhookDelivery } from './delivery.js';
import { checkWebhookOptions } from './option-checks.js';

/** Where a filter keeps the last sequence of each webhook: a row of a database, say. */
export interface SequenceStore {
  /** The sequence that was last set for this webhook, or `undefined`. */
  get(webhookId: string): number | undefined | Promise<number | undefined>;
  set(webhookId: string, sequence: number): void | Promise<void>;
}

/** Options of {@link createSequenceFilter}. */
export interface SequenceFilterOptions {
  /** Where the last sequence of each webhook is kept. Default: in memory, which a restart forgets. */
  store?: SequenceStore;
}

/** Tells new events from repeated ones. */
export interface SequenceFilter {
  /**
   * Calls `handle` with the events of a delivery that have not been handled before, and remembers them once it is
   * done: a failure is handed over again with the next attempt. Does not call it where nothing is new. Deliveries
   * of one webhook are handled one after the other, so that an attempt that comes again while the first is still
   * being handled is not handled twice.
   */
  handle(delivery: WebhookDelivery, handle: (fresh: WebhookDelivery) => void | Promise<void>): Promise<void>;
}

/**
 * A filter for what the server delivers more than once: after an answer that it did not get in time, for instance.
 *
 * Events of one webhook come by ascending `sequence`, so one number is all that has to be kept. With the default
 * `store`, in memory, a restart forgets it: events may then come again, none is lost.
 *
 * @example
 * ```ts
 * import { createSequenceFilter, verifyWebhook } from '@org/ds-client/webhooks';
 *
 * const rows = new Map<string, number>();
 * const filter = createSequenceFilter({
 *   store: { get: (id) => rows.get(id), set: (id, sequence) => void rows.set(id, sequence) },
 * });
 *
 * export async function receive(body: string, headers: Headers, secret: string): Promise<void> {
 *   await filter.handle(verifyWebhook(body, headers, { secret }), async ({ events }) => {
 *     for (const event of events) console.log(event.sequence, event.type);
 *   });
 * }
 * ```
 */
export function createSequenceFilter(options: SequenceFilterOptions = {}): SequenceFilter {
  checkWebhookOptions('createSequenceFilter', options);
  const store = options.store ?? memoryStore();
  const turns = new Map<string, Promise<unknown>>();

  return {
    handle(delivery, handle) {
      const id = delivery.webhook_id;
      const turn = (turns.get(id) ?? Promise.resolve()).then(() => handleFresh(store, delivery, handle));
      // The next delivery runs whether or not this one failed.
      const settled: Promise<void> = turn.then(noop, noop).then(() => {
        if (turns.get(id) === settled) turns.delete(id);
      });
      turns.set(id, settled);
      return turn;
    },
  };
}

async function handleFresh(
  store: SequenceStore,
  delivery: WebhookDelivery,
  handle: (fresh: WebhookDelivery) => void | Promise<void>,
): Promise<void> {
  const last = (await store.get(delivery.webhook_id)) ?? Number.NEGATIVE_INFINITY;
  const events = delivery.events.filter((event) => event.sequence > last);
  if (events.length === 0) return;
  await handle({ ...delivery, events });
  await store.set(delivery.webhook_id, Math.max(...events.map((event) => event.sequence)));
}

function memoryStore(): SequenceStore {
  const sequences = new Map<string, number>();
  return {
    get: (id) => sequences.get(id),
    set: (id, sequence) => {
      sequences.set(id, sequence);
    },
  };
}

function noop(): void {}
