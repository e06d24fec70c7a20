import { describe, expect, test } from 'vitest';
import { DsClient } from '../../src/client.js';
import { DsInputError } from '../../src/errors.js';
import { toRows } from '../../src/tables/rows.js';
import { createEmulator } from '../../src/testing/index.js';
import { dossier, etablissement, repetition, samples, text } from '../values/samples.js';

/** The columns that every dossier has. */
const facts = toRows([]).columns;

test('every dossier has its facts, the applicant in parts, whatever the form', () => {
  const all = [
    'number',
    'state',
    'dateDepot',
    'motivation',
    'usager',
    'groupeInstructeur',
    'instructeurs',
    'labels',
  ];
  expect(facts).toEqual(
    expect.arrayContaining([...all, 'demandeur.siret', 'demandeur.nom', 'demandeur.email']),
  );
  expect(facts).toEqual(expect.arrayContaining(['demandeur.entreprise.siren', 'demandeur.association.rna']));
  expect(new Set(facts).size).toBe(facts.length);
});

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
  expect(Object.fromEntries(Object.entries(rows[0] ?? {}).slice(facts.length))).toMatchObject({
    Nom: 'Ada',
    Accord: true,
    Majeur: false,
    Jour: '2026-03-01',
    Heure: '2026-03-01T10:00:00+01:00',
    'Grand nombre': '9007199254740993',
    Montant: 12.5,
    Civilité: 'Mme',
    Choix: 'A',
    Plusieurs: 'A; B',
    'Liés (choix principal)': 'Fruit',
    'Liés (choix secondaire)': 'Pomme',
    Adresse: '1 Rue de la Paix 75002 Paris',
    'Adresse (code postal)': '75002',
    'Adresse (commune)': 'Paris',
    'Adresse (code INSEE de la commune)': '75102',
    Commune: 'Paris',
    'Commune (code INSEE)': '75102',
    'Commune (code du département)': '75',
    Département: 'Paris',
    'Département (code)': '75',
    Région: 'Île-de-France',
    'Région (code)': '11',
    Pays: 'France',
    'Pays (code)': 'FR',
    EPCI: 'Métropole',
    'EPCI (code)': '200054781',
    SIRET: '41816609600051',
    'SIRET (raison sociale)': null,
    RNA: 'W751080001',
    'RNA (titre)': 'Les amis',
    RNF: '075-FDD-00003-01',
    'RNF (titre)': 'La fondation',
    'Carte (nombre de zones)': 1,
    RIB: 'rib.pdf',
    'RIB (fourni)': true,
    'Identité (fourni)': true,
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

test('the applicant is told in parts, whatever kind it is of', () => {
  const { rows } = toRows([
    {
      ...dossier(1, []),
      demandeur: {
        __typename: 'PersonnePhysique',
        id: 'p',
        civilite: 'Mme',
        nom: 'Lovelace',
        prenom: 'Ada',
        email: null,
        dateDeNaissance: null,
      },
    },
    { ...dossier(2, []), demandeur: { __typename: 'PersonneMorale', ...etablissement } },
    { ...dossier(3, []), demandeur: { __typename: 'PersonneMoraleIncomplete', id: 'i', siret: '00123' } },
    { ...dossier(4, []), demandeur: { __typename: 'UnknownDemandeur', typename: 'Anonymous', id: 'a' } },
  ]);
  const parts = ['demandeur.__typename', 'demandeur.nom', 'demandeur.siret', 'demandeur.naf'];
  expect(rows.map((row) => parts.map((part) => row[part]))).toEqual([
    ['PersonnePhysique', 'Lovelace', null, null],
    ['PersonneMorale', null, '41816609600051', '6201Z'],
    ['PersonneMoraleIncomplete', null, '00123', null],
    ['Anonymous', null, null, null],
  ]);
});

test('a value that does not fit is told, and is nothing in its cell', () => {
  const champ = { ...samples.DateChamp, date: '2026-02-31' };
  const { rows, refused } = toRows([dossier(1, [champ, repetition('R', [[{ ...champ, date: 'x' }]])])]);
  expect(rows[0]).toMatchObject({ Jour: null });
  expect(refused).toEqual([
    { number: 1, block: null, column: 'Jour', reason: expect.stringContaining('day'), text: '2026-02-31' },
    { number: 1, block: 'R', column: 'Jour', reason: expect.stringContaining('day'), text: 'x' },
  ]);
});

test('no dossier, and labels that mean something to JavaScript', () => {
  expect(toRows([])).toEqual({ columns: facts, rows: [], repetitions: {}, refused: [] });
  const { rows, repetitions } = toRows([
    dossier(1, [text('__proto__', 'p'), repetition('__proto__', [[text('__proto__', 'q')]])]),
  ]);
  expect(Object.entries(rows[0] ?? {}).at(-1)).toEqual(['__proto__', 'p']);
  expect(Object.entries(repetitions)[0]?.[0]).toBe('__proto__');
  // @ts-expect-error -- not a key
  expect(() => toRows([], { key: 'id' })).toThrow(DsInputError);
  // @ts-expect-error -- not an option
  expect(() => toRows([], { keys: 'label' })).toThrow("Did you mean 'key'?");
});

describe('with the form', () => {
  const emulator = createEmulator({ seed: 'rows' });
  const client = new DsClient({
    token: emulator.token,
    endpoint: emulator.endpoint,
    fetch: emulator.fetch,
  });

  test('none, some and all dossiers have the same columns, in blocks too', async () => {
    const demarche = await client.getDemarche(1234, { include: { revisions: true } });
    const dossiers = await client.dossiers(1234).toArray();
    const shape = (some: typeof dossiers) => {
      const { columns, repetitions } = toRows(some, { demarche });
      return { columns, blocks: Object.entries(repetitions).map(([name, table]) => [name, table.columns]) };
    };
    const whole = shape(dossiers);
    expect(whole.blocks.length).toBeGreaterThan(0);
    for (const [, columns] of whole.blocks) expect(columns?.length).toBeGreaterThan(2);
    expect(shape([])).toEqual(whole);
    for (const one of dossiers.slice(0, 20)) expect(shape([one])).toEqual(whole);
    const { columns } = toRows(dossiers, { demarche, annotations: false });
    expect(columns.length).toBeLessThan(whole.columns.length);
    expect(toRows([], { demarche, annotations: false }).columns).toEqual(columns);
    expect(() => toRows(dossiers, { demarche: { ...demarche, number: 5 } })).toThrow('is of demarche 1234');
  });
});
