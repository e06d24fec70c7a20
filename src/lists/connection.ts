import { DsIncompleteError } from '../errors.js';
import type { PageInfoFragment } from '../generated/operations.js';
import type { Warning } from '../hooks.js';
import type { CallOptions } from '../options.js';

/** Which items of a connection to read. */
export interface PageArguments {
  readonly first?: number;
  readonly after?: string;
  readonly last?: number;
  readonly before?: string;
  /** Lower bound on the ordering date, ISO 8601: where one of several concurrent ranges begins. */
  readonly since?: string | undefined;
}

/** A page as the API answered: an item that it could not read is null. */
export interface SentPage<Node> {
  readonly nodes: ReadonlyArray<Node | null>;
  readonly pageInfo: PageInfoFragment;
  readonly warnings: readonly Warning[];
}

/** A list of the API that is read page by page. */
export interface Connection<Node> {
  readonly operationName: string;
  /** What a position is bound to: the list, its ordering and its filters. */
  readonly scope: Scope;
  read(page: PageArguments, options: CallOptions): Promise<SentPage<Node>>;
  /** The date (seconds since the epoch) that the connection is ordered by; absent where ranges cannot be read. */
  readonly dateOf?: (node: Node) => number;
  /** Reads nothing but the number, the dates and the cursor of one item: what even an unreadable one has. */
  readonly locate?: (page: PageArguments, options: CallOptions) => Promise<Located>;
}

export interface Located {
  readonly number: number | undefined;
  /** Seconds since the epoch. */
  readonly date: number | undefined;
  readonly pageInfo: PageInfoFragment;
}

export interface Scope {
  readonly list: string;
  readonly number: number;
  readonly order: string;
  readonly direction: 'forward' | 'backward';
  readonly filters: Readonly<Record<string, string | number | boolean | readonly string[]>>;
}

/** The items of an answer. The API may lose the whole list, which must not pass for an empty page. */
export function itemsOf<Node>(
  operationName: string,
  nodes: ReadonlyArray<Node | null> | null,
): ReadonlyArray<Node | null> {
  if (nodes !== null) return nodes;
  throw new DsIncompleteError(`${operationName}: a page without its list of items.`, {
    operationName,
    isRetryable: true,
  });
}
