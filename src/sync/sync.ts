import { callOptions } from '../arguments/call-options.js';
import { apiNumber, wholeNumber } from '../arguments/numbers.js';
import type { DeletedDossier } from '../dossiers/deleted-dossiers.js';
import type { DossierRead } from '../dossiers/dossier.js';
import { listDossiers } from '../dossiers/dossiers.js';
import type { DossierInclude, Exactly } from '../dossiers/include.js';
import { DsInputError, resumedOtherwise } from '../errors.js';
import type { Warning } from '../hooks.js';
import { instant, type WalkListOptions } from '../lists/list-options.js';
import type { Context } from '../request/context.js';
import { firstCheckpoint, resumedCheckpoint, type SyncCheckpoint } from './checkpoint.js';
import { readDeletions } from './deletions.js';
import type { Found, PartStep, SyncSource } from './step.js';

export type { SyncCheckpoint } from './checkpoint.js';

/** Options of following a demarche. */
export interface SyncOptions<I extends DossierInclude = Record<never, never>>
  extends Pick<
    WalkListOptions,
    'signal' | 'timeout' | 'maxRetries' | 'headers' | 'pageSize' | 'prefetch' | 'onUnreadable'
  > {
  /**
   * What the last processed batch gave. Default: none, which reads the demarche from the beginning, or from
   * `since`. Refused where it was made for another demarche or another `since`.
   */
  checkpoint?: SyncCheckpoint | null | undefined;
  /**
   * Only dossiers modified at or after this moment are part of the sync. Fixed when it begins: later calls may
   * leave it out, and cannot change it. Default: all dossiers.
   */
  since?: Date | string | undefined;
  /** Parts to read or to leave out; see {@link DossierInclude}. Messages are on request. */
  include?: Exactly<I, DossierInclude> | undefined;
  /**
   * Milliseconds behind the newest modification known that are read again by each run. Default: 300 000, five
   * minutes. It must be longer than the longest transaction of the server, which dates its rows when it begins
   * and shows them when it ends.
   */
  overlap?: number | undefined;
  /**
   * Milliseconds behind the newest deletion known that are read again by each run. Default: 21 days. It must be
   * longer than the time from a usager's deletion to the purge, two weeks and some, back to which the API dates it.
   */
  deletedOverlap?: number | undefined;
  /**
   * Also reads every dossier again and lists every number, to find what the API never announces. Default: `false`.
   * A pass that was interrupted is finished by the next call, with or without this option.
   */
  reconcile?: boolean | undefined;
}

