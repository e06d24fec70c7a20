import { callOptions } from '../arguments/call-options.js';
import { listPendingDeletedDossiers } from '../dossiers/deleted-dossiers.js';
import { type DossierRead, dossierVariables, toDossier } from '../dossiers/dossier.js';
import type { DossierInclude } from '../dossiers/include.js';
import { DsNotFoundError } from '../errors.js';
import { GetDossierDocument } from '../generated/operations.js';
import type { Warning } from '../hooks.js';
import { LIGHT_PAGE, type PartStep, type SyncSource } from './step.js';
import { isUnreadable } from './unread.js';

/** Numbers of the dossiers that were pending when the list was last read whole. */
export type PendingDeletions = readonly number[];

/** Restored dossiers are read one by one: so many make a batch. */
const RESTORED_BATCH = 10;

/**
 * The dossiers that are hidden and will be deleted: read whole each time, since the list is short and its dates
 * do not say when a dossier came in. Those that left it without being deleted are read again, as restored.
 */
export async function* readPendingDeletions<I extends DossierInclude>(
  source: SyncSource<I>,
  known: PendingDeletions,
  isDeleted: (number: number) => boolean,
): AsyncGenerator<PartStep<I, PendingDeletions>, void, undefined> {
  const { context, demarche, reading } = source;
  const pending = new Set<number>();
  const options = { ...reading, pageSize: LIGHT_PAGE };
  for await (const { nodes, warnings } of listPendingDeletedDossiers(context, demarche, options).pages()) {
    for (const { number } of nodes) pending.add(number);
    yield { found: { pendingDeleted: nodes, warnings }, state: known };
  }

  const left = known.filter((number) => !pending.has(number) && !isDeleted(number));
  for (let start = 0; start < left.length; start += RESTORED_BATCH) {
    const dossiers: DossierRead<I>[] = [];
    const restored: number[] = [];
    const warnings: Warning[] = [];
    for (const number of left.slice(start, start + RESTORED_BATCH)) {
      const found = await readRestored(source, number);
      if (found === 'gone') continue;
      restored.push(number);
      if (found.dossier !== undefined) dossiers.push(found.dossier);
      warnings.push(...found.warnings);
    }
    const unread = left.slice(start + RESTORED_BATCH);
    yield { found: { dossiers, restored, warnings }, state: [...pending, ...unread] };
  }
  yield { found: {}, state: [...pending] };
}

type Restored<I extends DossierInclude> = { dossier?: DossierRead<I>; warnings: readonly Warning[] };

/** A dossier can leave the list for good without a trace: only one that can be read has been restored. */
async function readRestored<I extends DossierInclude>(
  { context, include, reading }: SyncSource<I>,
  number: number,
): Promise<Restored<I> | 'gone'> {
  const { onUnreadable } = reading;
  // As in lists, messages are left out unless they are asked for.
  const variables = { number, includeMessages: false, ...dossierVariables(include) };
  try {
    const call = callOptions(reading);
    const { data, warnings } = await context.executor.execute(GetDossierDocument, variables, call);
    return { dossier: toDossier<I>(data.dossier), warnings };
  } catch (error) {
    if (error instanceof DsNotFoundError) return 'gone';
    // A damaged answer does not tell whether the dossier still exists.
    if (onUnreadable !== 'skip' || !isUnreadable(error) || error.code === 'malformed') throw error;
    const warning: Warning = {
      code: 'unreadable',
      message: `Dossier ${number} was restored and cannot be read: ${error.message}`,
      operationName: error.operationName,
      path: [],
      dossierNumber: number,
    };
    context.telemetry.warning(warning);
    return { warnings: [warning] };
  }
}
