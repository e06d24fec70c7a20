import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalPostgres, startPostgres } from '../engines/postgres.js';
import { type LocalRedis, startRedis } from '../engines/redis.js';
import { BUDGET, race } from '../shared-budget/race.js';

let postgres: LocalPostgres;
let redis: LocalRedis;
beforeAll(async () => {
  [postgres, redis] = await Promise.all([startPostgres(), startRedis()]);
}, 60_000);
afterAll(async () => {
  await Promise.all([postgres?.stop(), redis?.stop()]);
});

describe.each(['postgres', 'redis'] as const)('over %s', { timeout: 60_000 }, (kind) => {
  const engine = () => (kind === 'postgres' ? postgres : redis);

  it('processes spend one budget: no refusal, nearly all of it, in equal shares', async () => {
    const { refused, results, counts } = await race(kind, engine().url, 8);
    expect(refused).toBe(0);
    expect(Math.max(...counts)).toBeLessThanOrEqual(BUDGET.requests);
    // All but the share of interactive callers, but for a machine that stalls.
    expect(counts.reduce((sum, count) => sum + count)).toBeGreaterThanOrEqual(0.8 * 2 * BUDGET.requests);
    const mean = results.reduce((sum, { sent }) => sum + sent, 0) / results.length;
    for (const { sent } of results) expect(Math.abs(sent - mean)).toBeLessThanOrEqual(0.3 * mean);
  });

  it('a store that dies in a window ends no process, and lets nothing too many go', async () => {
    const { refused, results, counts } = await race(kind, engine().url, 8, async () => {
      await engine().crash();
      await sleep(300);
      await engine().start();
    });
    expect(refused).toBe(0);
    expect(Math.max(...counts)).toBeLessThanOrEqual(BUDGET.requests);
    expect(counts[1]).toBeGreaterThan(0.5 * BUDGET.requests);
    for (const { errors } of results) expect(errors.length).toBeGreaterThan(0);
  });
});
