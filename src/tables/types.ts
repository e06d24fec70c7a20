import type { Demarche, DemarcheInclude } from '../dossiers/demarche-parts.js';
import type { Dossier } from '../dossiers/dossier-parts.js';
import type { DossierInclude } from '../dossiers/include.js';
import type { GeoJsonGeometry } from '../values/geojson.js';

/**
 * What a column holds.
 *
 * - `integer`: a `number`, or a `bigint` beyond 2^53.
 * - `date`: a day, `YYYY-MM-DD`; `datetime`: an instant, ISO 8601 with its zone.
 * - `choice`: a text out of `options`; an older revision or a list open to other answers may give another.
 * - `choices`: a list of texts; null where nothing is chosen.
 * - `geometry`: GeoJSON (RFC 7946).
 * - `files`: a list of {@link FileValue}.
 * - `reference`: the number of a dossier, or of a groupe: an integer; `references` says of which table.
 */
export type ColumnKind =
  | 'text'
  | 'integer'
  | 'decimal'
  | 'boolean'
  | 'date'
  | 'datetime'
  | 'choice'
  | 'choices'
  | 'json'
  | 'geometry'
  | 'files'
  | 'reference';

/** What the rows of a table are. Those of `demarche` and `groupes` belong to the demarche, all others to a dossier. */
export type TableKind =
  | 'demarche'
  | 'groupes'
  | 'dossiers'
  | 'block'
  | 'avis'
  | 'messages'
  | 'traitements'
  | 'corrections'
  | 'labels'
  | 'instructeurs'
  | 'files'
  | 'areas'
  | 'deleted'
  | 'refused';

/** One column of a table. */
export interface Column {
  /** `[a-z][a-z0-9_]*`, at most 50 characters; never given to another column of the table. */
  readonly id: string;
  /** What an agent reads above it; it follows the form. */
  readonly label: string;
  readonly kind: ColumnKind;
  /** The descriptor of the champ or annotation; undefined for what every dossier has. */
  readonly descriptorId?: string;
  /** Which part, under the API's own name (`commune.code`, `demandeur.siret`); undefined for the champ itself. */
  readonly part?: string;
  /** Whether it can identify a person, or tell something about one. */
  readonly personal: boolean;
  /** What can be chosen, where the form says so. */
  readonly options?: readonly string[];
  /** Of a `reference`: the id of the table whose key it holds; undefined where that may be of another demarche. */
  readonly references?: string;
  /** No longer in the form, or there with another kind. Dossiers of older revisions still fill it. */
  readonly retired?: true;
}

/** One table. */
export interface Table {
  /** `d<demarche number>_…`, `[a-z][a-z0-9_]*`, at most 50 characters; never given to another table. */
  readonly id: string;
  readonly label: string;
  readonly kind: TableKind;
  /** The ids of the columns that name a row: the dossier's first, then the row's own. Never null in a row. */
  readonly key: readonly string[];
  readonly columns: readonly Column[];
  /** Of a `block`: the descriptor of the repetition. */
  readonly descriptorId?: string;
  /** Of a `block` that is no longer in the form. */
  readonly retired?: true;
}

/** What is different from the previous model. */
export interface ModelChange {
  /**
   * - `added`: a new table or column. The columns of a new table have no entries of their own.
   * - `renamed`: another label, `from` and `to`; the id stays.
   * - `retired`: no longer in the form; it stays.
   * - `kind`: the champ has another kind, `from` and `to`: `column` is new, `previous` stays and is retired.
   * - `returned`: a retired one is in the form again; where it takes over from a column of another kind, that is
   *   `previous`, which is retired.
   */
  readonly change: 'added' | 'renamed' | 'retired' | 'kind' | 'returned';
  /** The id of the table. */
  readonly table: string;
  /** The id of the column; undefined where the table itself changed. */
  readonly column?: string;
  /** The id of the column that held the champ before, of `kind` and sometimes of `returned`. */
  readonly previous?: string;
  readonly from?: string;
  readonly to?: string;
}

