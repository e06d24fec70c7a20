/** What a process asks the store for. */
export interface TakeRequest {
  /** When the window began (ms since the epoch); its name in the store. */
  readonly window: number;
  /** Places in the window that are paced. */
  readonly paced: number;
  /** Places in the window that are given at once; 0 where the caller may not have any of them. */
  readonly reserve: number;
  /** Where a store without a record begins to count: after every place that may have been used already. */
  readonly passed: number;
  /** The highest place that this process got in the window. A store that counts less has lost its record. */
  readonly seen: number;
  /** How long the store must remember, in milliseconds. */
  readonly keep: number;
}

/** What the store gave. */
export interface Grant {
  /** The place in the window, from 1; `'reserve'`: one that goes at once; `'none'`: all are taken. */
  readonly place: number | 'reserve' | 'none';
  /** Identifies the store's process: another value means that it may have lost its record. */
  readonly epoch: string;
  /** No request may be sent before this moment (ms since the epoch); 0 without a pause. */
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
  /** Whether the error may pass, so that the store is asked again. */
  isAway(error: unknown): boolean;
}
