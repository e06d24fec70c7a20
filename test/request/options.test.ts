import { DsClient, type DsClientOptions, DsInputError, ENDPOINT } from '@org/ds-client';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { includeVariables } from '../../src/dossiers/include.js';
import { extraHeaders, userAgent } from '../../src/request/wire/user-agent.js';

beforeEach(() => {
  for (const name of ['DS_API_TOKEN', 'API_TOKEN', 'DS_API_URL']) vi.stubEnv(name, '');
});
afterEach(() => {
  vi.unstubAllEnvs();
});

let requests: Request[] = [];
/** Takes every request down, and answers nothing that could be used. */
const fetch: typeof globalThis.fetch = async (input, init) => {
  requests.push(new Request(String(input), init));
  return new Response('', { status: 404 });
};
beforeEach(() => {
  requests = [];
});

const make = (options: DsClientOptions = {}) => new DsClient({ token: 'a-token', fetch, ...options });
/** As a caller without types may do. */
type Reader = Exclude<keyof DsClient, 'mutate' | 'write' | 'upload'>;
const call = (method: Reader, ...values: unknown[]): unknown => {
  const client = make();
  return Reflect.apply(Reflect.get(client, method), client, values);
};

async function sent(client: DsClient): Promise<Request> {
  await client.getDossier(1).catch(() => {});
  const [request] = requests;
  if (!request) throw new Error('Nothing was sent.');
  return request;
}

describe('endpoint', () => {
  test.each([
    [undefined, ENDPOINT],
    ['https://demarches.adullact.org', 'https://demarches.adullact.org/api/v2/graphql'],
    ['https://demarches.adullact.org/', 'https://demarches.adullact.org/api/v2/graphql'],
    ['https://a.example/prefix/api/v2/graphql', 'https://a.example/prefix/api/v2/graphql'],
    [new URL('https://a.example/api/v2/graphql'), 'https://a.example/api/v2/graphql'],
    ['http://localhost:3000', 'http://localhost:3000/api/v2/graphql'],
    ['http://127.0.0.1:3000/graphql', 'http://127.0.0.1:3000/graphql'],
    ['http://[::1]:3000/graphql', 'http://[::1]:3000/graphql'],
  ])('%s', async (endpoint, address) => {
    expect((await sent(make({ endpoint }))).url).toBe(address);
  });

  test('of the environment, where none is given', async () => {
    vi.stubEnv('DS_API_URL', 'https://env.example');
    expect((await sent(make())).url).toBe('https://env.example/api/v2/graphql');
    requests = [];
    expect((await sent(make({ endpoint: 'https://own.example' }))).url).toBe(
      'https://own.example/api/v2/graphql',
    );
  });

  test.each([
    '',
    'demarche.numerique.gouv.fr',
    'http://a.example',
    'http://192.168.0.1',
    'http://localhost.evil.example',
    'http://127.0.0.1.evil.example',
    'ftp://a.example',
    'file:///etc/passwd',
    'https://user:secret@a.example',
  ])('%s is refused', (endpoint) => {
    expect(() => make({ endpoint })).toThrow(DsInputError);
    expect(() => make({ endpoint })).not.toThrow('secret');
  });
});

describe('token', () => {
  test('of the environment, in order, where none is given', async () => {
    vi.stubEnv('API_TOKEN', 'second');
    expect((await sent(new DsClient({ fetch }))).headers.get('authorization')).toBe('Bearer second');
    vi.stubEnv('DS_API_TOKEN', 'first');
    requests = [];
    expect((await sent(new DsClient({ fetch }))).headers.get('authorization')).toBe('Bearer first');
  });

  test('is trimmed, and sent whole', async () => {
    expect((await sent(make({ token: ' abc== \n' }))).headers.get('authorization')).toBe('Bearer abc==');
  });

  test('may come from a function, asked before each attempt', async () => {
    let asked = 0;
    const client = make({ token: async () => `token-${++asked}` });
    await client.getDossier(1).catch(() => {});
    await client.getDossier(1).catch(() => {});
    expect(requests.map((request) => request.headers.get('authorization'))).toEqual([
      'Bearer token-1',
      'Bearer token-2',
    ]);
  });

  test('none at all is an error, null is not', async () => {
    expect(() => new DsClient({ fetch })).toThrow(DsInputError);
    expect((await sent(make({ token: null }))).headers.has('authorization')).toBe(false);
  });

  test.each(['', '  ', 'a b', 'a\nb', 'é', 'Bearer a'])('%j is refused', (token) => {
    expect(() => make({ token })).toThrow(DsInputError);
  });
});

