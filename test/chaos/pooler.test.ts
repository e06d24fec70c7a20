import { type ChildProcess, execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createQueue, diskStore } from '@org/ds-client/queue';
import { createEmulator, dossier } from '@org/ds-client/testing';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { type LocalPgBouncer, startPgBouncer } from '../engines/pgbouncer.js';
import { type LocalPostgres, startPostgres } from '../engines/postgres.js';
import { type LocalRedis, startRedis } from '../engines/redis.js';
import { checksums, clientOf, demarcheWithFiles, filesBelow, filesOf } from '../queue/data.js';
import { expectFreshRows } from '../queue/year-of-many.js';
import type { Job } from './queue-run.js';

let postgres: LocalPostgres;
let pooler: LocalPgBouncer;
let redis: LocalRedis;
const running = new Set<ChildProcess>();
beforeAll(async () => {
  [postgres, redis] = await Promise.all([startPostgres(), startRedis()]);
  pooler = await startPgBouncer(postgres.port);
}, 60_000);
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  await pooler?.stop();
  await Promise.all([postgres?.stop(), redis?.stop()]);
});

const DEMARCHES = [10, 20];
const BUDGET = { key: 'pooler', requests: 200, interval: 5_000, guard: 250 };

it('behind PgBouncer in transaction mode: three producers, one killed, one mirror, a new revision: nothing lost or twice', {
  timeout: 240_000,
}, async () => {
  const ds = createEmulator({
    demarches: [demarcheWithFiles(10, 1_000, 40), demarcheWithFiles(20, 2_000, 40)],
    rateLimit: { requests: BUDGET.requests, interval: BUDGET.interval },
  });
  const api = await ds.listen();
  onTestFinished(() => api.close());
  const start = () => {
    const job: Job = {
      role: 'produce',
      postgres: pooler.url,
      redis: redis.url,
      endpoint: api.endpoint,
      token: ds.token,
      s3: 'http://127.0.0.1:1',
      demarches: DEMARCHES,
      isMirrored: true,
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
  const victim = start();
  await expect.poll(pages, { timeout: 60_000 }).toBeGreaterThan(8);
  victim.kill('SIGKILL');
  const demarche = ds.demarche(10);
  const createdAt = ds.clock.instant();
  const { champs, annotations } = demarche.activeRevision;
  demarche.revisions.push({
    number: 999,
    id: btoa('ProcedureRevision-999'),
    createdAt,
    publishedAt: createdAt,
    champs: champs.map((one) => ({ ...one })),
    annotations: annotations.map((one) => ({ ...one })),
  });
  ds.addDossier(10, dossier(5_000).withFile('Pièces', { filename: 'neuf.pdf', byteSize: 4_321 }));
  // Two at once: a row of the lease keeps each démarche to one of them.
  const reports = await Promise.all([start(), start()].map((child) => once(child, 'message')));
  const failures = reports.flatMap(([report]) => report.filter((one: { error?: string }) => one.error));
  for (const { error } of failures) expect(error).toMatch(/Another producer|another run/);
  const [last] = await once(start(), 'message');
  expect(last).toEqual([{ number: 10 }, { number: 20 }]);

  const expected = await filesOf(ds, DEMARCHES);
  const queue = createQueue({ postgres: pooler.url, client: clientOf(ds) });
  onTestFinished(() => queue.close());
  expect((await queue.status()).counts).toMatchObject({ waiting: expected.length, lost: 0 });
  expect(ds.requests.filter(({ status }) => status === 429)).toEqual([]);
  // Rows of repetitions and files included.
  await expectFreshRows(postgres, ds, DEMARCHES, clientOf(ds));
});

it('a disk that is full loses nothing: files wait until there is room', { timeout: 120_000 }, async () => {
  const directory = await mkdtemp(path.join(tmpdir(), 'ds-full-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=400k', 'tmpfs', directory]);
  onTestFinished(async () => {
    execFileSync('umount', ['-l', directory]);
    await rm(directory, { recursive: true, force: true });
  });
  const ds = createEmulator({ demarches: [demarcheWithFiles(30, 3_000, 10)], rateLimit: false });
  const api = await ds.listen();
  onTestFinished(() => api.close());
  const errors: string[] = [];
  const queue = createQueue({
    postgres: pooler.url,
    client: clientOf(ds, { endpoint: api.endpoint }),
    store: diskStore(directory),
    schema: 'full',
    retryLimit: 1,
    onError: (error) => void errors.push(error.message),
  });
  onTestFinished(() => queue.close());
  await queue.produce([30]);
  const stop = new AbortController();
  const working = queue.work({ signal: stop.signal, concurrency: 2, idle: 100 });
  await expect.poll(() => errors.length, { timeout: 30_000 }).toBeGreaterThan(5);
  expect(errors.join()).toMatch(/space|ENOSPC/i);
  expect((await queue.status()).counts).toMatchObject({ failed: 0, gone: 0, lost: 0 });
  execFileSync('mount', ['-o', 'remount,size=64m', directory]);
  const expected = await filesOf(ds, [30]);
  await expect
    .poll(async () => (await queue.status()).counts.stored, { timeout: 80_000, interval: 500 })
    .toBe(expected.length);
  stop.abort();
  await working;
  expect([...(await filesBelow(directory)).values()].sort()).toEqual(checksums(expected));
});
