import { DsError } from '../../errors.js';
import { onAbort } from '../../request/abort.js';
import { busyError } from '../lease.js';
import { LOCK_PATIENCE, retryWhileLocked } from '../short-tries.js';
import type { SqlDatabase, SqlDialect, SqlTransaction } from '../sql/database.js';
import { postgresDialect } from './dialect.js';
import { type OwnPool, openPool, type PgClient, type PgPool, pgFacts, toShownError } from './driver.js';
import { isGeometry } from './geometry.js';
import { postgresRefusal } from './refusal.js';
import { PostgresTransaction } from './transaction.js';
import { unfitReason } from './unfit.js';

export const LABEL = 'PostgreSQL';

/** How long one statement waits for a lock, in milliseconds: whoever reads meanwhile waits behind it. */
const ONE_TRY = 250;

/**
 * Not a lock only: a deadlock, a serialization failure, and two sessions that make the same thing at once are over
 * in the next try as well.
 */
const LOCKED = new Set(['55P03', '40P01', '40001', '42P07', '42710']);

function isLocked(error: unknown): boolean {
  const facts = pgFacts(error);
  // Two that make a table of one name at the same moment meet in the catalog itself.
  const isOfCatalog = facts?.sqlState === '23505' && facts.table?.startsWith('pg_') === true;
  return facts !== null && (LOCKED.has(facts.sqlState) || isOfCatalog);
}

/** Opens the database: over the pool, or over one of its own that ends with it. */
export async function openDatabase(
  target: string | PgPool,
  { schema, patience }: { readonly schema: string | undefined; readonly patience: number | undefined },
): Promise<SqlDatabase> {
  const own: OwnPool | undefined = typeof target === 'string' ? await openPool(target) : undefined;
  const pool = own ?? (typeof target === 'string' ? undefined : target);
  if (!pool) throw new TypeError('A target is a URL or a pool.');
  try {
    const facts = await withConnection(pool, undefined, (client) => lookAround(client, schema));
    return new PostgresDatabase(pool, own, facts.schema, facts.dialect, patience);
  } catch (error) {
    await own?.end();
    throw toShownError(error, LABEL);
  }
}

class PostgresDatabase implements SqlDatabase {
  readonly label = LABEL;
  readonly dialect: SqlDialect;
  readonly refusal = postgresRefusal;
  readonly unfit = unfitReason;
  readonly #pool: PgPool;
  readonly #own: OwnPool | undefined;
  readonly #schema: string;
  readonly #patience: number;

  constructor(
    pool: PgPool,
    own: OwnPool | undefined,
    schema: string,
    dialect: SqlDialect,
    patience: number | undefined,
  ) {
    this.#pool = pool;
    this.#own = own;
    this.#schema = schema;
    this.dialect = dialect;
    this.#patience = patience ?? LOCK_PATIENCE;
  }

  async transaction<T>(work: (transaction: SqlTransaction) => Promise<T>, signal?: AbortSignal): Promise<T> {
    const attempt = () =>
      withConnection(this.#pool, signal, async (client) => {
        await client.query('BEGIN');
        try {
          // Of the transaction, not of the connection, which may serve somebody else next.
          await client.query(`SET LOCAL lock_timeout = '${ONE_TRY}ms'`);
          const result = await work(new PostgresTransaction(client, this.dialect, this.#schema));
          await client.query('COMMIT');
          return result;
        } catch (error) {
          await client.query('ROLLBACK');
          throw error;
        }
      });
    try {
      return await retryWhileLocked(attempt, {
        isLocked,
        tooLong: () =>
          busyError(
            `${LABEL}: somebody else's lock was still there after ${this.#patience / 1_000} seconds of short tries. ` +
              'What was stored before is whole; run it again when the long query or transaction has ended.',
          ),
        patience: this.#patience,
        signal,
      });
    } catch (error) {
      throw toShownError(error, LABEL);
    }
  }

  /** Deleted rows stay in the files until a vacuum. */
  async scrub(tables: readonly string[]): Promise<void> {
    await withConnection(this.#pool, undefined, async (client) => {
      for (const table of tables) await client.query(`VACUUM ${this.dialect.qualify(table)}`);
    });
  }

  async close(): Promise<void> {
    await this.#own?.end();
  }
}

/** After an abort a statement has so many milliseconds to end: a server that is silent would hold the run for ever. */
const LAST_CHANCE = 5_000;

/** One connection for some work. One that failed is closed: what state it is in is not known. */
async function withConnection<T>(
  pool: PgPool,
  signal: AbortSignal | undefined,
  work: (client: PgClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let isReleased = false;
  const release = (isBroken: boolean) => {
    if (!isReleased) client.release(isBroken);
    isReleased = true;
  };
  let timer: NodeJS.Timeout | undefined;
  // Whatever waits for an answer fails by it.
  const letGo = signal && onAbort(signal, () => (timer = setTimeout(release, LAST_CHANCE, true)));
  // A connection that breaks says so twice: to its query, and to whoever listens; without a listener Node ends.
  const ignore = () => {};
  client.on('error', ignore);
  let isBroken = false;
  try {
    return await work(client);
  } catch (error) {
    isBroken = pgFacts(error) === null && !DsError.isInstance(error);
    throw error;
  } finally {
    letGo?.();
    clearTimeout(timer);
    client.removeListener('error', ignore);
    release(isBroken);
  }
}

async function lookAround(client: PgClient, wanted: string | undefined) {
  const { rows } = await client.query('SELECT current_schema()::text AS schema');
  const schema = wanted ?? String(rows[0]?.schema ?? 'public');
  const postgis = await client.query(
    `SELECT format_type(t.oid, NULL) AS type FROM pg_type t
     JOIN pg_depend d ON d.objid = t.oid AND d.classid = 'pg_type'::regclass AND d.deptype = 'e'
     JOIN pg_extension e ON e.oid = d.refobjid WHERE e.extname = 'postgis' AND t.typname = 'geometry'`,
  );
  const type = postgis.rows[0]?.type;
  // Of any number of axes: a type with a reference system has no place for altitudes, or wants them everywhere.
  const geometry = typeof type === 'string' && isGeometry(type) ? type : null;
  return { schema, dialect: postgresDialect(schema, geometry) };
}
