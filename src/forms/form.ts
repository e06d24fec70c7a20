import { champTypeOf } from '../values/descriptor-kinds.js';
import {
  type ChampDescriptor,
  type Revision,
  type RowChampDescriptor,
  rowDescriptors,
} from '../values/descriptors.js';
import { uniqueNames } from '../values/unique-names.js';
import { toIdentifier } from './identifier.js';

/** What a file of types remembers of a form, so that its next version keeps the aliases. */
export interface Form {
  /** The demarche's number. */
  readonly demarche: number;
  /** The revision's id. */
  readonly revision: string;
  /** What the types and functions of the file are named after. */
  readonly name: string;
  readonly champs: readonly FormEntry[];
  readonly annotations: readonly FormEntry[];
}

/** One champ under its alias. */
export interface FormEntry {
  readonly alias: string;
  /** The descriptor's id. */
  readonly id: string;
  /** The descriptor's `__typename`. */
  readonly type: string;
  readonly label: string;
  /** What a repetition repeats. */
  readonly champs?: readonly FormEntry[] | undefined;
  /** No longer in the form; its alias stays its own, so that no other champ is ever read under it. */
  readonly retired?: true | undefined;
}

/** The parts of a form. */
export type FormPart = 'champs' | 'annotations';

/** The entries of the form of a revision; those that `previous` knows keep their aliases. */
export function formEntries(revision: Revision, previous: Form | undefined): Pick<Form, FormPart> {
  return {
    champs: entries(revision.champDescriptors, previous?.champs ?? []),
    annotations: entries(revision.annotationDescriptors, previous?.annotations ?? []),
  };
}

function entries(
  descriptors: ReadonlyArray<ChampDescriptor | RowChampDescriptor>,
  previous: readonly FormEntry[],
): FormEntry[] {
  const fillable = descriptors.filter(isFillable);
  const known = new Map(previous.map((entry) => [entry.id, entry]));
  const fresh = fillable.filter(({ id }) => !known.has(id));
  const aliases = uniqueNames(
    fresh.map(({ label }) => toIdentifier(label, 'champ')),
    previous.map(({ alias }) => alias),
    (wish, n) => `${wish}${n}`,
  );
  const aliasOf = new Map(fresh.map(({ id }, index) => [id, aliases[index]]));
  const current = fillable.map((descriptor) => {
    const { id, label, __typename: type } = descriptor;
    const before = known.get(id);
    const alias = before?.alias ?? aliasOf.get(id) ?? id;
    if (type !== 'RepetitionChampDescriptor') return { alias, id, type, label };
    return { alias, id, type, label, champs: entries(rowDescriptors(descriptor), before?.champs ?? []) };
  });
  const ids = new Set(current.map(({ id }) => id));
  const retired = previous
    .filter(({ id }) => !ids.has(id))
    .map((entry) => ({ ...entry, retired: true as const }));
  return [...current, ...retired];
}

function isFillable(descriptor: ChampDescriptor | RowChampDescriptor): boolean {
  const type = champTypeOf(descriptor);
  return type !== 'HeaderSectionChamp' && type !== 'ExplicationChamp';
}
