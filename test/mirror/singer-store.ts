import { isObject } from '../../src/arguments/is-object.js';

type Stored = Record<string, unknown>;

/** A Singer target in memory: what any target makes of the messages, by their specification. */
export class SingerStore {
  readonly tables = new Map<string, Map<string, Stored>>();
  /** The value of the last STATE: what a runner gives to the next run. */
  state: unknown;
  readonly messages: Stored[] = [];
  readonly #keys = new Map<string, readonly string[]>();

  /** Takes a line; throws for one that a target would refuse. */
  take(line: string): void {
    const message: unknown = JSON.parse(line);
    if (!isObject(message)) throw new Error('A message is an object.');
    this.messages.push(message);
    const { type, stream, schema, key_properties: keys, record, value } = message;
    if (type === 'STATE') {
      this.state = value;
      return;
    }
    if (typeof stream !== 'string') throw new Error('A message names its stream.');
    if (type === 'SCHEMA') {
      if (!isObject(schema) || !Array.isArray(keys)) throw new Error('A SCHEMA has a schema and keys.');
      this.#keys.set(stream, keys.map(String));
      if (!this.tables.has(stream)) this.tables.set(stream, new Map());
      return;
    }
    const key = this.#keys.get(stream);
    if (type !== 'RECORD' || key === undefined || !isObject(record))
      throw new Error('A RECORD follows its SCHEMA.');
    if (key.some((column) => record[column] === null || record[column] === undefined)) {
      throw new Error(`A record of ${stream} has no key.`);
    }
    const rows = this.tables.get(stream);
    const name = JSON.stringify(key.map((column) => record[column]));
    // A target updates a row: what a record does not name stays as it was.
    rows?.set(name, { ...rows.get(name), ...record });
  }

  /** The rows that are there, without Singer's own column. */
  rows(stream: string): Stored[] {
    return [...(this.tables.get(stream)?.values() ?? [])].flatMap(({ _sdc_deleted_at: deletedAt, ...row }) =>
      deletedAt === null ? [row] : [],
    );
  }
}
