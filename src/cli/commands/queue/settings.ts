import path from 'node:path';
import { loadPeer } from '../../../load-peer.js';
import {
  createQueue,
  diskStore,
  type PostgresPool,
  type Queue,
  type Store,
  s3Store,
} from '../../../queue/index.js';
import { sharedBudget } from '../../../shared-budget/index.js';
import { connect } from '../../client.js';
import type { Call } from '../../command.js';
import { WrongUse } from '../../say/failures.js';
import { embeddedPostgres } from './embedded-postgres.js';

/** The settings that programs and the command line share: documented in docs/at-scale.md. */
export interface Services {
  readonly queue: Queue;
  close(): Promise<void>;
}

/** Checks every setting, then connects to what they name. */
export async function openServices(call: Call, readsApi: boolean): Promise<Services> {
  const { values, io } = call;
  const url = io.env.DATABASE_URL || undefined;
  if (url !== undefined && !/^postgres(?:ql)?:\/\//.test(url)) {
    throw new WrongUse(call.messages.usage.notPostgres('DATABASE_URL'));
  }
  const requests = wholeSetting(call, 'DS_BUDGET', 400);
  const store = await storeOf(call, values.text('queueStore') ?? (io.env.DS_STORE || 'files'));
  const report = (error: Error) =>
    call.reporter.warning(call.messages.explained(error), { code: 'retrying' });
  const { pool, close } = await openPool(call, url);
  // Alone on its own database this process shares its budget with nobody.
  const budget = { key: io.env.DS_BUDGET_KEY || 'default', requests, onError: report };
  const rateLimit = url === undefined ? undefined : sharedBudget({ postgres: pool }, budget);
  const queue = createQueue({
    postgres: pool,
    client: connect(call, { rateLimit, isPublic: !readsApi }),
    store,
    schema: io.env.DS_QUEUE_SCHEMA || undefined,
    onError: (error, piece) => {
      const told = call.messages.explained(error);
      const text = piece === undefined ? told : `${piece.file.dossierNumber}: ${told}`;
      call.reporter.warning(text, { id: piece?.id, demarche: piece?.demarche, message: error.message });
    },
  });
  return {
    queue,
    async close() {
      await queue.close();
      await close();
    },
  };
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
  });
  // Idle connections of a server that restarts: the next query opens another.
  pool.on('error', () => {});
  return { pool, close: () => pool.end() };
}

/** A directory, or `s3://bucket/prefix`; keys, region and endpoint of S3 are those that its own tools read (`AWS_…`). */
async function storeOf({ io, messages }: Call, place: string): Promise<Store> {
  if (!place.startsWith('s3:')) return diskStore(place);
  const [, bucket, prefix = ''] = /^s3:\/\/([^/]+)(?:\/(.*))?$/.exec(place) ?? [];
  if (bucket === undefined) throw new WrongUse(messages.usage.notBucket(place));
  const { S3Client } = await loadPeer('The queue', '@aws-sdk/client-s3', () => import('@aws-sdk/client-s3'));
  const endpoint = io.env.AWS_ENDPOINT_URL_S3 || io.env.AWS_ENDPOINT_URL || undefined;
  const client = new S3Client({
    ...(endpoint !== undefined && { endpoint, forcePathStyle: true }),
    ...(io.env.AWS_REGION && { region: io.env.AWS_REGION }),
  });
  return s3Store({ client, bucket, prefix: prefix === '' || prefix.endsWith('/') ? prefix : `${prefix}/` });
}

function wholeSetting({ io, messages }: Call, name: string, fallback: number): number {
  const text = io.env[name];
  if (!text) return fallback;
  const max = 1_000_000;
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(number >= 1 && number <= max)) throw new WrongUse(messages.usage.notANumber(name, text, 1, max));
  return number;
}
