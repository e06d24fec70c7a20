import type { Database } from './database.js';
import { giveJobs } from './enqueue.js';
import { pieceOf } from './reconcile.js';
import { QUEUE } from './schema.js';
import { inTransaction } from './sql.js';

/** What `requeue` did. */
export interface RequeueReport {
  readonly queued: number;
}

const PAGE = 1_000;

/** Queues files again that have ended without being stored. */
export async function requeueEnded(
  database: Database,
  states: readonly ('failed' | 'gone')[],
  demarches: readonly number[] | undefined,
  signal: AbortSignal | undefined,
): Promise<RequeueReport> {
  const { pool, schema } = database;
  for (let queued = 0; ; ) {
    signal?.throwIfAborted();
    const count = await inTransaction(pool, async (db) => {
      const { rows } = await db.query(
        `UPDATE "${schema}".piece SET state = 'queued', reason = NULL, ended_at = NULL WHERE id IN (
           SELECT p.id FROM "${schema}".piece p
           WHERE ($2::integer[] IS NULL OR p.demarche = ANY($2)) AND (
             p.state = ANY($1) OR ('failed' = ANY($1) AND p.state = 'queued' AND EXISTS (
               SELECT 1 FROM ${schema}_boss.job j WHERE j.name = $3 AND j.id = p.id AND j.state = 'failed')))
           ORDER BY p.id LIMIT ${PAGE})
         RETURNING id, demarche, file, walk`,
        [states, demarches ?? null, QUEUE],
      );
      await giveJobs(database, db, rows.flatMap(pieceOf));
      return rows.length;
    });
    queued += count;
    if (count < PAGE) return { queued };
  }
}
