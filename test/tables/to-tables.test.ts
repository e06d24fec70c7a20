// What becomes of values: each kind of champ, and what does not fit.
import { readFileSync } from 'node:fs';
import { DsInputError } from '@org/ds-client';
import { changesBetween, extendModel, type TablesDossier, tableModel, toTables } from '@org/ds-client/tables';
import { describe, expect, test } from 'vitest';
import type { Champ } from '../../src/dossiers/champs.js';
import { cellsOf, partsOf } from '../../src/tables/columns/champ-parts.js';
import { champTypeOf } from '../../src/values/descriptor-kinds.js';
import type { ChampDescriptor } from '../../src/values/descriptors.js';
import {
  common,
  descriptor,
  dossier as facts,
  repetition,
  revision,
  samples,
  text,
} from '../values/samples.js';

const schema = readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8');

function dossier(champs: readonly Champ[], more: object = {}): TablesDossier {
  const base = facts(7, champs);
  // Only what the tables read of it.
  return {
    ...base,
    id: 'RG9zc2llci03',
    demarche: { id: 'x', number: 12, title: '' },
    ...more,
  } as unknown as TablesDossier;
}

function model(champs: readonly ChampDescriptor[]) {
  return tableModel({ number: 12, title: 'Essai', activeRevision: revision(champs) });
}

function fill(champs: readonly Champ[], more: object = {}) {
  const one = dossier(champs, more);
  const extended = extendModel(model([]), [one]);
  const tables = toTables(extended, [one]);
  return { row: tables.d12_dossiers?.[0], tables, model: extended };
}

describe('every type of champ of the schema', () => {
  const types = [...schema.matchAll(/^type (\w+Champ) implements Champ/gm)].map(([, name = '']) => name);
  test.each(types)('%s has columns, a table of its own, or nothing to hold', (type) => {
    const sample = Object.values(samples).find((one) => one.__typename === type);
    expect(sample).toBeDefined();
    if (!sample) return;
    const empty = ['RepetitionChamp', 'HeaderSectionChamp', 'ExplicationChamp'];
    expect(cellsOf(sample).length === 0).toBe(empty.includes(type));
    const { tables } = fill([sample]);
    expect(tables.d12_refused).toEqual([]);
    if (cellsOf(sample).length > 0) {
      const values = Object.values(fill([sample]).row ?? {});
      for (const { value } of cellsOf(sample)) expect(values).toContainEqual(value);
    }
  });

  const descriptors = [...schema.matchAll(/^type (\w+ChampDescriptor) implements ChampDescriptor/gm)];
  test.each(descriptors.map(([, name = '']) => name))('%s is known', (name) => {
    expect(champTypeOf({ __typename: name })).not.toBe('UnknownChamp');
    expect(partsOf(champTypeOf({ __typename: name }))).toBeDefined();
  });
});

test('nothing is null: a yes/no without answer, an empty text, no choice, no file', () => {
  const { row, tables } = fill([
    { ...common('Oui', 'false'), __typename: 'YesNoChamp', value: null },
    text('Texte', ''),
    { ...common('Choix', ''), __typename: 'MultipleDropDownListChamp', values: [] },
    { ...common('Fichiers'), __typename: 'PieceJustificativeChamp', files: [] },
    { ...common('Nombre', ''), __typename: 'IntegerNumberChamp', value: '' },
  ]);
  expect(row).toMatchObject({ oui: null, texte: null, choix: null, fichiers: null, nombre: null });
  expect(tables.d12_refused).toEqual([]);
});

test('integers of any size, decimals, days without zone', () => {
  const { row } = fill([samples.IntegerNumberChamp, samples.DecimalNumberChamp, samples.DateChamp]);
  expect(row).toMatchObject({ grand_nombre: 9007199254740993n, montant: 12.5, jour: '2026-03-01' });
});

