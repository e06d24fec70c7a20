import { DsClient, DsInputError } from '@org/ds-client';
import { mirror, postgres as postgresTarget, purge } from '@org/ds-client/mirror';
import { createQueue } from '@org/ds-client/queue';
import { createEmulator, demarche, dossier, type Emulator } from '@org/ds-client/testing';
import pg from 'pg';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { type LocalPostgres, startPostgres } from '../engines/postgres.js';
import { clientOf, demarcheWithFiles, filesOf } from './data.js';

const WITH_FILES = { champs: true, annotations: true, messages: true, avis: true };

let postgres: LocalPostgres;
let pool: pg.Pool;
beforeAll(async () => {
  postgres = await startPostgres();
  pool = new pg.Pool({ connectionString: postgres.url, max: 5 });
}, 60_000);
afterAll(async () => {
  await pool?.end();
  await postgres?.stop();
});

function sent(ds: Emulator, from = 0): string[] {
  return ds.requests.slice(from).flatMap((one) => (one.kind === 'api' ? [one.operationName ?? ''] : []));
}

it('an idle round costs a fiftieth of a request a demarche, for the queue and the mirror together', async () => {
  const numbers = Array.from({ length: 120 }, (_, index) => index + 1);
  const ds = createEmulator({
    demarches: numbers.map((number) => demarche(number).withDossier(dossier(number))),
    rateLimit: false,
  });
  const queue = createQueue({ postgres: postgres.url, client: clientOf(ds), schema: 'idle' });
  onTestFinished(() => queue.close());
  await queue.produce(numbers);
  let before = ds.requests.length;
  await queue.produce(numbers);
  expect(sent(ds, before)).toEqual(['NewestChanges', 'NewestChanges', 'NewestChanges']);

  const idle = await queue.status();
  expect(Math.max(...idle.demarches.map(({ lag }) => lag ?? Number.POSITIVE_INFINITY))).toBeLessThan(60_000);

  // What is deleted shows at once, too.
  ds.delete(5);
  ds.modify(9);
  before = ds.requests.length;
  await queue.produce(numbers);
  expect(sent(ds, before).filter((name) => name === 'ListDeletedDossiers').length).toBe(2);
});

it('one demarche whose look is an error 500 is told, and the others cost no more', async () => {
  const numbers = Array.from({ length: 50 }, (_, index) => index + 1);
  const ds = createEmulator({
    demarches: numbers.map((number) => demarche(number).withDossier(dossier(number))),
    rateLimit: false,
  });
  let isBad = false;
  const client = new DsClient({
    endpoint: ds.endpoint,
    token: ds.token,
    rateLimit: false,
    maxRetries: 0,
    fetch: async (input, init) => {
      const isOfBad = /number: 7\)|"(?:demarcheNumber|number)":7\b/.test(String(init?.body));
      return isBad && isOfBad ? new Response('{}', { status: 500 }) : await ds.fetch(input, init);
    },
  });
  const queue = createQueue({ postgres: postgres.url, client, schema: 'bad' });
  onTestFinished(() => queue.close());
  await queue.produce(numbers);
  isBad = true;
  const before = ds.requests.length;
  const { demarches } = await queue.produce(numbers);
  expect(demarches.flatMap(({ number, error }) => (error ? [number] : []))).toEqual([7]);
  expect(new Set(sent(ds, before))).toEqual(new Set(['NewestChanges']));
  expect(sent(ds, before).length).toBeLessThan(12);
});

