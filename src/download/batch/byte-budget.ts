import { raceAbort } from '../../request/abort.js';

/**
 * The bytes that the buffers of one batch may take together. Who waits is served in order, so that with
 * `order: 'input'` the file that the consumer waits for never waits for those after it.
 */
export class ByteBudget {
  #left: number;
  readonly #waiting: { readonly bytes: number; readonly admit: () => void; isGone: boolean }[] = [];

  constructor(bytes: number) {
    this.#left = bytes;
  }

  async acquire(bytes: number, signal: AbortSignal): Promise<void> {
    if (this.#waiting.length === 0 && bytes <= this.#left) {
      this.#left -= bytes;
      return;
    }
    let admit = () => {};
    const admitted = new Promise<void>((resolve) => {
      admit = resolve;
    });
    const waiter = { bytes, admit, isGone: false };
    this.#waiting.push(waiter);
    try {
      await raceAbort(admitted, signal);
    } catch (error) {
      waiter.isGone = true;
      throw error;
    }
  }

  release(bytes: number): void {
    this.#left += bytes;
    for (;;) {
      const [first] = this.#waiting;
      if (!first || (!first.isGone && first.bytes > this.#left)) return;
      this.#waiting.shift();
      if (first.isGone) continue;
      this.#left -= first.bytes;
      first.admit();
    }
  }
}
