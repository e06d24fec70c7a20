import { demarche, dossier } from '@org/ds-client/testing';
import { describe, expect, it } from 'vitest';
import { at, type Json, list, type Stranger, start } from '../stranger.js';

const PAGE = `query page($demarche: Int!, $first: Int, $last: Int, $before: String, $after: String, $updatedSince: ISO8601DateTime) {
  demarche(number: $demarche) {
    dossiers(first: $first, last: $last, before: $before, after: $after, updatedSince: $updatedSince) {
      pageInfo { hasPreviousPage hasNextPage startCursor endCursor }
      nodes { number }
    }
  }
}`;

async function page(
  stranger: Stranger,
  variables: Record<string, unknown>,
): Promise<{ numbers: Json[]; info: Json }> {
  const data = await stranger.data(PAGE, variables);
  const dossiers = at(data, 'demarche', 'dossiers');
  return {
    numbers: list(dossiers, 'nodes').map((node) => at(node, 'number') ?? null),
    info: at(dossiers, 'pageInfo') ?? null,
  };
}

const cursor = (text: string) => Buffer.from(text).toString('base64url');

describe('dossiers with equal dates', () => {
  it.each([1, 7, 100])('are read once each, in order, both ways, by pages of %i', async (size) => {
    const stranger = await start({
      demarches: [
        { number: 5, dossiers: 250, depositedAt: '2025-05-05T05:05:05.123456Z', firstDossier: 701 },
      ],
      rateLimit: false,
    });
    const expected = Array.from({ length: 250 }, (_, index) => 701 + index);
    const forward: Json[] = [];
    let after: Json | undefined;
    for (let i = 0; i < 251; i++) {
      const { numbers, info } = await page(stranger, { demarche: 5, first: size, after });
      forward.push(...numbers);
      after = at(info, 'endCursor');
      if (at(info, 'hasNextPage') !== true) break;
    }
    expect(forward).toEqual(expected);
    const backward: Json[] = [];
    let before: Json | undefined;
    for (let i = 0; i < 251; i++) {
      const { numbers, info } = await page(stranger, { demarche: 5, last: size, before });
      backward.unshift(...numbers);
      before = at(info, 'startCursor');
      if (at(info, 'hasPreviousPage') !== true) break;
    }
    expect(backward).toEqual(expected);
  });
});

describe('arguments', () => {
  const demarches = [{ number: 5, dossiers: 120, depositedAt: '2025-05-05T05:05:05Z', firstDossier: 1 }];

  it('give the first hundred, ascending, where nothing is asked for or too much', async () => {
    const stranger = await start({ demarches });
    const { numbers, info } = await page(stranger, { demarche: 5 });
    expect(numbers).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
    expect(info).toEqual({
      hasPreviousPage: false,
      hasNextPage: true,
      startCursor: cursor('2025-05-05T05:05:05.000000000Z;1'),
      endCursor: cursor('2025-05-05T05:05:05.000000000Z;100'),
    });
    expect((await page(stranger, { demarche: 5, first: 250 })).numbers).toHaveLength(100);
  });

  it('have traps at zero, and at the end', async () => {
    const stranger = await start({ demarches });
    expect(await page(stranger, { demarche: 5, first: 0 })).toEqual({
      numbers: [],
      info: { hasPreviousPage: false, hasNextPage: true, startCursor: null, endCursor: null },
    });
    expect(await page(stranger, { demarche: 5, first: -3 })).toMatchObject({ numbers: [] });
    const end = cursor('2025-05-05T05:05:05.000000000Z;120');
    expect(await page(stranger, { demarche: 5, after: end })).toEqual({
      numbers: [],
      info: { hasPreviousPage: true, hasNextPage: false, startCursor: null, endCursor: null },
    });
  });

  it('read from the end with last, with before, and even with last after', async () => {
    const stranger = await start({ demarches });
    const at50 = cursor('2025-05-05T05:05:05.000000000Z;50');
    expect((await page(stranger, { demarche: 5, last: 2 })).numbers).toEqual([119, 120]);
    expect((await page(stranger, { demarche: 5, last: 2, before: at50 })).numbers).toEqual([48, 49]);
    expect((await page(stranger, { demarche: 5, first: 2, before: at50 })).numbers).toEqual([48, 49]);
    expect((await page(stranger, { demarche: 5, last: 2, after: at50 })).numbers).toEqual([119, 120]);
    expect((await page(stranger, { demarche: 5, first: 2, after: '' })).numbers).toEqual([1, 2]);
  });

  it.each([
    ['first: 1, last: 1', 'Arguments "first" and "last" are exclusive'],
    ['before: "MQ", after: "MQ"', 'Arguments "before" and "after" are exclusive'],
    ['last: 1, order: DESC', 'Argument "last" is not supported with order "desc"'],
  ])('refuse %s', async (args, message) => {
    const stranger = await start({ demarches });
    const { status, json } = await stranger.query(
      `{ demarche(number: 5) { dossiers(${args}) { nodes { id } } } }`,
    );
    expect(status).toBe(200);
    expect(json).toMatchObject({
      errors: [{ message, path: ['demarche', 'dossiers', 'nodes'], extensions: { code: 'bad_request' } }],
      data: { demarche: { dossiers: { nodes: null } } },
    });
  });

  it('treat a cursor that is none by how wrong it is', async () => {
    const stranger = await start({ demarches });
    const broken = await stranger.query(PAGE, { demarche: 5, after: '***' });
    expect(at(broken.json, 'errors', 0)).toMatchObject({ message: 'Invalid input: "***"' });
    expect(at(broken.json, 'errors', 0, 'extensions')).toBeUndefined();
    expect(await page(stranger, { demarche: 5, after: cursor('hier;3') })).toMatchObject({
      numbers: [],
      info: { hasNextPage: false, endCursor: null },
    });
  });

  it('descend with the deprecated order', async () => {
    const stranger = await start({ demarches });
    const query =
      '{ demarche(number: 5) { dossiers(first: 2, order: DESC) { pageInfo { hasNextPage hasPreviousPage endCursor } nodes { number } } } }';
    expect(at(await stranger.data(query), 'demarche', 'dossiers')).toEqual({
      pageInfo: {
        hasNextPage: true,
        hasPreviousPage: false,
        endCursor: cursor('2025-05-05T05:05:05.000000000Z;119'),
      },
      nodes: [{ number: 120 }, { number: 119 }],
    });
  });

  it('give each edge the cursor of its node', async () => {
    const stranger = await start({ demarches });
    const query = '{ demarche(number: 5) { dossiers(first: 1) { edges { cursor node { number } } } } }';
    expect(at(await stranger.data(query), 'demarche', 'dossiers', 'edges')).toEqual([
      { cursor: cursor('2025-05-05T05:05:05.000000000Z;1'), node: { number: 1 } },
    ]);
  });
});

