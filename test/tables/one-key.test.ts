// A key belongs to one row: whatever the API gives twice, no target has to keep one of two rows.
import { DsClient } from '@org/ds-client';
import { tableModel, toTables } from '@org/ds-client/tables';
import { createEmulator, demarche, dossier } from '@org/ds-client/testing';
import { expect, it } from 'vitest';

const include = { geometry: true } as const;
const point = (x: number) => ({ type: 'Point', coordinates: [x, 45] });

function emulated() {
  const ds = createEmulator({
    rateLimit: false,
    demarches: [
      demarche(42)
        .withChamp('carte', 'Ici')
        .withChamp('carte', 'Là')
        .withChamp('repetition', 'Parcelles', { children: [{ kind: 'carte', label: 'Plan' }] })
        .withLabels('Urgent')
        .withDossier(
          dossier(1)
            .withChamp('Ici', [point(1), point(2)])
            .withChamp('Là', [point(3)])
            .withChamp('Parcelles', [{ Plan: [point(4)] }, { Plan: [point(5)] }])
            .withLabel('Urgent'),
        ),
      {
        number: 43,
        dossiers: 40,
        champs: [1, 2, 3].map((one) => ({ kind: 'carte', label: `Carte ${one}` })),
      },
    ],
  });
  return { ds, client: new DsClient({ token: ds.token, endpoint: ds.endpoint, fetch: ds.fetch }) };
}

it.each([42, 43])('areas of the emulator have ids of their own: demarche %i', async (number) => {
  const { client } = emulated();
  const model = tableModel(await client.getDemarche(number));
  const tables = toTables(model, await client.dossiers(number, { include }).toArray());
  const ids = (tables[`d${number}_areas`] ?? []).map(({ dossier: of, area_id }) => `${of} ${area_id}`);
  expect(ids.length).toBeGreaterThan(4);
  expect(new Set(ids).size).toBe(ids.length);
  expect(tables[`d${number}_refused`]).toEqual([]);
});

it('a second row of one key is refused where it differs, and counts once where it is the same', async () => {
  const { client } = emulated();
  const model = tableModel(await client.getDemarche(42));
  const one = await client.getDossier(1, { include });
  const champs = one.champs.map((champ) =>
    'geoAreas' in champ
      ? { ...champ, geoAreas: champ.geoAreas.map((area) => ({ ...area, id: 'one' })) }
      : champ,
  );
  const labels = [...one.labels, ...one.labels];
  const tables = toTables(model, [{ ...one, champs, labels }]);
  expect(tables.d42_labels).toHaveLength(1);
  expect(tables.d42_areas?.filter(({ area_id }) => area_id === 'one')).toHaveLength(1);
  expect(tables.d42_refused).toMatchObject([
    { table: 'd42_areas', column: 'area_id', row: 'one', reason: expect.stringContaining('two rows') },
    { table: 'd42_areas', column: 'area_id', row: 'one' },
  ]);
});
