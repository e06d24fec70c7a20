import type { SqlDatabase, SqlTransaction } from './database.js';

/** What the mirror remembers of each demarche, and of each dossier. */
export const DEMARCHES = 'ds_mirror';
export const DOSSIERS = 'ds_mirror_dossiers';
/** What stood last in cells that people edit; only where a run was asked to keep some. */
export const CELLS = 'ds_mirror_cells';

/** How the names begin of all that a demarche needs to find: its own tables and views, those of all demarches, and the memory. */
export function beginningsOf(demarche: number): readonly string[] {
  return [`d${demarche}_`, 'all_', DEMARCHES];
}

/** Whether the mirror has ever written here. */
export async function isPrepared(transaction: SqlTransaction): Promise<boolean> {
  const catalog = await transaction.catalog([DEMARCHES]);
  return catalog.has(DEMARCHES) && catalog.has(DOSSIERS);
}

export async function makeMemory({ dialect }: SqlDatabase, transaction: SqlTransaction): Promise<void> {
  if (await isPrepared(transaction)) return;
  if (dialect.makeAlone !== null) await transaction.run(dialect.makeAlone);
  await transaction.run(`CREATE TABLE IF NOT EXISTS ${dialect.qualify(DEMARCHES)} (
  demarche integer PRIMARY KEY,
  memory text,
  layout text,
  views text,
  progress text,
  lease_owner text,
  lease_until bigint NOT NULL DEFAULT 0
)`);
  await transaction.run(`CREATE TABLE IF NOT EXISTS ${dialect.qualify(DOSSIERS)} (
  demarche integer NOT NULL,
  dossier integer NOT NULL,
  fingerprint text NOT NULL,
  refused text,
  PRIMARY KEY (demarche, dossier)
)`);
}

/** The statements above, for a plan. */
export function memorySteps({ dialect }: SqlDatabase) {
  return [DEMARCHES, DOSSIERS].map((name) => ({
    what: `Makes the table ${name}, in which the mirror remembers where it stands`,
    statement: `CREATE TABLE ${dialect.qualify(name)} (…)`,
  }));
}

/** A text out of a row; null for anything else. */
export function textOf(row: Readonly<Record<string, unknown>> | undefined, column: string): string | null {
  const value = row?.[column];
  return typeof value === 'string' ? value : null;
}
