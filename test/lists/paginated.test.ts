import {
  type DossierFilters,
  DsClient,
  type DsClientOptions,
  DsInputError,
  type Page,
  type PageEvent,
} from '@org/ds-client';
import { createEmulator, type Emulator, type EmulatorServer } from '@org/ds-client/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

/** Every dossier of demarche 8 was deposited at the same microsecond; those of 9 over twenty months. */
const EQUAL = 8;
const RICH = 9;
const emulator: Emulator = createEmulator({
  demarches: [
    { number: EQUAL, dossiers: 250, firstDossier: 1_001, depositedAt: '2026-01-15T09:30:00.123456Z' },
    { number: RICH, dossiers: 110, firstDossier: 5_001, rich: true },
  ],
  rateLimit: false,
});
let server: EmulatorServer;
beforeAll(async () => {
  server = await emulator.listen(0);
});
afterAll(() => server.close());
beforeEach(() => {
  emulator.requests.length = 0;
});

const connect = (options: DsClientOptions = {}) =>
  new DsClient({ token: emulator.token, endpoint: server.endpoint, rateLimit: false, ...options });
/** Nothing but the dossiers themselves. */
const bare = {
  champs: false,
  annotations: false,
  traitements: false,
  instructeurs: false,
  demandeur: false,
  groupeInstructeur: false,
  labels: false,
} as const;
const numbersOf = (dossiers: ReadonlyArray<{ readonly number: number }>) =>
  dossiers.map(({ number }) => number);
const equal = Array.from({ length: 250 }, (_, index) => 1_001 + index);

describe('250 dossiers deposited at the same moment', () => {
  for (const pageSize of [1, 7, 100]) {
    test(`are read each once, in order, forward and backward, ${pageSize} a page`, async () => {
      const client = connect({ pageSize });
      const forward = client.dossiers(EQUAL, { include: bare });
      expect(numbersOf(await forward.toArray())).toEqual(equal);
      expect(emulator.requests).toHaveLength(Math.ceil(250 / pageSize));
      const backward = client.dossiers(EQUAL, { include: bare, direction: 'backward' });
      expect(numbersOf(await backward.toArray())).toEqual(equal.toReversed());
      expect(emulator.requests).toHaveLength(2 * Math.ceil(250 / pageSize));
    });
  }

  test('by several readers at once: each once, in any order', async () => {
    const read = await connect({ pageSize: 7 }).dossiers(EQUAL, { include: bare, concurrency: 4 }).toArray();
    expect(numbersOf(read).sort((a, b) => a - b)).toEqual(equal);
  });

  test('backward, the nodes of a page stand as the API gives them', async () => {
    const pages: Array<readonly number[]> = [];
    for await (const page of connect().dossiers(EQUAL, { include: bare, direction: 'backward' }).pages()) {
      pages.push(numbersOf(page.nodes));
    }
    expect(pages).toEqual([equal.slice(150), equal.slice(50, 150), equal.slice(0, 50)]);
  });
});

/** The emulator's own view of a demarche, in the API's order. */
function held(demarche: number, order: 'deposeAt' | 'updatedAt' = 'deposeAt') {
  return emulator
    .demarche(demarche)
    .dossiers.filter((dossier) => dossier.visible)
    .sort((a, b) => a[order] - b[order] || a.number - b.number);
}
const iso = (instant: number) => new Date(Math.ceil(instant / 1_000)).toISOString();

