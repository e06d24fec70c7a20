import type { CellValue } from '../../../tables/index.js';
import type { CellPlace } from '../../target.js';
import { cellValueOf, type EditableKind, NotOfKind } from '../../write-back/cell-value.js';
import type { SqlDatabase, SqlTransaction } from '../database.js';
import { quoteName } from '../dialect.js';
import { textOf } from '../schema.js';
import type { EditedPart } from './columns.js';

/** What stands in a cell of the database. */
export interface CellNow extends CellPlace {
  readonly kind: EditableKind;
  readonly value: CellValue | NotOfKind;
}

/** What names a cell among those of a dossier. */
export function nameOf({ table, row, column }: Omit<CellPlace, 'dossier'>): string {
  return JSON.stringify([table, row, column]);
}

/**
 * The cells of these dossiers as they are; with `isLocked` nobody changes them until the transaction ends.
 */
export async function readCells(
  { dialect }: SqlDatabase,
  transaction: SqlTransaction,
  parts: readonly EditedPart[],
  dossiers: readonly number[],
  { isLocked = false }: { readonly isLocked?: boolean } = {},
): Promise<CellNow[]> {
  const found: CellNow[] = [];
  if (dossiers.length === 0) return found;
  for (const { table, part, dossier, row, cells } of parts) {
    const columns = [
      `${quoteName(dossier)} AS dossier`,
      row === undefined ? 'NULL AS row_id' : `${quoteName(row)} AS row_id`,
      ...cells.map(({ name }, index) => `${dialect.asText(quoteName(name))} AS c${index}`),
    ];
    const rows = await transaction.all(
      `SELECT ${columns.join(', ')} FROM ${dialect.qualify(part)} ` +
        `WHERE ${dialect.isIn(quoteName(dossier), dialect.parameter(1))}${isLocked ? dialect.forUpdate : ''}`,
      [JSON.stringify(dossiers)],
    );
    for (const one of rows) {
      for (const [index, { id, kind }] of cells.entries()) {
        const raw = dialect.fromText(textOf(one, `c${index}`));
        found.push({
          dossier: Number(one.dossier),
          table,
          row: textOf(one, 'row_id'),
          column: id,
          kind,
          value: raw instanceof NotOfKind ? raw : cellValueOf(kind, raw),
        });
      }
    }
  }
  return found;
}
