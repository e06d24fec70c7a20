import type { TableModel } from '../../../tables/index.js';
import type { DossierRows, EditedColumn, RefusedRow, SettledCell, TargetEdit } from '../../target.js';
import type { SqlDatabase, SqlTransaction } from '../database.js';
import type { Layout } from '../layout.js';
import { type Destination, writeDossiers } from '../write-batch.js';
import { editedParts, keptParts } from './columns.js';
import { findEdits, settleCells } from './find.js';
import { findKept, rememberSame, rememberStored } from './keep.js';
import { forgetCells, keepColumns, makeCellMemory } from './memory.js';

/** What a session does for cells that people may edit. */
export class SqlEdits {
  readonly #database: SqlDatabase;
  readonly #demarche: number;
  /** Whether there is a table to remember cells in. */
  #hasMemory: boolean;
  #columns: readonly EditedColumn[] = [];

  constructor(database: SqlDatabase, demarche: number, hasMemory: boolean) {
    this.#database = database;
    this.#demarche = demarche;
    this.#hasMemory = hasMemory;
  }

  /** Remembers these columns from now on; what is remembered of others would soon be false. */
  async begin(transaction: SqlTransaction, columns: readonly EditedColumn[]): Promise<void> {
    if (columns.length > 0 && !this.#hasMemory) {
      await makeCellMemory(this.#database, transaction);
      this.#hasMemory = true;
    }
    if (this.#hasMemory) await keepColumns(this.#database, transaction, this.#demarche, columns);
    this.#columns = columns;
  }

  /** Writes dossiers, but for cells that somebody edited, where those are kept. */
  async write(
    destination: Destination,
    model: TableModel,
    dossiers: readonly DossierRows[],
    known: ReadonlySet<number>,
  ): Promise<RefusedRow[]> {
    if (this.#columns.length === 0) return await writeDossiers(destination, model, dossiers, known);
    const parts = editedParts(model, destination.layout, this.#columns);
    const kept = await findKept(destination, parts, dossiers, known);
    const refused = await writeDossiers(destination, model, dossiers, known, kept.stays);
    await rememberStored(destination, parts, dossiers, kept, refused);
    return refused;
  }

  async remember(
    destination: Destination,
    model: TableModel,
    same: readonly DossierRows[] = [],
  ): Promise<void> {
    if (this.#columns.length === 0 || same.length === 0) return;
    await rememberSame(destination, editedParts(model, destination.layout, this.#columns), same);
  }

  /** Of dossiers that leave, or of all, whose rows are lost. */
  async forget(transaction: SqlTransaction, dossiers?: readonly number[]): Promise<void> {
    if (this.#hasMemory) await forgetCells(this.#database, transaction, this.#demarche, dossiers);
  }

  find(
    transaction: SqlTransaction,
    model: TableModel,
    layout: Layout,
    dossiers: readonly number[],
  ): Promise<TargetEdit[]> {
    const parts = keptParts(editedParts(model, layout, this.#columns));
    return findEdits(this.#database, transaction, this.#demarche, parts, dossiers);
  }

  settle(transaction: SqlTransaction, cells: readonly SettledCell[]): Promise<void> {
    return settleCells(this.#database, transaction, this.#demarche, cells);
  }
}
