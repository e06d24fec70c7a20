import { DsError } from '../errors.js';
import { raceAbort, sleep } from '../request/abort.js';
import { backoffDelay } from '../request/backoff.js';
import type { Ledger } from './ledger.js';

/** Between tries while the store is away. Short: everybody waits for it. */
const BACKOFF = { base: 200, cap: 5_000 };
/** A store that answers later than this is taken for one that is away. */
const LONGEST_ANSWER = 5_000;

/**
 * Asks the store until it answers. While it is away everybody waits, since a budget that nobody counts is one that is exceeded;
 * `onError` is told once an outage. What no waiting changes is thrown.
 */
export async function askPatiently<T>(
  ledger: Ledger,
  ask: () => Promise<T>,
  onError: (error: DsError) => void,
  signal: AbortSignal | undefined,
): Promise<T> {
  for (let tries = 0; ; tries++) {
    signal?.throwIfAborted();
    try {
      return await answerOf(ask, signal);
    } catch (error) {
      if (signal?.aborted) throw signal.reason;
      if (!ledger.isAway(error)) throw storeUnusable(error);
      if (tries === 0) onError(storeAway(error));
      await sleep(backoffDelay(tries, BACKOFF) + 20, signal);
    }
  }
}

/** Neither driver ends a question by a signal, and both may keep one for as long as there is no connection. */
function answerOf<T>(ask: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  const answer = new Promise<T>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`no answer within ${LONGEST_ANSWER} ms`)),
      LONGEST_ANSWER,
    );
    ask()
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });
  return raceAbort(answer, signal);
}

function storeAway(cause: unknown): DsError {
  return new DsError(
    `The store of the shared budget cannot be reached (${textOf(cause)}). Requests wait until it is back; none is lost.`,
    { code: 'budget_store_away', isRetryable: true, cause },
  );
}

function storeUnusable(cause: unknown): DsError {
  return new DsError(
    `The store of the shared budget cannot be used (${textOf(cause)}), and waiting does not help: look at its address, ` +
      'its password, the rights of its user, and whether the program has closed the connection.',
    { code: 'budget_store', cause },
  );
}

function textOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // Node joins the failures of several addresses into an error without a message of its own.
  return error.message || ('code' in error ? String(error.code) : error.name);
}
