import { DsClient, DsError } from '@org/ds-client';
import { createEmulator, type Fault } from '@org/ds-client/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

beforeAll(() => {
  // No wait between attempts.
  vi.spyOn(Math, 'random').mockReturnValue(0);
});
afterAll(() => {
  vi.restoreAllMocks();
});

/** One fault of each kind that the schema does not allow. */
const faults: readonly Fault[] = [
  { fault: 'overfullPage' },
  { fault: 'overfullPage', by: 20 },
  { fault: 'overfullPage', nulls: 'first' },
  { fault: 'overfullPage', by: 20, nulls: 'beyond' },
  { fault: 'freshCursors' },
  { fault: 'missingPageInfo' },
  { fault: 'missingPageInfo', fields: ['hasNextPage', 'hasPreviousPage'] },
  { fault: 'missingPageInfo', fields: ['endCursor', 'startCursor'] },
  { fault: 'nullNodes' },
  { fault: 'retypedField', field: 'pageInfo', value: [] },
  { fault: 'retypedField', field: 'hasNextPage', value: 0 },
  { fault: 'retypedField', field: 'nodes', value: [1, 'x'] },
  { fault: 'retypedField', field: 'nodes', value: [{}] },
  { fault: 'retypedField', field: 'number', value: 'one' },
  { fault: 'retypedField', field: 'number' },
  { fault: 'retypedField', field: 'champs', value: null },
  { fault: 'retypedField', field: 'dateDepot', value: 'not a date' },
  { fault: 'retypedField', field: 'dossiers', value: null },
  { fault: 'emptyData' },
  { fault: 'emptyData', data: 'null' },
  { fault: 'emptyData', data: 'roots' },
];
const named = faults.map((fault) => [JSON.stringify(fault), fault] as const);

const DOSSIERS = 12;
const SEVERAL = 60;

function emulated() {
  const ds = createEmulator({
    rateLimit: false,
    now: '2026-03-02T09:00:00Z',
    demarches: [{ number: 42, dossiers: DOSSIERS, firstDossier: 1001 }],
  });
  let requests = 0;
  const fetch: typeof globalThis.fetch = (input, init) => {
    requests += 1;
    return ds.fetch(input, init);
  };
  const client = new DsClient({ token: ds.token, endpoint: ds.endpoint, fetch, maxRetries: 1 });
  return { ds, client, requests: () => requests };
}

const page = { pageSize: 5 };
const lists: ReadonlyArray<readonly [string, (client: DsClient) => Promise<readonly { number: number }[]>]> =
  [
    ['dossiers', (client) => client.dossiers(42, page).toArray()],
    ['dossiers, skip', (client) => client.dossiers(42, { ...page, onUnreadable: 'skip' }).toArray()],
    ['dossiers, backward', (client) => client.dossiers(42, { ...page, direction: 'backward' }).toArray()],
    ['dossiers, concurrency', (client) => client.dossiers(42, { ...page, concurrency: 3 }).toArray()],
    ['sync', synced],
  ];

async function synced(client: DsClient) {
  const found = new Map<number, { number: number }>();
  for await (const { dossiers } of client.sync(42, { pageSize: 5 }))
    for (const dossier of dossiers) found.set(dossier.number, dossier);
  return [...found.values()];
}

async function problemOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => 'ended normally',
    (error: unknown) => error,
  );
}

/** URLs are signed anew for each answer. */
function withoutSignatures(value: unknown): string {
  return JSON.stringify(value, (key, part: unknown) => (key === 'url' ? 'signed' : part));
}

describe.each(lists)('answers that the schema does not allow: %s', (_, read) => {
  it.each(named)('is complete after one %s', async (_, fault) => {
    const { ds, client } = emulated();
    ds.fail(fault);
    expect(new Set((await read(client)).map(({ number }) => number)).size).toBe(DOSSIERS);
  });

  it.each(named)('ends in an error with its position where it is always %s', async (_, fault) => {
    const { ds, client, requests } = emulated();
    ds.fail({ ...fault, times: Number.POSITIVE_INFINITY });
    const problem = await problemOf(read(client));
    expect(problem).toBeInstanceOf(DsError);
    expect(requests()).toBeLessThan(SEVERAL);
  });
});

it.each(named)('a list says where it stands: %s', async (_, fault) => {
  const { ds, client } = emulated();
  ds.fail({ ...fault, times: Number.POSITIVE_INFINITY, page: 2 });
  const numbers: number[] = [];
  const problem = await problemOf(
    (async () => {
      for await (const { number } of client.dossiers(42, page)) numbers.push(number);
    })(),
  );
  expect(problem).toBeInstanceOf(DsError);
  ds.recover();
  const position = problem instanceof DsError ? problem.position : undefined;
  expect(position).toEqual(expect.any(String));
  const rest = await client
    .dossiers(42, { ...page, ...(position !== undefined && { resumeFrom: position }) })
    .toArray();
  expect([...numbers, ...rest.map(({ number }) => number)]).toEqual(
    Array.from({ length: DOSSIERS }, (_, index) => 1_001 + index),
  );
});

it.each(named)('one dossier is right, or an error: %s', async (_, fault) => {
  const { ds, client, requests } = emulated();
  const right = await client.getDossier(1_001);
  ds.fail({ ...fault, times: Number.POSITIVE_INFINITY });
  const given = await client.getDossier(1_001).catch((error: unknown) => error);
  if (given instanceof DsError) expect(requests()).toBeLessThan(SEVERAL);
  else expect(withoutSignatures(given)).toEqual(withoutSignatures(right));
});
