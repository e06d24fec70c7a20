import { apiNumber } from '../arguments/numbers.js';
import { DsInputError, DsNotFoundError } from '../errors.js';
import {
  GetDemarcheDescriptorDocument,
  GetDemarcheDocument,
  GetGroupeInstructeurDocument,
} from '../generated/operations.js';
import type { CallOptions } from '../options.js';
import type { Context } from '../request/context.js';
import type {
  Demarche as DefaultDemarche,
  DemarcheDescriptor as DefaultDescriptor,
  GroupeInstructeur as DefaultGroupe,
} from './default-read.js';
import type {
  Demarche,
  DemarcheDescriptor,
  DemarcheDescriptorInclude,
  DemarcheDescriptorPart,
  DemarcheInclude,
  DemarchePart,
  GroupeInstructeur,
  GroupeInstructeurInclude,
  GroupeInstructeurPart,
} from './demarche-parts.js';
import { type Exactly, includeVariables } from './include.js';

/** A demarche without its dossiers, with the parts that `I` asks for. */
export type DemarcheRead<I extends DemarcheInclude = Record<never, never>> = [keyof I] extends [never]
  ? DefaultDemarche
  : Demarche<I>;

/** The description of a demarche: readable without a token where it is open data. */
export type DemarcheDescriptorRead<I extends DemarcheDescriptorInclude = Record<never, never>> = [
  keyof I,
] extends [never]
  ? DefaultDescriptor
  : DemarcheDescriptor<I>;

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
