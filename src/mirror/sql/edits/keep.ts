import type { CellValue } from '../../../tables/index.js';
import type { DossierRows, RefusedRow } from '../../target.js';
import { cellValueOf, isSameCell, NotOfKind } from '../../write-back/cell-value.js';
import { quoteName } from '../dialect.js';
import type { Destination, StayingCells } from '../write-batch.js';
import { type CellNow, nameOf, readCells } from './cells.js';
import { type EditedPart, keptParts } from './columns.js';
import { type CellMemory, forgetCells, type RememberedCell, recallCells, rememberCells } from './memory.js';

/** Cells that a batch leaves alone. */
export interface Kept {
  /** By the dossier, then by `nameOf` its cells. */
  readonly names: ReadonlyMap<number, ReadonlySet<string>>;
  readonly stays: StayingCells | undefined;
  readonly memory: CellMemory;
}

/**
 * The cells of dossiers that somebody edited. Locked from now on: an edit that came between this look and the write
 * would be lost.
 */
export async function findKept(
  { database, transaction, demarche }: Destination,
  parts: readonly EditedPart[],
  dossiers: readonly DossierRows[],
  known: ReadonlySet<number>,
): Promise<Kept> {
  const numbers = dossiers.map(({ number }) => number).filter((number) => known.has(number));
  const mayBeKept = keptParts(parts);
  const cells = await readCells(database, transaction, mayBeKept, numbers, { isLocked: true });
  const memory = await recallCells(database, transaction, demarche, numbers);
  const rows = new Map(dossiers.map((one) => [one.number, one]));
  const kept = cells.filter((cell) => {
    const remembered = memory.get(cell.dossier)?.find((one) => nameOf(one) === nameOf(cell));
    return isEdited(cell, remembered, () => nextValue(cell, rows.get(cell.dossier)));
  });
  const names = new Map<number, Set<string>>();
  for (const cell of kept) {
    names.set(cell.dossier, (names.get(cell.dossier) ?? new Set()).add(nameOf(cell)));
  }
  return { names, stays: kept.length === 0 ? undefined : stayingCells(mayBeKept, kept), memory };
}

/** Whether a cell is not as the mirror left it. */
export function isEdited(
  { kind, value }: CellNow,
  remembered: RememberedCell | undefined,
  coming: () => CellValue | NotOfKind,
): boolean {
  if (value instanceof NotOfKind) return true;
  if (remembered && 'last' in remembered) return !isSame(value, cellValueOf(kind, remembered.last));
  // Nobody knows what stood there, or the column is new. An empty cell shows no edit.
  return value !== null && !isSame(value, coming());
}

/** Remembers what stands in the cells that were written, and which were left alone. */
export async function rememberStored(
  { database, transaction, demarche }: Destination,
  parts: readonly EditedPart[],
  dossiers: readonly DossierRows[],
  { names, memory }: Kept,
  refused: readonly RefusedRow[],
): Promise<void> {
  const lost = new Set(refused.map(({ dossier, table, column }) => `${dossier} ${table}.${column}`));
  const numbers = dossiers.map(({ number }) => number);
  const next = new Map<number, RememberedCell[]>();
  for (const cell of await readCells(database, transaction, parts, numbers)) {
    const { dossier, table, row, column, value } = cell;
    const list = next.get(dossier) ?? [];
    next.set(dossier, list);
    if (names.get(dossier)?.has(nameOf(cell))) {
      const before = memory.get(dossier)?.find((one) => nameOf(one) === nameOf(cell));
      list.push({ ...(before ?? { table, row, column }), isKept: true });
    } else if (!lost.has(`${dossier} ${table}.${column}`)) {
      // Nobody emptied a cell that the database refused. As it stands there: a trigger of a user may have made another value of what was written.
      list.push({ table, row, column, last: value instanceof NotOfKind ? null : value });
    }
  }
  await rememberCells(database, transaction, demarche, next);
  // Of a dossier that is gone, of which only number and date are kept, nothing is remembered.
  const empty = numbers.filter((number) => memory.has(number) && !next.has(number));
  if (empty.length > 0) await forgetCells(database, transaction, demarche, empty);
}

/** Remembers what stands in dossiers that the API still gives as they were stored, where that is not known yet. */
export async function rememberSame(
  { database, transaction, demarche }: Destination,
  parts: readonly EditedPart[],
  dossiers: readonly DossierRows[],
): Promise<void> {
  const numbers = dossiers.map(({ number }) => number);
  const memory = await recallCells(database, transaction, demarche, numbers);
  const next = new Map<number, RememberedCell[]>();
  for (const { number, rows } of dossiers) {
    const known = memory.get(number) ?? [];
    const names = new Set(known.map(nameOf));
    const added = parts.flatMap(({ table, row: rowColumn, cells }) =>
      (rows[table] ?? []).flatMap((one) =>
        cells.flatMap(({ id, kind }): RememberedCell[] => {
          const place = { table, row: rowColumn === undefined ? null : String(one.row_id), column: id };
          const last = cellValueOf(kind, one[id]);
          return names.has(nameOf(place)) || last instanceof NotOfKind ? [] : [{ ...place, last }];
        }),
      ),
    );
    if (added.length > 0) next.set(number, [...known, ...added]);
  }
  await rememberCells(database, transaction, demarche, next);
}

function nextValue({ table, row, column, kind }: CellNow, dossier: DossierRows | undefined) {
  const rows = dossier?.rows[table] ?? [];
  const found = row === null ? rows[0] : rows.find((one) => one.row_id === row);
  return cellValueOf(kind, found?.[column]);
}

function isSame(one: CellValue, other: CellValue | NotOfKind): boolean {
  return !(other instanceof NotOfKind) && isSameCell(one, other);
}

function stayingCells(parts: readonly EditedPart[], kept: readonly CellNow[]): StayingCells {
  const stays = new Map<string, Map<string, string>>();
  for (const { table, part, dossier, row, cells } of parts) {
    for (const { id, name } of cells) {
      const here = kept.filter((one) => one.table === table && one.column === id);
      if (here.length === 0) continue;
      const conditions = here.map((one) => {
        const isDossier = `t.${quoteName(dossier)} = ${one.dossier}`;
        return row === undefined ? isDossier : `(${isDossier} AND t.${quoteName(row)} = ${literal(one.row)})`;
      });
      stays.set(part, (stays.get(part) ?? new Map()).set(name, conditions.join(' OR ')));
    }
  }
  return stays;
}

/** A text in a statement, as PostgreSQL and SQLite read it. */
function literal(text: string | null): string {
  return `'${(text ?? '').replaceAll("'", "''")}'`;
}
