/** What a process asks the store for. */
export interface TakeRequest {
  /** When the window began (ms since the epoch); its name in the store. */
  readonly window: number;
  /** Places in the window that are paced. */
  readonly paced: number;
  /** Places in the window that are given at once; 0 where the caller may not have any of them. */
  readonly reserve: number;
  /** Where a store that remembers nothing begins to count: behind every place that can have been used before. */
  readonly passed: number;
  /** The highest place that this process got in the window: a store that is behind it has lost something. */
  readonly seen: number;
  /** How long the store must remember, in milliseconds. */
  readonly keep: number;
}

/** What the store gave. */
export interface Grant {
  /** The place in the window, from 1; `'reserve'`: one that goes at once; `'none'`: all are taken. */
  readonly place: number | 'reserve' | 'none';
  /** The life of the store's memory: another one after it may have forgotten. */
  readonly epoch: string;
  /** Nothing may go before this moment (ms since the epoch); 0 where there is no pause. */
  readonly pausedUntil: number;
}

/** What the store says of places that were got earlier. */
export type Standing = Pick<Grant, 'epoch' | 'pausedUntil'>;

/** The counters that all processes share. Each method is one atomic step of the store. */
export interface Ledger {
  take(request: TakeRequest): Promise<Grant>;
  readStanding(): Promise<Standing>;
  /** Keeps the later one of the pause that is known and this one. */
  pause(until: number): Promise<void>;
  /** Whether the store can be asked again with hope of another answer, after this error. */
  isAway(error: unknown): boolean;
}
