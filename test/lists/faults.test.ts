import { gzipSync } from 'node:zlib';
import {
  DsAuthError,
  DsClient,
  type DsClientOptions,
  DsError,
  DsGraphQLError,
  DsHttpError,
  DsNetworkError,
  DsNotFoundError,
  DsRateLimitError,
  DsTimeoutError,
} from '@org/ds-client';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  type ScriptedAnswer,
  type ScriptedServer,
  type SeenRequest,
  startServer,
} from '../request/scripted-server.js';
import { DEMARCHE, FIRST_DOSSIER, numbers, PAGE, pass, real } from './fixture.js';

// Full jitter, pinned: the first retry comes after 10 ms, the second after 20 ms.
const JITTER = 0.02;
beforeAll(() => {
  vi.spyOn(Math, 'random').mockReturnValue(JITTER);
});
afterAll(() => {
  vi.restoreAllMocks();
});

type Answer = (request: SeenRequest) => ScriptedAnswer | Promise<ScriptedAnswer>;
interface Expected {
  readonly type: new (...args: never[]) => DsError;
  readonly code: string;
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly message?: RegExp;
}
interface Fault {
  readonly name: string;
  readonly answer: Answer;
  /** What the caller gets where the fault stays. */
  readonly error: Expected;
}

/** What reads in these tests, and how many requests it takes where nothing goes wrong. */
const operations = {
  dossiers: {
    pages: 3,
    async read(client: DsClient, seen: number[], resumeFrom?: string) {
      for await (const page of client.dossiers(DEMARCHE, { pageSize: PAGE, resumeFrom }).pages()) {
        seen.push(...page.nodes.map((dossier) => dossier.number));
      }
    },
  },
  files: {
    pages: 3,
    async read(client: DsClient, seen: number[], resumeFrom?: string) {
      for await (const page of client.files(DEMARCHE, { pageSize: PAGE, resumeFrom }).pages()) {
        seen.push(...page.nodes.map((file) => file.dossierNumber));
      }
    },
  },
  getDossier: {
    pages: 1,
    async read(client: DsClient, seen: number[]) {
      seen.push((await client.getDossier(FIRST_DOSSIER)).number);
    },
  },
};
type Operation = keyof typeof operations;

/** Every place where a fault can stand: pages of the lists, and the one request of `getDossier`. */
const places: ReadonlyArray<{ operation: Operation; page: number; place: string }> = [
  { operation: 'dossiers', page: 0, place: 'first page' },
  { operation: 'dossiers', page: 1, place: 'middle page' },
  { operation: 'dossiers', page: 2, place: 'last page' },
  { operation: 'files', page: 0, place: 'first page' },
  { operation: 'files', page: 1, place: 'middle page' },
  { operation: 'files', page: 2, place: 'last page' },
  { operation: 'getDossier', page: 0, place: 'its request' },
];

const html = '<!doctype html><html><head><title>Erreur</title></head><body>Bad gateway</body></html>';
const head = { 'content-type': 'text/html' };
const graphql = (error: object, status = 200, data?: null): ScriptedAnswer => ({
  status,
  body: JSON.stringify({ errors: [error], ...(data === null && { data }) }),
});

