import { expect, test } from 'vitest';
import { Turns } from '../src/turns.js';

test('each work begins when the one before it has ended, also one that failed', async () => {
  const turns = new Turns();
  const events: string[] = [];
  const work = (name: string, error?: Error) => async () => {
    events.push(`${name} begins`);
    await new Promise((resolve) => setImmediate(resolve));
    events.push(`${name} ends`);
    if (error) throw error;
    return name;
  };
  const failure = new Error('the second fails');
  const results = await Promise.allSettled([
    turns.run(work('first')),
    turns.run(work('second', failure)),
    turns.run(work('third')),
  ]);
  expect(results).toEqual([
    { status: 'fulfilled', value: 'first' },
    { status: 'rejected', reason: failure },
    { status: 'fulfilled', value: 'third' },
  ]);
  expect(events).toEqual(['first', 'second', 'third'].flatMap((name) => [`${name} begins`, `${name} ends`]));
});

test('a turn that was taken lasts until it is ended', async () => {
  const turns = new Turns();
  const end = await turns.take();
  let hasRun = false;
  const next = turns.run(async () => {
    hasRun = true;
  });
  await new Promise((resolve) => setImmediate(resolve));
  expect(hasRun).toBe(false);
  end();
  await next;
  expect(hasRun).toBe(true);
});

test('waits for all work of before the call, and throws nothing of it', async () => {
  const turns = new Turns();
  let hasEnded = false;
  const failing = turns.run(async () => {
    await new Promise((resolve) => setImmediate(resolve));
    hasEnded = true;
    throw new Error('it fails');
  });
  await turns.waitForIdle();
  expect(hasEnded).toBe(true);
  await expect(failing).rejects.toThrow('it fails');
});
