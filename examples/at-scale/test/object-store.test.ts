import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { DsClient } from '@org/ds-client';
import { createEmulator } from '@org/ds-client/testing';
import pg from 'pg';
import PgBoss from 'pg-boss';
import { type LocalPostgres, startPostgres } from '../src/local-postgres.js';
import { objectStore } from '../src/object-store.js';
import { produce } from '../src/producer.js';
import { prepareDatabase, QUEUE } from '../src/schema.js';
import { work } from '../src/worker.js';
import { type Bucket, startBucket } from './bucket.js';
import { demarcheWithFiles, filesOf } from './data.js';

let postgres: LocalPostgres;
let bucket: Bucket;
let pool: pg.Pool;
let boss: PgBoss;
before(async () => {
  [postgres, bucket] = await Promise.all([startPostgres(), startBucket()]);
  pool = new pg.Pool({ connectionString: postgres.url });
  boss = new PgBoss({ connectionString: postgres.url, schedule: false });
  await boss.start();
  await prepareDatabase(pool, boss);
});
after(async () => {
  await boss?.stop({ graceful: false });
  await pool?.end();
  await bucket?.close();
  await postgres?.stop();
});

test('files go from one host to the other, and nothing broken is ever seen there', {
  timeout: 120_000,
}, async (t) => {
  const ds = createEmulator({ demarches: [demarcheWithFiles(30, 1, 8)] });
  const server = await ds.listen();
  t.after(() => server.close());
  const client = new DsClient({ endpoint: server.endpoint, token: ds.token });
  const expected = await filesOf(ds, [30]);
  assert.equal(await produce(30, { client, pool, boss }), expected.length);
  ds.clock.advance(90 * 60_000);
  ds.fail({ fault: 'corrupt', times: 2 });
  ds.fail({ fault: 'reset', on: 'storage', afterBytes: 500, times: 2 });
  ds.fail({ fault: 'truncate', at: 700, declared: false, times: 2 });

  const controller = new AbortController();
  const errors: unknown[] = [];
  let stored = 0;
  const working = work({
    client,
    pool,
    boss,
    store: objectStore((key) => new URL(`${bucket.url}/${key}`)),
    signal: controller.signal,
    idle: 100,
    onError: (error) => errors.push(error),
    onStored: () => {
      stored++;
    },
  });
  while (stored < expected.length) await sleep(20);
  controller.abort();
  await working;

  const md5 = (bytes: Buffer) => createHash('md5').update(bytes).digest('base64');
  assert.deepEqual(
    [...bucket.objects.values()].map(md5).sort(),
    expected.map(({ checksum }) => checksum).sort(),
  );
  const { rows } = await pool.query<{ place: string; sha256: string }>('SELECT place, sha256 FROM piece');
  for (const { place, sha256 } of rows) {
    assert.equal(
      createHash('sha256')
        .update(bucket.objects.get(place) ?? '')
        .digest('hex'),
      sha256,
    );
  }
  t.diagnostic(
    `${expected.length} objects, ${bucket.refused.length} PUTs refused, ${errors.length} jobs tried again`,
  );
});

test('a producer waits for workers that do not keep up', { timeout: 120_000 }, async () => {
  const ds = createEmulator({ demarches: [demarcheWithFiles(40, 101, 6)] });
  const client = new DsClient({ endpoint: ds.endpoint, token: ds.token, fetch: ds.fetch, pageSize: 1 });
  const queued = () => boss.getQueueSize(QUEUE);
  assert.equal(await queued(), 0);
  let isOver = false;
  const producing = produce(40, { client, pool, boss, maxQueued: 12 }).finally(() => {
    isOver = true;
  });
  let most = 0;
  while (!isOver) {
    most = Math.max(most, await queued());
    // One file at a time leaves the queue; the producer adds the five of a dossier once there is room.
    if (most > 12) for (const { id } of await boss.fetch(QUEUE)) await boss.complete(QUEUE, id);
    await sleep(10);
  }
  assert.equal(await producing, 30);
  assert.ok(most <= 12 + 5, `${most} files in the queue`);
});
