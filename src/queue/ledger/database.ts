import type PgBoss from 'pg-boss';
import { loadPeer } from '../../load-peer.js';
import { sqlStateOf, toDatabaseError } from './database-error.js';
import { QUEUE, tables } from './schema.js';
import { inTransaction, type PostgresPool, type Queryable, withDatabaseErrors } from './sql.js';

/** What every part of the queue works on. */
export interface Database {
  readonly pool: PostgresPool;
  readonly boss: PgBoss;
  /** Of the tables; that of pg-boss is `<schema>_boss`. */
  readonly schema: string;
  /** Of each job, so that another limit holds from the next one on. */
  readonly retryLimit: number;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  readonly postgres: string | PostgresPool;
  readonly schema: string;
  readonly retryLimit: number;
  readonly onError: (error: Error) => void;
}

/** Twenty-three hours: whether a worker is alive is known by its lease, not by how long a file takes. */
const EXPIRE_SECONDS = 23 * 3_600;

/** Connects, and makes what is missing: tables, queue, in whatever number of processes at once. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { postgres, schema, onError } = options;
  const isOwn = typeof postgres === 'string';
  const given = isOwn ? await ownPool(postgres, onError) : postgres;
  const pool = withDatabaseErrors(given);
  try {
    await inTransaction(pool, async (db) => {
      // Of the transaction, so that it ends with it behind a pooler too.
      await db.query("SELECT pg_advisory_xact_lock(hashtext('ds-client queue'))");
      await db.query(tables(schema));
    });
    const boss = await startBoss(pool, options);
    return {
      pool,
      boss,
      schema,
      retryLimit: options.retryLimit,
      async close() {
        await boss.stop({ graceful: false });
        if (isOwn) await end(given);
      },
    };
  } catch (error) {
    if (isOwn) await end(given);
    throw error;
  }
}

/** Processes that make the tables of pg-boss at once: the losers find them there when they try again. */
const MADE_MEANWHILE = new Set(['23505', '42P06', '42P07', '42710', '42723', '40P01', '40001']);

async function startBoss(pool: PostgresPool, { schema, onError }: DatabaseOptions): Promise<PgBoss> {
  const { default: Boss } = await loadPeer('The queue', 'pg-boss@10', () => import('pg-boss'));
  for (let tries = 1; ; tries++) {
    const boss = new Boss({
      db: executor(pool),
      schema: `${schema}_boss`,
      schedule: false,
      // Its timers would keep a program alive that only asks for the status: workers maintain it themselves.
      supervise: false,
    });
    boss.on('error', onError);
    try {
      await boss.start();
      if ((await boss.getQueue(QUEUE)) === null) {
        await boss.createQueue(QUEUE, {
          name: QUEUE,
          retryDelay: 1,
          retryBackoff: true,
          expireInSeconds: EXPIRE_SECONDS,
        });
      }
      return boss;
    } catch (error) {
      if (tries === 10 || !MADE_MEANWHILE.has(sqlStateOf(error) ?? '')) throw error;
    }
  }
}

/** pg-boss on a connection of ours: a pool, or the one of a transaction. */
export function executor(db: Queryable): {
  executeSql(text: string, values: unknown[]): Promise<{ rows: unknown[] }>;
} {
  return { executeSql: (text, values) => db.query(text, values) };
}

async function ownPool(connectionString: string, onError: (error: Error) => void): Promise<PostgresPool> {
  const { default: pg } = await loadPeer('The queue', 'pg', () => import('pg'));
  const pool = new pg.Pool({
    connectionString,
    max: 10,
    application_name: 'ds-client queue',
    connectionTimeoutMillis: 10_000,
    // A network that swallows packets would hold a statement for ever.
    query_timeout: 600_000,
    // A program that has nothing left to do ends without closing anything.
    allowExitOnIdle: true,
  });
  // A server that restarts ends idle connections: the next query opens another.
  pool.on('error', (error) => onError(toDatabaseError(error)));
  return pool;
}

async function end(pool: PostgresPool): Promise<void> {
  if ('end' in pool && typeof pool.end === 'function') await pool.end();
}
