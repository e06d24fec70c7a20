import { DsInputError, type SyncOptions } from '@org/ds-client';
import { expect, test } from 'vitest';
import { follow, sent } from './follow.js';
import { DAY, ModelServer } from './model-server.js';

const aCheckpoint = async (options: SyncOptions = {}) => {
  const server = new ModelServer();
  server.deposit();
  return (await follow(server, options)).checkpoint;
};

test('a checkpoint of another demarche is refused before anything is sent', async () => {
  const server = new ModelServer();
  const checkpoint = await aCheckpoint();
  expect(() => server.client.sync(4321, { checkpoint })).toThrow(DsInputError);
  expect(() => server.client.sync(4321, { checkpoint })).toThrow(/demarche 1234, not 4321/);
  expect(server.requests).toEqual([]);
});

test('`since` is fixed by the first call: the same one is accepted, none is, another is refused', async () => {
  const { client } = new ModelServer();
  const checkpoint = await aCheckpoint({ since: '2025-06-01T00:00:00Z' });
  expect(() => client.sync(1234, { checkpoint, since: new Date('2025-06-01T00:00:00Z') })).not.toThrow();
  expect(() => client.sync(1234, { checkpoint, since: '2025-06-01T02:00:00+02:00' })).not.toThrow();
  expect(() => client.sync(1234, { checkpoint })).not.toThrow();
  expect(() => client.sync(1234, { checkpoint, since: '2025-06-02' })).toThrow(/`since` is fixed/);

  const without = await aCheckpoint();
  expect(() => client.sync(1234, { checkpoint: without, since: '2025-06-02' })).toThrow(
    /since the beginning/,
  );
});

test('a later call without `since` keeps to the one of the checkpoint', async () => {
  const server = new ModelServer();
  const { number } = server.deposit(server.now - 30 * DAY);
  const recent = server.deposit();
  const since = new Date(server.now / 1_000 - 86_400_000);
  const { dossiers, checkpoint } = await follow(server, { since });
  expect(dossiers).toEqual([recent.number]);
  expect(dossiers).not.toContain(number);
  await follow(server, { checkpoint });
  for (const { updatedSince } of sent(server, 'ListDossiers')) expect(updatedSince).toBe(since.toISOString());
});

test('what is not a checkpoint is refused, whatever part of it is damaged', async () => {
  const { client } = new ModelServer();
  const good = await aCheckpoint();
  const run = { until: '2026-01-01T00:00:00.000Z', again: null };
  const damaged: unknown[] = [
    'text',
    [],
    {},
    { ...good, demarche: '1234' },
    { ...good, since: 'yesterday' },
    { ...good, modifications: null },
    { ...good, modifications: { ...good.modifications, cursor: '' } },
    { ...good, modifications: { ...good.modifications, readUntil: 12 } },
    { ...good, modifications: { ...good.modifications, run: 'yes' } },
    { ...good, modifications: { ...good.modifications, run: { ...run, until: null } } },
    { ...good, modifications: { ...good.modifications, run: { ...run, again: { before: 'x' } } } },
    { ...good, newestDeletion: 3 },
    { ...good, pending: ['12'] },
    { ...good, reconciliation: { after: null } },
  ];
  for (const value of damaged) {
    const options: SyncOptions = JSON.parse(JSON.stringify({ checkpoint: value }));
    expect(() => client.sync(1234, options), JSON.stringify(value)).toThrow(/not one of this package/);
  }
  expect(() =>
    client.sync(1234, JSON.parse(JSON.stringify({ checkpoint: { ...good, version: 2 } }))),
  ).toThrow(/another version/);
});

test('`null` is no checkpoint, as a database gives it', async () => {
  const server = new ModelServer();
  const { number } = server.deposit();
  expect((await follow(server, { checkpoint: null })).dossiers).toEqual([number]);
});

test('bad options are refused by the call itself, before anything is sent', () => {
  const server = new ModelServer();
  const options: SyncOptions[] = [
    { overlap: -1 },
    { overlap: 1.5 },
    { deletedOverlap: Number.POSITIVE_INFINITY },
    { since: 'yesterday' },
    { pageSize: 0 },
    { prefetch: -1 },
    JSON.parse('{"onUnreadable":"ignore"}'),
    JSON.parse('{"reconcile":"yes"}'),
    JSON.parse('{"include":{"champ":true}}'),
  ];
  for (const option of options) expect(() => server.client.sync(1234, option)).toThrow(DsInputError);
  expect(() => server.client.sync(0)).toThrow(DsInputError);
  expect(server.requests).toEqual([]);
});

test('a checkpoint holds as many numbers as dossiers are pending, and nothing that grows with the demarche', async () => {
  const small = new ModelServer();
  const large = new ModelServer();
  for (let n = 0; n < 3; n++) small.deposit();
  for (let n = 0; n < 300; n++) large.deposit();
  for (const server of [small, large]) {
    const row = server.rows.get(2);
    if (row) server.hide(row, 'user');
  }
  const [a, b] = [(await follow(small)).checkpoint, (await follow(large)).checkpoint];
  expect(a.pending).toEqual([2]);
  expect(JSON.stringify(b).length - JSON.stringify(a).length).toBeLessThan(10);
});

test('the iterable begins at its checkpoint at each `for await`', async () => {
  const server = new ModelServer();
  server.deposit();
  const batches = server.client.sync(1234);
  for (const _ of [1, 2]) {
    const numbers: number[] = [];
    for await (const { dossiers } of batches) numbers.push(...dossiers.map(({ number }) => number));
    expect(numbers).toEqual([1]);
  }
});
