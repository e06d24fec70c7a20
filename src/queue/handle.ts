import type PgBoss from 'pg-boss';
import { DsError, DsNotFoundError } from '../errors.js';
import type { DsClient } from '../index.js';
import { derivedSignal, sleep } from '../request/abort.js';
import { executor } from './ledger/database.js';
import { isAway } from './ledger/database-error.js';
import { giveJobs } from './ledger/enqueue.js';
import type { Piece } from './ledger/piece.js';
import { QUEUE } from './ledger/schema.js';
import { inTransaction } from './ledger/sql.js';
import type { Stored } from './stores/store.js';
import type { Work } from './work.js';

type Outcome = 'stored' | 'gone' | 'failed' | 'given back';

/** Stores the file of one job, and says what became of it. */
export async function handle(job: PgBoss.JobWithMetadata<Piece>, work: Work): Promise<Outcome> {
  const piece = job.data;
  const { store, signal, onError, onStored } = work;
  let stored: Stored;
  let refusal: unknown;
  // An expired job belongs to another worker: this one gives it up before that.
  const hold = derivedSignal(signal, AbortSignal.timeout(job.expireInSeconds * 900));
  try {
    stored = await store.put(piece, {
      signal: hold.signal,
      refresh: (file, options) =>
        refreshFile(work.clients, file, options).catch((error: unknown) => {
          refusal = error;
          throw error;
        }),
    });
  } catch (thrown) {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    if (signal.aborted) {
      await retryWrite(work, () => giveBack(work, piece));
      return 'given back';
    }
    onError(error, piece);
    if (refusal instanceof DsNotFoundError) {
      const { message } = refusal;
      await retryWrite(work, () => endPiece(work, piece, 'gone', message));
      return 'gone';
    }
    if (isFull(error)) {
      // Not the file's fault: no try is used up, and whoever makes room need not send anything again.
      await retryWrite(work, () => giveBack(work, piece, new Date(Date.now() + 30_000)));
      await sleep(work.idle, signal).catch(() => {});
      return 'failed';
    }
    await retryWrite(work, () => failJob(work, job, error));
    return 'failed';
  } finally {
    hold.end();
  }
  // First what was done, then that it is done: a worker killed in between does nothing worse than look again.
  await retryWrite(work, () => endPiece(work, piece, 'stored', stored));
  onStored(piece, stored);
  return 'stored';
}

/** A file is found again by the client that reaches its dossier. */
async function refreshFile(
  clients: readonly DsClient[],
  file: Piece['file'],
  options: { signal?: AbortSignal } = {},
): Promise<Piece['file']> {
  let refusal: unknown;
  for (const client of clients) {
    try {
      return await client.refreshFile(file, options);
    } catch (error) {
      // Gone is what a client says that reaches the dossier; out of reach says nothing of the file.
      if (!(refusal instanceof DsNotFoundError)) refusal = error;
      const isElsewhere =
        error instanceof DsError && (error.code === 'unauthorized' || error.code === 'not_found');
      if (!isElsewhere) throw error;
    }
  }
  throw refusal;
}

async function endPiece(
  { database: { pool, boss, schema } }: Work,
  { id }: Piece,
  state: 'stored' | 'gone' | 'failed',
  found: Stored | string,
): Promise<void> {
  const facts =
    typeof found === 'string' ? { place: null, sha256: null, reason: found } : { ...found, reason: null };
  await inTransaction(pool, async (db) => {
    await db.query(
      `UPDATE "${schema}".piece SET state = $2, place = coalesce($3, place), sha256 = coalesce($4, sha256),
         reason = $5, ended_at = now(), worker = NULL
       WHERE id = $1`,
      [id, state, facts.place, facts.sha256, facts.reason],
    );
    await boss.complete(QUEUE, id, { state }, { db: executor(db) });
  });
}

/** Tried again later; the last try ends it, with its reason. */
async function failJob(work: Work, job: PgBoss.JobWithMetadata<Piece>, error: Error): Promise<void> {
  const { pool, boss, schema } = work.database;
  const isLast = job.retryCount >= job.retryLimit || isHopeless(error);
  if (isLast) return await endPiece(work, job.data, 'failed', error.message);
  await inTransaction(pool, async (db) => {
    await db.query(`UPDATE "${schema}".piece SET reason = $2, worker = NULL WHERE id = $1`, [
      job.id,
      error.message,
    ]);
    await boss.fail(QUEUE, job.id, { message: error.message }, { db: executor(db) });
  });
}

/** As if it had never been taken: no try is used up. */
async function giveBack({ database }: Work, piece: Piece, startAfter?: Date): Promise<void> {
  await inTransaction(database.pool, async (db) => {
    await db.query(`UPDATE "${database.schema}".piece SET worker = NULL WHERE id = $1`, [piece.id]);
    await giveJobs(database, db, [piece], startAfter);
  });
}

/** How long a result waits for a database that is away. After that the job is found by its worker's lease, and done again. */
const PATIENCE = 60_000;

async function retryWrite({ idle, onError, signal }: Work, write: () => Promise<void>): Promise<void> {
  for (const end = Date.now() + PATIENCE; ; ) {
    try {
      return await write();
    } catch (error) {
      if (!isAway(error) || !(error instanceof Error)) throw error;
      onError(error);
      if (Date.now() > end || signal.aborted) return;
      await sleep(idle, signal).catch(() => {});
    }
  }
}

/** What no later try changes. */
function isHopeless(error: Error): boolean {
  return error instanceof DsError && ['infected', 'too_large', 'input'].includes(error.code);
}

function isFull(error: Error): boolean {
  for (let one: unknown = error; one instanceof Error; one = one.cause) {
    if ('code' in one && ['ENOSPC', 'EDQUOT', 'EROFS'].includes(String(one.code))) return true;
  }
  return false;
}
