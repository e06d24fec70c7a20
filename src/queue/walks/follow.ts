import type { DsClient } from '../../index.js';
import { sleep } from '../../request/abort.js';
import type { Database } from '../ledger/database.js';
import { isAway } from '../ledger/database-error.js';
import { readKnown, remainIdle } from './known.js';
import { findMoved, type ProducedDemarche, Walkers, type WalkToDo } from './produce.js';
import { dueAt, type Rhythm } from './schedule.js';
import type { WalkOptions } from './walk.js';

export interface Follow extends WalkOptions {
  readonly signal: AbortSignal;
  readonly concurrency: number;
  readonly rhythm: Rhythm;
  readonly onWalked: (walked: ProducedDemarche, walkId: string) => void | Promise<void>;
}

/** Between two looks at what is due. */
const TICK = 1_000;

/**
 * Looks at demarches when they are due, many in one request, and walks those that changed. Lanes take them in the order in
 * which they were due; a long walk lets those that wait go first every half minute.
 */
export async function followAll(
  database: Database,
  clients: readonly DsClient[],
  demarches: readonly number[],
  follow: Follow,
): Promise<void> {
  const { signal, rhythm } = follow;
  const waiting: WalkToDo[] = [];
  /** Waiting or under way: not to be looked at. */
  const taken = new Set<number>();
  const walkers = new Walkers(database, clients, follow);

  const lookAround = async () => {
    const now = Date.now();
    const due = (await readKnown(database, demarches))
      .filter(({ number }) => !taken.has(number))
      .map((known) => ({ number: known.number, at: dueAt(known, rhythm, now) }))
      .filter(({ at }) => at <= now)
      .sort((a, b) => a.at - b.at);
    if (due.length === 0) return;
    const numbers = due.map(({ number }) => number);
    const { walks, idle } = await findMoved(database, clients, numbers, follow);
    for (const walk of walks) {
      taken.add(walk.number);
      waiting.push(walk);
    }
    await remainIdle(database, idle, new Date(now));
  };

  const lane = async () => {
    while (!signal.aborted) {
      const next = waiting.shift();
      if (!next) {
        await sleep(TICK / 4, signal).catch(() => {});
        continue;
      }
      const end = await tryUnlessAway(() => walkers.walk(next, () => waiting.length > 0));
      if (end === 'unfinished') {
        waiting.push(next);
        continue;
      }
      taken.delete(next.number);
      if (end) await follow.onWalked(end, next.id);
    }
  };

  /** `undefined` where the database was away, or the following has ended. */
  const tryUnlessAway = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await work();
    } catch (error) {
      if (signal.aborted) return undefined;
      if (!isAway(error) || !(error instanceof Error)) throw error;
      follow.onError(error);
      return undefined;
    }
  };

  const scheduler = async () => {
    while (!signal.aborted) {
      await tryUnlessAway(lookAround);
      await sleep(TICK, signal).catch(() => {});
    }
  };
  await Promise.all([scheduler(), ...Array.from({ length: follow.concurrency }, lane)]);
}
