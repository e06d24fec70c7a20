import type { CellValue } from '../../../tables/index.js';
import type { CellPlace } from '../../target.js';
import type { SqlDatabase, SqlTransaction } from '../database.js';
import { CELLS, textOf } from '../schema.js';

/** What is remembered of a cell. */
export interface RememberedCell extends Omit<CellPlace, 'dossier'> {
  /** What the mirror stored there last; not there where that is not known. */
  readonly last?: CellValue;
  /** The mirror had another value for it, and left it alone since somebody had edited it. */
  readonly isKept?: boolean;
}

/** By the dossier. */
export type CellMemory = ReadonlyMap<number, readonly RememberedCell[]>;

/** No dossier has this number: what is remembered here is which columns there are cells of. */
const COLUMNS = 0;

export async function makeCellMemory({ dialect }: SqlDatabase, transaction: SqlTransaction): Promise<void> {
  if (dialect.makeAlone !== null) await transaction.run(dialect.makeAlone);
  await transaction.run(`CREATE TABLE IF NOT EXISTS ${dialect.qualify(CELLS)} (
  demarche integer NOT NULL,
  dossier integer NOT NULL,
  cells text NOT NULL,
  PRIMARY KEY (demarche, dossier)
)`);
}

export async function recallCells(
  { dialect }: SqlDatabase,
  transaction: SqlTransaction,
  demarche: number,
  dossiers: readonly number[],
): Promise<CellMemory> {
  if (dossiers.length === 0) return new Map();
  const rows = await transaction.all(
    `SELECT dossier, cells FROM ${dialect.qualify(CELLS)} WHERE demarche = ${dialect.parameter(1)} ` +
      `AND ${dialect.isIn('dossier', dialect.parameter(2))}`,
    [demarche, JSON.stringify(dossiers)],
  );
  return new Map(rows.map((row) => [Number(row.dossier), parseCells(textOf(row, 'cells'))]));
}

export async function rememberCells(
  { dialect }: SqlDatabase,
  transaction: SqlTransaction,
  demarche: number,
  memory: CellMemory,
): Promise<void> {
  if (memory.size === 0) return;
  const [first, second] = [1, 2].map(dialect.parameter);
  await transaction.run(
    `WITH e (demarche, dossier, cells, rest) AS (${dialect.entries(first ?? '', second ?? '')}) ` +
      `INSERT INTO ${dialect.qualify(CELLS)} (demarche, dossier, cells) ` +
      // Without a condition, SQLite would read ON CONFLICT as the condition of a join.
      'SELECT demarche, dossier, cells FROM e WHERE true ' +
      'ON CONFLICT (demarche, dossier) DO UPDATE SET cells = excluded.cells',
    [demarche, JSON.stringify([...memory].map(([dossier, cells]) => [dossier, text(cells), null]))],
  );
}

/** Forgets all columns but these; nothing is lost where all that were remembered before are among them. */
export async function keepColumns(
  database: SqlDatabase,
  transaction: SqlTransaction,
  demarche: number,
  columns: readonly ColumnOfCells[],
): Promise<void> {
  const before = (await recallCells(database, transaction, demarche, [COLUMNS])).get(COLUMNS) ?? [];
  const isAmong = (list: readonly ColumnOfCells[]) => (one: ColumnOfCells) =>
    list.some(({ table, column }) => one.table === table && one.column === column);
  const isWanted = isAmong(columns);
  if (before.length === columns.length && before.every(isWanted)) return;
  if (!before.every(isWanted)) await forgetOthers(database, transaction, demarche, isWanted);
  const named = columns.map(({ table, column }) => ({ table, row: null, column }));
  await rememberCells(database, transaction, demarche, new Map([[COLUMNS, named]]));
}

type ColumnOfCells = Pick<CellPlace, 'table' | 'column'>;

async function forgetOthers(
  database: SqlDatabase,
  transaction: SqlTransaction,
  demarche: number,
  isWanted: (column: ColumnOfCells) => boolean,
): Promise<void> {
  const { dialect } = database;
  const rows = await transaction.all(
    `SELECT dossier, cells FROM ${dialect.qualify(CELLS)} ` +
      `WHERE demarche = ${dialect.parameter(1)} AND dossier <> ${COLUMNS}`,
    [demarche],
  );
  await forgetCells(database, transaction, demarche);
  const kept = rows.map((row): [number, RememberedCell[]] => [
    Number(row.dossier),
    parseCells(textOf(row, 'cells')).filter(isWanted),
  ]);
  await rememberCells(database, transaction, demarche, new Map(kept.filter(([, cells]) => cells.length > 0)));
}

/** Forgets what is remembered of cells: of all dossiers, or of these. Which columns are kept is not forgotten. */
export async function forgetCells(
  { dialect }: SqlDatabase,
  transaction: SqlTransaction,
  demarche: number,
  dossiers?: readonly number[],
): Promise<void> {
  const which =
    dossiers === undefined ? `dossier <> ${COLUMNS}` : dialect.isIn('dossier', dialect.parameter(2));
  await transaction.run(
    `DELETE FROM ${dialect.qualify(CELLS)} WHERE demarche = ${dialect.parameter(1)} AND ${which}`,
    dossiers === undefined ? [demarche] : [demarche, JSON.stringify(dossiers)],
  );
}

/** An integer of any size as its digits: the kind of the column says what they are. */
function text(cells: readonly RememberedCell[]): string {
  return JSON.stringify(cells, (_key, value: unknown) =>
    typeof value === 'bigint' ? value.toString() : value,
  );
}

function parseCells(json: string | null): readonly RememberedCell[] {
  // What is read here was written above, in the same format.
  return json === null ? [] : JSON.parse(json);
}
