import { join } from 'node:path';
import { loadPeer } from '../load-peer.js';
import type { CellValue, Column, ColumnKind, Row, Table } from '../tables/index.js';
import { type FileFormat, type FormatNotice, keyOf } from './format.js';

/** Cells that are held at once, beside those that are read ahead: a group of rows is written as soon as it has so many. */
const CELLS_AT_ONCE = 200_000;

/**
 * Parquet, a file a table, under the ids of the columns: integers of 64 bits, doubles, days, instants (UTC,
 * milliseconds), lists of texts, and JSON for files, geometries and objects. Written in groups of rows, so that a
 * table may be larger than memory.
 */
export const parquet: FileFormat = {
  async prepare() {
    await loadWriter();
  },
  fileOf: (_model, { id }) => `${id}.parquet`,
  headerOf: ({ columns }) => columns.map(({ id }) => ({ id, name: id })),
  unfit(value, kind) {
    if (!isInteger(kind) || (typeof value !== 'number' && typeof value !== 'bigint')) return null;
    return isOf64Bits(value) ? null : 'The number has more digits than 64 bits hold';
  },
  async write(model, read, directory, { tell = () => {} } = {}) {
    const { fileWriter, ParquetWriter } = await loadWriter();
    for (const table of model.tables) {
      const writer = new ParquetWriter({
        writer: fileWriter(join(directory, parquet.fileOf(model, table))),
        schema: [
          { name: 'root', num_children: table.columns.length },
          ...table.columns.flatMap(({ id, kind }) => parquetSchema(id, kind)),
        ],
        kvMetadata: [{ key: 'label', value: table.label }],
      });
      const most = Math.max(1_000, Math.floor(CELLS_AT_ONCE / Math.max(1, table.columns.length)));
      let rows: Row[] = [];
      const writeGroup = async () => {
        const columnData = table.columns.map((column) => ({
          name: column.id,
          data: rows.map((row) => parquetValue(row[column.id] ?? null, table, column, row, tell)),
        }));
        await writer.write({ columnData, rowGroupSize: most });
        rows = [];
      };
      for await (const row of read(table)) {
        rows.push(row);
        if (rows.length === most) await writeGroup();
      }
      if (rows.length > 0) await writeGroup();
      await writer.finish();
    }
  },
};

const loadWriter = () => loadPeer('Parquet', 'hyparquet-writer', () => import('hyparquet-writer'));

interface Element {
  name: string;
  type?: 'BOOLEAN' | 'INT32' | 'INT64' | 'DOUBLE' | 'BYTE_ARRAY';
  repetition_type?: 'OPTIONAL' | 'REQUIRED' | 'REPEATED';
  converted_type?: 'UTF8' | 'JSON' | 'DATE' | 'TIMESTAMP_MILLIS' | 'LIST';
  num_children?: number;
}

function parquetSchema(name: string, kind: ColumnKind): Element[] {
  const optional = { name, repetition_type: 'OPTIONAL' } as const;
  switch (kind) {
    case 'text':
    case 'choice':
      return [{ ...optional, type: 'BYTE_ARRAY', converted_type: 'UTF8' }];
    case 'integer':
    case 'reference':
      return [{ ...optional, type: 'INT64' }];
    case 'decimal':
      return [{ ...optional, type: 'DOUBLE' }];
    case 'boolean':
      return [{ ...optional, type: 'BOOLEAN' }];
    case 'date':
      return [{ ...optional, type: 'INT32', converted_type: 'DATE' }];
    case 'datetime':
      return [{ ...optional, type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' }];
    case 'choices':
      return [
        { ...optional, converted_type: 'LIST', num_children: 1 },
        { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
        { name: 'element', repetition_type: 'OPTIONAL', type: 'BYTE_ARRAY', converted_type: 'UTF8' },
      ];
    case 'json':
    case 'geometry':
    case 'files':
      return [{ ...optional, type: 'BYTE_ARRAY', converted_type: 'JSON' }];
  }
}

const INT64 = 2n ** 63n;

const isInteger = (kind: ColumnKind) => kind === 'integer' || kind === 'reference';

function isOf64Bits(value: number | bigint): boolean {
  const integer = BigInt(value);
  return integer >= -INT64 && integer < INT64;
}

function parquetValue(
  value: CellValue,
  table: Table,
  { id, kind }: Column,
  row: Row,
  tell: (notice: FormatNotice) => void,
): unknown {
  if (value === null) return null;
  switch (kind) {
    case 'integer':
    case 'reference': {
      if (typeof value !== 'number' && typeof value !== 'bigint') return null;
      if (isOf64Bits(value)) return BigInt(value);
      tell({
        table: table.id,
        column: id,
        key: keyOf(table, row),
        what: 'Entier de plus de 64 bits : cellule vide.',
      });
      return null;
    }
    case 'date':
      return new Date(`${String(value)}T00:00:00Z`);
    case 'datetime':
      return new Date(String(value));
    default:
      return value;
  }
}
