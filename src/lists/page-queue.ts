/**
 * Pages on their way from several readers to one consumer. A reader that is too far ahead waits for room, so that a
 * slow consumer does not fill the memory; a consumer without a page waits for a change.
 */
export class PageQueue<Item> {
  readonly #items: Item[] = [];
  /** Pages held for a consumer that is busy. One that waits gets one more: with 0, readers only read on demand. */
  readonly #capacity: number;
  #wakeReaders: Array<() => void> = [];
  /** Set while the consumer waits. */
  #wakeConsumer: (() => void) | undefined;
  #isClosed = false;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  push(item: Item): void {
    this.#items.push(item);
    this.notifyConsumer();
  }

  shift(): Item | undefined {
    const item = this.#items.shift();
    this.#notifyReaders();
    return item;
  }

  /** Ends the consumer's wait without a page, so that it looks whether any can still come. */
  notifyConsumer(): void {
    const wake = this.#wakeConsumer;
    this.#wakeConsumer = undefined;
    wake?.();
  }

  /** Resolves with the next page, with `notifyConsumer`, or with `close`. */
  async waitForChange(): Promise<void> {
    if (this.#isClosed) return;
    const change = new Promise<void>((resolve) => {
      this.#wakeConsumer = resolve;
    });
    this.#notifyReaders();
    await change;
  }

  /** Resolves when a reader may go on, with `true`; with `false` once the queue is closed. */
  async waitForRoom(): Promise<boolean> {
    while (!this.#isClosed && this.#isFull()) {
      await new Promise<void>((resolve) => {
        this.#wakeReaders.push(resolve);
      });
    }
    return !this.#isClosed;
  }

  /** Lets all go on who wait. The pages that are ready stay: the consumer still takes them. */
  close(): void {
    this.#isClosed = true;
    this.#notifyReaders();
    this.notifyConsumer();
  }

  #isFull(): boolean {
    return this.#items.length >= this.#capacity + (this.#wakeConsumer ? 1 : 0);
  }

  #notifyReaders(): void {
    for (const wake of this.#wakeReaders.splice(0)) wake();
  }
}
