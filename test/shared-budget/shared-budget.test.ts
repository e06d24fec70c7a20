import { setTimeout as sleep } from 'node:timers/promises';
import { DsClient } from '@org/ds-client';
import { createEmulator } from '@org/ds-client/testing';
import pg from 'pg';
import { createClient } from 'redis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalPostgres, startPostgres } from '../engines/postgres.js';
import { type LocalRedis, startRedis } from '../engines/redis.js';
import { BUDGET, INTERVAL, race, windowOf } from './race.js';
import { type Kind, type OpenStore, openStore } from './stores.js';

let postgres: LocalPostgres;
let redis: LocalRedis;
let mortal: LocalRedis;
beforeAll(async () => {
  [postgres, redis, mortal] = await Promise.all([startPostgres(), startRedis(), startRedis()]);
}, 60_000);
afterAll(async () => {
  await Promise.all([postgres?.stop(), redis?.stop(), mortal?.stop()]);
});

const engine = (kind: Kind) => (kind === 'postgres' ? postgres : redis);
describe.concurrent('processes', { timeout: 60_000 }, () => {
  it('survive a store that dies in a window, and send nothing too many', async () => {
    const { refused, results, counts } = await race('redis', mortal.url, 3, async () => {
      await mortal.crash();
      await sleep(300);
      await mortal.start();
    });
    expect(refused).toBe(0);
    expect(Math.max(...counts)).toBeLessThanOrEqual(BUDGET.requests);
    expect(counts[1]).toBeGreaterThan(0.5 * BUDGET.requests);
    for (const { errors } of results) expect(errors.length).toBeGreaterThan(0);
  });
});

