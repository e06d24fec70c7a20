import { listDossiers } from '../dossiers/dossiers.js';
import type { DossierInclude } from '../dossiers/include.js';
import { numbersConnection } from '../dossiers/numbers.js';
import { listReader } from '../lists/read-list.js';
import { LIGHT_PAGE, type PartStep, type SyncSource } from './step.js';

/** A pass over the whole demarche that was begun and is not finished; `null`: there is none. */
export type Reconciliation = {
  /** The API's cursor of the last dossier read again; `null` before the first. */
  readonly after: string | null;
  /** Every dossier has been read again: only the numbers are left to list. */
  readonly isRead: boolean;
} | null;

/** Milliseconds. What a pass listed on its way passes for a list of all there is while its first page is no older. */
const FRESH = 15 * 60_000;

/**
 * Finds what the API never announces, by reading all there is: every dossier in the order of deposit, which
 * nothing changes, then every number.
 *
 * A short pass that nothing interrupted has seen every number already. Otherwise they are listed anew, by a light
 * query: a checkpoint in between need not hold them, what came back behind its cursor is there too, and the list is
 * minutes old when it is delivered, not hours.
 */
export async function* reconcile<I extends DossierInclude>(
  source: SyncSource<I>,
  state: Reconciliation,
): AsyncGenerator<PartStep<I, Reconciliation>, void, undefined> {
  const { context, demarche, since, include, reading } = source;
  const { after, isRead } = state ?? { after: null, isRead: false };
  const began = performance.now();
  const seen: number[] = [];
  let isWhole = after === null && !isRead;
  if (!isRead) {
    const options = { ...reading, include, ...(after !== null && { after }) };
    for await (const page of listDossiers<I>(context, demarche, options).pages()) {
      const { nodes, endCursor, hasNextPage, warnings } = page;
      for (const { number } of nodes) seen.push(number);
      // A dossier that was skipped as unreadable exists, and is in no page.
      if (warnings.some(({ code }) => code === 'unreadable')) isWhole = false;
      const dossiers = nodes.filter(
        (node) => since === null || Date.parse(node.dateDerniereModification) >= Date.parse(since),
      );
      yield { found: { dossiers, warnings }, state: { after: endCursor ?? after, isRead: !hasNextPage } };
    }
  }
  const isFresh = isWhole && performance.now() - began <= FRESH;
  yield { found: { existing: isFresh ? seen : await listNumbers(source) }, state: null };
}

async function listNumbers<I extends DossierInclude>({
  context,
  demarche,
  reading,
}: SyncSource<I>): Promise<number[]> {
  // A number that is missing here is deleted by whoever follows the list: no item may be stepped over.
  const options = { ...reading, pageSize: LIGHT_PAGE, onUnreadable: 'throw' as const };
  const connection = numbersConnection(context, demarche, options);
  const numbers: number[] = [];
  for await (const { nodes } of listReader(context, options, connection)()) {
    for (const { number } of nodes) numbers.push(number);
  }
  return numbers;
}
