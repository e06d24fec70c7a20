import { DsClient, GetDossierDocument, ListOnlyFilesUrlDocument } from '@org/ds-client';
import { createEmulator } from '@org/ds-client/testing';
import { handlers } from '@org/ds-client/testing/msw';
import { parse } from 'graphql';
import { GraphQLClient, request } from 'graphql-request';
import { graphql, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { describe, expect, expectTypeOf, test } from 'vitest';

const emulator = createEmulator({
  demarches: [{ number: 7, dossiers: 5, firstDossier: 501 }],
  rateLimit: false,
});

describe('the typed documents with another client', () => {
  const authorization = `Bearer ${emulator.token}`;

  test('GetDossierDocument', async () => {
    const server = await emulator.listen(0);
    const data = await request(server.endpoint, GetDossierDocument, { number: 501 }, { authorization });
    await server.close();
    expect(data.dossier.number).toBe(501);
    // The champs' own names are for this package's client; another one gets the document's.
    expectTypeOf(data.dossier.number).toEqualTypeOf<number>();
    expectTypeOf(data.dossier.usager.email).toEqualTypeOf<string>();
  });

  test('ListOnlyFilesUrlDocument', async () => {
    const client = new GraphQLClient(emulator.endpoint, {
      fetch: emulator.fetch,
      headers: { authorization },
    });
    const data = await client.request(ListOnlyFilesUrlDocument, { number: 7, first: 2 });
    expect(data.demarche.dossiers.nodes).toHaveLength(2);
    expect(data.demarche.dossiers.pageInfo.hasNextPage).toBe(true);
    expectTypeOf(data.demarche.dossiers.pageInfo.endCursor).toEqualTypeOf<string | null>();
  });
});

describe('the typed documents with MSW', () => {
  test('mock what the client of this package asks for', async () => {
    const real = new DsClient({ token: emulator.token, endpoint: emulator.endpoint, fetch: emulator.fetch });
    const { dossier } = await real.request(GetDossierDocument, { number: 501 });
    const { demarche } = await real.request(ListOnlyFilesUrlDocument, { number: 7 });
    const asked: unknown[] = [];
    const server = setupServer(
      graphql.query(GetDossierDocument, ({ variables }) => {
        asked.push(variables);
        expectTypeOf(variables.number).toEqualTypeOf<number>();
        return HttpResponse.json({ data: { dossier: { ...dossier, number: variables.number } } });
      }),
      graphql.query(ListOnlyFilesUrlDocument, () => HttpResponse.json({ data: { demarche } })),
    );
    server.listen({ onUnhandledRequest: 'error' });
    try {
      const client = new DsClient({ token: 'a-token', endpoint: 'https://mocked.example/api/v2/graphql' });
      expect((await client.getDossier(12)).number).toBe(12);
      expect(asked).toEqual([{ number: 12 }]);
      expect(await client.files(7).toArray()).toHaveLength(5);
    } finally {
      server.close();
    }
  });

  test('the whole emulator stands behind its handlers', async () => {
    const server = setupServer(...handlers(emulator));
    server.listen({ onUnhandledRequest: 'error' });
    try {
      const client = new DsClient({ token: emulator.token, endpoint: emulator.endpoint, rateLimit: false });
      expect(await client.dossiers(7, { pageSize: 2 }).toArray()).toHaveLength(5);
      await expect(client.getDossier(1)).rejects.toMatchObject({ name: 'DsNotFoundError' });
    } finally {
      server.close();
    }
  });
});

describe('how requests go out', () => {
  test('through graphql-request', async () => {
    const callers: string[] = [];
    const client = new DsClient({
      token: emulator.token,
      endpoint: emulator.endpoint,
      fetch: (input, init) => {
        callers.push(new Error('Who calls?').stack ?? '');
        return emulator.fetch(input, init);
      },
    });
    await client.getDossier(501);
    await client.files(7).toArray();
    await client.request('query Titre($number: Int!) { demarche(number: $number) { title } }', { number: 7 });
    expect(callers).toHaveLength(3);
    for (const caller of callers) expect(caller).toMatch(/node_modules.graphql-request./);
  });

  test('through the given fetch, with a string body that names operation and variables', async () => {
    const bodies: unknown[] = [];
    const client = new DsClient({
      token: emulator.token,
      endpoint: emulator.endpoint,
      fetch: (input, init) => {
        expect(input instanceof Request).toBe(false);
        expect(String(input)).toBe(emulator.endpoint);
        expect(init?.method).toBe('POST');
        bodies.push(init?.body);
        return emulator.fetch(input, init);
      },
    });
    await client.getDossier(501, { include: { messages: false } });
    await client.dossiers(7, { pageSize: 3 }).toArray();
    const sent = bodies.map((body) => {
      if (typeof body !== 'string') expect.fail('The body is no string.');
      return JSON.parse(body);
    });
    expect(sent.map(({ operationName, variables }) => [operationName, variables])).toEqual([
      ['GetDossier', { number: 501, includeMessages: false }],
      ['ListDossiers', { number: 7, first: 3 }],
      ['ListDossiers', { number: 7, first: 3, after: expect.any(String) }],
    ]);
    expect(sent[0].query).toBe(String(GetDossierDocument));
    for (const { query } of sent) expect(() => parse(query)).not.toThrow();
  });

  test('a fetch of another making, whose Response is not the global one, is good enough', async () => {
    const { fetch: otherFetch } = await import('undici');
    const server = await emulator.listen(0);
    const client = new DsClient({
      token: emulator.token,
      endpoint: server.endpoint,
      fetch: async (input, init) => {
        const { method, body, headers } = init ?? {};
        const response = await otherFetch(String(input), {
          method,
          body: String(body),
          headers: Object.fromEntries(new Headers(headers)),
        });
        expect(response instanceof Response).toBe(false);
        // Another class, with what a Response is used for.
        return Object(response);
      },
    });
    expect((await client.getDossier(501)).number).toBe(501);
    await server.close();
  });
});

describe('without a token', () => {
  test('the public description of a demarche is read by the stored query, and nothing else', async () => {
    const client = new DsClient({ token: null, endpoint: emulator.endpoint, fetch: emulator.fetch });
    emulator.requests.length = 0;
    const descriptor = await client.getDemarcheDescriptor(7);
    expect(descriptor).toMatchObject({ number: 7, title: 'Démarche 7' });
    expect(emulator.requests).toMatchObject([
      { queryId: 'ds-query-v2', query: undefined, operationName: 'getDemarcheDescriptor', status: 200 },
    ]);
    await expect(client.getDossier(501)).rejects.toMatchObject({ name: 'DsAuthError', reason: 'missing' });
    await expect(client.getDemarcheDescriptor(8)).rejects.toMatchObject({ name: 'DsNotFoundError' });
  });
});
