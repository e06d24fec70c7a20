import type { Grant, Ledger, Standing, TakeRequest } from './ledger.js';

/** A pool of the package `pg`, as far as a budget uses it. */
export interface PostgresPool {
  query(text: string, values: unknown[]): Promise<{ readonly rows: readonly unknown[] }>;
  readonly ended?: boolean;
  on?(event: 'error', listener: (error: Error) => void): unknown;
}

/** Not an unlogged table: a server that crashes empties those. A row is written over in place: `fillfactor` leaves room for it. */
const TABLE = `
  CREATE TABLE IF NOT EXISTS ds_client_budget (
    key text PRIMARY KEY,
    run text NOT NULL DEFAULT '',
    epoch text NOT NULL DEFAULT '',
    born bigint NOT NULL DEFAULT 0,
    window_start bigint NOT NULL DEFAULT 0,
    paced integer NOT NULL DEFAULT 0,
    reserved integer NOT NULL DEFAULT 0,
    place integer NOT NULL DEFAULT -1,
    paused_until bigint NOT NULL DEFAULT 0
  ) WITH (fillfactor = 50)`;

/**
 * Another process of PostgreSQL may have forgotten: a replica that took over, or a server that answers before it has
 * written (`synchronous_commit = off`).
 */
const RUN = 'pg_postmaster_start_time()::text';

/**
 * One statement, so that it is atomic behind PgBouncer too. A window that had begun when the memory did may have been used before:
 * its paced places begin behind the moment, and its reserve counts as spent.
 * $1 key, $2 window, $3 paced places, $4 reserve, $5 passed, $6 seen, $7 name of a new epoch.
 */
const TAKE = `
  UPDATE ds_client_budget AS b
  SET (run, epoch, born, window_start, paced, reserved, place) = (
    SELECT ${RUN}, epoch, born, known,
           CASE WHEN place > 0 THEN place ELSE paced END,
           CASE WHEN place = 0 THEN reserved + 1 ELSE reserved END,
           place
    FROM (
      SELECT *, CASE
          WHEN known > $2::bigint THEN -1
          WHEN reserved < $4::integer THEN 0
          WHEN greatest(paced, $6::integer) < $3::integer THEN greatest(paced, $6::integer) + 1
          ELSE -1
        END AS place
      FROM (
        SELECT epoch, born, greatest(known, $2::bigint) AS known,
               CASE WHEN known >= $2::bigint THEN paced WHEN $2::bigint <= born THEN $5::integer ELSE 0 END AS paced,
               CASE WHEN known >= $2::bigint THEN reserved WHEN $2::bigint <= born THEN $3::integer + $4::integer ELSE 0 END AS reserved
        FROM (
          SELECT CASE WHEN is_known THEN b.epoch ELSE $7::text END AS epoch,
                 CASE WHEN is_known THEN b.born ELSE (extract(epoch FROM clock_timestamp()) * 1000)::bigint END AS born,
                 CASE WHEN is_known THEN b.window_start ELSE 0 END AS known,
                 b.paced, b.reserved
          FROM (SELECT b.run = ${RUN} AS is_known) AS memory
        ) AS stored
      ) AS current
    ) AS given
  )
  WHERE key = $1
  RETURNING place, epoch, paused_until`;

const STANDING = `
  SELECT CASE WHEN run = ${RUN} THEN epoch ELSE '' END AS epoch, paused_until FROM ds_client_budget WHERE key = $1`;

const PAUSE = `
  INSERT INTO ds_client_budget AS b (key, paused_until) VALUES ($1, $2)
  ON CONFLICT (key) DO UPDATE SET paused_until = greatest(b.paused_until, excluded.paused_until)`;

/** Two processes that make the same table at once: one of them gets an error, and the table is there. */
const EXISTS = new Set(['42P07', '23505', '42710']);
/**
 * Classes of SQLSTATE that no waiting changes: a password, a database, a right or a table that is missing. 42P01 is none: the
 * table is made again.
 */
const FINAL = /^(?:28|3D|42|22|0A)/;

/** Counters in one row of PostgreSQL. */
export function postgresLedger(pool: PostgresPool, key: string): Ledger {
  const prepare = async () => {
    try {
      await pool.query(TABLE, []);
    } catch (error) {
      if (!EXISTS.has(stateOf(error))) throw error;
    }
    await pool.query('INSERT INTO ds_client_budget (key) VALUES ($1) ON CONFLICT DO NOTHING', [key]);
  };
  /** Makes what is missing first: only the first process of all has to, and a user without that right is not asked to. */
  const run = async (text: string, values: unknown[]): Promise<unknown> => {
    const first = async () => (await pool.query(text, values)).rows[0];
    const row = await first().catch((error: unknown) => {
      if (stateOf(error) !== '42P01') throw error;
    });
    if (row !== undefined) return row;
    await prepare();
    return await first();
  };
  return {
    async take({ window, paced, reserve, passed, seen }: TakeRequest): Promise<Grant> {
      const name = `${process.pid}.${Date.now()}.${Math.random()}`;
      const row = await run(TAKE, [key, window, paced, reserve, passed, seen, name]);
      const place = Number(field(row, 'place'));
      return { place: place > 0 ? place : place === 0 ? 'reserve' : 'none', ...toStanding(row) };
    },
    async readStanding() {
      return toStanding(await run(STANDING, [key]));
    },
    async pause(until) {
      try {
        await pool.query(PAUSE, [key, until]);
      } catch (error) {
        if (stateOf(error) !== '42P01') throw error;
        await prepare();
        await pool.query(PAUSE, [key, until]);
      }
    },
    isAway: (error) => pool.ended !== true && !FINAL.test(stateOf(error)),
  };
}

function toStanding(row: unknown): Standing {
  return { epoch: String(field(row, 'epoch')), pausedUntil: Number(field(row, 'paused_until')) };
}

function field(row: unknown, name: string): unknown {
  return typeof row === 'object' && row !== null ? Reflect.get(row, name) : undefined;
}

function stateOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