/** Faults that pass: the same request is sent again. */
const transient: readonly Fault[] = [
  {
    name: 'reset before the head',
    answer: () => ({ wire: { kind: 'reset' } }),
    error: { type: DsNetworkError, code: 'network' },
  },
  {
    name: 'reset in the body',
    answer: async (request) => ({
      body: (await real(request)).text,
      wire: { kind: 'reset', afterBytes: 100 },
    }),
    error: { type: DsNetworkError, code: 'network' },
  },
  {
    name: 'JSON cut in the middle',
    answer: async (request) => ({ body: (await real(request)).text.slice(0, -50) }),
    error: { type: DsHttpError, code: 'http', facts: { status: 200 } },
  },
  {
    name: 'gzip cut in the middle',
    answer: async (request) => {
      const zipped = gzipSync((await real(request)).text);
      return { headers: { 'content-encoding': 'gzip' }, body: zipped.subarray(0, zipped.length / 2) };
    },
    error: { type: DsError, code: expect.stringMatching(/^(http|network)$/) },
  },
  {
    name: 'HTML under 200',
    answer: () => ({ headers: head, body: html }),
    error: { type: DsHttpError, code: 'http', facts: { status: 200 } },
  },
  {
    name: 'an empty body under 200',
    answer: () => ({}),
    error: { type: DsHttpError, code: 'http', facts: { status: 200 } },
  },
  {
    name: 'JSON that is not GraphQL under 200',
    answer: () => ({ body: '{"error":"indisponible"}' }),
    error: { type: DsHttpError, code: 'http', facts: { status: 200 } },
  },
  {
    name: 'data null and no error',
    answer: () => ({ body: '{"data":null}' }),
    error: { type: DsHttpError, code: 'http', facts: { status: 200 } },
  },
  {
    name: 'HTML under 502',
    answer: () => ({ status: 502, headers: head, body: html }),
    error: { type: DsHttpError, code: 'http', facts: { status: 502, body: html } },
  },
  {
    name: 'HTML under 503',
    answer: () => ({ status: 503, headers: head, body: html }),
    error: { type: DsHttpError, code: 'http', facts: { status: 503 } },
  },
  {
    name: 'the notice of a maintenance',
    answer: () => ({
      status: 503,
      body: JSON.stringify({ error: 'Le site est actuellement en maintenance.' }),
    }),
    error: { type: DsHttpError, code: 'http', facts: { status: 503 } },
  },
  {
    name: 'text under 504',
    answer: () => ({ status: 504, headers: { 'content-type': 'text/plain' }, body: 'upstream timed out' }),
    error: { type: DsHttpError, code: 'http', facts: { status: 504 } },
  },
  {
    name: '408',
    answer: () => ({ status: 408 }),
    error: { type: DsHttpError, code: 'http', facts: { status: 408 } },
  },
  {
    name: "500 with the API's own error",
    answer: () =>
      graphql(
        { message: 'boom', extensions: { code: 'internal_server_error', exception_id: 'a-1' } },
        500,
        null,
      ),
    error: { type: DsGraphQLError, code: 'internal_server_error', message: /exception_id a-1/ },
  },
  {
    name: 'internal_server_error under 200',
    answer: () => graphql({ message: 'boom', extensions: { code: 'internal_server_error' } }, 200, null),
    error: { type: DsGraphQLError, code: 'internal_server_error' },
  },
];

