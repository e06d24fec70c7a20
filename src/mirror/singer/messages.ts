import { isObject } from '../../arguments/is-object.js';
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

/** What a deletion has to say of a table. */
export interface TableShape {
  readonly id: string;
  readonly key: readonly string[];
  /** The ids of all columns. */
  readonly columns: readonly string[];
}

export function shapeOf({ id, key, columns }: Table): TableShape {
  return { id, key, columns: columns.map((column) => column.id) };
}

/** What a SCHEMA message says of its table. */
export function shapeIn(message: string): TableShape {
  const { stream, schema, key_properties: key }: Readonly<Record<string, unknown>> = JSON.parse(message);
  const columns = isObject(schema) && isObject(schema.properties) ? Object.keys(schema.properties) : [];
  return { id: String(stream), key: Array.isArray(key) ? key.map(String) : [], columns };
}

/**
 * A row that is gone: its key, and null in every other column. A target that only marks the row would keep what it had
 * of a person.
 */
export function deletionOf({ id, key, columns }: TableShape, values: readonly KeyPart[], now: Date): string {
  const row = {
    ...Object.fromEntries(columns.map((column) => [column, null])),
    ...Object.fromEntries(key.map((column, index) => [column, values[index] ?? null])),
  };
  return singerRecord({ id }, { ...row, [DELETED_AT]: now.toISOString() }, now);
}

export function keyOf({ key }: Table, row: Row): KeyPart[] {
  return key.map((column) => {
    const part = row[column];
    return typeof part === 'number' ? part : String(part);
  });
}
