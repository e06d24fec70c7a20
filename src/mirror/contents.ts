import type { DeletedDossier, Demarche, Dossier, DossierInclude, DsClient } from '../index.js';
import {
  extendModel,
  type Row,
  type TableKind,
  type TableModel,
  type TableRows,
  tableModel,
  toTables,
} from '../tables/index.js';
import { type Selection, selectColumns } from './columns.js';
import { fingerprintOf } from './fingerprint.js';
import type { MirrorOptions } from './options.js';
import type { Remembered } from './progress.js';
import type { EditedColumn, RefusedRow } from './target.js';
import {
  type AnnotationKinds,
  annotationKinds,
  namedColumns,
  type WritableColumn,
  writableColumns,
} from './write-back/columns.js';

export type ReadDossier = Dossier<DossierInclude>;

/** A dossier as rows, as they are written. */
export interface Content {
  readonly number: number;
  readonly rows: TableRows;
  readonly refused: readonly RefusedRow[];
  /** Something of it could not be had: the next run tries again. */
  readonly isIncomplete: boolean;
}

/** The tables of one demarche, and what goes into them: the model, cut to the columns that are asked for. */
export class Contents {
  readonly #client: DsClient;
  readonly #options: MirrorOptions;
  readonly #annotations: AnnotationKinds;
  #full: TableModel;
  #selection: Selection;

  /** Reads the form, with all its revisions, and goes on from what is remembered of it. */
  static async read(
    client: DsClient,
    number: number,
    options: MirrorOptions,
    remembered: Remembered | null,
  ): Promise<Contents> {
    const demarche: Demarche<{ revisions: true }> = await client.getDemarche(number, {
      include: { revisions: true },
      signal: options.signal,
    });
    const full = tableModel(demarche, { previous: remembered?.model });
    const selection = selectColumns(full, options.columns ?? {}, remembered);
    return new Contents(client, options, annotationKinds(demarche), full, selection);
  }

  private constructor(
    client: DsClient,
    options: MirrorOptions,
    annotations: AnnotationKinds,
    full: TableModel,
    selection: Selection,
  ) {
    this.#client = client;
    this.#options = options;
    this.#annotations = annotations;
    this.#full = full;
    this.#selection = selection;
  }

  /** What the target has tables for. */
  get model(): TableModel {
    return this.#selection.model;
  }

  get remembered(): Remembered {
    return { model: { ...this.#full, changes: [] }, never: this.#selection.never };
  }

  /** The columns that are written back. Throws `DsInputError` for a name of none that can be. */
  writtenBackColumns(): readonly WritableColumn[] {
    const names = this.#options.writeBack?.columns ?? [];
    return namedColumns(this.#full, names, this.#annotations, this.#selection);
  }

  /** All columns that could be written back, for what the target remembers of them; edits of these are kept. */
  editedColumns(writtenBack: readonly WritableColumn[]): EditedColumn[] {
    const isKept = new Set(writtenBack.map(({ table, column }) => `${table}.${column}`));
    return writableColumns(this.#full, this.#annotations, this.#selection).map(({ table, column }) => ({
      table,
      column,
      isKept: isKept.has(`${table}.${column}`),
    }));
  }

  get dossiersTable(): string {
    return this.#table('dossiers');
  }

  get filesTable(): string {
    return this.#table('files');
  }

  /** Takes in what dossiers have beside the form; says whether that changed anything. */
  extend(dossiers: readonly ReadDossier[]): boolean {
    const extended = extendModel(this.#full, dossiers);
    if (extended === this.#full) return false;
    const before = this.remembered;
    this.#full = extended;
    this.#selection = selectColumns(extended, this.#options.columns ?? {}, before);
    return true;
  }

  of(dossiers: readonly ReadDossier[]): Content[] {
    if (dossiers.length === 0) return [];
    const dossierUrl = (number: number) => this.#client.dossierUrl(number);
    const rows = this.#selection.select(toTables(this.#full, dossiers, { dossierUrl }));
    const byNumber = new Map(dossiers.map(({ number }) => [number, new Map<string, Row[]>()]));
    for (const { id, key } of this.#full.tables) {
      const [dossier = ''] = key;
      for (const row of rows[id] ?? []) {
        const of = byNumber.get(Number(row[dossier]));
        const list = of?.get(id);
        if (list) list.push(row);
        else of?.set(id, [row]);
      }
    }
    const refusedTable = this.#table('refused');
    return dossiers.map(({ number }) => {
      const own = byNumber.get(number);
      const refused = (own?.get(refusedTable) ?? []).map((row) => ({
        dossier: number,
        table: String(row.table),
        column: row.column === null || row.column === undefined ? null : String(row.column),
        reason: String(row.reason),
      }));
      return { number, rows: Object.fromEntries(own ?? []), refused, isIncomplete: false };
    });
  }

  /** What is kept of a dossier that is gone. */
  deletedRows({ number, state, reason, dateSupression }: DeletedDossier): TableRows {
    const row = {
      dossier: number,
      state,
      date_suppression: new Date(dateSupression).toISOString(),
      reason,
    };
    const table = this.#table('deleted');
    return { [table]: this.#selection.select({ [table]: [row] })[table] ?? [] };
  }

  /** The rows of the demarche itself. */
  demarcheRows(): { readonly rows: TableRows; readonly fingerprint: string } {
    const rows = this.#selection.select(toTables(this.#full, []));
    const tables = this.#full.tables.filter(({ kind }) => kind === 'demarche' || kind === 'groupes');
    const own = Object.fromEntries(tables.map(({ id }) => [id, rows[id] ?? []]));
    return { rows: own, fingerprint: fingerprintOf(this.#full, own) };
  }

  #table(kind: TableKind): string {
    return this.#full.tables.find((table) => table.kind === kind)?.id ?? '';
  }
}
