import type {
  GetDemarcheDescriptorQuery,
  GetDemarcheQuery,
  GetGroupeInstructeurQuery,
} from '../generated/operations.js';
import type { PartState } from './include.js';

type On<I, P, Default extends string> = P extends string
  ? PartState<I, P, Default> extends 'on'
    ? P
    : never
  : never;
type Maybe<I, P, Default extends string> = P extends string
  ? PartState<I, P, Default> extends 'maybe'
    ? P
    : never
  : never;
/** `T` with the parts that `I` asks for: required, optional where `I` does not say, absent otherwise. */
type WithParts<T, Part extends string, I, Default extends string> = Omit<T, Part> &
  Required<Pick<T, On<I, Part, Default> & keyof T>> &
  Partial<Pick<T, Maybe<I, Part, Default> & keyof T>>;

type DefaultDemarchePart = 'service' | 'groupeInstructeurs' | 'labels' | 'activeRevision';

/**
 * Which parts of a demarche to read. On unless turned off: `service`, `groupeInstructeurs`, `labels`,
 * `activeRevision` (with its descriptors). On request: `publishedRevision`, `draftRevision`, `revisions`,
 * `administrateurs`, `chorusConfiguration`.
 */
export interface DemarcheInclude {
  /** The service in charge of the demarche. On unless turned off. */
  readonly service?: boolean | undefined;
  /** The groupes instructeurs, with their instructeurs. On unless turned off. */
  readonly groupeInstructeurs?: boolean | undefined;
  /** The labels that agents can put on dossiers. On unless turned off. */
  readonly labels?: boolean | undefined;
  /** The form in force, with its descriptors: the published one, else the draft. On unless turned off. */
  readonly activeRevision?: boolean | undefined;
  /** The form that usagers fill in today, with its descriptors. On request. */
  readonly publishedRevision?: boolean | undefined;
  /** The form that is being prepared, with its descriptors. On request. */
  readonly draftRevision?: boolean | undefined;
  /** Every form that the demarche has had, with its descriptors. On request. */
  readonly revisions?: boolean | undefined;
  /** The administrateurs of the demarche. On request. */
  readonly administrateurs?: boolean | undefined;
  /** The settings for Chorus. On request. */
  readonly chorusConfiguration?: boolean | undefined;
}

/** The parts of a demarche that a call can ask for or leave out. */
export type DemarchePart = keyof DemarcheInclude;

type WholeDemarche<I> = WithParts<GetDemarcheQuery['demarche'], DemarchePart, I, DefaultDemarchePart>;
/** The parts of a demarche that `I` asks for, as one object type. */
export type Demarche<I extends DemarcheInclude> = { [K in keyof WholeDemarche<I>]: WholeDemarche<I>[K] };

/** `revision` and `service` are on unless turned off. */
export interface DemarcheDescriptorInclude {
  /** The form, with its descriptors. On unless turned off. */
  readonly revision?: boolean | undefined;
  /** The service in charge of the demarche. On unless turned off. */
  readonly service?: boolean | undefined;
}

/** The parts of a demarche's public description that a call can leave out. */
export type DemarcheDescriptorPart = keyof DemarcheDescriptorInclude;

type WholeDescriptor<I> = WithParts<
  NonNullable<GetDemarcheDescriptorQuery['demarcheDescriptor']>,
  DemarcheDescriptorPart,
  I,
  DemarcheDescriptorPart
>;
/** The parts of a demarche's description that `I` asks for, as one object type. */
export type DemarcheDescriptor<I extends DemarcheDescriptorInclude> = {
  [K in keyof WholeDescriptor<I>]: WholeDescriptor<I>[K];
};

/** `instructeurs` is on unless turned off. */
export interface GroupeInstructeurInclude {
  /** The instructeurs of the groupe. On unless turned off. */
  readonly instructeurs?: boolean | undefined;
}

/** The part of a groupe instructeur that a call can leave out. */
export type GroupeInstructeurPart = keyof GroupeInstructeurInclude;

type WholeGroupe<I> = WithParts<
  GetGroupeInstructeurQuery['groupeInstructeur'],
  GroupeInstructeurPart,
  I,
  GroupeInstructeurPart
>;
/** The parts of a groupe instructeur that `I` asks for, as one object type. */
export type GroupeInstructeur<I extends GroupeInstructeurInclude> = {
  [K in keyof WholeGroupe<I>]: WholeGroupe<I>[K];
};
