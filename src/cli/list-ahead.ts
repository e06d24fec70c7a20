/**
 * Reads a list ahead of whoever works through it, so that its end, and with it the time left, is known early; at most
 * `limit` items, since what it holds takes memory and its URLs grow old. What was read before a failure is given
 * before the failure is.
 */
export class ListAhead<T> implements AsyncIterable<T> {
  readonly #source: AsyncIterable<T>;
  readonly #limit: number;
  readonly #onItem: (item: T) => void;
  readonly #queue: T[] = [];
  #isComplete = false;
  #failure: { readonly error: unknown } | undefined;
  #isStopped = false;
  #wake = () => {};

  constructor(source: AsyncIterable<T>, limit: number, onItem: (item: T) => void) {
    this.#source = source;
    this.#limit = limit;
    this.#onItem = onItem;
  }

  /** Whether every item was seen. */
  get isComplete(): boolean {
    return this.#isComplete;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    const reading = this.#read();
    try {
      for (;;) {
        const item = this.#queue.shift();
        if (item !== undefined) {
          this.#wake();
          yield item;
        } else if (this.#failure) throw this.#failure.error;
        else if (this.#isComplete) return;
        else await this.#change();
      }
    } finally {
      this.#isStopped = true;
      this.#wake();
      await reading;
    }
  }

  async #read(): Promise<void> {
    try {
      for await (const item of this.#source) {
        this.#queue.push(item);
        this.#onItem(item);
        this.#wake();
        while (this.#queue.length >= this.#limit && !this.#isStopped) await this.#change();
        if (this.#isStopped) return;
      }
      this.#isComplete = true;
    } catch (error) {
      this.#failure = { error };
    }
    this.#wake();
  }

  /** One of the two sides sleeps at a time: the reader where the queue is full, the other where it is empty. */
  #change(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }
}
