import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { DsClient } from '@org/ds-client';
import { createEmulator, type Emulator, type EmulatorServer } from '@org/ds-client/testing';
import { type LocalPostgres, startPostgres } from './local-postgres.js';

let postgres: LocalPostgres;
let server: EmulatorServer;
let ds: Emulator;
let directory: string;
const running = new Set<ChildProcess>();
before(async () => {
  ds = createEmulator({
    demarches: [
      { number: 10, dossiers: 30 },
      { number: 20, dossiers: 30 },
    ],
  });
  [postgres, server, directory] = await Promise.all([
    startPostgres(),
    ds.listen(),
    mkdtemp(path.join(tmpdir(), 'ds-at-scale-')),
  ]);
});
after(async () => {
  for (const child of running) child.kill('SIGKILL');
  await server?.close();
  await postgres?.stop();
  if (directory) await rm(directory, { recursive: true, force: true });
});

/** Starts one of the programs as a user does. */
function start(program: string, ...args: string[]): ChildProcess {
  const file = fileURLToPath(new URL(`../src/${program}.ts`, import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', file, ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      DATABASE_URL: postgres.url,
      DS_API_URL: server.endpoint,
      DS_API_TOKEN: ds.token,
      DS_STORE: directory,
    },
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

async function md5sBelow(root: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.startsWith('.')) continue;
    const bytes = await readFile(path.join(entry.parentPath, entry.name));
    found.push(createHash('md5').update(bytes).digest('base64'));
  }
  return found.sort();
}

test('a producer and workers, one of them killed, store every file once', { timeout: 120_000 }, async () => {
  const client = new DsClient({ endpoint: ds.endpoint, token: ds.token, fetch: ds.fetch, rateLimit: false });
  const sources = ['champs', 'annotations', 'messages', 'avis', 'motivation', 'attestation'] as const;
  const lists = await Promise.all([10, 20].map((number) => client.files(number, { sources }).toArray()));
  const expected = lists
    .flat()
    .map(({ checksum }) => checksum)
    .sort();
  assert.ok(expected.length > 20);

  start('produce', '10', '20');
  const victim = start('work');
  while ((await md5sBelow(directory)).length < 10) await sleep(50);
  victim.kill('SIGKILL');
  start('work');
  for (const end = Date.now() + 90_000; Date.now() < end; await sleep(200)) {
    if ((await md5sBelow(directory)).length >= expected.length) break;
  }
  assert.deepEqual(await md5sBelow(directory), expected);
  const ends = [...running].map(async (child) => {
    child.kill('SIGTERM');
    if (child.exitCode === null) await once(child, 'exit');
    return child.exitCode;
  });
  assert.deepEqual(await Promise.all(ends), [0, 0]);
});
