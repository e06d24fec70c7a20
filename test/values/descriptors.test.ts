import { expect, test } from 'vitest';
import { DsInputError } from '../../src/errors.js';
import { descriptorsById, joinDescriptors } from '../../src/values/descriptors.js';
import { descriptor, dossier, repetition, repetitionDescriptor, revision, text } from './samples.js';

const form = revision(
  [
    descriptor('EmailChampDescriptor', 'mail', 'Courriel'),
    repetitionDescriptor('rep', 'Comptes', [descriptor('IbanChampDescriptor', 'iban', 'IBAN')]),
  ],
  [descriptor('TextareaChampDescriptor', 'note', 'Note')],
);

test('each champ stands next to its descriptor, in rows too', () => {
  const champs = [
    text('Courriel', 'ada@example.org', 'mail'),
    repetition('Comptes', [[text('IBAN', 'FR76', 'iban')]], 'rep'),
  ];
  const joined = joinDescriptors({
    ...dossier(1, champs, [text('Note', 'ok', 'note'), text('Cachée', 'x', 'hidden')]),
    demarche: { revision: form },
  });
  expect(joined.champs.map(({ champ, descriptor }) => [champ, descriptor?.__typename])).toEqual([
    [champs[0], 'EmailChampDescriptor'],
    [champs[1], 'RepetitionChampDescriptor'],
  ]);
  expect(joined.champs[0]?.rows).toEqual([]);
  const [row] = joined.champs[1]?.rows ?? [];
  expect(row?.id).toBe('row-0');
  expect(row?.champs.map(({ champ, descriptor }) => [champ.stringValue, descriptor?.__typename])).toEqual([
    ['FR76', 'IbanChampDescriptor'],
  ]);
  expect(joined.annotations.map(({ descriptor }) => descriptor?.__typename)).toEqual([
    'TextareaChampDescriptor',
    undefined,
  ]);
});

test('every descriptor of a revision is found by its id', () => {
  expect([...descriptorsById(form).keys()]).toEqual(['mail', 'rep', 'iban', 'note']);
});

test('a dossier read without its revision says what to ask for', () => {
  // @ts-expect-error -- the revision is missing
  const join = () => joinDescriptors({ champs: [], demarche: {} });
  expect(join).toThrow(DsInputError);
  expect(join).toThrow(/include: { revision: true }/);
});
