import { DsError, DsGraphQLError, DsIncompleteError } from '../errors.js';
import type { PageInfoFragment } from '../generated/operations.js';
import type { Warning } from '../hooks.js';
import type { CallOptions } from '../options.js';
import type { Telemetry } from '../request/telemetry.js';
import { refusedComplexity } from '../request/verdict/root-errors.js';
import type { Connection, Located, PageArguments, SentPage } from './connection.js';
import { CursorGuard } from './cursor-guard.js';
import type { PageSize } from './page-size.js';
import { SeenItems } from './seen-items.js';

export interface PageWalkOptions {
  readonly call: CallOptions;
  readonly pageSize: PageSize;
  readonly onUnreadable: 'throw' | 'skip';
  readonly telemetry: Telemetry;
}

export interface WalkStart {
  readonly direction: 'forward' | 'backward';
  readonly cursor: string | undefined;
  readonly since?: string | undefined;
}

/** A page in which every item is there. */
export interface WholePage<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: PageInfoFragment;
  readonly warnings: readonly Warning[];
  /** The cursor that goes on after this page; `undefined` where there is no more. */
  readonly next: string | undefined;
}

/**
 * One walk along a connection, in one direction. Every page it yields is whole: one that was too heavy, or has
 * an item missing, is thrown away and asked for again smaller, from the same cursor. Ends complete or throws.
 */
export async function* walk<Node>(
  connection: Connection<Node>,
  start: WalkStart,
  options: PageWalkOptions,
): AsyncGenerator<WholePage<Node>, void, undefined> {
  const { pageSize, telemetry } = options;
  const guard = new CursorGuard();
  const seen = new SeenItems(connection);
  let cursor = start.cursor;
  /** Sizes of the next requests: the items before one that came back null, then that one alone. */
  let isolating: number[] = [];

  for (;;) {
    const size = isolating[0] ?? pageSize.current;
    const page = await readPage(connection, start, cursor, size, options, seen);
    if (page === 'too heavy') {
      pageSize.tooHeavy(size);
      isolating = [];
      continue;
    }

    const missing = start.direction === 'forward' ? page.nodes.indexOf(null) : countAfterNull(page.nodes);
    const isAlone = isolating[0] === 1;
    if (missing >= 0 && !isAlone) {
      isolating = missing > 0 ? [missing, 1] : [1];
      continue;
    }
    const whole =
      missing >= 0
        ? await skipUnreadable(connection, start, cursor, options, { page })
        : { ...page, nodes: withoutNulls(page.nodes) };
    const next = nextCursor(connection, start, whole);
    if (next !== undefined && !guard.isNew(next)) throw stuckCursor(connection, next);
    if (isolating.shift() === undefined) pageSize.succeeded();
    for (const warning of whole.warnings) telemetry.warning(warning);
    telemetry.page({
      operationName: connection.operationName,
      items: whole.nodes.length,
      pageSize: size,
      hasMore: next !== undefined,
    });
    seen.add(whole.nodes);
    yield { ...whole, next };
    if (next === undefined) return;
    cursor = next;
  }
}

async function readPage<Node>(
  connection: Connection<Node>,
  start: WalkStart,
  cursor: string | undefined,
  size: number,
  options: PageWalkOptions,
  seen: SeenItems<Node>,
): Promise<SentPage<Node> | 'too heavy'> {
  try {
    const call = { ...options.call, misfit: (nodes: SentPage<Node>['nodes']) => seen.misfit(nodes) };
    return await connection.read(pageArguments(start, cursor, size), call);
  } catch (error) {
    if (!smallerPageHelps(error)) throw error;
    if (size > 1) return 'too heavy';
    if (error.code !== 'timeout') throw error;
    return await skipUnreadable(connection, start, cursor, options, { error });
  }
}

/**
 * Where one item stands. An item that timed out alone and cannot even be located says nothing about the item: the
 * API does not answer in time at all. An abort goes on as it is.
 */
async function locate<Node>(
  connection: Connection<Node>,
  page: PageArguments,
  call: CallOptions,
  timeout: DsError | undefined,
): Promise<Located | undefined> {
  try {
    return await connection.locate?.(page, call);
  } catch (error) {
    if (error instanceof DsError) {
      if (timeout) throw timeout;
      return undefined;
    }
    throw error;
  }
}

function smallerPageHelps(error: unknown): error is DsError {
  if (!(error instanceof DsError)) return false;
  return (
    error.code === 'timeout' ||
    (error instanceof DsGraphQLError && refusedComplexity(error.errors) !== undefined)
  );
}

function pageArguments(start: WalkStart, cursor: string | undefined, size: number): PageArguments {
  const { since } = start;
  return start.direction === 'forward'
    ? { first: size, ...(cursor !== undefined && { after: cursor }), since }
    : { last: size, ...(cursor !== undefined && { before: cursor }), since };
}

/** One item, asked for alone, cannot be read: ends the walk, or reports it and steps over it. */
async function skipUnreadable<Node>(
  connection: Connection<Node>,
  start: WalkStart,
  cursor: string | undefined,
  { call, onUnreadable }: PageWalkOptions,
  { page, error }: { page?: SentPage<Node>; error?: DsError },
): Promise<WholePage<Node> & { nodes: [] }> {
  const located = await locate(connection, pageArguments(start, cursor, 1), call, error);
  const pageInfo = located?.pageInfo ?? page?.pageInfo;
  const number = located?.number;
  const which = number === undefined ? 'one item' : `dossier ${number}`;
  const why =
    error?.message ?? page?.warnings.map((warning) => warning.message).join('; ') ?? 'no reason given';
  const said = `${connection.operationName}: ${which}, after cursor ${cursor ?? '(the beginning)'}, cannot be read, even alone: ${why}`;
  if (onUnreadable === 'throw' || pageInfo === undefined) {
    throw new DsIncompleteError(
      `${said} Go on without it with { onUnreadable: 'skip' }, which reports it, or tell the API's support its number.`,
      {
        code: 'unreadable',
        operationName: connection.operationName,
        cause: error,
        isRetryable: error !== undefined,
      },
    );
  }
  const warning: Warning = {
    code: 'unreadable',
    message: said,
    operationName: connection.operationName,
    path: [],
    dossierNumber: number,
  };
  return { nodes: [], pageInfo, warnings: [...(page?.warnings ?? []), warning], next: undefined };
}

/** The cursor to go on from. The judgement of answers lets no page through that promises more and has none. */
function nextCursor<Node>(
  connection: Connection<Node>,
  { direction }: WalkStart,
  { pageInfo }: { pageInfo: PageInfoFragment },
): string | undefined {
  const isForward = direction === 'forward';
  const hasMore = isForward ? pageInfo.hasNextPage : pageInfo.hasPreviousPage;
  if (!hasMore) return undefined;
  const next = isForward ? pageInfo.endCursor : pageInfo.startCursor;
  if (next === null) throw stuckCursor(connection, next);
  return next;
}

function stuckCursor<Node>(connection: Connection<Node>, cursor: string | null): DsIncompleteError {
  return new DsIncompleteError(
    `${connection.operationName}: the API promises more items but its cursor does not move (${cursor}).`,
    { operationName: connection.operationName, isRetryable: true },
  );
}

/** How many items stand after the last null one: what can be read without it when walking backward. */
function countAfterNull<Node>(nodes: ReadonlyArray<Node | null>): number {
  const last = nodes.lastIndexOf(null);
  return last < 0 ? -1 : nodes.length - 1 - last;
}

function withoutNulls<Node>(nodes: ReadonlyArray<Node | null>): Node[] {
  return nodes.filter((node): node is Node => node !== null);
}
