import { type Dossier, DsClient } from '@org/ds-client';
import { createEmulator, type EmulatorServer } from '@org/ds-client/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Champ } from '../../src/dossiers/champs.js';
import { parseId, toId, toNumber } from '../../src/dossiers/ids.js';
import { demarcheTypes } from '../../src/forms/demarche-types.js';
import { toRows } from '../../src/tables/rows.js';
import { ChampReader } from '../../src/values/champ-reader.js';
import { champValue } from '../../src/values/champ-value.js';
import { champTypeOf } from '../../src/values/descriptor-kinds.js';
import { descriptorsById, joinDescriptors } from '../../src/values/descriptors.js';
import { toFeatureCollection } from '../../src/values/geojson.js';
import { dossierToRecord } from '../../src/values/record.js';
import { compileErrors } from '../forms/compile.js';
import { samples } from './samples.js';

const emulator = createEmulator({ seed: 'values' });
let server: EmulatorServer;
let client: DsClient;
let dossiers: ReadonlyArray<Dossier<{ revision: true; geometry: true }>>;

beforeAll(async () => {
  server = await emulator.listen(0);
  client = new DsClient({ token: emulator.token, endpoint: server.endpoint });
  const all = await client.dossiers(1234, { include: { revision: true, geometry: true } }).toArray();
  // One in three: enough for every type, every state and both revisions.
  dossiers = all.filter((_, index) => index % 3 === 0);
});
afterAll(() => server.close());

test('the values of every champ type, read over HTTP', () => {
  const champs = dossiers.flatMap((dossier) => [...dossier.champs, ...dossier.annotations]);
  const inRows = champs.flatMap((champ) =>
    champ.__typename === 'RepetitionChamp' ? champ.rows.flatMap((row) => row.champs) : [],
  );
  const seen = new Set([...champs, ...inRows].map((champ) => champ.__typename));
  expect([...seen].sort()).toEqual(
    Object.keys(samples)
      .filter((type) => type !== 'UnknownChamp')
      .sort(),
  );
  // No type of champ is empty in all dossiers, but for those where nothing can be filled in.
  const filled = new Set(
    [...champs, ...inRows].filter((champ) => !isEmpty(champ)).map((champ) => champ.__typename),
  );
  expect([...seen].filter((type) => !filled.has(type)).sort()).toEqual([
    'ExplicationChamp',
    'HeaderSectionChamp',
  ]);
});

test('records, descriptors, tables and maps of the same dossiers agree with each other', () => {
  const tables = toRows(dossiers);
  expect(tables.rows.map((row) => row.number)).toEqual(dossiers.map((dossier) => dossier.number));
  let rows = 0;
  for (const dossier of dossiers) {
    const fillable = [...dossier.champs, ...dossier.annotations].filter(
      (champ) => champValue(champ) !== undefined,
    );
    const record = dossierToRecord(dossier, { annotations: true, key: 'descriptorId' });
    expect(Object.keys(record)).toHaveLength(fillable.length);
    const descriptors = descriptorsById(dossier.demarche.revision);
    const joined = joinDescriptors(dossier);
    for (const { champ, descriptor, rows: described } of [...joined.champs, ...joined.annotations]) {
      expect(descriptor).toBe(descriptors.get(champ.champDescriptorId));
      expect(descriptor && champTypeOf(descriptor)).toBe(formType(champ));
      for (const inRow of described.flatMap((row) => row.champs)) {
        expect(inRow.descriptor && champTypeOf(inRow.descriptor)).toBe(formType(inRow.champ));
      }
      rows += described.length;
    }
    for (const feature of toFeatureCollection(dossier).features) {
      expect(feature.geometry).not.toBeNull();
      expect(feature.properties.dossierNumber).toBe(dossier.number);
    }
    expect(toNumber(dossier.id, 'Dossier')).toBe(dossier.number);
    expect(toId('Demarche', dossier.demarche.number)).toBe(dossier.demarche.id);
    for (const { id } of dossier.instructeurs) expect(parseId(id).kind).toBe('Instructeur');
  }
  expect(Object.values(tables.repetitions).flatMap((table) => table.rows)).toHaveLength(rows);
  expect(rows).toBeGreaterThan(0);
});

test('the types of the demarche compile, and read every dossier of every revision', async () => {
  const demarche = await client.getDemarche(1234);
  const { source } = demarcheTypes(demarche);
  expect(compileErrors([source])).toEqual([]);
  const descriptor = await client.getDemarcheDescriptor(1234);
  expect(demarcheTypes(descriptor, { previous: source })).toEqual({ source, changes: [] });

  expect(new Set(dossiers.map((dossier) => dossier.demarche.revision.id)).size).toBeGreaterThan(1);
  const form = [...descriptorsById(demarche.activeRevision).values()];
  for (const dossier of dossiers) {
    const champ = new ChampReader([...dossier.champs, ...dossier.annotations]);
    for (const known of form) {
      const type = champTypeOf(known);
      if (type === 'RepetitionChamp') champ.rows(known.id, (row) => row);
      else if (type !== 'HeaderSectionChamp' && type !== 'ExplicationChamp') champ.value(known.id, type);
    }
  }
});

test('a form that was published anew is reported, and its aliases stay', async () => {
  const { revisions } = await client.getDemarche(1234, { include: { revisions: true } });
  const [older, newer] = [...revisions].sort((a, b) => a.dateCreation.localeCompare(b.dateCreation));
  if (older === undefined || newer === undefined) throw new Error('the emulator has two revisions');
  const demarche = { number: 1234, title: 'Subvention' };
  const { source } = demarcheTypes({ ...demarche, revision: older });
  const { changes } = demarcheTypes({ ...demarche, revision: newer }, { previous: source });
  expect(changes[0]).toEqual({ kind: 'revision', from: older.id, to: newer.id });
  const renamed = changes.filter((change) => change.kind === 'renamed');
  expect(renamed.map(({ alias, from }) => [alias, from])).toEqual([['titre', 'Titre']]);
  expect(changes.filter((change) => change.kind === 'added')).toHaveLength(1);
  expect(changes).toHaveLength(3);
});

/** The type that the form knows: an identity document is asked for as a piece justificative. */
function formType(champ: Champ): string {
  return champ.__typename === 'TitreIdentiteChamp' ? 'PieceJustificativeChamp' : champ.__typename;
}

function isEmpty(champ: Champ): boolean {
  const value = champValue(champ);
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}
