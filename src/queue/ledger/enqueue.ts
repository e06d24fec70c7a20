import { type Database, executor } from './database.js';
import type { Piece } from './piece.js';
import { QUEUE } from './schema.js';
import { type Queryable, textField } from './sql.js';

/** A job waits for as long as it takes: one that the queue would drop would never be stored, and the ledger would call it known. */
const FOR_EVER = '9999-12-31T00:00:00Z';

/** Queues what is not known yet, or was gone and is there again; gives how many those are. Runs in the caller's transaction. */
export async function enqueueNew(
  { boss, schema, retryLimit }: Database,
  db: Queryable,
  found: readonly Piece[],
): Promise<number> {
  const byId = new Map(found.map((piece) => [piece.id, piece]));
  if (byId.size === 0) return 0;
  const rows = [...byId.values()].map(({ id, demarche, file, walkId }) => ({
    id,
    demarche,
    file,
    walk: walkId,
  }));
  const added = await db.query(
    `INSERT INTO "${schema}".piece AS p (id, demarche, file, walk)
     SELECT id, demarche, file, walk FROM json_to_recordset($1) AS f(id uuid, demarche integer, file jsonb, walk uuid)
     ON CONFLICT (id) DO UPDATE SET state = 'queued', reason = NULL, ended_at = NULL, file = excluded.file, walk = excluded.walk
     WHERE p.state = 'gone'
     RETURNING id`,
    [JSON.stringify(rows)],
  );
  const ids = added.rows.map((row) => textField(row, 'id'));
  await giveJobs(
    { boss, retryLimit },
    db,
    ids.flatMap((id) => byId.get(id) ?? []),
  );
  return ids.length;
}

/** A new job for each piece, in place of whatever the queue still has under the same id: pg-boss keeps ended jobs for a while. */
export async function giveJobs(
  { boss, retryLimit }: Pick<Database, 'boss' | 'retryLimit'>,
  db: Queryable,
  pieces: readonly Piece[],
  startAfter?: Date,
): Promise<void> {
  if (pieces.length === 0) return;
  const connection = { db: executor(db) };
  await boss.deleteJob(
    QUEUE,
    pieces.map(({ id }) => id),
    connection,
  );
  await boss.insert(
    pieces.map((piece) => ({
      id: piece.id,
      name: QUEUE,
      data: piece,
      keepUntil: FOR_EVER,
      retryLimit,
      ...(startAfter && { startAfter: startAfter.toISOString() }),
    })),
    connection,
  );
}
