import { atPosition } from '../errors.js';
import { onAbort } from '../request/abort.js';
import type { Connection } from './connection.js';
import { PageQueue } from './page-queue.js';
import type { Page } from './paginate.js';
import { encodePosition, type RangeState } from './position.js';
import {
  countReading,
  DONE,
  type Range,
  rangesLeft,
  splitRange,
  takeItems,
  toRange,
  waitingRange,
} from './ranges.js';
import { type PageWalkOptions, type WholePage, walk } from './walk.js';

export interface ReadOptions extends PageWalkOptions {
  /** Where to begin: one open range, or what was left when an iteration ended. */
  readonly start: readonly RangeState[];
  /** Stretches read at once. */
  readonly concurrency: number;
  /** Pages each reader may be ahead of the consumer. */
  readonly prefetch: number;
  /** Items move to the end while they are read: what moved is caught by a last walk. */
  readonly itemsMove: boolean;
}

/**
 * The pages of a list, read ahead of the consumer.
 *
 * With `concurrency`, several stretches of it are read at once, split by the date that it is ordered by, on whole
 * seconds, since answers have no finer date. Whenever a reader is free the stretch with the most left is split
 * again, so that none waits for one busy month. The items are those of a single walk, each once, in any order.
 */
export function readPages<Node>(
  connection: Connection<Node>,
  options: ReadOptions,
): AsyncGenerator<Page<Node>, void, undefined> {
  return new PageReader(connection, options).pages();
}

class PageReader<Node> {
  readonly #connection: Connection<Node>;
  readonly #options: ReadOptions;
  readonly #ranges: Range[];
  readonly #ready: PageQueue<{ readonly range: Range; readonly page: WholePage<Node> }>;
  /** Ends all readers: with the reason of the caller's signal, with the first failure, or when the iteration ends. */
  readonly #abort = new AbortController();
  /** The last date of the list when the read began. */
  #end: number | undefined;

  constructor(connection: Connection<Node>, options: ReadOptions) {
    this.#connection = connection;
    this.#options = options;
    this.#ranges = options.start.map((state) => toRange(state));
    this.#ready = new PageQueue(options.prefetch * options.concurrency);
  }

  async *pages(): AsyncGenerator<Page<Node>, void, undefined> {
    const { call, concurrency } = this.#options;
    const { signal } = call;
    const stopListening = signal && onAbort(signal, () => this.#stop(signal.reason));
    try {
      signal?.throwIfAborted();
      if (concurrency > 1) this.#findEnd().catch((error: unknown) => this.#stop(error));
      this.#assign();
      for (;;) {
        signal?.throwIfAborted();
        const ready = this.#ready.shift();
        if (ready) {
          yield this.#deliver(ready.range, ready.page);
          continue;
        }
        const { aborted, reason } = this.#abort.signal;
        if (aborted) throw atPosition(reason, this.#position());
        if (this.#ranges.every((range) => range.state === 'done')) return;
        await this.#ready.waitForChange();
      }
    } finally {
      stopListening?.();
      this.#stop(new DOMException('The iteration has ended.', 'AbortError'));
    }
  }

  /** The last date of the list, without which nothing can be split; a failure here is one of the iteration. */
  async #findEnd(): Promise<void> {
    const call = { ...this.#options.call, signal: this.#abort.signal };
    this.#end = (await this.#connection.locate?.({ last: 1 }, call))?.date;
    this.#assign();
  }

  /** Gives each free reader a stretch that nobody reads, or half of the one with the most left. */
  #assign(): void {
    while (!this.#abort.signal.aborted && countReading(this.#ranges) < this.#options.concurrency) {
      const range = waitingRange(this.#ranges) ?? this.#split();
      if (!range) return;
      range.state = 'reading';
      this.#read(range).catch((error: unknown) => this.#stop(error));
    }
  }

  #split(): Range | undefined {
    const { pageSize, itemsMove } = this.#options;
    if (this.#end === undefined) return undefined;
    return splitRange(this.#ranges, { end: this.#end, pageSize: pageSize.current, itemsMove });
  }

  async #read(range: Range): Promise<void> {
    const { direction } = this.#connection.scope;
    const since = range.from === undefined ? undefined : new Date(range.from * 1_000).toISOString();
    const call = { ...this.#options.call, signal: this.#abort.signal };
    const start = { direction, cursor: range.read, since };
    for await (const page of walk(this.#connection, start, { ...this.#options, call })) {
      const isLast = this.#take(range, page);
      if (isLast) break;
      this.#assign();
      if (!(await this.#ready.waitForRoom())) return;
    }
    range.state = 'done';
    this.#assign();
    this.#ready.notifyConsumer();
  }

  /** Keeps of a page what belongs to the range; true where nothing after it does. */
  #take(range: Range, page: WholePage<Node>): boolean {
    const { dateOf } = this.#connection;
    const isCut = range.until !== undefined || this.#options.concurrency > 1;
    const nodes = dateOf && isCut ? takeItems(range, page.nodes, dateOf) : page.nodes;
    const isLast = page.next === undefined || nodes.length < page.nodes.length;
    range.read = page.next;
    this.#ready.push({ range, page: { ...page, nodes, next: isLast ? undefined : page.next } });
    return isLast;
  }

  #deliver(range: Range, page: WholePage<Node>): Page<Node> {
    range.delivered = page.next ?? DONE;
    const { pageInfo, warnings } = page;
    const { isWanted } = this.#connection;
    const nodes = isWanted ? page.nodes.filter((node) => isWanted(node)) : page.nodes;
    return { nodes, ...pageInfo, warnings, position: this.#position() };
  }

  #position(): string {
    return encodePosition(this.#connection.scope, rangesLeft(this.#ranges));
  }

  /** Ends all readers; the first error is the one that the consumer gets, after the pages that are ready. */
  #stop(error: unknown): void {
    this.#abort.abort(error);
    this.#ready.close();
  }
}
