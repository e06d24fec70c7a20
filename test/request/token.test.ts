import diagnostics from 'node:diagnostics_channel';
import { inspect } from 'node:util';
import { DsClient, type DsClientOptions, DsError } from '@org/ds-client';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { DEMARCHE, FIRST_DOSSIER, pass, real } from '../lists/fixture.js';
import { type Script, type ScriptedServer, startServer } from './scripted-server.js';

/** As the API makes them: URL-safe base64, with the padding that people forget to copy. */
const TOKEN = 'NGY3YjE2ODctZjE0Ni00Zjg0LWI4NDktMGM1ZDtTZWNyZXQxMjM0NTY3ODkw_w==';
const CORE = TOKEN.replace(/=+$/, '');

beforeAll(() => {
  vi.spyOn(Math, 'random').mockReturnValue(0);
});
const servers: ScriptedServer[] = [];
afterAll(async () => {
  vi.restoreAllMocks();
  await Promise.all(servers.map((server) => server.close()));
});

/** Everything that a program, a logger or a debugger can see of a value, as one text. */
function visible(value: unknown, seen = new Set<unknown>()): string {
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return String(value);
  if (seen.has(value)) return '';
  seen.add(value);
  const own = Reflect.ownKeys(value).map(
    (key) => `${String(key)}: ${visible(Reflect.get(value, key), seen)}`,
  );
  const json =
    seen.size === 1 ? `${JSON.stringify(value)}${inspect(value, { depth: 9, showHidden: true })}` : '';
  const words = value instanceof Error ? `${value.message} ${value.stack} ${String(value)}` : '';
  return `${own.join('\n')}\n${json}\n${words}`;
}

function expectNoToken(value: unknown): void {
  const text = visible(value);
  expect(text.includes(CORE)).toBe(false);
  // Nor in pieces that would do: a Basic or percent-encoded form of it.
  expect(text.includes(encodeURIComponent(TOKEN))).toBe(false);
  expect(text.includes(Buffer.from(TOKEN).toString('base64'))).toBe(false);
}

test('the check itself sees a token wherever it hides', () => {
  const hidden = new Error('no');
  Object.defineProperty(hidden, 'secret', { value: { deep: [TOKEN] }, enumerable: false });
  expect(() => expectNoToken(hidden)).toThrow();
  expect(() => expectNoToken(new Error('no', { cause: new Error(TOKEN) }))).toThrow();
});

interface Told {
  readonly told: unknown[];
  readonly options: DsClientOptions;
}

/** A client's options with every listener there is, and what they heard. */
function listeners(): Told {
  const told: unknown[] = [];
  const hear = (...heard: unknown[]) => {
    told.push(...heard);
  };
  return {
    told,
    options: {
      token: TOKEN,
      rateLimit: false,
      maxRetries: 1,
      hooks: { onRequest: hear, onResponse: hear, onRetry: hear, onPage: hear, onWarning: hear },
      logger: { debug: hear, info: hear, warn: hear, error: hear },
    },
  };
}

const channels = ['request', 'response', 'retry', 'page', 'warning'].map((name) => `ds-client:${name}`);
const published: unknown[] = [];
const hear = (fact: unknown) => {
  published.push(fact);
};
beforeAll(() => {
  for (const channel of channels) diagnostics.subscribe(channel, hear);
});
afterAll(() => {
  for (const channel of channels) diagnostics.unsubscribe(channel, hear);
});

