import { getEventListeners } from 'node:events';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DsInputError } from '../../src/errors.js';
import { rateLimiter, SlidingWindow } from '../../src/request/rate-limiter.js';

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the limiter', () => {
  test('lets go what fits at once, and the rest as soon as the interval allows', async () => {
    const limiter = new SlidingWindow({ requests: 2, interval: 1_000 });
    const gone: number[] = [];
    const all = [1, 2, 3, 4, 5].map((id) => limiter.acquire().then(() => gone.push(id)));
    await vi.advanceTimersByTimeAsync(0);
    expect(gone).toEqual([1, 2]);
    await vi.advanceTimersByTimeAsync(999);
    expect(gone).toEqual([1, 2]);
    await vi.advanceTimersByTimeAsync(1);
    expect(gone).toEqual([1, 2, 3, 4]);
    await vi.advanceTimersByTimeAsync(1_000);
    await Promise.all(all);
    expect(gone).toEqual([1, 2, 3, 4, 5]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('in any interval never more than allowed, first come first served, whatever comes when', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 500 }),
        fc.array(fc.record({ after: fc.nat(300), aborts: fc.option(fc.nat(400)) }), { maxLength: 40 }),
        fc.array(fc.record({ at: fc.nat(3_000), length: fc.nat(800) }), { maxLength: 3 }),
        async (requests, interval, arrivals, pauses) => {
          vi.setSystemTime(1_000_000);
          vi.clearAllTimers();
          const limiter = new SlidingWindow({ requests, interval });
          const gone: Array<{ id: number; at: number }> = [];
          const aborted = new Set<number>();
          const paused: Array<{ from: number; until: number }> = [];
          for (const { at, length } of pauses) {
            setTimeout(() => {
              paused.push({ from: Date.now(), until: Date.now() + length });
              limiter.pause(Date.now() + length);
            }, at);
          }
          let time = 0;
          for (const [id, { after, aborts }] of arrivals.entries()) {
            time += after;
            setTimeout(() => {
              const controller = new AbortController();
              if (aborts !== null) setTimeout(() => controller.abort(new Error('enough')), aborts);
              limiter.acquire(controller.signal).then(
                () => gone.push({ id, at: Date.now() }),
                () => aborted.add(id),
              );
            }, time);
          }
          await vi.runAllTimersAsync();
          // Nobody is forgotten.
          expect(gone.length + aborted.size).toBe(arrivals.length);
          // First come, first served.
          expect(gone.map(({ id }) => id)).toEqual(gone.map(({ id }) => id).sort((a, b) => a - b));
          // Never more than allowed, in any interval.
          for (const [index, { at }] of gone.entries()) {
            const next = gone[index + requests];
            if (next) expect(next.at - at).toBeGreaterThanOrEqual(interval);
          }
          // Nothing during a pause.
          for (const { from, until } of paused) {
            expect(gone.filter(({ at }) => at > from && at < until)).toEqual([]);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  test('an abort in the queue rejects with the own reason, frees the place, and leaves no listener', async () => {
    const limiter = new SlidingWindow({ requests: 1, interval: 1_000 });
    await limiter.acquire();
    const controller = new AbortController();
    const reason = new Error('enough');
    const waiting = limiter.acquire(controller.signal);
    const behind = limiter.acquire();
    expect(getEventListeners(controller.signal, 'abort')).toHaveLength(1);
    controller.abort(reason);
    await expect(waiting).rejects.toBe(reason);
    expect(getEventListeners(controller.signal, 'abort')).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(1_000);
    await behind;
    await expect(limiter.acquire(controller.signal)).rejects.toBe(reason);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('who was let go leaves no listener', async () => {
    const limiter = new SlidingWindow({ requests: 1, interval: 10 });
    const { signal } = new AbortController();
    const all = [limiter.acquire(signal), limiter.acquire(signal), limiter.acquire(signal)];
    await vi.runAllTimersAsync();
    await Promise.all(all);
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });

  test('a pause stops those who wait and those who come; a shorter one does not end it', async () => {
    const limiter = rateLimiter(false);
    await limiter.acquire();
    await limiter.pause(Date.now() + 5_000);
    await limiter.pause(Date.now() + 1_000);
    let isGone = false;
    const going = limiter.acquire().then(() => {
      isGone = true;
    });
    await vi.advanceTimersByTimeAsync(4_999);
    expect(isGone).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    await going;
    expect(isGone).toBe(true);
  });

  test('no limit of its own lets everything go at once', async () => {
    const limiter = rateLimiter(false);
    await Promise.all(Array.from({ length: 5_000 }, () => limiter.acquire()));
    expect(vi.getTimerCount()).toBe(0);
  });

  test('the default is the limit of the API', async () => {
    const limiter = rateLimiter(undefined);
    let gone = 0;
    const all = Array.from({ length: 401 }, () => limiter.acquire().then(() => gone++));
    await vi.advanceTimersByTimeAsync(59_999);
    expect(gone).toBe(400);
    await vi.advanceTimersByTimeAsync(1);
    await Promise.all(all);
    expect(gone).toBe(401);
  });
});

describe('the option', () => {
  test('a budget of the user is asked, with a signal always', async () => {
    const asked: unknown[] = [];
    const own = {
      acquire: async (signal?: AbortSignal) => void asked.push(signal?.aborted),
      pause: (until: number) => void asked.push(until),
    };
    const limiter = rateLimiter(own);
    await limiter.acquire();
    await limiter.acquire(AbortSignal.abort());
    await limiter.pause(5);
    expect(asked).toEqual([false, true, 5]);
  });

  const bad: readonly unknown[] = [
    null,
    true,
    400,
    'fast',
    {},
    { requests: 0, interval: 1 },
    { requests: 1.5, interval: 1 },
    { requests: Number.NaN, interval: 1 },
    { requests: '400', interval: 1 },
    { requests: 1, interval: 0 },
    { requests: 1, interval: Number.NaN },
    { requests: 1, interval: Number.POSITIVE_INFINITY },
    { requests: 1 },
    { acquire: async () => {} },
    { acquire: true, pause: true },
  ];
  test.each(bad)('%j is refused', (option) => {
    expect(() => Reflect.apply(rateLimiter, undefined, [option])).toThrow(DsInputError);
  });
});
