// A plan touches nothing, whoever is writing meanwhile.
import { appendFile, readFile } from 'node:fs/promises';
import path from 'node:path';
import { DsClient } from '@org/ds-client';
import { folder, mirror } from '@org/ds-client/mirror';
import { createEmulator } from '@org/ds-client/testing';
import { expect, it } from 'vitest';
import { Journal } from '../../src/mirror/folder/journal.js';
import { temporaryDirectory } from '../download/directory.js';

it('a plan leaves alone what another run is writing behind the last commit', async () => {
  await using directory = await temporaryDirectory();
  const ds = createEmulator({ demarches: [{ number: 42, dossiers: 3 }] });
  const client = new DsClient({ token: ds.token, endpoint: ds.endpoint, fetch: ds.fetch });
  const to = folder(directory.path, { format: 'jsonl' });
  for await (const step of mirror(client, 42, { to })) expect(step.refused).toEqual([]);
  const journal = path.join(directory.path, '.ds-mirror/42/journal.jsonl');
  // What a run has written of its batch so far: entries without their commit.
  await appendFile(journal, '{"is":"removed","numbers":[1]}\n');
  const before = await readFile(journal);
  for await (const { plan } of mirror(client, 42, { to, plan: true })) expect(plan.length).toBeGreaterThan(0);
  expect((await readFile(journal)).equals(before)).toBe(true);
  // Who holds the lease begins behind the last commit.
  const opened = await Journal.open(journal);
  await opened.close();
  expect((await readFile(journal)).byteLength).toBeLessThan(before.byteLength);
});
