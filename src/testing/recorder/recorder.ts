import { createHash } from 'node:crypto';
import {
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  visit,
} from 'graphql';
import { checkOptions } from '../../arguments/check-options.js';
import { listOf, object } from '../../arguments/checks.js';
import { isObject } from '../../arguments/is-object.js';
import { recorderChecks } from '../checks/emulator-checks.js';
import { StoredFile } from '../files.js';
import { loadSchema, type SchemaSource } from '../graphql/schema.js';
import type { EmulatorFetch } from '../http/fetch.js';
import { storedOperation, UNKNOWN } from '../stored/persisted-queries.js';
import { GRAPHQL_PATH, IN_PROCESS } from '../urls.js';
import { Anonymizer, RECORDED_FILES } from './anonymize.js';
import { Pseudonyms } from './pseudonyms.js';
import { rewriteErrors } from './root-errors.js';
import { Sentences } from './sentences.js';

/** Recorded answers, as plain JSON that can be stored next to the tests. */
export interface Fixture {
  version: 1;
  seed: string;
  exchanges: RecordedExchange[];
}

export interface RecordedExchange {
  /** A digest of the request: operation, text and variables. `replay` finds the answer by it. */
  key: string;
  operationName: string | null;
  status: number;
  headers: Record<string, string>;
  /** The answer with personal data replaced; a string for one that was not JSON. */
  body: unknown;
}

export interface RecorderOptions {
  /** The `fetch` that sends the requests. Default: Node's own. */
  fetch?: EmulatorFetch;
  /**
   * Decides the made-up data. Keep it secret if the fixtures are public: whoever knows it can test guesses of the
   * originals. Default `ds-client`.
   */
  seed?: string;
  /** The schema of the instance. Default: the one of this package. */
  schema?: SchemaSource;
}

export interface Recorder {
  /** Pass it to the client as its option `fetch`. */
  readonly fetch: EmulatorFetch;
  /** The answers recorded so far. */
  fixture(): Fixture;
}

/**
 * Records what a real API answers, with personal data replaced as it comes in: names, addresses, free text, champ
 * values, files, and whatever errors and warnings quote. Ids, numbers of dossiers, dates of the procedure and labels of
 * forms stay; so do choices out of a list that an answer recorded so far has shown (`options` of the champ's
 * descriptor), since any other may be the free text of « Autre ». Tokens are not recorded, nor bytes of files. Look
 * through a fixture before you publish it.
 *
 * @example
 * ```ts
 * import { createEmulator, createRecorder, replay } from '@org/ds-client/testing'
 *
 * const ds = createEmulator() // stands for the real API here
 * const recorder = createRecorder({ fetch: ds.fetch })
 * const ask = (fetch: typeof globalThis.fetch, endpoint: string) =>
 *   fetch(endpoint, {
 *     method: 'POST',
 *     headers: { authorization: `Bearer ${ds.token}`, 'content-type': 'application/json' },
 *     body: JSON.stringify({ query: '{ dossier(number: 20001) { usager { email } } }' }),
 *   })
 * await ask(recorder.fetch, ds.endpoint)
 *
 * const again = replay(recorder.fixture())
 * const answer = await ask(again.fetch, again.endpoint)
 * console.log(await answer.text()) // …"email":"personne-…@exemple.fr"…
 * ```
 */
export function createRecorder(options: RecorderOptions = {}): Recorder {
  checkOptions('createRecorder', options, recorderChecks);
  const { fetch = globalThis.fetch, seed = 'ds-client', schema } = options;
  const exchanges: RecordedExchange[] = [];
  const pseudonyms = new Pseudonyms(seed);
  const loaded = loadSchema(schema);
  const sentences = new Sentences(loaded, pseudonyms);
  const anonymizer = new Anonymizer(loaded, pseudonyms, sentences);
  return {
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const body = request.method === 'POST' ? await request.clone().text() : '';
      const response = await fetch(request);
      if (isGraphQL(request))
        exchanges.push(
          await record(body, response.clone(), { pseudonyms, sentences, anonymizer, schema: loaded }),
        );
      return response;
    },
    fixture: () => ({ version: 1, seed, exchanges: structuredClone(exchanges) }),
  };
}

export interface Replay {
  readonly fetch: EmulatorFetch;
  readonly endpoint: string;
  /** A token for the client. Any other works too. */
  readonly token: string;
}

/**
 * Answers requests from a fixture. Equal requests get their answers in the recorded order, and after that the
 * last one again and again. A request that was not recorded gets status 501.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs'
 * import { replay } from '@org/ds-client/testing'
 *
 * const { fetch, endpoint, token } = replay(JSON.parse(readFileSync('dossier.fixture.json', 'utf8')))
 * console.log(endpoint, token, fetch)
 * ```
 */
