import { DsError } from '../../errors.js';
import { MissingPeerError } from '../../load-peer.js';

/** What both drivers take as a value of a cell. */
export type SqliteValue = string | number | bigint | null;

/** What is used of a prepared statement: the same in both drivers. */
export interface SqliteStatement {
  run(...values: SqliteValue[]): { readonly changes: number | bigint };
  all(...values: SqliteValue[]): unknown[];
}

/** What is used of an open database. */
export interface SqliteConnection {
  exec(statement: string): unknown;
  prepare(statement: string): SqliteStatement;
  close(): void;
}

/** Opens a file with what this Node has: its own SQLite, or the package `better-sqlite3`. */
export async function openFile(file: string): Promise<SqliteConnection> {
  const own = builtIn();
  if (own) return new own.DatabaseSync(file);
  try {
    const { default: Database } = await import('better-sqlite3');
    const database = new Database(file);
    return {
      exec: (statement) => database.exec(statement),
      prepare: (statement) => database.prepare<SqliteValue[]>(statement),
      close: () => void database.close(),
    };
  } catch (cause) {
    if (!isMissing(cause)) throw cause;
    throw new MissingPeerError(
      'sqlite() needs Node 22.13 or later, or the package better-sqlite3',
      'better-sqlite3@12',
      cause,
    );
  }
}

interface NodeSqlite {
  readonly DatabaseSync: new (file: string) => SqliteConnection;
}

/** `node:sqlite`, where this Node has it without a flag. */
function builtIn(): NodeSqlite | undefined {
  const module: unknown = process.getBuiltinModule?.('node:sqlite');
  return isNodeSqlite(module) ? module : undefined;
}

function isNodeSqlite(module: unknown): module is NodeSqlite {
  return typeof module === 'object' && module !== null && 'DatabaseSync' in module;
}

function isMissing(error: unknown): boolean {
  const code = codeOf(error);
  return code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND';
}

/** Whether somebody else writes just now. */
export function isLocked(error: unknown): boolean {
  if (DsError.isInstance(error)) return false;
  const number = primaryCode(error);
  return number === 5 || number === 6 || /^SQLITE_(BUSY|LOCKED)/.test(codeOf(error) ?? '');
}

/** Whether a constraint, a trigger or a type of a user refused a row. */
export function isConstraint(error: unknown): boolean {
  const number = primaryCode(error);
  return (
    number === 18 ||
    number === 19 ||
    number === 20 ||
    /^SQLITE_(CONSTRAINT|MISMATCH|TOOBIG)/.test(codeOf(error) ?? '')
  );
}

/** The result code of SQLite, as `node:sqlite` tells it, without what extends it. */
function primaryCode(error: unknown): number | undefined {
  const number: unknown =
    typeof error === 'object' && error !== null ? Reflect.get(error, 'errcode') : undefined;
  return typeof number === 'number' ? number & 0xff : undefined;
}

export function codeOf(error: unknown): string | undefined {
  const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;
  return typeof code === 'string' ? code : undefined;
}