describe('order and filters', () => {
  const small = () =>
    demarche(7)
      .withGroupe('A', ['a@a.fr'])
      .withGroupe('B', ['b@b.fr'])
      .withDossier(
        dossier(1).deposeLe('2025-01-01T10:00:00Z').modifieLe('2025-06-03T10:00:00Z'),
        dossier(2).deposeLe('2025-01-02T10:00:00Z').modifieLe('2025-06-01T10:00:00Z').enInstruction(),
        dossier(3).deposeLe('2025-01-03T10:00:00Z').modifieLe('2025-06-02T10:00:00Z').accepte().archive(),
        dossier(4).deposeLe('2025-01-04T10:00:00Z').modifieLe('2025-06-04T10:00:00Z').supprime(),
        dossier(5).deposeLe('2025-01-05T10:00:00Z').accepte().supprime(),
        dossier(6).deposeLe('2025-01-06T10:00:00Z').accepte().supprime('administration'),
        dossier(7).deposeLe('2025-01-07T10:00:00Z').accepte().supprime('expiry'),
      );

  const numbers = async (stranger: Stranger, args: string) => {
    const call = args === '' ? 'dossiers' : `dossiers(${args})`;
    return list(
      await stranger.data(`{ demarche(number: 7) { ${call} { nodes { number } } } }`),
      'demarche',
      'dossiers',
      'nodes',
    ).map((node) => at(node, 'number'));
  };

  it.each([
    ['', [1, 2, 3, 5]],
    ['state: accepte', [3, 5]],
    ['archived: true', [3]],
    ['archived: false', [1, 2, 5]],
    ['createdSince: "2025-01-02T10:00:00Z"', [2, 3, 5]],
    ['updatedSince: "2025-06-02T10:00:00Z"', [3, 1]],
    ['updatedSince: "2025-06-02T12:00:00+02:00", createdSince: "2025-01-03"', [3, 1]],
    ['updatedSince: "2025-06-01", state: en_instruction', [2]],
  ])('%s gives %j', async (args, expected) => {
    const stranger = await start({ demarches: [small()] });
    expect(await numbers(stranger, args)).toEqual(expected);
  });

  it('filter by revision, by an id or by the dates of two', async () => {
    const stranger = await start();
    const revisions = list(
      await stranger.data('{ demarche(number: 1234) { revisions { id } } }'),
      'demarche',
      'revisions',
    );
    const [older, newer] = revisions.map((revision) => at(revision, 'id'));
    const count = async (args: string) => {
      const query = `{ demarche(number: 1234) { dossiers(${args}) { pageInfo { hasNextPage } nodes { demarche { revision { id } } } } } }`;
      const nodes = list(await stranger.data(query), 'demarche', 'dossiers', 'nodes');
      return new Set(nodes.map((node) => at(node, 'demarche', 'revision', 'id')));
    };
    expect(await count(`revision: "${older}"`)).toEqual(new Set([older]));
    expect(await count(`minRevision: "${newer}"`)).toEqual(new Set([newer]));
    expect(await count(`maxRevision: "${older}"`)).toEqual(new Set([older]));
    const bad = await stranger.query(
      '{ demarche(number: 1234) { dossiers(revision: "UHJvY2VkdXJlLTE=") { nodes { id } } } }',
    );
    expect(at(bad.json, 'errors', 0)).toMatchObject({
      message: 'DossierConnection not found',
      extensions: { code: 'not_found' },
    });
  });

  it('serves a groupe instructeur the same way', async () => {
    const stranger = await start();
    const query = `query g($number: Int!) { groupeInstructeur(number: $number) {
      label instructeurs { email } dossiers(first: 100) { nodes { groupeInstructeur { number } } } } }`;
    const data = await stranger.data(query, { number: 12341 });
    const nodes = list(data, 'groupeInstructeur', 'dossiers', 'nodes');
    expect(nodes.length).toBeGreaterThan(10);
    expect(new Set(nodes.map((node) => at(node, 'groupeInstructeur', 'number')))).toEqual(new Set([12341]));
  });

  it('shows a dossier in the list where it is on its way out, under ids that cannot be trusted', async () => {
    const stranger = await start({ demarches: [small()], now: '2025-07-01T00:00:00Z' });
    const query = `{ demarche(number: 7) {
      pendingDeletedDossiers { nodes { id number state reason dateSupression } }
      deletedDossiers { nodes { id number state reason dateSupression } } } }`;
    const pending = async () =>
      list(await stranger.data(query), 'demarche', 'pendingDeletedDossiers', 'nodes');
    expect((await pending()).map((node) => at(node, 'number'))).toEqual([6, 4]);
    expect((await pending())[1]).toEqual({
      id: Buffer.from('DeletedDossier-4').toString('base64'),
      number: 4,
      state: 'en_construction',
      reason: 'user_request',
      dateSupression: '2025-06-04T12:00:00+02:00',
    });

    stranger.emulator.restore(6);
    expect((await pending()).map((node) => at(node, 'number'))).toEqual([4]);
    expect(await numbers(stranger, 'updatedSince: "2025-06-30"')).toEqual([6]);

    stranger.emulator.purge();
    const deleted = list(await stranger.data(query), 'demarche', 'deletedDossiers', 'nodes');
    // Number 4 is dated back to when its user hid it; 7 had expired and was in no list until now.
    expect(
      deleted.map((node) => [at(node, 'number'), at(node, 'reason'), at(node, 'dateSupression')]),
    ).toEqual([
      [4, 'user_request', '2025-06-04T12:00:00+02:00'],
      [7, 'expired', '2025-07-01T02:00:00+02:00'],
    ]);
    expect(at(deleted[0], 'id')).not.toBe(Buffer.from('DeletedDossier-4').toString('base64'));
    expect(await pending()).toEqual([]);
  });
});

