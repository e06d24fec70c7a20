// What becomes of the file itself: looking makes none, and one that cannot be opened is told.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { DsClient } from '@org/ds-client';
import { mirror, purge, sqlite } from '@org/ds-client/mirror';
import { tableModel } from '@org/ds-client/tables';
import { createEmulator, demarche, dossier } from '@org/ds-client/testing';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openFile } from '../../src/mirror/sqlite/driver.js';
import { rowsOf, temporaryDirectory } from './open-file.js';

const LARGE = 1e21;
const ds = createEmulator({
  demarches: [
    demarche(42)
      .withChamp('decimal_number', 'Somme')
      .withDossier(dossier(1).withChamp('Somme', LARGE), dossier(2).withChamp('Somme', -0.5)),
  ],
});
const client = new DsClient({ token: ds.token, endpoint: ds.endpoint, fetch: ds.fetch });

let directory: Awaited<ReturnType<typeof temporaryDirectory>>;
beforeEach(async () => {
  directory = await temporaryDirectory();
});
afterEach(() => directory.remove());
const inside = (name: string) => path.join(directory.path, name);

async function look(file: string): Promise<void> {
  const to = sqlite(file);
  for await (const { plan } of mirror(client, 42, { to, plan: true })) expect(plan.length).toBeGreaterThan(5);
  await to.names(tableModel(await client.getDemarche(42)));
  await purge(to, 42);
}

it('a plan, the names and a purge make no file, and leave the mode of another', async () => {
  await look(inside('none.db'));
  expect(existsSync(inside('none.db'))).toBe(false);
  const own = inside('own.db');
  const connection = await openFile(own);
  connection.exec('CREATE TABLE mine (one INTEGER)');
  connection.close();
  await look(own);
  expect(await rowsOf(own, 'PRAGMA journal_mode')).toEqual([{ journal_mode: 'delete' }]);
});

it.each(['no/such/directory/x.db', '.'])('%s cannot be opened, which is told with its path', async (name) => {
  const file = inside(name);
  const run = async () => {
    for await (const step of mirror(client, 42, { to: sqlite(file) })) expect(step).toBeDefined();
  };
  await expect(run()).rejects.toMatchObject({
    name: 'DsError',
    code: 'target',
    message: expect.stringContaining(file),
  });
});

it('a decimal of any size is stored', async () => {
  const file = inside('sizes.db');
  for await (const { refused } of mirror(client, 42, { to: sqlite(file) })) expect(refused).toEqual([]);
  const rows = await rowsOf(file, 'SELECT somme FROM d42_dossiers ORDER BY dossier');
  expect(rows).toEqual([{ somme: LARGE }, { somme: -0.5 }]);
});
