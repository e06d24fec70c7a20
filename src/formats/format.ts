import type { CellValue, ColumnKind, Row, Table, TableModel } from '../tables/index.js';

/** The rows of a table. Each call reads them anew. */
export type ReadTable = (table: Table) => AsyncIterable<Row> | Iterable<Row>;

/** What a format could not hold as it is, and what stands there instead. */
export interface FormatNotice {
  /** The id of the table. */
  readonly table: string;
  /** The id of the column, where it is about a cell. */
  readonly column?: string;
  /** The key of the row, where it is about a cell. */
  readonly key?: ReadonlyArray<string | number>;
  /** In French, for whoever opens the file. */
  readonly what: string;
}

/** How the tables of a model become files. */
export interface FileFormat {
  /** Makes sure that the format can be written at all, before anything is read for it. Throws `DsInputError`. */
  prepare?(): Promise<void>;
  /** The name of the file that a table is in. */
  fileOf(model: TableModel, table: Table): string;
  /** What the file calls each column. */
  headerOf(table: Table): ReadonlyArray<{ readonly id: string; readonly name: string }>;
  /** Why a value has no place in a column of that kind and nothing of the file would say so; null where it has one. */
  unfit?(value: CellValue, kind: ColumnKind): string | null;
  /** Writes all files of a model into a directory. */
  write(model: TableModel, rows: ReadTable, directory: string, options?: WriteOptions): Promise<void>;
}

export interface WriteOptions {
  /** Hears of each value that the format cannot hold. */
  readonly tell?: ((notice: FormatNotice) => void) | undefined;
  /** Where the paths of saved files begin, from where the file of the table will be, with a slash at the end. */
  readonly filesAt?: string | undefined;
}

/** The key of a row, to find it again. */
export function keyOf(table: Table, row: Row): Array<string | number> {
  return table.key.map((id) => {
    const value = row[id];
    return typeof value === 'number' || typeof value === 'string' ? value : String(value);
  });
}
