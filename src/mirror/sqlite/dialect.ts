import type { ColumnKind } from '../../tables/index.js';
import type { SqlDialect } from '../sql/database.js';
import { quoteName } from '../sql/dialect.js';
import { NotOfKind } from '../write-back/cell-value.js';

/** Lists and objects are JSON; dates are ISO 8601, which sorts and which the functions of SQLite read. */
const types: Readonly<Record<ColumnKind, string>> = {
  text: 'TEXT',
  integer: 'INTEGER',
  decimal: 'REAL',
  boolean: 'BOOLEAN',
  date: 'DATE',
  datetime: 'TIMESTAMP',
  choice: 'TEXT',
  choices: 'JSON',
  json: 'JSON',
  geometry: 'JSON',
  files: 'JSON',
  reference: 'INTEGER',
};

export const sqliteDialect: SqlDialect = {
  typeOf: (kind) => types[kind],
  // The limit of SQLite as it is built is 2 000, of a table and of what a query gives.
  maxColumns: 1_900,
  maxRowBytes: Number.POSITIVE_INFINITY,
  rowBytes: () => 0,
  maxNameBytes: 255,
  systemColumns: [],
  foldsCase: true,
  renamesViewColumns: false,
  now: "CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)",
  checkConstraints: null,
  makeAlone: null,
  // A column holds whatever was entered: the literal says of which type it is, and has all digits of a number.
  asText: (column) => `quote(${column})`,
  fromText: fromLiteral,
  // SQLite has one writer at a time: no lock is needed.
  forUpdate: '',
  parameter: (position) => `?${position}`,
  isIn: (column, parameter) => `${column} IN (SELECT value FROM json_each(${parameter}))`,
  entries: (demarche, list) =>
    `SELECT ${demarche}, json_extract(value, '$[0]'), json_extract(value, '$[1]'), json_extract(value, '$[2]') ` +
    // Without a condition, SQLite would read ON CONFLICT as the condition of a join.
    `FROM json_each(${list}) WHERE true`,
  convert: (cell, _, to) => (to === types.text ? cell : null),
  qualify: quoteName,
};

function fromLiteral(literal: string | null): unknown {
  if (literal === null || literal === 'NULL') return null;
  if (literal.startsWith("'")) return literal.slice(1, -1).replaceAll("''", "'");
  if (literal.startsWith('X')) return new NotOfKind('It is a BLOB');
  return /^-?\d+$/.test(literal) ? BigInt(literal) : Number(literal);
}