/** Faults that stay: nothing is sent again. */
const fatal: readonly Fault[] = [
  {
    name: 'a malformed request (400)',
    answer: () => graphql({ message: 'no', extensions: { code: 'bad_request' } }, 400, null),
    error: { type: DsGraphQLError, code: 'bad_request' },
  },
  {
    name: 'an expired token (401)',
    answer: () => graphql({ message: 'Token expired', extensions: { code: 'unauthorized' } }, 401, null),
    error: { type: DsAuthError, code: 'unauthorized', facts: { reason: 'expired' }, message: /expired/ },
  },
  {
    name: 'a wrong token (403)',
    answer: () =>
      graphql(
        { message: 'Without a token, only persisted queries are allowed', extensions: { code: 'forbidden' } },
        403,
        null,
      ),
    error: { type: DsAuthError, code: 'forbidden', facts: { reason: 'invalid' }, message: /==/ },
  },
  {
    name: 'a forbidden network (403)',
    answer: () =>
      graphql(
        {
          message:
            'Request issued from a forbidden network. Add 192.0.2.1/32 to your allowed adresses in your /profil',
          extensions: { code: 'forbidden' },
        },
        403,
        null,
      ),
    error: { type: DsAuthError, code: 'forbidden', facts: { reason: 'network' }, message: /192\.0\.2\.1/ },
  },
  {
    name: 'an object out of scope',
    answer: () =>
      graphql(
        {
          message: 'An object of type Demarche was hidden due to permissions',
          path: ['demarche'],
          extensions: { code: 'unauthorized' },
        },
        200,
        null,
      ),
    error: { type: DsAuthError, code: 'unauthorized', facts: { reason: 'scope' } },
  },
  {
    name: 'an object that does not exist',
    answer: () =>
      graphql(
        { message: 'Demarche not found', path: ['demarche'], extensions: { code: 'not_found' } },
        200,
        null,
      ),
    error: { type: DsNotFoundError, code: 'not_found' },
  },
  {
    name: 'a field that the instance lacks',
    answer: () =>
      graphql({
        message: "Field 'x' doesn't exist on type 'Dossier'",
        extensions: { code: 'undefinedField', typeName: 'Dossier', fieldName: 'x' },
      }),
    error: { type: DsGraphQLError, code: 'undefinedField' },
  },
  {
    name: 'an error without code nor data',
    answer: () => graphql({ message: 'Query has depth of 16, which exceeds max depth of 15' }),
    error: { type: DsGraphQLError, code: 'graphql', message: /depth of 16/ },
  },
  {
    name: 'partial data with an error of a code that is not known',
    answer: async (request) => {
      const { json } = await real(request);
      return {
        body: JSON.stringify({
          ...json,
          errors: [{ message: 'odd', path: ['demarche', 'title'], extensions: { code: 'odd' } }],
        }),
      };
    },
    error: { type: DsGraphQLError, code: 'odd' },
  },
  {
    name: 'a page that is not there (404)',
    answer: () => ({ status: 404, headers: head, body: html }),
    error: { type: DsHttpError, code: 'http', facts: { status: 404 }, message: /endpoint/ },
  },
  {
    name: 'a proxy that wants its own password (401)',
    answer: () => ({ status: 401, headers: { 'www-authenticate': 'Basic realm="recette"' }, body: 'no' }),
    error: { type: DsHttpError, code: 'http', facts: { status: 401 } },
  },
];

describe.concurrent('a fault that passes: everything is read, each once', () => {
  for (const { name, answer } of transient) {
    for (const { operation, page, place } of places) {
      test(`${name}, ${operation}, ${place}`, async () => {
        const run = await start({ answer, page, times: 1 });
        const seen: number[] = [];
        await operations[operation].read(run.client, seen);
        expect(seen).toEqual(operation === 'getDossier' ? [FIRST_DOSSIER] : numbers);
        expect(run.requests()).toBe(operations[operation].pages + 1);
        expect(run.waits).toEqual([10]);
      });
    }
  }
});

describe.concurrent('a fault that stays, though it might have passed: an error after the retries', () => {
  for (const { name, answer, error } of transient) {
    for (const { operation, page, place } of places) {
      test(`${name}, ${operation}, ${place}`, async () => {
        const run = await start({ answer, page, times: Number.POSITIVE_INFINITY }, { maxRetries: 2 });
        const failure = await failed(run, operation, page, error, { attempts: 3, requests: page + 3 });
        expect(failure.isRetryable).toBe(true);
        expect(run.waits).toEqual([10, 20]);
      });
    }
  }
});

describe.concurrent('a fault that stays: an error at once', () => {
  for (const { name, answer, error } of fatal) {
    for (const { operation, page, place } of places) {
      test(`${name}, ${operation}, ${place}`, async () => {
        const run = await start({ answer, page, times: Number.POSITIVE_INFINITY });
        const failure = await failed(run, operation, page, error, { attempts: 1, requests: page + 1 });
        expect(failure.isRetryable).toBe(false);
        expect(run.waits).toEqual([]);
      });
    }
  }
});

describe.concurrent('a redirect is never followed', () => {
  for (const status of [301, 302, 303, 307, 308]) {
    for (const { operation, page, place } of places.filter(({ operation }) => operation !== 'files')) {
      test(`${status}, ${operation}, ${place}`, async () => {
        const other = await listening(() => ({ body: '{"data":{}}' }));
        const answer = () => ({ status, headers: { location: `${other.endpoint}?signature=secret` } });
        const run = await start({ answer, page, times: Number.POSITIVE_INFINITY });
        const error: Expected = {
          type: DsHttpError,
          code: 'http',
          facts: { status },
          message: new RegExp(`redirects to ${other.endpoint} `),
        };
        await failed(run, operation, page, error, { attempts: 1, requests: page + 1 });
        // Not one request came, so the token cannot have travelled.
        expect(other.requests).toEqual([]);
      });
    }
  }
});

