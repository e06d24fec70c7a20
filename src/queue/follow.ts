import type { DsClient } from '../index.js';
import { sleep } from '../request/abort.js';
import type { Database } from './ledger/database.js';
import { dateField, field, isAway } from './ledger/sql.js';
import { probe, type Seen } from './probe.js';
import { type ProducedDemarche, produceAll } from './produce.js';
import { dueAt, isIdle, type Known, type Rhythm } from './schedule.js';
import type { WalkOptions } from './walk.js';

export interface Follow extends WalkOptions {
  readonly signal: AbortSignal;
  readonly concurrency: number;
  readonly rhythm: Rhythm;
  readonly onWalked: (walked: ProducedDemarche) => void | Promise<void>;
}

/** Between two looks at what is due. */
const TICK = 1_000;

/**
 * Looks at demarches when they are due, many in one request, and walks those that changed. Lanes take them in the order in
 * which they were due: a long first walk holds up one lane, and no other demarche.
 */
export async function followAll(
  database: Database,
  clients: readonly DsClient[],
  demarches: readonly number[],
  follow: Follow,
): Promise<void> {
  const { signal, rhythm } = follow;
  const waiting: { readonly number: number; readonly seen: Seen | undefined }[] = [];
  /** Waiting or under way: not to be looked at. */
  const taken = new Set<number>();

  const lookAround = async () => {
    const now = Date.now();
    const due = (await readKnown(database, demarches))
      .filter(({ number }) => !taken.has(number))
      .map((known) => ({ known, at: dueAt(known, rhythm, now) }))
      .filter(({ at }) => at <= now)
      .sort((a, b) => a.at - b.at);
    if (due.length === 0) return;
    const numbers = due.map(({ known }) => known.number);
    const seen = await probe(clients, numbers, signal);
    const idle: number[] = [];
    for (const { known } of due) {
      const { number } = known;
      if (isIdle(known, seen.get(number), now)) idle.push(number);
      else {
        taken.add(number);
        waiting.push({ number, seen: seen.get(number) });
      }
    }
    await database.pool.query(
      `UPDATE ${database.schema}.walk SET known_until = $2 WHERE demarche = ANY($1)`,
      [idle, new Date(now)],
    );
  };

  const lane = async () => {
    while (!signal.aborted) {
      const next = waiting.shift();
      if (!next) {
        await sleep(TICK / 4, signal).catch(() => {});
        continue;
      }
      const { number, seen } = next;
      try {
        const { demarches: walked } = await produceAll(database, clients, [number], {
          ...follow,
          concurrency: 1,
        });
        for (const one of walked) {
          if (!one.error) await remember(database, number, seen);
          await follow.onWalked(one);
        }
      } catch (error) {
        if (signal.aborted) return;
        if (!isAway(error)) throw error;
        if (error instanceof Error) follow.onError(error);
      } finally {
        taken.delete(number);
      }
    }
  };

  const scheduler = async () => {
    while (!signal.aborted) {
      try {
        await lookAround();
      } catch (error) {
        if (signal.aborted) return;
        if (!isAway(error)) throw error;
        if (error instanceof Error) follow.onError(error);
      }
      await sleep(TICK, signal).catch(() => {});
    }
  };
  await Promise.all([scheduler(), ...Array.from({ length: follow.concurrency }, lane)]);
}

async function remember({ pool, schema }: Database, demarche: number, seen: Seen | undefined): Promise<void> {
  await pool.query(`UPDATE ${schema}.walk SET seen = $2 WHERE demarche = $1`, [demarche, seen ?? null]);
}

async function readKnown({ pool, schema }: Database, demarches: readonly number[]): Promise<Known[]> {
  const { rows } = await pool.query(
    `SELECT n AS number, seen, newest_change, walked_at, known_until, hinted_at, not_before
     FROM unnest($1::integer[]) AS n LEFT JOIN ${schema}.walk w ON w.demarche = n`,
    [demarches],
  );
  return rows.map((row) => {
    const moment = (name: string) => dateField(row, name)?.getTime() ?? null;
    const seen = field(row, 'seen');
    return {
      number: Number(field(row, 'number')),
      seen: typeof seen === 'string' ? seen : null,
      newestChange: moment('newest_change'),
      walkedAt: moment('walked_at'),
      knownUntil: moment('known_until'),
      hintedAt: moment('hinted_at'),
      notBefore: moment('not_before'),
    };
  });
}

/** Somebody heard of changes: what follows the demarches looks at these next. */
export async function hint({ pool, schema }: Database, demarches: readonly number[]): Promise<void> {
  await pool.query(
    `INSERT INTO ${schema}.walk (demarche, hinted_at) SELECT n, now() FROM unnest($1::integer[]) AS n
     ON CONFLICT (demarche) DO UPDATE SET hinted_at = excluded.hinted_at`,
    [demarches],
  );
}
