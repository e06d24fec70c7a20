import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DsClient, DsInputError } from '@org/ds-client';
import { createMetrics, createQueue, diskStore, operatorHandler } from '@org/ds-client/queue';
import { createEmulator } from '@org/ds-client/testing';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { type LocalPostgres, startPostgres } from '../engines/postgres.js';
import { demarcheWithFiles } from './data.js';

let postgres: LocalPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
}, 60_000);
afterAll(() => postgres?.stop());

it('health, metrics, status and the page of progress tell what happened', { timeout: 40_000 }, async () => {
  const ds = createEmulator({ demarches: [demarcheWithFiles(10, 100, 2)] });
  const api = await ds.listen();
  const directory = await mkdtemp(path.join(tmpdir(), 'ds-operators-'));
  onTestFinished(async () => {
    await api.close();
    await rm(directory, { recursive: true, force: true });
  });
  const metrics = await createMetrics();
  const rateLimit = metrics.budget({ acquire: async () => {}, pause: () => {} });
  const client = new DsClient({ endpoint: api.endpoint, token: ds.token, hooks: metrics.hooks, rateLimit });
  const store = diskStore(directory);
  const queue = createQueue({ postgres: postgres.url, client, store, onError: metrics.onError });
  onTestFinished(() => queue.close());
  const server = createServer(operatorHandler({ queue, metrics })).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close().closeAllConnections());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  const get = async (place: string) => {
    const answer = await fetch(`http://127.0.0.1:${address.port}${place}`);
    return { status: answer.status, text: await answer.text() };
  };

  await queue.produce([10, 404]);
  await queue.work({ untilEmpty: true, idle: 50, onStored: metrics.onStored });
  expect(await get('/healthz')).toEqual({ status: 200, text: 'ok\n' });
  const { text } = await get('/metrics');
  expect(text).toContain('ds_queue_files{state="stored"} 10\n');
  expect(text).toContain('ds_files_stored_total{skipped="false"} 10\n');
  expect(text).toContain('ds_demarche_failures{demarche="404"} 1\n');
  expect(text).toMatch(/^ds_demarche_lag_seconds\{demarche="10"\} \d/m);
  expect(text).toMatch(/^ds_requests_total\{outcome="ok"\} [1-9]/m);
  expect(text).toMatch(/^ds_items_total [1-9]/m);
  const sent = ds.requests.filter(({ kind }) => kind === 'api').length;
  expect(text).toContain(`ds_budget_requests_total ${sent}\n`);
  const bytes = Number(/^ds_bytes_stored_total (\d+)$/m.exec(text)?.[1]);
  expect(bytes).toBeGreaterThan(10_000);
  expect(JSON.parse((await get('/status.json')).text)).toMatchObject({ counts: { stored: 10 } });
  expect((await get('/')).text).toContain('<h1>File des pièces</h1>');
  expect((await get('/other')).status).toBe(404);
  expect(text).not.toContain(ds.token);
  await postgres.crash();
  const health = await get('/healthz');
  expect(health).toEqual({ status: 503, text: 'the database does not answer\n' });
  await postgres.start();
});

it('refuses what it does not understand', () => {
  expect(() => Reflect.apply(operatorHandler, undefined, [])).toThrow(DsInputError);
  expect(() => Reflect.apply(operatorHandler, undefined, [{ queues: {} }])).toThrow(DsInputError);
});
