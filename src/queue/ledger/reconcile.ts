import type { Store } from '../stores/store.js';
import type { Database } from './database.js';
import { giveJobs } from './enqueue.js';
import type { Piece } from './piece.js';
import { QUEUE } from './schema.js';
import { field, inTransaction, textField } from './sql.js';

/** What `reconcile` found. */
export interface ReconcileReport {
  /** Files that had no job, and were looked at. */
  readonly checked: number;
  /** Of them, those that are queued now: they were nowhere. */
  readonly queued: number;
}

const PAGE = 500;
/** Questions to the store at once. */
const LANES = 16;

/** Finds files that are known and have neither a job nor a stored object, and queues them. */
export async function reconcileAll(
  database: Database,
  store: Store | undefined,
  signal: AbortSignal | undefined,
): Promise<ReconcileReport> {
  const { pool, schema } = database;
  let [checked, queued] = [0, 0];
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    signal?.throwIfAborted();
    const { rows } = await pool.query(
      `SELECT p.id, p.demarche, p.file, p.walk, p.state, p.place FROM "${schema}".piece p
       WHERE p.id > $1 AND p.state IN ('queued'${store ? ", 'stored'" : ''}) AND NOT EXISTS (
         SELECT 1 FROM ${schema}_boss.job j
         WHERE j.name = $2 AND j.id = p.id AND j.state IN ('created', 'retry', 'active'))
       ORDER BY p.id LIMIT ${PAGE}`,
      [after, QUEUE],
    );
    const lost = await filter(rows, async (row) => {
      const place = field(row, 'place');
      return !(
        store &&
        field(row, 'state') === 'stored' &&
        typeof place === 'string' &&
        (await store.has(place, { signal }))
      );
    });
    await inTransaction(pool, async (db) => {
      await db.query(
        `UPDATE "${schema}".piece SET state = 'queued', reason = NULL, ended_at = NULL, worker = NULL WHERE id = ANY($1)`,
        [lost.map((row) => textField(row, 'id'))],
      );
      await giveJobs(database, db, lost.flatMap(pieceOf));
    });
    checked += rows.length;
    queued += lost.length;
    const last = rows.at(-1);
    if (rows.length < PAGE || last === undefined) return { checked, queued };
    after = textField(last, 'id');
  }
}

/** A row of the ledger as the job that it was. */
export function pieceOf(row: unknown): Piece[] {
  const file = field(row, 'file');
  if (!isFile(file)) return [];
  const walkId = field(row, 'walk');
  return [
    {
      id: textField(row, 'id'),
      demarche: Number(field(row, 'demarche')),
      file,
      ...(typeof walkId === 'string' && { walkId }),
    },
  ];
}

/** Written by {@link enqueueNew}, which had it from the client. */
function isFile(value: unknown): value is Piece['file'] {
  return typeof value === 'object' && value !== null && 'dossierNumber' in value;
}

async function filter(
  rows: readonly unknown[],
  keep: (row: unknown) => Promise<boolean>,
): Promise<unknown[]> {
  const kept: boolean[] = [];
  let next = 0;
  const lane = async () => {
    for (let index = next++; index < rows.length; index = next++) kept[index] = await keep(rows[index]);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return rows.filter((_, index) => kept[index]);
}
