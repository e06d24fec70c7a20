import { DsClient, DsInputError } from '@org/ds-client';
import { downloadFile, downloadFiles } from '@org/ds-client/download';
import { createEmulator } from '@org/ds-client/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

// What a program without types may give. Everything here goes through `Reflect`, as such a program would.
const ds = createEmulator({ demarches: [{ number: 1, dossiers: 25, firstDossier: 100 }] });
let endpoint: string;
let server: { endpoint: string; close(): Promise<void> };
beforeAll(async () => {
  server = await ds.listen(0);
  endpoint = server.endpoint;
});
afterAll(() => server.close());

const connect = (options: object = {}) =>
  Reflect.construct(DsClient, [{ token: ds.token, endpoint, ...options }]);
const call = (client: DsClient, method: string, ...args: unknown[]): unknown =>
  Reflect.apply(Reflect.get(client, method), client, args);

describe('options of the client', () => {
  test.each([
    { fetch: 1 },
    { hooks: 5 },
    { hooks: { onRequest: 1 } },
    { hooks: { onFoo() {} } },
    { logger: {} },
    { logger: 'console' },
    { strict: 'no' },
    { readOnly: 'false' },
    { adapt: 'x' },
  ])('%j is refused', (options) => {
    expect(() => connect(options)).toThrow(DsInputError);
  });
});

describe('arguments, before any request', () => {
  test.each<[string, ...unknown[]]>([
    ['request', null],
    ['request', '{ __typename }', 5],
    ['request', '{ __typename }', 'x'],
    ['request', '{ __typename }', []],
    ['getDossier', 100, { signal: 5 }],
    ['dossiers', 1, { signal: 5 }],
    ['dossiers', 1, { state: ['accepted'] }],
    ['dossiers', 1, { createdSince: '2026-02-31' }],
    ['dossiers', 1, { updatedSince: '2026-04-31T00:00:00Z' }],
    ['getDemarcheDescriptor', { number: 1, id: 'zz' }],
  ])('%s(%j, %j) is refused', async (method, ...args) => {
    const before = ds.requests.length;
    await expect((async () => call(connect(), method, ...args))()).rejects.toThrow(DsInputError);
    expect(ds.requests.length).toBe(before);
  });

  test.each([null, undefined])('downloadFile(%j) is refused', async (file) => {
    await expect(Reflect.apply(downloadFile, undefined, [file])).rejects.toThrow(DsInputError);
  });

  test.each([[null], [5], ['abc'], [{}]])('downloadFiles(%j) is refused', async (files) => {
    await expect(
      (async () => await Reflect.apply(downloadFiles, undefined, [files]).next())(),
    ).rejects.toThrow(DsInputError);
  });

  test.each([{ signal: 3 }, { onProgress: 3 }, { fetch: 3 }, { transport: 'x' }])(
    'downloadFile with %j is refused',
    async (options) => {
      const file = { url: 'http://127.0.0.1:9/a', filename: 'a' };
      await expect(Reflect.apply(downloadFile, undefined, [file, options])).rejects.toThrow(DsInputError);
    },
  );
});

describe('a signal', () => {
  test.each([
    ['dossiers', {}],
    ['dossiers', { direction: 'backward' }],
    ['files', { pageSize: 10, concurrency: 3 }],
  ])('that aborts in the middle of a page ends the iteration there: %s %j', async (method, options) => {
    const controller = new AbortController();
    const reason = new Error('enough');
    const read: unknown[] = [];
    const list = call(connect(), method, 1, { ...options, signal: controller.signal });
    const iterate = async () => {
      for await (const item of list as AsyncIterable<unknown>)
        if (read.push(item) === 3) controller.abort(reason);
    };
    await expect(iterate()).rejects.toBe(reason);
    expect(read.length).toBe(3);
  });

  test("is always given to a limiter of one's own", async () => {
    const seen: unknown[] = [];
    const client = connect({
      rateLimit: { acquire: async (signal: AbortSignal) => signal.throwIfAborted(), pause() {} },
    });
    seen.push(await call(client, 'findDossier', 100));
    expect(seen[0]).toMatchObject({ number: 100 });
  });
});
