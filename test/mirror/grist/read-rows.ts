import type { GristDoc } from './stand-in-document.js';

/** Rows as a reader of Grist has them: dates are dates, lists are lists. */
export function rowsOf(doc: GristDoc, name: string): Record<string, unknown>[] {
  const table = doc.table(name);
  return [...table.rows.values()].map((row) =>
    Object.fromEntries(
      table.columns.map((column) => [column.name, readCell(row[column.name] ?? null, column.type)]),
    ),
  );
}

export function readCell(cell: unknown, type: string): unknown {
  if (cell === null || cell === undefined) return null;
  if (type === 'Date') return new Date(Number(cell) * 1_000).toISOString().slice(0, 10);
  if (type.startsWith('DateTime')) return new Date(Number(cell) * 1_000).toISOString();
  return Array.isArray(cell) ? cell.slice(1) : cell;
}
