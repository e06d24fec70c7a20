import { listOf, object } from '../arguments/checks.js';
import type { Champ, GeoArea, SimpleChamp } from '../dossiers/champs.js';
import { DsInputError } from '../errors.js';
import type { RevisionFragment } from '../generated/operations.js';

/** One version of a demarche's form. */
export type Revision = RevisionFragment;

/**
 * What a form says about one champ. Its `__typename` is the real kind (`EmailChampDescriptor`,
 * `IbanChampDescriptor`…), where the champ itself may be a mere `TextChamp`.
 */
export type ChampDescriptor = RevisionFragment['champDescriptors'][number];

/** What a form says about one champ in the rows of a repetition. */
export type RowChampDescriptor = Exclude<
  NonNullable<Extract<ChampDescriptor, { readonly champDescriptors: unknown }>['champDescriptors']>[number],
  { readonly __typename: 'RepetitionChampDescriptor' }
>;

/** A dossier read with `include: { revision: true }`. */
export interface DossierWithRevision<Area = GeoArea> {
  readonly champs: ReadonlyArray<Champ<Area>>;
  readonly annotations?: ReadonlyArray<Champ<Area>> | undefined;
  readonly demarche: { readonly revision: Revision };
}

/** A champ next to what the form says about it. */
export interface DescribedChamp<Area = GeoArea> {
  readonly champ: Champ<Area>;
  /** Undefined where the revision does not describe the champ, or the token may not see the description. */
  readonly descriptor: ChampDescriptor | undefined;
  /** The rows of a repetition; empty for every other champ. */
  readonly rows: ReadonlyArray<DescribedRow<Area>>;
}

/** One row of a repetition, each of its champs next to what the form says about it. */
export interface DescribedRow<Area = GeoArea> {
  readonly id: string;
  readonly champs: ReadonlyArray<{
    readonly champ: SimpleChamp<Area>;
    readonly descriptor: ChampDescriptor | undefined;
  }>;
}

/** A dossier's champs and annotations, each with its descriptor. */
export interface DescribedDossier<Area = GeoArea> {
  readonly champs: ReadonlyArray<DescribedChamp<Area>>;
  readonly annotations: ReadonlyArray<DescribedChamp<Area>>;
}

/**
 * Puts each champ next to its descriptor, in rows of repetitions too. The descriptors are those of the dossier's
 * own revision: another one may describe the same champ otherwise. An identity document may be described as a
 * `PieceJustificativeChampDescriptor`: there the champ, a `TitreIdentiteChamp`, is the one to believe.
 *
 * @throws {@link DsInputError} where the dossier was read without `include: { revision: true }`.
 *
 * @example
 * ```ts
 * import { type Dossier, joinDescriptors } from '@org/ds-client';
 *
 * function emails(dossier: Dossier<{ revision: true }>): string[] {
 *   return joinDescriptors(dossier).champs.flatMap(({ champ, descriptor }) =>
 *     descriptor?.__typename === 'EmailChampDescriptor' && champ.stringValue ? [champ.stringValue] : [],
 *   );
 * }
 * ```
 */
export function joinDescriptors<Area>(dossier: DossierWithRevision<Area>): DescribedDossier<Area> {
  object('joinDescriptors: dossier', dossier);
  const revision: Revision | undefined = dossier.demarche?.revision;
  if (revision === undefined) {
    throw new DsInputError(
      "The dossier was read without its revision: ask for 'include: { revision: true }'.",
    );
  }
  const descriptors = descriptorsById(revision);
  const describe = <C extends { readonly champDescriptorId: string }>(champ: C) => ({
    champ,
    descriptor: descriptors.get(champ.champDescriptorId),
  });
  const describeRows = (champ: Champ<Area>) => ({
    ...describe(champ),
    rows:
      champ.__typename === 'RepetitionChamp'
        ? champ.rows.map((row) => ({ id: row.id, champs: row.champs.map(describe) }))
        : [],
  });
  return {
    champs: dossier.champs.map(describeRows),
    annotations: (dossier.annotations ?? []).map(describeRows),
  };
}

/**
 * Every descriptor of a revision by its id: champs, annotations, and what repetitions repeat.
 * The id is what a champ calls its `champDescriptorId`.
 *
 * @example
 * ```ts
 * import { type Dossier, descriptorsById } from '@org/ds-client';
 *
 * function isRequired(dossier: Dossier<{ revision: true }>, champDescriptorId: string): boolean {
 *   return descriptorsById(dossier.demarche.revision).get(champDescriptorId)?.required ?? false;
 * }
 * ```
 */
export function descriptorsById(revision: Revision): ReadonlyMap<string, ChampDescriptor> {
  object('descriptorsById: revision', revision);
  listOf(object)('descriptorsById: champDescriptors', revision.champDescriptors);
  listOf(object)('descriptorsById: annotationDescriptors', revision.annotationDescriptors);
  const descriptors = new Map<string, ChampDescriptor>();
  for (const descriptor of [...revision.champDescriptors, ...revision.annotationDescriptors]) {
    descriptors.set(descriptor.id, descriptor);
    for (const repeated of rowDescriptors(descriptor)) descriptors.set(repeated.id, repeated);
  }
  return descriptors;
}

/** What a repetition repeats; empty for every other descriptor. */
export function rowDescriptors(descriptor: ChampDescriptor | undefined): readonly RowChampDescriptor[] {
  if (descriptor?.__typename !== 'RepetitionChampDescriptor') return [];
  return (descriptor.champDescriptors ?? []).filter(isRowDescriptor);
}

function isRowDescriptor(descriptor: { readonly __typename: string }): descriptor is RowChampDescriptor {
  // The API has no repetition in a repetition.
  return descriptor.__typename !== 'RepetitionChampDescriptor';
}
