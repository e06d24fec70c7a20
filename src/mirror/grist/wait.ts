import { setTimeout as wait } from 'node:timers/promises';

/** Waits; an abort ends it at once, with the signal's own reason. */
export async function sleep(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  await wait(milliseconds, undefined, { signal }).catch(() => signal?.throwIfAborted());
}
