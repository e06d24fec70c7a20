import { createHash } from 'node:crypto';
import { mirror, postgres as target } from '@org/ds-client/mirror';
import { createQueue, type Store } from '@org/ds-client/queue';
import { createEmulator, dossier, type Emulator } from '@org/ds-client/testing';
import pg from 'pg';
import { expect, vi } from 'vitest';
import type { LocalPostgres } from '../engines/postgres.js';
import { clientOf, demarcheWithFiles, filesOf } from './data.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = Date.UTC(2026, 0, 5, 8);

/** The same numbers each time: what happens in the year is no chance. */
function chance(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** What demarches are like: every how many rounds they are walked, and how seldom something happened to them meanwhile. */
const KINDS = {
  busy: { every: 1, seldom: 1 },
  quiet: { every: 4, seldom: 2 },
  dead: { every: 13, seldom: 3 },
} as const;

/** Of ten demarches one is busy, two are quiet, and the others are dead but for a change now and then. */
function kindOf(number: number): (typeof KINDS)[keyof typeof KINDS] {
  const place = number % 10;
  return place === 1 ? KINDS.busy : place === 2 || place === 3 ? KINDS.quiet : KINDS.dead;
}

/**
 * A year of many demarches on one clock: dossiers come, move, are deleted, come back, forms get revisions. One walk feeds queue
 * and mirror; walks are cut off at every place. A look an hour after them finds nothing to walk for. In the end queue and mirror
 * have what a fresh reading gives.
 */
export async function liveThroughAYearOfMany(
  postgres: LocalPostgres,
  { demarches, rounds }: { demarches: number; rounds: number },
): Promise<{ requests: number; walks: number; kills: number; events: number; files: number; rows: number }> {
  vi.useFakeTimers({ toFake: ['Date'], now: START });
  const numbers = Array.from({ length: demarches }, (_, index) => index + 1);
  const pick = chance(7);
  // Of its own: which walk is cut off depends on which of several comes first.
  const fate = chance(11);
  const ds = createEmulator({
    rateLimit: false,
    demarches: numbers.map((number) => demarcheWithFiles(number, number * 10_000, 2)),
  });
  const client = clientOf(ds, { pageSize: 10 });
  const to = target(postgres.url);
  const kept = new Map<string, string>();
  let twice = 0;
  const store: Store = {
    async put({ id, file }, { refresh }) {
      let answer = await ds.fetch(file.url);
      if (!answer.ok) answer = await ds.fetch((await refresh(file)).url);
      const bytes = new Uint8Array(await answer.arrayBuffer());
      if (kept.has(id)) twice += 1;
      kept.set(id, createHash('md5').update(bytes).digest('base64'));
      return { place: id, sha256: createHash('sha256').update(bytes).digest('hex'), skipped: false };
    },
    has: async (place) => kept.has(place),
  };
  const queue = createQueue({ postgres: postgres.url, client, store, schema: 'year' });
  let [walks, kills, events] = [0, 0, 0];
  try {
    for (let round = 0; round <= rounds; round++) {
      const now = START + Math.round((round * 365 * DAY) / rounds);
      const isLast = round === rounds;
      const due = numbers.filter((number) => round % kindOf(number).every === 0 || isLast);
      vi.setSystemTime(now - 5 * HOUR);
      for (const number of round === 0 ? [] : due) {
        if (pick(kindOf(number).seldom) > 0) continue;
        events += 1;
        happen(ds, number, events, pick);
      }
      vi.setSystemTime(now);
      for (let left = due, tries = 0; left.length > 0; tries++) {
        const die = () => {
          if (tries >= 2 || fate(8) !== 0) return;
          kills += 1;
          throw new Error('killed');
        };
        const report = await queue.produce(left, {
          concurrency: 4,
          mirror: { to, onStep: die },
          onBatch: die,
        });
        walks += left.length;
        left = report.demarches.filter(({ error }) => error).map(({ number }) => number);
        for (const { error } of report.demarches) if (error) expect(error.message).toBe('killed');
      }
      // An hour later: fifty of them in a request, and no walk.
      vi.setSystemTime(now + HOUR);
      const before = ds.requests.length;
      await queue.produce(due, { mirror: { to } });
      expect(ds.requests.length - before).toBe(Math.ceil(due.length / 50));
      if (round % 3 === 2) await queue.work({ untilEmpty: true, idle: 20 });
    }
    await queue.work({ untilEmpty: true, idle: 20 });

    const there = await filesOf(ds, numbers);
    const stored = new Map<string, number>();
    for (const md5 of kept.values()) stored.set(md5, (stored.get(md5) ?? 0) + 1);
    expect(there.filter(({ checksum }) => !stored.has(checksum))).toEqual([]);
    expect(twice).toBe(0);
    expect((await queue.status()).counts).toMatchObject({ waiting: 0, retrying: 0, failed: 0, lost: 0 });
    const requests = ds.requests.length;
    const rows = await expectFreshRows(postgres, ds, numbers, client);
    return { requests, walks, kills, events, files: there.length, rows };
  } finally {
    vi.useRealTimers();
    await queue.close();
  }
}

/** `event` is a number that no other has: those of dossiers that were purged are taken for good. */
function happen(ds: Emulator, number: number, event: number, pick: (below: number) => number): void {
  const demarche = ds.demarche(number);
  const all = demarche.dossiers.map((one) => one.number).sort((a, b) => a - b);
  const some = all[pick(all.length)] ?? 0;
  const isVisible = ds.dossier(some).visible;
  switch (pick(6)) {
    case 0: {
      const filename = `piece-${event}.pdf`;
      const size = 1_000 + pick(9_000);
      ds.addDossier(
        number,
        dossier(100_000_000 + event)
          .withFile('Pièces', { filename, byteSize: size })
          .withChamp('Lots', [{ Plan: [{ filename: 'plan.pdf', byteSize: size + 1 }] }, {}]),
      );
      break;
    }
    case 1:
      ds.modify(some, (one) => {
        one.archived = !one.archived;
      });
      break;
    case 2:
      ds.modify(some, (one) => {
        for (const { value } of one.content.champs) {
          if (value?.type === 'rows') value.rows.length = 0;
        }
      });
      break;
    case 3:
      if (isVisible) ds.delete(some);
      else ds.restore(some);
      break;
    case 4:
      if (isVisible && all.length > 2) {
        ds.delete(some);
        ds.purge(some);
      }
      break;
    default: {
      const { champs, annotations } = demarche.activeRevision;
      const createdAt = ds.clock.instant();
      const revision = number * 1_000 + demarche.revisions.length;
      demarche.revisions.push({
        number: revision,
        id: btoa(`ProcedureRevision-${revision}`),
        createdAt,
        publishedAt: createdAt,
        champs: champs.map((one) => ({ ...one })),
        annotations: annotations.map((one) => ({ ...one })),
      });
    }
  }
}

/** Every row of every table, repetitions and files included, beside those of a mirror that begins now. */
export async function expectFreshRows(
  postgres: LocalPostgres,
  ds: Emulator,
  numbers: readonly number[],
  client: ReturnType<typeof clientOf>,
): Promise<number> {
  const fresh = new URL(postgres.url);
  fresh.pathname = '/fresh';
  const pool = new pg.Pool({ connectionString: postgres.url, max: 2 });
  await pool.query('CREATE DATABASE fresh');
  const freshPool = new pg.Pool({ connectionString: fresh.href, max: 2 });
  try {
    const include = { champs: true, annotations: true, messages: true, avis: true } as const;
    for await (const _ of mirror(client, numbers, { to: target(fresh.href), include }));
    const { rows: tables } = await freshPool.query<{ name: string }>(
      "SELECT table_name AS name FROM information_schema.tables WHERE table_name ~ '^d[0-9]+_' AND table_type = 'BASE TABLE'",
    );
    expect(tables.length).toBeGreaterThan(5 * numbers.length);
    let count = 0;
    for (const { name } of tables) {
      const [mine, expected] = await Promise.all([pool, freshPool].map((one) => rowsOf(one, name)));
      expect(mine, name).toEqual(expected);
      count += expected?.length ?? 0;
    }
    const dossiers = numbers.flatMap((number) => ds.demarche(number).dossiers.filter((one) => one.visible));
    expect(count).toBeGreaterThan(3 * dossiers.length);
    return count;
  } finally {
    await pool.end();
    await freshPool.end();
  }
}

async function rowsOf(pool: pg.Pool, table: string): Promise<string[]> {
  const { rows } = await pool.query(`SELECT to_jsonb(t) AS row FROM "${table}" t`);
  return rows
    .map(({ row }) =>
      // URLs are signed anew at each reading.
      JSON.stringify(
        Object.entries(row)
          .filter(([name, value]) => value !== null && !/url/.test(name))
          .sort(),
      ),
    )
    .sort();
}
