import { createQueue } from '@org/ds-client/queue';
import { createEmulator } from '@org/ds-client/testing';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { dueAt, isIdle, type Known } from '../../src/queue/walks/schedule.js';
import { type LocalPostgres, startPostgres } from '../engines/postgres.js';
import { clientOf, demarcheWithFiles } from './data.js';

describe('following many demarches', { timeout: 40_000 }, () => {
  let postgres: LocalPostgres;
  beforeAll(async () => {
    postgres = await startPostgres();
  }, 60_000);
  afterAll(() => postgres?.stop());

  it('an idle one costs a fiftieth of a request, one that changed is walked, one that fails stops none', async () => {
    const numbers = Array.from({ length: 12 }, (_, index) => index + 1);
    const ds = createEmulator({
      // Long ago, so that no late change is waited for.
      now: '2025-03-01T12:00:00Z',
      demarches: numbers.map((number) => demarcheWithFiles(number, number * 100, 1)),
    });
    const queue = createQueue({ postgres: postgres.url, client: clientOf(ds) });
    onTestFinished(() => queue.close());
    await queue.produce(numbers, { concurrency: 8 });
    const stop = new AbortController();
    const walked: number[] = [];
    const following = queue.follow([...numbers, 404], {
      signal: stop.signal,
      busy: 1_000,
      quiet: 1_000,
      dead: 1_000,
      onWalked: ({ number }) => void walked.push(number),
    });
    // The looks of `produce` are remembered: only what is new here is walked.
    await expect.poll(() => walked, { timeout: 30_000 }).toEqual([404]);
    const requests = ds.requests.length;
    const rounds = 3;
    const looks = () =>
      ds.requests
        .slice(requests)
        .filter((one) => one.kind === 'api' && one.operationName === 'NewestChanges');
    await expect.poll(() => looks().length, { timeout: 30_000 }).toBeGreaterThanOrEqual(2 * rounds);
    expect(ds.requests.length - requests).toBe(looks().length);

    walked.length = 0;
    ds.modify(700);
    await expect.poll(() => walked, { timeout: 30_000 }).toContain(7);
    await queue.hint([9]);
    await expect.poll(() => walked, { timeout: 30_000 }).toContain(9);
    expect(walked.filter((number) => number !== 7 && number !== 9)).toEqual([]);
    expect((await queue.status()).demarches.find(({ number }) => number === 404)).toMatchObject({
      failures: 1,
    });
    stop.abort();
    await following;
  });
});

const HOUR = 3_600_000;
const rhythm = { busy: 60_000, quiet: HOUR, dead: 24 * HOUR };
const now = Date.parse('2026-06-01T12:00:00Z');
const known = (facts: Partial<Known>): Known => ({
  number: 1,
  seen: 'a',
  newestChange: now - 2 * HOUR,
  walkedAt: now - HOUR,
  knownUntil: now - 60_000,
  isHinted: false,
  notBefore: null,
  ...facts,
});

describe('when a demarche is due', () => {
  it.each<[string, Partial<Known>, number]>([
    ['busy: every minute', {}, now],
    ['quiet: every hour', { newestChange: now - 48 * HOUR }, now - 60_000 + HOUR],
    ['dead: every day', { newestChange: now - 1_000 * HOUR }, now - 60_000 + 24 * HOUR],
    ['empty: every day', { newestChange: null }, now - 60_000 + 24 * HOUR],
    ['never walked: at once', { walkedAt: null, knownUntil: null }, 0],
    ['heard of: at once', { newestChange: now - 1_000 * HOUR, isHinted: true }, 0],
    ['failed: after its own wait', { walkedAt: null, notBefore: now + 5 }, now + 5],
  ])('%s', (_, facts, at) => {
    expect(dueAt(known(facts), rhythm, now)).toBe(at);
  });

  it.each<[string, Partial<Known>, string | undefined, boolean, boolean?]>([
    ['nothing moved', {}, 'a', true],
    ['something moved', {}, 'b', false],
    ['it could not be asked', {}, undefined, false],
    ['somebody heard of it', { isHinted: true }, 'a', false],
    ['the last walk was a day ago', { walkedAt: now - 25 * HOUR, newestChange: null }, 'a', false],
    [
      'the last walk was so soon that a late change may follow',
      { newestChange: now - HOUR - 60_000 },
      'a',
      false,
      true,
    ],
    ['it would be among what the look showed', { newestChange: now - HOUR - 60_000 }, 'a', true, false],
    ['it failed', { notBefore: now - 1 }, 'a', false],
  ])('%s', (_, facts, seen, idle, isCrowded = false) => {
    expect(isIdle(known(facts), seen === undefined ? undefined : { text: seen, isCrowded }, now)).toBe(idle);
  });
});