describe.concurrent('too many requests: the hint of the server is kept, plus a second', () => {
  const past = new Date(Date.now() - 3_600_000).toUTCString();
  const hints: ReadonlyArray<[string, Record<string, string>]> = [
    ['Retry-After in seconds', { 'retry-after': '0' }],
    ['Retry-After as a date', { 'retry-after': past }],
    ['RateLimit-Reset in Unix seconds', { 'ratelimit-remaining': '0', 'ratelimit-reset': '1700000000' }],
  ];
  const text = { 'content-type': 'text/plain' };
  for (const [name, headers] of hints) {
    for (const { operation, page, place } of places.filter(({ operation }) => operation !== 'files')) {
      test(`${name}, ${operation}, ${place}`, async () => {
        const answer = () => ({ status: 429, headers: { ...text, ...headers }, body: 'Doucement !' });
        const run = await start({ answer, page, times: 1 });
        const seen: number[] = [];
        await operations[operation].read(run.client, seen);
        expect(seen).toEqual(operation === 'getDossier' ? [FIRST_DOSSIER] : numbers);
        expect(run.requests()).toBe(operations[operation].pages + 1);
        expect(run.waits).toEqual([1_000]);
      });
    }
  }

  for (const { operation, page, place } of places) {
    test(`no hint: the next minute, ${operation}, ${place}`, async () => {
      const answer = () => ({ status: 429, headers: text, body: 'Doucement !' });
      const run = await start({ answer, page, times: Number.POSITIVE_INFINITY }, { maxRetries: 0 });
      const failure = await failed(
        run,
        operation,
        page,
        { type: DsRateLimitError, code: 'rate_limited', facts: { status: 429 } },
        { attempts: 1, requests: page + 1 },
      );
      expect(failure).toHaveProperty(
        'retryAfter',
        expect.toSatisfy((s: number) => s > 1 && s <= 61),
      );
    });
  }

  test('a hint beyond all patience is an error at once, and does not stop the client for long', async () => {
    const answer = () => ({ status: 429, headers: { 'retry-after': '86400' } });
    const run = await start({ answer, page: 0, times: 1 });
    await expect(run.client.getDossier(FIRST_DOSSIER)).rejects.toMatchObject({
      name: 'DsRateLimitError',
      retryAfter: 86_401,
      attempts: 1,
    });
    expect((await run.client.getDossier(FIRST_DOSSIER)).number).toBe(FIRST_DOSSIER);
    expect(run.waits).toEqual([]);
  });

  test('one refusal pauses every call of the client', async () => {
    const run = await start({
      answer: () => ({ status: 429, headers: { 'retry-after': '0' } }),
      page: 0,
      times: 1,
    });
    const refused = run.client.getDossier(FIRST_DOSSIER);
    await run.retried();
    const before = run.requests();
    const others = [1, 2, 3].map((index) => run.client.getDossier(FIRST_DOSSIER + index));
    // Nothing goes out until the pause is over, whose end the refused call waits for.
    expect(before).toBe(1);
    await Promise.all([refused, ...others]);
    const [first, ...later] = run.arrivals;
    expect(later).toHaveLength(4);
    for (const at of later) expect(at - (first ?? at)).toBeGreaterThanOrEqual(990);
  });
});

