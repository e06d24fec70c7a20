import { expect, test } from 'vitest';
import { DsInputError } from '../../src/errors.js';
import { toRows } from '../../src/values/rows.js';
import { dossier, repetition, samples, text } from './samples.js';

const facts = [
  'number',
  'state',
  'archived',
  'dateDepot',
  'datePassageEnConstruction',
  'datePassageEnInstruction',
  'dateTraitement',
  'dateDerniereModification',
  'usager',
  'demandeur',
  'groupeInstructeur',
  'labels',
];

test('one dossier with every type: one row of scalars', () => {
  const { columns, rows, repetitions } = toRows([dossier(12, Object.values(samples))]);
  expect(columns.slice(0, facts.length)).toEqual(facts);
  expect(rows).toHaveLength(1);
  expect(Object.keys(rows[0] ?? {})).toEqual(columns);
  expect(rows[0]).toMatchObject({
    number: 12,
    state: 'en_construction',
    usager: 'ada@example.org',
    labels: null,
  });
  expect(Object.fromEntries(Object.entries(rows[0] ?? {}).slice(facts.length))).toEqual({
    Nom: 'Ada',
    Accord: true,
    Majeur: false,
    Jour: '2026-03-01',
    Heure: '2026-03-01T10:00:00+01:00',
    'Grand nombre': '9007199254740993',
    Montant: 12.5,
    Civilité: 'Mme',
    Choix: 'A',
    Plusieurs: 'A, B',
    Liés: 'Fruit / Pomme',
    Adresse: '1 Rue de la Paix 75002 Paris',
    'Adresse (postalCode)': '75002',
    'Adresse (cityName)': 'Paris',
    'Adresse (cityCode)': '75102',
    Commune: 'Paris',
    'Commune (code)': '75102',
    'Commune (departement)': '75',
    Département: 'Paris',
    'Département (code)': '75',
    Région: 'Île-de-France',
    'Région (code)': '11',
    Pays: 'France',
    'Pays (code)': 'FR',
    EPCI: 'Métropole',
    'EPCI (code)': '200054781',
    SIRET: '41816609600051',
    'SIRET (raisonSociale)': null,
    RNA: 'W751080001',
    'RNA (title)': 'Les amis',
    RNF: '075-FDD-00003-01',
    'RNF (title)': 'La fondation',
    Carte: 1,
    RIB: 'rib.pdf',
    Identité: true,
    Lien: 42,
    EJ: '2100123456',
    Nouveau: 'brut',
  });
  expect(repetitions).toEqual({
    Enfants: {
      columns: ['number', 'row', 'Prénom'],
      rows: [
        { number: 12, row: 1, Prénom: 'Léa' },
        { number: 12, row: 2, Prénom: 'Tom' },
      ],
    },
  });
});

test('an integer that a number can hold is a number', () => {
  const champ = { ...samples.IntegerNumberChamp, value: '-3' };
  expect(toRows([dossier(1, [champ])]).rows[0]).toMatchObject({ 'Grand nombre': -3 });
});

test('dossiers of several revisions share the columns of all of them, in the order of their forms', () => {
  const { columns, rows } = toRows([
    dossier(1, [text('A', '1', 'a'), text('C', '1', 'c')]),
    dossier(2, [text('A', '2', 'a'), text('B', '2', 'b'), text('C', '2', 'c'), text('D', '2', 'd')]),
    dossier(3, [text('First', '3', 'f'), text('C renamed', '3', 'c')]),
  ]);
  expect(columns.slice(facts.length)).toEqual(['First', 'A', 'B', 'C renamed', 'D']);
  expect(rows.map((row) => [row.First, row.A, row.B, row['C renamed'], row.D])).toEqual([
    [null, '1', null, '1', null],
    [null, '2', '2', '2', '2'],
    ['3', null, null, '3', null],
  ]);
});

test('columns that would have one name are told apart', () => {
  const { columns, rows } = toRows([dossier(1, [text('state', 'x'), text('Nom', 'y')], [text('Nom', 'z')])]);
  expect(columns.slice(facts.length)).toEqual(['state (2)', 'Nom', 'Nom (2)']);
  expect(rows[0]).toMatchObject({ state: 'en_construction', 'state (2)': 'x', Nom: 'y', 'Nom (2)': 'z' });
});

test('blocks with one label are two tables, and a block without rows is one too', () => {
  const { repetitions } = toRows([
    dossier(1, [repetition('Lignes', [[text('A', '1', 'a')]], 'r1'), repetition('Lignes', [], 'r2')]),
    dossier(2, [repetition('Lignes', [], 'r1')]),
  ]);
  expect(Object.keys(repetitions)).toEqual(['Lignes', 'Lignes (2)']);
  expect(repetitions.Lignes?.rows).toEqual([{ number: 1, row: 1, A: '1' }]);
  expect(repetitions['Lignes (2)']).toEqual({ columns: ['number', 'row'], rows: [] });
});

test('descriptor ids can name columns and tables', () => {
  const { columns, repetitions } = toRows(
    [dossier(1, [text('A', '1', 'a'), repetition('R', [[text('B', '2', 'b')]], 'r')])],
    { key: 'descriptorId' },
  );
  expect(columns.slice(facts.length)).toEqual(['a']);
  expect(repetitions.r?.columns).toEqual(['number', 'row', 'b']);
});

test('annotations can be left out', () => {
  const { columns } = toRows([dossier(1, [text('A')], [text('B')])], { annotations: false });
  expect(columns.slice(facts.length)).toEqual(['A']);
});

test('the demandeur is named, whatever kind it is of', () => {
  const { demandeur: _, ...person } = { demandeur: null, ...dossier(1, []) };
  const physique = {
    __typename: 'PersonnePhysique',
    id: 'p',
    civilite: 'Mme',
    nom: 'Lovelace',
    prenom: 'Ada',
    email: null,
    dateDeNaissance: null,
  } as const;
  const incomplete = { __typename: 'PersonneMoraleIncomplete', id: 'i', siret: '123' } as const;
  const unknown = { __typename: 'UnknownDemandeur', typename: 'Anonymous', id: 'a' } as const;
  const { rows } = toRows([physique, incomplete, unknown].map((demandeur) => ({ ...person, demandeur })));
  expect(rows.map((row) => row.demandeur)).toEqual(['Ada Lovelace', '123', null]);
});

test('no dossier, and labels that mean something to JavaScript', () => {
  expect(toRows([])).toEqual({ columns: facts, rows: [], repetitions: {} });
  const { rows, repetitions } = toRows([
    dossier(1, [text('__proto__', 'p'), repetition('__proto__', [[text('__proto__', 'q')]])]),
  ]);
  expect(Object.entries(rows[0] ?? {}).at(-1)).toEqual(['__proto__', 'p']);
  expect(Object.entries(repetitions)[0]?.[0]).toBe('__proto__');
  // @ts-expect-error -- not a key
  expect(() => toRows([], { key: 'id' })).toThrow(DsInputError);
});
