import { describe, expect, test } from 'vitest';
import {
  type ApiError,
  DsAuthError,
  DsGraphQLError,
  DsHttpError,
  DsInputError,
  DsNetworkError,
  DsNotFoundError,
  DsRateLimitError,
  DsTimeoutError,
} from '../../../src/errors.js';
import { Redactor } from '../../../src/request/redact.js';
import { classify, type Verdict } from '../../../src/request/verdict/classify.js';
import type { Question } from '../../../src/request/verdict/question.js';
import type { TransportReply } from '../../../src/request/wire/transport.js';

const now = Date.parse('2026-03-01T08:00:30Z');
const question: Question = {
  operationName: 'GetDossier',
  kind: 'query',
  attempts: 1,
  timeout: 60_000,
  hasToken: true,
  strict: false,
  isPage: false,
};

function judge(reply: TransportReply, about: Partial<Question> = {}): Verdict {
  return classify(reply, { ...question, ...about }, new Redactor(), now);
}

function failure(reply: TransportReply, about: Partial<Question> = {}) {
  const verdict = judge(reply, about);
  if (verdict.ok) expect.fail('It should have failed.');
  return verdict;
}

const answer = (errors: ApiError[], ...[data]: [data?: unknown]): TransportReply => ({
  kind: 'answer',
  status: 200,
  data,
  errors,
});
const refused = (
  status: number,
  body: string | object,
  headers: Record<string, string> = {},
): TransportReply => ({
  kind: 'refused',
  status,
  headers: new Headers(headers),
  body: typeof body === 'string' ? body : JSON.stringify(body),
});
const apiError = (code: string | undefined, message = 'no'): ApiError => ({
  message,
  ...(code !== undefined && { extensions: { code } }),
});
const at = (path: ApiError['path'], code: string): ApiError => ({ ...apiError(code), ...(path && { path }) });
const controller = (status: number, code: string, message: string) =>
  refused(status, { errors: [apiError(code, message)], data: null });

interface Row {
  readonly type: new (...args: never[]) => Error;
  readonly code: string;
  readonly retry: boolean;
  readonly reason?: string;
  readonly message?: RegExp;
}

describe('what each refusal of a token becomes', () => {
  const january = 'Without a token, only persisted queries are allowed';
  const network =
    'Request issued from a forbidden network. Add 192.0.2.1/32 to your allowed adresses in your /profil';
  const rows: ReadonlyArray<[string, TransportReply, Partial<Question>, Row]> = [
    [
      'a wrong token',
      controller(403, 'forbidden', january),
      {},
      { type: DsAuthError, code: 'forbidden', retry: false, reason: 'invalid', message: /==/ },
    ],
    [
      'no token',
      controller(403, 'forbidden', january),
      { hasToken: false },
      { type: DsAuthError, code: 'forbidden', retry: false, reason: 'missing', message: /token: null/ },
    ],
    [
      'no token, with a stored query',
      answer([apiError('unauthorized')]),
      { hasToken: false },
      { type: DsAuthError, code: 'unauthorized', retry: false, reason: 'missing' },
    ],
    [
      'an expired token',
      controller(401, 'unauthorized', 'Token expired'),
      {},
      { type: DsAuthError, code: 'unauthorized', retry: false, reason: 'expired', message: /make a new one/ },
    ],
    [
      'a forbidden network',
      controller(403, 'forbidden', network),
      {},
      { type: DsAuthError, code: 'forbidden', retry: false, reason: 'network', message: /192\.0\.2\.1\/32/ },
    ],
    [
      'a demarche out of scope',
      answer([apiError('unauthorized', 'An object of type Demarche was hidden due to permissions')]),
      {},
      { type: DsAuthError, code: 'unauthorized', retry: false, reason: 'scope', message: /administrateur/ },
    ],
    [
      'a token of an old version',
      answer([apiError('deprecated_token')]),
      {},
      { type: DsAuthError, code: 'deprecated_token', retry: false, reason: 'invalid' },
    ],
    [
      'a dossier that does not exist',
      answer([apiError('not_found', 'Dossier not found')]),
      {},
      {
        type: DsNotFoundError,
        code: 'not_found',
        retry: false,
        message: /Dossier not found.*draft or hidden/,
      },
    ],
  ];
  test.each(rows)('%s', (_, reply, about, { type, code, retry, reason, message }) => {
    const verdict = failure(reply, about);
    expect(verdict.error).toBeInstanceOf(type);
    expect(verdict.error).toMatchObject({
      code,
      isRetryable: retry,
      operationName: 'GetDossier',
      attempts: 1,
    });
    expect(verdict.retry).toBe(retry);
    if (reason !== undefined) expect(verdict.error).toHaveProperty('reason', reason);
    if (message) expect(verdict.error.message).toMatch(message);
  });
});

