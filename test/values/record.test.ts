import { expect, test } from 'vitest';
import { DsInputError } from '../../src/errors.js';
import { dossierToRecord } from '../../src/values/record.js';
import { descriptor, dossier, repetition, repetitionDescriptor, revision, samples, text } from './samples.js';

test('every champ but headers and explanations is in the record, under its label', () => {
  const record = dossierToRecord({ champs: Object.values(samples) });
  const labels = Object.values(samples)
    .filter((champ) => !['HeaderSectionChamp', 'ExplicationChamp'].includes(champ.__typename))
    .map((champ) => champ.label);
  expect(Object.keys(record)).toEqual(labels);
  expect(record['Grand nombre']).toBe(9007199254740993n);
  expect(record.Enfants).toEqual([{ Prénom: 'Léa' }, { Prénom: 'Tom' }]);
});

test('descriptor ids can be the keys, in rows too', () => {
  const champs = [text('Nom', 'Ada', 'a'), repetition('Enfants', [[text('Prénom', 'Léa', 'c')]], 'b')];
  expect(dossierToRecord({ champs }, { key: 'descriptorId' })).toEqual({ a: 'Ada', b: [{ c: 'Léa' }] });
});

test('annotations come after the champs where they are wanted', () => {
  const filled = dossier(1, [text('Nom', 'Ada')], [text('Avis', 'favorable'), text('Nom', 'agent')]);
  expect(dossierToRecord(filled)).toEqual({ Nom: 'Ada' });
  expect(dossierToRecord(filled, { annotations: true })).toEqual({
    Nom: 'Ada',
    Avis: 'favorable',
    'Nom (2)': 'agent',
  });
});

test('labels that mean something to JavaScript are but labels', () => {
  const champs = [text('__proto__', 'p'), text('constructor', 'c'), text('toString', 's')];
  const record = dossierToRecord({ champs });
  expect(Object.entries(record)).toEqual([
    ['__proto__', 'p'],
    ['constructor', 'c'],
    ['toString', 's'],
  ]);
  expect(record.hasOwnProperty).toBeUndefined();
  expect(dossierToRecord({ champs: [repetition('R', [champs])] }).R).toEqual([record]);
});

test('with the revision, a key does not depend on what the dossier shows', () => {
  const demarche = {
    revision: revision([
      descriptor('HeaderSectionChampDescriptor', 'h', 'Nom'),
      descriptor('TextChampDescriptor', 'a', 'Nom'),
      descriptor('TextChampDescriptor', 'b', 'Nom'),
      repetitionDescriptor('r', 'Enfants', [
        descriptor('TextChampDescriptor', 'c', 'Nom'),
        descriptor('TextChampDescriptor', 'd', 'Nom'),
      ]),
    ]),
  };
  const champs = [text('Nom', 'second', 'b'), repetition('Enfants', [[text('Nom', 'second', 'd')]], 'r')];
  expect(dossierToRecord({ champs, demarche })).toEqual({
    'Nom (2)': 'second',
    Enfants: [{ 'Nom (2)': 'second' }],
  });
});

test('a part that was not read, or a key that does not exist, is refused', () => {
  expect(() => dossierToRecord({ champs: [] }, { annotations: true })).toThrow(/without its annotations/);
  // @ts-expect-error -- champs are missing
  expect(() => dossierToRecord({})).toThrow(DsInputError);
  // @ts-expect-error -- not a key
  expect(() => dossierToRecord({ champs: [] }, { key: 'id' })).toThrow(DsInputError);
});
