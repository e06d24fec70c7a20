import { DsGraphQLError, DsInputError } from '../errors.js';
import {
  ListDemarcheDescriptorsDocument,
  type ListDemarcheDescriptorsQuery,
} from '../generated/operations.js';
import { askForPage, type Connection } from '../lists/connection.js';
import type { WalkListOptions } from '../lists/list-options.js';
import { type Page, type Paginated, paginate } from '../lists/paginate.js';
import { listReader } from '../lists/read-list.js';
import type { Context } from '../request/context.js';

type CatalogueNode = NonNullable<
  NonNullable<ListDemarcheDescriptorsQuery['demarcheDescriptors']['nodes']>[number]
>;

/** A demarche of the public catalogue. An interface, for editors show the name of one, and the parts of an alias. */
export interface CatalogueDemarche extends CatalogueNode {}

/** Options of {@link DsClient.catalogue}. */
export type CatalogueOptions = Omit<WalkListOptions, 'before' | 'direction'>;

/**
 * Walks the public catalogue. The server gives it in no order, so a demarche may stand on two pages: each comes once,
 * by its number.
 */
export function listCatalogue(
  context: Context,
  options: CatalogueOptions = {},
): Paginated<CatalogueDemarche> {
  const operationName = 'ListDemarcheDescriptors';
  const connection: Connection<CatalogueDemarche> = {
    operationName,
    scope: { list: 'demarcheDescriptors', number: 0, order: 'none', direction: 'forward', filters: {} },
    keyOf: ({ number }) => String(number),
    itemsMove: true,
    async read({ since: _, ...page }, call) {
      // Without a token the API takes no document but the one it stores under this name.
      const stored = context.hasToken
        ? {}
        : { queryId: 'ds-query-v2', storedOperationName: 'getDemarcheDescriptors' };
      try {
        return await askForPage(
          context.executor,
          ListDemarcheDescriptorsDocument,
          page,
          call,
          (data) => data.demarcheDescriptors,
          stored,
        );
      } catch (error) {
        if (error instanceof DsGraphQLError && error.code === 'undefinedField') throw noCatalogue(error);
        throw error;
      }
    },
  };
  const read = listReader(context, options, connection);
  return paginate(() => eachOnce(read()), { signal: options.signal });
}

async function* eachOnce(
  pages: AsyncGenerator<Page<CatalogueDemarche>, void, undefined>,
): AsyncGenerator<Page<CatalogueDemarche>, void, undefined> {
  const seen = new Set<number>();
  for await (const page of pages) {
    const nodes = page.nodes.filter(({ number }) => !seen.has(number) && seen.add(number));
    yield { ...page, nodes };
  }
}

function noCatalogue(cause: DsGraphQLError): DsInputError {
  return new DsInputError(
    'catalogue: this instance is older than the public catalogue (demarcheDescriptors), and cannot list its demarches.',
    { cause, operationName: 'ListDemarcheDescriptors', attempts: cause.attempts },
  );
}
