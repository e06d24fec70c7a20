import { object } from '../arguments/checks.js';
import type { Champ } from '../dossiers/champs.js';
import { DsInputError } from '../errors.js';
import {
  type ChampRecord,
  champKeys,
  champValue,
  isFilledIn,
  type Labelled,
  type RecordKey,
  rowRecords,
  toRecord,
} from './champ-value.js';
import { type ChampDescriptor, descriptorsById, type Revision, rowDescriptors } from './descriptors.js';
import { checkValueOptions } from './option-checks.js';

/** What of a dossier is read: its champs, and where they were asked for, its annotations and its revision. */
export interface FilledDossier {
  readonly champs: readonly Champ[];
  readonly annotations?: readonly Champ[] | undefined;
  // The number is here for the compiler alone: it refuses a dossier's demarche that shares no property with this.
  readonly demarche?: { readonly number?: number; readonly revision?: Revision | undefined } | undefined;
}

export interface DossierRecordOptions {
  /**
   * What values are filed under, in rows of repetitions too. `'label'` by default, which reads well;
   * `'descriptorId'` survives a renaming.
   */
  readonly key?: RecordKey;
  /** `true` adds the annotations after the champs; `false` by default. */
  readonly annotations?: boolean;
}

/**
 * A dossier's champs as one plain object: label to value, with the values of {@link champValue}.
 *
 * - A repetition is an array with a record for each row.
 * - Headers and explanations are left out, and so are the champs that the dossier does not have: those of another
 *   revision, and those that a condition hides.
 * - Of several champs with one label, the first keeps it and the next are `label (2)`, `label (3)`… Which one is
 *   the first depends on what the dossier shows, unless it was read with `include: { revision: true }`.
 * - The object has no prototype, so that no label (`__proto__`, `constructor`) means anything else.
 *
 * @throws {@link DsInputError} where the dossier was read without the parts wanted.
 *
 * @example
 * ```ts
 * import { type Dossier, dossierToRecord } from '@org/ds-client';
 *
 * function toJson(dossier: Dossier): string {
 *   const record = dossierToRecord(dossier, { annotations: true });
 *   return JSON.stringify(record, (_key, value) => (typeof value === 'bigint' ? String(value) : value));
 * }
 * ```
 */
export function dossierToRecord(dossier: FilledDossier, options: DossierRecordOptions = {}): ChampRecord {
  checkValueOptions('dossierToRecord', options);
  object('dossierToRecord: dossier', dossier);
  const { key = 'label', annotations = false } = options;
  const parts = annotations
    ? [part(dossier, 'champs'), part(dossier, 'annotations')]
    : [part(dossier, 'champs')];
  const champs = parts.flat().filter(isFilledIn);
  const { revision } = dossier.demarche ?? {};
  const keys = champKeys([...describeChamps(revision, annotations), ...champs], key);
  const rows = revision && descriptorsById(revision);
  return toRecord(champs, keys, (champ) => {
    if (champ.__typename !== 'RepetitionChamp') return champValue(champ);
    return rowRecords(champ, key, labelChamps(rowDescriptors(rows?.get(champ.champDescriptorId))));
  });
}

function part(dossier: FilledDossier, name: 'champs' | 'annotations'): readonly Champ[] {
  const champs = dossier[name];
  if (champs === undefined) {
    throw new DsInputError(
      `The dossier was read without its ${name}: leave out 'include: { ${name}: false }'.`,
    );
  }
  return champs;
}

/** What a dossier can have, in the form's own order, so that its keys do not depend on what it shows. */
function describeChamps(revision: Revision | undefined, annotations: boolean): Labelled[] {
  if (revision === undefined) return [];
  return labelChamps([...revision.champDescriptors, ...(annotations ? revision.annotationDescriptors : [])]);
}

function labelChamps(descriptors: readonly ChampDescriptor[]): Labelled[] {
  return descriptors
    .filter(
      ({ __typename: type }) =>
        type !== 'HeaderSectionChampDescriptor' && type !== 'ExplicationChampDescriptor',
    )
    .map(({ id, label }) => ({ champDescriptorId: id, label }));
}
