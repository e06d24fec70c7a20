import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createQueue } from '@org/ds-client/queue';
import { createEmulator } from '@org/ds-client/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type LocalPostgres, startPostgres } from '../engines/postgres.js';
import { type LocalRedis, startRedis } from '../engines/redis.js';
import { type LocalS3, startS3 } from '../engines/s3.js';
import { checksums, clientOf, demarcheWithFiles, filesOf, md5 } from '../queue/data.js';
import type { Job } from './queue-run.js';

const DEMARCHES = [10, 20];
/** A demarche that the token does not reach. */
const BAD = 404;
const BUDGET = { key: 'chaos', requests: 200, interval: 5_000, guard: 250 };
const AWAY = 20_000;

let postgres: LocalPostgres;
let redis: LocalRedis;
let s3: LocalS3;
const running = new Set<ChildProcess>();
beforeAll(async () => {
  [postgres, redis, s3] = await Promise.all([startPostgres(), startRedis(), startS3()]);
}, 60_000);
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  await Promise.all([postgres?.stop(), redis?.stop(), s3?.close()]);
});

it('kills, stores away, expired URLs and one bad demarche: nothing lost, twice, wrong or refused', {
  timeout: 300_000,
}, async () => {
  const ds = createEmulator({
    demarches: [demarcheWithFiles(10, 1_000, 30), demarcheWithFiles(20, 2_000, 30)],
    rateLimit: { requests: BUDGET.requests, interval: BUDGET.interval },
  });
  const api = await ds.listen();
  const queue = createQueue({ postgres: postgres.url, client: clientOf(ds), onError: () => {} });
  const start = (role: Job['role']) => {
    const job: Job = {
      role,
      postgres: postgres.url,
      redis: redis.url,
      endpoint: api.endpoint,
      token: ds.token,
      s3: s3.endpoint,
      demarches: [BAD, ...DEMARCHES],
      // The test itself asks a few times beside them.
      budget: { ...BUDGET, requests: 150 },
    };
    const child = fork(path.join(import.meta.dirname, 'queue-run.ts'), [JSON.stringify(job)], {
      execArgv: ['--import', 'tsx'],
      env: { ...process.env, NODE_OPTIONS: '', TSX_TSCONFIG_PATH: path.resolve('tsconfig.json') },
    });
    running.add(child);
    child.once('exit', () => running.delete(child));
    return child;
  };
  const pages = () => ds.requests.filter(({ kind }) => kind === 'api').length;

  // A producer that is killed, one whose stores go away, then one that ends.
  const first = start('produce');
  await expect.poll(pages, { timeout: 30_000 }).toBeGreaterThan(4);
  first.kill('SIGKILL');
  const second = start('produce');
  const report = once(second, 'message');
  await expect.poll(pages, { timeout: 60_000 }).toBeGreaterThan(9);
  await Promise.all([postgres.crash(), redis.crash()]);
  await sleep(AWAY);
  await Promise.all([postgres.start(), redis.start()]);
  const [demarches] = await report;
  expect(demarches).toEqual([
    { number: BAD, error: expect.stringContaining('not found') },
    { number: 10 },
    { number: 20 },
  ]);

  const expected = await filesOf(ds, DEMARCHES);
  expect((await queue.status()).counts.waiting).toBe(expected.length);
  // Hours later no URL of the jobs is valid any more.
  ds.clock.advance(2 * 60 * 60_000);
  ds.fail({ fault: 'slow', on: 'storage', latency: 100, times: Number.POSITIVE_INFINITY });
  let [stored, kills] = [0, 0];
  const hire = () => {
    const worker = start('work');
    worker.on('message', () => {
      stored += 1;
      // Whoever has just stored one has two more under way.
      if (stored % 40 !== 0 || !worker.kill('SIGKILL')) return;
      kills += 1;
      hire();
    });
  };
  hire();
  hire();
  await expect.poll(() => stored, { timeout: 120_000 }).toBeGreaterThan(expected.length / 3);
  s3.isAway = true;
  await postgres.crash();
  await sleep(AWAY);
  await postgres.start();
  s3.isAway = false;
  const counts = async () => (await queue.status().catch(() => undefined))?.counts;
  await expect.poll(counts, { timeout: 180_000, interval: 500 }).toMatchObject({ stored: expected.length });

  expect(kills).toBeGreaterThan(2);
  expect([...s3.objects.values()].map(md5).sort()).toEqual(checksums(expected));
  expect(ds.requests.filter(({ status }) => status === 429)).toEqual([]);
  expect(s3.refused).not.toContain('SignatureDoesNotMatch');
  expect((await queue.status()).counts).toMatchObject({ waiting: 0, failed: 0, gone: 0, lost: 0 });
  for (const child of running) child.kill('SIGTERM');
  await queue.close();
  await api.close();
});