describe('headers and user agent', () => {
  test('are sent with every request, next to what the client decides', async () => {
    const { headers, method, redirect } = await sent(
      make({ headers: { 'X-Own': 'yes' }, userAgent: 'mairie/1.0' }),
    );
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-own': 'yes',
      accept: 'application/json',
      'content-type': 'application/json',
      authorization: 'Bearer a-token',
    });
    expect(headers.get('user-agent')).toMatch(/^mairie\/1\.0 ds-client\/\d+\.\d+\.\d+ node\/\d+/);
    expect({ method, redirect }).toEqual({ method: 'POST', redirect: 'manual' });
  });

  test.each(['authorization', 'Authorization', 'content-type', 'User-Agent', 'host', 'bad name', 'x\ny', ''])(
    'the header %j is refused',
    (name) => {
      expect(() => extraHeaders({ [name]: 'x' })).toThrow(DsInputError);
    },
  );
  test.each(['a\r\nb', 'a\u0000'])('the value %j is refused', (value) => {
    expect(() => extraHeaders({ 'x-own': value })).toThrow(DsInputError);
  });
  test.each(['', 'é', 'a\nb'])('the user agent %j is refused', (program) => {
    expect(() => userAgent(program)).toThrow(DsInputError);
  });
});

describe('other options of the client', () => {
  const bad: readonly object[] = [
    { timeout: 0 },
    { timeout: Number.NaN },
    { maxRetries: -1 },
    { maxRetries: 1.5 },
    { pageSize: 0 },
    { pageSize: 101 },
    { rateLimit: 400 },
    { tocken: 'a' },
    { concurrency: 2 },
  ];
  test.each(bad)('%j is refused', (options) => {
    expect(() => make(options)).toThrow(DsInputError);
  });
});

describe('options of lists', () => {
  const bad: readonly object[] = [
    { pageSize: 0 },
    { pageSize: 101 },
    { pageSize: 1.5 },
    { pageSize: Number.NaN },
    { pageSize: '10' },
    { prefetch: -1 },
    { prefetch: 1.5 },
    { concurrency: 0 },
    { concurrency: 1.5 },
    { concurrency: 2, direction: 'backward' },
    { concurrency: 2, before: 'c' },
    { direction: 'sideways' },
    { direction: 'forward', before: 'c' },
    { direction: 'backward', after: 'c' },
    { after: 'a', before: 'b' },
    { after: 'a', resumeFrom: 'r' },
    { before: 'b', resumeFrom: 'r' },
    { after: '' },
    { after: 3 },
    { before: '' },
    { resumeFrom: '' },
    { resumeFrom: 'r' },
    { onUnreadable: 'ignore' },
    { state: 'brouillon' },
    { state: '' },
    { state: 'toString' },
    { archived: 'yes' },
    { revision: '' },
    { revision: 3 },
    { minRevision: 3 },
    { maxRevision: 3 },
    { createdSince: 'yesterday' },
    { createdSince: '' },
    { createdSince: '3' },
    { createdSince: 0 },
    { createdSince: null },
    { createdSince: new Date(Number.NaN) },
    { updatedSince: '2026-13-01' },
    { updatedSince: '01/02/2026' },
    { include: { champ: true } },
    { include: { champs: 1 } },
  ];
  for (const method of ['dossiers', 'groupeInstructeurDossiers', 'files'] as const) {
    // The files of a dossier have no parts to choose.
    const options = method === 'files' ? bad.filter((option) => !('include' in option)) : bad;
    test.each(options)(`${method}: %j is refused before any request`, (option) => {
      expect(() => call(method, 1, option)).toThrow(DsInputError);
      expect(requests).toEqual([]);
    });
  }

  const badWalks: readonly object[] = [
    { pageSize: 0 },
    { direction: 'sideways' },
    { after: 'a', before: 'b' },
    { deletedSince: 'yesterday' },
    { resumeFrom: 'r' },
    { onUnreadable: 'ignore' },
  ];
  for (const method of ['deletedDossiers', 'pendingDeletedDossiers'] as const) {
    test.each(badWalks)(`${method}: %j is refused`, (option) => {
      expect(() => call(method, 1, option)).toThrow(DsInputError);
      expect(requests).toEqual([]);
    });
  }

  test.each([
    { sources: [] },
    { sources: 'champs' },
    { sources: ['champ'] },
    { sources: {} },
    { sources: null },
  ])('files: %j is refused', async (option) => {
    expect(() => call('files', 1, option)).toThrow(DsInputError);
    await expect(call('dossierFiles', 1, option)).rejects.toThrow(DsInputError);
    expect(requests).toEqual([]);
  });
});

