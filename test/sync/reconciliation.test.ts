import { expect, onTestFinished, test, vi } from 'vitest';
import { follow, sent } from './follow.js';
import { DAY, ModelServer } from './model-server.js';

function demarche(dossiers: number) {
  const server = new ModelServer();
  const rows = Array.from({ length: dossiers }, (_, n) => server.deposit(server.now - (dossiers - n) * DAY));
  return { server, rows };
}

test('finds a change that moved no date, and tells every number there is', async () => {
  const { server, rows } = demarche(5);
  const { checkpoint } = await follow(server);
  if (rows[2]) rows[2].silent += 1;
  if (rows[4]) server.rows.delete(5);
  expect((await follow(server, { checkpoint })).dossiers).toEqual([]);

  const { batches } = await follow(server, { checkpoint, reconcile: true, pageSize: 2 });
  const contents = batches.flatMap(({ dossiers }) =>
    dossiers.map(({ number, motivation }) => [number, motivation]),
  );
  expect(contents).toEqual([
    [1, '0/0'],
    [2, '0/0'],
    [3, '0/1'],
    [4, '0/0'],
  ]);
  expect(batches.flatMap(({ existing }) => (existing ? [existing] : []))).toEqual([[1, 2, 3, 4]]);
});

/** The lists of whole demarches that were read: dossiers, or the light list of numbers. */
const wholeLists = (server: ModelServer) =>
  server.requests
    .filter(({ variables }) => 'first' in variables && !('updatedSince' in variables))
    .map(({ operationName }) => operationName)
    .filter((name) => !name.includes('Deleted'));

test('reads in the order of deposit, which nothing changes, and no number twice', async () => {
  const { server } = demarche(3);
  const { checkpoint } = await follow(server);
  server.requests.length = 0;
  const { batches } = await follow(server, { checkpoint, reconcile: true, pageSize: 2 });
  expect(wholeLists(server)).toEqual(['ListDossiers', 'ListDossiers']);
  expect(batches.flatMap(({ existing }) => existing ?? [])).toEqual([1, 2, 3]);
});

test('a pass of hours lists the numbers anew: one that left meanwhile is not told', async () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  onTestFinished(() => void vi.useRealTimers());
  const { server } = demarche(4);
  const { checkpoint } = await follow(server);
  server.requests.length = 0;
  const reading = follow(
    server,
    { checkpoint, reconcile: true, pageSize: 2 },
    {
      onBatch: () => {
        vi.advanceTimersByTime(20 * 60_000);
        server.rows.delete(1);
      },
    },
  );
  const { batches } = await reading;
  expect(wholeLists(server)).toEqual(['ListDossiers', 'ListDossiers', 'LocateDossier']);
  expect(batches.flatMap(({ existing }) => existing ?? [])).toEqual([2, 3, 4]);
});

test('one that came back behind an interrupted pass exists', async () => {
  const { server, rows } = demarche(6);
  const { checkpoint } = await follow(server);
  const [first] = rows;
  if (!first) throw new Error('There is a first one.');
  server.hide(first, 'user');
  const interrupted = await follow(server, { checkpoint, reconcile: true, pageSize: 2 }, { stop: 1 });
  expect(interrupted.dossiers).toEqual([2, 3]);
  server.advanceTo(server.now + DAY);
  server.restore(first);
  const rest = await follow(server, { checkpoint: interrupted.checkpoint, pageSize: 2 });
  expect(new Set(rest.dossiers)).toEqual(new Set([1, 4, 5, 6]));
  expect(rest.batches.flatMap(({ existing }) => existing ?? [])).toEqual([1, 2, 3, 4, 5, 6]);
});

test('one that cannot be read, and is stepped over, exists', async () => {
  const { server } = demarche(4);
  const { checkpoint } = await follow(server);
  server.unreadable = 3;
  const { batches, dossiers } = await follow(server, { checkpoint, reconcile: true, onUnreadable: 'skip' });
  expect(dossiers).toEqual([1, 2, 4]);
  expect(batches.flatMap(({ existing }) => existing ?? [])).toEqual([1, 2, 3, 4]);
});

test('a demarche where nothing is left says so', async () => {
  const { server } = demarche(2);
  const { checkpoint } = await follow(server);
  server.rows.clear();
  const { batches } = await follow(server, { checkpoint, reconcile: true });
  expect(batches.flatMap(({ existing }) => (existing ? [existing] : []))).toEqual([[]]);
});

test('without it, no batch has `existing`', async () => {
  const { server } = demarche(2);
  for (const batch of (await follow(server)).batches) expect(batch).not.toHaveProperty('existing');
});

test('an interrupted pass goes on in the next call, without being asked for', async () => {
  const { server } = demarche(6);
  const { checkpoint } = await follow(server);
  const interrupted = await follow(server, { checkpoint, reconcile: true, pageSize: 2 }, { stop: 1 });
  expect(interrupted.dossiers).toEqual([1, 2]);
  const rest = await follow(server, { checkpoint: interrupted.checkpoint, pageSize: 2 });
  expect(rest.dossiers).toEqual([3, 4, 5, 6]);
  expect(rest.batches.flatMap(({ existing }) => existing ?? [])).toEqual([1, 2, 3, 4, 5, 6]);
  expect(rest.checkpoint.reconciliation).toBeNull();
});

test('one that had only the numbers left to list lists them', async () => {
  const { server } = demarche(2);
  const { checkpoint } = await follow(server);
  const interrupted = await follow(server, { checkpoint, reconcile: true }, { stop: 1 });
  expect(interrupted.checkpoint.reconciliation).toMatchObject({ isRead: true });
  server.requests.length = 0;
  const rest = await follow(server, { checkpoint: interrupted.checkpoint });
  expect(rest.dossiers).toEqual([]);
  expect(rest.batches.flatMap(({ existing }) => existing ?? [])).toEqual([1, 2]);
  expect(sent(server, 'ListDossiers').every(({ updatedSince }) => updatedSince !== undefined)).toBe(true);
});

test('with `since`, only dossiers of the sync come, and every number is told', async () => {
  const { server } = demarche(4);
  const since = new Date(server.now / 1_000 - 2.5 * 86_400_000);
  const { dossiers, batches } = await follow(server, { since, reconcile: true });
  expect(new Set(dossiers)).toEqual(new Set([3, 4]));
  expect(batches.flatMap(({ existing }) => existing ?? [])).toEqual([1, 2, 3, 4]);
});
