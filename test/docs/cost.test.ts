import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costOfFetching, costOfWalk } from '../../bench/scale/cost.js';

const walk = {
  dossiers: 1_000_000,
  pageSize: 100,
  secondsPerPage: 3,
  walkers: 1,
  requestsPerMinute: 400,
  clientSecondsPerPage: 0.05,
  cores: 2,
};

describe('the cost of a full read', () => {
  it('is pages times seconds for one walker', () => {
    expect(costOfWalk(walk)).toEqual({
      requests: 10_000,
      seconds: 30_000,
      limit: 'walkers',
      usefulWalkers: 20,
    });
  });

  it('is bound by the budget from as many walkers on as it says are useful', () => {
    expect(costOfWalk({ ...walk, walkers: 19 }).limit).toBe('walkers');
    expect(costOfWalk({ ...walk, walkers: 21 })).toMatchObject({ seconds: 1_500, limit: 'budget' });
  });

  it('is bound by the processor where a page costs the client more than the budget allows for', () => {
    expect(costOfWalk({ ...walk, walkers: 100, clientSecondsPerPage: 1 })).toMatchObject({
      seconds: 5_000,
      limit: 'processor',
    });
  });

  it('never falls with more of anything, and no rate is above the limits', () => {
    const counts = fc.record({
      walkers: fc.integer({ min: 1, max: 200 }),
      secondsPerPage: fc.double({ min: 0.1, max: 30, noNaN: true }),
      clientSecondsPerPage: fc.double({ min: 0.001, max: 2, noNaN: true }),
    });
    fc.assert(
      fc.property(counts, (given) => {
        const plan = { ...walk, ...given };
        const { requests, seconds, usefulWalkers } = costOfWalk(plan);
        const more = costOfWalk({ ...plan, walkers: plan.walkers + 1 });
        expect(more.seconds).toBeLessThanOrEqual(seconds);
        expect(requests / seconds).toBeLessThanOrEqual(plan.requestsPerMinute / 60 + 1e-9);
        expect(costOfWalk({ ...plan, walkers: usefulWalkers + 1 }).limit).not.toBe('walkers');
      }),
    );
  });
});

describe('the cost of fetching files', () => {
  const fetching = {
    files: 4_000_000,
    bytesPerFile: 1_000_000,
    filesPerSecond: 200,
    bytesPerSecond: 110_000_000,
    queued: 100_000,
    requestsPerMinute: 400,
  };

  it('is bound by the network, or by the workers', () => {
    expect(costOfFetching(fetching)).toMatchObject({ limit: 'network', isExpiring: false });
    expect(costOfFetching({ ...fetching, filesPerSecond: 50 })).toMatchObject({
      seconds: 80_000,
      limit: 'workers',
    });
  });

  it('is bound by the budget where files wait for longer than their URLs live', () => {
    const late = costOfFetching({ ...fetching, queued: 1_000_000 });
    expect(late).toMatchObject({ seconds: 600_000, limit: 'budget', isExpiring: true });
    expect(costOfFetching({ ...fetching, queued: late.longestQueue }).isExpiring).toBe(false);
  });
});
