export interface Backoff {
  /** Milliseconds at most before the first retry; doubled for each further one. */
  base: number;
  /** Milliseconds at most before any retry. */
  cap: number;
}

/**
 * How long to wait before retry number `retry` (0 is the first): full jitter, anything from nothing to the
 * bound, so that many workers that failed together do not come back together.
 */
export function backoffDelay(
  retry: number,
  { base, cap }: Backoff,
  random: () => number = Math.random,
): number {
  return Math.floor(random() * Math.min(cap, base * 2 ** Math.min(retry, 30)));
}
