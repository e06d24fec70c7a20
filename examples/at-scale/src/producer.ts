import { setTimeout as sleep } from 'node:timers/promises';
import type { DsClient, SyncCheckpoint } from '@org/ds-client';
import type { Pool, PoolClient } from 'pg';
import type PgBoss from 'pg-boss';
import { PARTS, type PieceJob, piecesOf } from './piece.js';
import { QUEUE } from './schema.js';

export interface ProduceOptions {
  readonly client: DsClient;
  readonly pool: Pool;
  readonly boss: PgBoss;
  readonly signal?: AbortSignal;
  /**
   * How many files may wait in the queue before the producer does. Default 100 000. URLs live for an hour: a file
   * that waits for longer costs a request of its own to find again.
   */
  readonly maxQueued?: number;
}

/**
 * Finds what is new in a demarche since the last time and queues a job for each file never seen before. The jobs,
 * the list of files and the checkpoint of a batch are written in one transaction: wherever this is killed, no file is
 * lost or queued twice. Gives the number of jobs; 0, at once, where another producer is at work on this demarche.
 */
export async function produce(demarche: number, options: ProduceOptions): Promise<number> {
  const { client, pool, boss, signal, maxQueued = 100_000 } = options;
  const db = await pool.connect();
  try {
    // Held by the connection: it ends with the process, however that ends.
    const lock = await db.query<{ mine: boolean }>('SELECT pg_try_advisory_lock(1, $1) AS mine', [demarche]);
    if (!lock.rows[0]?.mine) return 0;
    const stored = await db.query<{ checkpoint: SyncCheckpoint }>(
      'SELECT checkpoint FROM walk WHERE demarche = $1',
      [demarche],
    );
    let queued = 0;
    const checkpoint = stored.rows[0]?.checkpoint;
    for await (const batch of client.sync(demarche, { checkpoint, include: PARTS, signal })) {
      const jobs = batch.dossiers.flatMap((dossier) => piecesOf(demarche, dossier));
      queued += await inTransaction(db, async () => {
        const added = await enqueue(db, boss, jobs);
        await db.query(
          `INSERT INTO walk VALUES ($1, $2)
           ON CONFLICT (demarche) DO UPDATE SET checkpoint = excluded.checkpoint`,
          [demarche, batch.checkpoint],
        );
        return added;
      });
      while ((await boss.getQueueSize(QUEUE)) > maxQueued) await sleep(1_000, undefined, { signal });
    }
    return queued;
  } finally {
    // Closed rather than given back, which would keep the lock.
    db.release(true);
  }
}

/** Queues the jobs whose file is not known yet; gives how many those are. */
async function enqueue(db: PoolClient, boss: PgBoss, jobs: readonly PieceJob[]): Promise<number> {
  if (jobs.length === 0) return 0;
  const rows = jobs.map(({ id, demarche, file }) => ({
    id,
    demarche,
    dossier: file.dossierNumber,
    filename: file.filename,
    byte_size: file.byteSize,
  }));
  const added = await db.query<{ id: string }>(
    `INSERT INTO piece (id, demarche, dossier, filename, byte_size)
     SELECT id, demarche, dossier, filename, byte_size FROM json_populate_recordset(NULL::piece, $1)
     ON CONFLICT DO NOTHING
     RETURNING id`,
    [JSON.stringify(rows)],
  );
  const isNew = new Set(added.rows.map(({ id }) => id));
  const fresh = jobs.filter(({ id }) => isNew.delete(id));
  // In this transaction, not in one of the queue's own.
  const executor = { executeSql: (text: string, values: unknown[]) => db.query(text, values) };
  if (fresh.length > 0) {
    await boss.insert(
      fresh.map((job) => ({ id: job.id, name: QUEUE, data: job })),
      { db: executor },
    );
  }
  return fresh.length;
}

async function inTransaction<T>(db: PoolClient, work: () => Promise<T>): Promise<T> {
  await db.query('BEGIN');
  try {
    const result = await work();
    await db.query('COMMIT');
    return result;
  } catch (error) {
    await db.query('ROLLBACK').catch(() => {});
    throw error;
  }
}
