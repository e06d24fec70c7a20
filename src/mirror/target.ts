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
  /** The same for the same rows; to be given back by `known`. */
  readonly fingerprint: string;
  /** The rows of each table that belongs to a dossier; a table that is not here has none. */
  readonly rows: { readonly [table: string]: readonly Row[] };
  /** Cells that the table model refused, to be given back by `known` and `refused`. */
  readonly refused: readonly RefusedRow[];
}

/** What is stored together, or not at all. */
export interface TargetBatch {
  /** Each dossier once, in place of all that is stored of it. */
  readonly dossiers: readonly DossierRows[];
  /** Numbers of dossiers that leave, with their rows in every table. */
  readonly removed: readonly number[];
  /** Dossiers that could not be read: what is stored of them stays; they are remembered with an empty fingerprint. */
  readonly unread: readonly RefusedRow[];
  /** Rows of the tables of the demarche itself, in place of all of theirs; a table that is not here is left alone. */
  readonly tables: { readonly [table: string]: readonly Row[] };
  /** Dossiers that are stored as these already, of which a session may not remember the cells: nothing of them is written. */
  readonly same?: readonly DossierRows[] | undefined;
  /** Where the mirror stands after this: JSON, given back as `progress` by the next session. */
  readonly progress: unknown;
}

/** What became of a batch. */
export interface Applied {
  /** Cells and rows that the target refused. */
  readonly refused: readonly RefusedRow[];
  /** Numbers of the dossiers that stayed as they were before, because a row of theirs was refused. */
  readonly left: readonly number[];
}

/** What a target knows of a dossier. */
export interface KnownDossier {
  /** As it was given; the empty text where the target refused something of it: the mirror tries it again. */
  readonly fingerprint: string;
  readonly refused: readonly RefusedRow[];
}

/** What a target remembers of a demarche for the mirror: JSON, as it was given; null before the first run. */
export interface TargetState {
  /** Given to `prepare`: large, seldom another. */
  readonly memory: unknown;
  /** Given to `apply`: small, often another. */
  readonly progress: unknown;
}

/** A column whose cells people may edit in the target. */
export interface EditedColumn {
  /** The id of the table. */
  readonly table: string;
  /** The id of the column. */
  readonly column: string;
  /** Whether edits are kept in this run: `apply` leaves a cell alone that is not as it was stored. */
  readonly isKept: boolean;
}

/** Where a cell stands. */
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
  /** What stands there now; null where that is no value of the column's kind. */
  readonly value: CellValue;
  /** Why what stands there is no value of the column's kind. */
  readonly unfit: string | null;
  /** What the mirror stored there last; undefined where that is not known. */
  readonly last: CellValue | undefined;
}

/** A cell, and the value that it and the API are known to have in common. */
export interface SettledCell extends CellPlace {
  readonly value: CellValue;
}

/** One run of one demarche: from taking its lease to giving it back. */
export interface TargetSession {
  readonly state: TargetState;

  /**
   * Whether rows may be stored that `known` does not know of. Then every dossier that is deleted is given to `apply` as
   * removed, known or not. Default: `false`.
   */
  readonly mayHoldMore?: boolean | undefined;

  /**
   * Makes what the model needs and is not there, and remembers `memory`. Only adds: what is there already stays, and
   * what a user made is not touched. Gives `false` where rows that it had are lost (a table was dropped): then `known`
   * gives other fingerprints from now on, and the mirror reads everything again.
   */
  prepare(model: TableModel, memory: unknown): Promise<boolean>;

  /** What is known of these dossiers; one that is not known is not in the map. */
  known(numbers: readonly number[]): Promise<ReadonlyMap<number, KnownDossier>>;

  /** The numbers of all dossiers that are known. */
  numbers(): Promise<readonly number[]>;

  /** All dossiers of which something is refused, with what; those with an empty fingerprint are tried again. */
  refused(): Promise<ReadonlyMap<number, KnownDossier>>;

  /**
   * From now on, `apply` remembers what it stores in these columns, and leaves edits alone in those that are kept. All
   * other columns are forgotten: what is remembered of a cell is true, or is not there. Called by each run, after
   * `prepare`. Only where the target has `keepsEdits`, as the next two.
   */
  keepEdits?(columns: readonly EditedColumn[]): Promise<void>;

  /**
   * The cells of columns that are kept which are not as they were stored, and those that `apply` left alone; of all
   * dossiers, or of these.
   */
  edits?(dossiers?: readonly number[]): AsyncIterable<readonly TargetEdit[]>;

  /** Remembers these values as stored last; the cells themselves are not touched. */
  settle?(cells: readonly SettledCell[]): Promise<void>;

  /**
   * Stores a batch as one: killed at any moment, all of it is there or nothing. A dossier with a row that the target
   * refuses stays as it was before, and is told: the rest is stored all the same. Throws code `busy` where the
   * lease was lost meanwhile.
   */
  apply(batch: TargetBatch): Promise<Applied>;

  /**
   * The run ends well: what is made of the rows as a whole, such as files, is made now. Not called where a run fails.
   */
  finish(): Promise<void>;

  /** Gives the lease back and lets go of connections and files. */
  close(): Promise<void>;
}

/** One thing that a run would do. */
export interface PlannedStep {
  /** In words. */
  readonly what: string;
  /** The statement or request; null where there is none to show. */
  readonly statement: string | null;
}

/** How a table and its columns are called in a target. */
export interface TableNames {
  readonly name: string;
  /** By the column's id. Of a table that had to be split: those that stand in `name`. */
  readonly columns: { readonly [column: string]: string };
  /** Of a table that had to be split: the pieces that are written, each with its columns. */
  readonly parts?: ReadonlyArray<{
    readonly name: string;
    readonly columns: { readonly [column: string]: string };
  }>;
}

/** The names that tables and columns have in a target, by their ids. */
export interface TargetNames {
  readonly [table: string]: TableNames;
}

/** How a session is opened. */
export interface OpenOptions {
  /** The directory that `path` in the table of files is relative to, where the mirror saves files. */
  readonly files?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What leaves in a purge. */
export interface TargetPurge extends Pick<OpenOptions, 'signal'> {
  /** Numbers of dossiers. Default: the whole demarche, with all that is remembered of it. */
  readonly dossiers?: readonly number[] | undefined;
}

/**
 * Where a mirror writes. `postgres`, `sqlite` and the others make one; yours is an object with these functions, and
 * `targetSuite` of `@org/ds-client/testing` says whether it keeps what they promise.
 */
export interface Target {
  /** What it is called in messages, without secrets: `PostgreSQL`. */
  readonly label: string;

  /** Whether its sessions keep cells that people edit, for the option `writeBack`. Default: `false`. */
  readonly keepsEdits?: boolean | undefined;

  /**
   * Takes the lease of a demarche, for one run. Throws code `busy` where another run has it; one that was killed
   * has it for 60 seconds at most.
   */
  open(demarche: number, options?: OpenOptions): Promise<TargetSession>;

  /** What is remembered of a demarche. Takes no lease and changes nothing. */
  read(demarche: number, options?: OpenOptions): Promise<TargetState>;

  /** What `prepare` would do. Takes no lease and changes nothing. */
  plan(model: TableModel, options?: OpenOptions): Promise<readonly PlannedStep[]>;

  /** The names of tables and columns as they stand there; of what is not made yet, as they would be. */
  names(model: TableModel): Promise<TargetNames>;

  /** Removes rows, and all that remembers them: history, attachments, journals. */
  purge(demarche: number, options?: TargetPurge): Promise<void>;
}
