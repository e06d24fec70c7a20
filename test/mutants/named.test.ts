import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { mutants } from './named.js';

const root = new URL('../../', import.meta.url);

// The mutants themselves are run by `npm run mutants`; a place that has moved would be a mutant that changes nothing.
it.each(mutants)('$name: its place is there, once, and so are its tests', ({ file, from, tests }) => {
  expect(readFileSync(new URL(`src/${file}`, root), 'utf8').split(from)).toHaveLength(2);
  expect(tests.filter((test) => !existsSync(new URL(test, root)))).toEqual([]);
});

it('the score that stands here is of these mutants, and none survives', () => {
  const score = readFileSync(new URL('SCORE.md', import.meta.url), 'utf8');
  expect(score).toContain(`${mutants.length} of ${mutants.length} killed`);
  for (const { name } of mutants) expect(score).toContain(`| ${name} |`);
});