test('a value that does not fit is null and told, with what was sent', () => {
  const form = model([
    descriptor('IntegerNumberChampDescriptor', 'n', 'Nombre'),
    descriptor('DateChampDescriptor', 'd', 'Jour'),
  ]);
  const { d12_dossiers: rows, d12_refused: refused } = toTables(form, [
    dossier([
      text('Nombre', 'douze', 'n'),
      { ...common('Jour'), champDescriptorId: 'd', __typename: 'DateChamp', date: '2026-02-30' },
      text('Ancien', 'perdu ?', 'old'),
    ]),
  ]);
  expect(rows?.[0]).toMatchObject({ nombre: null, jour: null });
  expect(refused).toMatchObject([
    { dossier: 7, table: 'd12_dossiers', column: 'nombre', row: null, text: 'douze' },
    { dossier: 7, table: 'd12_dossiers', column: 'jour', text: '2026-02-30' },
    { dossier: 7, table: 'd12_dossiers', column: 'old', text: 'perdu ?' },
  ]);
  expect(new Set(refused?.map(({ refusal_id: id }) => id)).size).toBe(3);
});

test('the demandeur in parts: a person, a company, a company that the register does not know yet', () => {
  const person = { __typename: 'PersonnePhysique', id: 'p', civilite: 'Mme', nom: 'Roux', prenom: 'Ève' };
  expect(
    fill([], { demandeur: { ...person, email: 'e@example.org', dateDeNaissance: null } }).row,
  ).toMatchObject({
    ...{ demandeur_type: 'PersonnePhysique', demandeur_civilite: 'Mme', demandeur_nom: 'Roux' },
    ...{ demandeur_prenom: 'Ève', demandeur_email: 'e@example.org', demandeur_siret: null },
  });
  const etablissement = samples.SiretChamp.etablissement;
  expect(fill([], { demandeur: { ...etablissement, __typename: 'PersonneMorale' } }).row).toMatchObject({
    ...{ demandeur_type: 'PersonneMorale', demandeur_siret: '41816609600051', demandeur_naf: '6201Z' },
    ...{ demandeur_code_postal: '75002', demandeur_siren: null, demandeur_nom: null },
  });
  const unknown = { __typename: 'PersonneMoraleIncomplete', id: 'i', siret: '00123456700012' };
  expect(fill([], { demandeur: unknown }).row).toMatchObject({
    ...{ demandeur_type: 'PersonneMoraleIncomplete', demandeur_siret: '00123456700012' },
  });
});

test('a row of a repetition has its dossier, its id and its position', () => {
  const { tables } = fill([samples.RepetitionChamp]);
  expect(tables.d12_block_enfants).toMatchObject([
    { dossier: 7, row_id: 'row-0', position: 1, prenom: 'Léa' },
    { dossier: 7, row_id: 'row-1', position: 2, prenom: 'Tom' },
  ]);
});

test('what changed: cells and rows', () => {
  const block = (names: readonly string[]) =>
    repetition(
      'Enfants',
      names.map((name) => [text('Prénom', name, 'child')]),
      'b',
    );
  const before = dossier([text('Nom', 'Ada', 'n'), block(['Léa'])]);
  const after = dossier([text('Nom', 'Eve', 'n'), block(['Léa', 'Tom'])]);
  const form = extendModel(model([]), [before]);
  expect(changesBetween(form, before, before)).toEqual([]);
  expect(changesBetween(form, before, after)).toEqual([
    { table: 'd12_dossiers', key: [7], column: 'nom', before: 'Ada', after: 'Eve' },
    { table: 'd12_block_enfants', key: [7, 'row-1'], change: 'added' },
  ]);
  expect(() => changesBetween(form, before, { ...after, avis: [] })).toThrow(/'avis'/);
});

test('dossiers of another demarche, and no list of dossiers, are refused', () => {
  const other = dossier([], { demarche: { number: 13 } });
  expect(() => toTables(model([]), [other])).toThrow(/demarche 13/);
  expect(() => toTables(model([]), JSON.parse('7'))).toThrow(DsInputError);
  expect(() => toTables(model([]), [], JSON.parse('{"dosierUrl":1}'))).toThrow(/Did you mean 'dossierUrl'/);
});
