import { setTimeout as sleep } from 'node:timers/promises';
import type { DsClient } from '@org/ds-client';
import type { Pool } from 'pg';
import type PgBoss from 'pg-boss';
import type { PieceJob } from './piece.js';
import { QUEUE } from './schema.js';
import type { Store, Stored } from './store.js';

export interface WorkOptions {
  readonly client: DsClient;
  readonly pool: Pool;
  readonly boss: PgBoss;
  readonly store: Store;
  /** Ends the work: what is under way is given back to the queue. */
  readonly signal: AbortSignal;
  /** Files under way at once. Default 8. */
  readonly concurrency?: number;
  /** Milliseconds to wait where the queue is empty, or the database gone. Default 1 000. */
  readonly idle?: number;
  readonly onStored?: (job: PieceJob, stored: Stored) => void;
  readonly onError?: (error: unknown, job?: PieceJob) => void;
}

type Job = PgBoss.Job<PieceJob>;

/** Takes jobs and stores their files until `signal` ends it. */
export async function work(options: WorkOptions): Promise<void> {
  const { concurrency = 8 } = options;
  await Promise.all(Array.from({ length: concurrency }, () => workOne(options)));
}

async function workOne(options: WorkOptions): Promise<void> {
  const { boss, signal, idle = 1_000, onError } = options;
  while (!signal.aborted) {
    try {
      const [job] = await boss.fetch<PieceJob>(QUEUE);
      if (job) await handle(job, options);
      else await sleep(idle, undefined, { signal });
    } catch (error) {
      if (signal.aborted) return;
      // The database is gone for a moment: the job stays active, and is handed out again once it has expired.
      onError?.(error);
      await sleep(idle, undefined, { signal }).catch(() => {});
    }
  }
}

async function handle(
  job: Job,
  { client, pool, boss, store, signal, onStored, onError }: WorkOptions,
): Promise<void> {
  const piece = job.data;
  // An expired job is another worker's: this one lets go of it before that.
  const expiry = AbortSignal.timeout(job.expireInSeconds * 900);
  let stored: Stored;
  try {
    stored = await store(piece, {
      signal: AbortSignal.any([signal, expiry]),
      refresh: client.refreshFile,
    });
  } catch (error) {
    onError?.(error, piece);
    await boss.fail(QUEUE, job.id, { message: error instanceof Error ? error.message : String(error) });
    return;
  }
  // First what was done, then that it is done: a worker killed in between does nothing worse than look again.
  await pool.query('UPDATE piece SET stored_at = now(), place = $2, sha256 = $3 WHERE id = $1', [
    piece.id,
    stored.place,
    stored.sha256,
  ]);
  await boss.complete(QUEUE, job.id);
  onStored?.(piece, stored);
}
