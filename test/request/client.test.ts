import { inspect } from 'node:util';
import { DsClient, type DsClientOptions, DsError, DsInputError, DsNotFoundError, toId } from '@org/ds-client';
import { createEmulator } from '@org/ds-client/testing';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { environmentLogger } from '../../src/request/environment-logger.js';

const DEMARCHE = 1234;

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

function emulated(options: Partial<DsClientOptions> = {}) {
  const ds = createEmulator({ rateLimit: false });
  const client = new DsClient({ token: ds.token, endpoint: ds.endpoint, fetch: ds.fetch, ...options });
  const dossier = ds
    .demarche(DEMARCHE)
    .dossiers.find(({ visible, state }) => visible && state === 'en_construction');
  const [instructeur] = dossier?.groupe.instructeurs ?? [];
  if (!dossier || !instructeur) throw new Error('The emulator has no such dossier.');
  const act = {
    dossierId: toId('Dossier', dossier.number),
    instructeurId: toId('Instructeur', ds.store.person('Instructeur', instructeur.email).id),
  };
  return { ds, client, number: dossier.number, act };
}

async function failure(promise: Promise<unknown>): Promise<DsError> {
  const error: unknown = await promise.then(
    () => new Error('It did not fail.'),
    (thrown: unknown) => thrown,
  );
  if (error instanceof DsError) return error;
  throw error;
}

describe('withOptions', () => {
  test('shares the token and the budget, and changes the rest', async () => {
    const acquired: number[] = [];
    const token = vi.fn(() => Promise.resolve(ds.token));
    const { ds, client, number, act } = emulated({
      token: () => token(),
      rateLimit: { acquire: async () => void acquired.push(1), pause: () => {} },
      headers: { 'x-first': '1' },
    });
    const reader = client.withOptions({ readOnly: true, headers: { 'x-second': '2' }, timeout: undefined });
    await reader.getDossier(number);
    await client.getDossier(number);
    expect(acquired).toHaveLength(2);
    expect(token).toHaveBeenCalledTimes(2);
    expect(await failure(reader.mutate.dossierPasserEnInstruction(act))).toBeInstanceOf(DsInputError);
    expect((await client.mutate.dossierPasserEnInstruction(act)).dossier.state).toBe('en_instruction');
    const [first, second] = ds.requests;
    expect(first?.headers).toMatchObject({ 'x-second': '2' });
    expect(first?.headers).not.toHaveProperty('x-first');
    expect(second?.headers).toMatchObject({ 'x-first': '1' });
    // What a client of a client is made of is shared too.
    expect(inspect(reader.withOptions({}))).toBe(inspect(client));
  });

  test('one window of requests holds for all', async () => {
    const { client, ds, number } = emulated({ rateLimit: { requests: 3, interval: 3_600_000 } });
    const signal = AbortSignal.timeout(200);
    const clients = [client, client.withOptions({}), client.withOptions({ maxRetries: 0 })];
    await Promise.allSettled(clients.flatMap((one) => [1, 2].map(() => one.getDossier(number, { signal }))));
    expect(ds.requests).toHaveLength(3);
  });

  test('refuses what is shared, what does not exist, and what is no object', () => {
    const { client } = emulated();
    const wrong = [
      { token: 'b' },
      { endpoint: 'https://b.example' },
      { rateLimit: false },
      { tymeout: 5 },
      null,
      5,
    ];
    for (const changes of wrong) {
      expect(() => client.withOptions(changes as object)).toThrow(DsInputError);
    }
  });
});

