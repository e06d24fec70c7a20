// Puts one mistake after the other into the sources, and sees whether the tests find it: npm run mutants
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { mutants } from './named.js';

/** Whether these tests pass with a mutant, or with none. */
function pass(tests: readonly string[], mutant: string): boolean {
  const { status } = spawnSync(
    'npx',
    ['vitest', 'run', '--bail', '1', '--typecheck.enabled=false', ...tests],
    {
      env: { ...process.env, MUTANT: mutant, CI: '' },
      stdio: 'ignore',
      timeout: 600_000,
    },
  );
  // Neither a verdict nor a kill: a machine that is too slow proves nothing.
  if (status === null) throw new Error(`The tests of '${mutant}' did not end in time.`);
  return status === 0;
}

// Tests that fail by themselves would kill every mutant.
if (!pass([...new Set(mutants.flatMap(({ tests }) => tests))], '')) {
  console.error('The tests fail without any mutant: mend them first.');
  process.exit(1);
}
const rows: string[] = [];
let survived = 0;
for (const { name, file, tests } of mutants) {
  const isKilled = !pass(tests, name);
  if (!isKilled) survived += 1;
  console.log(`${isKilled ? 'killed  ' : 'SURVIVED'} ${name}`);
  rows.push(`| ${name} | \`${file}\` | ${isKilled ? 'killed' : '**survived**'} |`);
}
const score = `${mutants.length - survived} of ${mutants.length} killed`;
console.log(score);
const head = [
  '# Mutants',
  '',
  `${score}, by \`npm run mutants\`.`,
  '',
  '| mistake | where | |',
  '|---|---|---|',
];
writeFileSync(new URL('SCORE.md', import.meta.url), `${[...head, ...rows].join('\n')}\n`);
process.exitCode = survived === 0 ? 0 : 1;