const echo = `you sent Bearer ${TOKEN}`;
const escaped = JSON.stringify(echo).replaceAll('=', '\\u003d');
const echoes: ReadonlyArray<[string, Script]> = [
  ['a page under 502', () => ({ status: 502, headers: { 'content-type': 'text/html' }, body: echo })],
  ['a page that escapes it', () => ({ status: 502, body: echo.replaceAll('=', '&#61;') })],
  ['a page with it in an address', () => ({ status: 502, body: encodeURIComponent(echo) })],
  ['cut JSON', () => ({ body: `{"data": "${echo}` })],
  ['the reason of a refusal', () => ({ status: 403, body: refusal(echo, 'forbidden') })],
  ['the reason, escaped', () => ({ status: 403, body: `{"errors":[{"message":${escaped}}]}` })],
  ['the text of 429', () => ({ status: 429, headers: { 'retry-after': '0' }, body: echo })],
  ['a redirect, in its path', () => ({ status: 302, headers: { location: `/login/${TOKEN}/` } })],
  [
    'a redirect, in its query',
    () => ({ status: 302, headers: { location: `https://a.example/?token=${TOKEN}` } }),
  ],
  ['headers', () => ({ status: 404, headers: { 'x-echo': echo }, body: 'no' })],
  ['a root error', () => ({ body: refusal(echo, 'internal_server_error') })],
  [
    'a root error, anywhere in it',
    () => ({
      body: JSON.stringify({
        data: null,
        errors: [
          {
            message: 'no',
            path: [TOKEN],
            locations: [],
            extensions: { code: 'odd', [TOKEN]: { deep: [TOKEN] } },
          },
        ],
      }),
    }),
  ],
  [
    'partial data',
    () => ({
      body: JSON.stringify({
        data: { dossier: { a: [TOKEN], [TOKEN]: 1 } },
        errors: [{ message: 'no', extensions: { code: 'odd' } }],
      }),
    }),
  ],
  [
    'partial data of a timeout',
    () => ({
      body: JSON.stringify({
        data: { dossier: { a: TOKEN } },
        errors: [{ message: 'Timeout on Dossier.champs', extensions: { code: 'timeout' } }],
      }),
    }),
  ],
  ['a code', () => ({ body: refusal('no', TOKEN) })],
];

function refusal(message: string, code: string): string {
  return JSON.stringify({ data: null, errors: [{ message, extensions: { code } }] });
}

describe('a server that echoes the token', () => {
  for (const [name, script] of echoes) {
    test(`in ${name}`, async () => {
      const server = await startServer(script);
      servers.push(server);
      const { told, options } = listeners();
      const reads: ReadonlyArray<(client: DsClient) => Promise<unknown>> = [
        (client) => client.getDossier(FIRST_DOSSIER),
        (client) => client.dossiers(DEMARCHE).toArray(),
        (client) => client.request('query { demarche(number: 1) { id } }'),
      ];
      // A client each, since a refusal for too many requests pauses all calls of one.
      const failures = reads.map((read) => read(new DsClient({ ...options, endpoint: server.endpoint })));
      for (const failure of await Promise.allSettled(failures)) {
        if (failure.status === 'fulfilled') expect.fail('It should have failed.');
        expect(failure.reason).toBeInstanceOf(DsError);
        expectNoToken(failure.reason);
      }
      // It was sent, and told about: what is looked at is not empty.
      expect(server.requests[0]?.headers.authorization).toBe(`Bearer ${TOKEN}`);
      expect(told.length).toBeGreaterThan(0);
      for (const fact of told) expectNoToken(fact);
    });
  }

  test('in a warning next to good data', async () => {
    const server = await startServer(async (request) => {
      const { json } = await real(request);
      const path = ['demarche', 'dossiers', 'nodes', 0, 'demandeur'];
      for (const node of json.data?.demarche.dossiers.nodes ?? [])
        Object.assign(node ?? {}, { demandeur: null });
      return {
        body: JSON.stringify({
          ...json,
          errors: [{ message: echo, path, extensions: { code: 'invalid_null' } }],
        }),
      };
    });
    servers.push(server);
    const { told, options } = listeners();
    const pages = new DsClient({ ...options, endpoint: server.endpoint }).dossiers(DEMARCHE, {
      include: { demandeur: false },
    });
    for await (const page of pages.pages()) {
      expect(page.warnings).toHaveLength(1);
      expectNoToken(page.warnings);
    }
    expect(told).toContainEqual(
      expect.objectContaining({ code: 'invalid_null', message: 'you sent Bearer [token]' }),
    );
    for (const fact of told) expectNoToken(fact);
  });
});

