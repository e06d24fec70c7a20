import type { CellPlace, SettledCell, TargetEdit } from '../../target.js';
import { cellValueOf, isSameCell, NotOfKind } from '../../write-back/cell-value.js';
import type { SqlDatabase, SqlTransaction } from '../database.js';
import { type CellNow, nameOf, readCells } from './cells.js';
import type { EditedPart } from './columns.js';
import { type RememberedCell, recallCells, rememberCells } from './memory.js';

/** The cells of dossiers that are not as they were stored, and those that were left alone. */
export async function findEdits(
  database: SqlDatabase,
  transaction: SqlTransaction,
  demarche: number,
  parts: readonly EditedPart[],
  dossiers: readonly number[],
): Promise<TargetEdit[]> {
  const memory = await recallCells(database, transaction, demarche, dossiers);
  const cells = await readCells(database, transaction, parts, dossiers);
  const remembered = new Map(
    [...memory].map(([dossier, list]) => [dossier, new Map(list.map((one) => [nameOf(one), one]))]),
  );
  return cells.flatMap((cell) => editOf(cell, remembered.get(cell.dossier)?.get(nameOf(cell))));
}

function editOf(
  { dossier, table, row, column, kind, value }: CellNow,
  known: RememberedCell | undefined,
): TargetEdit[] {
  // Nothing is known of it: the dossier has not been read since the column was to be kept.
  if (!known) return [];
  const last = 'last' in known ? cellValueOf(kind, known.last) : undefined;
  const before = last instanceof NotOfKind ? undefined : last;
  const place = { dossier, table, row, column };
  if (value instanceof NotOfKind) return [{ ...place, value: null, unfit: value.reason, last: before }];
  const isAsStored = before !== undefined && isSameCell(value, before) && known.isKept !== true;
  return isAsStored ? [] : [{ ...place, value, unfit: null, last: before }];
}

/** Remembers values as stored last. */
export async function settleCells(
  database: SqlDatabase,
  transaction: SqlTransaction,
  demarche: number,
  cells: readonly SettledCell[],
): Promise<void> {
  const numbers = [...new Set(cells.map(({ dossier }) => dossier))];
  const memory = await recallCells(database, transaction, demarche, numbers);
  const next = new Map<number, RememberedCell[]>();
  for (const number of numbers) {
    const settled = new Map(
      cells.filter(({ dossier }) => dossier === number).map((one) => [nameOf(one), rememberedCell(one)]),
    );
    const others = (memory.get(number) ?? []).filter((one) => !settled.has(nameOf(one)));
    next.set(number, [...others, ...settled.values()]);
  }
  await rememberCells(database, transaction, demarche, next);
}

function rememberedCell({
  table,
  row,
  column,
  value,
}: Omit<CellPlace, 'dossier'> & SettledCell): RememberedCell {
  return { table, row, column, last: value };
}
