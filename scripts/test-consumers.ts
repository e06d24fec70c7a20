// The packed package in programs as others build them: each folder of test/consumers is installed with its own pinned
// versions somewhere outside the project, built, and run against an emulator. `npm run test:consumers -- esbuild next16`
// takes some of them only.
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createEmulator } from '../src/testing/index.js';
import { pack, root } from '../test/package/install.js';

const run = promisify(execFile);
const INSTALL_TIME = 10 * 60_000;
const RUN_TIME = 5 * 60_000;
const OUTPUT = 64 * 1024 * 1024;

const source = join(root, 'test/consumers');
const folders = (await readdir(source, { withFileTypes: true }))
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !folders.includes(name));
if (unknown.length > 0)
  throw new Error(`No consumer called ${unknown.join(', ')}; there are: ${folders.join(', ')}.`);

const work = await mkdtemp(join(tmpdir(), 'ds-client-consumers-'));
let failed = 0;
const tarball = await pack(work);
try {
  for (const name of asked.length > 0 ? asked : folders) {
    const began = Date.now();
    const problem = await consume(name);
    const seconds = Math.round((Date.now() - began) / 1_000);
    if (problem === undefined) console.log(`ok      ${name} (${seconds} s)`);
    else {
      failed += 1;
      console.log(`FAILED  ${name} (${seconds} s)\n${problem}`);
    }
    await rm(join(work, name), { recursive: true, force: true });
  }
} finally {
  await rm(work, { recursive: true, force: true });
}
console.log(failed === 0 ? '\nEvery consumer builds and runs.' : `\n${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** What went wrong, if anything did. */
async function consume(name: string): Promise<string | undefined> {
  const directory = join(work, name);
  await mkdir(directory);
  for (const file of ['main.js', 'scenario.js', 'reading.js'])
    await cp(join(source, file), join(directory, file));
  await cp(join(source, name), directory, { recursive: true });
  const manifest = JSON.parse(await readFile(join(directory, 'package.json'), 'utf8'));
  manifest.dependencies = { ...manifest.dependencies, '@org/ds-client': `file:${tarball}` };
  await writeFile(join(directory, 'package.json'), JSON.stringify(manifest, null, 2));
  const emulator = createEmulator();
  const server = await emulator.listen(0);
  const { NODE_ENV: _, ...environment } = process.env;
  const options = {
    cwd: directory,
    maxBuffer: OUTPUT,
    env: {
      ...environment,
      DS_API_URL: server.endpoint,
      DS_API_TOKEN: emulator.token,
      NEXT_TELEMETRY_DISABLED: '1',
    },
  };
  try {
    await run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], {
      ...options,
      timeout: INSTALL_TIME,
    });
    await run('npm', ['run', 'build', '--if-present'], { ...options, timeout: RUN_TIME });
    const { stdout } = await run('npm', ['test'], { ...options, timeout: RUN_TIME });
    return /^ok$/m.test(stdout) ? undefined : `It did not say ok:\n${stdout}`;
  } catch (error) {
    return outputOf(error);
  } finally {
    await server.close();
  }
}

function outputOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error);
  const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
  // Node prints the line that threw, and a minified program is one line.
  const lines = (`${stdout}${stderr}` || String(error)).split('\n').map((line) => line.slice(0, 300));
  return lines.slice(-60).join('\n');
}
