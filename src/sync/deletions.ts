import { listDeletedDossiers } from '../dossiers/deleted-dossiers.js';
import type { DossierInclude } from '../dossiers/include.js';
import { LIGHT_PAGE, laterOf, type PartStep, type SyncSource, subtractTime } from './step.js';

/** The date of the newest deletion when the list was last read whole; `null`: it never was. */
export type NewestDeletion = string | null;

/**
 * The dossiers deleted for good, read again each time from an overlap of weeks behind the newest one known: the
 * API dates the deletion of a dossier by its usager back to when it was hidden, so that it appears weeks behind
 * the others. What was delivered before comes again; remembering it would make the checkpoint grow.
 *
 * The walk is light and is not resumed: one that went on weeks after it began would say, by the newest deletion
 * that it sees in the end, nothing of what it read at first.
 */
export async function* readDeletions<I extends DossierInclude>(
  { context, demarche, since, reading, deletedOverlap }: SyncSource<I>,
  known: NewestDeletion,
): AsyncGenerator<PartStep<I, NewestDeletion>, void, undefined> {
  const bound = known ?? since;
  const pages = listDeletedDossiers(context, demarche, {
    ...reading,
    pageSize: LIGHT_PAGE,
    ...(bound !== null && { deletedSince: subtractTime(bound, deletedOverlap) }),
  }).pages();
  let newest = known;
  for await (const { nodes, hasNextPage, warnings } of pages) {
    for (const { dateSupression } of nodes) {
      const date = new Date(dateSupression).toISOString();
      newest = newest === null ? date : laterOf(newest, date);
    }
    yield { found: { deleted: nodes, warnings }, state: hasNextPage ? known : newest };
  }
}
