import assert from 'node:assert/strict';
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { DsClient } from '@org/ds-client';
import { createEmulator } from '@org/ds-client/testing';
import pg from 'pg';
import { startPostgres } from '../src/local-postgres.js';
import { BUDGET_SCHEMA } from '../src/postgres-budget.js';
import { type BudgetStore, openStore, startRedis } from './budget-store.js';

const INTERVAL = 5_000;
const WINDOWS = 3;
const PROCESSES = 8;
/** A rate a little above the real server's 400 a minute. */
const budget = { key: 'ministère', requests: 40, interval: INTERVAL, guard: 500 };
const SMALLEST_QUERY = 'query Titre { demarche(number: 1) { title } }';

describe('over PostgreSQL', () => {
  suite(async () => {
    const postgres = await startPostgres();
    const pool = new pg.Pool({ connectionString: postgres.url });
    await pool.query(BUDGET_SCHEMA);
    await pool.end();
    return { url: postgres.url, stop: () => postgres.stop() };
  });
});

const redis = await startRedis();
if (redis) {
  describe('over Redis', () => {
    suite(async () => ({ url: redis.url, stop: async () => void redis.process.kill() }));
  });
} else {
  console.log('# no redis-server here: the budget is tested over PostgreSQL only');
}

function suite(start: () => Promise<{ url: string; stop(): Promise<void> }>): void {
  let server: Awaited<ReturnType<typeof start>>;
  let store: BudgetStore;
  before(async () => {
    server = await start();
    store = await openStore(server.url);
  });
  after(async () => {
    await store?.close();
    await server?.stop();
  });

  test('eight processes spend one budget: no refusal, nearly all of it, in equal shares', async (t) => {
    const ds = createEmulator({
      demarches: [{ number: 1, dossiers: 1 }],
      rateLimit: { requests: budget.requests, interval: INTERVAL },
    });
    const api = await ds.listen();
    const workers: ChildProcess[] = [];
    try {
      for (let n = 0; n < PROCESSES; n++) {
        const program = fileURLToPath(new URL('budget-worker.ts', import.meta.url));
        const options = [server.url, api.endpoint, ds.token, JSON.stringify(budget)];
        workers.push(fork(program, options, { execArgv: ['--import', 'tsx'] }));
      }
      await Promise.all(workers.map((worker) => once(worker, 'message')));
      // All hear of it well before it begins.
      const begin = Math.ceil((Date.now() + INTERVAL / 2) / INTERVAL) * INTERVAL;
      const reports = workers.map(async (worker) => Number((await once(worker, 'message'))[0]));
      for (const worker of workers) worker.send({ begin, end: begin + WINDOWS * INTERVAL });
      const shares = await Promise.all(reports);

      const windows = Array.from({ length: WINDOWS }, (_, n) => {
        const windowOf = (at: number | bigint) => Math.floor((Number(at) / 1_000 - begin) / INTERVAL);
        return ds.requests.filter(({ at }) => windowOf(at) === n).length;
      });
      const served = windows.reduce((sum, count) => sum + count, 0);
      const used = served / (budget.requests * WINDOWS);
      const mean = shares.reduce((sum, share) => sum + share, 0) / PROCESSES;
      t.diagnostic(`used ${(100 * used).toFixed(1)} %, windows ${windows}, shares ${shares}`);
      assert.equal(ds.requests.filter(({ status }) => status === 429).length, 0);
      assert.ok(used >= 0.95, `${100 * used} % of the budget used`);
      for (const share of shares) {
        assert.ok(Math.abs(share - mean) <= 0.2 * mean, `${share}, where the mean is ${mean}`);
      }
    } finally {
      for (const worker of workers) worker.kill('SIGKILL');
      await api.close();
    }
  });

  test('the pause of one holds for all, and a shorter one does not end it', async () => {
    const options = { ...budget, key: 'pause', interval: 1_000, guard: 10 };
    const [one, other] = [store.budget(options), store.budget(options)];
    await other.acquire();
    const end = Date.now() + 2_000;
    await one.pause(end);
    await other.pause(end - 1_500);
    await Promise.all([one.acquire(), other.acquire()]);
    assert.ok(Date.now() >= end, `let go ${end - Date.now()} ms before the end of the pause`);
  });

  test('a 429 that another program caused stops everybody until the window ends', async () => {
    const interval = 3_000;
    const ds = createEmulator({
      demarches: [{ number: 1, dossiers: 1 }],
      rateLimit: { requests: 10, interval },
    });
    const api = await ds.listen();
    const rateLimit = () => store.budget({ key: '429', requests: 80, interval, guard: 100 });
    const ask = (client: DsClient) => client.request(SMALLEST_QUERY);
    try {
      const [one, other] = [rateLimit(), rateLimit()].map(
        (limiter) => new DsClient({ endpoint: api.endpoint, token: ds.token, rateLimit: limiter }),
      );
      if (!one || !other) throw new Error('No clients');
      const windowOf = (at: number | bigint) => Math.floor(Number(at) / 1_000 / interval);
      // Refused, then paused until the window ends, and served: no caller sees any of it.
      await Promise.all(Array.from({ length: 15 }, () => ask(one)));
      const refusal = ds.requests.find(({ status }) => status === 429);
      assert.ok(refusal);
      await ask(other);
      const later = ds.requests
        .slice(ds.requests.indexOf(refusal) + 1)
        .filter(({ status }) => status === 200);
      assert.ok(later.length >= 6);
      for (const { at } of later) assert.ok(windowOf(at) > windowOf(refusal.at));
    } finally {
      await api.close();
    }
  });

  test('a caller that gives up gets its own reason, and the others go on', async () => {
    const options = { ...budget, key: 'abort', interval: 1_000, guard: 10 };
    const limiter = store.budget(options);
    await limiter.pause(Date.now() + 1_000);
    const reason = new Error('enough');
    const controller = new AbortController();
    const waiting = limiter.acquire(controller.signal);
    const next = limiter.acquire();
    controller.abort(reason);
    await assert.rejects(waiting, reason);
    await next;
  });
}
