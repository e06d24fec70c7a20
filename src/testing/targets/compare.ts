import { deepStrictEqual } from 'node:assert/strict';
import type { CellValue, ColumnKind, Row, Table } from '../../tables/index.js';

/** A row as it was read from a store, by the store's own names of columns. */
export type StoredRow = Readonly<Record<string, unknown>>;

/** Throws unless a table holds exactly these rows. */
export function sameRows(
  table: Table,
  columns: Readonly<Record<string, string>>,
  stored: readonly StoredRow[],
  expected: readonly Row[],
): void {
  const rowOf = (cell: (id: string) => unknown) =>
    Object.fromEntries(table.columns.map(({ id, kind }) => [id, normalize(kind, cell(id))]));
  const byKey = (rows: ReadonlyArray<Record<string, unknown>>) =>
    rows.toSorted((a, b) => keyOf(table, a).localeCompare(keyOf(table, b)));
  deepStrictEqual(
    byKey(stored.map((row) => rowOf((id) => row[columns[id] ?? id]))),
    byKey(expected.map((row) => rowOf((id) => row[id] ?? null))),
  );
}

function keyOf({ key }: Table, row: Record<string, unknown>): string {
  return key.map((id) => String(row[id]).padStart(12, '0')).join(' ');
}

/** One form of a value for comparing: stores and drivers give dates, numbers and booleans in several. */
function normalize(kind: ColumnKind, value: unknown): unknown {
  if (value === null || value === undefined || value === '') return null;
  switch (kind) {
    case 'integer':
    case 'reference':
      return String(value);
    case 'decimal':
      return Number(value);
    case 'boolean':
      return (
        value === true || value === 1 || value === 1n || value === 'true' || value === 't' || value === 'Oui'
      );
    case 'date':
      return value instanceof Date ? value.toISOString().slice(0, 10) : String(value).slice(0, 10);
    case 'datetime':
      return new Date(
        value instanceof Date || typeof value === 'number' ? value : String(value),
      ).toISOString();
    case 'choices':
    case 'json':
    case 'files':
    case 'geometry':
      return typeof value === 'string' ? asJson(value) : value;
    default:
      return String(value);
  }
}

function asJson(text: string): CellValue {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