describe('filters', () => {
  const all = held(RICH);
  const middle = all[60]?.deposeAt ?? 0;
  const recently = held(RICH, 'updatedAt').at(-12)?.updatedAt ?? 0;
  const earlier = held(RICH, 'updatedAt').at(-70)?.updatedAt ?? 0;
  const [older, newer] = emulator.demarche(RICH).revisions;
  const filters: Array<
    [string, DossierFilters, (dossier: (typeof all)[number]) => boolean, 'deposeAt' | 'updatedAt']
  > = [
    ['none', {}, () => true, 'deposeAt'],
    ['state', { state: 'en_instruction' }, ({ state }) => state === 'en_instruction', 'deposeAt'],
    ['archived', { archived: true }, ({ archived }) => archived, 'deposeAt'],
    ['not archived', { archived: false }, ({ archived }) => !archived, 'deposeAt'],
    [
      'createdSince',
      { createdSince: iso(middle) },
      ({ deposeAt }) => deposeAt / 1_000 >= Date.parse(iso(middle)),
      'deposeAt',
    ],
    [
      'updatedSince, which orders by it',
      { updatedSince: new Date(iso(recently)) },
      ({ updatedAt }) => updatedAt / 1_000 >= Date.parse(iso(recently)),
      'updatedAt',
    ],
    ['revision', { revision: older?.id }, ({ revision }) => revision === older, 'deposeAt'],
    ['minRevision', { minRevision: newer?.id }, ({ revision }) => revision === newer, 'deposeAt'],
    ['maxRevision', { maxRevision: older?.id }, ({ revision }) => revision === older, 'deposeAt'],
    [
      'several',
      { state: 'accepte', archived: false, createdSince: iso(middle) },
      ({ state, archived, deposeAt }) =>
        state === 'accepte' && !archived && deposeAt / 1_000 >= Date.parse(iso(middle)),
      'deposeAt',
    ],
  ];
  const whole = (instant: number) => Math.floor(instant / 1_000_000) * 1_000;
  filters.push(
    ['one state in a list', { state: ['accepte'] }, ({ state }) => state === 'accepte', 'deposeAt'],
    [
      'several states',
      { state: ['refuse', 'accepte', 'accepte'] },
      ({ state }) => state === 'accepte' || state === 'refuse',
      'deposeAt',
    ],
    [
      'createdUntil, its own moment included',
      { createdUntil: new Date(whole(middle)).toISOString() },
      ({ deposeAt }) => whole(deposeAt) <= whole(middle),
      'deposeAt',
    ],
    [
      'updatedUntil, in the order of deposit',
      { updatedUntil: new Date(whole(recently)) },
      ({ updatedAt }) => whole(updatedAt) <= whole(recently),
      'deposeAt',
    ],
    [
      'a stretch of modifications',
      { updatedSince: iso(earlier), updatedUntil: iso(recently) },
      ({ updatedAt }) =>
        updatedAt / 1_000 >= Date.parse(iso(earlier)) && whole(updatedAt) <= Date.parse(iso(recently)),
      'updatedAt',
    ],
    [
      'createdUntil, in the order of modification',
      { updatedSince: iso(earlier), createdUntil: iso(middle) },
      ({ updatedAt, deposeAt }) =>
        updatedAt / 1_000 >= Date.parse(iso(earlier)) && whole(deposeAt) <= Date.parse(iso(middle)),
      'updatedAt',
    ],
    ['where', { where: ({ number }) => number % 3 === 0 }, ({ number }) => number % 3 === 0, 'deposeAt'],
    [
      'all that are applied by the client',
      {
        state: ['accepte', 'en_construction'],
        createdUntil: iso(middle),
        where: ({ state }) => state === 'accepte',
      },
      ({ state, deposeAt }) => state === 'accepte' && whole(deposeAt) <= Date.parse(iso(middle)),
      'deposeAt',
    ],
  );
  for (const [name, options, passes, order] of filters) {
    const expected = numbersOf(held(RICH, order).filter(passes));
    test(name, async () => {
      // A filter that lets nothing or everything pass would prove nothing.
      expect(expected.length).toBeGreaterThan(0);
      if (name !== 'none') expect(expected.length).toBeLessThan(all.length);
      const client = connect({ pageSize: 25 });
      expect(numbersOf(await client.dossiers(RICH, { ...options, include: bare }).toArray())).toEqual(
        expected,
      );
      const backward = client.dossiers(RICH, { ...options, include: bare, direction: 'backward' });
      expect(numbersOf(await backward.toArray())).toEqual(expected.toReversed());
      const concurrent = client.dossiers(RICH, { ...options, include: bare, concurrency: 3 });
      expect(numbersOf(await concurrent.toArray()).sort((a, b) => a - b)).toEqual(
        [...expected].sort((a, b) => a - b),
      );
      const owners = (await client.files(RICH, options).toArray()).map((file) => file.dossierNumber);
      expect([...new Set(owners)]).toEqual(expected.filter((number) => owners.includes(number)));
      const everyOwner = new Set(
        (await client.files(RICH).toArray())
          .map((file) => file.dossierNumber)
          .filter((number) => expected.includes(number)),
      );
      expect(new Set(owners)).toEqual(everyOwner);
      expect(await client.count(RICH, options)).toBe(expected.length);

      const seen: number[] = [];
      const begun = client.dossiers(RICH, { ...options, include: bare, pageSize: 9, concurrency: 2 });
      for await (const { nodes, position: resumeFrom } of begun.pages()) {
        seen.push(...numbersOf(nodes));
        const rest = { ...options, include: bare, concurrency: 2, resumeFrom };
        seen.push(...numbersOf(await connect({ pageSize: 25 }).dossiers(RICH, rest).toArray()));
        break;
      }
      expect(seen.sort((a, b) => a - b)).toEqual([...expected].sort((a, b) => a - b));
    });
  }

  test('a list by deposit ends where no later dossier can pass, and asks for no state where none is filtered', async () => {
    const client = connect({ pageSize: 25 });
    emulator.requests.length = 0;
    await client.dossiers(RICH, { createdUntil: iso(held(RICH)[3]?.deposeAt ?? 0), include: bare }).toArray();
    expect(emulator.requests).toHaveLength(1);
    emulator.requests.length = 0;
    await client.files(RICH).toArray();
    for (const request of emulator.requests)
      expect(request.kind === 'api' && request.variables).not.toHaveProperty('includeState');
  });

  test('applied by the client are checked like the others', async () => {
    const client = connect();
    emulator.requests.length = 0;
    const wrong = [{ state: [] }, { state: ['accepted'] }, { state: [undefined] }, { createdUntil: 'soon' }];
    for (const options of [...wrong, { updatedUntil: 5 }, { where: true }]) {
      const untyped: object = options;
      expect(() => client.dossiers(RICH, untyped)).toThrow(DsInputError);
      expect(() => client.files(RICH, untyped)).toThrow(DsInputError);
      await expect(client.count(RICH, untyped)).rejects.toThrow(DsInputError);
    }
    expect(emulator.requests).toEqual([]);
    const later: object = { where: async () => false };
    await expect(client.dossiers(RICH, later).toArray()).rejects.toThrow(/where must answer at once/);
    const broken = () => {
      throw new RangeError('of the program');
    };
    await expect(client.dossiers(RICH, { where: broken }).toArray()).rejects.toThrow(RangeError);
  });

  test('where sees a dossier with the parts that were asked for', async () => {
    const client = connect({ pageSize: 25 });
    const read = await client
      .dossiers(RICH, { include: { messages: true }, where: ({ messages }) => messages.length > 0 })
      .toArray();
    expect(read.length).toBeGreaterThan(0);
    expect(read.every(({ messages }) => messages.length > 0)).toBe(true);
  });

  test('a groupe instructeur has its own dossiers', async () => {
    const [groupe] = emulator.demarche(RICH).groupes;
    const expected = numbersOf(all.filter((dossier) => dossier.groupe === groupe));
    expect(expected.length).toBeGreaterThan(5);
    const client = connect({ pageSize: 4 });
    const read = client.groupeInstructeurDossiers(groupe?.number ?? 0, { include: bare });
    expect(numbersOf(await read.toArray())).toEqual(expected);
    const concurrent = client.groupeInstructeurDossiers(groupe?.number ?? 0, {
      include: bare,
      concurrency: 3,
    });
    expect(numbersOf(await concurrent.toArray()).sort((a, b) => a - b)).toEqual(expected);
  });
});

