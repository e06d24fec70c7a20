import type { CellValue, Row, TableModel } from '../tables/index.js';

/** A row, or a cell of it, that is not in the target. Its value is never shown. */
export interface RefusedRow {
  /** The number of the dossier. */
  readonly dossier: number;
  /** The id of the table. */
  readonly table: string;
  /** The id of the column; null where the target refused the row as a whole. */
  readonly column: string | null;
  readonly reason: string;
}

/** All that a target stores of one dossier. */
export interface DossierRows {
  readonly number: number;
  /** Equal for equal rows. `known` has to give it back. */
  readonly fingerprint: string;
  /** The rows of each table that belongs to a dossier. A table that is not here has no rows of it. */
  readonly rows: { readonly [table: string]: readonly Row[] };
  /** Cells that the table model refused. `known` and `refused` have to give them back. */
  readonly refused: readonly RefusedRow[];
}

/** Changes that are stored together, or not at all. */
export interface TargetBatch {
  /** Dossiers to store, each once. Their rows replace all that is stored of the dossier. */
  readonly dossiers: readonly DossierRows[];
  /** Numbers of dossiers whose rows are removed from every table. */
  readonly removed: readonly number[];
  /** Dossiers that could not be read. Their rows stay, and their fingerprint becomes empty, so that they are read again. */
  readonly unread: readonly RefusedRow[];
  /** Rows that replace those of the tables of the demarche itself. A table that is not here stays as it is. */
  readonly tables: { readonly [table: string]: readonly Row[] };
  /** Dossiers whose rows are stored already. Nothing is written, but a session may need their cells to tell edits. */
  readonly same?: readonly DossierRows[] | undefined;
  /** The position of the mirror after this batch: JSON. The next session gives it back as `progress`. */
  readonly progress: unknown;
}

/** The result of storing a batch. */
export interface Applied {
  /** Cells and rows that the target refused. */
  readonly refused: readonly RefusedRow[];
  /** Numbers of the dossiers that stayed as they were before, because a row of theirs was refused. */
  readonly left: readonly number[];
}

/** What a target has stored about a dossier, besides its rows. */
export interface KnownDossier {
  /** The fingerprint as it was given; the empty text where the target refused a part: the mirror then tries again. */
  readonly fingerprint: string;
  readonly refused: readonly RefusedRow[];
}

/** What a target stores of a demarche for the mirror: JSON, as it was given; null before the first run. */
export interface TargetState {
  /** Given to `prepare`. Large, and seldom changed. */
  readonly memory: unknown;
  /** Given to `apply`. Small, and changed by each batch. */
  readonly progress: unknown;
}

/** A column whose cells people may edit in the target. */
export interface EditedColumn {
  /** The id of the table. */
  readonly table: string;
  /** The id of the column. */
  readonly column: string;
  /** Whether edits are kept in this run: `apply` does not write to a cell that differs from what it stored. */
  readonly isKept: boolean;
}

/** The place of a cell. */
export interface CellPlace {
  /** The id of the table. */
  readonly table: string;
  /** The id of the column. */
  readonly column: string;
  /** The number of the dossier. */
  readonly dossier: number;
  /** The id of the row of a block; null in the table of dossiers. */
  readonly row: string | null;
}

/** A cell that is not as the mirror stored it. */
export interface TargetEdit extends CellPlace {
  /** The value of the cell; null where it does not fit the column's kind. */
  readonly value: CellValue;
  /** Why the content of the cell does not fit the column's kind; null where it does. */
  readonly unfit: string | null;
  /** The value that the mirror stored last; undefined where that is not known. */
  readonly last: CellValue | undefined;
}

/** A cell, and the value that both it and the API have. */
export interface SettledCell extends CellPlace {
  readonly value: CellValue;
}

/** One run of one demarche: from taking its lease to giving it back. */
export interface TargetSession {
  readonly state: TargetState;

  /**
   * Whether the target may hold rows of dossiers that `known` does not give. If so, `apply` gets every deleted dossier as
   * removed, known or not. Default: `false`.
   */
  readonly mayHoldMore?: boolean | undefined;

  /**
   * Makes the tables and columns of the model that are missing, and stores `memory`. It only adds: existing columns, and
   * what users made, stay. Gives `false` where stored rows are lost (a table was dropped): from then on `known` must not
   * give their old fingerprints, and the mirror reads everything again.
   */
  prepare(model: TableModel, memory: unknown): Promise<boolean>;

