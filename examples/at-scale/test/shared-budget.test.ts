import assert from 'node:assert/strict';
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createEmulator } from '@org/ds-client/testing';
import pg from 'pg';
import { type LocalPostgres, startPostgres } from '../src/local-postgres.js';
import { BUDGET_SCHEMA, postgresBudget } from '../src/postgres-budget.js';

const INTERVAL = 5_000;
const WINDOWS = 3;
const PROCESSES = 8;
const budget = { key: 'ministère', requests: 40, interval: INTERVAL, guard: 500 };

let postgres: LocalPostgres;
let pool: pg.Pool;
before(async () => {
  postgres = await startPostgres();
  pool = new pg.Pool({ connectionString: postgres.url });
  await pool.query(BUDGET_SCHEMA);
});
after(async () => {
  await pool?.end();
  await postgres?.stop();
});

test('eight processes spend one budget: no refusal, nearly all of it, in equal shares', async (t) => {
  const ds = createEmulator({
    demarches: [{ number: 1, dossiers: 1 }],
    rateLimit: { requests: budget.requests, interval: INTERVAL },
  });
  const server = await ds.listen();
  const workers: ChildProcess[] = [];
  try {
    for (let n = 0; n < PROCESSES; n++) {
      const worker = fork(
        fileURLToPath(new URL('budget-worker.ts', import.meta.url)),
        [postgres.url, server.endpoint, ds.token, JSON.stringify(budget)],
        { execArgv: ['--import', 'tsx'] },
      );
      workers.push(worker);
    }
    await Promise.all(workers.map((worker) => once(worker, 'message')));
    const start = Math.ceil(Date.now() / INTERVAL) * INTERVAL;
    await sleep(start - Date.now());
    const reports = workers.map(async (worker) => {
      const [sent] = await once(worker, 'message');
      return Number(sent);
    });
    for (const worker of workers) worker.send(start + WINDOWS * INTERVAL);
    const shares = await Promise.all(reports);

    const windows = Array.from({ length: WINDOWS }, (_, n) => {
      const begin = start + n * INTERVAL;
      return ds.requests.filter(
        ({ at }) => Number(at) / 1_000 >= begin && Number(at) / 1_000 < begin + INTERVAL,
      ).length;
    });
    const served = windows.reduce((sum, count) => sum + count, 0);
    const used = served / (budget.requests * WINDOWS);
    const mean = shares.reduce((sum, share) => sum + share, 0) / PROCESSES;
    t.diagnostic(`used ${(100 * used).toFixed(1)} %, windows ${windows}, shares ${shares}`);
    assert.equal(ds.requests.filter(({ status }) => status === 429).length, 0);
    assert.ok(used >= 0.95, `${100 * used} % of the budget used`);
    for (const share of shares)
      assert.ok(Math.abs(share - mean) <= 0.2 * mean, `${share} of a mean of ${mean}`);
  } finally {
    for (const worker of workers) worker.kill('SIGKILL');
    await server.close();
  }
});

test('the pause of one holds for all, and a shorter one does not end it', async () => {
  const one = postgresBudget(pool, { ...budget, key: 'pause', interval: 1_000, guard: 10 });
  const other = postgresBudget(pool, { ...budget, key: 'pause', interval: 1_000, guard: 10 });
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
  const server = await ds.listen();
  const { DsClient } = await import('@org/ds-client');
  const clientOf = () =>
    new DsClient({
      endpoint: server.endpoint,
      token: ds.token,
      rateLimit: postgresBudget(pool, { key: '429', requests: 80, interval, guard: 100 }),
    });
  const ask = (client: InstanceType<typeof DsClient>) =>
    client.request('query Titre { demarche(number: 1) { title } }');
  try {
    const start = Math.ceil(Date.now() / interval) * interval;
    await sleep(start + 100 - Date.now());
    const [one, other] = [clientOf(), clientOf()];
    for (let n = 0; n < 10; n++) await ask(one);
    // Refused, then paused until the window ends, and served: the caller sees none of it.
    const refused = ask(one);
    while (!ds.requests.some(({ status }) => status === 429)) await sleep(5);
    await Promise.all([refused, ask(other)]);
    const afterRefusal = ds.requests.filter(({ status }) => status === 200).slice(10);
    assert.equal(ds.requests.filter(({ status }) => status === 429).length <= 2, true);
    for (const { at } of afterRefusal) assert.ok(Number(at) / 1_000 >= start + interval);
  } finally {
    await server.close();
  }
});

test('a caller that gives up leaves the budget to the others, with its own reason', async () => {
  const limiter = postgresBudget(pool, { ...budget, key: 'abort', interval: 60_000, guard: 1_000 });
  await limiter.pause(Date.now() + 60_000);
  const reason = new Error('enough');
  const controller = new AbortController();
  const waiting = limiter.acquire(controller.signal);
  controller.abort(reason);
  await assert.rejects(waiting, reason);
  await pool.query("DELETE FROM api_budget WHERE key = 'abort:pause'");
  await limiter.acquire();
});
