import { DsError, DsGraphQLError, DsIncompleteError, toId } from '@org/ds-client';
import { createEmulator } from '@org/ds-client/testing';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Loose, spoilt } from './spoilt.js';

const DOSSIERS = 30;
const FIRST = 1_001;
const ds = createEmulator({
  demarches: [{ number: 42, dossiers: DOSSIERS, firstDossier: FIRST }],
  rateLimit: false,
});
const numbers = Array.from({ length: DOSSIERS }, (_, index) => FIRST + index);

beforeAll(() => {
  vi.spyOn(Math, 'random').mockReturnValue(0);
});
afterAll(() => {
  vi.restoreAllMocks();
});

/** What was seen to pass, or to break a program, on the second page of a list. */
const pages: ReadonlyArray<[string, (page: Loose, data: Loose) => void]> = [
  ['hasNextPage is missing', (page) => delete page.pageInfo.hasNextPage],
  ['hasNextPage is null', (page) => Object.assign(page.pageInfo, { hasNextPage: null })],
  ['hasNextPage is 0', (page) => Object.assign(page.pageInfo, { hasNextPage: 0 })],
  ['pageInfo is {}', (page) => Object.assign(page, { pageInfo: {} })],
  ['pageInfo is []', (page) => Object.assign(page, { pageInfo: [] })],
  ['pageInfo is null', (page) => Object.assign(page, { pageInfo: null })],
  ['pageInfo is missing', (page) => delete page.pageInfo],
  ['endCursor is missing', (page) => delete page.pageInfo.endCursor],
  ['endCursor is a number', (page) => Object.assign(page.pageInfo, { endCursor: 7 })],
  ['nodes are no objects', (page) => Object.assign(page, { nodes: [1, 'x'] })],
  ['nodes are empty objects', (page) => Object.assign(page, { nodes: [{}] })],
  ['nodes are an object', (page) => Object.assign(page, { nodes: {} })],
  ['nodes are null', (page) => Object.assign(page, { nodes: null })],
  ['a null beyond the page', (page) => page.nodes.push(null)],
  ['more nodes than asked for', (page) => page.nodes.push(...structuredClone(page.nodes))],
  ['an overfull page that begins with null', (page) => page.nodes.unshift(null, null)],
  ['the same node twice', (page) => Object.assign(page.nodes, { 3: page.nodes[2] })],
  ['a number that is text', (page) => Object.assign(page.nodes[0], { number: '12' })],
  ['a date that is none', (page) => Object.assign(page.nodes[0], { dateDepot: 'hier' })],
  ['champs are null', (page) => Object.assign(page.nodes[0], { champs: null })],
  ['champs are an object', (page) => Object.assign(page.nodes[0], { champs: {} })],
  ['a champ is null', (page) => Object.assign(page.nodes[0].champs, { 0: null })],
  ['a champ without a label', (page) => delete page.nodes[0].champs[0].label],
  ['dossiers is null', (_, data) => Object.assign(data.demarche, { dossiers: null })],
  ['demarche is null', (_, data) => Object.assign(data, { demarche: null })],
  ['data is empty', (_, data) => delete data.demarche],
];

describe.concurrent('a page that is not what was asked for', () => {
  for (const concurrency of [1, 3]) {
    for (const [name, spoil] of pages) {
      test(`${name}, ${concurrency} at once: an error with the position, and all the rest from there`, async () => {
        const { client, requests } = spoilt(ds, (body, { operationName, variables }) => {
          if (operationName === 'ListDossiers' && variables.after)
            spoil(body.data.demarche.dossiers, body.data);
        });
        const seen: number[] = [];
        const error = await readAll(client.dossiers(42, { pageSize: 10, concurrency }).pages(), seen);
        expect(error).toBeInstanceOf(DsIncompleteError);
        expect(error).toMatchObject({ attempts: 2, position: expect.any(String) });
        expect(requests()).toBeLessThan(60);
        const whole = spoilt(ds, () => {}).client;
        const { position } = error as DsIncompleteError;
        expect(await readAll(whole.dossiers(42, { resumeFrom: position }).pages(), seen)).toBeUndefined();
        expect(seen.sort((a, b) => a - b)).toEqual(numbers);
      });

      test(`${name}, ${concurrency} at once: asked for again, and whole`, async () => {
        let isSpoilt = false;
        const { client } = spoilt(ds, (body, { operationName, variables }) => {
          if (isSpoilt || operationName !== 'ListDossiers' || !variables.after) return;
          isSpoilt = true;
          spoil(body.data.demarche.dossiers, body.data);
        });
        const all = await client.dossiers(42, { pageSize: 10, concurrency }).toArray();
        expect(isSpoilt).toBe(true);
        expect(all.map(({ number }) => number).sort((a, b) => a - b)).toEqual(numbers);
      });
    }
  }
});

