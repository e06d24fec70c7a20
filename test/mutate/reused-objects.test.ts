import { DsClient, DsError, toId } from '@org/ds-client';
import { describe, expect, test } from 'vitest';

interface Sent {
  readonly operationName: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A client whose server refuses everything, and what reached it. */
function recorded(options: object = {}) {
  const sent: Sent[] = [];
  const client = new DsClient({
    token: 'a-token',
    maxRetries: 0,
    rateLimit: false,
    fetch: async (_, init) => {
      // Later than any change that the caller makes at once.
      await new Promise((resolve) => setImmediate(resolve));
      sent.push(JSON.parse(String(init?.body)));
      return Response.json(
        { errors: [{ message: 'no', extensions: { code: 'bad_request' } }], data: null },
        { status: 400 },
      );
    },
    ...options,
  });
  return { client, sent };
}

async function settle(call: Promise<unknown>): Promise<void> {
  await call.catch((error: unknown) => {
    if (!(error instanceof DsError)) throw error;
  });
}

describe('an object that is changed at once after the call', () => {
  const names = Object.keys(recorded().client.mutate);

  test('there are mutations to try', () => {
    expect(names.length).toBeGreaterThan(30);
  });

  test.each(names)('mutate.%s', async (name) => {
    const { client, sent } = recorded();
    const method: unknown = Reflect.get(client.mutate, name);
    if (typeof method !== 'function') throw new Error('It is no function.');
    const input = { dossierId: toId('Dossier', 1), list: ['as given'], deep: { text: 'as given' } };
    const options = { headers: { 'x-call': 'as given' }, ifUnknown: 'throw' };
    const call: unknown = method(input, options);
    input.dossierId = toId('Dossier', 2);
    input.list[0] = 'changed';
    input.deep.text = 'changed';
    options.ifUnknown = 'check';
    if (!(call instanceof Promise)) throw new Error('It gives no promise.');
    await settle(call);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.variables).toEqual({
      input: { dossierId: toId('Dossier', 1), list: ['as given'], deep: { text: 'as given' } },
    });
  });

  const include = () => ({ avis: true }) as Record<string, boolean>;
  const wanted = { include: undefined as unknown, state: 'accepte', sources: ['messages'] };
  const reads: ReadonlyArray<[string, (client: DsClient, options: typeof wanted) => Promise<unknown>]> = [
    [
      'getDossier',
      (client, { include: parts }) => client.getDossier(1, { include: parts as { avis: true } }),
    ],
    ['dossiers', (client, { sources: _, ...options }) => client.dossiers(1, options as object).toArray()],
    [
      'groupeInstructeurDossiers',
      (client, { sources: _, ...options }) =>
        client.groupeInstructeurDossiers(1, options as object).toArray(),
    ],
    ['files', (client, { sources, state }) => client.files(1, { sources, state } as object).toArray()],
    ['dossierFiles', (client, { sources }) => client.dossierFiles(1, { sources } as object)],
  ];

  test.each(reads)('%s', async (_, read) => {
    const plain = recorded();
    await settle(read(plain.client, { include: include(), state: 'accepte', sources: ['messages'] }));
    const { client, sent } = recorded();
    const parts = include();
    const options = { include: parts, state: 'accepte', sources: ['messages'] };
    const call = read(client, options);
    parts.avis = false;
    parts.champs = false;
    options.state = 'refuse';
    options.sources[0] = 'avis';
    await settle(call);
    expect(sent).toEqual(plain.sent);
  });

  test('a list that is read later is the one that was asked for', async () => {
    const plain = recorded();
    await settle(plain.client.dossiers(1, { include: { avis: true }, state: 'accepte' }).toArray());
    const { client, sent } = recorded();
    const parts = include();
    const options = { include: parts, state: 'accepte' as 'accepte' | 'refuse', pageSize: 100 };
    const list = client.dossiers(1, options as object);
    const fileOptions = { state: 'accepte' as 'accepte' | 'refuse', pageSize: 100 };
    const files = client.files(1, fileOptions);
    fileOptions.state = 'refuse';
    fileOptions.pageSize = 1;
    parts.avis = false;
    options.state = 'refuse';
    options.pageSize = 1;
    await settle(list.toArray());
    await settle(files.toArray());
    expect(sent[0]).toEqual(plain.sent[0]);
    expect(sent[1]?.variables).toMatchObject({ state: 'accepte', first: 100 });
  });
});
