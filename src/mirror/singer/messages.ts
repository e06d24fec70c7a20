import { singerRecord, singerSchema } from '../../formats/index.js';
import type { Column, Row, Table } from '../../tables/index.js';
import type { KeyPart } from './state.js';

/** Singer's usual column for rows that are gone: a target that deletes looks at it. */
const DELETED_AT = '_sdc_deleted_at';

const deletedAt: Column = { id: DELETED_AT, label: 'Supprimé le', kind: 'datetime', personal: false };

export function schemaOf(table: Table): string {
  return singerSchema({ ...table, columns: [...table.columns, deletedAt] });
}

/** A row that is there. Null is said: a row that comes back was marked as gone. */
export function recordOf(table: Table, row: Row, now: Date): string {
  return singerRecord(table, { ...row, [DELETED_AT]: null }, now);
}

/** A row that is gone: its key, and nothing personal. */
export function deletionOf(table: Pick<Table, 'id' | 'key'>, key: readonly KeyPart[], now: Date): string {
  const row = Object.fromEntries(table.key.map((column, index) => [column, key[index] ?? null]));
  return singerRecord(table, { ...row, [DELETED_AT]: now.toISOString() }, now);
}

export function keyOf({ key }: Table, row: Row): KeyPart[] {
  return key.map((column) => {
    const part = row[column];
    return typeof part === 'number' ? part : String(part);
  });
}