describe('what each status and code becomes', () => {
  const html = '<html>no</html>';
  const rows: ReadonlyArray<[string, TransportReply, Row & { few?: boolean; smaller?: boolean }]> = [
    [
      '400 bad_request',
      controller(400, 'bad_request', 'no'),
      { type: DsGraphQLError, code: 'bad_request', retry: false },
    ],
    [
      '400 graphql_parse_failed',
      controller(400, 'graphql_parse_failed', 'no'),
      { type: DsGraphQLError, code: 'graphql_parse_failed', retry: false },
    ],
    ['400 HTML', refused(400, html), { type: DsHttpError, code: 'http', retry: false }],
    ['401 text', refused(401, ''), { type: DsHttpError, code: 'http', retry: false }],
    ['403 HTML', refused(403, html), { type: DsHttpError, code: 'http', retry: false }],
    ['404 HTML', refused(404, html), { type: DsHttpError, code: 'http', retry: false, message: /endpoint/ }],
    ['405', refused(405, ''), { type: DsHttpError, code: 'http', retry: false }],
    ['408', refused(408, ''), { type: DsHttpError, code: 'http', retry: true }],
    ['413', refused(413, ''), { type: DsHttpError, code: 'http', retry: false }],
    ['429', refused(429, 'Doucement !'), { type: DsRateLimitError, code: 'rate_limited', retry: true }],
    [
      '500 of the API',
      controller(500, 'internal_server_error', 'boom'),
      { type: DsGraphQLError, code: 'internal_server_error', retry: true, few: true },
    ],
    ['500 HTML', refused(500, html), { type: DsHttpError, code: 'http', retry: true, few: true }],
    ['501', refused(501, html), { type: DsHttpError, code: 'http', retry: false }],
    ['502 HTML', refused(502, html), { type: DsHttpError, code: 'http', retry: true }],
    [
      '503 maintenance',
      refused(503, { error: 'maintenance' }),
      { type: DsHttpError, code: 'http', retry: true },
    ],
    ['503 with errors', controller(503, 'x', 'no'), { type: DsHttpError, code: 'http', retry: true }],
    ['504 text', refused(504, 'timeout'), { type: DsHttpError, code: 'http', retry: true }],
    ['505', refused(505, ''), { type: DsHttpError, code: 'http', retry: false }],
    ['301', refused(301, ''), { type: DsHttpError, code: 'http', retry: false, message: /redirects/ }],
    ['304', refused(304, ''), { type: DsHttpError, code: 'http', retry: false }],
    ['200 followed elsewhere', refused(200, '{}'), { type: DsHttpError, code: 'http', retry: false }],
    [
      '200 malformed',
      { kind: 'malformed', status: 200, body: html },
      { type: DsHttpError, code: 'http', retry: true },
    ],
    [
      'no complete answer in time',
      { kind: 'timeout' },
      { type: DsTimeoutError, code: 'timeout', retry: true, smaller: true },
    ],
    [
      'timeout, by its code',
      answer([apiError('timeout', 'Timeout on Dossier.champs')], { dossier: null }),
      { type: DsGraphQLError, code: 'timeout', retry: true, smaller: true },
    ],
    [
      'timeout, by its message',
      answer([apiError(undefined, 'Timeout on Dossier.champs')], { dossier: null }),
      { type: DsGraphQLError, code: 'timeout', retry: true, smaller: true },
    ],
    [
      'timeout among other errors',
      answer([apiError('invalid_null'), apiError('timeout', 'Timeout on Dossier.champs')], { dossier: null }),
      { type: DsGraphQLError, code: 'timeout', retry: true, smaller: true },
    ],
    [
      'complexity',
      answer([apiError(undefined, 'Query has complexity of 61000, which exceeds max complexity of 60000')]),
      { type: DsGraphQLError, code: 'graphql', retry: false, smaller: true, message: /pageSize/ },
    ],
    [
      'depth',
      answer([apiError(undefined, 'Query has depth of 16')]),
      { type: DsGraphQLError, code: 'graphql', retry: false },
    ],
    [
      'internal_server_error under 200',
      answer([apiError('internal_server_error')]),
      { type: DsGraphQLError, code: 'internal_server_error', retry: true, few: true },
    ],
    [
      'invalid_null that took everything',
      answer([{ ...apiError('invalid_null'), path: ['dossier', 'usager'] }]),
      { type: DsGraphQLError, code: 'invalid_null', retry: false },
    ],
    ...[
      'undefinedField',
      'undefinedType',
      'argumentNotAccepted',
      'missingRequiredArguments',
      'variableMismatch',
      'selectionMismatch',
      'fieldConflict',
      'bad_request',
      'a_code_of_tomorrow',
    ].map((code): [string, TransportReply, Row] => [
      `${code} under 200`,
      answer([apiError(code)]),
      { type: DsGraphQLError, code, retry: false },
    ]),
  ];
  test.each(rows)('%s', (_, reply, { type, code, retry, message, few = false, smaller = false }) => {
    const verdict = failure(reply);
    expect(verdict.error).toBeInstanceOf(type);
    expect(verdict.error).toMatchObject({ code, isRetryable: retry });
    expect(verdict.retry).toBe(retry);
    if (retry) expect(verdict.maxRetries).toBe(few ? 2 : undefined);
    expect(verdict.smallerPageHelps ?? false).toBe(smaller);
    expect(verdict.pausesAll ?? false).toBe(code === 'rate_limited');
    if (message) expect(verdict.error.message).toMatch(message);
  });
});

