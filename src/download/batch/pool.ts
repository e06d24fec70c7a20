import { DsInputError } from '../../errors.js';
import { onAbort } from '../../request/abort.js';
import type { BatchSettings } from '../options.js';

export interface Pool<T, R> extends BatchSettings {
  readonly run: (item: T) => Promise<R>;
  /** What stands in the place of a result with `onError: 'yield'`; throws what must end the batch. */
  readonly failed: (item: T, error: unknown) => R;
  /** Aborts what is under way. */
  readonly abort: (reason: unknown) => void;
  readonly signal: AbortSignal;
}

/**
 * Runs `pool.run` on each item, and yields the results. Never are more than `concurrency` items read from `items`
 * beyond those that were yielded: a slow consumer holds back the source, and with it the network.
 */
export async function* runPool<T, R>(
  items: Iterable<T> | AsyncIterable<T>,
  pool: Pool<T, R>,
): AsyncGenerator<R, void, undefined> {
  if (
    typeof items !== 'object' ||
    items === null ||
    !(Symbol.asyncIterator in items || Symbol.iterator in items)
  ) {
    throw new DsInputError('files must be a list of files, or an iterable of them, async or not');
  }
  pool.signal.throwIfAborted();
  const work = new PoolWork(items, pool);
  try {
    for (;;) {
      const result = await work.next();
      if (result === undefined) return;
      yield result.value;
    }
  } finally {
    await work.stop();
  }
}

class PoolWork<T, R> {
  readonly #iterator: Iterator<T> | AsyncIterator<T>;
  readonly #pool: Pool<T, R>;
  /** Finished and not yet yielded, by the number of the item. */
  readonly #ready = new Map<number, R>();
  readonly #running = new Set<Promise<void>>();
  #nextItem = 0;
  #nextInOrder = 0;
  #isReading = false;
  #sourceHasEnded = false;
  #failure: { readonly error: unknown } | undefined;
  #onChange: (() => void) | undefined;
  readonly #letGo: () => void;

  constructor(items: Iterable<T> | AsyncIterable<T>, pool: Pool<T, R>) {
    this.#pool = pool;
    this.#iterator = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
    this.#letGo = onAbort(pool.signal, () => this.#fail(pool.signal.reason));
    this.#fill();
  }

  /** The next result, or undefined after the last. */
  async next(): Promise<{ readonly value: R } | undefined> {
    for (;;) {
      const result = this.#takeReady();
      if (result) {
        this.#fill();
        return result;
      }
      // Files finished before the failure are yielded first.
      if (this.#failure && (this.#running.size === 0 || this.#pool.signal.aborted)) throw this.#failure.error;
      if (this.#isIdle()) return undefined;
      await new Promise<void>((resolve) => {
        this.#onChange = resolve;
      });
    }
  }

  /** Stops what is under way and waits until nothing of it is left. */
  async stop(): Promise<void> {
    this.#letGo();
    const isEnd = this.#sourceHasEnded && this.#running.size === 0;
    this.#sourceHasEnded = true;
    if (isEnd) return;
    this.#pool.abort(new Error('The batch was left before its end'));
    await Promise.allSettled(this.#running);
    const closed = Promise.resolve(this.#iterator.return?.()).catch(() => {});
    // A source that is waiting for a page of its own closes when that has come; nobody needs to wait for it.
    if (!this.#isReading) await closed;
  }

  #isIdle(): boolean {
    return this.#sourceHasEnded && !this.#isReading && this.#running.size === 0 && this.#ready.size === 0;
  }

  #takeReady(): { readonly value: R } | undefined {
    const [first] = this.#pool.order === 'input' ? [this.#nextInOrder] : this.#ready.keys();
    if (first === undefined || !this.#ready.has(first)) return undefined;
    const value = this.#ready.get(first);
    this.#ready.delete(first);
    this.#nextInOrder++;
    return value === undefined ? undefined : { value };
  }

  #fill(): void {
    const isFull = this.#running.size + this.#ready.size >= this.#pool.concurrency;
    if (isFull || this.#isReading || this.#sourceHasEnded || this.#failure) return;
    this.#isReading = true;
    this.#readOne()
      .finally(() => {
        this.#isReading = false;
        this.#fill();
      })
      .catch((error: unknown) => {
        this.#failure ??= { error };
      })
      .finally(() => this.#notifyChange());
  }

  async #readOne(): Promise<void> {
    try {
      const { done, value } = await this.#iterator.next();
      if (done) this.#sourceHasEnded = true;
      else if (!this.#sourceHasEnded && !this.#failure) this.#start(value);
    } catch (error) {
      // Files that are under way are still finished: the source failed, not they.
      this.#sourceHasEnded = true;
      this.#failure ??= { error };
    }
  }

  #start(item: T): void {
    const number = this.#nextItem++;
    const task = this.#runOne(item, number).finally(() => {
      this.#running.delete(task);
      this.#fill();
      this.#notifyChange();
    });
    this.#running.add(task);
  }

  async #runOne(item: T, number: number): Promise<void> {
    try {
      this.#ready.set(number, await this.#pool.run(item));
    } catch (error) {
      if (this.#pool.signal.aborted) return;
      if (this.#pool.onError === 'throw') return this.#fail(error);
      try {
        this.#ready.set(number, this.#pool.failed(item, error));
      } catch (fatal) {
        this.#fail(fatal);
      }
    }
  }

  /** The first failure that ends the batch is the one that is thrown. */
  #fail(error: unknown): void {
    if (this.#failure) return;
    this.#failure = { error };
    this.#pool.abort(error);
    this.#notifyChange();
  }

  #notifyChange(): void {
    this.#onChange?.();
  }
}
