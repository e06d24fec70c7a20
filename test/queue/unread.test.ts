// A dossier that the API cannot give holds up nothing else, is told each time, and is queued once the API can give it.
import { mirror, postgres as postgresTarget } from '@org/ds-client/mirror';
import { createQueue, diskStore, type ProducedDemarche } from '@org/ds-client/queue';
import { createEmulator } from '@org/ds-client/testing';
import pg from 'pg';
import { afterAll, beforeAll, expect, it, onTestFinished, vi } from 'vitest';
import { type LocalPostgres, startPostgres } from '../engines/postgres.js';
import { clientOf, demarcheWithFiles, filesOf } from './data.js';

let postgres: LocalPostgres;
let pool: pg.Pool;
beforeAll(async () => {
  postgres = await startPostgres();
  pool = new pg.Pool({ connectionString: postgres.url, max: 4 });
}, 60_000);
afterAll(async () => {
  await pool?.end();
  await postgres?.stop();
});

/** What a queue reads of each dossier, whoever reads along. */
const PARTS = { champs: true, annotations: true, messages: true, avis: true };
/** Of each dossier, on the disk, in a row of a repetition, and in a message. */
const FILES = 5;

function setUp(schema: string, dossiers = 30) {
  const ds = createEmulator({ demarches: [demarcheWithFiles(10, 101, dossiers)], rateLimit: false });
  const client = clientOf(ds, { pageSize: 6 });
  const queue = createQueue({ postgres: postgres.url, client, schema, store: diskStore('unused') });
  onTestFinished(() => queue.close());
  const broken = (...dossier: number[]) => {
    ds.recover();
    if (dossier.length === 0) return;
    // What makes a dossier unreadable is seldom its number: it can be found out.
    ds.fail({
      fault: 'nullNode',
      dossier,
      alone: true,
      operationName: /^(?!Locate)/,
      times: Number.POSITIVE_INFINITY,
    });
  };
  const queued = async () => (await queue.status()).counts.waiting;
  return { ds, client, queue, broken, queued };
}

function expectUnread(one: ProducedDemarche | undefined, numbers: readonly number[]): void {
  expect(one?.unread).toEqual(numbers);
  expect(one?.error).toMatchObject({ name: 'DsIncompleteError', code: 'unreadable', isRetryable: true });
  for (const number of numbers.slice(0, 10)) expect(one?.error?.message).toContain(String(number));
}

it('its walk goes on to the end without it, says so each time, and it comes once it can be read', async () => {
  const { ds, queue, broken, queued } = setUp('unread_one');
  broken(109, 127);
  const [first] = (await queue.produce([10])).demarches;
  expectUnread(first, [109, 127]);
  expect(first?.queued).toBe(28 * FILES);
  expect(await queued()).toBe(28 * FILES);

  // Nothing moved, and still it is neither idle nor a success.
  const [second] = (await queue.produce([10])).demarches;
  expectUnread(second, [109, 127]);
  expect(second?.queued).toBe(0);
  const status = await queue.status();
  expect(status.demarches[0]).toMatchObject({ number: 10, unread: 2, failures: 0 });
  expect(status.unread.map(({ demarche, dossier }) => [demarche, dossier])).toEqual([
    [10, 109],
    [10, 127],
  ]);
  for (const { since, reason } of status.unread) {
    expect(Date.parse(since)).toBeGreaterThan(0);
    expect(reason).not.toBe('');
  }

  // The instance is mended; no dossier was modified, so that no list announces it.
  broken(127);
  const [third] = (await queue.produce([10])).demarches;
  expectUnread(third, [127]);
  expect(third?.queued).toBe(FILES);
  broken();
  expect(await queue.produce([10])).toEqual({ demarches: [{ number: 10, queued: FILES }] });
  expect(await queued()).toBe((await filesOf(ds, [10])).length);
  expect(await queue.produce([10])).toEqual({ demarches: [{ number: 10, queued: 0 }] });
  expect((await queue.status()).unread).toEqual([]);
});

it('one that is deleted, hidden or out of the list of all there is waits no longer', async () => {
  const { ds, queue, broken } = setUp('unread_gone');
  broken(104, 105, 106, 107);
  const [first] = (await queue.produce([10])).demarches;
  expectUnread(first, [104, 105, 106, 107]);
  ds.delete(104);
  ds.purge(104);
  ds.delete(105);
  ds.purge(106);
  const [second] = (await queue.produce([10], { reconcile: true })).demarches;
  expectUnread(second, [107]);
  ds.restore(105);
  broken();
  const [third] = (await queue.produce([10])).demarches;
  expect(third).toEqual({ number: 10, queued: 2 * FILES });
});

