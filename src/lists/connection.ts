import { DsIncompleteError } from '../errors.js';
import type { PageInfoFragment } from '../generated/operations.js';
import type { Warning } from '../hooks.js';
import type { CallOptions } from '../options.js';
import type { AnyDocument } from '../request/document/document-info.js';
import type { ExecuteInternals, Executor } from '../request/execute.js';

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

/** The options of reading a page, and what its reader alone can find wrong with the items of one. */
export interface PageCall<Node> extends CallOptions {
  readonly misfit?: ((nodes: ReadonlyArray<Node | null>) => string | undefined) | undefined;
}

/** A list of the API that is read page by page. */
export interface Connection<Node> {
  readonly operationName: string;
  /** What a position is bound to: the list, its ordering and its filters. */
  readonly scope: Scope;
  read(page: PageArguments, options: PageCall<Node>): Promise<SentPage<Node>>;
  /** What names an item of the list for good; absent where nothing does. */
  readonly keyOf?: (node: Node) => string;
  /** Items move to the end of the list when they change, and may come again. */
  readonly itemsMove?: boolean;
  /** The date (seconds since the epoch) that the connection is ordered by; absent where ranges cannot be read. */
  readonly dateOf?: (node: Node) => number;
  /** Whether an item is one of those that were asked for, where the API has no filter for it. */
  readonly isWanted?: ((node: Node) => boolean) | undefined;
  /** The first second after the last item that is wanted, where nothing wanted can come after it. */
  readonly until?: number | undefined;
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

/** Where a page is in an answer. */
export interface SentConnection<Node> {
  readonly nodes: ReadonlyArray<Node | null> | null;
  readonly pageInfo: PageInfoFragment;
}

/** Asks for one page; `select` finds it in the answer. */
export async function askForPage<Result, Variables extends object, Node>(
  executor: Pick<Executor, 'execute'>,
  document: AnyDocument<Result, Variables>,
  variables: Variables & Pick<PageArguments, 'first' | 'last'>,
  { misfit, ...call }: PageCall<Node>,
  select: (data: Result) => SentConnection<Node>,
  stored: Pick<ExecuteInternals, 'queryId' | 'storedOperationName'> = {},
): Promise<SentPage<Node>> {
  const itemsOf = (data: Result): ReadonlyArray<Node | null> => {
    const { nodes } = select(data);
    if (nodes !== null) return nodes;
    // The judgement of answers lets none through: this is what keeps a lost list from ever passing for an empty one.
    throw new DsIncompleteError('A page without its list of items.', { isRetryable: true });
  };
  const { data, warnings } = await executor.execute(document, variables, call, {
    ...stored,
    pageSize: variables.first ?? variables.last ?? 1,
    misfit: misfit && ((answer) => misfit(itemsOf(answer))),
  });
  return { nodes: itemsOf(data), pageInfo: select(data).pageInfo, warnings };
}