/** What the model knows of the demarche itself; nothing personal. */
export interface DemarcheFacts {
  readonly number: number;
  readonly title: string;
  readonly description: string | null;
  readonly state: string | null;
  readonly dateCreation: string | null;
  readonly datePublication: string | null;
  readonly dateDepublication: string | null;
  readonly dateFermeture: string | null;
  readonly dateDerniereModification: string | null;
  readonly service: string | null;
  readonly organisme: string | null;
  readonly serviceSiret: string | null;
  readonly groupes: ReadonlyArray<{
    readonly id: string;
    readonly number: number;
    readonly label: string;
    readonly closed: boolean;
  }>;
}

/** A demarche as tables: plain JSON, to be stored and given back as `previous`. */
export interface TableModel {
  readonly version: 1;
  readonly demarche: DemarcheFacts;
  readonly tables: readonly Table[];
  /** What is different from `previous`; empty without one. */
  readonly changes: readonly ModelChange[];
}

/** One file in a cell; the table of files has a row for it, with more. */
export interface FileValue {
  /** The `file_id` of its row in the table of files. */
  readonly id: string;
  readonly filename: string;
  readonly contentType: string;
  /** The base64 of its MD5, as the API gives it. */
  readonly checksum: string;
  /** In bytes. */
  readonly byteSize: number;
}

/** A geometry in a cell: of one area, or of all the areas of a map. */
export type GeometryValue =
  | GeoJsonGeometry
  | { readonly type: 'GeometryCollection'; readonly geometries: readonly GeoJsonGeometry[] };

/** What `JSON.parse` can give. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

/** What one cell holds: see {@link ColumnKind}. Null is nothing. */
export type CellValue =
  | string
  | number
  | bigint
  | boolean
  | readonly string[]
  | readonly FileValue[]
  | GeometryValue
  | JsonValue
  | null;

/** One row: a value for each column of its table, by the column's id. */
export interface Row {
  readonly [column: string]: CellValue;
}

/** The rows of each table of the model, by the table's id. */
export interface TableRows {
  readonly [table: string]: readonly Row[];
}

/** A value that does not fit its column, as the table `refused` tells it. */
export interface Refusal {
  readonly dossier: number;
  /** The id of the table. */
  readonly table: string;
  /** The id of the column; the descriptor's id where the model has no column for the champ. */
  readonly column: string;
  /** The id of the row of a block. */
  readonly row: string | null;
  /** What does not fit, in words; nothing of the value. */
  readonly reason: string;
  /** The value as the API sent it. */
  readonly text: string | null;
}

/** A value of a dossier that is another now. */
export interface CellChange {
  /** The id of the table. */
  readonly table: string;
  /** The values of the table's key. */
  readonly key: ReadonlyArray<string | number>;
  /** The id of the column. */
  readonly column: string;
  readonly before: CellValue;
  readonly after: CellValue;
}

/** A row of a dossier that came or went. */
export interface RowChange {
  readonly table: string;
  readonly key: ReadonlyArray<string | number>;
  readonly change: 'added' | 'removed';
}

/**
 * What `tableModel` reads of a demarche: what `getDemarche` or `getDemarcheDescriptor` gives. It needs one revision
 * at least; with `include: { revisions: true }` it has the columns of all of them.
 */
export type TablesDemarche = Pick<Demarche<DemarcheInclude>, 'number' | 'title'> &
  Partial<Omit<Demarche<DemarcheInclude>, 'number' | 'title'>> & {
    readonly revision?: Demarche<DemarcheInclude>['activeRevision'] | undefined;
  };

/** What `toTables` reads of a dossier: parts that were not read leave their tables and columns empty. */
export type TablesDossier = Dossier<DossierInclude>;

/** What `toRows` reads of a dossier: parts that are not there leave their columns empty. */
export type RowsDossier = Pick<TablesDossier, 'number'> & Partial<TablesDossier>;
