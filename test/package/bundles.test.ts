// The short form of `npm run test:consumers`, with the bundlers and the compiler that are here anyway.
import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type BuildOptions, build } from 'esbuild';
import { build as viteBuild } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createEmulator } from '../../src/testing/index.js';
import { type Consumer, createConsumer, pack, root } from './install.js';

const run = promisify(execFile);
const emulator = createEmulator();
let directory: string;
let consumer: Consumer;
let endpoint: string;
let close: () => Promise<void>;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'ds-client-bundles-'));
  consumer = await createConsumer(await pack(directory), { type: 'module' });
  for (const file of ['main.js', 'scenario.js', 'reading.js', 'nest10/tsconfig.json']) {
    await cp(join(root, 'test/consumers', file), join(consumer.directory, file.replace(/^nest10\//, '')));
  }
  ({ endpoint, close } = await emulator.listen(0));
}, 300_000);

afterAll(async () => {
  await close();
  await consumer.remove();
  await rm(directory, { recursive: true, force: true });
});

describe('a bundle, where there are no node_modules', { timeout: 120_000 }, () => {
  const options = { bundle: true, minify: true, platform: 'node', target: 'node20' } satisfies BuildOptions;
  test.each<[string, BuildOptions, string]>([
    ['in chunks', { format: 'esm', splitting: true, outdir: 'chunks' }, 'chunks/main.js'],
    ['in one file', { format: 'esm', outfile: 'single/main.mjs' }, 'single/main.mjs'],
    ['as CommonJS', { format: 'cjs', outfile: 'common/main.cjs' }, 'common/main.cjs'],
  ])('of esbuild, %s', async (_, { outdir, outfile, ...format }, program) => {
    const { warnings } = await build({
      ...options,
      ...format,
      entryPoints: ['main.js'],
      absWorkingDir: consumer.directory,
      ...(outdir && { outdir: join(directory, outdir) }),
      ...(outfile && { outfile: join(directory, outfile) }),
    });
    expect(warnings.map(({ text }) => text)).toEqual([]);
    expect(await printed(program)).toBe('ok\n');
  });

  test('of Vite, for a server', async () => {
    await viteBuild({
      root: consumer.directory,
      logLevel: 'error',
      configFile: false,
      ssr: { noExternal: true },
      build: { ssr: 'main.js', outDir: join(directory, 'vite'), emptyOutDir: true },
    });
    expect(await printed('vite/main.js')).toBe('ok\n');
  });
});

test('types for a compiler that does not read `exports`, of every entry', { timeout: 120_000 }, async () => {
  const own = join(consumer.directory, 'node_modules/@org/ds-client/package.json');
  const { default: manifest } = await import(own, { with: { type: 'json' } });
  const entries = ['.', ...Object.keys(manifest.typesVersions['*']).map((name) => `./${name}`)];
  const program = entries.map(
    (name, index) => `import * as entry${index} from '@org/ds-client${name.slice(1)}';`,
  );
  const used = entries.map((_, index) => `entry${index}`).join(', ');
  await writeFile(join(consumer.directory, 'main.ts'), `${program.join('\n')}\nconsole.log(${used});\n`);
  // msw is an optional peer: its types are there where somebody uses that entry.
  await symlink(join(root, 'node_modules/msw'), join(consumer.directory, 'node_modules/msw'));
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  expect(await consumer.run('node', tsc, '-p', '.', '--noEmit', '--skipLibCheck').catch(outputOf)).toBe('');
});

async function printed(program: string): Promise<string> {
  await writeFile(join(directory, 'package.json'), '{ "type": "module" }');
  const env = { ...process.env, DS_API_URL: endpoint, DS_API_TOKEN: emulator.token };
  const { stdout } = await run(process.execPath, [program], { cwd: directory, env });
  return stdout;
}

function outputOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'stdout' in error
    ? String(error.stdout)
    : String(error);
}
