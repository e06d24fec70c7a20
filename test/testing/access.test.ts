import { describe, expect, it } from 'vitest';
import { at, start } from './stranger.js';

const QUERY = '{ dossier(number: 20001) { number } }';
const WITHOUT_TOKEN =
  'Without a token, only the public getDemarcheDescriptor and getDemarcheDescriptors queries and introspection are allowed';

describe('tokens', () => {
  it.each([
    ['Bearer X', (token: string) => `Bearer ${token}`],
    ['Bearer token=X', (token: string) => `Bearer token=${token}`],
    ['Bearer token="X"', (token: string) => `Bearer token="${token}"`],
    ['Token X', (token: string) => `Token ${token}`],
    ['Token token="X"', (token: string) => `Token token="${token}"`],
    ['Bearer token=X, other=1', (token: string) => `Bearer token=${token},other=1`],
  ])('accepts %s', async (_, header) => {
    const stranger = await start();
    const reply = await stranger.post(JSON.stringify({ query: QUERY }), {
      authorization: header(stranger.token),
    });
    expect(reply.json).toEqual({ data: { dossier: { number: 20001 } } });
  });

  it.each([
    ['no header', () => ''],
    ['another case', (token: string) => `bearer ${token}`],
    ['another scheme', (token: string) => `Basic ${token}`],
    ['without the == at the end', (token: string) => `Bearer ${token.replace(/=+$/, '')}`],
    ['an unknown token', () => 'Bearer nobody'],
  ])('refuses %s like a missing token', async (_, header) => {
    const stranger = await start();
    const reply = await stranger.post(JSON.stringify({ query: QUERY }), {
      authorization: header(stranger.token),
    });
    expect(reply.status).toBe(403);
    expect(reply.json).toEqual({
      errors: [{ message: WITHOUT_TOKEN, extensions: { code: 'forbidden' } }],
      data: null,
    });
  });

  it('ends with == and is read whole', async () => {
    const { token } = await start();
    expect(token).toMatch(/^[\w-]+==$/);
    expect(Buffer.from(token, 'base64url').toString()).toMatch(/^[0-9a-f-]{36};.+$/);
  });

  it('says an expired token apart, and keeps it valid through its last day', async () => {
    const stranger = await start({ now: '2026-03-10T12:00:00+01:00' });
    stranger.token = stranger.emulator.createToken({ expiresAt: '2026-03-10T00:00:00+01:00' }).token;
    expect((await stranger.query(QUERY)).status).toBe(200);
    stranger.emulator.clock.advance(24 * 3_600_000);
    const reply = await stranger.query(QUERY);
    expect(reply.status).toBe(401);
    expect(reply.json).toEqual({
      errors: [{ message: 'Token expired', extensions: { code: 'unauthorized' } }],
      data: null,
    });
  });

  it('names the network to add before it looks at the expiry', async () => {
    const stranger = await start();
    stranger.token = stranger.emulator.createToken({
      networks: ['10.0.0.0/8'],
      expiresAt: '2020-01-01',
    }).token;
    const reply = await stranger.query(QUERY);
    expect(reply.status).toBe(403);
    expect(at(reply.json, 'errors', 0)).toEqual({
      message:
        'Request issued from a forbidden network. Add 127.0.0.1/32 to your allowed adresses in your /profil',
      extensions: { code: 'forbidden' },
    });
    stranger.token = stranger.emulator.createToken({ networks: ['127.0.0.0/8'] }).token;
    expect((await stranger.query(QUERY)).status).toBe(200);
  });

  it('hides what is out of scope, and does not find what is not there', async () => {
    const stranger = await start();
    const query = async (text: string) => (await stranger.query(text)).json;
    expect(await query('{ dossier(number: 90001) { number } }')).toEqual({
      errors: [
        {
          message: 'An object of type Dossier was hidden due to permissions',
          locations: [{ line: 1, column: 3 }],
          path: ['dossier'],
          extensions: { code: 'unauthorized' },
        },
      ],
      data: null,
    });
    expect(at(await query('{ demarche(number: 4321) { title } }'), 'errors', 0, 'message')).toBe(
      'An object of type Demarche was hidden due to permissions',
    );
    expect(await query('{ demarcheDescriptor(demarche: { number: 4321 }) { title } }')).toMatchObject({
      errors: [{ extensions: { code: 'unauthorized' }, path: ['demarcheDescriptor'] }],
      data: { demarcheDescriptor: null },
    });
    for (const [text, message] of [
      ['{ dossier(number: 1) { number } }', 'Dossier not found'],
      ['{ demarche(number: 1) { number } }', 'Demarche not found'],
      ['{ groupeInstructeur(number: 1) { number } }', 'GroupeInstructeurWithDossiers not found'],
    ] as const) {
      expect(await query(text)).toMatchObject({
        errors: [{ message, extensions: { code: 'not_found' } }],
        data: null,
      });
    }
  });

  it('limits a token to a list of demarches', async () => {
    const stranger = await start();
    stranger.token = stranger.emulator.createToken({ demarches: [1235] }).token;
    const reply = await stranger.query(QUERY);
    expect(at(reply.json, 'errors', 0, 'extensions', 'code')).toBe('unauthorized');
    expect(await stranger.data('{ demarche(number: 1235) { number } }')).toEqual({
      demarche: { number: 1235 },
    });
  });
});

