import type { CellValue } from '../../tables/index.js';
import type { PgClient } from './driver.js';

/**
 * Copies rows into a table, which asks less of the server than an INSERT. `false` where the connection cannot, since it is
 * not one of the JavaScript client of `pg`, or sends several queries at once: nothing was sent then.
 */
export async function copyRows(
  client: PgClient,
  statement: string,
  rows: ReadonlyArray<readonly CellValue[]>,
  types: readonly string[],
): Promise<boolean> {
  const connection: unknown = Reflect.get(client, 'connection');
  const canCopy =
    typeof connection === 'object' &&
    connection !== null &&
    typeof Reflect.get(connection, 'sendCopyFromChunk') === 'function' &&
    !Reflect.get(client, 'pipeline');
  if (!canCopy) return false;
  const copy = new CopyRows(statement, copyText(rows, types));
  Reflect.apply(client.query, client, [copy]);
  await copy.done;
  return true;
}

/** What is used of a connection of `pg` while it copies. */
interface CopyConnection {
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

/**
 * A COPY FROM STDIN, as something that `client.query` of `pg` submits: it takes the events of the protocol, by the names that
 * `pg` calls, until the server is ready again.
 */
class CopyRows {
  readonly done: Promise<void>;
  readonly #statement: string;
  readonly #text: string;
  #resolve: () => void = () => {};
  #reject: (error: unknown) => void = () => {};
  #error: unknown;

  constructor(statement: string, text: string) {
    this.#statement = statement;
    this.#text = text;
    this.done = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    // The error of a connection that breaks comes here and to whoever waits.
    this.done.catch(() => {});
  }

  submit(connection: CopyConnection): void {
    connection.query(this.#statement);
  }

  handleCopyInResponse(connection: CopyConnection): void {
    connection.sendCopyFromChunk(Buffer.from(this.#text));
    connection.endCopyFrom();
  }

  handleError(error: unknown): void {
    this.#error = error;
    this.#reject(error);
  }

  handleReadyForQuery(): void {
    if (this.#error === undefined) this.#resolve();
  }

  handleCommandComplete(): void {}
  handleEmptyQuery(): void {}
  handlePortalSuspended(): void {}
  handleRowDescription(): void {}
  handleDataRow(): void {}
}

/** Rows in the text format of COPY. */
export function copyText(rows: ReadonlyArray<readonly CellValue[]>, types: readonly string[]): string {
  return rows
    .map((row) => `${types.map((type, place) => copyCell(row[place] ?? null, type)).join('\t')}\n`)
    .join('');
}

function copyCell(value: CellValue, type: string): string {
  if (value === null) return '\\N';
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (typeof value === 'boolean') return value ? 't' : 'f';
  if (typeof value === 'string' && !/^jsonb?$/.test(type)) return escapeText(value);
  if (Array.isArray(value) && type.endsWith('[]')) return escapeText(arrayText(value));
  return escapeText(JSON.stringify(value));
}

/** Each item in quotes: NULL, commas and braces are texts then. */
function arrayText(items: readonly unknown[]): string {
  return `{${items.map((item) => `"${String(item).replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function escapeText(text: string): string {
  return /[\\\t\n\r]/.test(text) ? text.replace(/[\\\t\n\r]/g, (one) => escapes[one] ?? one) : text;
}