describe('a fetch that throws the whole request', () => {
  const throwers: ReadonlyArray<[string, (init: unknown) => never]> = [
    [
      'as properties of its error',
      (init) => {
        throw Object.assign(new TypeError('fetch failed'), { request: init, headers: [TOKEN] });
      },
    ],
    [
      'as its message, name and code',
      (init) => {
        const error = new Error(`${JSON.stringify(init)} ${TOKEN}`);
        error.name = `Error ${TOKEN}`;
        throw Object.assign(error, { code: `E_${TOKEN}` });
      },
    ],
    [
      'as causes of its cause',
      (init) => {
        const cause = Object.assign(new Error(TOKEN), { config: init, cause: new Error(TOKEN) });
        throw new TypeError('fetch failed', { cause });
      },
    ],
    [
      'as the errors of an AggregateError',
      () => {
        throw new TypeError('fetch failed', { cause: new AggregateError([new Error(TOKEN)], TOKEN) });
      },
    ],
    [
      'as a text',
      () => {
        throw `failed with Bearer ${TOKEN}`;
      },
    ],
    [
      'as an object that is no error',
      (init) => {
        throw { init, toString: () => TOKEN };
      },
    ],
    [
      'as an object that is not even printable',
      () => {
        throw Object.create(null);
      },
    ],
  ];
  for (const [name, thrower] of throwers) {
    test(name, async () => {
      const { told, options } = listeners();
      let sent = '';
      const client = new DsClient({
        ...options,
        endpoint: 'http://127.0.0.1:9/graphql',
        fetch: async (_, init) => {
          sent = new Headers(init?.headers).get('authorization') ?? '';
          return thrower(init);
        },
      });
      const error = await client.getDossier(FIRST_DOSSIER).catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ name: 'DsNetworkError', attempts: 2 });
      expect(sent).toBe(`Bearer ${TOKEN}`);
      expectNoToken(error);
      for (const fact of told) expectNoToken(fact);
    });
  }
});

describe('a token function', () => {
  const client = (token: DsClientOptions['token']) =>
    new DsClient({ token, endpoint: 'http://127.0.0.1:9/graphql', maxRetries: 0 });

  test('that throws the token is named, not repeated', async () => {
    const failure = Object.assign(new TypeError(`no luck with ${TOKEN}`), {
      code: 'ECONNREFUSED',
      token: TOKEN,
    });
    const error = await client(() => Promise.reject(failure))
      .getDossier(1)
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      name: 'DsInputError',
      message: expect.stringContaining('TypeError ECONNREFUSED'),
    });
    expectNoToken(error);
  });

  test('that throws the token as its very name, or as a text', async () => {
    for (const thrown of [Object.assign(new Error('no'), { name: TOKEN, code: TOKEN }), TOKEN]) {
      const error = await client(() => {
        throw thrown;
      })
        .getDossier(1)
        .catch((failure: unknown) => failure);
      expect(error).toMatchObject({ name: 'DsInputError' });
      expectNoToken(error);
    }
  });

  test('that gives what cannot be a header', async () => {
    for (const bad of [`${TOKEN}\n${TOKEN}`, `${TOKEN}é`, `Bearer ${TOKEN}`, `${TOKEN}\u0000`]) {
      const error = await client(() => bad)
        .getDossier(1)
        .catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ name: 'DsInputError', attempts: 0 });
      expectNoToken(error);
    }
  });

  test('that changes its token leaves none of the last ones visible', async () => {
    const tokens = [`first-${CORE}`, `second-${CORE}`];
    const server = await startServer(() => ({ status: 404, body: `I know ${tokens.join(' and ')}` }));
    servers.push(server);
    let calls = 0;
    const reader = new DsClient({ token: () => tokens[calls++ % 2] ?? '', endpoint: server.endpoint });
    await expect(reader.getDossier(1)).rejects.toThrow();
    const error = await reader.getDossier(1).catch((thrown: unknown) => thrown);
    expect(server.requests.map((request) => request.headers.authorization)).toEqual(
      tokens.map((token) => `Bearer ${token}`),
    );
    expect(error).toHaveProperty('body', 'I know [token] and [token]');
    expectNoToken(error);
  });
});

test('a bad token is refused without being repeated', () => {
  for (const bad of [`${TOKEN}\n${TOKEN}`, `${TOKEN} ${TOKEN}`, `${TOKEN}é`]) {
    let error: unknown;
    try {
      new DsClient({ token: bad });
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toMatchObject({ name: 'DsInputError' });
    expectNoToken(error);
  }
});

test('the client, its lists and its positions show nothing of the token', async () => {
  const server = await startServer(pass);
  servers.push(server);
  const { told, options } = listeners();
  const client = new DsClient({ ...options, endpoint: server.endpoint, headers: { 'x-own': 'header' } });
  const list = client.dossiers(DEMARCHE, { pageSize: 10 });
  for await (const page of list.pages()) expectNoToken(page);
  expectNoToken(client);
  expectNoToken(list);
  expect(told.length).toBeGreaterThan(9);
  for (const fact of told) expectNoToken(fact);
});

test('nothing was ever published with the token', () => {
  expect(published.length).toBeGreaterThan(50);
  for (const fact of published) expectNoToken(fact);
});
