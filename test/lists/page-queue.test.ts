import { expect, test } from 'vitest';
import { PageQueue } from '../../src/lists/page-queue.js';

/** What a promise has come to, once all that is ready to run has run. */
async function stateOf<T>(promise: Promise<T>): Promise<T | 'waiting'> {
  const turn = new Promise<'waiting'>((resolve) => setImmediate(() => resolve('waiting')));
  return await Promise.race([promise, turn]);
}

test('gives pages in the order in which they came', () => {
  const queue = new PageQueue<string>(2);
  queue.push('a');
  queue.push('b');
  expect([queue.shift(), queue.shift(), queue.shift()]).toEqual(['a', 'b', undefined]);
});

test('holds readers back while it is full, and lets all of them look again when a page is taken', async () => {
  const queue = new PageQueue<string>(2);
  queue.push('a');
  expect(await stateOf(queue.waitForRoom())).toBe(true);
  queue.push('b');
  const waits = [queue.waitForRoom(), queue.waitForRoom()];
  expect(await Promise.all(waits.map(stateOf))).toEqual(['waiting', 'waiting']);
  queue.shift();
  expect(await Promise.all(waits.map(stateOf))).toEqual([true, true]);
});

test('a queue that keeps nothing has room for one page while the consumer waits, and for none before', async () => {
  const queue = new PageQueue<string>(0);
  const room = queue.waitForRoom();
  expect(await stateOf(room)).toBe('waiting');
  const change = queue.waitForChange();
  expect(await stateOf(room)).toBe(true);
  queue.push('a');
  await change;
  expect(await stateOf(queue.waitForRoom())).toBe('waiting');
});

test('a notice ends the wait of the consumer without a page, and is not kept for the next wait', async () => {
  const queue = new PageQueue<string>(1);
  const change = queue.waitForChange();
  expect(await stateOf(change)).toBe('waiting');
  queue.notifyConsumer();
  await change;
  expect(queue.shift()).toBeUndefined();
  expect(await stateOf(queue.waitForChange())).toBe('waiting');
});

test('closed, it lets everybody go on, now and later, and still gives the pages that are ready', async () => {
  const queue = new PageQueue<string>(1);
  const change = queue.waitForChange();
  queue.push('a');
  queue.push('b');
  const room = queue.waitForRoom();
  expect(await stateOf(room)).toBe('waiting');
  queue.close();
  expect(await Promise.all([change, room])).toEqual([undefined, false]);
  expect(await Promise.all([queue.waitForChange(), queue.waitForRoom()])).toEqual([undefined, false]);
  expect([queue.shift(), queue.shift()]).toEqual(['a', 'b']);
});
