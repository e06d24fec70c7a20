import { callOptions } from '../arguments/call-options.js';
import { signal } from '../arguments/checks.js';
import { wholeNumber } from '../arguments/numbers.js';
import { DsInputError } from '../errors.js';
import type { Context } from '../request/context.js';
import type { Connection } from './connection.js';
import { type DossierListOptions, walkStart } from './list-options.js';
import { PageSize } from './page-size.js';
import type { Page } from './paginate.js';
import { decodePosition, type RangeState } from './position.js';
import { readPages } from './read-pages.js';

/** Checks the options of a list once, and gives what starts an iteration of it. */
export function listReader<Node>(
  context: Context,
  options: DossierListOptions<never>,
  connection: Connection<Node>,
): () => AsyncGenerator<Page<Node>, void, undefined> {
  const { direction, cursor } = walkStart(options);
  const concurrency = wholeNumber('concurrency', options.concurrency, 1, 1, 100);
  const prefetch = wholeNumber('prefetch', options.prefetch, 1, 0, 100);
  const pageSize = wholeNumber('pageSize', options.pageSize, context.pageSize, 1, 100);
  const { onUnreadable = 'throw', resumeFrom } = options;
  if (concurrency > 1 && direction === 'backward') {
    throw new DsInputError(
      "concurrency needs direction: 'forward': several stretches have no common way back.",
    );
  }
  if (onUnreadable !== 'throw' && onUnreadable !== 'skip') {
    throw new DsInputError("onUnreadable must be 'throw' or 'skip'.");
  }
  const start: readonly RangeState[] =
    resumeFrom === undefined
      ? [{ cursor, until: connection.until }]
      : decodePosition(resumeFrom, connection.scope);
  const call = callOptions(options);
  if (call.signal !== undefined) signal('signal', call.signal);
  return () =>
    readPages(connection, {
      call,
      start,
      concurrency,
      prefetch,
      onUnreadable,
      itemsMove: options.updatedSince !== undefined,
      pageSize: new PageSize(pageSize),
      telemetry: context.telemetry,
    });
}
