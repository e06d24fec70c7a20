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

/** Classes of SQLSTATE of a server that is away for a moment, or has no room. */
const AWAY = /^(?:08|53|57P0[1-5]|25006|40)/;
const NETWORK = /^E(?:CONN|TIMEDOUT|PIPE|HOST|NET|AI_AGAIN|NOTFOUND)/;

/** Whether the database can be asked again with hope of another answer. */
export function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  if (AWAY.test(code) || NETWORK.test(code)) return true;
  return /connection terminated|timeout exceeded when trying to connect|client has encountered a connection error|not queryable/i.test(
    error.message,
  );
}
