import { DsClient } from '@org/ds-client';
import { DsInputError, saveFiles } from '@org/ds-client/download';
import { createEmulator, demarche, dossier } from '@org/ds-client/testing';
import { describe, expect, it } from 'vitest';
import { collect } from '../collect.js';
import { temporaryDirectory } from '../directory.js';

function setUp() {
  const ds = createEmulator({
    rateLimit: false,
    demarches: [
      demarche(42)
        .withChamp('text', 'Commune')
        .withChamp('piece_justificative', 'Devis')
        .withDossier(
          dossier(1001)
            .withChamp('Commune', 'Le Havre / Est')
            .withFile('Devis', { filename: 'a.pdf', content: 'a' }, { filename: 'b.pdf', content: 'b' }),
        ),
    ],
  });
  const client = new DsClient({ token: ds.token, endpoint: ds.endpoint, fetch: ds.fetch });
  const asked = () =>
    ds.requests.filter((request) => 'operationName' in request && request.operationName === 'GetDossier');
  const options = { fetch: ds.fetch, refresh: client.refreshFile };
  return { client, options, asked };
}

describe('the layout', () => {
  it.each([
    ['{dossierNumber}/{champLabel}/{index} {filename}', ['1001/Devis/0 a.pdf', '1001/Devis/1 b.pdf']],
    [
      '{champ:Commune}/{dossier.state}/',
      ['Le Havre _ Est/en_construction/a.pdf', 'Le Havre _ Est/en_construction/b.pdf'],
    ],
    ['x{rowId}/{rowId}/{filename}', ['x/a.pdf', 'x/b.pdf']],
  ] as const)('%s', async (layout, expected) => {
    await using directory = await temporaryDirectory();
    const { client, options, asked } = setUp();
    const save = () =>
      collect(
        saveFiles(client.files(42), directory.path, { ...options, layout, dossier: client.getDossier }),
      );
    await save();
    expect(await directory.list()).toEqual(expected);
    expect(asked().length).toBeLessThanOrEqual(1);
    expect((await save()).every(({ skipped }) => skipped)).toBe(true);
  });

  it('a function sees the dossier', async () => {
    await using directory = await temporaryDirectory();
    const { client, options } = setUp();
    await collect(
      saveFiles(client.files(42), directory.path, {
        ...options,
        dossier: client.getDossier,
        layout: (file, { champs = [] } = {}) => [String(champs[0]?.stringValue), file.filename],
      }),
    );
    expect(await directory.list()).toEqual(['Le Havre _ Est/a.pdf', 'Le Havre _ Est/b.pdf']);
  });

  it('refuses what cannot be filled in, before anything is made', async () => {
    await using directory = await temporaryDirectory();
    const { client, options } = setUp();
    const save = (more: object) =>
      collect(saveFiles(client.files(42), `${directory.path}/out`, { ...options, ...more }));
    await expect(save({ layout: '{dossierNumbr}/{filename}' })).rejects.toThrow(
      /Did you mean \{dossierNumber\}/,
    );
    await expect(save({ layout: '{champ:Commune}/{filename}' })).rejects.toThrow(/client\.getDossier/);
    await expect(save({ layout: 'tree' })).rejects.toThrow(DsInputError);
    await expect(save({ layout: '{filename}', dossier: 5 })).rejects.toThrow(DsInputError);
    expect(await directory.list()).toEqual([]);
    const { champs } = await client.getDossier(1001);
    const commune = champs.find((champ) => champ.label === 'Commune');
    await save({ layout: `{champ:${commune?.champDescriptorId}}/`, dossier: client.getDossier });
    expect(await directory.list()).toContainEqual(expect.stringContaining('Le Havre'));
    const label = save({ layout: '{champ:Comune}/{filename}', dossier: client.getDossier });
    await expect(label).rejects.toThrow(/Did you mean 'Commune'/);
  });
});
