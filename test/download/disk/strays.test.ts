import { readdir, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { threadId } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { createTemporary, sweep } from '../../../src/download/disk/temporary.js';
import { temporaryDirectory } from '../directory.js';

/** Names of temporary files say who made them: this one with another thread, process or machine in its place. */
async function nameOf(directory: string, change: (parts: string[]) => void): Promise<string> {
  const temporary = await createTemporary(directory);
  const parts = path.basename(temporary.path, '.part').slice('.ds-client-'.length).split('-');
  await temporary.remove();
  change(parts);
  return path.join(directory, `.ds-client-${parts.join('-')}.part`);
}

const otherThread = (threadId + 7).toString(36);
const beforeThisProcess = new Date(Date.now() - process.uptime() * 1_000 - 60_000);

it('files of an earlier process with the same number go: a container gives each run the same', async () => {
  await using directory = await temporaryDirectory();
  const file = await nameOf(directory.path, (parts) => parts.splice(2, 1, otherThread));
  await writeFile(file, 'half');
  await utimes(file, beforeThisProcess, beforeThisProcess);
  await sweep(directory.path, false);
  expect(await readdir(directory.path)).toEqual([]);
});

it('files of another thread of this process stay while it may be writing them', async () => {
  await using directory = await temporaryDirectory();
  const file = await nameOf(directory.path, (parts) => parts.splice(2, 1, otherThread));
  await writeFile(file, 'half');
  await sweep(directory.path, false);
  expect(await readdir(directory.path)).toEqual([path.basename(file)]);
});

it('files of another machine stay for a day, and go then', async () => {
  await using directory = await temporaryDirectory();
  const file = await nameOf(directory.path, (parts) => parts.splice(0, 1, '01234567'));
  await writeFile(file, 'half');
  await utimes(file, beforeThisProcess, beforeThisProcess);
  await sweep(directory.path, false);
  expect(await readdir(directory.path)).toEqual([path.basename(file)]);
  const longAgo = new Date(Date.now() - 25 * 3_600_000);
  await utimes(file, longAgo, longAgo);
  await sweep(directory.path, false);
  expect(await readdir(directory.path)).toEqual([]);
});
