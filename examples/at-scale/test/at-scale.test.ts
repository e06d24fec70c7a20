import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { DsClient } from '@org/ds-client';
import {
  createEmulator,
  demarche,
  dossier,
  type Emulator,
  type EmulatorServer,
} from '@org/ds-client/testing';
import { freePort, type LocalPostgres, startPostgres } from './local-postgres.js';

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
      demarche(30).withChamp('piece_justificative', 'Pièces').withDossier(dossier(30_001)),
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

/** What a program has told so far. */
const told = new Map<ChildProcess, Record<string, unknown>[]>();

/** Starts one of the programs as a user does. */
function start(
  program: string,
  args: readonly string[] = [],
  env: Record<string, string> = {},
): ChildProcess {
  const file = fileURLToPath(new URL(`../src/${program}.ts`, import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', file, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      DATABASE_URL: postgres.url,
      DS_API_URL: server.endpoint,
      DS_API_TOKEN: ds.token,
      DS_STORE: directory,
      ...env,
    },
  });
  running.add(child);
  const events: Record<string, unknown>[] = [];
  told.set(child, events);
  createInterface({ input: child.stdout }).on('line', (line) => void events.push(JSON.parse(line)));
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

  start('produce', ['10', '20']);
  const victim = start('work');
  while ((await md5sBelow(directory)).length < 10) await sleep(50);
  victim.kill('SIGKILL');
  start('work');
  for (const end = Date.now() + 90_000; Date.now() < end; await sleep(200)) {
    if ((await md5sBelow(directory)).length >= expected.length) break;
  }
  assert.deepEqual(await md5sBelow(directory), expected);
  assert.deepEqual(await end(), [0, 0]);
});

/** Asks all programs to stop, and gives what they ended with. */
function end(): Promise<(number | null)[]> {
  const ends = [...running].map(async (child) => {
    child.kill('SIGTERM');
    if (child.exitCode === null) await once(child, 'exit');
    return child.exitCode;
  });
  return Promise.all(ends);
}

async function until<T>(look: () => T | undefined | Promise<T | undefined>): Promise<T> {
  for (const last = Date.now() + 90_000; Date.now() < last; await sleep(50)) {
    const found = await look();
    if (found !== undefined) return found;
  }
  throw new Error('It did not come.');
}

test('a webhook has its demarche walked next, once for the queue and for all who listen', {
  timeout: 120_000,
}, async () => {
  const client = new DsClient({ endpoint: ds.endpoint, token: ds.token, fetch: ds.fetch, rateLimit: false });
  const { webhook, secret: old } = await client.mutate.webhookCreer({
    demarche: { number: 30 },
    url: 'https://recepteur.example.org/webhooks',
    eventTypes: ['dossier_depose'],
  });
  assert.ok(webhook && old);
  const { secret } = await client.mutate.webhookRenouvelerSecret({ webhook: webhook.id });
  assert.ok(secret && secret !== old);
  const port = await freePort();
  const receiver = start('receive', [], {
    DS_API_TOKEN: '',
    DS_WEBHOOK_SECRET: `${secret} ${old}`,
    PORT: String(port),
  });
  const to = `http://127.0.0.1:${port}/webhooks`;
  await until(async () => ((await fetch(to).catch(() => undefined))?.status === 405 ? true : undefined));

  const follower = start('produce', ['30']);
  const worker = start('work');
  const walks = () => (told.get(follower) ?? []).filter(({ event }) => event === 'walked');
  const [first] = await until(() => (walks().length === 1 ? walks() : undefined));
  const asked = ds.requests.length;
  const { number } = ds.addDossier(30, dossier(77_777).withFile('Pièces', { filename: 'neuf.pdf' }));
  ds.emit('dossier_depose', number);
  assert.deepEqual(
    (await ds.deliverWebhooks({ to })).map(({ status }) => status),
    [204],
  );
  // Nothing was asked of the API meanwhile: the delivery is stored, and answered.
  assert.deepEqual(
    (told.get(receiver) ?? []).map(({ event, demarche }) => ({ event, demarche })),
    [{ event: 'hinted', demarche: 30 }],
  );
  const [, again] = await until(() => (walks().length === 2 ? walks() : undefined));
  assert.deepEqual([again?.demarche, again?.queued], [30, 1]);
  // Polling comes after a minute only.
  const wait = Date.parse(String(again?.at)) - Date.parse(String(first?.at));
  assert.ok(wait < 60_000, `${wait} ms`);
  const changes = (told.get(follower) ?? []).filter(
    ({ event, changed }) => event === 'changed' && JSON.stringify(changed).includes(String(number)),
  );
  assert.deepEqual(
    changes.map(({ changed }) => changed),
    [[{ number, state: 'en_construction' }]],
  );
  const requests = ds.requests.slice(asked).filter(({ kind }) => kind === 'api');
  assert.ok(requests.length <= 8, `${requests.length} requests: one look and one walk`);
  await until(() => (told.get(worker) ?? []).find((one) => one.event === 'stored' && one.dossier === number));
  assert.deepEqual(await end(), [0, 0, 0]);
});
