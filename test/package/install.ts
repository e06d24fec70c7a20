import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** A project of a stranger's, with the packed package in its `node_modules`. */
export interface Consumer {
  readonly directory: string;
  /** Runs a program there; gives what it printed. */
  run(program: string, ...args: string[]): Promise<string>;
  remove(): Promise<void>;
}

const MAX_BUILD_TIME = 180_000;

/** What the package needs at run time, and what a consumer of its types has. */
const dependencies = ['graphql', 'graphql-request', '@graphql-typed-document-node/core', 'standardwebhooks'];

/** Packs the package, built first where the sources are newer. */
export async function pack(into: string): Promise<string> {
  await oneAtATime(async () => {
    if ((await newest(join(root, 'src'))) > (await newest(join(root, 'dist'))))
      await run('npm', ['run', 'build'], { cwd: root });
  });
  const { stdout } = await run('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', into], {
    cwd: root,
  });
  return join(into, stdout.trim());
}

/**
 * Makes an empty project with the tarball and its dependencies, which are linked rather than fetched: the
 * network is for installing, not for testing.
 */
export async function createConsumer(
  tarball: string,
  { type, without = [] }: { type: 'module' | 'commonjs'; without?: readonly string[] },
): Promise<Consumer> {
  const directory = await mkdtemp(join(tmpdir(), 'ds-client-consumer-'));
  const modules = join(directory, 'node_modules');
  const own = join(modules, '@org', 'ds-client');
  await mkdir(own, { recursive: true });
  await run('tar', ['-xzf', tarball, '--strip-components=1', '-C', own]);
  for (const name of [...dependencies, '@types/node', 'undici-types']) {
    if (without.includes(name)) continue;
    await mkdir(dirname(join(modules, name)), { recursive: true });
    await symlink(join(root, 'node_modules', name), join(modules, name));
  }
  await writeFile(join(directory, 'package.json'), JSON.stringify({ name: 'consumer', private: true, type }));
  await cp(join(root, 'test', 'package', 'consumer'), directory, { recursive: true });
  return {
    directory,
    async run(program, ...args) {
      const { stdout } = await run(program, args, { cwd: directory });
      return stdout;
    },
    remove: () => rm(directory, { recursive: true, force: true }),
  };
}

/** Several files of tests pack the package, in processes of their own, and a build begins by removing the last one. */
async function oneAtATime(work: () => Promise<void>): Promise<void> {
  const lock = join(root, 'node_modules', '.cache', 'build.lock');
  await mkdir(dirname(lock), { recursive: true });
  const isMine = () =>
    mkdir(lock).then(
      () => true,
      () => false,
    );
  while (!(await isMine())) {
    // A run that was killed does not give it back.
    const { mtimeMs } = await stat(lock).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > MAX_BUILD_TIME) await rm(lock, { recursive: true, force: true });
    await setTimeout(200);
  }
  try {
    await work();
  } finally {
    await rm(lock, { recursive: true, force: true });
  }
}

async function newest(directory: string): Promise<number> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true }).catch(() => []);
  const times = entries
    .filter((entry) => entry.isFile())
    .map((entry) => stat(join(entry.parentPath, entry.name)));
  return Math.max(0, ...(await Promise.all(times)).map(({ mtimeMs }) => mtimeMs));
}
