import type { ConnectionArguments, PageInfo } from './connection.js';
import { MAX_PAGE_SIZE } from './connection.js';

/** The default connection of the server's GraphQL library, whose cursors are positions in the list. */
export class OffsetConnection<T> {
  readonly nodes: readonly T[];
  readonly info: PageInfo;
  readonly #start: number;

  constructor(items: readonly T[], { first, last, after, before }: ConnectionArguments) {
    let low = after ? Math.max(0, decode(after)) : 0;
    let high = before ? Math.min(items.length, decode(before) - 1) : items.length;
    const bounds = { low, high };
    const size = (value: number) => Math.max(0, Math.min(MAX_PAGE_SIZE, value));
    if (typeof first === 'number') high = Math.min(high, low + size(first));
    if (typeof last === 'number') low = Math.max(low, high - size(last));
    if (typeof first !== 'number' && typeof last !== 'number') high = Math.min(high, low + MAX_PAGE_SIZE);
    this.nodes = items.slice(low, Math.max(low, high));
    this.#start = low;
    const empty = this.nodes.length === 0;
    this.info = {
      hasNextPage: high < bounds.high || (before ? true : high < items.length),
      hasPreviousPage: low > bounds.low || Boolean(after),
      startCursor: empty ? null : encode(low + 1),
      endCursor: empty ? null : encode(low + this.nodes.length),
    };
  }

  get edges(): { node: T; cursor: string }[] {
    return this.nodes.map((node, index) => ({ node, cursor: encode(this.#start + index + 1) }));
  }
}

function encode(position: number): string {
  return Buffer.from(String(position)).toString('base64url');
}

function decode(cursor: string): number {
  return Number.parseInt(Buffer.from(cursor, 'base64url').toString(), 10) || 0;
}
