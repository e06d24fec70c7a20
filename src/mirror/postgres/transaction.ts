import type { CellValue } from '../../tables/index.js';
import { type Catalog, endOfPrefix, type Relation } from '../sql/catalog.js';
import type { SqlDialect, SqlTransaction, Written } from '../sql/database.js';
import { assignment, quoteName } from '../sql/dialect.js';
import { copyRows } from './copy.js';
import type { PgClient } from './driver.js';
import { fromGeoJson, isGeometry } from './geometry.js';

/** One transaction of a connection. Statements have no names: a pooler may send each to another connection. */
export class PostgresTransaction implements SqlTransaction {
  readonly #client: PgClient;
  readonly #dialect: SqlDialect;
  readonly #schema: string;

  constructor(client: PgClient, dialect: SqlDialect, schema: string) {
    this.#client = client;
    this.#dialect = dialect;
    this.#schema = schema;
  }

  async run(statement: string, values: ReadonlyArray<string | number | null> = []): Promise<number> {
    const { rowCount } = await this.#client.query(statement, [...values]);
    return rowCount ?? 0;
  }

  async all(statement: string, values: ReadonlyArray<string | number | null> = []) {
    const { rows } = await this.#client.query(statement, [...values]);
    return rows;
  }

  async catalog(beginnings: readonly string[] = []): Promise<Catalog> {
    const isMeant = beginnings.map(
      (_, index) => `(c.relname >= $${2 * index + 2}::name AND c.relname < $${2 * index + 3}::name)`,
    );
    const { rows } = await this.#client.query(
      `SELECT c.relname::text AS relation, c.relkind = 'v' AS is_view, c.relnatts::int AS count,
         (SELECT json_agg(json_build_array(a.attname, format_type(a.atttypid, a.atttypmod)) ORDER BY a.attnum)::text
          FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns
       FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname = $1 AND c.relkind IN ('r', 'v', 'm', 'p', 'f')${isMeant.length === 0 ? '' : ` AND (${isMeant.join(' OR ')})`}`,
      [this.#schema, ...beginnings.flatMap((beginning) => [beginning, endOfPrefix(beginning)])],
    );
    return new Map(
      rows.map((row): [string, Relation] => {
        const columns: Array<[string, string]> = JSON.parse(String(row.columns ?? '[]'));
        return [
          String(row.relation),
          { isView: row.is_view === true, columns: new Map(columns), columnCount: Number(row.count) },
        ];
      }),
    );
  }

  async constrainedColumn(table: string, constraint: string): Promise<string | null> {
    const { rows } = await this.#client.query(
      `SELECT a.attname::text AS name FROM pg_constraint c
       JOIN pg_class t ON t.oid = c.conrelid JOIN pg_namespace n ON n.oid = t.relnamespace
       JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey)
       WHERE n.nspname = $1 AND t.relname = $2 AND c.conname = $3`,
      [this.#schema, table, constraint],
    );
    const [first, ...others] = rows;
    return first && others.length === 0 ? String(first.name) : null;
  }

  async write({ part, columns, key, rows, replaces, stays }: Written): Promise<void> {
    const table = this.#dialect.qualify(part);
    if (rows.length === 0) {
      if (replaces === 'all') await this.run(`DELETE FROM ${table}`);
      else if (replaces.length > 0) {
        const isIn = this.#dialect.isIn(quoteName(key[0] ?? ''), '$1');
        await this.run(`DELETE FROM ${table} WHERE ${isIn}`, [JSON.stringify(replaces)]);
      }
      return;
    }
    const names = columns.map(({ name }) => quoteName(name));
    const types = columns.map(({ type }) => type);
    // Nothing is there yet that could have the same key. A geometry is read by a function.
    if (replaces !== 'all' && replaces.length === 0 && !types.some(isGeometry)) {
      const statement = `COPY ${table} (${names.join(', ')}) FROM STDIN`;
      if (await copyRows(this.#client, statement, rows, types)) return;
    }
    const record = columns.map(({ type }, index) => `c${index} ${isGeometry(type) ? 'jsonb' : type}`);
    const values = columns.map(({ type }, index) =>
      isGeometry(type) ? fromGeoJson(`n.c${index}`, type) : `n.c${index}`,
    );
    const others = columns.filter(({ name }) => !key.includes(name)).map(({ name }) => name);
    const places = new Map(columns.map(({ name }, index) => [name, index]));
    const sameKey = key.map((name) => `n.c${places.get(name)} = t.${quoteName(name)}`).join(' AND ');
    const whose =
      replaces === 'all' ? '' : `${this.#dialect.isIn(`t.${quoteName(key[0] ?? '')}`, '$2')} AND `;
    const leaving =
      replaces.length === 0
        ? ''
        : `, gone AS (DELETE FROM ${table} t WHERE ${whose}NOT EXISTS (SELECT FROM n WHERE ${sameKey}))`;
    const update = others.map((name) => assignment(name, stays)).join(', ');
    await this.run(
      `WITH n AS MATERIALIZED (SELECT * FROM json_to_recordset($1::json) AS r(${record.join(', ')}))${leaving}
       INSERT INTO ${table} AS t (${names.join(', ')}) SELECT ${values.join(', ')} FROM n
       ON CONFLICT (${key.map(quoteName).join(', ')}) ${others.length > 0 ? `DO UPDATE SET ${update}` : 'DO NOTHING'}`,
      [recordset(rows), ...(replaces === 'all' || replaces.length === 0 ? [] : [JSON.stringify(replaces)])],
    );
  }
}

/** Rows as one JSON text; cells without a value are left out. */
function recordset(rows: ReadonlyArray<readonly CellValue[]>): string {
  const objects = rows.map((row) => {
    const object: Record<string, CellValue> = {};
    for (const [index, value] of row.entries()) if (value !== null) object[`c${index}`] = value;
    return object;
  });
  // As text, an integer of any size keeps its digits; PostgreSQL reads it as the type of its column.
  return JSON.stringify(objects, (_key, value: unknown) =>
    typeof value === 'bigint' ? value.toString() : value,
  );
}
