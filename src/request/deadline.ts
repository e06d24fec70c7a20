import { onAbort } from './abort.js';

/**
 * The time that one attempt has, and the caller's signal, as one. Cheaper than a listener for each wait: hundreds
 * of attempts run at once.
 */
export class Deadline {
  timedOut = false;
  readonly #controller = new AbortController();
  #interrupt: ((reason: unknown) => void) | undefined;
  readonly #letGo: (() => void) | undefined;
  readonly #timer: NodeJS.Timeout | undefined;

  constructor(timeout: number, caller: AbortSignal | undefined) {
    const end = (reason: unknown) => {
      this.#controller.abort(reason);
      this.#interrupt?.(reason);
    };
    this.#letGo = caller && onAbort(caller, () => end(caller.reason));
    if (!Number.isFinite(timeout)) return;
    this.#timer = setTimeout(() => {
      this.timedOut = true;
      end(new DOMException('The attempt took too long.', 'TimeoutError'));
    }, timeout);
  }

  /** Aborts when the time is over, for those who take a signal. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /**
   * Settles as `promise` does, or rejects when the time is over: whoever gave it may be deaf to the signal. One at
   * a time, and nothing keeps what it gave: a race would, as long as the deadline lives.
   */
  limit<T>(promise: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      if (this.signal.aborted) reject(this.signal.reason);
      this.#interrupt = reject;
      promise.then(resolve, reject).finally(() => {
        // The next wait may have begun: this runs some microtasks after the last one was resolved.
        if (this.#interrupt === reject) this.#interrupt = undefined;
      });
    });
  }

  /** The attempt has ended: neither timer nor listener stays. */
  clear(): void {
    clearTimeout(this.#timer);
    this.#letGo?.();
  }
}
