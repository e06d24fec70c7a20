/** Runs work one after the other: each begins when all before it has ended, whether it failed or not. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  /** Settles as `work` does. */
  run<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => {});
    return turn;
  }

  /** Resolves when it is the caller's turn, with the function that ends it. */
  take(): Promise<() => void> {
    return new Promise((begin, fail) => {
      this.run(() => new Promise<void>((end) => begin(end))).catch(fail);
    });
  }

  /** Resolves when all work of before the call has ended. */
  async waitForIdle(): Promise<void> {
    await this.#last;
  }
}