it('more of them than one walk asks for again come over several walks, each of them once', async () => {
  const { ds, queue, broken, queued } = setUp('unread_many', 50);
  const numbers = Array.from({ length: 45 }, (_, index) => 103 + index);
  broken(...numbers);
  expectUnread((await queue.produce([10])).demarches[0], numbers);
  broken();
  const counts: number[] = [];
  for (let round = 0; round < 3; round++) {
    const [one] = (await queue.produce([10])).demarches;
    counts.push((one?.queued ?? 0) / FILES);
    expect(one?.unread?.length ?? 0).toBe(Math.max(0, 45 - 20 * (round + 1)));
  }
  expect(counts).toEqual([20, 20, 5]);
  expect(await queued()).toBe((await filesOf(ds, [10])).length);
});

it('whoever is fed by the walk gets it too: the mirror, and a follower of the batches', {
  timeout: 40_000,
}, async () => {
  const { client, queue, broken } = setUp('unread_fed');
  const to = postgresTarget(postgres.url);
  const mirrored = async () =>
    (await pool.query('SELECT dossier FROM d10_dossiers ORDER BY 1')).rows.map(({ dossier }) =>
      Number(dossier),
    );
  const followed = new Set<number>();
  const feeds = {
    mirror: { to },
    onBatch: (_: number, { dossiers }: { dossiers: readonly { number: number }[] }) => {
      for (const { number } of dossiers) followed.add(number);
    },
  };
  broken(110);
  expectUnread((await queue.produce([10], feeds)).demarches[0], [110]);
  const others = Array.from({ length: 30 }, (_, index) => 101 + index).filter((number) => number !== 110);
  expect([...followed].sort()).toEqual(others);
  expect(await mirrored()).toEqual(others);
  broken();
  expect(await queue.produce([10], feeds)).toEqual({ demarches: [{ number: 10, queued: FILES }] });
  expect(followed.has(110)).toBe(true);
  expect(await mirrored()).toEqual([...others, 110].sort());
  // As a mirror of its own sees it: nothing is left to do.
  let changed = 0;
  for await (const { dossiers, refused } of mirror(client, 10, { to, include: PARTS }))
    changed += dossiers + refused.length;
  expect(changed).toBe(0);
});

it('one that follows a demarche goes on with what is new beside it', { timeout: 40_000 }, async () => {
  const { queue, broken, queued } = setUp('unread_follow', 8);
  broken(103);
  const end = new AbortController();
  const walked: ProducedDemarche[] = [];
  const following = queue.follow([10], {
    signal: end.signal,
    busy: 1_000,
    quiet: 1_000,
    dead: 1_000,
    onWalked: (one) => void walked.push(one),
  });
  await vi.waitUntil(() => walked.length > 0, { timeout: 20_000 });
  expectUnread(walked[0], [103]);
  broken();
  await vi.waitUntil(async () => (await queued()) === 8 * FILES, { timeout: 20_000 });
  await vi.waitUntil(() => walked.at(-1)?.error === undefined, { timeout: 20_000 });
  end.abort();
  await following;
});

it('one that the API cannot even name holds up nothing else, and nothing is passed over', async () => {
  const { ds, client, queue, queued } = setUp('unread_unnamed');
  const to = postgresTarget(postgres.url);
  const feeds = { mirror: { to } };
  const mirrored = async () =>
    Number((await pool.query('SELECT count(*) AS count FROM d10_dossiers')).rows[0].count);
  await pool.query('DROP TABLE IF EXISTS d10_dossiers CASCADE');
  ds.fail({ fault: 'nullNode', dossier: 112, alone: true, times: Number.POSITIVE_INFINITY });
  const [first] = (await queue.produce([10])).demarches;
  expect(first?.error).toMatchObject({ name: 'DsIncompleteError', code: 'unreadable' });
  expect(first?.queued).toBe(29 * FILES);
  const [second] = (await queue.produce([10], feeds)).demarches;
  expect(second).toMatchObject({ queued: 0, error: { code: 'unreadable' } });
  expect((await queue.status()).demarches[0]).toMatchObject({ failures: 2, error: expect.any(String) });
  expect(await mirrored()).toBe(29);
  await expect(async () => {
    for await (const _ of mirror(client, 10, { to }));
  }).rejects.toMatchObject({ code: 'unreadable' });
  ds.recover();
  expect(await queue.produce([10], feeds)).toEqual({ demarches: [{ number: 10, queued: FILES }] });
  expect(await queued()).toBe((await filesOf(ds, [10])).length);
  expect(await mirrored()).toBe(30);
});