describe('when to come back', () => {
  const second = 1_000;
  test.each([
    ['429, Retry-After', 429, { 'retry-after': '7' }, now + 8 * second],
    ['429, RateLimit-Reset', 429, { 'ratelimit-reset': String(now / second + 30) }, now + 31 * second],
    ['429, no hint: the next minute', 429, {}, now + 31 * second],
    ['503, Retry-After', 503, { 'retry-after': '7' }, now + 8 * second],
    ['503, no hint', 503, {}, undefined],
    ['404, whatever it says', 404, { 'retry-after': '7' }, undefined],
  ])('%s', (_, status, headers: Record<string, string>, expected) => {
    const verdict = failure(refused(status, '', headers));
    expect(verdict.notBefore).toBe(expected);
    if (status === 429 && expected !== undefined) {
      expect(verdict.error).toHaveProperty('retryAfter', (expected - now) / second);
    }
  });
});

describe('the network', () => {
  const thrown = (...codes: string[]): TransportReply => {
    const cause = codes.reduceRight<Error | undefined>(
      (inner, code) => Object.assign(new Error(code, inner && { cause: inner }), { code }),
      undefined,
    );
    return { kind: 'network', cause: new TypeError('fetch failed', { cause }) };
  };
  // Where the request surely never left, even a mutation may be sent again.
  test.each([
    ['ECONNREFUSED', true, true],
    ['ENOTFOUND', true, true],
    ['EAI_AGAIN', true, true],
    ['UND_ERR_CONNECT_TIMEOUT', true, true],
    ['ECONNRESET', true, false],
    ['UND_ERR_SOCKET', true, false],
    ['EPIPE', true, false],
    ['CERT_HAS_EXPIRED', false, true],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', false, true],
    ['ERR_TLS_CERT_ALTNAME_INVALID', false, true],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', false, true],
  ])('%s', (code, retry, neverSent) => {
    const query = failure(thrown(code));
    expect(query.error).toBeInstanceOf(DsNetworkError);
    expect(query).toMatchObject({ retry, error: { isRetryable: retry, code: 'network' } });
    expect(query.error.message).toContain(code);
    const mutation = failure(thrown(code), { kind: 'mutation' });
    expect(mutation.retry).toBe(retry && neverSent);
    expect(mutation.error.mayHaveRun).toBe(!neverSent);
  });

  test('the code may be deep in the causes', () => {
    expect(failure(thrown('UND_ERR_SOCKET', 'ECONNREFUSED'), { kind: 'mutation' }).retry).toBe(true);
  });

  test('a dispatcher of another undici is the caller’s mistake', () => {
    const verdict = failure(thrown('UND_ERR_INVALID_ARG'));
    expect(verdict.error).toBeInstanceOf(DsInputError);
    expect(verdict.retry).toBe(false);
  });
});

