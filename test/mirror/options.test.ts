// What the options `columns` and `files` promise, read back from a folder.
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DsClient } from '@org/ds-client';
import { folder, type MirrorColumns } from '@org/ds-client/mirror';
import { createEmulator, demarche, dossier } from '@org/ds-client/testing';
import { afterEach, beforeEach, expect, it, onTestFinished } from 'vitest';
import { answered, clientOf, run } from './emulated.js';

let home = '';
beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'ds-mirror-options-'));
});
afterEach(() => rm(home, { recursive: true, force: true }));

const rowsOf = async (table: string): Promise<Array<Record<string, unknown>>> =>
  (await readFile(path.join(home, 'tables', `${table}.jsonl`), 'utf8'))
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
const everything = async () => {
  const names = await readdir(home, { recursive: true, withFileTypes: true });
  const files = names.filter((one) => one.isFile()).map((one) => path.join(one.parentPath, one.name));
  return (await Promise.all(files.map((file) => readFile(file, 'utf8')))).join('\n');
};
const to = () => folder(path.join(home, 'tables'), { format: 'jsonl' });
const people = () =>
  createEmulator({
    demarches: [
      demarche(7)
        .withChamp('text', 'Nom')
        .withChamp('text', 'Secret')
        .withDossier(answered({ Nom: 'Lovelace', Secret: 'tu-ne-liras-pas' }), answered({ Nom: 'Lovelace' })),
    ],
  });

it('a column that is left out is written nowhere, in no file of the mirror', async () => {
  await run(clientOf(people()), 7, { to: to(), columns: { exclude: ['secret'] } });
  const [row] = await rowsOf('d7_dossiers');
  expect(row).toMatchObject({ nom: 'Lovelace' });
  expect(row).not.toHaveProperty('secret');
  expect(await everything()).not.toContain('tu-ne-liras-pas');
});

it('columns.include writes these and the keys, and no others', async () => {
  await run(clientOf(people()), 7, { to: to(), columns: { include: ['d7_dossiers.nom'] } });
  const [row] = await rowsOf('d7_dossiers');
  expect(Object.keys(row ?? {}).sort()).toEqual(['dossier', 'nom']);
});

it('a pseudonym is the same for the same value, in each run with its key, and tells nothing', async () => {
  const columns = (key: string): MirrorColumns => ({ pseudonymise: { key, columns: ['nom'] } });
  const ds = people();
  await run(clientOf(ds), 7, { to: to(), columns: columns('a key') });
  const first = (await rowsOf('d7_dossiers')).map(({ nom }) => nom);
  expect(new Set(first).size).toBe(1);
  expect(await everything()).not.toContain('Lovelace');
  expect(await run(clientOf(ds), 7, { to: to(), columns: columns('a key') })).toMatchObject({ dossiers: 0 });
  await run(clientOf(ds), 7, { to: to(), columns: columns('another') });
  expect((await rowsOf('d7_dossiers'))[0]?.nom).not.toBe(first[0]);
});

it('a column that does not exist, and a key as a pseudonym, are refused before anything is written', async () => {
  const client = clientOf(people());
  await expect(run(client, 7, { to: to(), columns: { exclude: ['secrt'] } })).rejects.toThrow(
    "Did you mean 'secret'?",
  );
  const columns = { pseudonymise: { key: 'k', columns: ['dossier'] } };
  await expect(run(client, 7, { to: to(), columns })).rejects.toThrow('is a key');
  expect(await everything()).not.toContain('Lovelace');
});

it('files are saved below the directory, verified, with their paths in the table, and not written again', async () => {
  const ds = createEmulator({
    rateLimit: false,
    demarches: [
      demarche(7)
        .withChamp('piece_justificative', 'Devis')
        .withDossier(dossier().withFile('Devis', { filename: 'devis.pdf', content: 'aaaa' })),
    ],
  });
  const server = await ds.listen(0);
  onTestFinished(() => server.close());
  const client = new DsClient({ endpoint: server.endpoint, token: ds.token });
  const files = path.join(home, 'files');
  expect(await run(client, 7, { to: to(), files })).toMatchObject({ dossiers: 1, refused: [] });
  const [row] = await rowsOf('d7_files');
  const place = path.join(files, String(row?.path));
  const bytes = await readFile(place);
  expect(bytes.toString()).toBe('aaaa');
  expect(createHash('md5').update(bytes).digest('base64')).toBe(row?.checksum);
  const { mtimeMs } = await stat(place);
  const again = await run(client, 7, { to: to(), files, reconcile: true });
  expect(again).toMatchObject({ dossiers: 0, unchanged: 1, refused: [] });
  expect((await stat(place)).mtimeMs).toBe(mtimeMs);
});

it('files are downloaded through the fetch of the user: of an emulator that listens nowhere', async () => {
  const ds = createEmulator({
    demarches: [
      demarche(7)
        .withChamp('piece_justificative', 'Devis')
        .withDossier(dossier(701).withFile('Devis', { filename: 'devis.pdf', content: '%PDF-1.7 le devis' })),
    ],
  });
  const files = path.join(home, 'files');
  expect(await run(clientOf(ds), 7, { to: to(), files, fetch: ds.fetch })).toMatchObject({
    dossiers: 1,
    refused: [],
  });
  const [row] = await rowsOf('d7_files');
  expect(await readFile(path.join(files, String(row?.path)), 'utf8')).toBe('%PDF-1.7 le devis');
});
