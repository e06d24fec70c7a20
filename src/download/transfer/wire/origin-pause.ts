import { sleep } from '../../../request/abort.js';

/** Who comes back after a pause spreads over this many milliseconds, not to arrive all at once. */
const SPREAD = 250;

/** Origins that asked not to be called before some moment: it holds for every file of theirs. */
export class OriginPauses {
  readonly #until = new Map<string, number>();

  pause(origin: string, until: number): void {
    this.#until.set(origin, Math.max(until, this.#until.get(origin) ?? 0));
  }

  /** Waits until `origin` may be called. Loops, since the pause may have grown meanwhile. */
  async waitForEnd(origin: string, signal: AbortSignal): Promise<void> {
    for (;;) {
      const until = this.#until.get(origin);
      if (until === undefined) return;
      const wait = until - Date.now();
      if (wait <= 0) return;
      await sleep(wait + Math.random() * SPREAD, signal);
    }
  }
}
