import { expect, test } from 'vitest';
import { DsInputError } from '../../src/errors.js';
import { demarcheTypes } from '../../src/forms/demarche-types.js';
import { ChampReader } from '../../src/values/champ-reader.js';
import type { ChampDescriptor } from '../../src/values/descriptors.js';
import { isOption } from '../../src/values/option.js';
import {
  descriptor,
  listDescriptor,
  repetition,
  repetitionDescriptor,
  revision,
  samples,
  text,
} from '../values/samples.js';

const nom = descriptor('TextChampDescriptor', 'id-nom', 'Nom de l’œuvre');
const forme = listDescriptor('id-forme', 'Forme juridique', ['Association', "Entreprise d'insertion"]);
const enfants = repetitionDescriptor('id-enfants', 'Enfants', [
  descriptor('TextChampDescriptor', 'id-prenom', 'Prénom'),
  listDescriptor('id-lien', 'Lien', ['Fils', 'Fille']),
]);
const note = descriptor('TextareaChampDescriptor', 'id-note', 'Note interne');

const demarche = (
  champs: readonly ChampDescriptor[],
  annotations: readonly ChampDescriptor[] = [],
  id?: string,
) => ({
  number: 1234,
  title: 'Subvention d’équipement',
  revision: revision(champs, annotations, id),
});

test('the file is what it should be, to the letter', async () => {
  const header = descriptor('HeaderSectionChampDescriptor', 'id-h', 'Partie 1');
  const { source, changes } = demarcheTypes(demarche([header, nom, forme, enfants], [note]));
  await expect(source).toMatchFileSnapshot('./demarche-types.snapshot.ts.txt');
  expect(changes).toEqual([]);
});

test('a renamed champ keeps its alias, and every change is reported', () => {
  const { source } = demarcheTypes(demarche([nom, forme, enfants], [note], 'rev-1'));
  const prenom = descriptor('TextChampDescriptor', 'id-prenom', 'Prénom usuel');
  const age = descriptor('IntegerNumberChampDescriptor', 'id-age', 'Âge');
  const next = demarcheTypes(
    demarche(
      [
        { ...nom, label: 'Titre' },
        descriptor('DateChampDescriptor', 'id-other', 'Nom de l’œuvre'),
        repetitionDescriptor('id-enfants', 'Enfants', [prenom, age]),
      ],
      [{ ...note, __typename: 'TextChampDescriptor' }],
      'rev-2',
    ),
    { previous: source },
  );
  expect(next.changes).toEqual([
    { kind: 'revision', from: 'rev-1', to: 'rev-2' },
    {
      kind: 'renamed',
      part: 'champs',
      alias: 'nomDeLOeuvre',
      id: 'id-nom',
      label: 'Titre',
      from: 'Nom de l’œuvre',
      to: 'Titre',
    },
    { kind: 'added', part: 'champs', alias: 'nomDeLOeuvre2', id: 'id-other', label: 'Nom de l’œuvre' },
    {
      kind: 'renamed',
      part: 'champs',
      alias: 'enfants.prenom',
      id: 'id-prenom',
      label: 'Prénom usuel',
      from: 'Prénom',
      to: 'Prénom usuel',
    },
    { kind: 'added', part: 'champs', alias: 'enfants.age', id: 'id-age', label: 'Âge' },
    { kind: 'removed', part: 'champs', alias: 'enfants.lien', id: 'id-lien', label: 'Lien' },
    { kind: 'removed', part: 'champs', alias: 'formeJuridique', id: 'id-forme', label: 'Forme juridique' },
    {
      kind: 'type',
      part: 'annotations',
      alias: 'noteInterne',
      id: 'id-note',
      label: 'Note interne',
      from: 'TextareaChampDescriptor',
      to: 'TextChampDescriptor',
    },
  ]);
});

test('a removed champ is out of the types, nobody else gets its alias, and it comes back under it', () => {
  const first = demarcheTypes(demarche([nom])).source;
  const impostor = descriptor('TextChampDescriptor', 'id-impostor', 'Nom de l’œuvre');
  const second = demarcheTypes(demarche([impostor]), { previous: first });
  expect(second.source).not.toContain('readonly nomDeLOeuvre:');
  expect(second.source).toContain('readonly nomDeLOeuvre2:');
  const third = demarcheTypes(demarche([nom, impostor]), { previous: second.source });
  expect(third.source).toContain("nomDeLOeuvre: { id: 'id-nom'");
  expect(third.source).toContain("nomDeLOeuvre2: { id: 'id-impostor'");
  expect(third.changes.map(({ kind }) => kind)).toEqual(['added']);
});

