import type { Champ } from '../../dossiers/champs.js';
import { type ChampCell, partsOf } from '../columns/champ-parts.js';
import type { Column, Table, TableKind, TableModel } from '../types.js';

/** A table, and its columns by the descriptor of their champ. */
export interface IndexedTable {
  readonly table: Table;
  readonly champs: ReadonlyMap<string, readonly Column[]>;
}

/** The tables of a model as they are looked up for each dossier. */
export interface ModelIndex {
  readonly byKind: ReadonlyMap<TableKind, IndexedTable>;
  /** By the descriptor of the repetition. */
  readonly blocks: ReadonlyMap<string, IndexedTable>;
}

const indexes = new WeakMap<TableModel, ModelIndex>();

/** Made once for each model: a mirror fills its tables page by page. */
export function indexOf(model: TableModel): ModelIndex {
  const known = indexes.get(model);
  if (known) return known;
  const index = indexTables(model.tables);
  indexes.set(model, index);
  return index;
}

export function indexTables(tables: readonly Table[]): ModelIndex {
  const byKind = new Map<TableKind, IndexedTable>();
  const blocks = new Map<string, IndexedTable>();
  for (const table of tables) {
    const champs = new Map<string, Column[]>();
    for (const column of table.columns) {
      if (column.descriptorId === undefined) continue;
      champs.set(column.descriptorId, [...(champs.get(column.descriptorId) ?? []), column]);
    }
    if (table.kind !== 'block') byKind.set(table.kind, { table, champs });
    else if (table.descriptorId !== undefined) blocks.set(table.descriptorId, { table, champs });
  }
  return { byKind, blocks };
}

/** The column that a value of a champ is for. */
export function columnFor(
  columns: readonly Column[] | undefined,
  { part, kind }: Pick<ChampCell, 'part' | 'kind'>,
): Column | undefined {
  return columns?.find((column) => column.part === part && column.kind === kind);
}

/** Whether the model has columns for all that a champ holds. */
export function hasChamp(index: ModelIndex, champ: Champ): boolean {
  if (champ.__typename !== 'RepetitionChamp') return hasColumns(index.byKind.get('dossiers'), champ);
  const block = index.blocks.get(champ.champDescriptorId);
  return (
    block !== undefined && champ.rows.every((row) => row.champs.every((inRow) => hasColumns(block, inRow)))
  );
}

function hasColumns(indexed: IndexedTable | undefined, champ: Champ): boolean {
  const columns = indexed?.champs.get(champ.champDescriptorId);
  return partsOf(champ.__typename).every(({ part, kind }) => columnFor(columns, { part, kind }));
}
