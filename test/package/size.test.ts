// What a program that reads one dossier carries, minified: in chunks until its first request, and as one file.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Consumer, createConsumer, pack } from './install.js';

const START = 150_000;
// All that comes by import() is in it: what compares schemas, writes annotations, fills in forms ahead.
const ONE_FILE = 300_000;

let directory: string;
let consumer: Consumer;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'ds-client-size-'));
  consumer = await createConsumer(await pack(directory), { type: 'module' });
}, 300_000);

afterAll(async () => {
  await consumer.remove();
  await rm(directory, { recursive: true, force: true });
});

test('one getDossier, at start', async () => {
  const { outputs } = await bundle({ splitting: true });
  const first = Object.keys(outputs).find((file) => file.endsWith('/stdin.js')) ?? '';
  const loaded = new Set([first]);
  // A set that grows while it is walked is walked to its end.
  for (const file of loaded) {
    for (const { path, kind } of outputs[file]?.imports ?? []) {
      if (kind === 'import-statement' && path in outputs) loaded.add(path);
    }
  }
  const inputs = [...loaded].flatMap((file) => Object.keys(outputs[file]?.inputs ?? {}));
  expect(inputs.filter((file) => /\/graphql\/|schema|graphql-request|testing|cli\//.test(file))).toEqual([]);
  expect(bytes(outputs, loaded)).toBeGreaterThan(50_000);
  expect(bytes(outputs, loaded)).toBeLessThan(START);
});

test('one getDossier, in one file', async () => {
  const { outputs } = await bundle({ splitting: false });
  const [output] = Object.values(outputs);
  const inputs = Object.entries(output?.inputs ?? {}).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  // A schema that executes, the emulator, the command line and the French catalogue are of no use to it.
  const useless = /\/graphql\/(type|execution|validation)\/|\/(testing|cli)\//;
  expect(inputs.map(([file]) => file).filter((file) => useless.test(file))).toEqual([]);
  expect(bytes(outputs, Object.keys(outputs))).toBeLessThan(ONE_FILE);
});

async function bundle(how: { splitting: boolean }): Promise<Metafile> {
  const contents = `
    import { DsClient } from '@org/ds-client';
    console.log((await new DsClient().getDossier(20001)).state);
  `;
  const { metafile } = await build({
    ...how,
    stdin: { contents, resolveDir: consumer.directory },
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
    outdir: join(directory, 'out'),
  });
  return metafile;
}

function bytes(outputs: Metafile['outputs'], files: Iterable<string>): number {
  return [...files].reduce((sum, file) => sum + (outputs[file]?.bytes ?? 0), 0);
}
