import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { DsClient } from '@org/ds-client';
import {
  createEmulator,
  demarche,
  dossier,
  type Emulator,
  type EmulatorServer,
} from '@org/ds-client/testing';
import { freePort, type LocalPostgres, startPostgres } from './local-postgres.js';
import { Programs, until } from './programs.js';

let postgres: LocalPostgres;
let server: EmulatorServer;
let ds: Emulator;
let directory: string;
let client: DsClient;
let programs: Programs;
before(async () => {
  ds = createEmulator({
    demarches: [
      { number: 10, dossiers: 30 },
      { number: 20, dossiers: 30 },
      demarche(30).withChamp('piece_justificative', 'Pièces').withDossier(dossier(30_001)),
    ],
  });
  client = new DsClient({ endpoint: ds.endpoint, token: ds.token, fetch: ds.fetch, rateLimit: false });
  [postgres, server, directory] = await Promise.all([
    startPostgres(),
    ds.listen(),
    mkdtemp(path.join(tmpdir(), 'ds-at-scale-')),
  ]);
  programs = new Programs({
    DATABASE_URL: postgres.url,
    DS_API_URL: server.endpoint,
    DS_API_TOKEN: ds.token,
    DS_STORE: directory,
  });
});
after(async () => {
  programs?.kill();
  await server?.close();
  await postgres?.stop();
  if (directory) await rm(directory, { recursive: true, force: true });
});

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
  const sources = ['champs', 'annotations', 'messages', 'avis', 'motivation', 'attestation'] as const;
  const lists = await Promise.all([10, 20].map((number) => client.files(number, { sources }).toArray()));
  const expected = lists
    .flat()
    .map(({ checksum }) => checksum)
    .sort();
  assert.ok(expected.length > 20);

  programs.start('produce', ['10', '20']);
  const victim = programs.start('work');
  const atLeast = (count: number) => async () =>
    (await md5sBelow(directory)).length >= count ? true : undefined;
  await until('ten files', atLeast(10));
  victim.kill();
  programs.start('work');
  await until('all files', atLeast(expected.length));
  assert.deepEqual(await md5sBelow(directory), expected);
  assert.deepEqual(await programs.stop(), [0, 0]);
});

test('a webhook has its demarche walked next, once for the queue and for all who listen', {
  timeout: 120_000,
}, async () => {
  const { webhook, secret: old } = await client.mutate.webhookCreer({
    demarche: { number: 30 },
    url: 'https://recepteur.example.org/webhooks',
    eventTypes: ['dossier_depose'],
  });
  assert.ok(webhook && old);
  const { secret } = await client.mutate.webhookRenouvelerSecret({ webhook: webhook.id });
  assert.ok(secret && secret !== old);
  const port = await freePort();
  const receiver = programs.start('receive', [], {
    DS_API_TOKEN: '',
    DS_WEBHOOK_SECRET: `${secret} ${old}`,
    PORT: String(port),
  });
  const to = `http://127.0.0.1:${port}/webhooks`;
  await until('a receiver', async () =>
    (await fetch(to).catch(() => undefined))?.status === 405 ? true : undefined,
  );

  const follower = programs.start('produce', ['30']);
  const worker = programs.start('work');
  const first = await until('a walk', () => follower.told('walked')[0]);
  const asked = ds.requests.length;
  const { number } = ds.addDossier(30, dossier(77_777).withFile('Pièces', { filename: 'neuf.pdf' }));
  ds.emit('dossier_depose', number);
  assert.deepEqual(
    (await ds.deliverWebhooks({ to })).map(({ status }) => status),
    [204],
  );
  assert.deepEqual(
    receiver.told('hinted').map((told) => told.demarche),
    [30],
  );
  const again = await until('another walk', () => follower.told('walked')[1]);
  assert.deepEqual([again.demarche, again.queued], [30, 1]);
  // Polling comes after a minute only.
  const wait = Date.parse(String(again.at)) - Date.parse(String(first.at));
  assert.ok(wait < 60_000, `${wait} ms`);
  const changes = follower.told('changed').filter(({ changed }) => JSON.stringify(changed).includes('77777'));
  assert.deepEqual(
    changes.map(({ changed }) => changed),
    [[{ number, state: 'en_construction' }]],
  );
  const requests = ds.requests.slice(asked).filter(({ kind }) => kind === 'api');
  assert.ok(requests.length <= 8, `${requests.length} requests: one look and one walk`);
  const stored = await until('its file', () => worker.told('stored').find((told) => told.dossier === number));
  // One id from the walk to the stored object, in the lines of two programs.
  assert.ok(again.walkId && again.walkId !== first.walkId);
  assert.deepEqual([changes[0]?.walkId, stored.walkId], [again.walkId, again.walkId]);
  assert.deepEqual(await programs.stop(), [0, 0, 0]);
});