describe('methods that are passed on', () => {
  test('every one works without its object, those of mutate and write too', async () => {
    const { client, number, act } = emulated();
    const { getDossier, dossiers, withOptions, dossierUrl, refreshFile, request, check, ...rest } = client;
    expect((await getDossier(number)).number).toBe(number);
    expect((await dossiers(DEMARCHE).toArray({ limit: 3 })).length).toBe(3);
    expect(withOptions({})).toBeInstanceOf(DsClient);
    expect(dossierUrl(number)).toContain(String(number));
    expect(await request('{ __typename }')).toEqual({ __typename: 'Query' });
    expect((await check()).ok).toBe(true);
    expect(typeof refreshFile).toBe('function');
    const { dossierPasserEnInstruction } = rest.mutate;
    expect((await dossierPasserEnInstruction(act)).dossier.number).toBe(number);
    const { archiver } = rest.write;
    expect(await failure(archiver(number, { instructeur: act.instructeurId }))).toBeInstanceOf(DsError);
    for (const name of Object.getOwnPropertyNames(DsClient.prototype)) {
      expect(Object.hasOwn(client, name)).toBe(name !== 'constructor');
    }
  });

  test('a subclass keeps its own', async () => {
    class Logged extends DsClient {
      readonly urls: string[] = [];
      override dossierUrl(number: number): string {
        const url = super.dossierUrl(number);
        this.urls.push(url);
        return url;
      }
    }
    const { ds } = emulated();
    const logged = new Logged({ token: ds.token, endpoint: ds.endpoint });
    const { dossierUrl } = logged;
    expect(logged.urls).toEqual([dossierUrl(1)]);
  });
});

describe('headers of a call', () => {
  test('reach each method’s requests, beside the client’s own, and no storage host', async () => {
    const { ds, client, number, act } = emulated({ headers: { 'x-trace': 'client', 'x-client': '1' } });
    const options = { headers: { 'X-Trace': 'call' } };
    const [file] = await client.dossierFiles(number, { sources: 'all' });
    if (!file) throw new Error('The dossier has no file.');
    const calls: ReadonlyArray<() => Promise<unknown>> = [
      () => client.getDossier(number, options),
      () => client.findDossier(number, options),
      () => client.getDemarche(DEMARCHE, options),
      () => client.getDemarcheDescriptor(DEMARCHE, options),
      () => client.dossiers(DEMARCHE, { ...options, pageSize: 50, concurrency: 2 }).toArray(),
      () => client.deletedDossiers(DEMARCHE, options).toArray(),
      () => client.pendingDeletedDossiers(DEMARCHE, options).toArray(),
      () => client.files(DEMARCHE, options).toArray({ limit: 1 }),
      () => client.dossierFiles(number, options),
      () => client.refreshFile(file, options),
      () => client.capabilities(options),
      () => client.check(options),
      () => client.request('{ __typename }', {}, options),
      () => client.mutate.dossierPasserEnInstruction(act, options),
      () => client.write.repasserEnConstruction(number, { instructeur: act.instructeurId, ...options }),
      () => client.upload(number, Buffer.from('x'), { filename: 'x.txt', ...options }),
      async () => {
        for await (const _ of client.sync(DEMARCHE, options)) break;
      },
    ];
    for (const call of calls) {
      ds.requests.length = 0;
      await call();
      const api = ds.requests.filter(({ kind }) => kind === 'api');
      expect(api.length).toBeGreaterThan(0);
      for (const { headers } of api) expect(headers).toMatchObject({ 'x-trace': 'call', 'x-client': '1' });
      for (const one of ds.requests.filter(({ kind }) => kind !== 'api')) {
        expect(one.headers).not.toHaveProperty('x-trace');
      }
    }
  });

  test('cannot be what the client decides, nor what HTTP does not allow', async () => {
    const { client, ds } = emulated();
    const wrong: ReadonlyArray<Record<string, string>> = [
      { Authorization: 'x' },
      { 'x y': '1' },
      { x: 'a\nb' },
      { x: 5 as unknown as string },
    ];
    const others: readonly unknown[] = [new Headers({ a: 'b' }), [['a', 'b']], 'a: b', 5, null];
    for (const headers of [...wrong, ...(others as typeof wrong)]) {
      expect(await failure(client.getDemarche(DEMARCHE, { headers }))).toBeInstanceOf(DsInputError);
    }
    expect(ds.requests).toEqual([]);
  });
});