describe('without a token', () => {
  const anonymous = { authorization: '' };

  it('serves the public persisted operations and introspection only', async () => {
    const stranger = await start();
    const ask = (body: object) => stranger.post(JSON.stringify(body), anonymous);
    const descriptor = await ask({
      queryId: 'ds-query-v2',
      operationName: 'getDemarcheDescriptor',
      variables: { demarche: { number: 1234 }, includeRevision: true },
    });
    expect(descriptor.status).toBe(200);
    expect(at(descriptor.json, 'data', 'demarcheDescriptor', 'number')).toBe(1234);
    expect(at(descriptor.json, 'data', 'demarcheDescriptor', 'revision', 'annotationDescriptors')).toEqual(
      [],
    );
    const many = await ask({
      queryId: 'ds-query-v2',
      operationName: 'getDemarcheDescriptors',
      variables: { first: 1 },
    });
    expect(at(many.json, 'data', 'demarcheDescriptors', 'pageInfo', 'hasNextPage')).toBe(true);
    const schema = await ask({ queryId: 'introspection', operationName: 'IntrospectionQuery' });
    expect(at(schema.json, 'data', '__schema', 'queryType', 'name')).toBe('Query');
    expect((await ask({ query: '{ __schema { queryType { name } } }' })).status).toBe(200);
    const dossier = await ask({
      queryId: 'ds-query-v2',
      operationName: 'getDossier',
      variables: { dossierNumber: 20001 },
    });
    expect(dossier.status).toBe(403);
    expect(
      (await ask({ query: '{ demarcheDescriptor(demarche: { number: 1234 }) { title } }' })).status,
    ).toBe(403);
  });
});

describe('rate limit', () => {
  it('counts 400 requests in each minute of the clock, for each spelling of the header', async () => {
    const stranger = await start({ now: '2026-03-10T12:00:30Z' });
    const ask = (authorization: string) =>
      stranger.emulator.fetch(stranger.emulator.endpoint, {
        method: 'POST',
        headers: { authorization },
        body: '{}',
      });
    for (let i = 0; i < 400; i++) expect((await ask(`Bearer ${stranger.token}`)).status).toBe(200);
    const refused = await ask(` BEARER ${stranger.token} `);
    expect(refused.status).toBe(429);
    expect(refused.headers.get('ratelimit-remaining')).toBe('0');
    expect(refused.headers.get('ratelimit-reset')).toBe(String(Date.parse('2026-03-10T12:01:00Z') / 1_000));
    expect(refused.headers.has('retry-after')).toBe(false);
    expect(refused.headers.get('content-type')).toMatch(/^text\/plain/);
    expect((await ask(`Bearer token=${stranger.token}`)).status).toBe(200);
    expect(
      (await stranger.emulator.fetch(stranger.emulator.endpoint, { method: 'POST', body: '{}' })).status,
    ).toBe(403);
    stranger.emulator.clock.advance(30_000);
    expect((await ask(`Bearer ${stranger.token}`)).status).toBe(200);
  });

  it('can be smaller, or off', async () => {
    const small = await start({ rateLimit: { requests: 1 } });
    await small.query(QUERY);
    expect((await small.query(QUERY)).status).toBe(429);
    const none = await start({ rateLimit: false, demarches: [] });
    for (let i = 0; i < 450; i++) {
      const reply = await none.emulator.fetch(none.emulator.endpoint, {
        method: 'POST',
        headers: { authorization: `Bearer ${none.token}` },
        body: '{}',
      });
      expect(reply.status).toBe(200);
    }
  });
});
