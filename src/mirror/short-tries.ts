import { sleep } from '../request/abort.js';

/** All the time that one lock of somebody else is waited for. Milliseconds. */
export const LOCK_PATIENCE = 60_000;

/** Between two tries readers and writers who queued behind this one get their turn. Milliseconds. */
const BETWEEN_TRIES = 400;

/**
 * Tries until it works, fails by something that is not a lock, or the time is over. Each try waits for the lock only
 * shortly, for whoever comes after it queues behind it, readers too.
 */
export async function retryWhileLocked<T>(
  attempt: () => Promise<T>,
  {
    isLocked,
    tooLong,
    patience = LOCK_PATIENCE,
    signal,
  }: {
    readonly isLocked: (error: unknown) => boolean;
    readonly tooLong: () => Error;
    readonly patience?: number | undefined;
    readonly signal?: AbortSignal | undefined;
  },
): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    signal?.throwIfAborted();
    try {
      return await attempt();
    } catch (error) {
      if (!isLocked(error)) throw error;
      if (Date.now() + BETWEEN_TRIES > end) throw tooLong();
    }
    await sleep(BETWEEN_TRIES, signal);
  }
}
