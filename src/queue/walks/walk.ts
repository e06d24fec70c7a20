import { DsError } from '../../errors.js';
import type { DsClient, SyncBatch, SyncCheckpoint } from '../../index.js';
import { sleep } from '../../request/abort.js';
import { gapIn } from '../../sync/unread.js';
import type { Database } from '../ledger/database.js';
import { isAway } from '../ledger/database-error.js';
import { enqueueNew } from '../ledger/enqueue.js';
import { Lease } from '../ledger/lease.js';
import { whileAway } from '../ledger/patience.js';
import { type FileParts, piecesOf } from '../ledger/piece.js';
import { QUEUE } from '../ledger/schema.js';
import { field, inTransaction } from '../ledger/sql.js';
import { Backfill } from './backfill.js';
import { type ChangesOf, type Feeds, feed } from './feed.js';
import { isCheckpoint } from './known.js';
import { readUnread, storeUnread } from './unread.js';

export interface WalkOptions extends Feeds {
  readonly signal: AbortSignal | undefined;
  readonly maxQueued: number;
  readonly reconcile: boolean;
  readonly onError: (error: Error) => void;
}

export interface Walk extends WalkOptions {
  /** One for the whole walk, those of its shares of time included. */
  readonly id: string;
  /** Asked after each batch: whether the walk has had its share of time, and others wait. */
  readonly isOver: () => boolean;
}

/** Longer than a lease outlives a producer that was killed. */
const PATIENCE = 35_000;
/** How long a walk waits for a database that is away before it ends with its error. */
export const LONGEST_OUTAGE = 5 * 60_000;

/**
 * Finds what is new in a demarche since the last time and queues a job for each file never seen before; `queued` tells how many.
 * Files, jobs and checkpoint of a batch are written in one transaction: wherever this is killed, no file is lost or queued twice.
 * A mirror is fed from the same batches.
 */
export async function walk(
  database: Database,
  client: DsClient,
  demarche: number,
  options: Walk,
  queued: (count: number) => void,
): Promise<'whole' | 'unfinished'> {
  const { pool, schema } = database;
  const lease = new Lease(pool, schema, `walk ${demarche}`);
  const { signal, onError } = options;
  const outages = { signal, patience: LONGEST_OUTAGE, onError };
  if (!(await whileAway(() => lease.acquire(PATIENCE, signal), outages))) {
    throw new DsError(
      `Another producer is walking demarche ${demarche}: it queues what is new. Nothing needs to be done.`,
      { code: 'busy', isRetryable: true },
    );
  }
  try {
    for (let outage: number | undefined; ; ) {
      const began = new Date();
      try {
        const { end, hint } = await walkOnce(database, client, demarche, options, lease, (count) => {
          outage = undefined;
          queued(count);
        });
        if (end === 'whole') await recordEnd(database, demarche, began, hint);
        return end;
      } catch (error) {
        if (!isAway(error) || !(error instanceof Error)) throw error;
        outage ??= Date.now();
        if (Date.now() - outage > LONGEST_OUTAGE) throw error;
        // The checkpoint is in the database: the walk goes on from there.
        onError(error);
        await sleep(1_000, signal);
      }
    }
  } finally {
    await lease.release();
  }
}

