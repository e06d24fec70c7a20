// Whoever uses a queue meets no error of a driver, waits for no longer than his signal lets him, and goes on after a restart.
import { createServer, type Server } from 'node:net';
import { DsClient, DsError } from '@org/ds-client';
import { createQueue, diskStore, type Queue } from '@org/ds-client/queue';
import { createEmulator } from '@org/ds-client/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { freePort } from '../engines/free-port.js';
import { type LocalPostgres, startPostgres } from '../engines/postgres.js';
import { clientOf, demarcheWithFiles } from './data.js';

let postgres: LocalPostgres;
let hole: Server;
beforeAll(async () => {
  postgres = await startPostgres();
  // Takes connections, and never says a word.
  hole = createServer(() => {}).listen(0, '127.0.0.1');
}, 60_000);
afterAll(async () => {
  hole?.close();
  await postgres?.stop();
});

const signal = () => AbortSignal.timeout(400);
/** Every method that asks the database. `hint` takes no signal. */
const methods: Record<Exclude<keyof Queue, 'close' | 'hint'>, (queue: Queue) => Promise<unknown>> = {
  produce: (queue) => queue.produce([10], { signal: signal() }),
  follow: (queue) => queue.follow([10], { signal: signal() }),
  work: (queue) => queue.work({ signal: signal() }),
  status: (queue) => queue.status({ signal: signal() }),
  reconcile: (queue) => queue.reconcile({ signal: signal() }),
  requeue: (queue) => queue.requeue({ failed: true, signal: signal() }),
};
const names = Object.keys(methods) as (keyof typeof methods)[];

function queueAt(url: string, errors: Error[] = []): Queue {
  const client = new DsClient({ token: 'a-token', endpoint: 'http://127.0.0.1:9/graphql', maxRetries: 0 });
  return createQueue({
    postgres: url,
    client,
    store: diskStore('unused'),
    onError: (error) => errors.push(error),
  });
}

describe('a database that refuses', () => {
  it.each([...names, 'hint'] as const)('ends %s with an error of this package', async (name) => {
    const queue = queueAt(postgres.url.replace('postgres@', 'nobody@'));
    const call = name === 'hint' ? queue.hint([10]) : methods[name](queue);
    const error: unknown = await call.catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'DsError', code: 'database', isRetryable: false });
    expect(String(error)).toContain('role "nobody" does not exist (SQLSTATE 28000)');
    await queue.close();
  });
});

describe('a database that nobody serves', () => {
  const asked = ['status', 'reconcile', 'requeue'] as const;
  it.each(['127.0.0.1', 'localhost'])('is told at once to whoever asks (%s)', async (host) => {
    const url = `postgres://postgres@${host}:${await freePort()}/postgres`;
    for (const name of asked) {
      const error: unknown = await methods[name](queueAt(url)).catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ code: 'database', isRetryable: true });
      expect(String(error)).toContain('ECONNREFUSED');
    }
  });
});

describe('a database that is silent', () => {
  it.each(names)('holds up %s for no longer than its signal lets it', async (name) => {
    const address = hole.address();
    if (address === null || typeof address === 'string') throw new Error('No port');
    const began = performance.now();
    const end: unknown = await methods[name](
      queueAt(`postgres://postgres@127.0.0.1:${address.port}/x`),
    ).catch((thrown: unknown) => thrown);
    // Those that run until their signal aborts end by it.
    if (name === 'work' || name === 'follow') expect(end).not.toBeInstanceOf(Error);
    else expect(end).toMatchObject({ name: 'TimeoutError' });
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});

it('a producer and a worker that start while the database restarts wait for it', async () => {
  const ds = createEmulator({ demarches: [demarcheWithFiles(10, 101, 2)], rateLimit: false });
  const errors: Error[] = [];
  await postgres.crash();
  const queue = createQueue({
    postgres: postgres.url,
    client: clientOf(ds),
    schema: 'restart',
    onError: (error) => errors.push(error),
  });
  onTestFinished(() => queue.close());
  const producing = queue.produce([10]);
  producing.catch(() => {});
  await expect.poll(() => errors.length, { timeout: 20_000 }).toBeGreaterThan(0);
  await postgres.start();
  expect((await producing).demarches).toMatchObject([{ number: 10, queued: expect.any(Number) }]);
  expect(errors.every((error) => error instanceof DsError && error.code === 'database')).toBe(true);
}, 60_000);

describe('hints', () => {
  async function setUp(schema: string) {
    const ds = createEmulator({ demarches: [demarcheWithFiles(10, 101, 2)], rateLimit: false });
    const pool = new pg.Pool({ connectionString: postgres.url, max: 2 });
    const queue = createQueue({ postgres: postgres.url, client: clientOf(ds), schema });
    onTestFinished(async () => {
      await queue.close();
      await pool.end();
    });
    const hints = async () =>
      (await pool.query(`SELECT demarche FROM ${schema}.walk WHERE hinted_at IS NOT NULL`)).rows.length;
    return { queue, pool, hints };
  }

  it('are kept where they come during a walk, whatever the clocks say', async () => {
    const { queue, pool, hints } = await setUp('hints');
    await queue.hint([10]);
    // As from a machine whose clock is late.
    await pool.query(`UPDATE hints.walk SET hinted_at = hinted_at - interval '1 hour'`);
    const onBatch = async () => {
      await queue.hint([10]);
      await pool.query(`UPDATE hints.walk SET hinted_at = hinted_at - interval '2 hours'`);
    };
    await queue.produce([10], { onBatch });
    expect(await hints()).toBe(1);
    await queue.produce([10]);
    expect(await hints()).toBe(0);
  });

  it('of a demarche that nobody follows are no part of the status', async () => {
    const { queue, hints } = await setUp('strangers');
    await queue.hint([77]);
    expect((await queue.status()).demarches).toEqual([]);
    expect(await hints()).toBe(1);
  });
});

it('what a walk met is told to whoever runs a queue, who has no list to resume', async () => {
  const ds = createEmulator({ demarches: [demarcheWithFiles(10, 101, 2)], rateLimit: false });
  const queue = createQueue({ postgres: postgres.url, client: clientOf(ds), schema: 'words' });
  onTestFinished(() => queue.close());
  const { demarches } = await queue.produce([404]);
  expect(demarches[0]?.error?.message).toContain('The next walk goes on where this one ended.');
  expect(JSON.stringify([demarches[0]?.error?.message, await queue.status()])).not.toMatch(
    /resumeFrom|checkpoint of/,
  );
});
