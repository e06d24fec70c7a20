import { numberFrom } from '../arguments/checks.js';
import { moment as checkMoment } from './checks/moments.js';
import { fromMillis, type Instant, type Moment, toInstant } from './dates.js';

/**
 * The emulator's own time, by which it sets dates, lets URLs expire and counts rate limit windows. It follows the
 * machine's clock until it is set; after that it only changes by {@link Clock.advance}.
 *
 * @example
 * ```ts
 * import { createEmulator } from '@org/ds-client/testing'
 *
 * const ds = createEmulator()
 * ds.clock.set('2026-03-01T08:00:00Z')
 * ds.clock.advance(61 * 60_000) // every file URL given before has expired now
 * ```
 */
export class Clock {
  #frozen: number | undefined;
  #offset = 0;
  readonly #source: () => number;

  constructor(source: () => number = Date.now) {
    this.#source = source;
  }

  /** Milliseconds since the epoch. */
  now(): number {
    return this.#frozen ?? this.#source() + this.#offset;
  }

  /** Microseconds since the epoch. */
  instant(): Instant {
    return fromMillis(this.now());
  }

  /** Sets the time and stops it there. */
  set(moment: Moment): void {
    checkMoment('clock.set: moment', moment);
    this.#frozen = Math.floor(toInstant(moment) / 1_000);
  }

  /** Moves the time forward by this many milliseconds (backward if negative). */
  advance(milliseconds: number): void {
    numberFrom(Number.NEGATIVE_INFINITY)('clock.advance: milliseconds', milliseconds);
    if (this.#frozen === undefined) this.#offset += milliseconds;
    else this.#frozen += milliseconds;
  }

  /** Lets the time run again, from the current value on. */
  resume(): void {
    if (this.#frozen === undefined) return;
    this.#offset = this.#frozen - this.#source();
    this.#frozen = undefined;
  }
}
