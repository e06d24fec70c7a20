import { raceAbort } from '../request/abort.js';

/**
 * One caller after the other: each process asks the store for one place at a time, so that processes take turns.
 * A caller that gives up leaves at once, and the next one has its turn.
 */
export class Turns {
  readonly #serve: (signal: AbortSignal | undefined) => Promise<void>;
  #last: Promise<unknown> = Promise.resolve();

  constructor(serve: (signal: AbortSignal | undefined) => Promise<void>) {
    this.#serve = serve;
  }

  wait(signal: AbortSignal | undefined): Promise<void> {
    const turn = this.#last.then(() => {
      signal?.throwIfAborted();
      return this.#serve(signal);
    });
    this.#last = turn.catch(() => {});
    return raceAbort(turn, signal);
  }
}
