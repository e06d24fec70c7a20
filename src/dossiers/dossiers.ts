import { apiNumber } from '../arguments/numbers.js';
import { DsNotFoundError } from '../errors.js';
import {
  type DossierFragment,
  GetDossierDocument,
  ListDossiersDocument,
  ListGroupeInstructeurDossiersDocument,
  LocateDossierDocument,
  LocateGroupeInstructeurDossierDocument,
} from '../generated/operations.js';
import { type ClientFilters, factFilter, filterItems, type ListedDossier } from '../lists/client-filters.js';
import {
  askForPage,
  type Connection,
  type Located,
  type PageArguments,
  type PageCall,
  type SentPage,
} from '../lists/connection.js';
import { clientFilters, type DossierListOptions, filterVariables, walkStart } from '../lists/list-options.js';
import { mapPages, type Paginated, paginate } from '../lists/paginate.js';
import { listReader } from '../lists/read-list.js';
import type { CallOptions } from '../options.js';
import type { Context } from '../request/context.js';
import { type DossierRead, dossierVariables, toDossier, type WithMessages } from './dossier.js';
import type { DossierInclude, Exactly } from './include.js';

/** Options of reading one dossier. */
export interface GetDossierOptions<I extends DossierInclude> extends CallOptions {
  /** Parts to read or to leave out; see {@link DossierInclude}. */
  include?: Exactly<I, DossierInclude> | undefined;
}

/** Options of listing dossiers. */
export interface ListDossiersOptions<I extends DossierInclude> extends DossierListOptions<DossierRead<I>> {
  /** Parts to read or to leave out; see {@link DossierInclude}. */
  include?: Exactly<I, DossierInclude> | undefined;
}

export async function getDossier<I extends DossierInclude>(
  { executor }: Context,
  number: number,
  { include, ...call }: GetDossierOptions<I> = {},
): Promise<DossierRead<WithMessages<I>>> {
  const variables = { number: apiNumber('dossier', number), ...dossierVariables(include) };
  const { data } = await executor.execute(GetDossierDocument, variables, call);
  return toDossier<WithMessages<I>>(data.dossier);
}

export async function findDossier<I extends DossierInclude>(
  context: Context,
  number: number,
  options?: GetDossierOptions<I>,
): Promise<DossierRead<WithMessages<I>> | null> {
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
): Paginated<DossierRead<I>> {
  const number = apiNumber('demarche', demarcheNumber);
  const variables = { number, ...dossierVariables(options.include) };
  const connection = dossierConnection<DossierFragment>('dossiers', number, options, context, {
    operationName: 'ListDossiers',
    read: (page, call) =>
      askForPage(
        context.executor,
        ListDossiersDocument,
        { ...variables, ...page },
        call,
        (data) => data.demarche.dossiers,
      ),
  });
  return paginatedDossiers(context, options, connection);
}

export function listGroupeInstructeurDossiers<I extends DossierInclude>(
  context: Context,
  groupeInstructeurNumber: number,
  options: ListDossiersOptions<I> = {},
): Paginated<DossierRead<I>> {
  const number = apiNumber('groupe instructeur', groupeInstructeurNumber);
  const variables = { number, ...dossierVariables(options.include) };
  const connection = dossierConnection<DossierFragment>(
    'groupeInstructeurDossiers',
    number,
    options,
    context,
    {
      operationName: 'ListGroupeInstructeurDossiers',
      read: (page, call) =>
        askForPage(
          context.executor,
          ListGroupeInstructeurDossiersDocument,
          { ...variables, ...page },
          call,
          (data) => data.groupeInstructeur.dossiers,
        ),
    },
  );
  return paginatedDossiers(context, options, connection);
}

function paginatedDossiers<I extends DossierInclude>(
  context: Context,
  options: ListDossiersOptions<I>,
  connection: Connection<DossierFragment>,
): Paginated<DossierRead<I>> {
  const read = listReader(context, options, connection);
  const { where } = options;
  const dossiers = (nodes: readonly DossierFragment[]) => nodes.map((node) => toDossier<I>(node));
  return paginate(() => mapPages(read(), (nodes) => filterItems(dossiers(nodes), where)), {
    reverse: connection.scope.direction === 'backward',
    signal: options.signal,
  });
}

/** What every list of dossiers reads of each: what names it, and the two dates that lists are ordered by. */
type Listed = Omit<ListedDossier, 'state'> & Partial<Pick<ListedDossier, 'state'>>;

type ReadDossierPage<Node> = (
  page: ReturnType<typeof pageVariables>,
  options: PageCall<Node>,
) => Promise<SentPage<Node>>;

/** A list of dossiers, of a demarche or of a groupe instructeur, whatever is read of each. */
export function dossierConnection<Node extends Listed>(
  list: string,
  number: number,
  options: DossierListOptions<never>,
  { executor }: Context,
  {
    operationName,
    read,
    scope = {},
  }: {
    operationName: string;
    read: ReadDossierPage<Node>;
    scope?: Readonly<Record<string, readonly string[]>>;
  },
): Connection<Node> {
  const filters = filterVariables(options);
  const here = clientFilters(options);
  const order = filters.updatedSince === undefined ? 'dateDepot' : 'dateDerniereModification';
  const { direction } = walkStart(options);
  const dateOf = (node: Listed) => Math.floor(Date.parse(node[order]) / 1_000);
  return {
    operationName,
    scope: {
      list,
      number,
      order,
      direction,
      filters: { ...filters, ...here, ...scope },
    },
    isWanted: factFilter(here),
    until: direction === 'forward' ? endOf(order, here) : undefined,
    dateOf,
    keyOf: ({ number }) => String(number),
    itemsMove: order === 'dateDerniereModification',
    read: (page, call) => read(pageVariables(filters, page), call),
    async locate(page, call): Promise<Located> {
      const variables = { number, ...pageVariables(filters, page) };
      const { nodes, pageInfo } = await (list === 'groupeInstructeurDossiers'
        ? askForPage(
            executor,
            LocateGroupeInstructeurDossierDocument,
            variables,
            call,
            (data) => data.groupeInstructeur.dossiers,
          )
        : askForPage(executor, LocateDossierDocument, variables, call, (data) => data.demarche.dossiers));
      const [node] = nodes;
      return { number: node?.number, date: node ? dateOf(node) : undefined, pageInfo };
    },
  };
}

/** Dates move at most this far ahead of the clock here. Milliseconds. */
const CLOCK_DIFFERENCE = 86_400_000;

/**
 * The second after which nothing that is wanted can stand. Dossiers that are modified while they are read move to the
 * end of a list by modification: it can be cut only where they move out of it.
 */
function endOf(order: 'dateDepot' | 'dateDerniereModification', filters: ClientFilters): number | undefined {
  const until = order === 'dateDepot' ? filters.createdUntil : filters.updatedUntil;
  if (until === undefined) return undefined;
  const moment = Date.parse(until);
  if (order === 'dateDerniereModification' && moment > Date.now() - CLOCK_DIFFERENCE) return undefined;
  return Math.floor(moment / 1_000) + 1;
}

/** The variables of one page; a range of a concurrent read begins at `since`, on the date that orders the list. */
function pageVariables(filters: ReturnType<typeof filterVariables>, { since, ...page }: PageArguments) {
  if (since === undefined) return { ...filters, ...page };
  const bound = filters.updatedSince === undefined ? 'createdSince' : 'updatedSince';
  const given = filters[bound];
  return { ...filters, ...page, [bound]: given !== undefined && given > since ? given : since };
}
