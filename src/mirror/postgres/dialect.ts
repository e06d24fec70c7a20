import type { ColumnKind } from '../../tables/index.js';
import type { SqlDialect } from '../sql/database.js';
import { quoteName } from '../sql/dialect.js';
import { fromGeoJson, isGeometry, toGeoJson } from './geometry.js';

const types: Readonly<Record<ColumnKind, string>> = {
  text: 'text',
  integer: 'bigint',
  decimal: 'numeric',
  boolean: 'boolean',
  date: 'date',
  datetime: 'timestamp with time zone',
  choice: 'text',
  choices: 'text[]',
  json: 'jsonb',
  geometry: 'jsonb',
  files: 'jsonb',
  reference: 'bigint',
};

const fixed: Readonly<Record<string, number>> = {
  bigint: 16,
  integer: 8,
  smallint: 4,
  boolean: 1,
  date: 8,
  'timestamp with time zone': 16,
  'timestamp without time zone': 16,
  'double precision': 16,
};

/**
 * PostgreSQL, in one schema. `geometry` is the type for geometries: that of PostGIS, where it is installed.
 */
export function postgresDialect(schema: string, geometry: string | null): SqlDialect {
  return {
    typeOf: (kind) => (kind === 'geometry' && geometry !== null ? geometry : types[kind]),
    maxColumns: 1_600,
    // A row stands in one page of 8 kB. Large values are moved out of it, but 24 bytes of each may stay: what fits
    // today must fit whatever will be written.
    maxRowBytes: 7_800,
    rowBytes: (type) => fixed[type] ?? 24,
    maxNameBytes: 63,
    systemColumns: ['tableoid', 'xmin', 'cmin', 'xmax', 'cmax', 'ctid'],
    foldsCase: false,
    renamesViewColumns: true,
    now: '(extract(epoch FROM clock_timestamp()) * 1000)::bigint',
    checkConstraints: 'SET CONSTRAINTS ALL IMMEDIATE',
    // IF NOT EXISTS does not see a table that another transaction is making: both would make it, and one would fail.
    makeAlone: "SELECT pg_advisory_xact_lock(hashtext('ds_mirror'))",
    // Unlike a cast to text, it does not depend on the settings of the session.
    asText: (column) => `to_json(${column})::text`,
    fromText: fromJson,
    forUpdate: ' FOR UPDATE',
    parameter: (position) => `$${position}`,
    isIn: (column, parameter) =>
      `${column} = ANY (ARRAY(SELECT json_array_elements_text(${parameter}::json)::bigint))`,
    entries: (demarche, list) =>
      `SELECT ${demarche}::integer, (e->>0)::integer, e->>1, e->>2 FROM json_array_elements(${list}::json) AS e`,
    convert: convertValue,
    qualify: (name) => `${quoteName(schema)}.${quoteName(name)}`,
  };
}

/** Geometries are jsonb where a mirror was made before PostGIS was there. */
function convertValue(cell: string, from: string, to: string): string | null {
  if (isGeometry(from)) {
    if (isGeometry(to)) return cell;
    return to === 'text' || to === 'jsonb' ? toGeoJson(cell, from) : null;
  }
  if (isGeometry(to)) return from === 'jsonb' ? fromGeoJson(cell, to) : null;
  return to === 'text' ? cell : null;
}

/** A number stays its digits, of which a JavaScript number may not hold all. */
function fromJson(text: string | null): unknown {
  if (text === null) return null;
  return /^-?\d/.test(text) ? text : JSON.parse(text);
}
