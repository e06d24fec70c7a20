import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ListAhead } from '../../src/cli/list-ahead.js';

async function* numbers(count: number, onRead: (n: number) => void = () => {}, failure?: Error) {
  for (let n = 0; n < count; n++) {
    onRead(n);
    yield n;
  }
  if (failure) throw failure;
}

describe('ListAhead', () => {
  it('gives every item in order, never more than the limit ahead', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(40), fc.integer({ min: 1, max: 10 }), async (count, limit) => {
        const given: number[] = [];
        let furthest = 0;
        const list = new ListAhead(numbers(count), limit, (n) => {
          furthest = Math.max(furthest, n + 1 - given.length);
        });
        for await (const item of list) given.push(item);
        expect(given).toEqual(Array.from({ length: count }, (_, n) => n));
        expect(furthest).toBeLessThanOrEqual(limit + 1);
        expect(list.isComplete).toBe(true);
      }),
    );
  });

  it('has read to the end before the first item was worked on', async () => {
    const list = new ListAhead(numbers(20), 100, () => {});
    for await (const item of list) {
      for (let turn = 0; turn < 200 && !list.isComplete; turn++) await Promise.resolve();
      expect([item, list.isComplete]).toEqual([0, true]);
      break;
    }
  });

  it('gives what came before a failure, then the failure', async () => {
    const failure = new Error('the list broke');
    const given: number[] = [];
    const list = new ListAhead(numbers(5, undefined, failure), 100, () => {});
    const reading = (async () => {
      for await (const item of list) given.push(item);
    })();
    await expect(reading).rejects.toBe(failure);
    expect(given).toEqual([0, 1, 2, 3, 4]);
    expect(list.isComplete).toBe(false);
  });

  it('stops reading when it is left, and closes the source', async () => {
    let isClosed = false;
    const read: number[] = [];
    async function* source() {
      try {
        yield* numbers(1_000, (n) => read.push(n));
      } finally {
        isClosed = true;
      }
    }
    for await (const item of new ListAhead(source(), 3, () => {})) if (item === 5) break;
    expect(isClosed).toBe(true);
    expect(read.length).toBeLessThan(15);
  });
});
