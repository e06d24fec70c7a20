import { apiNumber } from '../arguments/numbers.js';
import {
  type DeletedDossierFragment,
  ListDeletedDossiersDocument,
  ListPendingDeletedDossiersDocument,
} from '../generated/operations.js';
import {
  askForPage,
  type Connection,
  type PageArguments,
  type PageCall,
  type SentPage,
} from '../lists/connection.js';
import { instant, type WalkListOptions, walkStart } from '../lists/list-options.js';
import { type Paginated, paginate } from '../lists/paginate.js';
import { listReader } from '../lists/read-list.js';
import type { Context } from '../request/context.js';

/**
 * What is left of a deleted dossier. Its key is `number`: `id` has other meanings in the two lists. The API
 * spells `dateSupression` with one p.
 */
export interface DeletedDossier extends DeletedDossierFragment {}

/** Options of the lists of deleted dossiers. */
export interface DeletedDossiersOptions extends WalkListOptions {
  /**
   * Only those deleted at or after this moment. The API dates the deletion of a dossier by its usager back to the
   * moment of hiding, two weeks or more before it is listed: overlap by three weeks.
   */
  deletedSince?: Date | string | undefined;
}

export function listDeletedDossiers(
  context: Context,
  demarcheNumber: number,
  options: DeletedDossiersOptions = {},
) {
  return deletedList(context, demarcheNumber, options, 'deletedDossiers', (variables, call) =>
    askForPage(
      context.executor,
      ListDeletedDossiersDocument,
      variables,
      call,
      (data) => data.demarche.deletedDossiers,
    ),
  );
}

export function listPendingDeletedDossiers(
  context: Context,
  demarcheNumber: number,
  options: DeletedDossiersOptions = {},
) {
  return deletedList(context, demarcheNumber, options, 'pendingDeletedDossiers', (variables, call) =>
    askForPage(
      context.executor,
      ListPendingDeletedDossiersDocument,
      variables,
      call,
      (data) => data.demarche.pendingDeletedDossiers,
    ),
  );
}

type DeletedVariables = Omit<PageArguments, 'since'> & { number: number; deletedSince?: string };
type ReadDeletedPage = (
  variables: DeletedVariables,
  call: PageCall<DeletedDossier>,
) => Promise<SentPage<DeletedDossier>>;

function deletedList(
  context: Context,
  demarcheNumber: number,
  options: DeletedDossiersOptions,
  list: 'deletedDossiers' | 'pendingDeletedDossiers',
  read: ReadDeletedPage,
): Paginated<DeletedDossier> {
  const number = apiNumber('demarche', demarcheNumber);
  const deletedSince = instant('deletedSince', options.deletedSince);
  const filters: { deletedSince?: string } = deletedSince === undefined ? {} : { deletedSince };
  const { direction } = walkStart(options);
  const operationName = list === 'deletedDossiers' ? 'ListDeletedDossiers' : 'ListPendingDeletedDossiers';
  const connection: Connection<DeletedDossier> = {
    operationName,
    scope: { list, number, order: 'dateSupression', direction, filters: { ...filters } },
    // One row of either list has one id; which dossier that is of differs between them.
    keyOf: ({ id, dateSupression }) => `${id} ${dateSupression}`,
    // A dossier that is restored and hidden again stands at another place of the one.
    itemsMove: list === 'pendingDeletedDossiers',
    read: ({ since: _, ...page }, call) => read({ number, ...filters, ...page }, call),
  };
  return paginate(listReader(context, options, connection), {
    reverse: direction === 'backward',
    signal: options.signal,
  });
}