describe('what an error tells', () => {
  test('its call, its status, the server’s id of a failure; as JSON and printed', async () => {
    const callIds: number[] = [];
    const { ds, client, number } = emulated({
      maxRetries: 0,
      hooks: { onRequest: ({ callId }) => callIds.push(callId) },
    });
    ds.fail({ fault: 'serverError', status: 500 });
    const error = await failure(client.getDossier(number));
    expect(error).toMatchObject({
      callId: callIds[0],
      status: 500,
      operationName: 'GetDossier',
      attempts: 1,
    });
    expect(error.exceptionId).toMatch(/^[0-9a-f-]{36}$/);
    expect(error.headers).toMatchObject({ 'content-type': expect.stringContaining('json') });
    const json: unknown = JSON.parse(JSON.stringify(error));
    expect(json).toMatchObject({
      name: 'DsGraphQLError',
      message: error.message,
      code: 'internal_server_error',
      exceptionId: error.exceptionId,
      status: 500,
      errors: [{ code: 'internal_server_error' }],
    });
    const printed = inspect(error);
    expect(printed).toContain(error.message);
    expect(printed).toContain(`callId: ${callIds[0]}`);
    expect(printed.match(/DsGraphQLError: /g)).toHaveLength(1);
    expect(printed).not.toContain('content-type');
  });

  test('the budget that a 429 tells of, on the error and in the hook', async () => {
    const seen: unknown[] = [];
    const { ds, client, number } = emulated({
      maxRetries: 0,
      hooks: {
        onResponse: ({ rateLimit, headers }) => seen.push([rateLimit, headers?.['ratelimit-remaining']]),
      },
    });
    ds.fail({ fault: 'rateLimited' });
    const error = await failure(client.getDossier(number));
    expect(error).toMatchObject({ status: 429, rateLimit: { remaining: 0, resetAt: expect.any(Date) } });
    expect(seen).toEqual([[error.rateLimit, '0']]);
  });

  test('no input that was refused, in JSON or in print', async () => {
    const { client } = emulated();
    const error = await failure(
      client.request('query Q($number: Int!) { dossier(number: $number) { id } }', {
        number: 'personal@example.org',
      }),
    );
    expect(error.code).toBe('graphql');
    expect(JSON.stringify(error)).not.toContain('personal@example.org": ');
    expect(Object.keys(error)).not.toContain('errors');
    expect(error).toHaveProperty('errors');
  });

  test('the number or the id that was not found, wherever it was written', async () => {
    const { client, act } = emulated();
    const text = 'query Q { dossier(number: 999002) { id } }';
    const wanted: ReadonlyArray<[Promise<unknown>, string]> = [
      [client.getDossier(999_001), '999001'],
      [client.request(text), '999002'],
      [client.getDemarche(999_003), '999003'],
      [client.getDemarcheDescriptor(999_004), '999004'],
      [client.getGroupeInstructeur(999_005), '999005'],
      [client.mutate.dossierArchiver({ ...act, dossierId: toId('Dossier', 999_006) }), 'Dossier 999006'],
      [
        client.mutate.dossierAjouterLabel({ dossierId: act.dossierId, labelId: toId('Label', 999_007) }),
        'Label 999007',
      ],
      [client.dossiers(999_008).toArray(), '999008'],
    ];
    const failures = await Promise.all(
      wanted.map(async ([call, name]) => [await failure(call), name] as const),
    );
    for (const [error, name] of failures) {
      expect(error).toBeInstanceOf(DsNotFoundError);
      expect(error.message).toContain(name);
    }
  });

  test('a DsHttpError and a mutation’s refusal tell their call too', async () => {
    const { ds, client, act, number } = emulated({ maxRetries: 0 });
    ds.fail({ fault: 'html' });
    expect(await failure(client.getDossier(number))).toMatchObject({
      status: 200,
      callId: expect.any(Number),
    });
    const refused = await failure(client.mutate.dossierAccepter(act));
    expect(refused).toMatchObject({ code: 'mutation', status: 200, callId: expect.any(Number) });
  });
});

test('a printed client shows where it goes, and nothing else', () => {
  const { client, ds } = emulated();
  expect(inspect({ client }, { depth: 5 })).toBe(
    `{ client: DsClient { endpoint: '${new URL(ds.endpoint).origin}' } }`,
  );
});

