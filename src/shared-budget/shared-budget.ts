import { wrongArgument } from '../arguments/checks.js';
import { MAX_INT32 } from '../arguments/numbers.js';
import type { RateLimiter } from '../options.js';
import { raceAbort, sleep } from '../request/abort.js';
import { Turns } from '../turns.js';
import type { Grant, Ledger } from './ledger.js';
import { listenForErrors } from './listen-for-errors.js';
import { checkedOptions, checkedStore, type SharedBudgetOptions, type SharedBudgetStore } from './options.js';
import { askPatiently } from './patience.js';
import { postgresLedger } from './postgres-ledger.js';
import { redisLedger } from './redis-ledger.js';
import { type BudgetSize, windowAt } from './window.js';

/**
 * One budget of requests for all processes that use the same store: an object for the option `rateLimit` of a client.
 * Together they never send more than `requests` in one window of the server, and a 429 of one pauses all.
 *
 * The n-th request of a window goes at the n-th of as many equal parts of it, or at once where that has passed, so
 * that the server meets a steady stream, and processes take turns. `priority: 'interactive'` has a share of its own
 * (a twentieth, at least one request) that goes at once, and the next place after it; `'background'` cannot touch that share.
 *
 * While the store is away every request waits, and `onError` is told; nothing is thrown at the request. A store that
 * has restarted may have forgotten what was sent: what is left of the window is then counted from the moment on, as if
 * all before it had been used.
 *
 * Several tokens have several budgets: a client, and a `key`, for each.
 *
 * @throws `DsInputError` for a bad option. `acquire` rejects with a `DsError` of code `budget_store` where the store cannot be used
 * and waiting does not help: a wrong password, a connection that was closed.
 *
 * @example
 * ```ts
 * import { DsClient } from '@org/ds-client';
 * import { sharedBudget } from '@org/ds-client/shared-budget';
 * import pg from 'pg';
 *
 * const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL });
 * const client = new DsClient({
 *   rateLimit: sharedBudget({ postgres: pool }, { key: 'prefecture', priority: 'interactive' }),
 * });
 * console.log((await client.getDossier(20001)).state);
 * ```
 */
export function sharedBudget(store: SharedBudgetStore, options: SharedBudgetOptions = {}): RateLimiter {
  const { key, size, isUrgent, onError } = checkedOptions(options);
  const { redis, postgres } = checkedStore(store);
  const name = `ds-client-budget:${key}`;
  const ledger = redis ? redisLedger(redis, name) : postgresLedger(postgres, name);
  listenForErrors(redis ?? postgres, onError);
  const reserving = new Reserving(ledger, size, isUrgent, onError);
  // One place at a time: processes take turns. A caller that gives up leaves at once, and the next has its turn.
  const turns = new Turns();
  const reserve = async (signal: AbortSignal | undefined) => {
    signal?.throwIfAborted();
    await reserving.next(signal);
  };
  return {
    acquire: (signal) =>
      raceAbort(
        turns.run(() => reserve(signal)),
        signal,
      ),
    async pause(until) {
      // Every process would wait for a moment that never comes.
      if (!Number.isFinite(until))
        throw wrongArgument('pause: until', 'a number of milliseconds since 1970', until);
      await reserving.pause(until);
    },
  };
}

/** Gets places in windows, one after the other, and waits for their moments. */
class Reserving {
  readonly #ledger: Ledger;
  readonly #size: BudgetSize;
  readonly #isUrgent: boolean;
  readonly #onError: (error: Error) => void;
  /** The highest place of this process in the window that it is of. */
  #seen = { window: 0, place: 0 };
  /** A pause that this process knows of: a store that forgot it changes nothing. */
  #pausedUntil = 0;

  constructor(ledger: Ledger, size: BudgetSize, isUrgent: boolean, onError: (error: Error) => void) {
    this.#ledger = ledger;
    this.#size = size;
    this.#isUrgent = isUrgent;
    this.#onError = onError;
  }

  /** Resolves when one request may be sent. */
  async next(signal: AbortSignal | undefined): Promise<void> {
    for (;;) {
      const now = Date.now();
      if (this.#pausedUntil > now) {
        await sleep(this.#pausedUntil - now, signal);
        continue;
      }
      const window = windowAt(now, this.#size);
      const grant = now < window.end ? await this.#take(signal) : undefined;
      if (grant === undefined || grant.place === 'none') {
        await waitUntil(window.next, signal);
        continue;
      }
      this.#notePause(grant.pausedUntil);
      const waited = await waitUntil(
        grant.place === 'reserve' ? window.start + this.#size.guard : window.placeAt(grant.place),
        signal,
      );
      // A place that was waited for is worth nothing where the store forgot it, or where somebody was refused meanwhile.
      if (waited && !(await this.#stillHolds(grant, signal))) continue;
      // Neither after a pause nor after a stall may a place in a window that has ended be used.
      const moment = Date.now();
      if (moment < window.end && moment >= this.#pausedUntil) return;
    }
  }

  async pause(until: number): Promise<void> {
    this.#notePause(until);
    // In the background of whoever was refused: this process pauses in any case, and its request has a wait of its own.
    await askPatiently(
      this.#ledger,
      () => this.#ledger.pause(Math.ceil(until)),
      this.#onError,
      AbortSignal.timeout(Math.min(Math.max(1, until - Date.now()), MAX_INT32)),
    ).catch((error: unknown) => {
      if (error instanceof Error && error.name !== 'TimeoutError') this.#onError(error);
    });
  }

  async #take(signal: AbortSignal | undefined): Promise<Grant> {
    const size = this.#size;
    const grant = await askPatiently(
      this.#ledger,
      () => {
        // Of the moment at which it is asked: the store may have been away for longer than a window.
        const now = Date.now();
        const window = windowAt(now, size);
        if (this.#seen.window !== window.start) this.#seen = { window: window.start, place: 0 };
        return this.#ledger.take({
          window: window.start,
          paced: window.paced,
          reserve: this.#isUrgent ? size.reserve : 0,
          // Clocks of processes may differ by the guard.
          passed: window.countPassed(now + size.guard),
          seen: this.#seen.place,
          keep: 2 * size.interval,
        });
      },
      this.#onError,
      signal,
    );
    if (typeof grant.place === 'number') this.#seen.place = Math.max(this.#seen.place, grant.place);
    return grant;
  }

  async #stillHolds({ epoch }: Grant, signal: AbortSignal | undefined): Promise<boolean> {
    const now = await askPatiently(this.#ledger, () => this.#ledger.readStanding(), this.#onError, signal);
    this.#notePause(now.pausedUntil);
    return now.epoch === epoch;
  }

  #notePause(pause: number): void {
    this.#pausedUntil = Math.max(this.#pausedUntil, pause);
  }
}

/** Gives whether there was anything to wait for. */
async function waitUntil(moment: number, signal: AbortSignal | undefined): Promise<boolean> {
  const wait = moment - Date.now();
  if (wait <= 0) return false;
  await sleep(Math.ceil(wait), signal);
  return true;
}