test('aliases and the name can be changed in the block at the end', () => {
  const { source } = demarcheTypes(demarche([nom]));
  const edited = source
    .replace('"alias":"nomDeLOeuvre"', '"alias":"titre"')
    .replace('"name": "subventionDEquipement"', '"name": "aide"');
  const next = demarcheTypes(demarche([nom]), { previous: edited });
  expect(next.source).toContain('readonly titre: string | null;');
  expect(next.source).toContain('export function readAide(');
  expect(next.changes).toEqual([]);
});

test('a clone of the demarche can be compared: it has the same ids', () => {
  const { source } = demarcheTypes(demarche([nom]));
  const { changes } = demarcheTypes({ ...demarche([nom]), number: 99 }, { previous: source });
  expect(changes).toEqual([{ kind: 'demarche', from: 1234, to: 99 }]);
});

test('getDemarche gives an activeRevision instead', () => {
  const { revision: activeRevision, ...rest } = demarche([nom]);
  expect(demarcheTypes({ ...rest, activeRevision })).toEqual(demarcheTypes(demarche([nom])));
  expect(() => demarcheTypes(rest)).toThrow(DsInputError);
});

test.each([
  ['', 'empty'],
  ['export const a = 1;', 'another file'],
  ['/* @org/ds-client types\n{ "demarche": 1 \n*/', 'broken JSON'],
  ['/* @org/ds-client types\n{ "demarche": 1 }\n*/', 'an incomplete block'],
])('a previous file that is none is refused: %j', (previous) => {
  expect(() => demarcheTypes(demarche([nom]), { previous })).toThrow(DsInputError);
});

test('aliases that cannot be used are refused', () => {
  const { source } = demarcheTypes(demarche([nom, forme]));
  for (const alias of ['class', 'a b', '2', '__proto__', 'formeJuridique', '']) {
    const previous = source.replace('"alias":"nomDeLOeuvre"', `"alias":"${alias}"`);
    expect(() => demarcheTypes(demarche([nom]), { previous }), alias).toThrow(/alias/);
  }
});

test('a name can be given; one that cannot be used is refused', () => {
  expect(demarcheTypes(demarche([nom]), { name: 'aide' }).source).toContain('export interface Aide {');
  for (const name of ['class', 'a b', 'champ', 'option', '']) {
    expect(() => demarcheTypes(demarche([nom]), { name }), name).toThrow(DsInputError);
  }
});

test('titles that give no name', () => {
  const named = (title: string) => demarcheTypes({ ...demarche([nom]), title }).source;
  expect(named('★')).toContain('export const demarche1234 = {');
  expect(named('Option')).toContain('export const demarche1234 = {');
  expect(named('2026 : aide')).toContain('export const demarche2026Aide = {');
});

test('the reader gives null or nothing for what is not there, and refuses another type', () => {
  const champ = new ChampReader([
    text('Nom', 'Ada', 'a'),
    { ...samples.DropDownListChamp, champDescriptorId: 'b' },
    { ...samples.DateChamp, champDescriptorId: 'c' },
    { ...samples.CheckboxChamp, champDescriptorId: 'd' },
    { ...samples.UnknownChamp, champDescriptorId: 'e' },
    repetition('R', [[text('P', 'Léa', 'p')]], 'f'),
    { ...samples.TitreIdentiteChamp, champDescriptorId: 'g' },
  ]);
  expect(champ.value('g', 'PieceJustificativeChamp')).toEqual([]);
  expect(champ.value('none', 'TextChamp')).toBeNull();
  expect(champ.value('none', 'CheckboxChamp')).toBeNull();
  expect(champ.value('none', 'PieceJustificativeChamp')).toEqual([]);
  expect(champ.rows('none', () => 1)).toEqual([]);
  expect(champ.value('a', 'TextChamp')).toBe('Ada');
  expect(champ.value('a', 'DropDownListChamp')).toBe('Ada');
  expect(champ.value('b', 'TextChamp')).toBe('A');
  expect(champ.value('c', 'TextChamp')).toBe('2026-03-01');
  expect(champ.value('d', 'YesNoChamp')).toBe(true);
  expect(champ.value('e', 'TextChamp')).toBe('brut');
  expect(champ.value('a', 'UnknownChamp')).toBe('Ada');
  expect(champ.rows('f', (row) => row.value('p', 'TextChamp'))).toEqual(['Léa']);
  expect(() => champ.value('a', 'DateChamp')).toThrow(/'Nom' \(a\) is a TextChamp .* not a DateChamp/);
  expect(() => champ.value('e', 'IntegerNumberChamp')).toThrow(DsInputError);
  expect(() => champ.value('f', 'TextChamp')).toThrow(DsInputError);
  expect(() => champ.rows('a', () => 1)).toThrow(DsInputError);
});

test('an option is told from another text', () => {
  expect(isOption(['a', 'b'], 'a')).toBe(true);
  expect(isOption(['a', 'b'], 'c')).toBe(false);
  expect(isOption(['a', 'b'], null)).toBe(false);
});
