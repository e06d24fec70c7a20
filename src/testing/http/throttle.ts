export interface RateLimitOptions {
  /** Requests in one window. Default 400, as on the real server. */
  requests?: number;
  /** Length of a window in milliseconds. Default 60 000. Windows start at multiples of it since the Unix epoch. */
  interval?: number;
}

/** Counts requests in fixed windows, by the value of the Authorization header. Refused requests count too. */
export class Throttle {
  readonly #requests: number;
  readonly #interval: number;
  readonly #counts = new Map<string, number>();
  #window = 0;

  constructor({ requests = 400, interval = 60_000 }: RateLimitOptions = {}) {
    this.#requests = requests;
    this.#interval = interval;
  }

  /** Counts a request. Gives the end of the window, in ms since the epoch, where the budget is exceeded. */
  refuse(authorization: string | undefined, now: number): number | undefined {
    // As on the server: requests without the header are not limited.
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
