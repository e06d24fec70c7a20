import type { TableModel } from '../../../tables/index.js';
import type { EditedColumn } from '../../target.js';
import { type EditableKind, isEditable } from '../../write-back/cell-value.js';
import type { Layout } from '../layout.js';

/** The columns that people may edit in one table of the database. */
export interface EditedPart {
  /** The id of the table of the model. */
  readonly table: string;
  /** The name of the table of the database. */
  readonly part: string;
  /** The name of the column with the dossier's number. */
  readonly dossier: string;
  /** The name of the column with the id of the row of a block. */
  readonly row: string | undefined;
  readonly cells: ReadonlyArray<{
    readonly id: string;
    readonly name: string;
    readonly kind: EditableKind;
    /** Whether edits of it are kept in this run. */
    readonly isKept: boolean;
  }>;
}

/** The parts with only the cells whose edits are kept. */
export function keptParts(parts: readonly EditedPart[]): EditedPart[] {
  return parts.flatMap((part) => {
    const cells = part.cells.filter(({ isKept }) => isKept);
    return cells.length === 0 ? [] : [{ ...part, cells }];
  });
}

/** Where the columns that people may edit stand. */
export function editedParts(
  model: TableModel,
  { tables }: Layout,
  columns: readonly EditedColumn[],
): EditedPart[] {
  return model.tables.flatMap(({ id: table, key, columns: all }) => {
    const placed = tables[table];
    const wanted = new Map(
      columns.filter((one) => one.table === table).map(({ column, isKept }) => [column, isKept]),
    );
    const [dossier, row] = key.map((id) => placed?.columns[id]?.name);
    if (!placed || wanted.size === 0 || dossier === undefined) return [];
    return placed.parts.flatMap((part, index) => {
      const cells = all.flatMap(({ id, kind }) => {
        const column = placed.columns[id];
        const isKept = wanted.get(id);
        const isHere = isKept !== undefined && column?.part === index && isEditable(kind);
        return isHere ? [{ id, name: column.name, kind, isKept }] : [];
      });
      return cells.length === 0 ? [] : [{ table, part, dossier, row, cells }];
    });
  });
}
