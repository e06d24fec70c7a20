import { DsError } from '../errors.js';
import { onAbort } from '../request/abort.js';

/** How long a lease outlives a run that was killed, at most. Milliseconds. */
export const LEASE = 60_000;

/** Renewed four times as often as it needs to be: a machine may stall. */
const RENEWAL = LEASE / 4;

/** Renews a lease until it is ended, or the signal aborts: whoever aborted may never come back to the iteration. */
export function keepRenewing(renew: () => Promise<void>, signal: AbortSignal | undefined): () => void {
  // A renewal that fails is not an error yet: the next write finds out whether the lease is lost.
  const timer = setInterval(() => void renew().catch(() => {}), RENEWAL);
  timer.unref();
  const letGo = signal && onAbort(signal, () => clearInterval(timer));
  return () => {
    clearInterval(timer);
    letGo?.();
  };
}

export function busyError(message: string): DsError {
  return new DsError(message, { code: 'busy', isRetryable: true });
}

export function alreadyRunning(demarche: number, label: string): DsError {
  return busyError(
    `${label}: another run mirrors demarche ${demarche} here. Nothing was done; try again when it has ended. ` +
      `The lease of a run that was killed ends by itself within ${LEASE / 1_000} seconds.`,
  );
}

export function leaseLost(demarche: number, label: string): DsError {
  return busyError(
    `${label}: this run of demarche ${demarche} stood still for longer than its lease, and another may have begun. ` +
      'What was stored is whole; run it again.',
  );
}