async function walkOnce(
  database: Database,
  client: DsClient,
  demarche: number,
  options: Walk,
  lease: Lease,
  queued: (count: number) => void,
): Promise<{ readonly end: 'whole' | 'unfinished'; readonly hint: unknown }> {
  const { pool, boss, schema } = database;
  const { id, signal, maxQueued, onBatch, isOver } = options;
  const { rows } = await pool.query(
    `SELECT checkpoint, backfill_total IS NOT NULL AS is_counted, hinted_at::text AS hint FROM "${schema}".walk WHERE demarche = $1`,
    [demarche],
  );
  const stored = field(rows[0], 'checkpoint');
  const checkpoint = isCheckpoint(stored) ? stored : null;
  const backfill = new Backfill(database, client, demarche, field(rows[0], 'is_counted') === true);
  let end: 'whole' | 'unfinished' = 'whole';
  const steppedOver = new Set<number>();

  const store = async (batch: SyncBatch<FileParts>, reached: SyncCheckpoint | null) => {
    const found = batch.dossiers.flatMap((dossier) => piecesOf(demarche, dossier));
    const pieces = found.map((piece) => ({ ...piece, walkId: id }));
    const newest = batch.dossiers.map(({ dateDerniereModification }) => dateDerniereModification);
    await onBatch(demarche, batch, id);
    const count = await inTransaction(pool, async (db) => {
      if (!(await lease.holds(db))) {
        throw new DsError(
          `Another producer has taken demarche ${demarche} over, since this one did not renew its lease in time.`,
          { code: 'busy', isRetryable: true },
        );
      }
      const added = await enqueueNew(database, db, pieces);
      const unread = await storeUnread(db, schema, demarche, batch);
      for (const { number } of unread) steppedOver.add(number);
      await db.query(
        `INSERT INTO "${schema}".walk AS w (demarche, checkpoint, newest_change)
         VALUES ($1, $2, (SELECT max(moment) FROM unnest($3::timestamptz[]) AS moment))
         ON CONFLICT (demarche) DO UPDATE SET checkpoint = excluded.checkpoint,
           newest_change = greatest(w.newest_change, excluded.newest_change)`,
        [demarche, JSON.stringify(reached), newest],
      );
      await backfill.read(db, batch.dossiers.length + unread.length);
      return added;
    });
    queued(count);
    while (pieces.length > 0 && (await boss.getQueueSize(QUEUE)) > maxQueued) await sleep(1_000, signal);
    await backfill.count(batch.checkpoint, signal);
  };

  async function* batches(changes: ChangesOf) {
    if (changes.checkpoint === null) await backfill.begin();
    let { checkpoint } = changes;
    let gap: DsError | undefined;
    for await (const batch of client.sync(demarche, { ...changes, onUnreadable: 'skip', signal })) {
      gap ??= gapIn(batch.warnings);
      if (!gap) checkpoint = batch.checkpoint;
      await store(batch, checkpoint);
      yield batch;
      // Behind a gap the checkpoint stands still: a share of the walk would be the same one each time.
      if (isOver() && !gap) {
        end = 'unfinished';
        return;
      }
    }
    if (gap) throw gap;
    const { include } = changes;
    const dossiers = await readUnread(database, client, demarche, { include, signal, tried: steppedOver });
    if (dossiers.length === 0 || checkpoint === null) return;
    const nothing = { deleted: [], pendingDeleted: [], restored: [], warnings: [] };
    const batch: SyncBatch<FileParts> = { dossiers, ...nothing, checkpoint };
    await store(batch, checkpoint);
    yield batch;
  }

  await feed(client, demarche, checkpoint, options, batches);
  return { end, hint: field(rows[0], 'hint') };
}

async function recordEnd(
  { pool, schema }: Database,
  demarche: number,
  began: Date,
  hint: unknown,
): Promise<void> {
  // The hint that was there when the walk began is done with, and no other: which of two moments came first is not asked, since
  // clocks of machines differ.
  await pool.query(
    `INSERT INTO "${schema}".walk AS w (demarche, known_until, walked_at) VALUES ($1, $2, $2)
     ON CONFLICT (demarche) DO UPDATE SET known_until = excluded.known_until, walked_at = excluded.walked_at,
       backfill_read = NULL, backfill_total = NULL, failures = 0, error = NULL, not_before = NULL,
       hinted_at = CASE WHEN w.hinted_at::text = $3 THEN NULL ELSE w.hinted_at END`,
    [demarche, began, hint ?? null],
  );
}

/** A demarche that fails is left alone for longer each time, up to an hour, by whoever follows many. */
export async function recordFailure(
  { pool, schema }: Database,
  demarche: number,
  error: Error,
): Promise<void> {
  await pool.query(
    `INSERT INTO "${schema}".walk AS w (demarche, failures, error, not_before)
     VALUES ($1, 1, $2, now() + interval '1 minute')
     ON CONFLICT (demarche) DO UPDATE SET failures = w.failures + 1, error = excluded.error,
       not_before = now() + least(60, 2 ^ least(w.failures, 6)) * interval '1 minute'`,
    [demarche, error.message],
  );
}
