// What all programs run on, from the environment: see the table of settings in docs/at-scale.md of the package.
import { createServer, type RequestListener } from 'node:http';
import { DsClient } from '@org/ds-client';
import { createMetrics, createQueue, operatorHandler, readSettings, storeAt } from '@org/ds-client/queue';
import { sharedBudget } from '@org/ds-client/shared-budget';
import pg from 'pg';

/** With `token: null` for a program that sends nothing to the API. */
export async function connect({ token }: { token?: null } = {}) {
  const settings = readSettings();
  if (!settings.databaseUrl) throw new Error('Set DATABASE_URL: the settings are in docs/at-scale.md.');
  const store = await storeAt(settings.store);
  const pool = new pg.Pool({ connectionString: settings.databaseUrl, max: 10 });
  const metrics = await createMetrics();
  // One line of JSON each: `walkId` is the same from a walk to the objects that it led to.
  const log = (event: string, facts: object) =>
    console.log(JSON.stringify({ at: new Date(), event, ...facts }));
  const budget = {
    ...settings.budget,
    onError: (error: Error) => log('budget', { message: error.message }),
  };
  const client = new DsClient({
    token,
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
      const { id, walkId, demarche } = piece ?? {};
      log('failed', { id, walkId, demarche, message: error.message });
    },
  });
  const stop = new AbortController();
  for (const name of ['SIGTERM', 'SIGINT'] as const) process.once(name, () => stop.abort());
  return {
    queue,
    metrics,
    log,
    concurrency: settings.concurrency,
    /** What operators look at. */
    operators: operatorHandler({ queue, metrics }),
    signal: stop.signal,
    /** Serves on `PORT` until the program is stopped, where one is set. */
    serve(listener: RequestListener): boolean {
      if (settings.port === undefined) return false;
      const server = createServer(listener).listen(settings.port, '127.0.0.1');
      stop.signal.addEventListener('abort', () => server.close());
      return true;
    },
    async close() {
      stop.abort();
      await queue.close();
      await pool.end();
    },
  };
}