export function replay(fixture: Fixture): Replay {
  object('replay: fixture', fixture);
  listOf(object)('replay: exchanges', fixture.exchanges);
  const pseudonyms = new Pseudonyms(fixture.seed);
  const queues = new Map<string, RecordedExchange[]>();
  for (const exchange of fixture.exchanges) {
    queues.set(exchange.key, [...(queues.get(exchange.key) ?? []), exchange]);
  }
  return {
    endpoint: `${IN_PROCESS.api}${GRAPHQL_PATH}`,
    token: 'recorded==',
    fetch: async (input, init) => {
      const request = new Request(input, init);
      if (request.url.startsWith(RECORDED_FILES)) return recordedFile(new URL(request.url));
      const { key, operationName } = readRequest(await request.text(), pseudonyms);
      const queue = queues.get(key) ?? [];
      const exchange = queue.length > 1 ? queue.shift() : queue[0];
      if (!exchange) {
        const message = `No answer was recorded for ${operationName ?? 'this request'} with these variables`;
        return Response.json({ errors: [{ message }] }, { status: 501 });
      }
      const text = typeof exchange.body === 'string' ? exchange.body : JSON.stringify(exchange.body);
      return new Response(text, { status: exchange.status, headers: exchange.headers });
    },
  };
}

const KEPT_HEADERS = ['content-type', 'ratelimit-remaining', 'ratelimit-reset', 'retry-after'];

interface Rewriting {
  pseudonyms: Pseudonyms;
  sentences: Sentences;
  anonymizer: Anonymizer;
  schema: GraphQLSchema;
}

async function record(body: string, response: Response, rewriting: Rewriting): Promise<RecordedExchange> {
  const { key, operationName, source } = readRequest(body, rewriting.pseudonyms, rewriting.schema);
  const text = await response.text();
  return {
    key,
    operationName,
    status: response.status,
    headers: Object.fromEntries(
      KEPT_HEADERS.flatMap((name) => {
        const value = response.headers.get(name);
        return value === null ? [] : [[name, value]];
      }),
    ),
    body: anonymizedBody(text, source, operationName, rewriting),
  };
}

function anonymizedBody(
  text: string,
  source: string | undefined,
  operationName: string | null,
  { pseudonyms, sentences, anonymizer }: Rewriting,
): unknown {
  const answer = parseJson(text);
  if (!isObject(answer)) return anonymizedText(text, sentences);
  // Of JSON that is not an answer of GraphQL, such as that of a maintenance, only the text `error` is kept.
  if (!('data' in answer || 'errors' in answer)) {
    return typeof answer.error === 'string' ? { error: sentences.rewrite(answer.error) } : {};
  }
  const document = source === undefined ? undefined : parsedQuery(source);
  const operation = document && operationOf(document, operationName);
  const data = () =>
    document && operation
      ? anonymizer.data(document, operation, answer.data)
      : pseudonyms.unknown(answer.data);
  const words = { sentences, names: document ? namesIn(document) : new Set<string>() };
  return {
    ...('errors' in answer ? { errors: rewriteErrors(answer.errors, words) } : {}),
    ...('data' in answer ? { data: data() } : {}),
  };
}

/** Replaces HTML: pages of proxies may show the caller's address and the request. */
function anonymizedText(text: string, sentences: Sentences): string {
  return /^\s*</.test(text)
    ? '<!doctype html><title>A page that was no answer of the API</title>'
    : sentences.rewrite(text.slice(0, 2_000));
}

function namesIn(document: DocumentNode): Set<string> {
  const names = new Set<string>();
  visit(document, {
    Name: ({ value }) => {
      names.add(value);
    },
  });
  return names;
}

interface ReadRequest {
  key: string;
  operationName: string | null;
  source: string | undefined;
}

function readRequest(body: string, pseudonyms: Pseudonyms, schema?: GraphQLSchema): ReadRequest {
  const read = parseJson(body);
  const fields = isObject(read) ? read : {};
  const string = (name: string) => (typeof fields[name] === 'string' ? String(fields[name]) : undefined);
  const [query, queryId] = [string('query'), string('queryId')];
  const variables = isObject(fields.variables) ? fields.variables : {};
  const operationName =
    string('operationName') ?? /\b(?:query|mutation)\s+(\w+)/.exec(query ?? '')?.[1] ?? null;
  const stored =
    queryId && schema
      ? storedOperation({ queryId, operationName: operationName ?? undefined, variables }, schema)
      : UNKNOWN;
  // Variables may hold personal data: they are only stored as a part of the digest.
  const parts = [queryId ?? query?.replace(/\s+/g, ' ').trim(), operationName, pseudonyms.deep(variables)];
  return {
    key: createHash('sha256').update(JSON.stringify(parts)).digest('hex'),
    operationName,
    source: stored === UNKNOWN ? query : stored.query,
  };
}

function recordedFile(url: URL): Response {
  const key = url.pathname.split('/').at(-1) ?? '';
  const file = new StoredFile(key, { filename: key, byteSize: Number(url.searchParams.get('size')) });
  return new Response(Buffer.concat([...file.chunks()]), {
    headers: { 'content-type': 'application/octet-stream', 'content-length': String(file.length) },
  });
}

function isGraphQL({ method, url }: Request): boolean {
  return method === 'POST' && new URL(url).pathname.endsWith('/graphql');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function parsedQuery(source: string): DocumentNode | undefined {
  try {
    return parse(source);
  } catch {
    return undefined;
  }
}

function operationOf(document: DocumentNode, name: string | null): OperationDefinitionNode | undefined {
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  return operations.find((operation) => operation.name?.value === name) ?? operations[0];
}
