import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Consumer, createConsumer, pack, root } from './install.js';

const BUILD_TIME = 300_000;
let directory: string;
let tarball: string;
const consumers: Consumer[] = [];

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'ds-client-pack-'));
  tarball = await pack(directory);
}, BUILD_TIME);

afterAll(async () => {
  for (const consumer of consumers) await consumer.remove();
  await rm(directory, { recursive: true, force: true });
});

async function consumer(options: Parameters<typeof createConsumer>[1]): Promise<Consumer> {
  const made = await createConsumer(tarball, options);
  consumers.push(made);
  return made;
}

// Compilers and package managers take their time on a busy machine.
describe('the packed package, in an empty project', { timeout: 120_000 }, () => {
  test('as an ES module', async () => {
    expect(await (await consumer({ type: 'module' })).run('node', 'smoke.mjs')).toBe('ok\n');
  });

  test('as CommonJS, and as a bundler without module-sync reads it', async () => {
    const project = await consumer({ type: 'commonjs' });
    expect(await project.run('node', 'smoke.cjs')).toBe('ok\n');
    const own = join(project.directory, 'node_modules/@org/ds-client');
    const manifest = JSON.parse(await readFile(join(own, 'package.json'), 'utf8'));
    for (const conditions of Object.values(manifest.exports)) {
      if (typeof conditions === 'object' && conditions !== null)
        Reflect.deleteProperty(conditions, 'module-sync');
    }
    await writeFile(join(own, 'package.json'), JSON.stringify(manifest));
    expect(await project.run('node', 'smoke.cjs')).toBe('ok\n');
  });

  test('the command line', async () => {
    const project = await consumer({ type: 'module' });
    const main = 'node_modules/@org/ds-client/dist/cli/main.js';
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
    expect(await project.run('node', main, '--version')).toContain(version);
    expect(await project.run('node', main, '--help', '--lang', 'fr')).toContain('download');
  });

  test('the command line tells how to have a package that a target needs, under npx too', async () => {
    const project = await consumer({ type: 'module' });
    const tell = async (...args: string[]) => {
      const failure = await project
        .run('node', 'node_modules/@org/ds-client/dist/cli/main.js', ...args)
        .catch((error: { code: unknown; stderr: string }) => error);
      expect(failure).toMatchObject({ code: 2 });
      return typeof failure === 'string' ? failure : failure.stderr;
    };
    await writeFile(join(project.directory, 'token'), 'a-token');
    const connect = ['--token-file', 'token', '--endpoint', 'http://127.0.0.1:9/'];
    const missing: ReadonlyArray<readonly [string, string, ...string[]]> = [
      ['pg', 'mirror', '1', '--to', 'postgres://127.0.0.1:9/ds'],
      ['write-excel-file', 'mirror', '1', '--to', 'tables', '--format', 'xlsx'],
      ['write-excel-file', 'export', '1', '--to', 'tables'],
      ['hyparquet-writer', 'export', '1', '--to', 'tables', '--format', 'parquet'],
    ];
    for (const [name, ...args] of missing) {
      const told = await tell(...args, ...connect);
      expect(told).toContain(`npm install ${name}`);
      expect(told).toContain(`npx --package @org/ds-client --package ${name} ds-client ${args[0]} …`);
      expect(await tell(...args, ...connect, '--lang', 'fr')).toContain('qui n’est pas installé');
    }
  });

  test('its types, without skipLibCheck and without the DOM', async () => {
    const project = await consumer({ type: 'module' });
    expect(await project.run('node', join(root, 'node_modules/typescript/bin/tsc'), '-p', '.')).toBe('');
  });

  test('the download helper and the webhooks load no GraphQL', async () => {
    const project = await consumer({ type: 'module', without: ['graphql', 'graphql-request'] });
    const load =
      "await import('@org/ds-client/download'); await import('@org/ds-client/webhooks'); console.log('ok')";
    expect(await project.run('node', '--input-type=module', '-e', load)).toBe('ok\n');
  });

  test('being imported, it loads neither node:http nor undici, and graphql only as ES modules', async () => {
    const project = await consumer({ type: 'module' });
    const load = [
      "await import('@org/ds-client');",
      'const early = process.moduleLoadList.filter((name) => /^NativeModule (http|internal\\/deps\\/undici\\/undici)$/.test(name));',
      "const { createRequire } = await import('node:module');",
      "const twice = Object.keys(createRequire(import.meta.url).cache ?? {}).filter((file) => file.includes('/graphql/'));",
      'console.log(JSON.stringify({ early, twice }));',
    ].join('\n');
    const printed = await project.run('node', '--input-type=module', '-e', load);
    expect(JSON.parse(printed)).toEqual({ early: [], twice: [] });
  });

  test('has no install script and no native addon, and only the files that users need', async () => {
    const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
    expect(Object.keys(manifest.scripts).filter((name) => /install|prepare$/.test(name))).toEqual([]);
    expect(Object.keys(manifest.dependencies).sort()).toEqual([
      '@graphql-typed-document-node/core',
      'graphql',
      'graphql-request',
      'standardwebhooks',
    ]);
    const project = await consumer({ type: 'module' });
    const files = await project.run('tar', '-tzf', tarball);
    const unexpected = files
      .trim()
      .split('\n')
      .filter(
        (file) =>
          !/^package\/(dist\/.+\.(c?js|d\.c?ts|map)|docs\/(fr\/)?[\w-]+\.md|docs\/images\/[\w-]+\.svg|package\.json|schema\.graphql|LICENSE|THIRD-PARTY-NOTICES|llms\.txt|[A-Z_]+(\.fr)?\.md)$/.test(
            file,
          ),
      );
    expect(unexpected).toEqual([]);
  });
});
