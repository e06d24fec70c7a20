import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { S3Client } from '@aws-sdk/client-s3';
import { DsClient } from '@org/ds-client';
import { createQueue, diskStore, type Queue, type QueueOptions, s3Store } from '@org/ds-client/queue';
import { createEmulator, type EmulatorServer } from '@org/ds-client/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { type LocalPostgres, startPostgres } from '../engines/postgres.js';
import { CREDENTIALS, startS3 } from '../engines/s3.js';
import { checksums, clientOf, demarcheWithFiles, filesBelow, filesOf, md5 } from './data.js';

let postgres: LocalPostgres;
let pool: pg.Pool;
let root: string;
beforeAll(async () => {
  [postgres, root] = await Promise.all([startPostgres(), mkdtemp(path.join(tmpdir(), 'ds-queue-'))]);
  pool = new pg.Pool({ connectionString: postgres.url });
}, 60_000);
afterAll(async () => {
  await pool?.end();
  await postgres?.stop();
  await rm(root, { recursive: true, force: true });
});

let count = 0;
/** A queue in a schema of its own. */
function newQueue(options: Omit<QueueOptions, 'postgres'>): {
  queue: Queue;
  schema: string;
  directory: string;
} {
  count += 1;
  const [schema, directory] = [`q${count}`, path.join(root, `q${count}`)];
  const queue = createQueue({ postgres: postgres.url, schema, store: diskStore(directory), ...options });
  onTestFinished(() => queue.close());
  return { queue, schema, directory };
}

async function listening(ds: ReturnType<typeof createEmulator>): Promise<EmulatorServer> {
  const server = await ds.listen();
  onTestFinished(() => server.close());
  return server;
}

const NOTHING = { waiting: 0, active: 0, retrying: 0, stored: 0, gone: 0, failed: 0, lost: 0 };

