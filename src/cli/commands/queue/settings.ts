import { stat } from 'node:fs/promises';
import path from 'node:path';
import { loadPeer } from '../../../load-peer.js';
import { createQueue, type PostgresPool, type Queue, readSettings, storeAt } from '../../../queue/index.js';
import { sharedBudget } from '../../../shared-budget/index.js';
import { connect } from '../../client.js';
import type { Call } from '../../command.js';
import { WrongUse } from '../../say/failures.js';
import { embeddedPostgres } from './embedded-postgres.js';

/** What the settings that programs and the command line share are made into: documented in docs/at-scale.md. */
export interface Services {
  readonly queue: Queue;
  /** `DS_CONCURRENCY`. */
  readonly concurrency: number | undefined;
  close(): Promise<void>;
}

/** Checks every setting, then connects to what they name. */
export async function openServices(
  call: Call,
  { readsApi, comparesStore }: { readonly readsApi: boolean; readonly comparesStore: boolean },
): Promise<Services> {
  const { values, io } = call;
  const settings = readSettings(io.env);
  const place = values.text('queueStore') ?? settings.store;
  const store = await storeAt(place, io.env);
  // Beside a store that is elsewhere every file would be missing, and be fetched again.
  if (comparesStore && !place.startsWith('s3:') && !(await isDirectory(place))) {
    throw new WrongUse(call.messages.usage.noStore(place));
  }
  const report = (error: Error) => call.reporter.warning(call.messages.explain(error), { code: 'retrying' });
  const { pool, close } = await openPool(call, settings.databaseUrl);
  // Alone on its own database this process shares its budget with nobody.
  const budget = { ...settings.budget, onError: report };
  const rateLimit = settings.databaseUrl === undefined ? undefined : sharedBudget({ postgres: pool }, budget);
  const queue = createQueue({
    postgres: pool,
    client: connect(call, { rateLimit, isPublic: !readsApi }),
    store,
    schema: settings.schema,
    onError: (error, piece) => {
      const told = call.messages.explain(error);
      const text = piece === undefined ? told : `${piece.file.dossierNumber}: ${told}`;
      call.reporter.warning(text, {
        id: piece?.id,
        walkId: piece?.walkId,
        demarche: piece?.demarche,
        message: error.message,
      });
    },
  });
  return {
    queue,
    concurrency: settings.concurrency,
    async close() {
      await queue.close();
      await close();
    },
  };
}

async function isDirectory(place: string): Promise<boolean> {
  return await stat(place).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

async function openPool(
  { io, messages }: Call,
  url: string | undefined,
): Promise<{ pool: PostgresPool; close(): Promise<void> }> {
  if (url === undefined) {
    const directory = path.resolve(io.env.DS_QUEUE_DATA || '.ds-queue');
    const pool = await embeddedPostgres(directory, (pid) => new WrongUse(messages.usage.embeddedBusy(pid)));
    return { pool, close: () => pool.close() };
  }
  const { default: pg } = await loadPeer('The queue', 'pg', () => import('pg'));
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    application_name: 'ds-client',
    connectionTimeoutMillis: 10_000,
    // A network that swallows packets would hold a statement for ever.
    query_timeout: 600_000,
  });
  // A server that restarts ends idle connections: the next query opens another.
  pool.on('error', () => {});
  return { pool, close: () => pool.end() };
}
