import { apiNumber } from '../arguments/numbers.js';
import { DsInputError, DsNotFoundError } from '../errors.js';
import {
  GetDemarcheDescriptorDocument,
  type GetDemarcheDescriptorQuery,
  GetDemarcheDocument,
  type GetDemarcheQuery,
  GetGroupeInstructeurDocument,
  type GetGroupeInstructeurQuery,
} from '../generated/operations.js';
import type { CallOptions } from '../options.js';
import type { Context } from '../request/context.js';
import type {
  Demarche as DefaultDemarche,
  DemarcheDescriptor as DefaultDescriptor,
  GroupeInstructeur as DefaultGroupe,
} from './default-read.js';
import { type Exactly, includeVariables, type PartState } from './include.js';

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

/** A demarche without its dossiers, with the parts that `I` asks for. */
export type DemarcheRead<I extends DemarcheInclude = Record<never, never>> = [keyof I] extends [never]
  ? DefaultDemarche
  : Demarche<I>;

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

/** What a demarche tells of itself: readable without a token where it is open data. */
export type DemarcheDescriptorRead<I extends DemarcheDescriptorInclude = Record<never, never>> = [
  keyof I,
] extends [never]
  ? DefaultDescriptor
  : DemarcheDescriptor<I>;

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

/** A groupe instructeur without its dossiers. */
export type GroupeInstructeurRead<I extends GroupeInstructeurInclude = Record<never, never>> = [
  keyof I,
] extends [never]
  ? DefaultGroupe
  : GroupeInstructeur<I>;

export interface GetDemarcheOptions<I extends DemarcheInclude> extends CallOptions {
  include?: Exactly<I, DemarcheInclude> | undefined;
}
export interface GetDemarcheDescriptorOptions<I extends DemarcheDescriptorInclude> extends CallOptions {
  include?: Exactly<I, DemarcheDescriptorInclude> | undefined;
}
export interface GetGroupeInstructeurOptions<I extends GroupeInstructeurInclude> extends CallOptions {
  include?: Exactly<I, GroupeInstructeurInclude> | undefined;
}

const demarcheParts: readonly DemarchePart[] = [
  'service',
  'groupeInstructeurs',
  'labels',
  'activeRevision',
  'publishedRevision',
  'draftRevision',
  'revisions',
  'administrateurs',
  'chorusConfiguration',
];

export async function getDemarche<I extends DemarcheInclude>(
  { executor }: Context,
  number: number,
  { include, ...call }: GetDemarcheOptions<I> = {},
): Promise<DemarcheRead<I>> {
  const variables = { number: apiNumber('demarche', number), ...includeVariables(demarcheParts, include) };
  const { data } = await executor.execute(GetDemarcheDocument, variables, call);
  // Which parts are there was decided by the variables made of the same `I`.
  return data.demarche as Demarche<DemarcheInclude> as DemarcheRead<I>;
}

/** A demarche by its number, or by its typed id. */
export type FindDemarche = number | { readonly number: number } | { readonly id: string };

export async function getDemarcheDescriptor<I extends DemarcheDescriptorInclude>(
  { executor, hasToken }: Context,
  demarche: FindDemarche,
  { include, ...call }: GetDemarcheDescriptorOptions<I> = {},
): Promise<DemarcheDescriptorRead<I>> {
  const parts = includeVariables<DemarcheDescriptorPart>(['revision', 'service'], include);
  const { data } = hasToken
    ? await executor.execute(
        GetDemarcheDescriptorDocument,
        { demarche: findDemarche(demarche), ...parts },
        call,
      )
    : // Without a token the API takes no document but the one it stores under this name.
      await executor.execute(
        GetDemarcheDescriptorDocument,
        { demarche: findDemarche(demarche), includeRevision: true, includeService: true, ...parts },
        call,
        { queryId: 'ds-query-v2', storedOperationName: 'getDemarcheDescriptor' },
      );
  if (data.demarcheDescriptor === null) {
    throw new DsNotFoundError(
      'GetDemarcheDescriptor: no such demarche, or it is not open to this token. Without a token only published ' +
        'demarches that are open data can be read.',
      { errors: [], code: 'not_found', operationName: 'GetDemarcheDescriptor', attempts: 1 },
    );
  }
  return data.demarcheDescriptor as DemarcheDescriptor<DemarcheDescriptorInclude> as DemarcheDescriptorRead<I>;
}

export async function getGroupeInstructeur<I extends GroupeInstructeurInclude>(
  { executor }: Context,
  number: number,
  { include, ...call }: GetGroupeInstructeurOptions<I> = {},
): Promise<GroupeInstructeurRead<I>> {
  const parts = includeVariables<GroupeInstructeurPart>(['instructeurs'], include);
  const variables = { number: apiNumber('groupe instructeur', number), ...parts };
  const { data } = await executor.execute(GetGroupeInstructeurDocument, variables, call);
  return data.groupeInstructeur as GroupeInstructeur<GroupeInstructeurInclude> as GroupeInstructeurRead<I>;
}

function findDemarche(demarche: FindDemarche) {
  if (typeof demarche === 'number') return { number: apiNumber('demarche', demarche) };
  if (typeof demarche !== 'object' || demarche === null) throw notADemarche();
  if (
    'id' in demarche &&
    'number' in demarche &&
    demarche.id !== undefined &&
    demarche.number !== undefined
  ) {
    throw notADemarche();
  }
  if ('id' in demarche && typeof demarche.id === 'string') return { id: demarche.id };
  if ('number' in demarche) return { number: apiNumber('demarche', demarche.number) };
  throw notADemarche();
}

function notADemarche(): DsInputError {
  return new DsInputError('A demarche is given by its number, { number } or { id }, by one of them only.');
}
