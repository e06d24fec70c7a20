import type { Champ, SimpleChamp } from '../../dossiers/champs.js';
import { DsInputError } from '../../errors.js';
import type { ChampType } from '../../values/champ-value.js';
import { champTypeOf } from '../../values/descriptor-kinds.js';
import {
  type ChampDescriptor,
  type Revision,
  type RowChampDescriptor,
  rowDescriptors,
} from '../../values/descriptors.js';
import type { RowsDossier, TablesDemarche } from '../types.js';

/** One champ or annotation that a form has, or that a dossier had. */
export interface FormChamp {
  readonly id: string;
  readonly label: string;
  readonly type: ChampType;
  readonly isAnnotation: boolean;
  readonly options?: readonly string[];
  /** What a repetition repeats. */
  readonly champs: readonly FormChamp[];
}

/** The champs of each form of a demarche, those of older revisions first, then the active one, then what is newer. */
export interface Forms {
  readonly older: ReadonlyArray<readonly FormChamp[]>;
  readonly active: readonly FormChamp[];
  readonly newer: ReadonlyArray<readonly FormChamp[]>;
}

/** @throws {@link DsInputError} for a demarche that was read without any revision. */
export function formsOf(demarche: TablesDemarche): Forms {
  const { activeRevision, revision, publishedRevision, draftRevision, revisions = [] } = demarche;
  const sorted = [...revisions].sort((a, b) => Date.parse(a.dateCreation) - Date.parse(b.dateCreation));
  const active = activeRevision ?? revision ?? publishedRevision ?? sorted.at(-1) ?? draftRevision;
  if (!active) {
    throw new DsInputError(
      "The demarche was read without its form: ask getDemarche for 'activeRevision' (the default) or 'revisions'.",
    );
  }
  const all = new Map(
    [...sorted, publishedRevision, draftRevision].flatMap((one) => (one ? [[one.id, one]] : [])),
  );
  all.delete(active.id);
  const others = [...all.values()];
  const isNewer = (one: Revision) => Date.parse(one.dateCreation) > Date.parse(active.dateCreation);
  return {
    older: others.filter((one) => !isNewer(one)).map(revisionChamps),
    active: revisionChamps(active),
    newer: others.filter(isNewer).map(revisionChamps),
  };
}

export function revisionChamps({ champDescriptors, annotationDescriptors }: Revision): FormChamp[] {
  return [
    ...champDescriptors.map((descriptor) => formChamp(descriptor, false)),
    ...annotationDescriptors.map((descriptor) => formChamp(descriptor, true)),
  ];
}

/** What a dossier shows: its champs, and its annotations. */
export function formChampsOf({
  champs,
  annotations,
}: Pick<RowsDossier, 'champs' | 'annotations'>): FormChamp[] {
  return [
    ...(champs ?? []).map((champ) => toFormChamp(champ, false)),
    ...(annotations ?? []).map((champ) => toFormChamp(champ, true)),
  ];
}

function toFormChamp(champ: Champ, isAnnotation: boolean): FormChamp {
  const { champDescriptorId: id, label, __typename: type } = champ;
  const rows = champ.__typename === 'RepetitionChamp' ? champ.rows.flatMap(({ champs }) => champs) : [];
  return {
    id,
    label,
    type,
    isAnnotation,
    champs: rows.map((inRow: SimpleChamp) => toFormChamp(inRow, isAnnotation)),
  };
}

/** The demarche without what only its instructeurs fill in, or without what its usagers do. */
export function withoutChamps(demarche: TablesDemarche, part: 'champs' | 'annotations'): TablesDemarche {
  const cut = (revision: Revision): Revision =>
    part === 'champs' ? { ...revision, champDescriptors: [] } : { ...revision, annotationDescriptors: [] };
  const { activeRevision, revision, publishedRevision, draftRevision, revisions } = demarche;
  return {
    ...demarche,
    ...(activeRevision && { activeRevision: cut(activeRevision) }),
    ...(revision && { revision: cut(revision) }),
    ...(publishedRevision && { publishedRevision: cut(publishedRevision) }),
    ...(draftRevision && { draftRevision: cut(draftRevision) }),
    ...(revisions && { revisions: revisions.map(cut) }),
  };
}

function formChamp(descriptor: ChampDescriptor | RowChampDescriptor, isAnnotation: boolean): FormChamp {
  const { id, label } = descriptor;
  return {
    id,
    label,
    type: champTypeOf(descriptor),
    isAnnotation,
    options: optionsOf(descriptor),
    champs: rowDescriptors(descriptor).map((row) => formChamp(row, isAnnotation)),
  };
}

function optionsOf(descriptor: ChampDescriptor | RowChampDescriptor): readonly string[] | undefined {
  switch (descriptor.__typename) {
    case 'DropDownListChampDescriptor':
    case 'MultipleDropDownListChampDescriptor':
    case 'LinkedDropDownListChampDescriptor':
      // Empty for a list that an external referential feeds.
      return descriptor.options && descriptor.options.length > 0 ? descriptor.options : undefined;
    default:
      return undefined;
  }
}
