// One of the processes of queue.test.ts: a producer or a worker, which may be killed at any moment.
import { S3Client } from '@aws-sdk/client-s3';
import { DsClient } from '@org/ds-client';
import { postgres } from '@org/ds-client/mirror';
import { createQueue, s3Store } from '@org/ds-client/queue';
import { sharedBudget } from '@org/ds-client/shared-budget';
import { createClient } from 'redis';
import { CREDENTIALS } from '../engines/s3.js';

export interface Job {
  readonly role: 'produce' | 'work';
  readonly postgres: string;
  readonly redis: string;
  readonly endpoint: string;
  readonly token: string;
  readonly s3: string;
  readonly demarches: readonly number[];
  /** Whether the walks fill tables in the same database. */
  readonly isMirrored?: boolean;
  readonly budget: { key: string; requests: number; interval: number; guard: number };
}

const job: Job = JSON.parse(process.argv[2] ?? '');
const redis = createClient({ url: job.redis, socket: { reconnectStrategy: 50 } });
const rateLimit = sharedBudget({ redis }, { ...job.budget, onError: () => {} });
const client = new DsClient({ endpoint: job.endpoint, token: job.token, rateLimit, pageSize: 6 });
const s3 = new S3Client({
  endpoint: job.s3,
  region: 'local',
  credentials: CREDENTIALS,
  forcePathStyle: true,
});
const queue = createQueue({
  postgres: job.postgres,
  client,
  store: s3Store({ client: s3, bucket: 'pieces' }),
  onError: () => {},
});
const stop = new AbortController();
process.once('SIGTERM', () => stop.abort());
if (job.role === 'produce') {
  const { demarches } = await queue.produce(job.demarches, {
    concurrency: 2,
    ...(job.isMirrored && { mirror: { to: postgres(job.postgres) } }),
  });
  process.send?.(demarches.map(({ number, error }) => ({ number, error: error?.message })));
} else {
  await queue.work({
    concurrency: 3,
    signal: stop.signal,
    idle: 200,
    onStored: ({ id }) => process.send?.(id),
  });
}
await queue.close();
if (redis.isOpen) redis.destroy();
process.disconnect?.();