describe('a queue', { timeout: 40_000 }, () => {
  it('stores every file once, rows of repetitions included, long after the URLs have expired', async () => {
    const ds = createEmulator({ demarches: [demarcheWithFiles(10, 100, 6), demarcheWithFiles(20, 200, 6)] });
    const { endpoint } = await listening(ds);
    const { queue, directory } = newQueue({ client: clientOf(ds, { endpoint, pageSize: 4 }) });
    const expected = await filesOf(ds, [10, 20]);
    expect(await queue.produce([10, 20])).toEqual({
      demarches: [
        { number: 10, queued: 30 },
        { number: 20, queued: 30 },
      ],
    });
    const before = await queue.status();
    expect(before.counts).toEqual({ ...NOTHING, waiting: 60 });
    expect(before.oldestJobAge).toBeGreaterThanOrEqual(0);
    ds.clock.advance(2 * 60 * 60_000);
    expect(await queue.work({ untilEmpty: true, idle: 50 })).toEqual({ stored: 60, gone: 0, failed: 0 });
    expect([...(await filesBelow(directory)).values()].sort()).toEqual(checksums(expected));

    const status = await queue.status();
    expect(status.counts).toEqual({ ...NOTHING, stored: 60 });
    expect(status.oldestJobAge).toBeNull();
    expect(status.demarches.map(({ number }) => number)).toEqual([10, 20]);
    for (const { lag, newestChange } of status.demarches) {
      expect(lag).toBeGreaterThanOrEqual(0);
      expect(newestChange).toMatch(/^\d{4}-/);
    }
    expect(await queue.produce([10, 20])).toEqual({
      demarches: [
        { number: 10, queued: 0 },
        { number: 20, queued: 0 },
      ],
    });
  });

  it('a demarche that fails stops no other, and goes on when it is mended', async () => {
    const ds = createEmulator({ demarches: [demarcheWithFiles(10, 100, 2), demarcheWithFiles(20, 200, 2)] });
    const client = new DsClient({ endpoint: ds.endpoint, token: ds.token, fetch: ds.fetch, maxRetries: 0 });
    const { queue } = newQueue({ client });
    ds.fail({
      fault: 'serverError',
      when: ({ query, variables }) => variables.number === 10 && query?.includes('pendingDeleted') === true,
    });
    const { demarches } = await queue.produce([10, 404, 20]);
    expect(demarches.map(({ number }) => number)).toEqual([10, 404, 20]);
    // Its files were found before its walk failed.
    expect(demarches[0]).toMatchObject({ queued: 10, error: { status: 500 } });
    expect(demarches[1]).toMatchObject({ queued: 0, error: { name: 'DsNotFoundError' } });
    const status = await queue.status();
    expect(status.demarches.find(({ number }) => number === 404)).toMatchObject({ lag: null, failures: 1 });
    expect(await queue.produce([10])).toEqual({ demarches: [{ number: 10, queued: 0 }] });
    expect((await queue.status()).demarches[0]).not.toHaveProperty('error');
  });

  it('what is gone ends at once with its reason, and what is hopeless is no retry', async () => {
    const ds = createEmulator({ demarches: [demarcheWithFiles(10, 100, 2)] });
    const { endpoint } = await listening(ds);
    const { queue } = newQueue({ client: clientOf(ds, { endpoint }) });
    await queue.produce([10]);
    ds.delete(101);
    ds.clock.advance(2 * 60 * 60_000);
    expect(await queue.work({ untilEmpty: true, idle: 50 })).toEqual({ stored: 5, gone: 5, failed: 0 });
    const { counts, problems } = await queue.status();
    expect(counts).toEqual({ ...NOTHING, stored: 5, gone: 5 });
    expect(problems[0]).toMatchObject({
      demarche: 10,
      dossier: 101,
      state: 'gone',
      reason: expect.any(String),
    });
    expect(await queue.requeue({ failed: true })).toEqual({ queued: 0 });
    expect(await queue.requeue({ gone: true })).toEqual({ queued: 5 });
    expect((await queue.status()).counts).toEqual({ ...NOTHING, waiting: 5, stored: 5 });
  });

  it('a file that fails for good is a dead letter that one command sends again', async () => {
    const ds = createEmulator({ demarches: [demarcheWithFiles(10, 100, 1)] });
    const { directory } = newQueue({ client: clientOf(ds) });
    const disk = diskStore(directory);
    let isBroken = true;
    const store = {
      ...disk,
      put: (...args: Parameters<typeof disk.put>) =>
        isBroken ? Promise.reject(new Error('the store is broken')) : disk.put(...args),
    };
    const { endpoint } = await listening(ds);
    const { queue } = newQueue({ client: clientOf(ds, { endpoint }), store, retryLimit: 0 });
    await queue.produce([10]);
    expect(await queue.work({ untilEmpty: true, idle: 50 })).toEqual({ stored: 0, gone: 0, failed: 5 });
    const status = await queue.status();
    expect(status.counts).toEqual({ ...NOTHING, failed: 5 });
    expect(status.problems[0]).toMatchObject({ state: 'failed', reason: 'the store is broken' });
    isBroken = false;
    expect(await queue.requeue({ failed: true, demarches: [11] })).toEqual({ queued: 0 });
    expect(await queue.requeue({ failed: true })).toEqual({ queued: 5 });
    expect(await queue.work({ untilEmpty: true, idle: 50 })).toEqual({ stored: 5, gone: 0, failed: 0 });
  });

  it('reconcile finds what has neither a job nor an object', async () => {
    const ds = createEmulator({ demarches: [demarcheWithFiles(10, 100, 4)] });
    const { endpoint } = await listening(ds);
    const { queue, schema, directory } = newQueue({ client: clientOf(ds, { endpoint }) });
    await queue.produce([10]);
    // As the retention of the queue did once.
    await pool.query(`DELETE FROM ${schema}_boss.job`);
    expect((await queue.status()).counts).toEqual({ ...NOTHING, lost: 20 });
    expect(await queue.reconcile()).toEqual({ checked: 20, queued: 20 });
    await queue.work({ untilEmpty: true, idle: 50 });
    const files = [...(await filesBelow(directory)).keys()];
    expect(files).toHaveLength(20);
    expect(await queue.reconcile()).toEqual({ checked: 20, queued: 0 });
    // As a restored backup that is a day older.
    for (const file of files.slice(0, 3)) await rm(path.join(directory, file));
    expect(await queue.reconcile()).toEqual({ checked: 20, queued: 3 });
    expect(await queue.work({ untilEmpty: true, idle: 50 })).toEqual({ stored: 3, gone: 0, failed: 0 });
    expect([...(await filesBelow(directory)).keys()].sort()).toEqual(files.sort());
  });

  it('stores into a bucket that checks signatures, over faults of the source', async () => {
    const s3 = await startS3();
    onTestFinished(() => s3.close());
    const ds = createEmulator({ demarches: [demarcheWithFiles(10, 100, 4)] });
    const { endpoint } = await listening(ds);
    const client = new S3Client({
      endpoint: s3.endpoint,
      region: s3.region,
      credentials: CREDENTIALS,
      forcePathStyle: true,
      // It warns of every PUT that the source's faults end.
      logger: { debug() {}, info() {}, warn() {}, error() {} },
    });
    onTestFinished(() => client.destroy());
    const store = s3Store({ client, bucket: 'pieces', prefix: 'ds/' });
    const { queue } = newQueue({ client: clientOf(ds, { endpoint }), store });
    await queue.produce([10]);
    ds.clock.advance(2 * 60 * 60_000);
    s3.isAway = true;
    setTimeout(() => {
      s3.isAway = false;
    }, 500);
    ds.fail({ fault: 'corrupt', times: 2 });
    ds.fail({ fault: 'reset', on: 'storage', afterBytes: 500, times: 2 });
    await queue.work({ untilEmpty: true, idle: 50 });
    expect([...s3.objects.values()].map(md5).sort()).toEqual(checksums(await filesOf(ds, [10])));
    expect(s3.refused.filter((code) => code === 'SignatureDoesNotMatch')).toEqual([]);
    const [key = ''] = s3.objects.keys();
    expect(key).toMatch(/^pieces\/ds\/10\/10\d\/[0-9a-f-]{36}$/);
    s3.objects.delete(key);
    expect(await queue.reconcile()).toEqual({ checked: 20, queued: 1 });
  });

  it('a source that fails in a PUT ends the body without an error, which the AWS client would leave unheard', async () => {
    const ds = createEmulator({ demarches: [demarcheWithFiles(10, 100, 1)] });
    const { endpoint } = await listening(ds);
    const api = clientOf(ds, { endpoint });
    const [file] = await api.files(10).toArray();
    if (!file) throw new Error('The demarche has files.');
    const client = new S3Client({ region: 'any', credentials: CREDENTIALS });
    onTestFinished(() => client.destroy());
    const ends: unknown[] = [];
    const send = vi.fn(async ({ input }: { input: object }): Promise<never> => {
      const body: unknown = Reflect.get(input, 'Body');
      if (!(body instanceof Readable)) throw new Error('The body is no stream.');
      body.on('error', (error) => ends.push(error));
      body.resume();
      // Longer than the abort: what the body does by itself shows.
      await new Promise((resolve) => body.once('close', resolve));
      throw new Error('The PUT was ended.');
    });
    Reflect.set(client, 'send', send);
    ds.fail({ fault: 'corrupt', times: 2 });
    const put = s3Store({ client, bucket: 'pieces' }).put(
      { id: 'a', demarche: 10, file },
      { signal: new AbortController().signal, refresh: api.refreshFile },
    );
    await expect(put).rejects.toMatchObject({ code: 'checksum_mismatch' });
    expect(send).toHaveBeenCalledTimes(2);
    expect(ends).toEqual([]);
  });

  it('several clients share demarches, and each is walked by one that reaches it', async () => {
    const one = createEmulator({ demarches: [demarcheWithFiles(10, 100, 1)] });
    const other = createEmulator({ demarches: [demarcheWithFiles(20, 200, 1)] });
    const { queue } = newQueue({ client: [clientOf(one), clientOf(other)] });
    expect(await queue.produce([10, 20])).toEqual({
      demarches: [
        { number: 10, queued: 5 },
        { number: 20, queued: 5 },
      ],
    });
  });

  it('two producers at one demarche queue each file once, and both know it is done', async () => {
    const ds = createEmulator({ demarches: [demarcheWithFiles(10, 100, 6)] });
    const { queue, schema } = newQueue({ client: clientOf(ds, { pageSize: 1 }) });
    const second = createQueue({ postgres: pool, schema, client: clientOf(ds) });
    const reports = await Promise.all([queue.produce([10]), second.produce([10])]);
    const rows = reports.flatMap(({ demarches }) => demarches);
    expect(rows.map(({ error }) => error)).toEqual([undefined, undefined]);
    expect(rows.reduce((sum, { queued }) => sum + queued, 0)).toBe(30);
  });

  it('a worker ends by its signal and gives back what it had, without using up a try', async () => {
    const ds = createEmulator({ demarches: [demarcheWithFiles(10, 100, 2)] });
    const { endpoint } = await listening(ds);
    const { queue, schema } = newQueue({ client: clientOf(ds, { endpoint }) });
    await queue.produce([10]);
    ds.fail({ fault: 'slow', on: 'storage', latency: 5_000, times: 1_000 });
    const controller = new AbortController();
    const working = queue.work({ concurrency: 3, signal: controller.signal, idle: 50 });
    await expect.poll(async () => (await queue.status()).counts.active).toBe(3);
    controller.abort();
    expect(await working).toEqual({ stored: 0, gone: 0, failed: 0 });
    expect((await queue.status()).counts).toEqual({ ...NOTHING, waiting: 10 });
    const { rows } = await pool.query(`SELECT max(retry_count) AS tries FROM ${schema}_boss.job`);
    expect(rows).toEqual([{ tries: 0 }]);
    await expect(queue.produce([10], { signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow(
      'enough',
    );
  });
});