describe('changes during a walk', () => {
  it('move a dossier to the end of the list by modification', async () => {
    const stranger = await start({ demarches: [{ number: 5, dossiers: 4, firstDossier: 1 }] });
    const since = { demarche: 5, updatedSince: '2020-01-01T00:00:00Z' };
    const first = await page(stranger, { ...since, first: 2 });
    stranger.emulator.modify(Number(first.numbers[0]));
    const rest = await page(stranger, { ...since, after: at(first.info, 'endCursor') });
    expect(rest.numbers).toHaveLength(3);
    expect(rest.numbers.at(-1)).toBe(first.numbers[0]);
  });

  it('can be committed late, behind a cursor that has passed', async () => {
    const stranger = await start({
      demarches: [{ number: 5, dossiers: 2, firstDossier: 1 }],
      now: '2026-06-01T12:00:00Z',
    });
    const { emulator } = stranger;
    emulator.modify(1, undefined, { at: '2026-06-01T12:00:01Z', visibleAt: '2026-06-01T12:00:10Z' });
    emulator.clock.advance(5_000);
    emulator.modify(2);
    const since = { demarche: 5, updatedSince: '2026-06-01T12:00:00Z' };
    const before = await page(stranger, since);
    expect(before.numbers).toEqual([2]);
    emulator.clock.advance(60_000);
    expect((await page(stranger, { ...since, after: at(before.info, 'endCursor') })).numbers).toEqual([]);
    expect((await page(stranger, since)).numbers).toEqual([1, 2]);
  });
});
