export interface RateLimitOptions {
  /** Requests in one window. Default 400, as on the real server. */
  requests?: number;
  /** Length of a window in milliseconds. Default 60 000; windows start at its multiples of the Unix clock. */
  interval?: number;
}

/** Fixed windows, one budget for each spelling of the Authorization header. Refused requests count too. */
export class Throttle {
  readonly #requests: number;
  readonly #interval: number;
  readonly #counts = new Map<string, number>();
  #window = 0;

  constructor({ requests = 400, interval = 60_000 }: RateLimitOptions = {}) {
    this.#requests = requests;
    this.#interval = interval;
  }

  /** Counts a request; gives the end of the window (ms) where it is one too many. */
  refuse(authorization: string | undefined, now: number): number | undefined {
    // Without the header there is no key, and so no limit.
    const key = authorization?.trim().toLowerCase();
    if (!key) return undefined;
    const window = Math.floor(now / this.#interval);
    if (window !== this.#window) {
      this.#window = window;
      this.#counts.clear();
    }
    const count = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.set(key, count);
    return count > this.#requests ? (window + 1) * this.#interval : undefined;
  }
}