describe('requests leave no copy, and frameworks are not disturbed', () => {
  test('no cache is asked for, by the API and by uploads', async () => {
    const caches: unknown[] = [];
    const { ds, number } = emulated();
    const client = new DsClient({
      token: ds.token,
      endpoint: ds.endpoint,
      fetch: (input, init) => {
        caches.push(init && Reflect.get(init, 'cache'));
        return ds.fetch(input, init);
      },
    });
    await client.upload(number, Buffer.from('x'), { filename: 'x.txt' });
    await client.getDossier(number);
    expect(caches).toEqual(['no-store', 'no-store', 'no-store']);
  });

  test.each<[string, unknown]>([
    ['NEXT_REDIRECT', Object.assign(new Error('NEXT_REDIRECT'), { digest: 'NEXT_REDIRECT;replace;/a;307;' })],
    ['DYNAMIC_SERVER_USAGE', Object.assign(new Error('Dynamic'), { digest: 'DYNAMIC_SERVER_USAGE' })],
    ['BAILOUT', Object.assign(new Error('Bail out'), { digest: 'BAILOUT_TO_CLIENT_SIDE_RENDERING' })],
    ['postpone', { $$typeof: Symbol.for('react.postpone') }],
    // biome-ignore lint/suspicious/noThenProperty: what React throws to suspend
    ['a promise', { then() {} }],
    ['a redirect', { status: 302, location: '/a' }],
  ])('%s passes as it is, once', async (_, thrown) => {
    let sent = 0;
    const { number } = emulated();
    const client = new DsClient({
      token: 'a-token',
      fetch: () => {
        sent += 1;
        throw thrown;
      },
    });
    const caught = await client
      .dossiers(DEMARCHE)
      .pages()
      .next()
      .then(
        () => undefined,
        (error: unknown) => ({ error }),
      );
    expect(caught?.error).toBe(thrown);
    expect(sent).toBe(1);
    await client.getDossier(number).catch((error: unknown) => expect(error).toBe(thrown));
  });
});

describe('DS_LOG', () => {
  test('writes to stderr without code; a logger or hooks of one’s own turn it off', async () => {
    vi.stubEnv('DS_LOG', 'debug:json');
    const lines: string[] = [];
    vi.spyOn(process.stderr, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
    const { client, number } = emulated();
    await client.getDossier(number);
    const logged: unknown[] = lines.map((line): unknown => JSON.parse(line));
    expect(logged).toMatchObject([
      { level: 'debug', message: 'ds-client request', operationName: 'GetDossier', attempt: 1 },
      { level: 'info', message: 'ds-client response', outcome: 'ok', status: 200 },
    ]);
    await emulated({ hooks: {} }).client.getDossier(number);
    expect(lines).toHaveLength(2);
  });

  test.each([
    ['info', 1, /^\S+ info ds-client response .*outcome=ok/],
    ['debug', 2, /ds-client request/],
  ])('%s', async (level, count, first) => {
    const lines: string[] = [];
    const logger = environmentLogger({ DS_LOG: level }, (line) => lines.push(line));
    await emulated({ logger }).client.getDemarche(DEMARCHE);
    expect(lines).toHaveLength(count);
    expect(lines[0]).toMatch(first);
  });

  test('a word that it does not know logs nothing and says so', () => {
    const warned = vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
    expect(environmentLogger({ DS_LOG: 'verbose' })).toBeUndefined();
    expect(warned).toHaveBeenCalledOnce();
    expect(environmentLogger({})).toBeUndefined();
  });
});

test('toArray({ limit }) stops there, and asks for no page behind', async () => {
  const { ds, client } = emulated();
  const all = await client.dossiers(DEMARCHE, { pageSize: 10 }).toArray();
  ds.requests.length = 0;
  const some = await client.dossiers(DEMARCHE, { pageSize: 10, prefetch: 0 }).toArray({ limit: 15 });
  expect(some.map(({ number }) => number)).toEqual(all.slice(0, 15).map(({ number }) => number));
  expect(ds.requests).toHaveLength(2);
  expect(await client.dossiers(DEMARCHE).toArray({ limit: 0 })).toEqual([]);
  for (const limit of [-1, 1.5, Number.NaN]) {
    expect(await failure(client.dossiers(DEMARCHE).toArray({ limit }))).toBeInstanceOf(DsInputError);
  }
});

test('a server of the emulator closes with its block', async () => {
  const ds = createEmulator();
  let endpoint = '';
  {
    await using server = await ds.listen();
    endpoint = server.endpoint;
    expect((await fetch(endpoint, { method: 'POST' })).status).toBeGreaterThan(0);
  }
  await expect(fetch(endpoint, { method: 'POST' })).rejects.toThrow();
});
