import { DsError } from '../../errors.js';
import { loadPeer } from '../../load-peer.js';

/** What is used of a connection of `pg`. */
export interface PgClient {
  query(
    statement: string,
    values?: unknown[],
  ): Promise<{ readonly rows: ReadonlyArray<Record<string, unknown>>; readonly rowCount: number | null }>;
  on(event: 'error', listener: (error: Error) => void): unknown;
  removeListener(event: 'error', listener: (error: Error) => void): unknown;
  release(destroy?: boolean): void;
}

/** What is used of a pool of `pg` 8: a `pg.Pool` of yours fits. */
export interface PgPool {
  connect(): Promise<PgClient>;
}

/** A pool that this package made, and ends. */
export interface OwnPool extends PgPool {
  end(): Promise<void>;
}

/** Makes a small pool; one connection writes, another renews the lease. */
export async function openPool(url: string): Promise<OwnPool> {
  const { Pool } = await loadPg();
  const pool = new Pool({
    connectionString: url,
    max: 2,
    allowExitOnIdle: true,
    connectionTimeoutMillis: 30_000,
  });
  // A server that restarts ends idle connections: the next query opens another.
  pool.on('error', () => {});
  return pool;
}

async function loadPg(): Promise<Pick<typeof import('pg'), 'Pool'>> {
  const module = await loadPeer('postgres()', 'pg', () => import('pg'));
  // Versions of `pg` without an ES module of their own have their classes on `default` only.
  return module.Pool ? module : module.default;
}

/** What an error of PostgreSQL says that is of the schema, and of no row. */
export interface PgFacts {
  readonly sqlState: string;
  readonly table: string | null;
  readonly column: string | null;
  readonly constraint: string | null;
}

/** Of an error of `pg`, or of what `shown` made of it; null for any other. */
export function pgFacts(error: unknown): PgFacts | null {
  if (error instanceof DsError && error.cause instanceof PgFailure) return error.cause.facts;
  const sqlState = field(error, 'code');
  if (sqlState === null || !/^[0-9A-Z]{5}$/.test(sqlState) || DsError.isInstance(error)) return null;
  return {
    sqlState,
    table: field(error, 'table'),
    column: field(error, 'column'),
    constraint: field(error, 'constraint'),
  };
}

/** What is kept of an error of PostgreSQL: its `detail`, `where` and often its message repeat rows. */
class PgFailure extends Error {
  override readonly name = 'PostgresError';
  readonly facts: PgFacts;

  constructor(facts: PgFacts) {
    super(`SQLSTATE ${facts.sqlState}`);
    this.facts = facts;
  }
}

/** An error that can be shown. */
export function toShownError(error: unknown, label: string): unknown {
  const facts = pgFacts(error);
  if (DsError.isInstance(error)) return error;
  if (facts) {
    const { sqlState } = facts;
    return new DsError(
      `${label}: ${reasonOf(sqlState, error)} (SQLSTATE ${sqlState}). What was stored before is whole.`,
      { code: 'target', isRetryable: /^(08|40|53|57)/.test(sqlState), cause: new PgFailure(facts) },
    );
  }
  if (error instanceof Error && ('errno' in error || /connect|terminated|timeout/i.test(error.message))) {
    return new DsError(
      `${label}: the connection failed: ${error.message}. What was stored before is whole; run it again.`,
      { code: 'target', isRetryable: true, cause: error },
    );
  }
  return error;
}

/** By classes of SQLSTATE whose messages name objects of the database, not what is in them. */
function reasonOf(state: string, error: unknown): string {
  const isSafe = /^(0A|25|28|3D|3F|42|53|54|55|57)/.test(state);
  return isSafe && error instanceof Error ? error.message : 'it refused a statement';
}

function field(error: unknown, name: string): string | null {
  const value: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, name) : null;
  return typeof value === 'string' ? value : null;
}
