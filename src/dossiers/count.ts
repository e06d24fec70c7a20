import { callable } from '../arguments/checks.js';
import { apiNumber } from '../arguments/numbers.js';
import { filterItems } from '../lists/client-filters.js';
import type { DossierFilters } from '../lists/list-options.js';
import { listReader } from '../lists/read-list.js';
import type { CallOptions } from '../options.js';
import type { Context } from '../request/context.js';
import { numbersConnection } from './numbers.js';

/** Options of {@link DsClient.count}. */
export interface CountOptions extends DossierFilters, CallOptions {
  /** Told the number counted so far, after each page of up to a hundred. */
  onProgress?: ((counted: number) => void) | undefined;
}

/** Counts by reading the numbers of all dossiers: the API has no total, and its estimate counts purged ones too. */
export async function countDossiers(
  context: Context,
  demarcheNumber: number,
  { onProgress, ...options }: CountOptions = {},
): Promise<number> {
  const number = apiNumber('demarche', demarcheNumber);
  if (onProgress !== undefined) callable('count: onProgress', onProgress);
  const connection = numbersConnection(context, number, options);
  // With `updatedSince` a dossier that is modified meanwhile comes again: each counts once.
  const seen = new Set<number>();
  const { where } = options;
  for await (const page of listReader(context, { ...options, pageSize: 100 }, connection)()) {
    for (const node of filterItems(page.nodes, where)) seen.add(node.number);
    onProgress?.(seen.size);
  }
  return seen.size;
}
