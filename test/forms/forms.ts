import fc from 'fast-check';
import type { SimpleChamp } from '../../src/dossiers/champs.js';
import type { ChampDescriptor, RowChampDescriptor } from '../../src/values/descriptors.js';
import { descriptor, listDescriptor, repetition, repetitionDescriptor, text } from '../values/samples.js';

/** Labels as administrateurs write them, and some that nobody should. */
export const label = fc.oneof(
  fc.constantFrom(
    'Nom',
    'Nom',
    'nom',
    'Nom 2',
    'Nom (2)',
    'Prénom',
    'Adresse de l’école',
    'Class',
    'Case',
    'N°',
  ),
  fc.constantFrom(
    '__proto__',
    'constructor',
    'toString',
    '*/ export',
    '` \\ "',
    "l'été",
    'a\nb',
    '日本',
    '',
    ' ',
  ),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);

const options = fc.uniqueArray(fc.oneof(label, fc.constantFrom('Oui', 'Non')), { maxLength: 4 });

const kinds = [
  'AddressChampDescriptor',
  'CarteChampDescriptor',
  'CheckboxChampDescriptor',
  'CiviliteChampDescriptor',
  'CommuneChampDescriptor',
  'DateChampDescriptor',
  'DatetimeChampDescriptor',
  'DecimalNumberChampDescriptor',
  'DepartementChampDescriptor',
  'DossierLinkChampDescriptor',
  'EmailChampDescriptor',
  'EngagementJuridiqueChampDescriptor',
  'EpciChampDescriptor',
  'ExplicationChampDescriptor',
  'HeaderSectionChampDescriptor',
  'IntegerNumberChampDescriptor',
  'PaysChampDescriptor',
  'RNAChampDescriptor',
  'RNFChampDescriptor',
  'ReferentielChampDescriptor',
  'RegionChampDescriptor',
  'SiretChampDescriptor',
  'TextChampDescriptor',
  'TitreIdentiteChampDescriptor',
  'YesNoChampDescriptor',
] as const;

const simple: fc.Arbitrary<RowChampDescriptor> = fc.oneof(
  fc.record({ kind: fc.constantFrom(...kinds), label }).map(({ kind, label }) => descriptor(kind, '', label)),
  fc.record({ label, options }).map(({ label, options }) => listDescriptor('', label, options)),
  fc.record({ label, options }).map(({ label, options }) => ({
    ...descriptor('TextChampDescriptor', '', label),
    __typename: 'MultipleDropDownListChampDescriptor' as const,
    options,
  })),
);

const block = fc
  .record({ label, champs: fc.array(simple, { maxLength: 4 }) })
  .map(({ label, champs }) => repetitionDescriptor('', label, champs));

/** The descriptors of a form, each with an id of its own. */
export const descriptors = fc
  .array(fc.oneof({ weight: 5, arbitrary: simple }, { weight: 1, arbitrary: block }), { maxLength: 12 })
  .map((form): ChampDescriptor[] =>
    form.map((entry, index) =>
      entry.__typename === 'RepetitionChampDescriptor'
        ? {
            ...entry,
            id: `id-${index}`,
            champDescriptors: entry.champDescriptors.map((row, place) => ({
              ...row,
              id: `id-${index}-${place}`,
            })),
          }
        : { ...entry, id: `id-${index}` },
    ),
  );

/** Text champs with ids of their own, under any labels. */
export const texts = fc
  .array(fc.record({ label, value: fc.string({ maxLength: 8 }) }), { maxLength: 8 })
  .map((champs) => champs.map(({ label, value }, index) => text(label, value, `id-${index}`)));

/** Texts and repetitions of texts; a row may lack some of what its neighbours have. */
export const champs = fc
  .array(
    fc.oneof(
      fc.record({ label, value: fc.string({ maxLength: 8 }) }),
      fc.record({ label, rows: fc.array(fc.tuple(texts, fc.nat()), { maxLength: 3 }) }),
    ),
    { maxLength: 8 },
  )
  .map((entries) =>
    entries.map((entry, index) => {
      if ('value' in entry) return text(entry.label, entry.value, `id-${index}`);
      const rows = entry.rows.map(([row, mask]): SimpleChamp[] =>
        row.filter((_, place) => (mask >> place) & 1),
      );
      return repetition(entry.label, rows, `id-${index}`);
    }),
  );