describe('cursors', () => {
  test('after goes on behind a cursor, before up to one', async () => {
    const client = connect({ pageSize: 20 });
    const pages: Array<Page<{ readonly number: number }>> = [];
    for await (const page of client.dossiers(EQUAL, { include: bare }).pages()) pages.push(page);
    const after = pages[3]?.endCursor ?? '';
    expect(numbersOf(await client.dossiers(EQUAL, { include: bare, after }).toArray())).toEqual(
      equal.slice(80),
    );
    const before = pages[3]?.startCursor ?? '';
    const back = client.dossiers(EQUAL, { include: bare, before });
    expect(numbersOf(await back.toArray())).toEqual(equal.slice(0, 60).toReversed());
    expect(pages.map(({ hasNextPage }) => hasNextPage)).toEqual([...Array(12).fill(true), false]);
  });

  test('an empty demarche is one page of nothing', async () => {
    emulator.addDemarche({ number: 10 });
    const pages: Array<Page<unknown>> = [];
    for await (const page of connect().dossiers(10).pages()) pages.push(page);
    expect(pages).toEqual([
      {
        nodes: [],
        startCursor: null,
        endCursor: null,
        hasNextPage: false,
        hasPreviousPage: false,
        position: expect.any(String),
        warnings: [],
      },
    ]);
    expect(await connect().dossiers(10, { concurrency: 5 }).toArray()).toEqual([]);
    expect(await connect().files(10, { direction: 'backward' }).toArray()).toEqual([]);
  });
});

