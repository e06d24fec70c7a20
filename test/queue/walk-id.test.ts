import { S3Client } from '@aws-sdk/client-s3';
import { createQueue, type Piece, s3Store } from '@org/ds-client/queue';
import { createEmulator } from '@org/ds-client/testing';
import pg from 'pg';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { type LocalPostgres, startPostgres } from '../engines/postgres.js';
import { CREDENTIALS, type LocalS3, startS3 } from '../engines/s3.js';
import { clientOf, demarcheWithFiles } from './data.js';

let postgres: LocalPostgres;
let s3: LocalS3;
beforeAll(async () => {
  [postgres, s3] = await Promise.all([startPostgres(), startS3()]);
}, 60_000);
afterAll(async () => {
  await s3?.close();
  await postgres?.stop();
});

it('a walk has one id, from what is told of it to the objects that it led to, over requeue and reconcile', {
  timeout: 60_000,
}, async () => {
  const ds = createEmulator({ demarches: [demarcheWithFiles(10, 100, 3), demarcheWithFiles(20, 200, 3)] });
  const api = await ds.listen();
  onTestFinished(() => api.close());
  const client = new S3Client({
    endpoint: s3.endpoint,
    region: 'local',
    credentials: CREDENTIALS,
    forcePathStyle: true,
    logger: { debug() {}, info() {}, warn() {}, error() {} },
  });
  const failures: Piece[] = [];
  const queue = createQueue({
    postgres: postgres.url,
    client: clientOf(ds, { pageSize: 2, endpoint: api.endpoint }),
    store: s3Store({ client, bucket: 'pieces' }),
    retryLimit: 0,
    onError: (_, piece) => void (piece && failures.push(piece)),
  });
  onTestFinished(() => queue.close());
  const walks = new Map<number, Set<string>>([10, 20].map((number) => [number, new Set<string>()]));
  await queue.produce([10, 20], {
    onBatch: (demarche, _, walkId) => void walks.get(demarche)?.add(walkId),
  });
  const [first, second] = [...walks.values()].map((ids) => [...ids]);
  expect([first?.length, second?.length]).toEqual([1, 1]);
  expect(first).not.toEqual(second);

  const stored: Piece[] = [];
  const work = () => queue.work({ untilEmpty: true, idle: 20, onStored: (piece) => void stored.push(piece) });
  // All fail for good, and are sent again; then one object is lost.
  s3.isAway = true;
  await work();
  expect(failures).toHaveLength(30);
  s3.isAway = false;
  await queue.requeue({ failed: true });
  await work();
  expect(stored).toHaveLength(30);
  const [key = ''] = s3.objects.keys();
  s3.objects.delete(key);
  await queue.reconcile();
  await work();
  expect(stored).toHaveLength(31);
  for (const piece of [...failures, ...stored]) {
    expect(piece.walkId).toBe(piece.demarche === 10 ? first?.[0] : second?.[0]);
  }
  expect([...s3.walks.values()].sort()).toEqual(
    stored
      .slice(0, 30)
      .map(({ walkId }) => walkId)
      .sort(),
  );
  const pool = new pg.Pool({ connectionString: postgres.url, max: 1 });
  onTestFinished(() => pool.end());
  const { rows } = await pool.query('SELECT DISTINCT demarche, walk FROM ds_queue.piece ORDER BY demarche');
  expect(rows).toEqual([
    { demarche: 10, walk: first?.[0] },
    { demarche: 20, walk: second?.[0] },
  ]);
});
