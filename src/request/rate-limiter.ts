import { MAX_INT32 } from '../arguments/numbers.js';
import { DsInputError } from '../errors.js';
import type { DsClientOptions, RateLimiter } from '../options.js';
import { onAbort } from './abort.js';

interface Waiter {
  readonly resolve: () => void;
  readonly cancel: () => void;
}

/**
 * First come, first served; never more than `requests` in any `interval`, and nothing while paused. With
 * `requests: Infinity` it only pauses.
 */
export class SlidingWindow implements RateLimiter {
  readonly #requests: number;
  readonly #interval: number;
  readonly #now: () => number;
  /** When the last requests were let go, oldest first. */
  readonly #sent: number[] = [];
  readonly #queue = new Set<Waiter>();
  #pausedUntil = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor({ requests, interval }: { requests: number; interval: number }, now: () => number = Date.now) {
    this.#requests = requests;
    this.#interval = interval;
    this.#now = now;
  }

  acquire(signal?: AbortSignal): Promise<void> {
    if (signal?.aborted) return Promise.reject(signal.reason);
    return new Promise((resolve, reject) => {
      const letGo =
        signal &&
        onAbort(signal, () => {
          this.#queue.delete(waiter);
          reject(signal.reason);
          this.#serve();
        });
      const waiter: Waiter = { resolve, cancel: () => letGo?.() };
      this.#queue.add(waiter);
      this.#serve();
    });
  }

  pause(until: number): void {
    this.#pausedUntil = Math.max(this.#pausedUntil, until);
  }

  #serve(): void {
    clearTimeout(this.#timer);
    for (const waiter of this.#queue) {
      const wait = this.#wait();
      if (wait > 0) {
        this.#timer = setTimeout(() => this.#serve(), Math.min(wait, MAX_INT32));
        return;
      }
      this.#queue.delete(waiter);
      if (Number.isFinite(this.#requests)) this.#sent.push(this.#now());
      waiter.cancel();
      waiter.resolve();
    }
  }

  /** Milliseconds until the next request may go. */
  #wait(): number {
    const now = this.#now();
    while (this.#sent.length > 0 && (this.#sent[0] ?? 0) + this.#interval <= now) this.#sent.shift();
    const full = this.#sent.length < this.#requests ? 0 : (this.#sent[0] ?? 0) + this.#interval - now;
    return Math.max(full, this.#pausedUntil - now);
  }
}

/** The API's own limit for one token. */
const API_LIMIT = { requests: 400, interval: 60_000 };

/** Reads the `rateLimit` option. */
export function rateLimiter(option: DsClientOptions['rateLimit']): RateLimiter {
  if (option === false) return new SlidingWindow({ requests: Number.POSITIVE_INFINITY, interval: 0 });
  if (option === undefined) return new SlidingWindow(API_LIMIT);
  if (typeof option !== 'object' || option === null) throw invalidLimit();
  if ('acquire' in option) {
    if (typeof option.acquire !== 'function' || typeof option.pause !== 'function') throw invalidLimit();
    return {
      // A limiter of the user's own may use the signal without checking that there is one.
      acquire: (signal = new AbortController().signal) => option.acquire(signal),
      pause: (until) => option.pause(until),
    };
  }
  const { requests, interval } = option;
  const isCount = Number.isInteger(requests) || requests === Number.POSITIVE_INFINITY;
  if (!isCount || requests < 1 || !(interval > 0 && Number.isFinite(interval))) throw invalidLimit();
  return new SlidingWindow(option);
}

function invalidLimit(): DsInputError {
  return new DsInputError(
    'rateLimit must be { requests, interval } (a whole number of at least 1, milliseconds above 0), ' +
      '{ acquire, pause }, or false.',
  );
}
