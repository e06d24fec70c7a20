// What has no checksum (a dossier as PDF) has other bytes at each download: two that save it at once still save one file.
import { once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import path from 'node:path';
import { saveFile, saveFiles } from '@org/ds-client/download';
import { expect, it, onTestFinished } from 'vitest';
import { collect } from '../collect.js';
import { temporaryDirectory } from '../directory.js';

/** A host that answers when it is told to, in whatever order. */
async function startHost() {
  const waiting: ServerResponse[] = [];
  const server = createServer((_, response) => void waiting.push(response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  const file = {
    url: `http://127.0.0.1:${address.port}/dossier.pdf`,
    filename: 'dossier-1001.pdf',
    contentType: 'application/pdf',
    checksum: '',
    byteSize: 0,
    dossierNumber: 1001,
    source: 'pdf',
    index: 0,
  };
  const asked = (count: number) => expect.poll(() => waiting.length).toBe(count);
  const answer = (request: number) => waiting[request]?.end(`%PDF-1.7 made for request ${request}`);
  return { file, asked, answer };
}

it.each([
  ['whoever claimed the name first is first', [0, 1]],
  ['whoever claimed it last is first', [1, 0]],
] as const)('%s', async (_, order) => {
  const { file, asked, answer } = await startHost();
  await using directory = await temporaryDirectory();
  const saving: ReturnType<typeof saveFile>[] = [];
  for (const number of [0, 1]) {
    saving.push(saveFile(file, directory.path, { maxRetries: 0 }));
    await asked(number + 1);
  }
  for (const number of order) {
    answer(number);
    await saving[number];
  }
  const saved = await Promise.all(saving);
  expect(new Set(saved.map(({ path: place }) => place)).size).toBe(1);
  const names = await readdir(directory.path, { recursive: true });
  expect(names.filter((name) => name.endsWith('.pdf'))).toEqual([path.join('1001', 'dossier-1001.pdf')]);
  expect(await readFile(saved[0]?.path ?? '', 'utf8')).toContain(`request ${order[1]}`);
});

it('a file of somebody else that appears meanwhile stays', async () => {
  const { file, asked, answer } = await startHost();
  await using directory = await temporaryDirectory();
  const saving = collect(saveFiles([file], directory.path, { maxRetries: 0, layout: () => 'dossier.pdf' }));
  await asked(1);
  const theirs = path.join(directory.path, 'dossier.pdf');
  await writeFile(theirs, 'not ours');
  answer(0);
  const [saved] = await saving;
  expect(saved?.path).not.toBe(theirs);
  expect(await readFile(theirs, 'utf8')).toBe('not ours');
});
