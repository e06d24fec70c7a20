import type { CellValue, Column, Row, Table } from '../tables/index.js';

/**
 * The SCHEMA message of a table for a [Singer](https://github.com/singer-io/getting-started) target: a line of JSON.
 * To be sent before the first record of the table, and again whenever its columns change.
 */
export function singerSchema({ id, key, columns }: Table): string {
  const properties = Object.fromEntries(
    columns.map((column) => [column.id, propertyOf(column, key.includes(column.id))]),
  );
  return JSON.stringify({
    type: 'SCHEMA',
    stream: id,
    schema: { type: 'object', properties },
    key_properties: key,
  });
}

/** The RECORD message of a row. Integers keep all their digits. */
export function singerRecord({ id }: Pick<Table, 'id'>, row: Row, extracted: Date): string {
  return `{"type":"RECORD","stream":${JSON.stringify(id)},"record":${jsonRow(row)},"time_extracted":${JSON.stringify(extracted.toISOString())}}`;
}

/** A row as JSON. `bigint` stands there as the number that it is, which `JSON.stringify` refuses. */
export function jsonRow(row: Row): string {
  const cells = Object.entries(row).map(([id, value]) => `${JSON.stringify(id)}:${jsonCell(value)}`);
  return `{${cells.join(',')}}`;
}

function jsonCell(value: CellValue): string {
  return typeof value === 'bigint' ? String(value) : JSON.stringify(value);
}

function propertyOf({ kind, label }: Column, isKey: boolean) {
  const typed = (type: string, more: object = {}) => ({
    type: isKey ? [type] : ['null', type],
    ...more,
    description: label,
  });
  switch (kind) {
    case 'text':
    case 'choice':
      return typed('string');
    case 'integer':
    case 'reference':
      return typed('integer');
    case 'decimal':
      return typed('number');
    case 'boolean':
      return typed('boolean');
    case 'date':
      return typed('string', { format: 'date' });
    case 'datetime':
      return typed('string', { format: 'date-time' });
    case 'choices':
      return typed('array', { items: { type: 'string' } });
    case 'files':
      return typed('array', { items: { type: 'object' } });
    case 'geometry':
      return typed('object');
    case 'json':
      return { description: label };
  }
}
