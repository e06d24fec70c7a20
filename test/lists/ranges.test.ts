import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countReading,
  DONE,
  type Range,
  rangesLeft,
  splitRange,
  takeItems,
  toRange,
  waitingRange,
} from '../../src/lists/ranges.js';

const dateOf = (date: number) => date;

/** A range that is being read, after a page of these dates. */
function reading(from: number | undefined, until: number | undefined, dates: readonly number[]): Range {
  const range = toRange({ from, until });
  range.state = 'reading';
  takeItems(range, dates, dateOf);
  return range;
}

describe('takeItems', () => {
  test('keeps what lies before the end of the range, and all of one without an end', () => {
    expect(takeItems(toRange({ until: 20 }), [10, 19, 20, 21], dateOf)).toEqual([10, 19]);
    expect(takeItems(toRange({}), [10, 20], dateOf)).toEqual([10, 20]);
  });

  test('of an empty page there is nothing to keep, nor to learn', () => {
    const range = toRange({ from: 5 });
    expect(takeItems(range, [], dateOf)).toEqual([]);
    expect(range.pace).toMatchObject({ began: 5, reached: 5, items: 0 });
  });
});

describe('splitRange', () => {
  const given = { end: 1_000, pageSize: 10, itemsMove: false };

  test('cuts the range with the most left, in its middle', () => {
    const short = reading(0, 500, [0, 100, 490]);
    const long = reading(
      500,
      undefined,
      Array.from({ length: 100 }, (_, index) => 500 + index),
    );
    const ranges = [short, long];
    const half = splitRange(ranges, given);
    expect(long).toMatchObject({ from: 500, until: 800 });
    expect(half).toMatchObject({ from: 800, until: undefined, state: 'waiting', isTail: false });
    expect(ranges).toEqual([short, long, half]);
  });

  test('leaves alone what has a page left, has no date yet, waits, is done, or is the tail', () => {
    const dates = Array.from({ length: 100 }, (_, index) => index);
    const nearlyDone = reading(0, 105, dates);
    const unread = { ...toRange({}), state: 'reading' } as const;
    const waiting = toRange({ from: 0 }, 100);
    const done = { ...reading(0, undefined, dates), state: 'done' } as const;
    const tail = { ...reading(0, undefined, dates), isTail: true };
    const ranges = [nearlyDone, unread, waiting, done, tail];
    expect(splitRange(ranges, given)).toBeUndefined();
    expect(ranges).toHaveLength(5);
  });

  test('where items move, what moved behind the end is a last range of its own', () => {
    const range = reading(
      0,
      undefined,
      Array.from({ length: 100 }, (_, index) => index),
    );
    const ranges = [range];
    const half = splitRange(ranges, { ...given, itemsMove: true });
    expect(half).toMatchObject({ until: 1_000, isTail: false });
    expect(ranges[1]).toMatchObject({ from: 1_000, until: undefined, isTail: true });
    // Only an open end is one: the next cut makes no other tail.
    if (half) half.state = 'reading';
    if (half)
      takeItems(
        half,
        Array.from({ length: 100 }, (_, index) => 550 + index),
        dateOf,
      );
    splitRange(ranges, { ...given, itemsMove: true });
    expect(ranges.filter(({ isTail }) => isTail)).toHaveLength(1);
  });

  test('however often it cuts, every second belongs to one range, and none is cut before what was read', () => {
    const moves = fc.record({ which: fc.nat(), step: fc.integer({ min: 1, max: 60 }), count: fc.nat(50) });
    fc.assert(
      fc.property(fc.array(moves, { maxLength: 30 }), fc.integer({ min: 1, max: 2_000 }), (steps, end) => {
        const first = toRange({ from: 0 });
        first.state = 'reading';
        const ranges = [first];
        for (const { which, step, count } of steps) {
          const range = ranges[which % ranges.length];
          if (!range) continue;
          range.state = 'reading';
          const began = range.pace.reached ?? 0;
          const reached = Math.min(began + step, (range.until ?? end + 1) - 1);
          takeItems(
            range,
            Array.from({ length: count + 2 }, (_, index) => (index ? reached : began)),
            dateOf,
          );
          splitRange(ranges, { end, pageSize: 1, itemsMove: false });
        }
        const sorted = ranges.toSorted((a, b) => (a.from ?? 0) - (b.from ?? 0));
        for (const [index, { from, until, pace }] of sorted.entries()) {
          expect(until).toBe(sorted[index + 1]?.from);
          expect(until ?? Number.POSITIVE_INFINITY).toBeGreaterThan(Math.max(from ?? 0, pace.reached ?? 0));
        }
      }),
    );
  });
});

describe('waitingRange', () => {
  test('the tail is read when nobody reads any more', () => {
    const tail = toRange({ from: 5, isTail: true });
    const other = toRange({ from: 1 });
    const busy = toRange({ from: 0, until: 1 });
    const ranges = [tail, busy, other];
    busy.state = 'reading';
    expect(waitingRange(ranges)).toBe(other);
    other.state = 'reading';
    expect(countReading(ranges)).toBe(2);
    busy.state = 'done';
    expect(waitingRange(ranges)).toBeUndefined();
    other.state = 'done';
    expect(countReading(ranges)).toBe(0);
    expect(waitingRange(ranges)).toBe(tail);
  });
});

test('rangesLeft says where the consumer goes on, not where the reader is', () => {
  const half = toRange({ from: 1, until: 9, cursor: 'a' });
  half.read = 'c';
  half.delivered = 'b';
  const done = toRange({ from: 9 });
  done.delivered = DONE;
  const tail = toRange({ from: 20, isTail: true });
  expect(rangesLeft([half, done, tail])).toEqual([
    { from: 1, until: 9, cursor: 'b', isTail: undefined },
    { from: 20, until: undefined, cursor: undefined, isTail: true },
  ]);
});