describe('a mutation is sent again only where it surely never ran', () => {
  const rows: ReadonlyArray<[string, TransportReply, { retry: boolean; mayHaveRun: boolean }]> = [
    ['429', refused(429, ''), { retry: true, mayHaveRun: false }],
    ['408', refused(408, ''), { retry: false, mayHaveRun: true }],
    ['500', refused(500, ''), { retry: false, mayHaveRun: true }],
    ['500 of the API', controller(500, 'internal_server_error', 'no'), { retry: false, mayHaveRun: true }],
    ['502', refused(502, ''), { retry: false, mayHaveRun: true }],
    ['504', refused(504, ''), { retry: false, mayHaveRun: true }],
    ['cut JSON', { kind: 'malformed', status: 200, body: '' }, { retry: false, mayHaveRun: true }],
    ['no answer in time', { kind: 'timeout' }, { retry: false, mayHaveRun: true }],
    ['timeout of the API', answer([apiError('timeout')], { a: null }), { retry: false, mayHaveRun: true }],
    // Whoever answers them may stand behind the API as well as before it.
    ['a redirect', refused(302, ''), { retry: false, mayHaveRun: true }],
    ['404', refused(404, ''), { retry: false, mayHaveRun: true }],
    ['403 of a proxy', refused(403, ''), { retry: false, mayHaveRun: true }],
    ['no token', controller(403, 'forbidden', 'no'), { retry: false, mayHaveRun: false }],
    ['expired', controller(401, 'unauthorized', 'no'), { retry: false, mayHaveRun: false }],
    ['400', controller(400, 'bad_request', 'no'), { retry: false, mayHaveRun: true }],
    ['out of scope', answer([at(['a'], 'unauthorized')], { a: null }), { retry: false, mayHaveRun: false }],
    ['not there', answer([at(['a'], 'not_found')], { a: null }), { retry: false, mayHaveRun: false }],
    [
      'hidden result',
      answer([at(['a', 'b'], 'unauthorized')], { a: null }),
      { retry: false, mayHaveRun: true },
    ],
    ['lost result', answer([at(['a', 'b'], 'not_found')], { a: null }), { retry: false, mayHaveRun: true }],
    ['no place', answer([apiError('not_found')]), { retry: false, mayHaveRun: true }],
    ['another ran', answer([at(['a'], 'not_found')], { a: null, b: {} }), { retry: false, mayHaveRun: true }],
    ['bad_request', answer([at(['a'], 'bad_request')], { a: null }), { retry: false, mayHaveRun: true }],
    ['unknown code', answer([at(['a'], 'teapot')], { a: null }), { retry: false, mayHaveRun: true }],
    ['unknown code alone', answer([apiError('teapot')], undefined), { retry: false, mayHaveRun: true }],
    ['validation', answer([apiError('undefinedField')]), { retry: false, mayHaveRun: false }],
    ['not executed', answer([apiError(undefined)], undefined), { retry: false, mayHaveRun: false }],
    ['executed', answer([apiError(undefined)], null), { retry: false, mayHaveRun: true }],
  ];
  test.each(rows)('%s', (_, reply, { retry, mayHaveRun }) => {
    const verdict = failure(reply, { kind: 'mutation' });
    expect(verdict.retry).toBe(retry);
    expect(verdict.error.mayHaveRun).toBe(mayHaveRun);
  });
});

