import { sleep } from '../../request/abort.js';
import { isAway } from './database-error.js';

/** How a database that is away is waited for. */
export interface Patience {
  readonly signal: AbortSignal | undefined;
  /** Milliseconds in all; after that its error is thrown. */
  readonly patience: number;
  /** Told once for an outage. */
  readonly onError: (error: Error) => void;
}

/** Asks again for as long as the database is away. */
export async function whileAway<T>(
  ask: () => Promise<T>,
  { signal, patience, onError }: Patience,
): Promise<T> {
  const end = Date.now() + patience;
  for (let tries = 1; ; tries++) {
    signal?.throwIfAborted();
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof Error) || !isAway(error) || Date.now() > end) throw error;
      if (tries === 1) onError(error);
      await sleep(1_000, signal);
    }
  }
}
