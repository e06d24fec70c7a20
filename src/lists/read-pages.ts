import { atPosition } from '../errors.js';
import { onAbort } from '../request/abort.js';
import type { Connection } from './connection.js';
import type { Page } from './paginate.js';
import { encodePosition, type RangeState } from './position.js';
import { DONE, type Range, rangesLeft, splitRange, takeItems, toRange, waitingRange } from './ranges.js';
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
export async function* readPages<Node>(
  connection: Connection<Node>,
  options: ReadOptions,
): AsyncGenerator<Page<Node>, void, undefined> {
  const reader = new PageReader(connection, options);
  try {
    yield* reader.pages();
  } finally {
    reader.stop();
  }
}

class PageReader<Node> {
  readonly #connection: Connection<Node>;
  readonly #options: ReadOptions;
  readonly #ranges: Range[];
  readonly #ready: Array<{ range: Range; page: WholePage<Node> }> = [];
  /** Aborted with the reason of the caller's signal, by a failure, or by `stop`. */
  readonly #abort = new AbortController();
  readonly #letGo: (() => void) | undefined;
  /** The last date of the list when the read began. */
  #end: number | undefined;
  #failure: { error: unknown } | undefined;
  #readers = 0;
  #isConsumerWaiting = false;
  #wakeConsumer = () => {};
  #waitingReaders: Array<() => void> = [];

  constructor(connection: Connection<Node>, options: ReadOptions) {
    this.#connection = connection;
    this.#options = options;
    this.#ranges = options.start.map((state) => toRange(state));
    const { signal } = options.call;
    this.#letGo = signal && onAbort(signal, () => this.#fail(signal.reason));
  }

  async *pages(): AsyncGenerator<Page<Node>, void, undefined> {
    const { signal } = this.#options.call;
    signal?.throwIfAborted();
    if (this.#options.concurrency > 1) this.#findEnd().catch((error: unknown) => this.#fail(error));
    this.#assign();
    for (;;) {
      signal?.throwIfAborted();
      const ready = this.#ready.shift();
      if (ready) {
        yield this.#deliver(ready.range, ready.page);
        continue;
      }
      if (this.#failure) throw atPosition(this.#failure.error, this.#position());
      if (this.#ranges.every((range) => range.state === 'done')) return;
      await this.#somethingNew();
    }
  }

  stop(): void {
    this.#letGo?.();
    this.#fail(new DOMException('The iteration has ended.', 'AbortError'));
  }

  async #somethingNew(): Promise<void> {
    const woken = new Promise<void>((resolve) => {
      this.#wakeConsumer = resolve;
    });
    this.#isConsumerWaiting = true;
    this.#wakeReaders();
    await woken;
  }

  /** The last date of the list, without which nothing can be split; a failure here is one of the iteration. */
  async #findEnd(): Promise<void> {
    const call = { ...this.#options.call, signal: this.#abort.signal };
    this.#end = (await this.#connection.locate?.({ last: 1 }, call))?.date;
    this.#assign();
  }

  /** Gives each free reader a stretch that nobody reads, or half of the one with the most left. */
  #assign(): void {
    while (!this.#failure && this.#readers < this.#options.concurrency) {
      const range = waitingRange(this.#ranges, this.#readers) ?? this.#split();
      if (!range) return;
      range.state = 'reading';
      this.#readers += 1;
      this.#read(range).catch((error: unknown) => this.#fail(error));
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
    try {
      const start = { direction, cursor: range.read, since };
      for await (const page of walk(this.#connection, start, { ...this.#options, call })) {
        const isLast = this.#take(range, page);
        if (isLast) break;
        this.#assign();
        await this.#room();
        if (this.#abort.signal.aborted) return;
      }
      range.state = 'done';
    } catch (error) {
      this.#fail(error);
    } finally {
      this.#readers -= 1;
      this.#assign();
      this.#wakeConsumer();
    }
  }

  /** Keeps of a page what belongs to the range; true where nothing after it does. */
  #take(range: Range, page: WholePage<Node>): boolean {
    const { dateOf } = this.#connection;
    const isCut = range.until !== undefined || this.#options.concurrency > 1;
    const nodes = dateOf && isCut ? takeItems(range, page.nodes, dateOf) : page.nodes;
    const isLast = page.next === undefined || nodes.length < page.nodes.length;
    range.read = page.next;
    this.#ready.push({ range, page: { ...page, nodes, next: isLast ? undefined : page.next } });
    this.#isConsumerWaiting = false;
    this.#wakeConsumer();
    return isLast;
  }

  /** Waits until the consumer has taken enough for this reader to go on. */
  async #room(): Promise<void> {
    const ahead = this.#options.prefetch * this.#options.concurrency;
    while (this.#ready.length >= ahead + (this.#isConsumerWaiting ? 1 : 0) && !this.#abort.signal.aborted) {
      await new Promise<void>((resolve) => {
        this.#waitingReaders.push(resolve);
      });
    }
  }

  #deliver(range: Range, page: WholePage<Node>): Page<Node> {
    range.delivered = page.next ?? DONE;
    this.#wakeReaders();
    const { pageInfo, warnings } = page;
    const { isWanted } = this.#connection;
    const nodes = isWanted ? page.nodes.filter((node) => isWanted(node)) : page.nodes;
    return { nodes, ...pageInfo, warnings, position: this.#position() };
  }

  #position(): string {
    return encodePosition(this.#connection.scope, rangesLeft(this.#ranges));
  }

  #fail(error: unknown): void {
    this.#failure ??= { error };
    this.#abort.abort(error);
    this.#wakeReaders();
    this.#wakeConsumer();
  }

  #wakeReaders(): void {
    for (const wake of this.#waitingReaders.splice(0)) wake();
  }
}
