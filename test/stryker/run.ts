// Every small change that Stryker can think of, in what decides whether something is sent again; the second half of npm run mutants.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);

function run(command: string, args: readonly string[]): void {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>;
}

run('npm', ['ci', '--prefix', 'test/stryker', '--no-audit', '--no-fund']);
run('npm', ['exec', '--prefix', 'test/stryker', '--', 'stryker', 'run', 'test/stryker/stryker.config.js']);

const report: Report = JSON.parse(readFileSync(new URL('node_modules/.cache/stryker.json', root), 'utf8'));
let [allKilled, all] = [0, 0];
const rows = Object.entries(report.files).map(([file, { mutants }]) => {
  const count = (...statuses: string[]) => mutants.filter(({ status }) => statuses.includes(status)).length;
  // A change that makes a test wait for ever is found as well.
  const killed = count('Killed', 'Timeout');
  const judged = killed + count('Survived', 'NoCoverage');
  allKilled += killed;
  all += judged;
  return `| \`${file}\` | ${killed} | ${judged} | ${Math.round((100 * killed) / judged)} % |`;
});
const head = [
  '# Mutants of Stryker',
  '',
  `${allKilled} of ${all} killed (${Math.round((100 * allKilled) / all)} %), by \`npm run mutants\`. It fails below what \`stryker.config.js\` says.`,
  '',
  '| file | killed | changes | |',
  '|---|---|---|---|',
];
writeFileSync(new URL('SCORE.md', import.meta.url), `${[...head, ...rows].join('\n')}\n`);
