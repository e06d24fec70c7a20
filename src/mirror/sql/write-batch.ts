import type { CellValue, Row, Table, TableModel } from '../../tables/index.js';
import type { DossierRows, RefusedRow } from '../target.js';
import type { SqlDatabase, SqlTransaction, Written } from './database.js';
import { quoteName } from './dialect.js';
import { isOfDemarche, type Layout, type PlacedTable } from './layout.js';
import { DOSSIERS } from './schema.js';

/** Where rows go. */
export interface Destination {
  readonly database: SqlDatabase;
  readonly transaction: SqlTransaction;
  readonly demarche: number;
  readonly layout: Layout;
}

/** The condition under which a column of a part stays as it is, by the names of both. */
export type StayingCells = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Writes all rows of some dossiers, and what is remembered of them. */
export async function writeDossiers(
  destination: Destination,
  model: TableModel,
  dossiers: readonly DossierRows[],
  known: ReadonlySet<number>,
  stays?: StayingCells,
): Promise<RefusedRow[]> {
  const { database, layout } = destination;
  const refused: RefusedRow[] = [];
  const isRefused = new Map<number, RefusedRow[]>();
  const numbers = dossiers.map(({ number }) => number);
  const replaces = numbers.filter((number) => known.has(number));
  for (const table of model.tables) {
    const placed = layout.tables[table.id];
    if (!placed || isOfDemarche(table)) continue;
    const rows = dossiers.flatMap(({ number, rows: all }) =>
      (all[table.id] ?? []).map((row) =>
        fitRow(row, table, placed, database, (column, reason) => {
          const one = { dossier: number, table: table.id, column, reason };
          refused.push(one);
          isRefused.set(number, [...(isRefused.get(number) ?? []), one]);
        }),
      ),
    );
    await writeTable(destination, placed, table, rows, replaces, stays);
  }
  const entries = dossiers.map((dossier) => {
    const here = isRefused.get(dossier.number) ?? [];
    const all = [...dossier.refused, ...here];
    return {
      number: dossier.number,
      // What the target refused is tried again by the next run.
      fingerprint: here.length > 0 ? '' : dossier.fingerprint,
      refused: all.length > 0 ? JSON.stringify(all) : null,
    };
  });
  await remember(destination, entries);
  return refused;
}

/** Remembers dossiers that could not be stored as they are now; what is stored of them stays. */
export async function rememberRefused(
  destination: Destination,
  refused: readonly RefusedRow[],
): Promise<void> {
  const entries = refused.map((one) => ({
    number: one.dossier,
    fingerprint: '',
    refused: JSON.stringify([one]),
  }));
  await remember(destination, entries);
}

export async function removeDossiers(
  { database, transaction, demarche, layout }: Destination,
  numbers: readonly number[],
): Promise<void> {
  if (numbers.length === 0) return;
  const { dialect } = database;
  const list = JSON.stringify(numbers);
  for (const placed of Object.values(layout.tables)) {
    const key = placed.columns[placed.key[0] ?? ''];
    if (!key || isOfDemarche(placed)) continue;
    for (const part of placed.parts) {
      await transaction.run(
        `DELETE FROM ${dialect.qualify(part)} WHERE ${dialect.isIn(quoteName(key.name), dialect.parameter(1))}`,
        [list],
      );
    }
  }
  await transaction.run(
    `DELETE FROM ${dialect.qualify(DOSSIERS)} WHERE demarche = ${dialect.parameter(2)} ` +
      `AND ${dialect.isIn('dossier', dialect.parameter(1))}`,
    [list, demarche],
  );
}

/** The tables of the demarche itself: few rows, written where they differ from what is there. */
export async function writeDemarcheTable(
  destination: Destination,
  table: Table,
  rows: readonly Row[],
): Promise<void> {
  const { database, layout } = destination;
  const placed = layout.tables[table.id];
  if (!placed) return;
  const fitted = rows.map((row) => fitRow(row, table, placed, database, () => {}));
  await writeTable(destination, placed, table, fitted, 'all');
}

type FittingRow = { readonly [column: string]: CellValue };

/** The row without the cells that the database would refuse; each of them is reported. */
function fitRow(
  row: Row,
  table: Table,
  placed: PlacedTable,
  database: SqlDatabase,
  refuse: (column: string, reason: string) => void,
): FittingRow {
  let fitted: Record<string, CellValue> | undefined;
  for (const { id } of table.columns) {
    const value = row[id] ?? null;
    if (value === null) continue;
    const reason = database.unfit(value, placed.columns[id]?.type ?? '');
    if (reason === null) continue;
    fitted ??= { ...row };
    fitted[id] = null;
    refuse(id, reason);
  }
  return fitted ?? row;
}

async function writeTable(
  { transaction }: Destination,
  placed: PlacedTable,
  table: Table,
  rows: readonly FittingRow[],
  replaces: Written['replaces'],
  stays?: StayingCells,
): Promise<void> {
  if (rows.length === 0 && replaces.length === 0) return;
  for (const [index, part] of placed.parts.entries()) {
    const columns = table.columns.flatMap(({ id }) => {
      const column = placed.columns[id];
      const isHere = column && (column.part === index || table.key.includes(id));
      return isHere ? [{ id, name: column.name, type: column.type }] : [];
    });
    const written: Written = {
      part,
      columns,
      key: table.key.flatMap((id) => placed.columns[id]?.name ?? []),
      rows: rows.map((row) => columns.map(({ id }) => row[id] ?? null)),
      replaces,
      stays: stays?.get(part),
    };
    await transaction.write(written);
  }
}

async function remember(
  { database: { dialect }, transaction, demarche }: Destination,
  entries: ReadonlyArray<{
    readonly number: number;
    readonly fingerprint: string;
    readonly refused: string | null;
  }>,
): Promise<void> {
  if (entries.length === 0) return;
  const [first, second] = [1, 2].map(dialect.parameter);
  await transaction.run(
    `INSERT INTO ${dialect.qualify(DOSSIERS)} (demarche, dossier, fingerprint, refused) ` +
      `${dialect.entries(first ?? '', second ?? '')} ` +
      'ON CONFLICT (demarche, dossier) DO UPDATE SET fingerprint = excluded.fingerprint, refused = excluded.refused',
    [
      demarche,
      JSON.stringify(entries.map(({ number, fingerprint, refused }) => [number, fingerprint, refused])),
    ],
  );
}
