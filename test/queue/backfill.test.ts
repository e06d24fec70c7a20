import { DsClient } from '@org/ds-client';
import { createQueue } from '@org/ds-client/queue';
import { createEmulator, demarche, dossier } from '@org/ds-client/testing';
import { afterAll, afterEach, beforeAll, expect, it, onTestFinished, vi } from 'vitest';
import { estimateDossiers } from '../../src/queue/walks/estimate-dossiers.js';
import { type LocalPostgres, startPostgres } from '../engines/postgres.js';
import { clientOf } from './data.js';

let postgres: LocalPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
}, 60_000);
afterAll(() => postgres?.stop());
afterEach(() => void vi.useRealTimers());

const DAY = 86_400_000;
const START = Date.parse('2026-06-01T12:00:00Z');

/** Most were deposited in the last weeks, as before a deadline. */
function manyDossiers(number: number, count: number) {
  const builder = demarche(number);
  for (let n = 0; n < count; n++) {
    const age = Math.round(600 * DAY * (1 - n / count) ** 4) + 1_000;
    builder.withDossier(dossier(number * 10_000 + n).deposeLe(new Date(START - age).toISOString()));
  }
  return builder;
}

it('the estimate of a first walk is right within 20 %, after a kill too', { timeout: 60_000 }, async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: START });
  const ds = createEmulator({ demarches: [manyDossiers(1, 1_000)], rateLimit: false });
  // Pages take 2 to 4 seconds of the clock that client, queue and emulator share.
  let pages = 0;
  const client = new DsClient({
    endpoint: ds.endpoint,
    token: ds.token,
    rateLimit: false,
    pageSize: 20,
    fetch: async (input, init) => {
      if (String(init?.body).includes('ListDossiers')) {
        pages += 1;
        vi.setSystemTime(Date.now() + (2_000 + 1_000 * (pages % 3)));
      }
      return await ds.fetch(input, init);
    },
  });
  const open = () => createQueue({ postgres: postgres.url, client, schema: 'backfill' });
  const told: { at: number; remaining: number }[] = [];
  const walk = async (signal?: AbortSignal, each: () => void = () => {}) => {
    const queue = open();
    onTestFinished(() => queue.close());
    return await queue.produce([1], {
      signal,
      onBatch: async () => {
        each();
        const { backfill } = await queue.status();
        if (backfill?.remaining) told.push({ at: Date.now(), remaining: backfill.remaining });
      },
    });
  };
  const stop = new AbortController();
  await expect(walk(stop.signal, () => void (pages > 25 && stop.abort()))).rejects.toThrow();
  const half = await open().status();
  expect(half.backfill).toMatchObject({ total: 1_000 });
  expect(half.demarches[0]?.backfill?.read).toBeGreaterThan(300);
  const away = 3_600_000;
  const resumedAt = Date.now() + away;
  vi.setSystemTime(resumedAt);
  await walk();
  const end = Date.now();
  expect((await open().status()).backfill).toBeNull();
  expect(told.length).toBeGreaterThan(30);
  for (const { at, remaining } of told) {
    const real = end - at - (at < resumedAt ? away : 0);
    // The last pages are those of the overlap, read once more.
    if (real > 60_000) expect(Math.abs(remaining - real) / real).toBeLessThan(0.2);
  }
});

it.each([0, 1, 99, 100, 101, 2_345])(
  'counts %i dossiers by their dates, many lists a request',
  async (count) => {
    const ds = createEmulator({
      now: new Date(START).toISOString(),
      demarches: [manyDossiers(1, count)],
      rateLimit: false,
    });
    expect(await estimateDossiers(clientOf(ds), 1, undefined)).toBe(count);
    expect(ds.requests.length).toBeLessThanOrEqual(3 + Math.ceil(count / 400));
  },
);

it('counts dossiers that were all deposited in one second', async () => {
  const builder = demarche(1);
  for (let n = 1; n <= 450; n++) builder.withDossier(dossier(n).deposeLe('2026-05-01T12:00:00Z'));
  const ds = createEmulator({ demarches: [builder], rateLimit: false });
  expect(await estimateDossiers(clientOf(ds), 1, undefined)).toBe(450);
});