it('one walk fills queue and mirror, whichever of them was ahead', { timeout: 60_000 }, async () => {
  const ds = createEmulator({ demarches: [demarcheWithFiles(10, 100, 30)], rateLimit: false });
  const client = clientOf(ds, { pageSize: 6 });
  const to = postgresTarget(postgres.url);
  const feed = { to };
  const queue = createQueue({ postgres: postgres.url, client, schema: 'shared' });
  onTestFinished(() => queue.close());
  const files = async () => (await filesOf(ds, [10])).length;
  const isEqual = async () => {
    const { rows } = await pool.query(
      'SELECT dossier AS number, date_derniere_modification AS at FROM d10_dossiers ORDER BY 1',
    );
    const there = await client.dossiers(10).toArray();
    const stands = (list: readonly { number: unknown; at: unknown }[]) =>
      list.map(({ number, at }) => `${number} ${new Date(String(at)).toISOString()}`);
    expect(stands(rows)).toEqual(
      stands(there.map(({ number, dateDerniereModification: at }) => ({ number, at }))).sort(),
    );
    const names = await pool.query(
      "SELECT table_name AS name FROM information_schema.tables WHERE table_name ~ '^d10_.*lots$' AND table_type = 'BASE TABLE'",
    );
    const lots = await pool.query(`SELECT count(*) AS count FROM ${names.rows[0].name}`);
    expect(Number(lots.rows[0].count)).toBe(there.length);
    expect((await queue.status()).counts.waiting).toBe(await files());
  };

  // A kill between queue and mirror: the third step is the last of this run.
  let steps = 0;
  const halted = await queue.produce([10], {
    mirror: {
      ...feed,
      onStep: () => {
        steps += 1;
        if (steps === 3) throw new Error('killed');
      },
    },
  });
  expect(halted.demarches[0]?.error?.message).toBe('killed');
  const batches: number[] = [];
  await queue.produce([10], {
    mirror: feed,
    onBatch: (_, { dossiers }) => void batches.push(dossiers.length),
  });
  await isEqual();
  expect(batches.length).toBeGreaterThan(2);

  // Idle: one request for both.
  const idle = ds.requests.length;
  await queue.produce([10], { mirror: feed });
  expect(sent(ds, idle)).toEqual(['NewestChanges']);

  // The mirror alone goes ahead; then the queue alone; then both.
  ds.modify(103);
  ds.addDossier(
    10,
    dossier(500).withFile('Pièces', { filename: 'neuf.pdf', byteSize: 77 }).withChamp('Lots', [{}]),
  );
  for await (const step of mirror(client, 10, { ...feed, include: { ...WITH_FILES } }))
    expect(step.refused).toEqual([]);
  await queue.produce([10], { mirror: feed });
  await isEqual();
  ds.modify(104);
  ds.delete(105);
  await queue.produce([10]);
  await queue.produce([10], { mirror: feed });
  const { rows } = await pool.query('SELECT dossier FROM d10_dossiers WHERE dossier = 105');
  expect(rows).toEqual([]);

  // A mirror that was lost is filled again, though nothing moved and the queue knows all.
  await purge(to, 10);
  const lists = (from: number) => sent(ds, from).filter((name) => name === 'ListDossiers').length;
  const refill = ds.requests.length;
  const { demarches } = await queue.produce([10], { mirror: feed });
  const both = lists(refill);
  expect(demarches).toEqual([{ number: 10, queued: 0 }]);
  const alone = ds.requests.length;
  for await (const _ of client.sync(10));
  expect(both).toBe(lists(alone));
  const filled = await pool.query('SELECT count(*) AS count FROM d10_dossiers');
  expect(Number(filled.rows[0].count)).toBe(30);
});

it('a mirror that cannot be fed is refused before anything is asked', async () => {
  const ds = createEmulator();
  const queue = createQueue({ postgres: postgres.url, client: clientOf(ds), schema: 'refused' });
  await expect(Reflect.apply(queue.produce, queue, [[1], { mirror: { to: 'postgres' } }])).rejects.toThrow(
    DsInputError,
  );
  await expect(Reflect.apply(queue.produce, queue, [[1], { mirror: {} }])).rejects.toThrow(DsInputError);
  await expect(Reflect.apply(queue.follow, queue, [[1], { mirror: { plan: true } }])).rejects.toThrow(
    DsInputError,
  );
  expect(ds.requests).toEqual([]);
});
