import { DsIncompleteError } from '../../errors.js';
import type { DsClient, SyncBatch } from '../../index.js';
import { readAgain, type UnreadDossier, unreadOf } from '../../sync/unread.js';
import type { Database } from '../ledger/database.js';
import type { FileParts } from '../ledger/piece.js';
import { field, type Queryable, textField } from '../ledger/sql.js';

/** So many are asked for again by one walk, those that wait longest first: each is a request. */
const AGAIN = 20;
/** So many are named in a message. */
const NAMED = 10;

/** Remembers the dossiers that a batch has stepped over, and forgets those that it brought, or that are gone. */
export async function storeUnread(
  db: Queryable,
  schema: string,
  demarche: number,
  batch: SyncBatch<FileParts>,
): Promise<readonly UnreadDossier[]> {
  const { dossiers, deleted, pendingDeleted, existing, warnings } = batch;
  const settled = [...dossiers, ...deleted, ...pendingDeleted].map(({ number }) => number);
  await db.query(
    `DELETE FROM "${schema}".unread WHERE demarche = $1
       AND (dossier = ANY($2::integer[]) OR NOT dossier = ANY(coalesce($3::integer[], ARRAY[dossier])))`,
    [demarche, settled, existing ?? null],
  );
  const unread = unreadOf(warnings);
  await db.query(
    `INSERT INTO "${schema}".unread (demarche, dossier, reason)
     SELECT DISTINCT ON (dossier) $1::integer, dossier, reason FROM unnest($2::integer[], $3::text[]) AS given(dossier, reason)
     ON CONFLICT (demarche, dossier) DO UPDATE SET reason = excluded.reason, tried_at = now()`,
    [demarche, unread.map(({ number }) => number), unread.map(({ reason }) => reason)],
  );
  return unread;
}

/**
 * The dossiers that earlier walks have stepped over, as a batch of their own where some can be read now. No list announces
 * them again: the server may be mended without a change of the dossier.
 */
export async function readUnread(
  { pool, schema }: Database,
  client: DsClient,
  demarche: number,
  {
    include,
    signal,
    tried,
  }: {
    readonly include: FileParts;
    readonly signal: AbortSignal | undefined;
    /** Those that this walk has stepped over itself. */
    readonly tried: ReadonlySet<number>;
  },
): Promise<SyncBatch<FileParts>['dossiers']> {
  const { rows } = await pool.query(
    `SELECT dossier FROM "${schema}".unread WHERE demarche = $1 AND NOT dossier = ANY($2::integer[]) ORDER BY tried_at LIMIT $3`,
    [demarche, [...tried], AGAIN],
  );
  const numbers = rows.map((row) => Number(field(row, 'dossier')));
  const { dossiers, missing, unread } = await readAgain(numbers, (number) =>
    client.findDossier(number, { include, signal }),
  );
  // Should one come back, it is announced as restored.
  await pool.query(`DELETE FROM "${schema}".unread WHERE demarche = $1 AND dossier = ANY($2)`, [
    demarche,
    missing,
  ]);
  for (const { number, reason } of unread) {
    await pool.query(
      `UPDATE "${schema}".unread SET tried_at = now(), reason = $3 WHERE demarche = $1 AND dossier = $2`,
      [demarche, number, reason],
    );
  }
  return dossiers;
}

/** What a walk that came to its end has to say of dossiers that it could not read. */
export async function findUnread(
  { pool, schema }: Database,
  demarche: number,
): Promise<{ readonly unread: readonly number[]; readonly error: DsIncompleteError } | undefined> {
  const { rows } = await pool.query(
    `SELECT dossier, reason FROM "${schema}".unread WHERE demarche = $1 ORDER BY dossier`,
    [demarche],
  );
  const [first] = rows;
  if (first === undefined) return undefined;
  const unread = rows.map((row) => Number(field(row, 'dossier')));
  const more = unread.length - NAMED;
  const named = `${unread.slice(0, NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  const error = new DsIncompleteError(
    `Demarche ${demarche}: the API could not give ${unread.length === 1 ? 'dossier' : 'dossiers'} ${named}. None of their files are queued; ` +
      `those of all others are. Each walk asks for them again. The API said of the first: ${textField(first, 'reason')}`,
    { code: 'unreadable', isRetryable: true },
  );
  return { unread, error };
}