describe('position', () => {
  for (const options of [{}, { direction: 'backward' }, { concurrency: 3 }] as const) {
    test(`goes on in a new client after any page (${JSON.stringify(options)})`, async () => {
      for (const stop of [0, 3, 11]) {
        const seen: number[] = [];
        let position = '';
        let pages = 0;
        for await (const page of connect({ pageSize: 20 })
          .dossiers(EQUAL, { include: bare, ...options })
          .pages()) {
          seen.push(...numbersOf(page.nodes));
          position = page.position;
          if (pages++ === stop) break;
        }
        const rest = { include: bare, ...options, resumeFrom: position };
        seen.push(...numbersOf(await connect({ pageSize: 7 }).dossiers(EQUAL, rest).toArray()));
        expect(seen.sort((a, b) => a - b)).toEqual(equal);
      }
    });
  }

  test('after the last page there is nothing, and nothing is asked', async () => {
    let position = '';
    for await (const page of connect().dossiers(EQUAL, { include: bare }).pages()) position = page.position;
    emulator.requests.length = 0;
    expect(await connect().dossiers(EQUAL, { resumeFrom: position }).toArray()).toEqual([]);
    expect(emulator.requests).toEqual([]);
  });

  test('is refused for another demarche, list, ordering, filter, direction or source', async () => {
    const client = connect();
    let position = '';
    for await (const page of client.dossiers(EQUAL, { include: bare, pageSize: 10 }).pages()) {
      position = page.position;
      break;
    }
    emulator.requests.length = 0;
    const others = [
      () => client.dossiers(RICH, { resumeFrom: position }),
      () => client.files(EQUAL, { resumeFrom: position }),
      () => client.groupeInstructeurDossiers(EQUAL, { resumeFrom: position }),
      () => client.dossiers(EQUAL, { resumeFrom: position, updatedSince: '2025-01-01' }),
      () => client.dossiers(EQUAL, { resumeFrom: position, createdSince: '2025-01-01' }),
      () => client.dossiers(EQUAL, { resumeFrom: position, state: 'accepte' }),
      () => client.dossiers(EQUAL, { resumeFrom: position, state: ['accepte', 'refuse'] }),
      () => client.dossiers(EQUAL, { resumeFrom: position, createdUntil: '2025-01-01' }),
      () => client.dossiers(EQUAL, { resumeFrom: position, updatedUntil: '2025-01-01' }),
      () => client.dossiers(EQUAL, { resumeFrom: position, where: () => true }),
      () => client.dossiers(EQUAL, { resumeFrom: position, archived: false }),
      () => client.dossiers(EQUAL, { resumeFrom: position, direction: 'backward' }),
      () => client.deletedDossiers(EQUAL, { resumeFrom: position }),
    ];
    for (const other of others) expect(other).toThrow(/resumeFrom was made with another/);

    for await (const page of client.files(EQUAL, { pageSize: 10 }).pages()) {
      const { position: resumeFrom } = page;
      expect(() => client.files(EQUAL, { resumeFrom, sources: 'all' })).toThrow(/another sources/);
      expect(() => client.files(EQUAL, { resumeFrom, sources: ['champs'] })).not.toThrow();
      break;
    }
    expect(emulator.requests).toHaveLength(1);
  });
});

