import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { Deadline } from '../../src/request/deadline.js';

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');
const never = new Promise<never>(() => {});

describe('the time that one attempt has', () => {
  test('ends the wait for a promise that is deaf to the signal', async () => {
    const deadline = new Deadline(5, undefined);
    await expect(deadline.limit(never)).rejects.toThrow('too long');
    expect(deadline.timedOut).toBe(true);
    expect(deadline.signal.aborted).toBe(true);
  });

  test("ends with the caller's own reason, in the wait and in any later one", async () => {
    const caller = new AbortController();
    const deadline = new Deadline(60_000, caller.signal);
    const waiting = deadline.limit(never);
    const reason = new Error('enough');
    caller.abort(reason);
    await expect(waiting).rejects.toBe(reason);
    await expect(deadline.limit(never)).rejects.toBe(reason);
    expect(deadline.timedOut).toBe(false);
    deadline.clear();
  });

  test('leaves neither timer nor listener', async () => {
    const caller = new AbortController();
    const deadline = new Deadline(1, caller.signal);
    deadline.clear();
    await sleep(5);
    caller.abort();
    expect(deadline.signal.aborted).toBe(false);
  });

  test('keeps nothing of what it gave', async () => {
    const deadline = new Deadline(60_000, undefined);
    const given = new WeakRef(await deadline.limit(Promise.resolve({ page: 'large' })));
    await sleep(0);
    collect();
    expect(given.deref()).toBeUndefined();
    expect(deadline.timedOut).toBe(false);
    deadline.clear();
  });
});
