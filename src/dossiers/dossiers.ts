import { DsNotFoundError } from '../errors.js';
import {
  type DossierFragment,
  GetDossierDocument,
  ListDossiersDocument,
  ListGroupeInstructeurDossiersDocument,
  LocateDossierDocument,
  LocateGroupeInstructeurDossierDocument,
  type PageInfoFragment,
} from '../generated/operations.js';
import {
  type Connection,
  itemsOf,
  type Located,
  type PageArguments,
  type SentPage,
} from '../lists/connection.js';
import { type DossierListOptions, filterVariables, walkStart } from '../lists/list-options.js';
import { mapPages, type Paginated, paginated } from '../lists/paginate.js';
import { listReader } from '../lists/read-list.js';
import type { CallOptions } from '../options.js';
import { apiNumber } from '../request/arguments.js';
import type { Context } from '../request/context.js';
import { type Dossier, dossierVariables, toDossier, type WithMessages } from './dossier.js';
import type { DossierInclude, DossierPart, Exactly } from './include.js';

/** Options of reading one dossier. */
export interface GetDossierOptions<I extends DossierInclude> extends CallOptions {
  /** Parts to read or to leave out; see {@link DossierInclude}. */
  include?: Exactly<I, DossierPart> | undefined;
}

/** Options of listing dossiers. */
export interface ListDossiersOptions<I extends DossierInclude> extends DossierListOptions {
  /** Parts to read or to leave out; see {@link DossierInclude}. */
  include?: Exactly<I, DossierPart> | undefined;
}

export async function getDossier<I extends DossierInclude>(
  { executor }: Context,
  number: number,
  { include, ...call }: GetDossierOptions<I> = {},
): Promise<Dossier<WithMessages<I>>> {
  const variables = { number: apiNumber('dossier', number), ...dossierVariables(include) };
  const { data } = await executor.execute(GetDossierDocument, variables, call);
  return toDossier<WithMessages<I>>(data.dossier);
}

export async function findDossier<I extends DossierInclude>(
  context: Context,
  number: number,
  options?: GetDossierOptions<I>,
): Promise<Dossier<WithMessages<I>> | null> {
  try {
    return await getDossier(context, number, options);
  } catch (error) {
    if (error instanceof DsNotFoundError) return null;
    throw error;
  }
}

export function listDossiers<I extends DossierInclude>(
  context: Context,
  demarcheNumber: number,
  options: ListDossiersOptions<I> = {},
): Paginated<Dossier<I>> {
  const number = apiNumber('demarche', demarcheNumber);
  const variables = { number, ...dossierVariables(options.include) };
  const connection = dossierConnection('dossiers', number, options, context, {
    operationName: 'ListDossiers',
    read: async (page, call) => {
      const { data, warnings } = await context.executor.execute(
        ListDossiersDocument,
        { ...variables, ...page },
        call,
        { pageSize: call.pageSize },
      );
      return { ...data.demarche.dossiers, warnings };
    },
  });
  return paginatedDossiers(context, options, connection);
}

export function listGroupeInstructeurDossiers<I extends DossierInclude>(
  context: Context,
  groupeInstructeurNumber: number,
  options: ListDossiersOptions<I> = {},
): Paginated<Dossier<I>> {
  const number = apiNumber('groupe instructeur', groupeInstructeurNumber);
  const variables = { number, ...dossierVariables(options.include) };
  const connection = dossierConnection('groupeInstructeurDossiers', number, options, context, {
    operationName: 'ListGroupeInstructeurDossiers',
    read: async (page, call) => {
      const { data, warnings } = await context.executor.execute(
        ListGroupeInstructeurDossiersDocument,
        { ...variables, ...page },
        call,
        { pageSize: call.pageSize },
      );
      return { ...data.groupeInstructeur.dossiers, warnings };
    },
  });
  return paginatedDossiers(context, options, connection);
}

function paginatedDossiers<I extends DossierInclude>(
  context: Context,
  options: ListDossiersOptions<I>,
  connection: Connection<DossierFragment>,
): Paginated<Dossier<I>> {
  const read = listReader(context, options, connection);
  return paginated(() => mapPages(read(), (nodes) => nodes.map((node) => toDossier<I>(node))), {
    reverse: connection.scope.direction === 'backward',
    signal: options.signal,
  });
}

/** The two dates that lists of dossiers are ordered by. */
interface Dated {
  readonly dateDepot: string;
  readonly dateDerniereModification: string;
}

type Read<Node> = (page: ReturnType<typeof pageVariables>, options: PageCall) => Promise<SentPageOf<Node>>;
export interface PageCall extends CallOptions {
  readonly pageSize: number;
}
interface SentPageOf<Node> {
  readonly nodes: ReadonlyArray<Node | null> | null;
  readonly pageInfo: PageInfoFragment;
  readonly warnings: SentPage<Node>['warnings'];
}

/** A list of dossiers, of a demarche or of a groupe instructeur, whatever is read of each. */
export function dossierConnection<Node extends Dated>(
  list: string,
  number: number,
  options: DossierListOptions,
  { executor }: Context,
  {
    operationName,
    read,
    scope = {},
  }: {
    operationName: string;
    read: Read<Node>;
    scope?: Readonly<Record<string, readonly string[]>>;
  },
): Connection<Node> {
  const filters = filterVariables(options);
  const order = filters.updatedSince === undefined ? 'dateDepot' : 'dateDerniereModification';
  const dateOf = (node: Dated) => Math.floor(Date.parse(node[order]) / 1_000);
  return {
    operationName,
    scope: {
      list,
      number,
      order,
      direction: walkStart(options).direction,
      filters: { ...filters, ...scope },
    },
    dateOf,
    async read(page, call) {
      const { nodes, pageInfo, warnings } = await read(pageVariables(filters, page), pageCall(page, call));
      return { nodes: itemsOf(operationName, nodes), pageInfo, warnings };
    },
    async locate(page, call): Promise<Located> {
      const variables = { number, ...pageVariables(filters, page) };
      const connection = await (list === 'groupeInstructeurDossiers'
        ? executor
            .execute(LocateGroupeInstructeurDossierDocument, variables, call, pageCall(page, call))
            .then(({ data }) => data.groupeInstructeur.dossiers)
        : executor
            .execute(LocateDossierDocument, variables, call, pageCall(page, call))
            .then(({ data }) => data.demarche.dossiers));
      const node = connection.nodes?.[0];
      return { number: node?.number, date: node ? dateOf(node) : undefined, pageInfo: connection.pageInfo };
    },
  };
}

/** The variables of one page; a range of a concurrent read begins at `since`, on the date that orders the list. */
function pageVariables(filters: ReturnType<typeof filterVariables>, { since, ...page }: PageArguments) {
  if (since === undefined) return { ...filters, ...page };
  const bound = filters.updatedSince === undefined ? 'createdSince' : 'updatedSince';
  const given = filters[bound];
  return { ...filters, ...page, [bound]: given !== undefined && given > since ? given : since };
}

export function pageCall({ first, last }: PageArguments, call: CallOptions): PageCall {
  return { ...call, pageSize: first ?? last ?? 1 };
}
