import type PgBoss from 'pg-boss';
import type { DsClient } from '../index.js';
import { derivedSignal, sleep } from '../request/abort.js';
import { handle } from './handle.js';
import type { Database } from './ledger/database.js';
import { isAway } from './ledger/database-error.js';
import { isDead, Lease, newOwner } from './ledger/lease.js';
import type { Piece } from './ledger/piece.js';
import { QUEUE } from './ledger/schema.js';
import { textField } from './ledger/sql.js';
import type { Store, Stored } from './stores/store.js';

export interface Work {
  readonly database: Database;
  readonly clients: readonly DsClient[];
  readonly store: Store;
  readonly signal: AbortSignal;
  readonly concurrency: number;
  readonly untilEmpty: boolean;
  readonly idle: number;
  readonly onStored: (piece: Piece, stored: Stored) => void;
  readonly onError: (error: Error, piece?: Piece) => void;
}

/** What a worker did. */
export interface WorkReport {
  /** Files stored, those that were there already included. */
  readonly stored: number;
  /** Files that the API no longer had. */
  readonly gone: number;
  /** Tries that failed; the file is tried again, or has failed for good. */
  readonly failed: number;
}

/** Between two looks for jobs of workers that are gone. */
const UPKEEP = 10_000;

/** Takes jobs and stores their files until `signal` ends it, or nothing is left. */
export async function runWork(work: Work): Promise<WorkReport> {
  const { database, concurrency } = work;
  const counts = { stored: 0, gone: 0, failed: 0 };
  const inHand = new Set<string>();
  const owner = newOwner();
  const lease = new Lease(database.pool, database.schema, `worker ${owner}`, owner);
  await retryWhileAway(work, () => lease.acquire(0, work.signal));
  // Ends the upkeep where all lanes have ended because nothing was left.
  const over = new AbortController();
  const upkeepSignal = derivedSignal(work.signal, over.signal);
  try {
    const upkeep = keepUp({ ...work, signal: upkeepSignal.signal }, owner, inHand);
    const lanes = Array.from({ length: concurrency }, () => runLane(work, owner, inHand, counts));
    await Promise.all(lanes).finally(() => over.abort());
    await upkeep;
  } finally {
    over.abort();
    upkeepSignal.end();
    await lease.release();
  }
  return counts;
}

async function runLane(
  work: Work,
  owner: string,
  inHand: Set<string>,
  counts: { -readonly [Name in keyof WorkReport]: number },
): Promise<void> {
  const { database, signal, idle, untilEmpty } = work;
  while (!signal.aborted) {
    const job = await retryWhileAway(work, () => takeJob(database, owner));
    if (job) {
      inHand.add(job.id);
      const outcome = await handle(job, work).finally(() => inHand.delete(job.id));
      if (outcome !== 'given back') counts[outcome] += 1;
    } else if (untilEmpty && (await retryWhileAway(work, () => isEmpty(database)))) {
      return;
    } else {
      await sleep(idle, signal).catch(() => {});
    }
  }
}

/** A database that is away for a moment keeps workers waiting; `undefined` where the work has ended meanwhile. */
async function retryWhileAway<T>(
  { signal, idle, onError }: Work,
  ask: () => Promise<T>,
): Promise<T | undefined> {
  while (!signal.aborted) {
    try {
      return await ask();
    } catch (error) {
      if (!isAway(error) || !(error instanceof Error)) throw error;
      onError(error);
      await sleep(idle, signal).catch(() => {});
    }
  }
  return undefined;
}

async function takeJob(
  { boss, pool, schema }: Database,
  owner: string,
): Promise<PgBoss.JobWithMetadata<Piece> | undefined> {
  let failure: unknown;
  // pg-boss takes any error of this statement for an empty queue.
  const db = {
    executeSql: async (text: string, values: unknown[]) => {
      try {
        return await pool.query(text, values);
      } catch (error) {
        failure = error;
        throw error;
      }
    },
  };
  const [job] = await boss.fetch<Piece>(QUEUE, { includeMetadata: true, db });
  if (failure !== undefined) throw failure;
  if (!job) return undefined;
  await pool.query(`UPDATE "${schema}".piece SET worker = $2 WHERE id = $1`, [job.id, owner]);
  return job;
}

async function isEmpty({ pool, schema }: Database): Promise<boolean> {
  const { rows } = await pool.query(
    `SELECT 1 FROM ${schema}_boss.job WHERE name = $1 AND state IN ('created', 'retry', 'active') LIMIT 1`,
    [QUEUE],
  );
  return rows.length === 0;
}

/** Does the upkeep of pg-boss, and gives the jobs of dead workers to the living. */
async function keepUp(work: Work, owner: string, inHand: ReadonlySet<string>): Promise<void> {
  while (!work.signal.aborted) {
    try {
      await giveBackOrphans(work.database, owner, inHand);
      await work.database.boss.maintain();
    } catch (error) {
      if (error instanceof Error && !work.signal.aborted) work.onError(error);
    }
    await sleep(work.untilEmpty ? Math.min(UPKEEP, 2_000) : UPKEEP, work.signal).catch(() => {});
  }
}

/** Jobs that are under way in nobody's hands: their worker has no lease, or is a process of this machine that is gone. */
async function giveBackOrphans(
  { pool, boss, schema }: Database,
  owner: string,
  inHand: ReadonlySet<string>,
): Promise<void> {
  const { rows } = await pool.query(
    `SELECT j.id, p.worker, l.expires_at > now() AS is_live, j.started_on < now() - interval '30 seconds' AS is_old
     FROM ${schema}_boss.job j LEFT JOIN "${schema}".piece p ON p.id = j.id
     LEFT JOIN "${schema}".lease l ON l.name = 'worker ' || p.worker
     WHERE j.name = $1 AND j.state = 'active'`,
    [QUEUE],
  );
  const orphans = rows.filter((row) => {
    const { worker, is_live: isLive, is_old: isOld } = Object(row);
    if (typeof worker === 'string' && isDead(worker)) return true;
    // Taken by this worker, which never heard of it: the database broke off before it had answered.
    if (worker === owner) return isOld === true && !inHand.has(textField(row, 'id'));
    // A job that was taken a moment ago may not have its worker's name yet.
    return isLive !== true && isOld === true;
  });
  for (const row of orphans) {
    await boss.fail(QUEUE, textField(row, 'id'), { message: 'its worker ended' });
  }
  await pool.query(`DELETE FROM "${schema}".lease WHERE expires_at < now() - interval '1 day'`);
}
