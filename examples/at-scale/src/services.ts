// What both programs run on, from the environment: see the table of settings in docs/at-scale.md of the package.
import { createServer } from 'node:http';
import { DsClient } from '@org/ds-client';
import { createMetrics, createQueue, operatorHandler, readSettings, storeAt } from '@org/ds-client/queue';
import { sharedBudget } from '@org/ds-client/shared-budget';
import pg from 'pg';

export async function connect() {
  const settings = readSettings();
  if (!settings.databaseUrl) throw new Error('Set DATABASE_URL: the settings are in docs/at-scale.md.');
  const store = await storeAt(settings.store);
  const pool = new pg.Pool({ connectionString: settings.databaseUrl, max: 10 });
  const metrics = await createMetrics();
  // One line of JSON each: the id of a piece is the same from the walk to the stored object.
  const log = (event: string, facts: object) =>
    console.log(JSON.stringify({ at: new Date(), event, ...facts }));
  const budget = {
    ...settings.budget,
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
    schema: settings.schema,
    store,
    onError(error, piece) {
      metrics.onError(error, piece);
      log('failed', { id: piece?.id, demarche: piece?.demarche, message: error.message });
    },
  });
  const server = createServer(operatorHandler({ queue, metrics }));
  if (settings.port) server.listen(settings.port, '127.0.0.1');
  const stop = new AbortController();
  for (const name of ['SIGTERM', 'SIGINT'] as const) process.once(name, () => stop.abort());
  return {
    queue,
    metrics,
    log,
    concurrency: settings.concurrency,
    signal: stop.signal,
    async close() {
      server.close();
      await queue.close();
      await pool.end();
    },
  };
}
