import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { entries } from './entries.js';
import { type Finding, judgeSeed } from './judge-seed.js';

/** Ten for each entry point; thousands come with `npm run fuzz -- 5000`. */
const SEEDS = entries.length * 10;

beforeAll(() => {
  // No wait between attempts.
  vi.spyOn(Math, 'random').mockReturnValue(0);
});
afterAll(() => {
  vi.restoreAllMocks();
});

test('whatever an answer becomes on its way: right and complete, or a DsError', {
  timeout: 120_000,
}, async () => {
  const findings: Finding[] = [];
  for (let seed = 0; seed < SEEDS; seed++) {
    const finding = await judgeSeed(seed);
    if (finding) findings.push(finding);
  }
  expect(findings).toEqual([]);
});
