import { expect, test } from 'vitest';
import { follow, sent } from './follow.js';
import { DAY, MINUTE, ModelServer, type Row, SECOND } from './model-server.js';

/** Dossiers deposited so many microseconds ago. */
function deposits(server: ModelServer, ...ago: number[]): Row[] {
  return ago.map((micros) => server.deposit(server.now - micros));
}

test('one `updatedSince` for the whole life of a sync, and the cursor survives an empty page', async () => {
  const server = new ModelServer();
  deposits(server, 3 * DAY, 2 * DAY, DAY);
  let checkpoint = (await follow(server, { pageSize: 2 })).checkpoint;
  const { cursor } = checkpoint.modifications;
  expect(cursor).not.toBeNull();

  for (let run = 0; run < 2; run++) {
    const followed = await follow(server, { checkpoint, pageSize: 2 });
    // What is in the overlap is behind the cursor, and nothing was modified since.
    expect(followed.dossiers).toEqual([]);
    checkpoint = followed.checkpoint;
    expect(checkpoint.modifications.cursor).toBe(cursor);
  }
  const [edited] = server.rows.values();
  if (edited) server.edit(edited);
  expect((await follow(server, { checkpoint })).dossiers).toEqual([edited?.number]);
  const all = [...sent(server, 'ListDossiers'), ...sent(server, 'LocateDossier')];
  expect(new Set(all.map(({ updatedSince }) => updatedSince))).toEqual(new Set(['1970-01-01T00:00:00.000Z']));
  expect(sent(server, 'ListDossiers').at(-1)).toMatchObject({ after: cursor });
});

test('what was committed late, an overlap behind the newest modification known, is found', async () => {
  for (const [overlap, delay, isFound] of [
    [undefined, 5 * MINUTE, true],
    [undefined, 5 * MINUTE + 2 * SECOND, false],
    [60_000, MINUTE, true],
    [60_000, MINUTE + 2 * SECOND, false],
    [0, 2 * SECOND, false],
  ] as const) {
    const server = new ModelServer();
    const [late] = deposits(server, DAY, 0);
    const { checkpoint } = await follow(server, { overlap });
    if (late) server.edit(late, server.now - delay);
    const { dossiers } = await follow(server, { checkpoint, overlap });
    expect(dossiers, `${overlap}, ${delay}`).toEqual(isFound ? [late?.number] : []);
  }
});

test('repeats inside the overlap are delivered again: whole seconds cannot tell two edits apart', async () => {
  const server = new ModelServer();
  deposits(server, DAY, 4 * MINUTE, 2 * MINUTE, 0);
  const { checkpoint } = await follow(server);
  expect((await follow(server, { checkpoint })).dossiers).toEqual([2, 3]);
});

test('going back over the overlap costs one small page where it holds little', async () => {
  const server = new ModelServer();
  deposits(server, ...Array.from({ length: 80 }, (_, n) => (80 - n) * DAY));
  const { checkpoint } = await follow(server);
  server.requests.length = 0;
  await follow(server, { checkpoint });
  const { cursor } = checkpoint.modifications;
  expect(sent(server, 'ListDossiers')).toMatchObject([
    { last: 10, before: cursor },
    { first: 100, after: cursor },
  ]);
});

test('a run ends on a demarche that never stops moving, and the next one goes on', async () => {
  const server = new ModelServer();
  deposits(server, ...Array.from({ length: 40 }, (_, n) => (40 - n) * MINUTE));
  let turn = 0;
  server.beforeAnswer = () => {
    if (server.requests.length > 100) throw new Error('endless');
    server.advanceTo(server.now + 3 * SECOND);
    for (let n = 0; n < 10; n++) {
      const row = server.rows.get(1 + (turn++ % 40));
      if (row) server.edit(row);
    }
  };
  const first = await follow(server, { pageSize: 10 });
  expect(server.requests.length).toBeLessThan(12);
  const second = await follow(server, { pageSize: 10, checkpoint: first.checkpoint });
  expect(new Set([...first.dossiers, ...second.dossiers]).size).toBe(40);
});

