import { DsAuthError, DsError, DsGraphQLError, DsIncompleteError } from '../errors.js';
import type { Warning } from '../hooks.js';

/** A dossier that the API could not give, for whoever remembers it and asks again later. */
export interface UnreadDossier {
  readonly number: number;
  readonly reason: string;
}

/** The dossiers that a list has stepped over, out of its warnings; those that it cannot name are a gap. */
export function unreadOf(warnings: readonly Warning[]): UnreadDossier[] {
  return warnings.flatMap(({ code, dossierNumber, message }) =>
    code === 'unreadable' && dossierNumber !== undefined ? [{ number: dossierNumber, reason: message }] : [],
  );
}

/**
 * The error to end with where a list has stepped over something that it cannot name. It cannot be asked for later, so that the
 * checkpoint must stay before it: the next run reads everything from there again.
 */
export function gapIn(warnings: readonly Warning[]): DsIncompleteError | undefined {
  const gap = warnings.find(
    ({ code, dossierNumber }) => code === 'unreadable' && dossierNumber === undefined,
  );
  return (
    gap &&
    new DsIncompleteError(
      `${gap.message} All others were read. Nothing is passed over: the next run reads again from before it.`,
      { code: 'unreadable', operationName: gap.operationName, isRetryable: true },
    )
  );
}

/** What became of dossiers that an earlier run could not read. */
export interface ReadAgain<D> {
  readonly dossiers: D[];
  /** Not there: deleted for good, hidden, or out of reach. */
  readonly missing: number[];
  readonly unread: (UnreadDossier & { readonly code: string })[];
}

/** Asks for dossiers by their numbers, one by one: each can fail alone. `find` gives `null` for what is not there. */
export async function readAgain<D>(
  numbers: readonly number[],
  find: (number: number) => Promise<D | null>,
): Promise<ReadAgain<D>> {
  const result: ReadAgain<D> = { dossiers: [], missing: [], unread: [] };
  for (const number of numbers) {
    try {
      const dossier = await find(number);
      if (dossier === null) result.missing.push(number);
      else result.dossiers.push(dossier);
    } catch (error) {
      if (!isUnreadable(error)) throw error;
      result.unread.push({ number, reason: error.message, code: error.code });
    }
  }
  return result;
}

/** Whether an error is one of the dossier asked for, and no fault of the token, the network or the instance. */
export function isUnreadable(error: unknown): error is DsError {
  if (error instanceof DsAuthError) return false;
  return error instanceof DsGraphQLError || (error instanceof DsError && error.code === 'timeout');
}
