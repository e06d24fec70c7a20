import { checkOptions, type OptionChecks } from '../arguments/check-options.js';
import { wholeNumberFrom } from '../arguments/checks.js';
import type { Warning } from '../hooks.js';

/** One page of a connection, as the API gave it. */
export interface Page<T> {
  /** In the API's own order, which is ascending, whatever the direction of the walk. */
  readonly nodes: readonly T[];
  /** The API's cursors; `null` for an empty page. */
  readonly startCursor: string | null;
  readonly endCursor: string | null;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  /** Where the iteration stands after this page: give it back as `resumeFrom` to go on, in any process. */
  readonly position: string;
  /** What the API could not give on this page, next to data that is whole without it. */
  readonly warnings: readonly Warning[];
}

/**
 * All items of a connection, read page by page while they are consumed. It ends complete or throws an error
 * whose `position` goes on from the last page delivered. Each `for await` starts anew; leaving one early stops
 * the requests.
 *
 * @example
 * ```ts
 * import { DsClient } from '@org/ds-client';
 *
 * const client = new DsClient({ token: 'a-token' });
 * for await (const dossier of client.dossiers(1234, { state: 'en_instruction' })) {
 *   console.log(dossier.number);
 * }
 * for await (const page of client.dossiers(1234).pages()) {
 *   console.log(page.nodes.length, page.position);
 * }
 * ```
 */
export interface Paginated<T> extends AsyncIterable<T> {
  /** Reads everything into memory, or the first `limit` items: no page is asked for beyond those that hold them. */
  toArray(options?: ToArrayOptions): Promise<T[]>;
  /** The pages as they arrive, for programs that store `position` as they go. */
  pages(): AsyncGenerator<Page<T>, void, undefined>;
}

/** How much of a list {@link Paginated.toArray} reads. */
export interface ToArrayOptions {
  limit?: number | undefined;
}

/** What a list in memory can hold. */
const MAX_ITEMS = 2 ** 32 - 1;
const toArrayChecks: OptionChecks<ToArrayOptions> = { limit: wholeNumberFrom(0, MAX_ITEMS) };

/** Makes the items out of the pages. `reverse` yields each page's items last first; `signal` ends a page midway too. */
export function paginate<T>(
  pages: () => AsyncGenerator<Page<T>, void, undefined>,
  { reverse = false, signal }: { reverse?: boolean; signal?: AbortSignal | undefined } = {},
): Paginated<T> {
  async function* items(): AsyncGenerator<T, void, undefined> {
    for await (const { nodes } of pages()) {
      for (const node of reverse ? nodes.toReversed() : nodes) {
        signal?.throwIfAborted();
        yield node;
      }
    }
  }
  return {
    [Symbol.asyncIterator]: items,
    pages,
    async toArray(options = {}) {
      checkOptions('toArray', options, toArrayChecks);
      const { limit } = options;
      const most = limit ?? Number.POSITIVE_INFINITY;
      const all: T[] = [];
      if (most === 0) return all;
      for await (const item of items()) {
        all.push(item);
        if (all.length >= most) break;
      }
      return all;
    },
  };
}

/** The same pages with other items. */
export async function* mapPages<A, B>(
  pages: AsyncGenerator<Page<A>, void, undefined>,
  items: (nodes: readonly A[]) => readonly B[],
): AsyncGenerator<Page<B>, void, undefined> {
  for await (const page of pages) yield { ...page, nodes: items(page.nodes) };
}
