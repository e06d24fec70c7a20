import { expectTypeOf, test } from 'vitest';
import type { Champ, GeoArea } from '../../src/dossiers/champs.js';
import type { DossierRead as Dossier } from '../../src/dossiers/dossier.js';
import { toId, toNumber } from '../../src/dossiers/ids.js';
import type { DemarcheWithRevision } from '../../src/forms/demarche-types.js';
import type {
  AddressFragment,
  Civilite,
  FileFragment,
  RevisionFragment,
} from '../../src/generated/operations.js';
import { toRows } from '../../src/tables/rows.js';
import { ChampReader } from '../../src/values/champ-reader.js';
import {
  type ChampRecord,
  type ChampValue,
  type ChampValues,
  champValue,
  type LinkedChoice,
} from '../../src/values/champ-value.js';
import { joinDescriptors } from '../../src/values/descriptors.js';
import { type GeoJsonFeatureCollection, toFeatureCollection } from '../../src/values/geojson.js';
import { isOption, type Option } from '../../src/values/option.js';
import { dossierToRecord } from '../../src/values/record.js';

type Of<T extends Champ['__typename']> = Extract<Champ, { readonly __typename: T }>;

test('each champ type has its own value type', () => {
  expectTypeOf<ChampValue<Of<'TextChamp'>>>().toEqualTypeOf<string | null>();
  expectTypeOf<ChampValue<Of<'CheckboxChamp'>>>().toEqualTypeOf<boolean>();
  expectTypeOf<ChampValue<Of<'YesNoChamp'>>>().toEqualTypeOf<boolean | null>();
  expectTypeOf<ChampValue<Of<'IntegerNumberChamp'>>>().toEqualTypeOf<bigint | null>();
  expectTypeOf<ChampValue<Of<'DecimalNumberChamp'>>>().toEqualTypeOf<number | null>();
  expectTypeOf<ChampValue<Of<'CiviliteChamp'>>>().toEqualTypeOf<Civilite | null>();
  expectTypeOf<ChampValue<Of<'MultipleDropDownListChamp'>>>().toEqualTypeOf<readonly string[]>();
  expectTypeOf<ChampValue<Of<'LinkedDropDownListChamp'>>>().toEqualTypeOf<LinkedChoice | null>();
  expectTypeOf<ChampValue<Of<'AddressChamp'>>>().toEqualTypeOf<AddressFragment | string | null>();
  expectTypeOf<ChampValue<Of<'PieceJustificativeChamp'>>>().toEqualTypeOf<readonly FileFragment[]>();
  expectTypeOf<ChampValue<Of<'CarteChamp'>>>().toEqualTypeOf<readonly GeoArea[]>();
  expectTypeOf<ChampValue<Of<'RepetitionChamp'>>>().toEqualTypeOf<readonly ChampRecord[]>();
  expectTypeOf<ChampValue<Of<'HeaderSectionChamp'>>>().toEqualTypeOf<undefined>();
  expectTypeOf<keyof ChampValues>().toEqualTypeOf<Champ['__typename']>();
});

test('narrowing a champ narrows its value', () => {
  const integer = (champ: Champ) => (champ.__typename === 'IntegerNumberChamp' ? champValue(champ) : 0n);
  expectTypeOf(integer).returns.toEqualTypeOf<bigint | null>();
  const shapes = (dossier: Dossier<{ geometry: true }>) =>
    dossier.champs.flatMap((champ) => (champ.__typename === 'CarteChamp' ? champValue(champ) : []));
  expectTypeOf(shapes).returns.items.toHaveProperty('geometry');
});

test('dossiers of every include can be flattened; the revision and the geometry have to be asked for', () => {
  expectTypeOf(dossierToRecord).toBeCallableWith(sample<Dossier>());
  expectTypeOf(dossierToRecord).toBeCallableWith(sample<Dossier<{ revision: true; geometry: true }>>());
  expectTypeOf(toRows).toBeCallableWith(sample<Dossier[]>());
  expectTypeOf(toRows).toBeCallableWith(sample<Iterable<Dossier<{ annotations: false; messages: true }>>>());
  expectTypeOf(
    toFeatureCollection(sample<Dossier<{ geometry: true }>>()),
  ).toEqualTypeOf<GeoJsonFeatureCollection>();
  expectTypeOf(joinDescriptors(sample<Dossier<{ revision: true }>>()).champs).items.toHaveProperty(
    'descriptor',
  );
  // @ts-expect-error -- the champs were turned off
  dossierToRecord(sample<Dossier<{ champs: false }>>());
  // @ts-expect-error -- read without geometry
  toFeatureCollection(sample<Dossier>());
  // @ts-expect-error -- read without revision
  joinDescriptors(sample<Dossier>());
});

test('what joinDescriptors gives keeps the geometry that was read', () => {
  const { champs } = joinDescriptors(sample<Dossier<{ revision: true; geometry: true }>>());
  const shapes = champs.flatMap(({ champ }) => (champ.__typename === 'CarteChamp' ? champ.geoAreas : []));
  expectTypeOf(shapes).items.toHaveProperty('geometry');
});

test('ids are made of known kinds only', () => {
  expectTypeOf(toId).toBeCallableWith('Demarche', 1);
  expectTypeOf(toNumber).returns.toBeNumber();
  // @ts-expect-error -- not a kind
  toId('Dosier', 1);
});

test('an absent champ is null, but for lists', () => {
  const champ = new ChampReader([]);
  expectTypeOf(champ.value('a', 'CheckboxChamp')).toEqualTypeOf<boolean | null>();
  expectTypeOf(champ.value('a', 'PieceJustificativeChamp')).toEqualTypeOf<readonly FileFragment[]>();
  expectTypeOf(champ.rows('a', (row) => row.value('b', 'IntegerNumberChamp'))).toEqualTypeOf<
    readonly (bigint | null)[]
  >();
  // @ts-expect-error -- nothing can be filled in there
  champ.value('a', 'HeaderSectionChamp');
});

test('an option is a literal once it is checked', () => {
  const options = ['a', 'b'] as const;
  const choice = sample<Option<typeof options> | null>();
  expectTypeOf('other').toExtend<Option<typeof options>>();
  if (isOption(options, choice)) expectTypeOf(choice).toEqualTypeOf<'a' | 'b'>();
});

test('demarches with any revision can have types', () => {
  expectTypeOf<{ number: 1; title: ''; activeRevision: RevisionFragment }>().toExtend<DemarcheWithRevision>();
});

/** A value for the types alone: nothing here runs. */
declare function sample<T>(): T;
