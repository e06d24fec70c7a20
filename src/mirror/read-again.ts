import type { Dossier, DossierInclude, DsClient, Warning } from '../index.js';
import { readAgain, unreadOf } from '../sync/unread.js';
import type { RefusedRow } from './target.js';

/** Reads dossiers by their numbers: they were not stored, or not read, by an earlier run. */
export async function readRefused(
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
  // As in lists, messages are left out unless they are asked for.
  const parts: DossierInclude = { messages: false, ...include };
  const { unread, ...found } = await readAgain(numbers, (number) =>
    client.findDossier<DossierInclude>(number, { include: parts, signal }),
  );
  return { ...found, unread: unread.map(({ number, code }) => missingDossier(number, table, code)) };
}

/** Dossiers that the API could not give, out of what a list says of its gaps. */
export function unreadableRows(warnings: readonly Warning[], table: string): RefusedRow[] {
  return unreadOf(warnings).map(({ number }) => missingDossier(number, table, 'unreadable'));
}

function missingDossier(dossier: number, table: string, code: string): RefusedRow {
  return { dossier, table, column: null, reason: `The API could not give this dossier (${code})` };
}
