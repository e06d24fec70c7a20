// What both programs run on, from the environment: see the table of settings in docs/at-scale.md of the package.
import { createServer } from 'node:http';
import { DsClient } from '@org/ds-client';
import { createMetrics, createQueue, diskStore, operatorHandler } from '@org/ds-client/queue';
import { sharedBudget } from '@org/ds-client/shared-budget';
import pg from 'pg';

export async function connect() {
  const pool = new pg.Pool({ connectionString: required('DATABASE_URL'), max: 10 });
  const metrics = await createMetrics();
  // One line of JSON each: the id of a piece is the same from the walk to the stored object.
  const log = (event: string, facts: object) =>
    console.log(JSON.stringify({ at: new Date(), event, ...facts }));
  const budget = {
    key: process.env.DS_BUDGET_KEY ?? 'default',
    requests: Number(process.env.DS_BUDGET ?? 400),
    interval: Number(process.env.DS_BUDGET_INTERVAL ?? 60_000),
    onError: (error: Error) => log('budget', { message: error.message }),
  };
  const client = new DsClient({
    userAgent: 'ds-at-scale',
    hooks: metrics.hooks,
    rateLimit: metrics.budget(sharedBudget({ postgres: pool }, budget)),
  });
  const queue = createQueue({
    postgres: pool,
    client,
    store: diskStore(process.env.DS_STORE ?? 'files'),
    onError(error, piece) {
      metrics.onError(error, piece);
      log('failed', { id: piece?.id, demarche: piece?.demarche, message: error.message });
    },
  });
  const server = createServer(operatorHandler({ queue, metrics }));
  if (process.env.PORT) server.listen(Number(process.env.PORT), '127.0.0.1');
  const stop = new AbortController();
  for (const name of ['SIGTERM', 'SIGINT'] as const) process.once(name, () => stop.abort());
  return {
    queue,
    metrics,
    log,
    signal: stop.signal,
    async close() {
      server.close();
      await queue.close();
      await pool.end();
    },
  };
}

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`Set ${name}: the settings are in docs/at-scale.md.`);
  return value;
}
