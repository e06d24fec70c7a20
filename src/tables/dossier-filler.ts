import type { Champ } from '../dossiers/champs.js';
import { type ReadCell, Unfit } from './columns/cell.js';
import { cellsOf } from './columns/champ-parts.js';
import type { DossierSource } from './columns/dossier-columns.js';
import { dossierTables, type FixedTable } from './columns/dossier-tables.js';
import { columnFor, type IndexedTable, type ModelIndex } from './model/model-index.js';
import { RefusedRows } from './refused-rows.js';
import type { CellValue, Column, Row } from './types.js';

type WritableRow = Record<string, CellValue>;

/** Fills the tables of a model with one dossier after the other. */
export class DossierFiller {
  readonly #index: ModelIndex;
  readonly #add: (table: string, row: Row) => void;
  readonly #tables: ReadonlyArray<{
    fixed: FixedTable;
    indexed: IndexedTable;
    columns: ReadonlyArray<Column | undefined>;
  }>;

  /** @param add - Takes each row, with the id of its table. */
  constructor(index: ModelIndex, add: (table: string, row: Row) => void) {
    this.#index = index;
    this.#add = add;
    this.#tables = dossierTables.flatMap((fixed) => {
      const indexed = index.byKind.get(fixed.kind);
      if (!indexed) return [];
      const known = new Map(
        indexed.table.columns.flatMap((one) => (one.descriptorId === undefined ? [[one.part, one]] : [])),
      );
      return [{ fixed, indexed, columns: fixed.columns.map(({ part }) => known.get(part)) }];
    });
  }

  fill(source: DossierSource): void {
    const { dossier } = source;
    const refused = new RefusedRows(dossier.number);
    for (const { fixed, indexed, columns } of this.#tables) {
      const byName = new Map<string | null, Row>();
      for (const cells of fixed.rows(source)) {
        const row = emptyRow(indexed);
        const name = fixed.kind === 'dossiers' ? null : nameOf(cells[1]);
        for (const [place, value] of cells.entries()) {
          const column = columns[place];
          if (!column) continue;
          if (value instanceof Unfit) refused.add(indexed.table.id, column.id, name, value);
          else row[column.id] = value;
        }
        if (fixed.kind === 'dossiers') {
          const champs = [...(dossier.champs ?? []), ...(dossier.annotations ?? [])];
          for (const champ of champs) this.#fillChamp(row, indexed, champ, dossier.number, refused);
        }
        const same = byName.get(name);
        byName.set(name, same ?? row);
        // Under one key a target would keep one of two rows, or refuse every batch that has both.
        if (!same) this.#add(indexed.table.id, row);
        else if (indexed.table.columns.some(({ id }) => same[id] !== row[id])) {
          refused.add(indexed.table.id, indexed.table.key[1] ?? '', name, new Unfit(SECOND, name));
        }
      }
    }
    const table = this.#index.byKind.get('refused')?.table;
    if (table) for (const row of refused.rows()) this.#add(table.id, row);
  }

  #fillChamp(
    row: WritableRow,
    main: IndexedTable,
    champ: Champ,
    dossier: number,
    refused: RefusedRows,
  ): void {
    if (champ.__typename !== 'RepetitionChamp') {
      fillCells(row, main, champ, null, refused);
      return;
    }
    const block = this.#index.blocks.get(champ.champDescriptorId);
    if (!block) {
      const texts = champ.rows.map(({ champs }) =>
        champs.map(({ label, stringValue }) => [label, stringValue]),
      );
      if (texts.length > 0)
        refused.add(main.table.id, champ.champDescriptorId, null, new Unfit(noTable, texts));
      return;
    }
    for (const [place, { id, champs }] of champ.rows.entries()) {
      const inBlock = emptyRow(block);
      Object.assign(inBlock, { dossier, row_id: id, position: place + 1 });
      for (const inRow of champs) fillCells(inBlock, block, inRow, id, refused);
      this.#add(block.table.id, inBlock);
    }
  }
}

const SECOND = 'is the id of two rows: the second is left out';
const noTable = 'is a repetition that the model has no table for: extendModel makes one';

function fillCells(
  row: WritableRow,
  { table, champs }: IndexedTable,
  champ: Champ,
  rowId: string | null,
  refused: RefusedRows,
): void {
  const columns = champs.get(champ.champDescriptorId);
  for (const cell of cellsOf(champ)) {
    const column = columnFor(columns, cell);
    // No function is made for each cell: most fit, and there are a hundred in a dossier.
    if (column && !(cell.value instanceof Unfit)) {
      row[column.id] = cell.value;
      continue;
    }
    const nearest = column ?? columns?.find(({ part }) => part === cell.part) ?? columns?.[0];
    const refuse = (unfit: Unfit) =>
      refused.add(table.id, nearest?.id ?? champ.champDescriptorId, rowId, unfit);
    if (cell.value instanceof Unfit) refuse(cell.value);
    else if (cell.value !== null) {
      const what = champ.__typename === 'UnknownChamp' ? champ.typename : champ.__typename;
      const why = nearest
        ? `is ${cell.kind}, from a ${what}, and the column is ${nearest.kind}`
        : `is from a ${what} that the model has no column for`;
      refuse(new Unfit(`${why}: extendModel adds a column`, cell.value));
    }
  }
}

function emptyRow({ table }: IndexedTable): WritableRow {
  const row: WritableRow = {};
  for (const { id } of table.columns) row[id] = null;
  return row;
}

/** What names a row within its dossier. */
function nameOf(cell: ReadCell | undefined): string | null {
  return typeof cell === 'string' ? cell : null;
}
