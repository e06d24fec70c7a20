import { DsError } from '../errors.js';
import type { DsClient, SyncCheckpoint } from '../index.js';
import { sleep } from '../request/abort.js';
import type { Database } from './ledger/database.js';
import { enqueueNew } from './ledger/enqueue.js';
import { Lease } from './ledger/lease.js';
import { PARTS, piecesOf } from './ledger/piece.js';
import { QUEUE } from './ledger/schema.js';
import { field, inTransaction, isAway } from './ledger/sql.js';

export interface WalkOptions {
  readonly signal: AbortSignal | undefined;
  readonly maxQueued: number;
  readonly reconcile: boolean;
  readonly onError: (error: Error) => void;
}

/** Longer than a lease outlives a producer that was killed. */
const PATIENCE = 35_000;
/** How long a walk waits for a database that is away before it ends with its error. */
const LONGEST_OUTAGE = 5 * 60_000;

/**
 * Finds what is new in a demarche since the last time and queues a job for each file never seen before; `queued` tells how many.
 * Files, jobs and checkpoint of a batch are written in one transaction: wherever this is killed, no file is lost or queued twice.
 */
export async function walk(
  database: Database,
  client: DsClient,
  demarche: number,
  options: WalkOptions,
  queued: (count: number) => void,
): Promise<void> {
  const { pool, schema } = database;
  const lease = new Lease(pool, schema, `walk ${demarche}`);
  if (!(await lease.acquire(PATIENCE, options.signal))) {
    throw new DsError(
      `Another producer is walking demarche ${demarche}: it queues what is new. Nothing needs to be done.`,
      { code: 'busy', isRetryable: true },
    );
  }
  try {
    for (let outage: number | undefined; ; ) {
      const began = new Date();
      try {
        await walkOnce(database, client, demarche, options, lease, (count) => {
          outage = undefined;
          queued(count);
        });
        await ended(database, demarche, began);
        return;
      } catch (error) {
        if (!isAway(error) || !(error instanceof Error)) throw error;
        outage ??= Date.now();
        if (Date.now() - outage > LONGEST_OUTAGE) throw error;
        // The checkpoint is in the database: the walk goes on from there.
        options.onError(error);
        await sleep(1_000, options.signal);
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
  { signal, maxQueued, reconcile }: WalkOptions,
  lease: Lease,
  queued: (count: number) => void,
): Promise<void> {
  const { pool, boss, schema } = database;
  const { rows } = await pool.query(`SELECT checkpoint FROM ${schema}.walk WHERE demarche = $1`, [demarche]);
  const stored = field(rows[0], 'checkpoint');
  const checkpoint = isCheckpoint(stored) ? stored : undefined;
  for await (const batch of client.sync(demarche, { checkpoint, include: PARTS, signal, reconcile })) {
    const pieces = batch.dossiers.flatMap((dossier) => piecesOf(demarche, dossier));
    const newest = batch.dossiers.map(({ dateDerniereModification }) => dateDerniereModification);
    const count = await inTransaction(pool, async (db) => {
      if (!(await lease.holds(db))) {
        throw new DsError(
          `Another producer has taken demarche ${demarche} over, since this one was silent for too long.`,
          { code: 'busy', isRetryable: true },
        );
      }
      const added = await enqueueNew(database, db, pieces);
      await db.query(
        `INSERT INTO ${schema}.walk AS w (demarche, checkpoint, newest_change)
         VALUES ($1, $2, (SELECT max(moment) FROM unnest($3::timestamptz[]) AS moment))
         ON CONFLICT (demarche) DO UPDATE SET checkpoint = excluded.checkpoint,
           newest_change = greatest(w.newest_change, excluded.newest_change)`,
        [demarche, JSON.stringify(batch.checkpoint), newest],
      );
      return added;
    });
    queued(count);
    while (pieces.length > 0 && (await boss.getQueueSize(QUEUE)) > maxQueued) await sleep(1_000, signal);
  }
}

/** The client refuses what is none of its own. */
function isCheckpoint(value: unknown): value is SyncCheckpoint {
  return typeof value === 'object' && value !== null;
}

async function ended({ pool, schema }: Database, demarche: number, began: Date): Promise<void> {
  await pool.query(
    `INSERT INTO ${schema}.walk (demarche, known_until, walked_at) VALUES ($1, $2, $2)
     ON CONFLICT (demarche) DO UPDATE SET known_until = excluded.known_until, walked_at = excluded.walked_at,
       failures = 0, error = NULL, not_before = NULL`,
    [demarche, began],
  );
}

/** A demarche that fails is left alone for longer each time, up to an hour, by whoever follows many. */
export async function failed({ pool, schema }: Database, demarche: number, error: Error): Promise<void> {
  await pool.query(
    `INSERT INTO ${schema}.walk AS w (demarche, failures, error, not_before)
     VALUES ($1, 1, $2, now() + interval '1 minute')
     ON CONFLICT (demarche) DO UPDATE SET failures = w.failures + 1, error = excluded.error,
       not_before = now() + least(60, 2 ^ least(w.failures, 6)) * interval '1 minute'`,
    [demarche, error.message],
  );
}
