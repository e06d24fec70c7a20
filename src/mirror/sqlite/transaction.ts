import type { CellValue } from '../../tables/index.js';
import { type Catalog, endOfPrefix, type Relation } from '../sql/catalog.js';
import type { SqlTransaction, Written } from '../sql/database.js';
import { assignment, quoteName } from '../sql/dialect.js';
import { sqliteDialect } from './dialect.js';
import type { SqliteConnection, SqliteStatement, SqliteValue } from './driver.js';

/** The transaction of a connection: there is one at a time. */
export class SqliteTransaction implements SqlTransaction {
  readonly #connection: SqliteConnection;
  /** Statements of rows, prepared once for the connection: each is used thousands of times. */
  readonly #prepared: Map<string, SqliteStatement>;

  constructor(connection: SqliteConnection, prepared: Map<string, SqliteStatement>) {
    this.#connection = connection;
    this.#prepared = prepared;
  }

  async run(statement: string, values: readonly SqliteValue[] = []): Promise<number> {
    const { text, bound } = numberValues(statement, values);
    return Number(this.#connection.prepare(text).run(...bound).changes);
  }

  async all(statement: string, values: readonly SqliteValue[] = []) {
    const { text, bound } = numberValues(statement, values);
    return this.#connection
      .prepare(text)
      .all(...bound)
      .filter(isRow);
  }

  async catalog(beginnings: readonly string[] = []): Promise<Catalog> {
    // Names in any case are the same here.
    const isMeant = beginnings.map(
      (_, index) => `(lower(s.name) >= ?${2 * index + 1} AND lower(s.name) < ?${2 * index + 2})`,
    );
    const relations = await this.all(
      `SELECT s.name AS relation, s.type AS type, c.name AS name, c.type AS column_type
       FROM sqlite_master s JOIN pragma_table_xinfo(s.name) c
       WHERE s.type IN ('table', 'view')${isMeant.length === 0 ? '' : ` AND (${isMeant.join(' OR ')})`}
       ORDER BY s.name, c.cid`,
      beginnings.flatMap((beginning) => [beginning, endOfPrefix(beginning)]),
    );
    const found = new Map<string, { isView: boolean; columns: Map<string, string> }>();
    for (const row of relations) {
      const name = String(row.relation);
      const relation = found.get(name) ?? { isView: row.type === 'view', columns: new Map() };
      relation.columns.set(String(row.name), String(row.column_type));
      found.set(name, relation);
    }
    return new Map(
      [...found].map(([name, one]): [string, Relation] => [name, { ...one, columnCount: one.columns.size }]),
    );
  }

  async constrainedColumn(): Promise<string | null> {
    return null;
  }

  async write({ part, columns, key, rows, replaces, stays }: Written): Promise<void> {
    const table = sqliteDialect.qualify(part);
    const keyPlaces = key.map((name) => columns.findIndex((column) => column.name === name));
    if (replaces === 'all' || replaces.length > 0) {
      // The rows that stay are updated, so that what a user added to them stays too.
      const staying = rows.map((row) => keyPlaces.map((place) => row[place] ?? null));
      const same = key.map((name, index) => `json_extract(n.value, '$[${index}]') = t.${quoteName(name)}`);
      const whose =
        replaces === 'all' ? '' : `${sqliteDialect.isIn(`t.${quoteName(key[0] ?? '')}`, '?2')} AND `;
      await this.run(
        `DELETE FROM ${table} AS t WHERE ${whose}NOT EXISTS (SELECT 1 FROM json_each(?1) n WHERE ${same.join(' AND ')})`,
        [JSON.stringify(staying), ...(replaces === 'all' ? [] : [JSON.stringify(replaces)])],
      );
    }
    if (rows.length === 0) return;
    const names = columns.map(({ name }) => quoteName(name));
    const others = columns.filter(({ name }) => !key.includes(name)).map(({ name }) => name);
    const update = others.map((name) => assignment(name, stays)).join(', ');
    // A statement that names rows is not used again.
    const prepare = (text: string) => (stays ? this.#connection.prepare(text) : this.#prepare(text));
    const statement = prepare(
      `INSERT INTO ${table} AS t (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')}) ` +
        `ON CONFLICT (${key.map(quoteName).join(', ')}) ${others.length > 0 ? `DO UPDATE SET ${update}` : 'DO NOTHING'}`,
    );
    for (const row of rows) statement.run(...row.map(toSqlite));
  }

  #prepare(statement: string): SqliteStatement {
    const known = this.#prepared.get(statement);
    if (known) return known;
    const prepared = this.#connection.prepare(statement);
    this.#prepared.set(statement, prepared);
    return prepared;
  }
}

/**
 * The drivers take values in the order of their places, and not by number. A statement without values is left alone:
 * a name in it may have a question mark.
 */
function numberValues(statement: string, values: readonly SqliteValue[]) {
  if (values.length === 0) return { text: statement, bound: [] };
  const bound: SqliteValue[] = [];
  const text = statement.replace(/\?(\d+)/g, (_, number: string) => {
    bound.push(values[Number(number) - 1] ?? null);
    return '?';
  });
  return { text, bound };
}

/** Booleans are 0 and 1, lists and objects JSON. */
function toSqlite(value: CellValue): SqliteValue {
  if (value === null || typeof value === 'string' || typeof value === 'bigint') return value;
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : value;
  if (typeof value === 'boolean') return value ? 1n : 0n;
  return JSON.stringify(value);
}

function isRow(row: unknown): row is Readonly<Record<string, unknown>> {
  return typeof row === 'object' && row !== null;
}