describe.concurrent('silence: the attempt ends after its timeout, head and body alike', () => {
  const silences: ReadonlyArray<[string, Answer]> = [
    ['before the head', () => ({ wire: { kind: 'stall' } })],
    [
      'in the body',
      async (request) => ({ body: (await real(request)).text, wire: { kind: 'stall', afterBytes: 100 } }),
    ],
  ];
  // A page that took too long is asked for again at half its size, which grows back after three good pages.
  const sizes: Record<string, readonly number[]> = {
    'first page': [10, 5, 5, 5, 8, 8],
    'middle page': [10, 10, 5, 5, 5],
    'last page': [10, 10, 10, 5],
  };
  for (const [name, answer] of silences) {
    for (const { operation, page, place } of places) {
      test(`${name}, ${operation}, ${place}`, async () => {
        const run = await start({ answer, page, times: 1 }, { timeout: 1_500 });
        const seen: number[] = [];
        await operations[operation].read(run.client, seen);
        if (operation === 'getDossier') {
          expect(seen).toEqual([FIRST_DOSSIER]);
          expect(run.requests()).toBe(2);
          expect(run.waits).toEqual([10]);
        } else {
          expect(seen).toEqual(numbers);
          expect(run.sizes()).toEqual(sizes[place]);
          expect(run.waits).toEqual([]);
        }
      });
    }

    test(`${name}, for ever: the error of getDossier`, async () => {
      const run = await start(
        { answer, page: 0, times: Number.POSITIVE_INFINITY },
        { timeout: 300, maxRetries: 1 },
      );
      const error = { type: DsTimeoutError, code: 'timeout', message: /300 ms/ };
      await failed(run, 'getDossier', 0, error, { attempts: 2, requests: 2 });
    });
  }
});

interface Run {
  readonly client: DsClient;
  readonly server: ScriptedServer;
  /** A client without the fault. */
  readonly healed: DsClient;
  /** Milliseconds waited before each retry. */
  readonly waits: number[];
  readonly arrivals: number[];
  requests(): number;
  sizes(): Array<number | undefined>;
  /** Resolves when the client is about to wait for a retry. */
  retried(): Promise<void>;
}

const servers: ScriptedServer[] = [];
afterAll(async () => {
  await Promise.all(servers.map((server) => server.close()));
});

async function listening(answer: Answer): Promise<ScriptedServer> {
  const server = await startServer(answer);
  servers.push(server);
  return server;
}

/** A server that serves so many pages, then the fault so many times, then the truth again. */
async function start(
  { answer, page, times }: { answer: Answer; page: number; times: number },
  options: DsClientOptions = {},
): Promise<Run> {
  let served = 0;
  let hits = 0;
  const arrivals: number[] = [];
  const server = await listening(async (request) => {
    arrivals.push(performance.now());
    if (served === page && hits < times) {
      hits += 1;
      return answer(request);
    }
    served += 1;
    return pass(request);
  });
  const waits: number[] = [];
  let retried = () => {};
  const firstRetry = new Promise<void>((resolve) => {
    retried = resolve;
  });
  const client = new DsClient({
    token: 'a-token==',
    endpoint: server.endpoint,
    rateLimit: false,
    hooks: {
      onRetry: ({ wait }) => {
        waits.push(wait);
        retried();
      },
    },
    ...options,
  });
  const truth = await listening(pass);
  return {
    client,
    server,
    healed: new DsClient({ token: 'a-token==', endpoint: truth.endpoint, rateLimit: false }),
    waits,
    arrivals,
    requests: () => server.requests.length,
    sizes: () => server.requests.map((request) => request.size),
    retried: () => firstRetry,
  };
}

/** The read ends with the error; what was delivered before is whole, and a new client goes on from there. */
async function failed(
  run: Run,
  operation: Operation,
  page: number,
  expected: Expected,
  counts: { attempts: number; requests: number },
): Promise<DsError> {
  const seen: number[] = [];
  const error = await operations[operation].read(run.client, seen).then(
    () => expect.fail('It should have failed.'),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof DsError)) throw error;
  expect(error).toBeInstanceOf(expected.type);
  expect(error).toMatchObject({ code: expected.code, attempts: counts.attempts, ...expected.facts });
  if (expected.message) expect(error.message).toMatch(expected.message);
  expect(run.requests()).toBe(counts.requests);
  if (operation === 'getDossier') {
    expect(seen).toEqual([]);
    expect(error.position).toBeUndefined();
    return error;
  }
  expect(seen).toEqual(numbers.slice(0, page * PAGE));
  await operations[operation].read(run.healed, seen, error.position);
  expect(seen).toEqual(numbers);
  return error;
}
