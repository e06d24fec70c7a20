import { mkdtemp, readdir, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** An empty directory that goes when its block is left. */
export async function temporaryDirectory() {
  const directory = await realpath(await mkdtemp(path.join(tmpdir(), 'ds-download-')));
  return {
    path: directory,
    /** Everything below it but directories and the ledger of names, with `/` between the parts, sorted. */
    async list(): Promise<string[]> {
      const entries = await readdir(directory, { recursive: true, withFileTypes: true });
      return entries
        .filter((entry) => !entry.isDirectory() && entry.name !== '.ds-client.jsonl')
        .map((entry) =>
          path.relative(directory, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'),
        )
        .sort();
    },
    async [Symbol.asyncDispose]() {
      await rm(directory, { recursive: true, force: true });
    },
  };
}
