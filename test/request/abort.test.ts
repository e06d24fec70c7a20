import { getEventListeners } from 'node:events';
import { DsClient, type DsClientOptions } from '@org/ds-client';
import { afterAll, describe, expect, test } from 'vitest';
import { DEMARCHE, emulator, FIRST_DOSSIER, PAGE, pass, real } from '../lists/fixture.js';
import { type Script, type ScriptedServer, startServer } from './scripted-server.js';

const servers: ScriptedServer[] = [];
afterAll(async () => {
  await Promise.all(servers.map((server) => server.close()));
});

async function start(script: Script, options: DsClientOptions = {}) {
  const server = await startServer(script);
  servers.push(server);
  const client = new DsClient({
    token: 'a-token==',
    endpoint: server.endpoint,
    rateLimit: false,
    ...options,
  });
  return { client, server };
}
const silent: Script = () => ({ wire: { kind: 'stall' } });
const silentInBody: Script = async (request) => ({
  body: (await real(request)).text,
  wire: { kind: 'stall', afterBytes: 100 },
});

/** What reads, with a signal. */
const reads: ReadonlyArray<[string, (client: DsClient, signal: AbortSignal) => Promise<unknown>]> = [
  ['getDossier', (client, signal) => client.getDossier(FIRST_DOSSIER, { signal })],
  ['dossiers', (client, signal) => client.dossiers(DEMARCHE, { pageSize: PAGE, signal }).toArray()],
  [
    'dossiers, concurrent',
    (client, signal) => client.dossiers(DEMARCHE, { concurrency: 3, signal }).toArray(),
  ],
  ['files', (client, signal) => client.files(DEMARCHE, { pageSize: PAGE, signal }).toArray()],
  ['request', (client, signal) => client.request('query Q { a }', {}, { signal })],
];

/** Aborts when `ready` resolves; the read must reject with the very reason, and let go of the signal. */
async function expectAbort(
  read: (signal: AbortSignal) => Promise<unknown>,
  ready: () => Promise<unknown>,
): Promise<void> {
  const controller = new AbortController();
  const reason = { why: 'enough' };
  const rejected = expect(read(controller.signal)).rejects.toBe(reason);
  await ready();
  controller.abort(reason);
  await rejected;
  expect(getEventListeners(controller.signal, 'abort')).toEqual([]);
}

for (const [name, read] of reads) {
  describe(`${name} ends at once, with the signal's own reason, and leaves no listener`, () => {
    test('aborted before it began: nothing is sent', async () => {
      const { client, server } = await start(pass);
      const reason = new Error('enough');
      const signal = AbortSignal.abort(reason);
      await expect(read(client, signal)).rejects.toBe(reason);
      expect(server.requests).toEqual([]);
      expect(getEventListeners(signal, 'abort')).toEqual([]);
    });

    test('while the server says nothing', async () => {
      const { client, server } = await start(silent);
      await expectAbort(
        (signal) => read(client, signal),
        () => server.arrived(1),
      );
    });

    test('in the queue of the limiter', async () => {
      const { client, server } = await start(silent, { rateLimit: { requests: 1, interval: 3_600_000 } });
      const holder = new AbortController();
      const held = client.getDossier(FIRST_DOSSIER, { signal: holder.signal }).catch(() => {});
      await server.arrived(1);
      await expectAbort(
        (signal) => read(client, signal),
        async () => {},
      );
      expect(server.requests).toHaveLength(1);
      holder.abort();
      await held;
    });

    test('in the wait before a retry', async () => {
      let retried = () => {};
      const waiting = new Promise<void>((resolve) => {
        retried = resolve;
      });
      const { client } = await start(() => ({ status: 503, headers: { 'retry-after': '60' } }), {
        hooks: { onRetry: () => retried() },
      });
      await expectAbort(
        (signal) => read(client, signal),
        () => waiting,
      );
    });
  });
}

for (const [name, read] of reads.filter(([name]) => name !== 'request')) {
  test(`${name} ends in the middle of a body`, async () => {
    const { client, server } = await start(silentInBody);
    await expectAbort(
      (signal) => read(client, signal),
      () => server.arrived(1),
    );
  });
}

test('between two pages', async () => {
  const { client } = await start(pass);
  const controller = new AbortController();
  const reason = new Error('enough');
  const seen: number[] = [];
  const reading = (async () => {
    for await (const dossier of client.dossiers(DEMARCHE, { pageSize: PAGE, signal: controller.signal })) {
      seen.push(dossier.number);
      if (seen.length === PAGE) controller.abort(reason);
    }
  })();
  await expect(reading).rejects.toBe(reason);
  expect(seen).toHaveLength(PAGE);
  expect(getEventListeners(controller.signal, 'abort')).toEqual([]);
});

test('a signal that serves a whole program gathers no listeners', async () => {
  const { client } = await start(pass);
  const { signal } = new AbortController();
  for (let round = 0; round < 20; round++) {
    await client.getDossier(FIRST_DOSSIER, { signal });
    for await (const _ of client.dossiers(DEMARCHE, { pageSize: PAGE, signal })) break;
  }
  const [file] = await client.dossierFiles(FIRST_DOSSIER, { signal });
  if (file) await client.refreshFile(file, { signal });
  await client.dossiers(DEMARCHE, { pageSize: PAGE, concurrency: 3, signal }).toArray();
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});

test('a reader that stops lets go of its connection', async () => {
  const { client, server } = await start((request) =>
    request.variables.after === undefined ? pass(request) : { wire: { kind: 'stall' } },
  );
  for await (const _ of client.dossiers(DEMARCHE, { pageSize: PAGE, prefetch: 1 })) {
    // The second page is asked for ahead, and will never come.
    await server.arrived(2);
    break;
  }
  await server.hungUp(1);
  expect(server.requests.map((request) => request.variables.after !== undefined)).toEqual([false, true]);
});

test('the emulator behind these tests was never asked without its token', () => {
  expect(emulator.requests.every((request) => request.status === 200)).toBe(true);
});
