import type { CellValue, ColumnKind, Row, Table, TableModel } from '../../tables/index.js';

/** The rows of a table, dossier by dossier, in the order of their numbers. Each call reads them anew. */
export type ReadRows = (table: Table) => AsyncIterable<Row>;

/** Where the mirror saves the files of dossiers. */
export interface PlacedFiles {
  /** Where their paths begin, seen from the folder, with a slash at the end; undefined where it saves none. */
  readonly filesAt: string | undefined;
}

/** How tables become files of a folder. */
export interface FolderFormat {
  /** Makes sure that the format can be written at all, before anything is read for it. Throws `DsInputError`. */
  prepare?(): Promise<void>;
  /** The name of the file that a table is in. */
  fileOf(model: TableModel, table: Table): string;
  /** What the file calls each column. */
  headerOf(table: Table): ReadonlyArray<{ readonly id: string; readonly name: string }>;
  /** Why a value has no place in a column of that kind and nothing of the file would say so; null where it has one. */
  unfit?(value: CellValue, kind: ColumnKind): string | null;
  /**
   * Writes all files of a model below `directory`, which is empty. They get their final names afterwards, by others.
   */
  write(model: TableModel, rows: ReadRows, directory: string, options: PlacedFiles): Promise<void>;
}
