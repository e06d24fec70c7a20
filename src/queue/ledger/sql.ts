import { toDatabaseError } from './database-error.js';

/** A connection or a pool of the package `pg`, as far as the queue uses it. */
export interface Queryable {
  query(text: string, values?: unknown[]): Promise<{ readonly rows: unknown[] }>;
}

/** A connection of a pool. */
export interface PooledConnection extends Queryable {
  release(destroy?: boolean): void;
  on?(event: 'error', listener: (error: Error) => void): unknown;
  off?(event: 'error', listener: (error: Error) => void): unknown;
}

/** A pool of the package `pg`, or what behaves like one. */
export interface PostgresPool extends Queryable {
  connect(): Promise<PooledConnection>;
}

/** The same pool, whose failures are errors of this package. */
export function withDatabaseErrors(pool: PostgresPool): PostgresPool {
  return {
    query: (text, values) => orDatabaseError(pool.query(text, values)),
    async connect() {
      const db = await orDatabaseError(pool.connect());
      return {
        query: (text, values) => orDatabaseError(db.query(text, values)),
        release: (destroy) => db.release(destroy),
        on: (event, listener) => db.on?.(event, listener),
        off: (event, listener) => db.off?.(event, listener),
      };
    },
  };
}

async function orDatabaseError<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    throw toDatabaseError(error);
  }
}

export async function inTransaction<T>(pool: PostgresPool, work: (db: Queryable) => Promise<T>): Promise<T> {
  const db = await pool.connect();
  let isBroken = false;
  // A connection that breaks between two statements emits `error`, which ends a program that does not listen: the pool listens to
  // those that are idle only. The next statement tells it.
  const onError = () => {
    isBroken = true;
  };
  db.on?.('error', onError);
  try {
    await db.query('BEGIN');
    const result = await work(db);
    await db.query('COMMIT');
    return result;
  } catch (error) {
    // A connection that cannot even be rolled back is not given back to the pool.
    await db.query('ROLLBACK').catch(() => {
      isBroken = true;
    });
    throw error;
  } finally {
    db.off?.('error', onError);
    db.release(isBroken);
  }
}

/** One field of a row, whatever the row is. */
export function field(row: unknown, name: string): unknown {
  return typeof row === 'object' && row !== null ? Reflect.get(row, name) : undefined;
}

export function textField(row: unknown, name: string): string {
  return String(field(row, name));
}

export function dateField(row: unknown, name: string): Date | null {
  const value = field(row, name);
  return value === null || value === undefined
    ? null
    : new Date(value instanceof Date ? value : String(value));
}
