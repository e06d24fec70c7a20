import { badRequest } from '../graphql/errors.js';
import { compare, decodeCursor, encodeCursor, type Position } from './cursor.js';

export const MAX_PAGE_SIZE = 100;

export interface ConnectionArguments {
  first?: number | null;
  last?: number | null;
  before?: string | null;
  after?: string | null;
  order?: 'ASC' | 'DESC' | null;
}

/** The `pageInfo` of a page. */
export interface PageInfo {
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  startCursor: string | null;
  endCursor: string | null;
}

interface LoadedPage<T> {
  nodes: readonly T[];
  info: PageInfo;
}

/**
 * One page of an ordered list, with the peculiarities of the server's pages. Arguments are only checked when a field
 * of the page is resolved, so that errors appear where the server has them: `nodes` becomes null, and `pageInfo`, which
 * may not be null, makes its parents null too.
 */
export class ResolvedConnection<T> {
  readonly #items: readonly T[];
  readonly #positionOf: (item: T) => Position;
  readonly args: ConnectionArguments;
  #page: LoadedPage<T> | undefined;

  constructor(items: readonly T[], positionOf: (item: T) => Position, args: ConnectionArguments) {
    this.#items = items;
    this.#positionOf = positionOf;
    this.args = args;
  }

  get nodes(): readonly T[] {
    return this.#load().nodes;
  }

  get edges(): { node: T; cursor: string }[] {
    return this.nodes.map((node) => ({ node, cursor: encodeCursor(this.#positionOf(node)) }));
  }

  get info(): PageInfo {
    return this.#load().info;
  }

  /** Up to `count` nodes that follow this page in the list. */
  nodesAfter(count: number): readonly T[] {
    const last = this.nodes.at(-1);
    const start = last === undefined ? 0 : this.#items.indexOf(last) + 1;
    return this.#items.slice(start, start + count);
  }

  #load(): LoadedPage<T> {
    this.#page ??= this.#read();
    return this.#page;
  }

  #read(): LoadedPage<T> {
    const { first: givenFirst, last: givenLast, order } = this.args;
    const last = clamp(givenLast);
    const first = clamp(givenFirst) ?? (last === undefined ? MAX_PAGE_SIZE : undefined);
    // As on the server: an empty text counts as no cursor.
    const after = this.args.after || undefined;
    const before = this.args.before || undefined;
    const descending = order === 'DESC';
    if (first !== undefined && last !== undefined)
      throw badRequest('Arguments "first" and "last" are exclusive');
    if (before && after) throw badRequest('Arguments "before" and "after" are exclusive');
    if (last !== undefined && descending)
      throw badRequest('Argument "last" is not supported with order "desc"');
    const size = Math.min(first ?? MAX_PAGE_SIZE, last ?? MAX_PAGE_SIZE);
    const inverted = last !== undefined || before !== undefined;
    return descending
      ? this.#descending(size, after, before)
      : this.#ascending(size, inverted, after, before);
  }

  #ascending(size: number, inverted: boolean, after?: string, before?: string): LoadedPage<T> {
    const { items, more } = this.#take(size, inverted, after, before);
    const nodes = inverted ? items.reverse() : items;
    return this.#pageOf(nodes, {
      hasPreviousPage: after !== undefined || (more && inverted),
      hasNextPage: before !== undefined || (more && !inverted),
    });
  }

  /** The deprecated `order: DESC`. It swaps both cursors, and `before` gives the newest rows, not the next ones. */
  #descending(size: number, after?: string, before?: string): LoadedPage<T> {
    const { items, more } = this.#take(size, true, before, after);
    return this.#pageOf(items, {
      hasNextPage: before !== undefined || more,
      hasPreviousPage: after !== undefined,
    });
  }

  /** Up to `size` rows on one side of a cursor, and whether there are more. */
  #take(size: number, inverted: boolean, after?: string, before?: string): { items: T[]; more: boolean } {
    const cursor = before ?? after;
    const position = cursor === undefined ? undefined : decodeCursor(cursor);
    if (position === null) return { items: [], more: false };
    const all = this.#items;
    const low = position && before === undefined ? this.#bound(position, true) : 0;
    const high = position && before !== undefined ? this.#bound(position, false) : all.length;
    const more = high - low > size;
    const items = inverted
      ? all.slice(Math.max(low, high - size), high).reverse()
      : all.slice(low, Math.min(high, low + size));
    return { items, more };
  }

  /** Index of the first row after the position; not `strictly`: at the position or after it. */
  #bound(position: Position, strictly: boolean): number {
    let low = 0;
    let high = this.#items.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const item = this.#items[middle];
      if (item === undefined) break;
      const order = compare(this.#positionOf(item), position);
      if (order < 0 || (strictly && order === 0)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #pageOf(nodes: readonly T[], flags: Pick<PageInfo, 'hasNextPage' | 'hasPreviousPage'>): LoadedPage<T> {
    const [first, last] = [nodes[0], nodes.at(-1)];
    return {
      nodes,
      info: {
        ...flags,
        startCursor: first === undefined ? null : encodeCursor(this.#positionOf(first)),
        endCursor: last === undefined ? null : encodeCursor(this.#positionOf(last)),
      },
    };
  }
}

function clamp(size: number | null | undefined): number | undefined {
  return size === null || size === undefined ? undefined : Math.max(0, Math.min(MAX_PAGE_SIZE, size));
}
