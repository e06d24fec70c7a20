import { expect, test } from 'vitest';
import { champValue } from '../../src/values/champ-value.js';
import { address, common, etablissement, file, point, repetition, samples, text } from './samples.js';

test('each type has its natural value', () => {
  const values = Object.fromEntries(
    Object.entries(samples).map(([typename, champ]) => [typename, champValue(champ)]),
  );
  expect(values).toEqual({
    TextChamp: 'Ada',
    CheckboxChamp: true,
    YesNoChamp: false,
    DateChamp: '2026-03-01',
    DatetimeChamp: '2026-03-01T10:00:00+01:00',
    IntegerNumberChamp: 9007199254740993n,
    DecimalNumberChamp: 12.5,
    CiviliteChamp: 'Mme',
    DropDownListChamp: 'A',
    MultipleDropDownListChamp: ['A', 'B'],
    LinkedDropDownListChamp: { primary: 'Fruit', secondary: 'Pomme' },
    AddressChamp: address,
    CommuneChamp: { name: 'Paris', code: '75102', postalCode: '75002' },
    DepartementChamp: { name: 'Paris', code: '75' },
    RegionChamp: { name: 'Île-de-France', code: '11' },
    PaysChamp: { name: 'France', code: 'FR' },
    EpciChamp: { name: 'Métropole', code: '200054781' },
    SiretChamp: etablissement,
    RNAChamp: { id: 'W751080001', title: 'Les amis', address },
    RNFChamp: { id: '075-FDD-00003-01', title: 'La fondation', address },
    CarteChamp: [point],
    PieceJustificativeChamp: [file],
    TitreIdentiteChamp: true,
    DossierLinkChamp: { id: 'RG9zc2llci00Mg==', number: 42, state: 'accepte' },
    EngagementJuridiqueChamp: '2100123456',
    RepetitionChamp: [{ Prénom: 'Léa' }, { Prénom: 'Tom' }],
    HeaderSectionChamp: undefined,
    ExplicationChamp: undefined,
    UnknownChamp: 'brut',
  });
});

test('an integer beyond 2^53 keeps all its digits, and an empty one is null', () => {
  const champ = samples.IntegerNumberChamp;
  expect(champValue({ ...champ, value: '-123456789012345678901234567890' })).toBe(
    -123456789012345678901234567890n,
  );
  expect(champValue({ ...champ, value: null })).toBeNull();
  expect(champValue({ ...champ, value: '' })).toBeNull();
});

test('what was not looked up is the text as entered, or null where there is none', () => {
  const found = { commune: null, departement: null };
  for (const [stringValue, expected] of [
    ['3 place du Marché', '3 place du Marché'],
    ['', null],
    [null, null],
  ] as const) {
    expect(champValue({ ...samples.AddressChamp, ...found, address: null, stringValue })).toBe(expected);
    expect(champValue({ ...samples.SiretChamp, etablissement: null, stringValue })).toBe(expected);
    expect(champValue({ ...samples.RNAChamp, ...found, rna: null, stringValue })).toBe(expected);
    expect(champValue({ ...samples.RNFChamp, ...found, rnf: null, stringValue })).toBe(expected);
    expect(champValue({ ...samples.DossierLinkChamp, dossier: null, stringValue })).toBe(expected);
    expect(champValue({ ...samples.EngagementJuridiqueChamp, stringValue })).toBe(expected);
  }
});

test('an empty yes or no is null, not false', () => {
  expect(champValue({ ...samples.YesNoChamp, value: null, stringValue: 'false' })).toBeNull();
});

test('linked lists without a choice are null; with the first choice alone they are not', () => {
  const champ = samples.LinkedDropDownListChamp;
  expect(champValue({ ...champ, primaryValue: null, secondaryValue: null })).toBeNull();
  expect(champValue({ ...champ, primaryValue: '', secondaryValue: '' })).toBeNull();
  expect(champValue({ ...champ, secondaryValue: null })).toEqual({ primary: 'Fruit', secondary: null });
});

test('rows can be filed under descriptor ids, and leave headers out', () => {
  const header = { ...common('Titre'), __typename: 'HeaderSectionChamp', level: 2 } as const;
  const champ = repetition('Enfants', [[header, text('Prénom', 'Léa', 'child')]]);
  expect(champValue(champ, { key: 'descriptorId' })).toEqual([{ child: 'Léa' }]);
  expect(champValue(champ)).toEqual([{ Prénom: 'Léa' }]);
});

test('all rows use the same keys, whatever each of them shows', () => {
  const champ = repetition('Enfants', [
    [text('Nom', 'a1', 'a'), text('Nom', 'b1', 'b')],
    [text('Nom', 'b2', 'b')],
  ]);
  expect(champValue(champ)).toEqual([{ Nom: 'a1', 'Nom (2)': 'b1' }, { 'Nom (2)': 'b2' }]);
});
