import {
  type Dossier,
  type DossierInclude,
  DsAuthError,
  type DsClient,
  DsError,
  DsGraphQLError,
  DsIncompleteError,
  type Warning,
} from '../index.js';
import type { RefusedRow } from './target.js';

/** Reads dossiers by their numbers: they were not stored, or not read, by an earlier run. */
export async function readAgain(
  client: DsClient,
  numbers: readonly number[],
  {
    include,
    signal,
    table,
  }: {
    readonly include: DossierInclude | undefined;
    readonly signal: AbortSignal | undefined;
    readonly table: string;
  },
): Promise<{
  dossiers: Array<Dossier<DossierInclude>>;
  missing: number[];
  unread: RefusedRow[];
}> {
  const dossiers: Array<Dossier<DossierInclude>> = [];
  const missing: number[] = [];
  const unread: RefusedRow[] = [];
  for (const number of numbers) {
    try {
      // As in a list, messages are on request.
      const parts: DossierInclude = { messages: false, ...include };
      const dossier = await client.findDossier<DossierInclude>(number, { include: parts, signal });
      if (dossier) dossiers.push(dossier);
      else missing.push(number);
    } catch (error) {
      if (!isUnreadable(error)) throw error;
      unread.push(notGiven(number, table, error.code));
    }
  }
  return { dossiers, missing, unread };
}

/**
 * Dossiers that the API could not give, out of what a list says of its gaps. Throws where it does not say which one:
 * such a gap cannot be remembered.
 */
export function unreadable(warnings: readonly Warning[], table: string): RefusedRow[] {
  return warnings
    .filter(({ code }) => code === 'unreadable')
    .map(({ dossierNumber, message, operationName }) => {
      if (dossierNumber === undefined) {
        throw new DsIncompleteError(`${message} Nothing is passed over: run it again.`, {
          code: 'unreadable',
          operationName,
          isRetryable: true,
        });
      }
      return notGiven(dossierNumber, table, 'unreadable');
    });
}

function notGiven(dossier: number, table: string, code: string): RefusedRow {
  return { dossier, table, column: null, reason: `The API could not give this dossier (${code})` };
}

function isUnreadable(error: unknown): error is DsError {
  if (error instanceof DsAuthError) return false;
  return error instanceof DsGraphQLError || (error instanceof DsError && error.code === 'timeout');
}