describe.concurrent.each(['postgres', 'redis', 'ioredis'] as const)(
  'with %s',
  { timeout: 40_000 },
  (kind) => {
    let store: OpenStore;
    beforeAll(async () => {
      store = await openStore(kind, engine(kind).url);
    });
    afterAll(() => store.close());

    it('what the store forgets in the middle of a window is not spent twice', async () => {
      const options = {
        key: `forgotten ${kind}`,
        requests: 40,
        interval: 4_000,
        guard: 100,
        onError: () => {},
      };
      const limiters = [store.budget(options), store.budget({ ...options, priority: 'interactive' })];
      const sent: number[] = [];
      const stop = new AbortController();
      const start = (Math.floor(Date.now() / options.interval) + 1) * options.interval;
      await sleep(start - Date.now());
      const running = Promise.allSettled(
        limiters.map(async (limiter) => {
          for (;;) {
            await limiter.acquire(stop.signal);
            sent.push(Date.now());
          }
        }),
      );
      for (const moment of [1_000, 2_000]) {
        await sleep(start + moment - Date.now());
        await forget(kind, `ds-client-budget:${options.key}`);
      }
      await sleep(start + options.interval - Date.now());
      stop.abort();
      await running;
      const counted = sent.filter((at) => at >= start && at < start + options.interval).length;
      expect(counted).toBeLessThanOrEqual(options.requests);
      expect(counted).toBeGreaterThan(0.6 * options.requests);
    });

    it('background work leaves room: whoever waits is served at once, where all is taken', async () => {
      const options = { key: `priority ${kind}`, requests: 20, interval: 4_000, guard: 50 };
      const stop = new AbortController();
      const running = Promise.allSettled(
        Array.from({ length: 3 }, async () => {
          const limiter = store.budget(options);
          for (;;) await limiter.acquire(stop.signal);
        }),
      );
      const urgent = store.budget({ ...options, priority: 'interactive' });
      // Two windows: the first one after a store begins to remember has no reserve.
      const start = (Math.floor(Date.now() / options.interval) + 2) * options.interval;
      await sleep(start + 1_500 - Date.now());
      const asked = Date.now();
      await urgent.acquire();
      // The next window is further away, whatever else this machine has to do.
      expect(Date.now() - asked).toBeLessThan(2_000);
      stop.abort();
      await running;
    });

    it('the pause of one holds for all, and a shorter one does not end it', async () => {
      const options = { key: `pause ${kind}`, requests: 40, interval: 1_000, guard: 10 };
      const [one, other, third] = [store.budget(options), store.budget(options), store.budget(options)];
      await other.acquire();
      const end = Date.now() + 1_500;
      await one.pause(end);
      await other.pause(end - 1_200);
      await Promise.all([one.acquire(), other.acquire(), third.acquire()]);
      expect(Date.now()).toBeGreaterThanOrEqual(end);
    });

    it('a 429 that another program caused stops everybody until the window ends', async () => {
      const ds = createEmulator({
        demarches: [{ number: 1, dossiers: 1 }],
        rateLimit: { requests: 10, interval: INTERVAL },
      });
      const options = { endpoint: ds.endpoint, token: ds.token, fetch: ds.fetch };
      const rateLimit = () =>
        store.budget({ key: `429 ${kind}`, requests: 80, interval: INTERVAL, guard: 100 });
      const one = new DsClient({ ...options, rateLimit: rateLimit() });
      const other = new DsClient({ ...options, rateLimit: rateLimit() });
      const ask = (asking: DsClient) => asking.request('query Titre { demarche(number: 1) { title } }');
      // From the beginning of a window, so that all of them are in one.
      await sleep(INTERVAL - (Date.now() % INTERVAL) + 100);
      await Promise.all(Array.from({ length: 15 }, () => ask(one)));
      const index = ds.requests.findIndex(({ status }) => status === 429);
      const refused = ds.requests[index];
      if (!refused) throw new Error('Nothing was refused');
      await ask(other);
      const later = ds.requests.slice(index + 1).filter(({ status }) => status === 200);
      expect(later.length).toBeGreaterThanOrEqual(6);
      for (const { at } of later) expect(windowOf(at)).toBeGreaterThan(windowOf(refused.at));
    });

    it('a caller that gives up gets its own reason at once, and the others go on', async () => {
      const limiter = store.budget({ key: `abort ${kind}`, requests: 40, interval: 1_000, guard: 10 });
      await limiter.pause(Date.now() + 800);
      const [first, second] = [new AbortController(), new AbortController()];
      const refused = Promise.all([
        expect(limiter.acquire(first.signal)).rejects.toThrow('first'),
        expect(limiter.acquire(second.signal)).rejects.toThrow('second'),
      ]);
      const next = limiter.acquire();
      const asked = Date.now();
      // The second has no turn yet.
      second.abort(new Error('second'));
      first.abort(new Error('first'));
      await refused;
      expect(Date.now() - asked).toBeLessThan(400);
      await next;
    });
  },
);

/** As a restart without persistence does, for one key. */
async function forget(kind: Kind, key: string): Promise<void> {
  if (kind === 'postgres') {
    const pool = new pg.Pool({ connectionString: postgres.url });
    await pool.query('DELETE FROM ds_client_budget WHERE key = $1', [key]);
    await pool.end();
    return;
  }
  const client = await createClient({ url: redis.url }).connect();
  await client.del(key);
  await client.close();
}

describe.concurrent('a store that cannot be used', { timeout: 30_000 }, () => {
  it('keeps requests waiting while it is away, and lets them go when it is back', async () => {
    const away = await startRedis();
    const store = await openStore('redis', away.url);
    const errors: Error[] = [];
    const onError = (error: Error) => errors.push(error);
    const limiter = store.budget({ key: 'away', requests: 100, interval: 1_000, guard: 10, onError });
    await limiter.acquire();
    await away.crash();
    const waiting = limiter.acquire();
    await sleep(600);
    expect(errors.length).toBeGreaterThan(0);
    await away.start();
    await waiting;
    await store.close();
    await expect(limiter.acquire()).rejects.toMatchObject({ code: 'budget_store', isRetryable: false });
    await away.stop();
  });

  it('tells a mistake that no waiting mends', async () => {
    const store = await openStore('postgres', `${postgres.url}-not-there`);
    const limiter = store.budget({ onError: () => {} });
    await expect(limiter.acquire()).rejects.toMatchObject({ code: 'budget_store' });
    await store.close();
  });
});
