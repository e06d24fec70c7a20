import { createHash } from 'node:crypto';
import { type ApiRequest, demarche, dossier, type Fault } from '@org/ds-client/testing';
import { describe, expect, it } from 'vitest';
import { at, list, type Stranger, start, text } from './stranger.js';

const PAGE = `query page($first: Int) { demarche(number: 8) { title dossiers(first: $first) {
  pageInfo { hasNextPage endCursor } nodes { number state champs { id label } } } } }`;
const ALONE = 'query alone { dossier(number: 2) { number } }';

const options = () => ({
  demarches: [
    demarche(8)
      .withChamp('text', 'Nom')
      .withChamp('piece_justificative', 'Devis')
      .withDossier(
        dossier(1).withFile('Devis', { filename: 'a.bin', byteSize: 300_000 }),
        dossier(2),
        dossier(3),
        dossier(4),
      ),
  ],
});

async function failing(fault: Fault): Promise<Stranger> {
  const stranger = await start(options());
  stranger.emulator.fail(fault);
  return stranger;
}

const bodyless = async (promise: Promise<unknown>) =>
  promise.then(
    () => 'answered',
    (error: unknown) => (error instanceof Error ? error.name : 'unknown'),
  );

describe('faults of the API', () => {
  const replaced: [Fault, number, RegExp | object, Record<string, string | null>][] = [
    [
      { fault: 'rateLimited', seconds: 7, hint: 'retry-after' },
      429,
      /Too many/,
      { 'retry-after': '7', 'ratelimit-reset': null },
    ],
    [
      { fault: 'rateLimited', hint: 'none' },
      429,
      /Too many/,
      { 'retry-after': null, 'ratelimit-reset': null },
    ],
    [
      { fault: 'serverError' },
      500,
      { errors: [{ extensions: { code: 'internal_server_error' } }], data: null },
      {},
    ],
    [
      { fault: 'serverError', status: 502, body: 'html' },
      502,
      /^<!DOCTYPE html>/,
      { 'content-type': 'text/html; charset=utf-8' },
    ],
    [{ fault: 'serverError', status: 504, body: 'text' }, 504, /upstream/, {}],
    [{ fault: 'maintenance' }, 503, { error: expect.stringContaining('maintenance') }, {}],
    [{ fault: 'html' }, 200, /^<!DOCTYPE html>/, {}],
    [
      { fault: 'status', status: 418, body: 'thé', headers: { 'x-tea': 'yes' } },
      418,
      /^thé$/,
      { 'x-tea': 'yes' },
    ],
    [
      { fault: 'redirect', status: 308, location: 'https://elsewhere.test/' },
      308,
      /^$/,
      { location: 'https://elsewhere.test/' },
    ],
    [{ fault: 'wrongToken' }, 403, { errors: [{ extensions: { code: 'forbidden' } }], data: null }, {}],
    [
      { fault: 'forbiddenNetwork' },
      403,
      { errors: [{ message: expect.stringContaining('forbidden network') }] },
      {},
    ],
    [{ fault: 'expiredToken' }, 401, { errors: [{ message: 'Token expired' }] }, {}],
    [
      { fault: 'tooComplex' },
      200,
      { errors: [{ message: expect.stringContaining('exceeds max complexity') }] },
      {},
    ],
    [
      { fault: 'graphqlError', code: 'x', message: 'm' },
      200,
      { errors: [{ message: 'm', extensions: { code: 'x' } }] },
      {},
    ],
  ];

  it.each(replaced)('%j', async (fault, status, body, headers) => {
    const stranger = await failing(fault);
    const reply = await stranger.query(PAGE);
    expect(reply.status).toBe(status);
    if (body instanceof RegExp) expect(reply.text).toMatch(body);
    else expect(reply.json).toMatchObject(body);
    for (const [name, value] of Object.entries(headers)) expect(reply.headers.get(name)).toBe(value);
    // Once only.
    expect((await stranger.query(PAGE)).json).toHaveProperty('data.demarche.title');
  });

  it('says by default when the window of the minute ends', async () => {
    const stranger = await start({ ...options(), now: '2026-01-01T00:00:20Z' });
    stranger.emulator.fail({ fault: 'rateLimited' });
    const reply = await stranger.query(PAGE);
    expect(reply.headers.get('ratelimit-reset')).toBe(String(Date.parse('2026-01-01T00:01:00Z') / 1_000));
  });

  it('lets the time run out: partial data, and a code on the first error only', async () => {
    const stranger = await failing({ fault: 'timeout', afterDossiers: 2 });
    const { status, json } = await stranger.query(PAGE);
    expect(status).toBe(200);
    const errors = list(json, 'errors');
    expect(errors.length).toBeGreaterThan(1);
    expect(errors[0]).toMatchObject({
      message: 'Timeout on Dossier.number',
      extensions: { code: 'timeout' },
    });
    for (const error of errors.slice(1)) {
      expect(at(error, 'message')).toMatch(/^Timeout on Dossier\./);
      expect(at(error, 'extensions')).toBeUndefined();
    }
    expect(list(json, 'data', 'demarche', 'dossiers', 'nodes')).toMatchObject([
      { number: 1 },
      { number: 2 },
      null,
      null,
    ]);
  });

  it('always loses something to a timeout, and nothing below the page size that it is about', async () => {
    const stranger = await start(options());
    stranger.emulator.fail({ fault: 'timeout' });
    expect((await stranger.query(ALONE)).json).toMatchObject({
      errors: [{ extensions: { code: 'timeout' } }],
    });
    stranger.emulator.fail({ fault: 'timeout', pageSizeAbove: 2, times: Number.POSITIVE_INFINITY });
    expect((await stranger.query(PAGE, { first: 3 })).json).toHaveProperty('errors');
    expect((await stranger.query(PAGE)).json).toHaveProperty('errors');
    expect((await stranger.query(PAGE, { first: 2 })).json).not.toHaveProperty('errors');
  });

  it('refuses what costs too much above a page size only', async () => {
    const stranger = await failing({ fault: 'tooComplex', pageSizeAbove: 2, times: 2 });
    expect((await stranger.query(PAGE, { first: 3 })).json).not.toHaveProperty('data');
    expect((await stranger.query(PAGE, { first: 2 })).json).toHaveProperty('data');
  });

  it('makes one dossier unreadable in lists, or everywhere, with or without an error', async () => {
    const stranger = await failing({ fault: 'nullNode', dossier: 2, times: 3 });
    const { json } = await stranger.query(PAGE);
    expect(at(json, 'errors', 0)).toMatchObject({
      path: ['demarche', 'dossiers', 'nodes', 1, 'number'],
      extensions: { code: 'invalid_null' },
    });
    expect(list(json, 'data', 'demarche', 'dossiers', 'nodes')).toMatchObject([
      { number: 1 },
      null,
      { number: 3 },
      { number: 4 },
    ]);
    expect((await stranger.query(ALONE)).json).toEqual({ data: { dossier: { number: 2 } } });
    stranger.emulator.recover();
    stranger.emulator.fail({ fault: 'nullNode', dossier: 2, alone: true });
    expect((await stranger.query(ALONE)).json).toMatchObject({ data: null });
    stranger.emulator.fail({ fault: 'nullNode', dossier: 2, silent: true });
    const silent = (await stranger.query(PAGE)).json;
    expect(silent).not.toHaveProperty('errors');
    expect(at(silent, 'data', 'demarche', 'dossiers', 'nodes', 1)).toBeNull();
  });

  it('has bad data in a non-null field', async () => {
    const stranger = await failing({ fault: 'invalidNull', field: 'TextChamp.label', dossier: 3 });
    const { json } = await stranger.query(PAGE);
    expect(json).toMatchObject({
      errors: [
        {
          message: 'Cannot return null for non-nullable field TextChamp.label',
          path: ['demarche', 'dossiers', 'nodes', 2, 'champs', 0, 'label'],
          extensions: { code: 'invalid_null' },
        },
      ],
    });
    expect(list(json, 'errors')).toHaveLength(1);
  });

  it('has a cursor that does not move, and an empty page that promises more', async () => {
    const stranger = await failing({ fault: 'emptyPage' });
    expect(at((await stranger.query(PAGE)).json, 'data', 'demarche', 'dossiers')).toEqual({
      pageInfo: { hasNextPage: true, endCursor: null },
      nodes: [],
    });
    stranger.emulator.fail({ fault: 'stuckCursor' });
    const sent = Buffer.from('2020-01-01T00:00:00.000000000Z;1').toString('base64url');
    const query = PAGE.replace('$first: Int)', '$first: Int, $after: String)').replace(
      'first: $first)',
      'first: $first, after: $after)',
    );
    const { json } = await stranger.query(query, { after: sent });
    expect(at(json, 'data', 'demarche', 'dossiers', 'pageInfo')).toEqual({
      hasNextPage: true,
      endCursor: sent,
    });
  });

  it('cuts JSON, connections and patience', async () => {
    const stranger = await failing({ fault: 'cutJson', afterBytes: 20 });
    expect((await stranger.query(PAGE)).text).toHaveLength(20);
    const post = (signal?: AbortSignal) =>
      fetch(stranger.server.endpoint, {
        method: 'POST',
        headers: { authorization: `Bearer ${stranger.token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ query: PAGE }),
        signal,
      });
    stranger.emulator.fail({ fault: 'reset' });
    expect(await bodyless(post())).toBe('TypeError');
    stranger.emulator.fail({ fault: 'reset', afterBytes: 30 });
    const broken = await post();
    expect(broken.status).toBe(200);
    expect(await bodyless(broken.text())).toBe('TypeError');
    stranger.emulator.fail({ fault: 'stall' });
    expect(await bodyless(post(AbortSignal.timeout(150)))).toBe('TimeoutError');
    stranger.emulator.fail({ fault: 'stall', afterBytes: 5 });
    const silent = await post(AbortSignal.timeout(150));
    expect(await bodyless(silent.text())).toBe('TimeoutError');
  });

  it('meets only what its selectors let through', async () => {
    const stranger = await start(options());
    const third = stranger.emulator.fail({ fault: 'serverError', operationName: 'page', page: 3, times: 2 });
    const statuses = [];
    for (const query of [PAGE, ALONE, PAGE, ALONE, PAGE, PAGE, PAGE])
      statuses.push((await stranger.query(query)).status);
    expect(statuses).toEqual([200, 200, 200, 200, 500, 500, 200]);
    expect(third.hits).toBe(2);
    const chosen = stranger.emulator.fail({
      fault: 'serverError',
      times: 9,
      when: ({ variables }) => variables.first === 1,
    });
    expect((await stranger.query(PAGE, { first: 2 })).status).toBe(200);
    expect((await stranger.query(PAGE, { first: 1 })).status).toBe(500);
    chosen.remove();
    expect((await stranger.query(PAGE, { first: 1 })).status).toBe(200);
  });
});

describe('faults of the storage', () => {
  const FILE =
    '{ dossier(number: 1) { champs { ... on PieceJustificativeChamp { files { url checksum byteSizeBigInt } } } } }';

  async function download(fault: Fault, headers: Record<string, string> = {}) {
    const stranger = await failing(fault);
    const data = await stranger.data(FILE);
    const file = at(data, 'dossier', 'champs', 1, 'files', 0);
    const response = await fetch(text(file, 'url'), { headers });
    return { response, file, stranger };
  }

  it.each([401, 403, 404, 410] as const)('expires a URL early by %i', async (status) => {
    const { response, file } = await download({ fault: 'expiredUrl', status });
    expect(response.status).toBe(status);
    expect((await fetch(text(file, 'url'))).status).toBe(200);
  });

  it('changes one bit, and nothing of the length', async () => {
    const { response, file } = await download({ fault: 'corrupt', at: 5 });
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.length).toBe(300_000);
    expect(createHash('md5').update(bytes).digest('base64')).not.toBe(at(file, 'checksum'));
    const good = Buffer.from(await (await fetch(text(file, 'url'))).arrayBuffer());
    expect(bytes.findIndex((byte, index) => byte !== good[index])).toBe(5);
  });

  it('ends early, quietly or against its promise', async () => {
    const quiet = await download({ fault: 'truncate', at: 1_000 });
    expect((await quiet.response.arrayBuffer()).byteLength).toBe(1_000);
    const declared = await download({ fault: 'truncate', at: 1_000, declared: true });
    expect(declared.response.headers.get('content-length')).toBe('300000');
    expect(await bodyless(declared.response.arrayBuffer())).toBe('TypeError');
  });

  it('treats a range in another way for once', async () => {
    const { response } = await download({ fault: 'range', mode: 'legacy' }, { range: 'bytes=0-9' });
    expect([response.status, response.headers.get('content-range')]).toEqual([200, 'bytes 0-9/300000']);
  });

  it('answers any status, breaks and stalls, and leaves the API alone', async () => {
    const { response, file, stranger } = await download({
      fault: 'status',
      on: 'storage',
      status: 503,
      body: 'busy',
    });
    expect([response.status, await response.text()]).toEqual([503, 'busy']);
    stranger.emulator.fail({ fault: 'reset', on: 'storage', afterBytes: 70_000 });
    expect((await stranger.query(ALONE)).status).toBe(200);
    const broken = await fetch(text(file, 'url'));
    expect(await bodyless(broken.arrayBuffer())).toBe('TypeError');
  });
});

describe('the log', () => {
  it('holds what was asked, on both hosts', async () => {
    const stranger = await start(options());
    await stranger.query(PAGE, { first: 2 }, 'page');
    await fetch(`${stranger.server.origins.storage}/nothing`, { headers: { 'x-mine': '1' } });
    const [api, storage] = stranger.emulator.requests;
    const expected: Partial<ApiRequest> = {
      kind: 'api',
      method: 'POST',
      path: '/api/v2/graphql',
      operationName: 'page',
      query: PAGE,
      variables: { first: 2 },
      status: 200,
      error: undefined,
    };
    expect(api).toMatchObject(expected);
    expect(api?.headers.authorization).toBe(`Bearer ${stranger.token}`);
    expect(storage).toMatchObject({
      kind: 'storage',
      path: '/nothing',
      status: 401,
      headers: { 'x-mine': '1' },
    });
  });
});