describe('numbers', () => {
  const bad: readonly unknown[] = [0, -1, 1.5, Number.NaN, 2 ** 31, '1', null, undefined, {}];
  const promises = [
    'getDossier',
    'findDossier',
    'getDemarche',
    'getGroupeInstructeur',
    'dossierFiles',
  ] as const;
  for (const method of promises) {
    test.each(bad)(`${method}(%s) is refused before any request`, async (number) => {
      await expect(call(method, number)).rejects.toThrow(DsInputError);
      expect(requests).toEqual([]);
    });
  }
  const lists = ['dossiers', 'files', 'deletedDossiers', 'pendingDeletedDossiers', 'dossierUrl'] as const;
  for (const method of lists) {
    test.each(bad)(`${method}(%s) is refused`, (number) => {
      expect(() => call(method, number)).toThrow(DsInputError);
    });
  }
  test.each([...bad, {}, { id: 3 }, { number: '3' }, []])(
    'getDemarcheDescriptor(%j) is refused',
    async (demarche) => {
      await expect(call('getDemarcheDescriptor', demarche)).rejects.toThrow(DsInputError);
      expect(requests).toEqual([]);
    },
  );
  test.each([undefined, null, 'file', {}, { dossierNumber: 1 }, { dossierNumber: '1', source: 'champs' }])(
    'refreshFile(%j) is refused',
    async (file) => {
      await expect(call('refreshFile', file)).rejects.toThrow(DsInputError);
      expect(requests).toEqual([]);
    },
  );

  test('the address of a dossier is that of its instance', () => {
    expect(make().dossierUrl(12)).toBe('https://demarche.numerique.gouv.fr/dossiers/12');
    expect(make({ endpoint: 'http://localhost:3000/x' }).dossierUrl(12)).toBe(
      'http://localhost:3000/dossiers/12',
    );
  });
});

describe('include', () => {
  const parts = ['champs', 'groupeInstructeur', 'avis'] as const;
  test('becomes a variable for each part that was decided about, and no other', () => {
    expect(includeVariables(parts, undefined)).toEqual({});
    expect(includeVariables(parts, {})).toEqual({});
    expect(includeVariables(parts, { champs: undefined })).toEqual({});
    expect(includeVariables(parts, { champs: false, groupeInstructeur: true })).toEqual({
      includeChamps: false,
      includeGroupeInstructeur: true,
    });
  });

  test('a part that does not exist is refused, with those that do', () => {
    const ask = (include: object) => () => Reflect.apply(includeVariables, undefined, [parts, include]);
    expect(ask({ champ: true })).toThrow(
      "no part called 'champ'. The parts are: champs, groupeInstructeur, avis.",
    );
    expect(ask({ champs: 'yes' })).toThrow('include.champs must be true or false.');
    expect(ask({ champs: null })).toThrow(DsInputError);
  });

  test('corrections belong to messages, and turn them on', async () => {
    await make()
      .getDossier(1, { include: { corrections: true } })
      .catch(() => {});
    await make()
      .dossiers(1, { include: { corrections: true, messages: false } })
      .toArray()
      .catch(() => {});
    const bodies: Array<{ variables: Record<string, unknown> }> = await Promise.all(
      requests.map(async (request) => JSON.parse(await request.text())),
    );
    expect(bodies.map(({ variables }) => [variables.includeMessages, variables.includeCorrections])).toEqual([
      [true, true],
      [false, true],
    ]);
  });
});
