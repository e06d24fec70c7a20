import { readFile } from 'node:fs/promises';
import type { DsClient, SyncBatch, SyncCheckpoint } from '@org/ds-client';
import type { Pool, PoolClient } from 'pg';
import { PARTS, rowsOf } from './rows.js';

/** Makes the tables where they are missing. */
export async function prepareDatabase(pool: Pool): Promise<void> {
  await pool.query(await readFile(new URL('schema.sql', import.meta.url), 'utf8'));
}

export interface MirrorOptions {
  readonly client: DsClient;
  readonly pool: Pool;
  /** Reads everything again, for what the API announces to nobody. Default false. */
  readonly reconcile?: boolean;
  readonly signal?: AbortSignal;
}

export interface MirrorReport {
  readonly batches: number;
  /** Dossiers written; those that came unchanged are not. */
  readonly written: number;
  readonly removed: number;
}

/**
 * Brings the copy of a demarche up to date. Each batch is written in one transaction with the checkpoint that stands
 * behind it: killed anywhere, the next call goes on where the last batch ended. Undefined, at once, where another
 * process is at it.
 */
export async function mirror(demarche: number, options: MirrorOptions): Promise<MirrorReport | undefined> {
  const { client, pool, reconcile, signal } = options;
  const db = await pool.connect();
  try {
    // The lock is the connection's: it ends with the process, however that ends.
    const lock = await db.query<{ mine: boolean }>('SELECT pg_try_advisory_lock(2, $1) AS mine', [demarche]);
    if (!lock.rows[0]?.mine) return undefined;
    const checkpoint = await introduce(db, client, demarche, signal);
    const report = { batches: 0, written: 0, removed: 0 };
    for await (const batch of client.sync(demarche, { checkpoint, include: PARTS, reconcile, signal })) {
      await db.query('BEGIN');
      try {
        const { written, removed } = await apply(db, demarche, batch);
        report.batches += 1;
        report.written += written;
        report.removed += removed;
        await db.query('COMMIT');
      } catch (error) {
        await db.query('ROLLBACK').catch(() => {});
        throw error;
      }
    }
    return report;
  } finally {
    // Closed rather than given back, which would keep the lock.
    db.release(true);
  }
}

/** Writes down what the demarche is called, and gives where its copy stands. */
async function introduce(db: PoolClient, client: DsClient, number: number, signal: AbortSignal | undefined) {
  const { id, title, state } = await client.getDemarche(number, { signal });
  const { rows } = await db.query<{ checkpoint: SyncCheckpoint | null }>(
    `INSERT INTO demarche (number, id, title, state) VALUES ($1, $2, $3, $4)
     ON CONFLICT (number) DO UPDATE SET title = excluded.title, state = excluded.state
     RETURNING checkpoint`,
    [number, id, title, state],
  );
  return rows[0]?.checkpoint;
}

/** Writes a batch and its checkpoint. Doing so a second time changes nothing. */
async function apply(db: PoolClient, demarche: number, batch: SyncBatch<typeof PARTS>) {
  // One that moved while it was read is there twice, its newest version last.
  const latest = new Map(batch.dossiers.map((dossier) => [dossier.number, dossier]));
  const read = [...latest.values()].map((dossier) => rowsOf(demarche, dossier));
  const known = await db.query<{ number: number; fingerprint: string }>(
    'SELECT number, fingerprint FROM dossier WHERE number = ANY ($1)',
    [[...latest.keys()]],
  );
  const fingerprints = new Map(known.rows.map(({ number, fingerprint }) => [number, fingerprint]));
  const changed = read.filter(({ dossier }) => fingerprints.get(dossier.number) !== dossier.fingerprint);
  await remove(
    db,
    changed.map(({ dossier }) => dossier.number),
  );
  await insert(
    db,
    'dossier',
    changed.map(({ dossier }) => dossier),
  );
  for (const table of ['champ', 'file', 'message'] as const) {
    await insert(
      db,
      table,
      changed.flatMap((rows) => rows[table]),
    );
  }

  let removed = await remove(
    db,
    [...batch.deleted, ...batch.pendingDeleted].map(({ number }) => number),
  );
  if (batch.existing) {
    const gone = await db.query('DELETE FROM dossier WHERE demarche = $1 AND number <> ALL ($2)', [
      demarche,
      batch.existing,
    ]);
    removed += gone.rowCount ?? 0;
  }
  await db.query('UPDATE demarche SET checkpoint = $2, mirrored_at = now() WHERE number = $1', [
    demarche,
    batch.checkpoint,
  ]);
  return { written: changed.length, removed };
}

async function remove(db: PoolClient, numbers: readonly number[]): Promise<number> {
  if (numbers.length === 0) return 0;
  const { rowCount } = await db.query('DELETE FROM dossier WHERE number = ANY ($1)', [numbers]);
  return rowCount ?? 0;
}

/** All rows of a table in one statement; their keys are its columns. */
async function insert(
  db: PoolClient,
  table: 'dossier' | 'champ' | 'file' | 'message',
  rows: ReadonlyArray<Record<string, unknown>>,
): Promise<void> {
  if (rows.length === 0) return;
  await db.query(`INSERT INTO ${table} SELECT * FROM json_populate_recordset(NULL::${table}, $1)`, [
    JSON.stringify(rows),
  ]);
}