describe('how much is asked for', () => {
  for (const prefetch of [0, 1, 3]) {
    test(`leaving early stops the requests (prefetch ${prefetch})`, async () => {
      const pages = connect({ pageSize: 5 }).dossiers(EQUAL, { include: bare, prefetch }).pages();
      await pages.next();
      await pages.next();
      await pages.return();
      // What was under way when it stopped is aborted, and nothing follows.
      const atMost = 2 + prefetch;
      expect(emulator.requests.length).toBeLessThanOrEqual(atMost);
      await connect().getDemarche(EQUAL);
      await connect().getDemarche(EQUAL);
      const asked = emulator.requests.filter((request) => JSON.stringify(request).includes('ListDossiers'));
      expect(asked.length).toBeLessThanOrEqual(atMost);
      expect(asked.length).toBeGreaterThanOrEqual(2);
    });
  }

  test('nothing before the first item is wanted', async () => {
    connect().dossiers(EQUAL);
    const pages = connect().files(EQUAL).pages();
    await connect().getDemarche(EQUAL);
    expect(emulator.requests).toHaveLength(1);
    await pages.return();
  });

  test('each for await starts anew', async () => {
    const list = connect({ pageSize: 100 }).dossiers(EQUAL, { include: bare });
    const first: number[] = [];
    for await (const dossier of list) {
      first.push(dossier.number);
      if (first.length === 3) break;
    }
    const second: number[] = [];
    for await (const dossier of list) second.push(dossier.number);
    expect(first).toEqual(equal.slice(0, 3));
    expect(second).toEqual(equal);
  });

  test('each page is told of', async () => {
    const told: PageEvent[] = [];
    const client = connect({ pageSize: 100, hooks: { onPage: (page) => told.push(page) } });
    await client.dossiers(EQUAL, { include: bare }).toArray();
    const operationName = 'ListDossiers';
    expect(told).toEqual([
      { operationName, items: 100, pageSize: 100, hasMore: true },
      { operationName, items: 100, pageSize: 100, hasMore: true },
      { operationName, items: 50, pageSize: 100, hasMore: false },
    ]);
  });
});

test('deleted and pending dossiers are read page by page like any other list', async () => {
  const whole = createEmulator({ rateLimit: false });
  const client = new DsClient({
    token: whole.token,
    endpoint: whole.endpoint,
    fetch: whole.fetch,
    pageSize: 3,
  });
  const { deleted, dossiers } = whole.demarche(1234);
  const byDate = [...deleted].sort((a, b) => a.deletedAt - b.deletedAt || a.rowId - b.rowId);
  const read = await client.deletedDossiers(1234).toArray();
  expect(numbersOf(read)).toEqual(numbersOf(byDate));
  expect(new Set(read.map(({ dateSupression }) => dateSupression)).size).toBeLessThan(read.length);
  const back = await client.deletedDossiers(1234, { direction: 'backward' }).toArray();
  expect(numbersOf(back)).toEqual(numbersOf(byDate).toReversed());
  const since = read[6]?.dateSupression ?? '';
  expect(numbersOf(await client.deletedDossiers(1234, { deletedSince: since }).toArray())).toEqual(
    numbersOf(read.filter(({ dateSupression }) => Date.parse(dateSupression) >= Date.parse(since))),
  );
  const pending = await client.pendingDeletedDossiers(1234).toArray();
  expect(numbersOf(pending).sort()).toEqual(numbersOf(dossiers.filter((one) => one.pendingDeletion)).sort());
  expect(pending.length).toBeGreaterThan(3);
});