describe('root errors that leave the rest whole', () => {
  const linked: ApiError = { ...apiError('unauthorized'), path: ['dossier', 'champs', 0, 'dossier'] };
  const linkedData = { dossier: { champs: [{ dossier: null }] } };
  const emptied: ApiError = {
    ...apiError('invalid_null'),
    path: ['dossier', 'avis', 'instructeur', 'email'],
  };
  const emptiedData = { dossier: { avis: { instructeur: null } } };
  const node: ApiError = {
    ...apiError('invalid_null'),
    path: ['demarche', 'dossiers', 'nodes', 1, 'usager'],
  };
  const nodeData = { demarche: { dossiers: { nodes: [{}, null] } } };
  const rows: ReadonlyArray<[string, ApiError, unknown, Partial<Question>, boolean]> = [
    ['a linked dossier out of scope', linked, linkedData, {}, true],
    ['the same, strict', linked, linkedData, { strict: true }, false],
    ['a nullable field emptied', emptied, emptiedData, {}, true],
    ['the same, strict', emptied, emptiedData, { strict: true }, false],
    ['a null node of a page', node, nodeData, { isPage: true }, true],
    ['a null node of the caller’s own query', node, nodeData, {}, true],
    ['a null node of a page, strict', node, nodeData, { isPage: true, strict: true }, false],
    [
      'a null node of a page for another reason: it is read again alone',
      { ...node, extensions: { code: 'unauthorized' } },
      nodeData,
      { isPage: true },
      true,
    ],
    [
      'the same in the caller’s own query',
      { ...node, extensions: { code: 'unauthorized' } },
      nodeData,
      {},
      false,
    ],
    [
      'a dossier that is no linked one',
      { ...apiError('unauthorized'), path: ['dossier'] },
      { dossier: null },
      {},
      false,
    ],
    [
      'something else out of scope',
      { ...linked, path: ['dossier', 'groupe'] },
      { dossier: { groupe: null } },
      {},
      false,
    ],
    ['a path that data contradict', { ...linked, path: ['dossier', 'x', 'dossier'] }, linkedData, {}, false],
    ['a path of nothing', { ...emptied, path: [] }, emptiedData, {}, false],
    ['no path', apiError('invalid_null'), emptiedData, {}, false],
    ['no data', linked, null, {}, false],
    ['another code at the same place', { ...linked, extensions: { code: 'odd' } }, linkedData, {}, false],
  ];
  test.each(rows)('%s', (_, error, data, about, tolerated) => {
    const verdict = judge(answer([error], data), about);
    expect(verdict.ok).toBe(tolerated);
    if (verdict.ok) expect(verdict).toMatchObject({ data, warnings: [error] });
    else expect(verdict.error).toMatchObject({ errors: [error], data });
  });

  test('one that does not is enough to fail', () => {
    expect(judge(answer([linked, apiError('odd')], linkedData))).toMatchObject({
      ok: false,
      error: { code: 'odd' },
    });
  });
});