test('a page that reaches past the end of its run does not move the overlap past it', async () => {
  const server = new ModelServer();
  const [late] = deposits(server, DAY, MINUTE, 5 * SECOND, SECOND);
  if (!late) throw new Error('no dossier');
  const stampedAt = server.now - 10 * SECOND;
  server.plan(server.now + 4 * MINUTE, () => server.edit(late, stampedAt));
  // A slow consumer: when the last page is read, much has been modified that is not part of this run.
  const onBatch = (batches: number) => {
    if (batches > 1) return;
    server.advanceTo(server.now + 20 * MINUTE);
    server.deposit();
  };
  const { checkpoint, dossiers } = await follow(server, { pageSize: 3 }, { onBatch });
  expect(dossiers).toEqual([1, 2, 3, 4, 5]);
  expect((await follow(server, { checkpoint })).dossiers).toContain(late.number);
});

test('an overlap whose reading was interrupted is read to its end before anything else', async () => {
  const server = new ModelServer();
  const [late] = deposits(server, DAY, 3 * MINUTE, 2 * MINUTE, MINUTE, 0);
  if (!late) throw new Error('no dossier');
  const { checkpoint } = await follow(server, { pageSize: 1 });
  server.edit(late, server.now - 4 * MINUTE);
  server.advanceTo(server.now + 30 * MINUTE);
  const recent = server.deposit();

  const interrupted = await follow(server, { checkpoint, pageSize: 1 }, { stop: 1 });
  expect(interrupted.dossiers).toEqual([4]);
  const rest = await follow(server, { checkpoint: interrupted.checkpoint, pageSize: 1 });
  expect(rest.dossiers).toEqual([3, 2, late.number, recent.number]);
});

test('a call that resumes an interrupted run then catches up with what came since', async () => {
  const server = new ModelServer();
  deposits(server, 3 * DAY, 2 * DAY, DAY);
  const interrupted = await follow(server, { pageSize: 1 }, { stop: 1 });
  server.advanceTo(server.now + DAY);
  server.deposit();
  server.deposit();
  const { dossiers } = await follow(server, { checkpoint: interrupted.checkpoint, pageSize: 1 });
  expect(new Set(dossiers)).toEqual(new Set([2, 3, 4, 5]));
});

test('a program that dies after each batch still gets to the end, even inside one busy second', async () => {
  const server = new ModelServer();
  for (let n = 0; n < 30; n++) server.deposit();
  const seen = new Set<number>();
  let checkpoint: Awaited<ReturnType<typeof follow>>['checkpoint'] | undefined;
  for (let calls = 0; seen.size < 30 && calls < 10; calls++) {
    const followed = await follow(server, { checkpoint, pageSize: 5 }, { stop: 1 });
    for (const number of followed.dossiers) seen.add(number);
    checkpoint = followed.checkpoint;
  }
  expect(seen.size).toBe(30);
});

test('an empty demarche gives a checkpoint, and is followed from it', async () => {
  const server = new ModelServer();
  const { batches, checkpoint } = await follow(server);
  expect(batches).toHaveLength(1);
  const { number } = server.deposit();
  expect((await follow(server, { checkpoint })).dossiers).toEqual([number]);
});

test('an outage loses nothing, and its error says how to go on', async () => {
  const server = new ModelServer();
  deposits(server, 4 * DAY, 3 * DAY, 2 * DAY, DAY);
  let lists = 0;
  server.beforeAnswer = (operationName) => {
    if (operationName === 'ListDossiers' && ++lists === 3) throw new Error('down');
  };
  const seen: number[] = [];
  let checkpoint: Awaited<ReturnType<typeof follow>>['checkpoint'] | undefined;
  const failing = async () => {
    for await (const batch of server.client.sync(1234, { pageSize: 1, prefetch: 0 })) {
      seen.push(...batch.dossiers.map(({ number }) => number));
      checkpoint = batch.checkpoint;
    }
  };
  await expect(failing()).rejects.toThrow(/go on with the checkpoint of the last batch/);
  expect(seen).toEqual([1, 2]);
  expect((await follow(server, { checkpoint })).dossiers).toEqual([3, 4]);
});

test('an aborted signal ends the iteration with its own reason', async () => {
  const server = new ModelServer();
  deposits(server, 2 * DAY, DAY);
  const controller = new AbortController();
  const reason = new Error('enough');
  const onBatch = () => controller.abort(reason);
  await expect(follow(server, { pageSize: 1, signal: controller.signal }, { onBatch })).rejects.toBe(reason);
});
