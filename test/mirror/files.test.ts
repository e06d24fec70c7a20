// Files that the mirror saves, over sockets: one that was replaced is noticed, and nothing goes over the wire twice.
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DsClient } from '@org/ds-client';
import { folder, grist, type Target } from '@org/ds-client/mirror';
import { createEmulator, demarche, dossier, type Emulator } from '@org/ds-client/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { run } from './emulated.js';
import { rowsOf } from './grist/read-rows.js';
import { GristStandIn } from './grist/stand-in.js';
import { GristDoc } from './grist/stand-in-document.js';

let home = '';
let ds: Emulator;
let api: { readonly endpoint: string; close(): Promise<unknown> };
let client: DsClient;
/** What was asked of the storage host. */
const downloads: string[] = [];
let doc: GristStandIn;
beforeAll(async () => {
  doc = await GristStandIn.start();
});
afterAll(() => doc.stop());
beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'ds-mirror-files-'));
  downloads.length = 0;
  doc.doc = new GristDoc();
  doc.requests.length = 0;
  doc.trouble = () => undefined;
  const of = (number: number, content: string) =>
    dossier(number).withFile('Devis', { filename: 'devis.pdf', content });
  ds = createEmulator({
    demarches: [
      demarche(7)
        .withChamp('text', 'Nom')
        .withChamp('piece_justificative', 'Devis')
        .withDossier(of(701, 'aaaa'), of(702, 'cccc'), of(703, 'cccc')),
    ],
  });
  api = await ds.listen(0);
  client = new DsClient({ endpoint: api.endpoint, token: ds.token, rateLimit: false });
});
afterEach(async () => {
  await api.close();
  await rm(home, { recursive: true, force: true });
});

/** The same name, size and place: only the checksum, and what the API says of it, is another. */
function replace(number: number, by: string): void {
  ds.modify(number, ({ content: { champs } }) => {
    for (const { value } of champs) {
      if (value?.type === 'files') {
        value.files.splice(0, 1, ds.store.file(`replaced ${number}`, { filename: 'devis.pdf', content: by }));
      }
    }
  });
}

const filesDirectory = () => path.join(home, 'files');
const pass = (to: Target, options = {}) =>
  run(client, 7, {
    to,
    files: filesDirectory(),
    fetch: (input, init) => {
      downloads.push(String(input));
      return fetch(input, init);
    },
    ...options,
  });

const inFolder = {
  name: 'a folder',
  to: () => folder(path.join(home, 'tables'), { format: 'jsonl' }),
  rows: async (): Promise<Array<Record<string, unknown>>> =>
    (await readFile(path.join(home, 'tables', 'd7_files.jsonl'), 'utf8'))
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
};
const inGrist = {
  name: 'Grist',
  to: () => grist(doc.url, { apiKey: doc.key }),
  rows: async () => rowsOf(doc.doc, 'D7_files'),
};

/** The contents of the saved files by dossier, each compared with what its row says of it. */
async function saved(rows: ReadonlyArray<Record<string, unknown>>): Promise<Record<string, string>> {
  const contents: Record<string, string> = {};
  for (const row of rows) {
    const bytes = await readFile(path.join(filesDirectory(), String(row.path)));
    expect(createHash('md5').update(bytes).digest('base64')).toBe(row.checksum);
    contents[String(row.dossier)] = bytes.toString();
  }
  return contents;
}

describe.each([inFolder, inGrist])('$name', ({ to, rows }) => {
  it('has a replaced file of the same name and size by the next run, and downloads nothing else again', async () => {
    expect(await pass(to())).toMatchObject({ dossiers: 3, refused: [] });
    expect(await saved(await rows())).toEqual({ 701: 'aaaa', 702: 'cccc', 703: 'cccc' });
    expect(downloads).toHaveLength(3);

    replace(701, 'bbbb');
    downloads.length = 0;
    expect(await pass(to())).toMatchObject({ dossiers: 1, refused: [] });
    expect(await saved(await rows())).toEqual({ 701: 'bbbb', 702: 'cccc', 703: 'cccc' });
    expect(downloads).toHaveLength(1);

    downloads.length = 0;
    expect(await pass(to(), { reconcile: true })).toMatchObject({ dossiers: 0, unchanged: 3, refused: [] });
    expect(downloads).toEqual([]);
  });

  it('has a file that was replaced while nothing announced it, by the next reconciliation', async () => {
    await pass(to());
    const { updatedAt } = ds.dossier(701);
    replace(701, 'bbbb');
    ds.dossier(701).updatedAt = updatedAt;
    expect(await pass(to(), { reconcile: true })).toMatchObject({ dossiers: 1, refused: [] });
    expect(await saved(await rows())).toMatchObject({ 701: 'bbbb' });
  });
});

describe('attachments of Grist', () => {
  const uploads = () =>
    doc.requests.filter(({ path: to, method }) => method === 'POST' && to.endsWith('/attachments'));
  const attached = async () =>
    Object.fromEntries(
      (await inGrist.rows()).map(({ dossier: number, piece_jointe: cell }) => [
        number,
        (Array.isArray(cell) ? cell : []).map((id) => doc.doc.attachments.get(Number(id))?.content),
      ]),
    );

  it('are each content once, whatever comes again: edits, a reconciliation, a replaced file', async () => {
    await pass(inGrist.to());
    expect(await attached()).toEqual({ 701: ['aaaa'], 702: ['cccc'], 703: ['cccc'] });
    expect(doc.doc.uploads).toBe(2);

    replace(701, 'bbbb');
    await pass(inGrist.to());
    expect(await attached()).toEqual({ 701: ['bbbb'], 702: ['cccc'], 703: ['cccc'] });
    expect(doc.doc.uploads).toBe(3);

    // One that has the content of another: it is there already.
    replace(702, 'bbbb');
    for (const number of [701, 702, 703]) {
      ds.modify(number, (one) => {
        one.archived = true;
      });
    }
    expect(await pass(inGrist.to(), { reconcile: true })).toMatchObject({ dossiers: 3, refused: [] });
    expect(await attached()).toEqual({ 701: ['bbbb'], 702: ['bbbb'], 703: ['cccc'] });
    expect(doc.doc.uploads).toBe(3);
    expect(uploads()).toHaveLength(2);
  });

  it('are uploaded once, though the rows that use them are refused at first', async () => {
    // The next run finds the attachments by their checksums.
    doc.trouble = ({ path: to, body }) =>
      to.endsWith('/apply') && body.includes('D7_files') ? 'refuse' : undefined;
    await pass(inGrist.to());
    const { uploads: before } = doc.doc;
    doc.trouble = () => undefined;
    await pass(inGrist.to());
    expect(await attached()).toEqual({ 701: ['aaaa'], 702: ['cccc'], 703: ['cccc'] });
    expect([before, doc.doc.uploads]).toEqual([2, 2]);
  });
});
