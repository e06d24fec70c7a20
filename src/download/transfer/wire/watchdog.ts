import { Failure } from '../failure.js';

/** Slower than this over two `timeout`s is as good as stopped. */
const SLOWEST_BYTES_PER_SECOND = 1_024;

/**
 * Watches one attempt for silence and for a trickle. Its clock stands still while *we* hold the sender back:
 * a slow consumer is no fault of the host.
 */
export class Watchdog {
  readonly #onFailure: (failure: Failure) => void;
  readonly #idle: number;
  /** Milliseconds of silence allowed now. */
  #patience: number;
  #lastByte = 0;
  #windowStart = 0;
  #windowBytes = 0;
  #heldSince: number | undefined;
  #timer: NodeJS.Timeout | undefined;

  /** `firstByte` is how long the first byte may take, `idle` how long each further one; in milliseconds. */
  constructor(firstByte: number, idle: number, onFailure: (failure: Failure) => void) {
    this.#patience = firstByte;
    this.#idle = idle;
    this.#onFailure = onFailure;
    this.#restartClocks();
    this.#arm(firstByte);
  }

  bytes(count: number): void {
    const now = performance.now();
    if (this.#patience !== this.#idle) {
      // The wait for the first byte may be long, and says nothing about the rate after it.
      this.#patience = this.#idle;
      this.#windowStart = now;
      this.#arm(this.#idle);
    }
    this.#lastByte = now;
    this.#windowBytes += count;
  }

  hold(): void {
    this.#heldSince = performance.now();
  }

  release(): void {
    if (this.#heldSince === undefined) return;
    const held = performance.now() - this.#heldSince;
    this.#heldSince = undefined;
    this.#lastByte += held;
    this.#windowStart += held;
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #restartClocks(): void {
    this.#lastByte = performance.now();
    this.#windowStart = this.#lastByte;
    this.#windowBytes = 0;
  }

  /** One timer that looks again when the silence could be over: chunks only note the time. */
  #arm(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#checkSilence(), Math.ceil(delay));
  }

  #checkSilence(): void {
    if (this.#heldSince !== undefined) {
      this.#arm(this.#patience);
      return;
    }
    const now = performance.now();
    const silence = now - this.#lastByte;
    if (silence >= this.#patience) {
      const seconds = this.#patience / 1_000;
      this.#onFailure(new Failure('timeout', `The storage host sent nothing for ${seconds} s`));
      return;
    }
    const window = now - this.#windowStart;
    if (this.#windowBytes > 0 && window >= 2 * this.#idle) {
      const rate = this.#windowBytes / (window / 1_000);
      if (rate < SLOWEST_BYTES_PER_SECOND) {
        const text = `The storage host sends too slowly (${Math.round(rate)} bytes per second)`;
        this.#onFailure(new Failure('timeout', text));
        return;
      }
      this.#windowStart = now;
      this.#windowBytes = 0;
    }
    const untilRate = this.#windowStart + 2 * this.#idle - now;
    this.#arm(Math.max(1, Math.min(this.#patience - silence, untilRate)));
  }
}
