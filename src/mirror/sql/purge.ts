import { randomUUID } from 'node:crypto';
import type { SqlDatabase, SqlTransaction } from './database.js';
import { forgetCells } from './edits/memory.js';
import type { Layout } from './layout.js';
import { giveBackLease, takeLease } from './lease-row.js';
import { beginningsOf, CELLS, DEMARCHES, DOSSIERS } from './schema.js';
import { removeDossiers } from './write-batch.js';

/** Deletes the rows of some dossiers from every table. */
export function purgeDossiers(
  database: SqlDatabase,
  demarche: number,
  layout: Layout,
  dossiers: readonly number[],
  signal: AbortSignal | undefined,
): Promise<void> {
  return runUnderLease(database, demarche, signal, async (transaction) => {
    await removeDossiers({ database, transaction, demarche, layout }, dossiers);
    const hasCells = (await transaction.catalog([CELLS])).has(CELLS);
    if (hasCells) await forgetCells(database, transaction, demarche, dossiers);
  });
}

/**
 * Takes all rows of a demarche, and what is remembered of it but for its form: tables and views stay, for what users
 * built on them, and names stay theirs.
 */
export function purgeDemarche(
  database: SqlDatabase,
  demarche: number,
  layout: Layout,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { dialect } = database;
  return runUnderLease(database, demarche, signal, async (transaction) => {
    const catalog = await transaction.catalog(beginningsOf(demarche));
    for (const { parts } of Object.values(layout.tables)) {
      for (const part of parts)
        if (catalog.has(part)) await transaction.run(`DELETE FROM ${dialect.qualify(part)}`);
    }
    const isThisOne = `WHERE demarche = ${dialect.parameter(1)}`;
    await transaction.run(`DELETE FROM ${dialect.qualify(DOSSIERS)} ${isThisOne}`, [demarche]);
    if (catalog.has(CELLS)) {
      await transaction.run(`DELETE FROM ${dialect.qualify(CELLS)} ${isThisOne}`, [demarche]);
    }
    await transaction.run(`UPDATE ${dialect.qualify(DEMARCHES)} SET progress = NULL ${isThisOne}`, [
      demarche,
    ]);
  });
}

/** Under the lease: a run that goes on meanwhile would write the rows again. */
function runUnderLease(
  database: SqlDatabase,
  demarche: number,
  signal: AbortSignal | undefined,
  work: (transaction: SqlTransaction) => Promise<void>,
): Promise<void> {
  const owner = randomUUID();
  return database.transaction(async (transaction) => {
    await takeLease(database, transaction, demarche, owner);
    await work(transaction);
    await giveBackLease(database, transaction, demarche, owner);
  }, signal);
}
