import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { saveFiles, verifyFiles } from '@org/ds-client/download';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collect } from '../collect.js';
import { temporaryDirectory } from '../directory.js';
import { bytes, fileOf, Host, head, honest } from '../host.js';
import { buildKilledProgram } from './killed-program.js';

const RUNS = 10;
const FILES = 60;
const BODIES = Array.from({ length: FILES }, (_, index) => bytes(20_000 + 997 * index, index));

let kills = 0;
let strays = 0;

// Otherwise nothing was tested.
afterAll(() => {
  expect(kills).toBeGreaterThan(50);
  expect(strays).toBeGreaterThan(20);
});

let script = '';
beforeAll(async () => {
  const program = await buildKilledProgram();
  script = program.script;
  return async () => await program[Symbol.asyncDispose]();
}, 60_000);

/** A host that takes its time, so that there is always something under way. */
async function slowHost() {
  let onRequest = () => {};
  const host = await Host.start((request) => {
    onRequest();
    const index = Number(/(\d+)\.pdf/.exec(request.target)?.[1]);
    const body = BODIES[index] ?? Buffer.alloc(0);
    if (request.headers.has('range')) return honest(body);
    return (socket) => {
      socket.write(head(200, { 'content-length': body.byteLength }));
      socket.write(body.subarray(0, body.byteLength / 2));
      setTimeout(() => socket.end(body.subarray(body.byteLength / 2)), 5);
    };
  });
  return { host, nextRequest: () => new Promise<void>((resolve) => (onRequest = resolve)) };
}

describe.each([
  ['with what is left over removed', ''],
  ['with what is left over gone on with', 'resume'],
])('fault 51: killed at any moment, %s', (_, resume) => {
  it.concurrent.each([1, 2, 3, 4, 5])('directory %i', { timeout: 120_000 }, async (seed) => {
    const { host, nextRequest } = await slowHost();
    await using _host = host;
    await using directory = await temporaryDirectory();
    const files = BODIES.map((body, index) => ({
      ...fileOf(host, body, `${index}.pdf`),
      dossierNumber: index % 3,
    }));
    for (let run = 0; run < RUNS; run++) {
      const requested = nextRequest();
      const child = spawn(process.execPath, [script, JSON.stringify(files), directory.path, resume]);
      const exit = once(child, 'exit');
      await Promise.race([requested, exit]);
      // Somewhere in its first files, in another place each time.
      setTimeout(() => child.kill('SIGKILL'), (seed * 7 + run * 13) % 40);
      const [, signal] = await exit;
      if (signal === 'SIGKILL') kills++;
      strays += (await directory.list()).filter((name) => name.endsWith('.part')).length;
      await expectOnlyWholeFiles(directory);
    }

    const options = resume ? { resume: 'across-processes' as const } : {};
    const results = await collect(saveFiles(files, directory.path, { ...options, manifest: true }));
    expect(results).toHaveLength(FILES);
    expect((await directory.list()).filter((name) => !/^(\d\/\d+\.pdf|manifest\.jsonl)$/.test(name))).toEqual(
      [],
    );
    await expectOnlyWholeFiles(directory);
    expect(await verifyFiles(directory.path)).toMatchObject({ ok: true, files: { length: FILES } });
  });
});

async function expectOnlyWholeFiles(directory: Awaited<ReturnType<typeof temporaryDirectory>>) {
  for (const name of await directory.list()) {
    const index = /^\d\/(\d+)\.pdf$/.exec(name)?.[1];
    if (index === undefined) continue;
    const content = await readFile(path.join(directory.path, name));
    expect(content.equals(BODIES[Number(index)] ?? Buffer.alloc(0)), name).toBe(true);
  }
}