describe('cursors that bring nothing new', () => {
  test.each([1, 2, 3])('fresh ones for ever, over %i pages', async (length) => {
    const firstPages: Loose[] = [];
    const { client, requests } = spoilt(ds, (body, { operationName, index }) => {
      if (operationName !== 'ListDossiers') return;
      if (firstPages.length < length) firstPages.push(structuredClone(body));
      const again = structuredClone(firstPages[index % firstPages.length]);
      Object.assign(again.data.demarche.dossiers.pageInfo, {
        endCursor: `fresh-${index}`,
        hasNextPage: true,
      });
      // The next page of the emulator is asked for by its own cursor, while there is one.
      if (firstPages.length < length)
        again.data.demarche.dossiers.pageInfo.endCursor = body.data.demarche.dossiers.pageInfo.endCursor;
      return again;
    });
    const seen: number[] = [];
    const error = await readAll(client.dossiers(42, { pageSize: 5 }).pages(), seen);
    expect(error).toBeInstanceOf(DsIncompleteError);
    expect(new Set(seen).size).toBe(seen.length);
    expect(requests()).toBeLessThan(12);
  });

  test('where dossiers move, a few pages later', async () => {
    let first: Loose;
    const { client, requests } = spoilt(ds, (body, { operationName, index }) => {
      if (operationName !== 'ListDossiers') return;
      first ??= structuredClone(body);
      Object.assign(first.data.demarche.dossiers.pageInfo, {
        endCursor: `fresh-${index}`,
        hasNextPage: true,
      });
      return first;
    });
    const error = await readAll(client.dossiers(42, { pageSize: 5, updatedSince: '2000-01-01' }).pages(), []);
    expect(error).toBeInstanceOf(DsIncompleteError);
    expect(requests()).toBeLessThan(12);
  });
});

describe('a sync never ends normally with less than there is', () => {
  test.each<[string, (page: Loose) => void]>([
    ['the newest node is null', (page) => page.nodes.fill(null)],
    ['nodes are null', (page) => Object.assign(page, { nodes: null })],
    ['nodes are empty, and there are more', (page) => Object.assign(page, { nodes: [] })],
    ['its date is none', (page) => Object.assign(page.nodes[0], { dateDerniereModification: 'x' })],
  ])('%s', async (_, spoil) => {
    const { client } = spoilt(ds, (body, { operationName }) => {
      if (operationName === 'LocateDossier') spoil(body.data.demarche.dossiers);
    });
    const seen: number[] = [];
    const run = async () => {
      for await (const { dossiers } of client.sync(42)) seen.push(...dossiers.map(({ number }) => number));
    };
    await expect(run()).rejects.toBeInstanceOf(DsIncompleteError);
    expect(seen).toEqual([]);
  });
});

describe('one answer, and nothing else to read', () => {
  const dossierId = toId('Dossier', FIRST);
  const calls: Record<string, (client: ReturnType<typeof spoilt>['client']) => Promise<unknown>> = {
    getDossier: (client) => client.getDossier(FIRST),
    getDemarche: (client) => client.getDemarche(42),
    dossierFiles: (client) => client.dossierFiles(FIRST, { sources: 'all' }),
    mutation: (client) =>
      client.mutate.dossierEnvoyerMessage({ dossierId, instructeurId: toId('Instructeur', 1), body: 'x' }),
  };
  const rootFields: Record<string, string> = {
    getDossier: 'dossier',
    getDemarche: 'demarche',
    dossierFiles: 'dossier',
    mutation: 'dossierEnvoyerMessage',
  };
  const spoils: Record<string, (root: string) => Loose> = {
    'data is {}': () => ({ data: {} }),
    'data is a list': () => ({ data: [] }),
    'data is text': () => ({ data: 'x' }),
    'the root field is text': (root) => ({ data: { [root]: 'x' } }),
    'the root field is a list': (root) => ({ data: { [root]: [] } }),
  };
  for (const [name, call] of Object.entries(calls)) {
    for (const [how, spoil] of Object.entries(spoils)) {
      test(`${name}, ${how}`, async () => {
        const { client, requests } = spoilt(ds, () => spoil(rootFields[name] ?? ''));
        const error = await call(client).catch((thrown: unknown) => thrown);
        expect(error).toBeInstanceOf(DsGraphQLError);
        expect(error).toMatchObject({
          code: 'malformed',
          ...(name === 'mutation' && { mayHaveRun: true }),
        });
        // What may have been carried out is not carried out again.
        expect(requests()).toBe(name === 'mutation' ? 1 : 2);
      });
    }
  }

  test('of a document of the user own only the envelope is judged', async () => {
    const { client } = spoilt(ds, () => ({ data: { demarche: 'whatever' } }));
    const query = 'query Titre { demarche(number: 42) { title } }';
    expect(await client.request(query)).toEqual({ demarche: 'whatever' });
    const list = spoilt(ds, () => ({ data: [] })).client;
    await expect(list.request(query)).rejects.toMatchObject({ code: 'malformed' });
  });

  const deep = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
  test.each([
    ['extensions', `{"data":null,"errors":[{"message":"x","extensions":{"a":${deep(50_000)}}}]}`],
    ['errors', `{"data":null,"errors":${deep(50_000)}}`],
    ['data', `{"data":{"dossier":${deep(50_000)}},"errors":[{"message":"x"}]}`],
    ['data alone', `{"data":{"dossier":${deep(50_000)}}}`],
  ])('nested without end: %s', async (_, body) => {
    const { client } = spoilt(ds, () => body);
    const error = await client.getDossier(FIRST).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(DsError);
  });

  test.each([
    ['a path that is none', { message: 'x', path: 5 }],
    ['a path of objects', { message: 'x', path: [{}, null] }],
    ['extensions that are text', { message: 'x', extensions: 'y' }],
    ['a message that is none', { message: { a: 1 } }],
    ['an error that is null', null],
    ['an error that is a list', []],
  ])('%s', async (_, sent) => {
    const { client } = spoilt(ds, (body) => ({ ...body, errors: [sent] }));
    const error = await client.getDossier(FIRST).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(DsGraphQLError);
  });
});

async function readAll(
  list: AsyncIterable<{ readonly nodes: ReadonlyArray<{ readonly number: number }> }>,
  seen: number[],
): Promise<unknown> {
  try {
    for await (const { nodes } of list) seen.push(...nodes.map(({ number }) => number));
    return undefined;
  } catch (error) {
    return error;
  }
}
