import { expect, test } from 'vitest';
import { follow, sent } from './follow.js';
import { DAY, MINUTE, ModelServer } from './model-server.js';

/** A demarche of some dossiers, and the first of them. */
function demarche(dossiers: number) {
  const server = new ModelServer();
  const rows = Array.from({ length: dossiers }, () => server.deposit());
  const row = (number: number) => {
    const found = rows[number - 1];
    if (!found) throw new Error(`no dossier ${number}`);
    return found;
  };
  return { server, row };
}

test('a deletion that the API dates weeks back is found', async () => {
  const { server, row } = demarche(2);
  server.advanceTo(server.now + DAY);
  server.hide(row(1), 'user');
  server.advanceTo(server.now + 10 * DAY);
  // The newest deletion known is ten days younger than the date that the other one will have.
  server.deleted.push({ id: 99, number: 99, deletedAt: server.now });
  const { checkpoint, deleted } = await follow(server);
  expect(deleted).toEqual([99]);
  server.advanceTo(server.now + 5 * DAY);

  const isFound = async (deletedOverlap?: number) =>
    (await follow(server, { checkpoint, deletedOverlap })).deleted.includes(1);
  expect(await isFound()).toBe(true);
  expect(await isFound(86_400_000)).toBe(false);
});

test('deletions inside the overlap come again, older ones do not', async () => {
  const { server } = demarche(1);
  server.deleted.push({ id: 1, number: 11, deletedAt: server.now - 30 * DAY });
  server.deleted.push({ id: 2, number: 12, deletedAt: server.now - 10 * DAY });
  server.deleted.push({ id: 3, number: 13, deletedAt: server.now });
  const first = await follow(server);
  expect(first.deleted).toEqual([11, 12, 13]);
  expect((await follow(server, { checkpoint: first.checkpoint })).deleted).toEqual([12, 13]);
});

test('a first call with `since` reads deletions from an overlap before it', async () => {
  const { server } = demarche(1);
  await follow(server, { since: '2026-03-22T00:00:00Z' });
  expect(sent(server, 'ListDeletedDossiers')).toMatchObject([{ deletedSince: '2026-03-01T00:00:00.000Z' }]);
});

test('the bound moves once the list has been read whole, not before', async () => {
  const { server } = demarche(0);
  for (let n = 1; n <= 250; n++)
    server.deleted.push({ id: n, number: n, deletedAt: server.now - n * MINUTE });
  const interrupted = await follow(server, {}, { stop: 2 });
  expect(interrupted.deleted).toHaveLength(200);
  expect(interrupted.checkpoint.newestDeletion).toBeNull();

  const whole = await follow(server, { checkpoint: interrupted.checkpoint });
  expect(whole.deleted).toHaveLength(250);
  expect(whole.checkpoint.newestDeletion).toBe(new Date(server.now / 1_000 - 60_000).toISOString());
});

test('pending deletions are read whole in each run', async () => {
  const { server, row } = demarche(3);
  server.hide(row(1), 'user');
  const first = await follow(server);
  expect(first.pendingDeleted).toEqual([1]);
  server.advanceTo(server.now + DAY);
  // Dated before the first one: no bound of dates would find it.
  server.hide(row(2), 'user', server.now - 3 * DAY);
  expect((await follow(server, { checkpoint: first.checkpoint })).pendingDeleted).toEqual([2, 1]);
  for (const variables of sent(server, 'ListPendingDeletedDossiers')) {
    expect(variables).not.toHaveProperty('deletedSince');
  }
});

test('a restored dossier is told, with its content, even where nothing else announces it', async () => {
  const { server, row } = demarche(3);
  server.hide(row(1), 'user');
  const { checkpoint } = await follow(server);
  expect(checkpoint.pending).toEqual([1]);
  // Without the modification that a restoration is.
  row(1).hidden.user = null;
  row(1).updatedAt = server.now - 30 * DAY;

  const {
    batches,
    restored,
    checkpoint: after,
  } = await follow(server, { checkpoint, include: { avis: true } });
  expect(restored).toEqual([1]);
  expect(batches.find((batch) => batch.restored.length > 0)?.dossiers).toMatchObject([{ number: 1 }]);
  expect(sent(server, 'GetDossier')).toEqual([{ number: 1, includeMessages: false, includeAvis: true }]);
  expect(after.pending).toEqual([]);
  expect((await follow(server, { checkpoint: after })).restored).toEqual([]);
});

test('many restored dossiers come in batches, each once, also for a program that dies after the first', async () => {
  const { server, row } = demarche(25);
  for (let n = 1; n <= 25; n++) server.hide(row(n), 'user');
  const { checkpoint } = await follow(server);
  for (let n = 1; n <= 24; n++) Object.assign(row(n).hidden, { user: null });
  const first = await follow(server, { checkpoint });
  expect(
    first.batches.filter(({ restored }) => restored.length > 0).map(({ restored }) => restored.length),
  ).toEqual([10, 10, 4]);
  expect(first.checkpoint.pending).toEqual([25]);

  const stop = first.batches.findIndex(({ restored }) => restored.length > 0) + 1;
  const interrupted = await follow(server, { checkpoint }, { stop });
  const rest = await follow(server, { checkpoint: interrupted.checkpoint });
  expect([...interrupted.restored, ...rest.restored].sort((a, b) => a - b)).toEqual(
    Array.from({ length: 24 }, (_, n) => n + 1),
  );
});

test('a dossier that was pending and is deleted, or gone without a trace, was not restored', async () => {
  for (const keepsTrace of [true, false]) {
    const { server, row } = demarche(2);
    server.keepsTrace = keepsTrace;
    server.hide(row(1), 'user');
    const { checkpoint } = await follow(server);
    server.advanceTo(server.now + 20 * DAY);
    const { deleted, restored, checkpoint: after } = await follow(server, { checkpoint });
    expect(deleted).toEqual(keepsTrace ? [1] : []);
    expect(restored).toEqual([]);
    expect(after.pending).toEqual([]);
    // Where the deletion is known there is nothing to ask.
    expect(sent(server, 'GetDossier')).toHaveLength(keepsTrace ? 0 : 1);
  }
});

test('where the list of pending deletions fails, everything else has been delivered', async () => {
  const { server } = demarche(2);
  server.deleted.push({ id: 9, number: 9, deletedAt: server.now });
  server.beforeAnswer = (operationName) => {
    if (operationName === 'ListPendingDeletedDossiers') throw new Error('no date');
  };
  const dossiers: number[] = [];
  const deleted: number[] = [];
  let existing: readonly number[] | undefined;
  const failing = async () => {
    for await (const batch of server.client.sync(1234, { reconcile: true })) {
      dossiers.push(...batch.dossiers.map(({ number }) => number));
      deleted.push(...batch.deleted.map(({ number }) => number));
      existing ??= batch.existing;
    }
  };
  await expect(failing()).rejects.toThrow(/ListPendingDeletedDossiers/);
  expect(dossiers).toEqual([1, 2, 1, 2]);
  expect(deleted).toEqual([9]);
  expect(existing).toEqual([1, 2]);
});
