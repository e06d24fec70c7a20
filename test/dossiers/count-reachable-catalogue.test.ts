import { describe, expect, it } from 'vitest';
import { DsAuthError, DsClient, DsInputError } from '../../src/index.js';
import { createEmulator } from '../../src/testing/index.js';

function emulated() {
  const ds = createEmulator({
    demarches: [
      { number: 41, dossiers: 230 },
      { number: 42, dossiers: 3 },
      { number: 43, administrateur: 'autre@administration.example', dossiers: 1 },
    ],
  });
  return { ds, client: new DsClient({ token: ds.token, endpoint: ds.endpoint, fetch: ds.fetch }) };
}

describe('count', () => {
  it('is exact, a hundred a request, and tells how far it is', async () => {
    const { ds, client } = emulated();
    const progress: number[] = [];
    expect(await client.count(41, { onProgress: (counted) => progress.push(counted) })).toBe(230);
    expect(progress).toEqual([100, 200, 230]);
    expect(ds.requests.map(({ kind, status }) => [kind, status])).toEqual(Array(3).fill(['api', 200]));
  });

  it('takes the filters of a list', async () => {
    const { client } = emulated();
    const all = await client.dossiers(41, { state: 'en_instruction' }).toArray();
    expect(await client.count(41, { state: 'en_instruction' })).toBe(all.length);
    expect(await client.count(41, { updatedSince: '2020-01-01' })).toBe(230);
  });
});

describe('reachable', () => {
  it('says which of some demarches the token reaches, and why not the others, in the order asked', async () => {
    const { ds, client } = emulated();
    const found = await client.reachable([43, 42, 999, 41, 42]);
    expect(found.map(({ number, ...rest }) => [number, 'reason' in rest ? rest.reason : rest.title])).toEqual(
      [
        [43, 'scope'],
        [42, 'Démarche 42'],
        [999, 'not_found'],
        [41, 'Démarche 41'],
        [42, 'Démarche 42'],
      ],
    );
    expect(ds.requests.length).toBeLessThanOrEqual(3);
  });

  it('asks for many in few requests', async () => {
    const { ds, client } = emulated();
    const numbers = Array.from({ length: 120 }, (_, index) => 1_000 + index);
    expect((await client.reachable([41, ...numbers])).filter(({ reachable }) => reachable)).toHaveLength(1);
    expect(ds.requests.length).toBeLessThanOrEqual(6);
  });

  it('throws where the token itself is refused, and for what is no number', async () => {
    const { ds, client } = emulated();
    const stranger = new DsClient({ token: 'nobody', endpoint: ds.endpoint, fetch: ds.fetch });
    await expect(stranger.reachable([41])).rejects.toThrow(DsAuthError);
    await expect(client.reachable([0])).rejects.toThrow(DsInputError);
    await expect(
      new DsClient({ token: null, endpoint: ds.endpoint, fetch: ds.fetch }).reachable([41]),
    ).rejects.toThrow(DsInputError);
  });
});

describe('catalogue', () => {
  it('gives each public demarche once, with and without a token', async () => {
    const { ds, client } = emulated();
    const stranger = new DsClient({ token: null, endpoint: ds.endpoint, fetch: ds.fetch });
    for (const one of [client, stranger]) {
      const numbers = (await one.catalogue({ pageSize: 1 }).toArray()).map(({ number }) => number);
      expect(numbers.sort()).toEqual([41, 42, 43]);
    }
  });
});
