/** The options of a budget, checked. */
export interface BudgetSize {
  /** Requests in one window of the server. */
  readonly requests: number;
  /** Length of a window in milliseconds. Windows begin at multiples of it since the Unix epoch. */
  readonly interval: number;
  /** Milliseconds at either end of a window in which no request is sent. */
  readonly guard: number;
  /** How many of the requests only `'interactive'` callers get, at once. The others are paced. */
  readonly reserve: number;
}

/** One window of the server, and the moments at which its paced places may be used. */
export interface Window {
  readonly start: number;
  /** No request is sent in this window after this moment: it could arrive in the next one. */
  readonly end: number;
  /** When the next window may be used. */
  readonly next: number;
  /** Places that are paced: the n-th (from 1) goes at {@link placeAt}, or at once where that has passed. */
  readonly paced: number;
  placeAt(place: number): number;
  /** How many paced places have their moment at or before `now`: no more than so many can have been used. */
  countPassed(now: number): number;
}

export function windowAt(now: number, { requests, interval, guard, reserve }: BudgetSize): Window {
  const start = Math.floor(now / interval) * interval;
  const paced = requests - reserve;
  const step = (interval - 2 * guard) / paced;
  return {
    start,
    end: start + interval - guard,
    next: start + interval + guard,
    paced,
    placeAt: (place) => start + guard + (place - 1) * step,
    countPassed: (moment) => Math.min(paced, Math.max(0, Math.floor((moment - start - guard) / step) + 1)),
  };
}