  /** What is stored about these dossiers. An unknown one is not in the map. */
  known(numbers: readonly number[]): Promise<ReadonlyMap<number, KnownDossier>>;

  /** The numbers of all known dossiers. */
  numbers(): Promise<readonly number[]>;

  /** All dossiers with refused rows or cells. Those with an empty fingerprint are tried again. */
  refused(): Promise<ReadonlyMap<number, KnownDossier>>;

  /**
   * From now on, `apply` records what it stores in these columns, and does not overwrite edits in those that are kept. The
   * records of all other columns are deleted, since they would become wrong. Called by each run, after `prepare`. Only
   * targets with `keepsEdits` have this method and the next two.
   */
  keepEdits?(columns: readonly EditedColumn[]): Promise<void>;

  /**
   * The cells of kept columns that differ from what was stored, and those that `apply` did not overwrite; of all dossiers,
   * or of these.
   */
  edits?(dossiers?: readonly number[]): AsyncIterable<readonly TargetEdit[]>;

  /** Records these values as stored last. The cells themselves are not written. */
  settle?(cells: readonly SettledCell[]): Promise<void>;

  /**
   * Stores a batch atomically: after a kill at any moment, all of it is stored or nothing. A dossier with a refused row
   * stays as it was, and is listed in `left`; the rest is stored. Throws code `busy` where the lease was lost.
   */
  apply(batch: TargetBatch): Promise<Applied>;

  /**
   * Called at the end of a run that succeeded, and not after a failure: makes what needs all rows, such as files.
   */
  finish(): Promise<void>;

  /** Releases the lease, and closes connections and files. */
  close(): Promise<void>;
}

/** One thing that a run would do. */
export interface PlannedStep {
  /** In words. */
  readonly what: string;
  /** The statement or request; null where there is none to show. */
  readonly statement: string | null;
}

/** The names of a table and its columns in a target. */
export interface TableNames {
  readonly name: string;
  /** By the column's id. Where a table had to be split, the columns of `name`. */
  readonly columns: { readonly [column: string]: string };
  /** Where a table had to be split: the tables that are written, each with its columns. */
  readonly parts?: ReadonlyArray<{
    readonly name: string;
    readonly columns: { readonly [column: string]: string };
  }>;
}

/** The names that tables and columns have in a target, by their ids. */
export interface TargetNames {
  readonly [table: string]: TableNames;
}

/** Options for opening a session. */
export interface OpenOptions {
  /** The directory that `path` in the table of files is relative to, where the mirror saves files. */
  readonly files?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Options of a purge. */
export interface TargetPurge extends Pick<OpenOptions, 'signal'> {
  /** Numbers of the dossiers to remove. Default: the whole demarche, with all that is stored for it. */
  readonly dossiers?: readonly number[] | undefined;
}

/**
 * What a mirror writes to. `postgres`, `sqlite` and the others make one. One of your own is an object with these
 * functions; `targetSuite` of `@org/ds-client/testing` tests whether they do what is described here.
 */
export interface Target {
  /** Its name in messages, without secrets: `PostgreSQL`. */
  readonly label: string;

  /** Whether its sessions keep cells that people edit, for the option `writeBack`. Default: `false`. */
  readonly keepsEdits?: boolean | undefined;

  /**
   * Takes the lease of a demarche, for one run. Throws code `busy` where another run has it. The lease of a run that was
   * killed ends within 60 seconds.
   */
  open(demarche: number, options?: OpenOptions): Promise<TargetSession>;

  /** Reads what is stored of a demarche for the mirror. Takes no lease and changes nothing. */
  read(demarche: number, options?: OpenOptions): Promise<TargetState>;

  /** Gives what `prepare` would do. Takes no lease and changes nothing. */
  plan(model: TableModel, options?: OpenOptions): Promise<readonly PlannedStep[]>;

  /** The names of tables and columns in the target. For those that do not exist yet, the names that they would get. */
  names(model: TableModel): Promise<TargetNames>;

  /** Removes rows with every copy of them: history, attachments, journals. */
  purge(demarche: number, options?: TargetPurge): Promise<void>;
}
