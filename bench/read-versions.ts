// Whether reading became slower: the package of an earlier commit against the one that is built, in the same run.
//   npm run build && npm run bench:versions -- <commit>
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { compare } from './read/measure.js';
import { built, startReader } from './read/start-reader.js';
import { startServer } from './read/start-server.js';

const COUNT = 3_000;
const ROUNDS = 15;
const [commit] = process.argv.slice(2);
if (commit === undefined) throw new Error('Which commit? npm run bench:versions -- <commit>');

const root = path.resolve(import.meta.dirname, '..');
const old = path.join(mkdtempSync(path.join(tmpdir(), 'ds-client-')), 'old');
const run = (command: string, args: readonly string[], cwd: string) =>
  execFileSync(command, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });

try {
  run('git', ['worktree', 'add', '--detach', old, commit], root);
  // Of what it needs to be built, an earlier commit needs nothing that this one has not.
  symlinkSync(path.join(root, 'node_modules'), path.join(old, 'node_modules'));
  run('npx', ['tsup', '--no-dts'], old);
  const server = await startServer();
  for (const form of ['plain', 'rich'] as const) {
    const endpoint = server.endpoint({ count: COUNT, form });
    const before = startReader(path.join(old, 'dist/index.js'), endpoint, COUNT);
    const now = startReader(built, endpoint, COUNT);
    const { ratio, least } = await compare(ROUNDS, before.read, now.read);
    console.log(
      `${COUNT} dossiers, ${form}: processor ${ratio.cpu.toFixed(2)} (least ${least.cpu.toFixed(2)}), ` +
        `time ${ratio.wall.toFixed(2)} (least ${least.wall.toFixed(2)}) of that of ${commit}`,
    );
    before.stop();
    now.stop();
  }
  server.stop();
} finally {
  execFileSync('git', ['worktree', 'remove', '--force', old], { cwd: root });
  rmSync(path.dirname(old), { recursive: true, force: true });
}
