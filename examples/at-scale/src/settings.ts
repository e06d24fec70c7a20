import { DsClient } from '@org/ds-client';
import pg from 'pg';
import PgBoss from 'pg-boss';
import { postgresBudget } from './postgres-budget.js';

/** What every program here needs, from the environment: DATABASE_URL, and DS_API_TOKEN and DS_API_URL of the API. */
export interface Services {
  readonly pool: pg.Pool;
  readonly boss: PgBoss;
  readonly client: DsClient;
  close(): Promise<void>;
}

export async function connect(name: string): Promise<Services> {
  const connectionString = required('DATABASE_URL');
  const pool = new pg.Pool({ connectionString, max: 10, application_name: name });
  const boss = new PgBoss({
    connectionString,
    application_name: name,
    schedule: false,
    maintenanceIntervalSeconds: Number(process.env.MAINTENANCE_SECONDS ?? 30),
  });
  // Idle connections of a server that restarts: the next query opens another.
  pool.on('error', (error) => console.error(`${name}: ${error.message}`));
  boss.on('error', (error) => console.error(`${name}: ${error.message}`));
  await boss.start();
  const budget = { key: 'token', ...JSON.parse(process.env.API_BUDGET ?? '{}') };
  const client = new DsClient({
    userAgent: `ds-at-scale/${name}`,
    rateLimit: postgresBudget(pool, budget),
    pageSize: Number(process.env.PAGE_SIZE ?? 100),
  });
  return {
    pool,
    boss,
    client,
    async close() {
      await boss.stop({ graceful: false });
      await pool.end();
    },
  };
}

export function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`Set ${name}.`);
  return value;
}

/** Ends with SIGTERM or Ctrl-C. */
export function untilStopped(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGTERM', 'SIGINT'] as const) process.once(name, () => controller.abort());
  return controller.signal;
}
