import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backoffDelay } from '../../src/request/backoff.js';
import { RetryQuota } from '../../src/request/retry-quota.js';
import { nextMinute, retryAt } from '../../src/request/verdict/retry-after.js';

describe('backoff', () => {
  const bounds = { base: 500, cap: 20_000 };
  const almostOne = 1 - Number.EPSILON;

  test('any wait stands between nothing and the bound, which doubles up to the cap', () => {
    fc.assert(
      fc.property(fc.nat(1_000), fc.double({ min: 0, max: almostOne, noNaN: true }), (retry, random) => {
        const wait = backoffDelay(retry, bounds, () => random);
        expect(Number.isInteger(wait)).toBe(true);
        expect(wait).toBeGreaterThanOrEqual(0);
        expect(wait).toBeLessThan(Math.min(bounds.cap, bounds.base * 2 ** retry));
      }),
    );
  });

  test('the whole of that range is used: that is what keeps workers apart', () => {
    const waits = [0, 0.25, 0.5, 0.75, almostOne].map((random) => backoffDelay(2, bounds, () => random));
    expect(waits).toEqual([0, 500, 1_000, 1_500, 1_999]);
    expect(backoffDelay(30, bounds, () => almostOne)).toBe(19_999);
  });
});

describe('the hint of a server', () => {
  const now = Date.parse('2026-03-01T08:00:30.250Z');
  const hint = (headers: Record<string, string>) => retryAt(new Headers(headers), now);

  test.each([
    ['seconds', { 'retry-after': '7' }, now + 7_000],
    ['no seconds', { 'retry-after': '0' }, now],
    ['a date', { 'retry-after': 'Sun, 01 Mar 2026 08:02:00 GMT' }, Date.parse('2026-03-01T08:02:00Z')],
    ['a date that has passed', { 'retry-after': 'Sun, 01 Mar 2026 07:00:00 GMT' }, now],
    ['Unix seconds', { 'ratelimit-reset': '1772352060' }, 1_772_352_060_000],
    ['seconds from now in place of Unix seconds', { 'ratelimit-reset': '12' }, now + 12_000],
    ['both: the first goes before', { 'retry-after': '7', 'ratelimit-reset': '1772352060' }, now + 7_000],
    ['both, the first unusable', { 'retry-after': 'soon', 'ratelimit-reset': '12' }, now + 12_000],
  ])('%s', (_, headers, expected) => {
    expect(hint(headers)).toBe(expected);
  });

  test.each([
    ['none', {}],
    ['words', { 'retry-after': 'soon' }],
    ['a negative number', { 'retry-after': '-5' }],
    ['a fraction', { 'retry-after': '1.5' }],
    ['a number with a unit', { 'retry-after': '12s' }],
    ['a date of another form', { 'retry-after': '2026-03-01T08:02:00Z' }],
    ['an endless number', { 'retry-after': '9'.repeat(400) }],
    ['a date that is none', { 'retry-after': 'Sun, 99 Foo 2026 08:02:00 GMT' }],
  ])('%s gives nothing', (_, headers: Record<string, string>) => {
    expect(hint(headers)).toBeUndefined();
  });

  test('any header gives a moment that is not in the past, or nothing', () => {
    const text = fc.oneof(
      fc.string(),
      fc.bigInt().map(String),
      fc.double().map(String),
      fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
      fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
    );
    fc.assert(
      fc.property(fc.option(text), fc.option(text), (retryAfter, reset) => {
        const values: Record<string, string | null> = { 'retry-after': retryAfter, 'ratelimit-reset': reset };
        const at = retryAt({ get: (name) => values[name] ?? null }, now);
        if (at === undefined) return;
        expect(Number.isFinite(at)).toBe(true);
        expect(at).toBeGreaterThanOrEqual(now);
      }),
      { numRuns: 2_000 },
    );
  });

  test('the next minute is after now, within a minute, and whole', () => {
    fc.assert(
      fc.property(fc.nat(), (moment) => {
        const end = nextMinute(moment);
        expect(end % 60_000).toBe(0);
        expect(end).toBeGreaterThan(moment);
        expect(end - moment).toBeLessThanOrEqual(60_000);
      }),
    );
  });
});

describe('the quota of retries', () => {
  test('an outage uses it up, successes earn it back, never more than there was', () => {
    const quota = new RetryQuota({ capacity: 3, refund: 1 });
    expect([quota.take(), quota.take(), quota.take(), quota.take()]).toEqual([true, true, true, false]);
    quota.succeeded();
    expect([quota.take(), quota.take()]).toEqual([true, false]);
    for (let success = 0; success < 10; success++) quota.succeeded();
    expect([quota.take(), quota.take(), quota.take(), quota.take()]).toEqual([true, true, true, false]);
  });

  test('whatever happens, retries are at most the capacity and what was earned', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.array(fc.boolean()), (capacity, events) => {
        const quota = new RetryQuota({ capacity, refund: 1 });
        let taken = 0;
        let successes = 0;
        for (const isRetry of events) {
          if (!isRetry) {
            quota.succeeded();
            successes += 1;
          } else if (quota.take()) taken += 1;
          expect(taken).toBeLessThanOrEqual(capacity + successes);
        }
      }),
    );
  });
});
