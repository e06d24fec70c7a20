import { type DeletedDossier, listDeletedDossiers } from '../deleted-dossiers.js';
import type { DossierInclude } from '../include.js';
import type { Page } from '../paginate.js';
import { before, LIGHT_PAGE, later, type Step, type SyncSource } from './step.js';

/** Where the reading of deleted dossiers stands. */
export interface Deletions {
  /** The newest deletion read. */
  readonly readUntil: string | null;
  /** The API's cursor in a walk that was begun and is not finished. */
  readonly after: string | null;
}

/**
 * The dossiers deleted for good, read again each time from an overlap of weeks behind the newest one known: the
 * API dates the deletion of a dossier by its usager back to when it was hidden, so that it appears weeks behind
 * the others. What was delivered before comes again; remembering it would make the checkpoint grow.
 */
export async function* catchUpDeletions<I extends DossierInclude>(
  source: SyncSource<I>,
  state: Deletions,
): AsyncGenerator<Step<I, Deletions>, void, undefined> {
  const { readUntil } = state;
  if (state.after !== null) {
    // This walk may have begun weeks ago: what it sees in the end tells nothing of what it read at first. So it
    // moves no bound, and a whole walk follows it.
    for await (const { nodes, endCursor, hasNextPage, warnings } of pagesAfter(source, state)) {
      yield {
        found: { deleted: nodes, warnings },
        state: { readUntil, after: hasNextPage ? endCursor : null },
      };
    }
  }
  let newest = readUntil;
  for await (const { nodes, endCursor, hasNextPage, warnings } of pagesAfter(source, {
    readUntil,
    after: null,
  })) {
    for (const { dateSupression } of nodes) {
      const date = new Date(dateSupression).toISOString();
      newest = newest === null ? date : later(newest, date);
    }
    yield {
      found: { deleted: nodes, warnings },
      state: hasNextPage ? { readUntil, after: endCursor } : { readUntil: newest, after: null },
    };
  }
}

function pagesAfter<I extends DossierInclude>(
  { context, demarche, since, reading, deletedOverlap }: SyncSource<I>,
  { readUntil, after }: Deletions,
): AsyncGenerator<Page<DeletedDossier>, void, undefined> {
  const known = readUntil ?? since;
  return listDeletedDossiers(context, demarche, {
    ...reading,
    pageSize: LIGHT_PAGE,
    ...(known !== null && { deletedSince: before(known, deletedOverlap) }),
    ...(after !== null && { after }),
  }).pages();
}