/** A part of what changed. Process it, store its `checkpoint`, then go on to the next. */
export interface SyncBatch<I extends DossierInclude = Record<never, never>> {
  /** To be stored under their `number`, in place of what is there. They come again, and are never outdated. */
  readonly dossiers: ReadonlyArray<DossierRead<I>>;
  /** Deleted for good, under the key `number`; the `id` is not that of the dossier. They come again for weeks. */
  readonly deleted: readonly DeletedDossier[];
  /** Hidden now, to be deleted or restored: whoever mirrors what can be seen removes them. All come in each run. */
  readonly pendingDeleted: readonly DeletedDossier[];
  /** Numbers that were pending deletion and can be seen again; their dossiers are in `dossiers`. */
  readonly restored: readonly number[];
  /** After `reconcile`, once: the number of every dossier there is. Whatever else is stored is gone. */
  readonly existing?: readonly number[];
  /** What the API could not give, next to data that is whole without it. */
  readonly warnings: readonly Warning[];
  /** Plain JSON, to be stored once this batch has been processed. */
  readonly checkpoint: SyncCheckpoint;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const LONGEST_OVERLAP = 3_650 * DAY;

/**
 * What changed in a demarche since the checkpoint, in batches; ends when all that had changed when it began is
 * delivered. Call it again, every few minutes or every night, with the last checkpoint stored.
 *
 * Every change is delivered at least once, and in order: storing dossiers under their number, removing what is
 * `deleted` and `pendingDeleted`, and storing each checkpoint after its batch gives a true copy, whatever crashes
 * in between. The last batch is often empty but for its checkpoint.
 *
 * Throws `DsInputError` for a bad option or a checkpoint made for something else. An iteration that ends by
 * another error has lost nothing: the last checkpoint goes on.
 *
 * @example
 * ```ts
 * import { DsClient, type SyncCheckpoint } from '@org/ds-client';
 *
 * const client = new DsClient({ token: 'a-token' });
 * const mirror = new Map<number, string>();
 * let checkpoint: SyncCheckpoint | undefined;
 * for await (const batch of client.sync(1234, { checkpoint })) {
 *   for (const dossier of batch.dossiers) mirror.set(dossier.number, dossier.state);
 *   for (const { number } of [...batch.deleted, ...batch.pendingDeleted]) mirror.delete(number);
 *   checkpoint = batch.checkpoint;
 * }
 * ```
 */
export function sync<const I extends DossierInclude = Record<never, never>>(
  context: Context,
  demarcheNumber: number,
  options: SyncOptions<I> = {},
): AsyncIterable<SyncBatch<I>> {
  const { include, pageSize, prefetch, onUnreadable } = options;
  const demarche = apiNumber('demarche', demarcheNumber);
  const given = instant('since', options.since);
  const isFirst = options.checkpoint === undefined || options.checkpoint === null;
  const start = isFirst
    ? firstCheckpoint(demarche, given)
    : resumedCheckpoint(options.checkpoint, demarche, given);
  if (options.reconcile !== undefined && typeof options.reconcile !== 'boolean') {
    throw new DsInputError('reconcile must be true or false.');
  }
  const source: SyncSource<I> = {
    context,
    demarche,
    since: start.since,
    // A copy: the caller may change the object before the last page is asked for.
    include: include && { ...include },
    reading: { ...callOptions(options), pageSize, prefetch, onUnreadable },
    overlap: wholeNumber('overlap', options.overlap, 5 * MINUTE, 0, LONGEST_OVERLAP),
    deletedOverlap: wholeNumber('deletedOverlap', options.deletedOverlap, 21 * DAY, 0, LONGEST_OVERLAP),
  };
  // Sends nothing: it refuses a bad option now rather than in the middle of the first run.
  listDossiers<I>(context, demarche, { ...source.reading, include });
  return { [Symbol.asyncIterator]: () => catchUp(source, start, options.reconcile ?? false) };
}

async function* catchUp<I extends DossierInclude>(
  source: SyncSource<I>,
  start: SyncCheckpoint,
  isReconciling: boolean,
): AsyncGenerator<SyncBatch<I>, void, undefined> {
  let checkpoint = start;
  async function* batches<Part extends 'modifications' | 'newestDeletion' | 'reconciliation' | 'pending'>(
    part: Part,
    steps: AsyncIterable<PartStep<I, SyncCheckpoint[Part]>>,
  ): AsyncGenerator<SyncBatch<I>, void, undefined> {
    for await (const { found, state } of steps) {
      checkpoint = { ...checkpoint, [part]: state };
      if (hasNews(found)) yield toBatch(found, checkpoint);
    }
  }
  const deleted = new Set<number>();
  // Loaded with the first step: most programs that read dossiers never synchronise.
  const [{ catchUpModifications }, { readPendingDeletions }] = await Promise.all([
    import('./modifications.js'),
    import('./pending-deletions.js'),
  ]);

  try {
    // One after the other: a batch is never older than the one before, so whichever comes last is true.
    yield* batches('modifications', catchUpModifications(source, checkpoint.modifications));
    for await (const batch of batches('newestDeletion', readDeletions(source, checkpoint.newestDeletion))) {
      for (const { number } of batch.deleted) deleted.add(number);
      yield batch;
    }
    if (isReconciling || checkpoint.reconciliation !== null) {
      const { reconcile } = await import('./reconciliation.js');
      yield* batches('reconciliation', reconcile(source, checkpoint.reconciliation));
    }
    // Last, because an instance can fail on this list for as long as it holds one odd dossier.
    yield* batches(
      'pending',
      readPendingDeletions(source, checkpoint.pending, (number) => deleted.has(number)),
    );
    yield toBatch({}, checkpoint);
  } catch (error) {
    throw withAdvice(error);
  }
}

/** That nothing exists any more is news as well. */
function hasNews<I extends DossierInclude>({ existing, ...lists }: Found<I>): boolean {
  return existing !== undefined || Object.values(lists).some((list) => list.length > 0);
}

function toBatch<I extends DossierInclude>(found: Found<I>, checkpoint: SyncCheckpoint): SyncBatch<I> {
  return {
    dossiers: [],
    deleted: [],
    pendingDeleted: [],
    restored: [],
    warnings: [],
    ...found,
    checkpoint,
  };
}

function withAdvice(error: unknown): unknown {
  return resumedOtherwise(
    error,
    'What was delivered before is whole: go on with the checkpoint of the last batch.',
  );
}
