import { LATE, type Seen } from './probe.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** How often demarches are looked at, by when they last changed. */
export interface Rhythm {
  /** Milliseconds between two looks at one that changed within a day. */
  readonly busy: number;
  /** At one that changed within a month. */
  readonly quiet: number;
  /** At the others. */
  readonly dead: number;
}

/** What is known of a demarche when it is decided what to do with it. */
export interface Known {
  readonly number: number;
  /** What a look showed before the walk that ended last. */
  readonly seen: string | null;
  readonly newestChange: number | null;
  readonly walkedAt: number | null;
  readonly knownUntil: number | null;
  /** Somebody has heard of a change since the walk that ended last began. */
  readonly isHinted: boolean;
  readonly notBefore: number | null;
}

/**
 * When a demarche is to be looked at next (ms since the epoch). One that was never walked, or of which somebody heard, at once;
 * one that failed, not before its own wait is over.
 */
export function dueAt(known: Known, rhythm: Rhythm, now: number): number {
  if (known.notBefore !== null) return known.notBefore;
  if (known.walkedAt === null || known.knownUntil === null || known.isHinted) return 0;
  const age = known.newestChange === null ? Number.POSITIVE_INFINITY : now - known.newestChange;
  const wait = age < DAY ? rhythm.busy : age < 30 * DAY ? rhythm.quiet : rhythm.dead;
  return known.knownUntil + wait;
}

/** Whether a look says that there is nothing to walk for. A walk a day finds what no look shows. */
export function isIdle(known: Known, seen: Seen | undefined, now: number): boolean {
  const { walkedAt, newestChange } = known;
  if (seen === undefined || seen.text !== known.seen || walkedAt === null || known.isHinted) return false;
  if (known.notBefore !== null || now - walkedAt >= DAY) return false;
  return !seen.isCrowded || newestChange === null || walkedAt - newestChange > LATE;
}
