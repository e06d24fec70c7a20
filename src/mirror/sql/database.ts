import type { CellValue } from '../../tables/index.js';
import type { Catalog } from './catalog.js';
import type { Dialect } from './dialect.js';

/** What one part of a table is given for some dossiers. */
export interface Written {
  readonly part: string;
  readonly columns: ReadonlyArray<{ readonly id: string; readonly name: string; readonly type: string }>;
  /** Of rows `t` that are there: the condition under which a column stays as it is, by its name. */
  readonly stays?: ReadonlyMap<string, string> | undefined;
  /** Names of the key's columns, the dossier's first. */
  readonly key: readonly string[];
  /** Cells in the order of `columns`. */
  readonly rows: ReadonlyArray<readonly CellValue[]>;
  /** The dossiers whose other rows in the part leave; empty where there can be none; `all`: every other row leaves. */
  readonly replaces: readonly number[] | 'all';
}

/** One transaction. */
export interface SqlTransaction {
  /** Gives how many rows it changed. */
  run(statement: string, values?: ReadonlyArray<string | number | null>): Promise<number>;
  all(
    statement: string,
    values?: ReadonlyArray<string | number | null>,
  ): Promise<ReadonlyArray<Readonly<Record<string, unknown>>>>;
  /**
   * Of those whose names begin with one of these; of all, where none is given: thousands of tables, where there are hundreds of
   * demarches.
   */
  catalog(beginnings?: readonly string[]): Promise<Catalog>;
  /** The column that a constraint of a table is about; null where it is about several, or not known. */
  constrainedColumn(table: string, constraint: string): Promise<string | null>;
  /** Inserts rows or updates those of the same key, column by column: what a user added to a row stays. */
  write(written: Written): Promise<void>;
}

/** Why a database refused a row. Nothing of a value. */
export interface SqlRefusal {
  readonly reason: string;
  /** The names of the table and the column, where the database says them. */
  readonly table: string | null;
  readonly column: string | null;
  /** The name of a constraint, where one refused it. */
  readonly constraint: string | null;
}

/** A database, as far as a mirror needs one. */
export interface SqlDatabase {
  readonly label: string;
  readonly dialect: SqlDialect;
  /** Waits for locks of others in short tries, then throws code `busy`; `work` runs again in each try. */
  transaction<T>(work: (transaction: SqlTransaction) => Promise<T>, signal?: AbortSignal): Promise<T>;
  /** What a database said of a row; null where its error is about something else. */
  refusal(error: unknown): SqlRefusal | null;
  /** Why a value does not fit a column of this type; null where it does, as far as that can be told beforehand. */
  unfit(value: CellValue, type: string): string | null;
  /** Takes what deleted rows leave behind in the files of the database. */
  scrub(tables: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

export interface SqlDialect extends Dialect {
  /** What stands in a column as a text, exactly, whatever its type. */
  asText(column: string): string;
  /** The value behind such a text, or why it has none. */
  fromText(text: string | null): unknown;
  /** Behind a SELECT: keeps others from changing its rows until the transaction ends. */
  readonly forUpdate: string;
  readonly renamesViewColumns: boolean;
  /** Milliseconds since 1970, by the clock of the database. */
  readonly now: string;
  /** Checks what is checked at the end of a transaction; null where there is nothing. */
  readonly checkConstraints: string | null;
  /** Lets one transaction at a time make the tables of all demarches; null where there is one writer anyway. */
  readonly makeAlone: string | null;
  parameter(position: number): string;
  /** Whether a column is among a list, which is given as JSON. */
  isIn(column: string, parameter: string): string;
  /** Rows of (demarche, dossier, fingerprint, refused) out of a demarche and a JSON list of the other three. */
  entries(demarche: string, list: string): string;
  /** What gives a cell of one type as another, once it is cast to that; null where there is no way. */
  convert(cell: string, from: string, to: string): string | null;
  /** A table's name, with its schema where there are some. */
  qualify(name: string): string;
}
