/** Those who wait for a signal: it gets one listener for all of them, since Node warns of an eleventh. */
class Listeners {
  readonly #calls = new Set<{ readonly call: () => void }>();
  readonly #signal: AbortSignal;
  readonly #fire = () => {
    // A call may remove others from the set while it runs.
    for (const one of [...this.#calls]) if (this.#calls.delete(one)) one.call();
  };

  constructor(signal: AbortSignal) {
    this.#signal = signal;
  }

  add(call: () => void): () => void {
    const one = { call };
    if (this.#calls.size === 0) this.#signal.addEventListener('abort', this.#fire, { once: true });
    this.#calls.add(one);
    return () => {
      if (this.#calls.delete(one) && this.#calls.size === 0) {
        this.#signal.removeEventListener('abort', this.#fire);
      }
    };
  }
}

const listeners = new WeakMap<AbortSignal, Listeners>();

/**
 * Calls `call` when the signal aborts, at once where it has: a listener added then would never be called. Gives the
 * function that takes it back. Any number may wait for one signal.
 */
export function onAbort(signal: AbortSignal, call: () => void): () => void {
  if (signal.aborted) {
    call();
    return () => {};
  }
  let all = listeners.get(signal);
  if (!all) {
    all = new Listeners(signal);
    listeners.set(signal, all);
  }
  return all.add(call);
}

/**
 * A signal of one call's own that aborts with the first of the callers' signals: whoever is given it may add as many
 * listeners as he likes. `end` lets go of the callers'.
 *
 * `AbortSignal.any` is not used: on Node 20 it holds its sources weakly, so that a deadline made with
 * `AbortSignal.timeout` and kept by nobody else is collected, and never comes. A listener keeps it.
 */
export function derivedSignal(...callers: readonly (AbortSignal | undefined)[]): {
  readonly signal: AbortSignal;
  readonly end: () => void;
} {
  const controller = new AbortController();
  const ends = callers.map((caller) => caller && onAbort(caller, () => controller.abort(caller.reason)));
  return {
    signal: controller.signal,
    end: () => {
      for (const end of ends) end?.();
    },
  };
}

/**
 * Waits `ms` milliseconds. An abort ends the wait at once, with the signal's own reason, and leaves no
 * listener behind on a signal that lives longer than the wait.
 */
export function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const timer = setTimeout(() => {
      stop?.();
      resolve();
    }, ms);
    const stop =
      signal &&
      onAbort(signal, () => {
        clearTimeout(timer);
        reject(signal.reason);
      });
  });
}

/** Settles as `promise` does, or rejects with the signal's own reason as soon as it aborts. */
export function raceAbort<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      // The abandoned promise may still fail, and nobody else listens to it.
      promise.catch(() => {});
      return reject(signal.reason);
    }
    const stop = onAbort(signal, () => reject(signal.reason));
    promise.then(resolve, reject).finally(stop);
  });
}
