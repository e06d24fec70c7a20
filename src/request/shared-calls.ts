import type { CallOptions } from '../options.js';
import { raceAbort } from './abort.js';

interface SharedCall<Value> {
  readonly controller: AbortController;
  readonly answer: Promise<Value>;
  waiting: number;
}

/**
 * What many ask for at once is asked for once. The request runs under a signal of its own, so that nobody's abort fails
 * the others; each waits under his own signal, and the request ends when the last one has left. An answer or a failure
 * is given to those who wait, and not kept.
 */
export class SharedCalls<Value> {
  readonly #underWay = new Map<string, SharedCall<Value>>();

  /** `start` is called where nobody has asked for `key` yet. */
  async ask(
    key: string,
    signal: AbortSignal | undefined,
    start: (signal: AbortSignal) => Promise<Value>,
  ): Promise<Value> {
    signal?.throwIfAborted();
    const call = this.#underWay.get(key) ?? this.#begin(key, start);
    call.waiting += 1;
    try {
      return await raceAbort(call.answer, signal);
    } finally {
      call.waiting -= 1;
      if (call.waiting === 0) {
        this.#forget(key, call);
        call.controller.abort(new DOMException('Nobody waits for the answer any more.', 'AbortError'));
      }
    }
  }

  #begin(key: string, start: (signal: AbortSignal) => Promise<Value>): SharedCall<Value> {
    const controller = new AbortController();
    const answer = start(controller.signal).finally(() => this.#forget(key, call));
    const call: SharedCall<Value> = { controller, answer, waiting: 0 };
    this.#underWay.set(key, call);
    return call;
  }

  /** Whoever asks next must not join a request that is over. */
  #forget(key: string, call: SharedCall<Value>): void {
    if (this.#underWay.get(key) === call) this.#underWay.delete(key);
  }
}

/** Calls that ask for the same under other options are no common request. */
export function sharingKey(what: string | number, { timeout, maxRetries, headers }: CallOptions): string {
  return JSON.stringify([
    what,
    timeout === Number.POSITIVE_INFINITY ? 'never' : timeout,
    maxRetries,
    headers,
  ]);
}
