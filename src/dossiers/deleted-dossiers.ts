import {
  type DeletedDossierFragment,
  ListDeletedDossiersDocument,
  ListPendingDeletedDossiersDocument,
} from '../generated/operations.js';
import { type Connection, itemsOf, type PageArguments } from '../lists/connection.js';
import { instant, type WalkListOptions, walkStart } from '../lists/list-options.js';
import { type Paginated, paginated } from '../lists/paginate.js';
import { listReader } from '../lists/read-list.js';
import { apiNumber } from '../request/arguments.js';
import type { Context } from '../request/context.js';
import { type PageCall, pageCall } from './dossiers.js';

/**
 * What is left of a deleted dossier. Its key is `number`: `id` has other meanings in the two lists. The API
 * spells `dateSupression` with one p.
 */
export type DeletedDossier = DeletedDossierFragment;

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
  return deletedList(context, demarcheNumber, options, 'deletedDossiers', async (variables, call) => {
    const { data, warnings } = await context.executor.execute(ListDeletedDossiersDocument, variables, call, {
      pageSize: call.pageSize,
    });
    return { ...data.demarche.deletedDossiers, warnings };
  });
}

export function listPendingDeletedDossiers(
  context: Context,
  demarcheNumber: number,
  options: DeletedDossiersOptions = {},
) {
  return deletedList(context, demarcheNumber, options, 'pendingDeletedDossiers', async (variables, call) => {
    const { data, warnings } = await context.executor.execute(
      ListPendingDeletedDossiersDocument,
      variables,
      call,
      { pageSize: call.pageSize },
    );
    return { ...data.demarche.pendingDeletedDossiers, warnings };
  });
}

type Variables = PageArguments & { number: number; deletedSince?: string };
type Read = (
  variables: Variables,
  call: PageCall,
) => Promise<
  Omit<Awaited<ReturnType<Connection<DeletedDossier>['read']>>, 'nodes'> & {
    nodes: ReadonlyArray<DeletedDossier | null> | null;
  }
>;

function deletedList(
  context: Context,
  demarcheNumber: number,
  options: DeletedDossiersOptions,
  list: 'deletedDossiers' | 'pendingDeletedDossiers',
  read: Read,
): Paginated<DeletedDossier> {
  const number = apiNumber('demarche', demarcheNumber);
  const deletedSince = instant('deletedSince', options.deletedSince);
  const filters: { deletedSince?: string } = deletedSince === undefined ? {} : { deletedSince };
  const { direction } = walkStart(options);
  const operationName = list === 'deletedDossiers' ? 'ListDeletedDossiers' : 'ListPendingDeletedDossiers';
  const connection: Connection<DeletedDossier> = {
    operationName,
    scope: { list, number, order: 'dateSupression', direction, filters: { ...filters } },
    async read({ since: _, ...page }, call) {
      const { nodes, ...rest } = await read({ number, ...filters, ...page }, pageCall(page, call));
      return { ...rest, nodes: itemsOf(operationName, nodes) };
    },
  };
  return paginated(listReader(context, options, connection), {
    reverse: direction === 'backward',
    signal: options.signal,
  });
}
