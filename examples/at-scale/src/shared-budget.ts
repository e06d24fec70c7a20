import { setTimeout as sleep } from 'node:timers/promises';
import type { RateLimiter } from '@org/ds-client';
import { type RateLimiterAbstract, RateLimiterRes } from 'rate-limiter-flexible';

export interface SharedBudgetOptions {
  /** What the workers share; any name that is not the token itself. */
  key: string;
  /** Requests in one window of the server. Default 400. */
  requests?: number;
  /** Length of a window in milliseconds, which begins at its multiples of the Unix clock. Default 60 000. */
  interval?: number;
  /**
   * Milliseconds at either end of a window in which nothing is let go: for clocks that differ and for requests that
   * are long on the way, which would count in the next window. Default: a sixtieth of the window, one second.
   */
  guard?: number;
}

/**
 * One budget of requests for all processes that use the same store, exact to the server's fixed windows: a counter
 * for each window, never above `requests`, and a pause that holds for all. For the `rateLimit` option of a client.
 *
 * The n-th request of a window goes at the n-th of as many equal parts of it, or at once where that has passed: the
 * server meets a steady stream instead of a burst, and since each process asks for one at a time they take turns.
 */
export function sharedBudget(store: RateLimiterAbstract, options: SharedBudgetOptions): RateLimiter {
  const { key, requests = 400, interval = 60_000, guard = interval / 60 } = options;
  if (store.points !== requests)
    throw new RangeError('The store must have as many points as the budget requests.');
  const step = (interval - 2 * guard) / requests;
  const pauseKey = `${key}:pause`;

  const reserve = async (signal: AbortSignal | undefined): Promise<void> => {
    for (;;) {
      signal?.throwIfAborted();
      const start = Math.floor(Date.now() / interval) * interval;
      const end = start + interval - guard;
      const nextWindow = start + interval + guard;
      const taken = Date.now() < end ? await takeOne(store, `${key}:${start}`) : undefined;
      if (taken === undefined) {
        await until(nextWindow, signal);
        continue;
      }
      await until(start + guard + (taken - 1) * step, signal);
      const paused = await pausedFor(store, pauseKey);
      if (paused > 0) await until(Date.now() + paused, signal);
      // Neither after a pause nor after a stall may a place in a window that has ended be used.
      else if (Date.now() < end) return;
    }
  };

  let last: Promise<void> = Promise.resolve();
  return {
    acquire(signal) {
      const turn = last.then(() => reserve(signal));
      last = turn.catch(() => {});
      return turn;
    },
    async pause(moment) {
      const wanted = moment - Date.now();
      if (wanted > (await pausedFor(store, pauseKey))) await store.block(pauseKey, Math.ceil(wanted / 1_000));
    },
  };
}

/** Which of the window's requests this is, from 1; undefined where all are taken. */
async function takeOne(store: RateLimiterAbstract, key: string): Promise<number | undefined> {
  try {
    return (await store.consume(key)).consumedPoints;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return undefined;
    throw refusal;
  }
}

async function pausedFor(store: RateLimiterAbstract, key: string): Promise<number> {
  const pause = await store.get(key);
  return pause !== null && pause.consumedPoints > store.points ? pause.msBeforeNext : 0;
}

async function until(moment: number, signal: AbortSignal | undefined): Promise<void> {
  const wait = moment - Date.now();
  if (wait <= 0) return;
  try {
    await sleep(wait, undefined, { signal });
  } catch (error) {
    throw signal?.aborted ? signal.reason : error;
  }
}
