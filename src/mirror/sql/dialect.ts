import type { ColumnKind } from '../../tables/index.js';

/** What differs between SQL databases, as far as making tables goes. */
export interface Dialect {
  /** The type of a column. */
  typeOf(kind: ColumnKind): string;
  /** The most columns that one table may have. */
  readonly maxColumns: number;
  /** The most bytes of a row, and what a column of a type takes of them at worst; without them there is no limit. */
  readonly maxRowBytes: number;
  rowBytes(type: string): number;
  /** The longest name of a table or column, in bytes of UTF-8. */
  readonly maxNameBytes: number;
  /** Names that every table has columns of already. */
  readonly systemColumns: readonly string[];
  /** Whether names that differ by case only are the same. */
  readonly foldsCase: boolean;
}

/** A name as SQL takes it, whatever is in it. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** How a row `t` that is there takes over a column of the row that comes. */
export function assignment(name: string, stays: ReadonlyMap<string, string> | undefined): string {
  const column = quoteName(name);
  const condition = stays?.get(name);
  return condition === undefined
    ? `${column} = excluded.${column}`
    : `${column} = CASE WHEN ${condition} THEN t.${column} ELSE excluded.${column} END`;
}
