import { type FileHandle, mkdir, open, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DownloadError, saveFile, saveFiles } from '@org/ds-client/download';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renameIntoPlace } from '../../../src/download/disk/commit.js';
import { collect } from '../collect.js';
import { temporaryDirectory } from '../directory.js';
import { bytes, fileOf, Host, honest } from '../host.js';

const BODY = bytes(1_500_000);

afterEach(() => vi.restoreAllMocks());

/** All file handles have one prototype, which is where a disk that fails is put in. */
async function handles(): Promise<FileHandle> {
  const handle = await open(import.meta.filename);
  await handle.close();
  return Object.getPrototypeOf(handle);
}

function failure(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: injected`), { code });
}

/** Lets `count` bytes through, then behaves as a full disk does: a short write first, then the error. */
async function diskOf(count: number): Promise<void> {
  const prototype = await handles();
  const { writev } = prototype;
  let left = count;
  vi.spyOn(prototype, 'writev').mockImplementation(async function (this: FileHandle, buffers, position) {
    const all = Buffer.concat(
      buffers.map((view) => Buffer.from(view.buffer, view.byteOffset, view.byteLength)),
    );
    if (left === 0) throw failure('ENOSPC');
    const part = all.subarray(0, left);
    left -= part.byteLength;
    return await writev.call(this, [part], position);
  });
}

describe('fault 42: a disk that is full, read-only or broken', () => {
  it('ends the batch with the first error, even where errors are yielded, and leaves nothing', async () => {
    await using host = await Host.start([honest(BODY)]);
    await using directory = await temporaryDirectory();
    await diskOf(2_000_000);
    const files = Array.from({ length: 10 }, (_, index) => fileOf(host, BODY, `${index}.pdf`));
    const saved: unknown[] = [];
    const run = async () => {
      for await (const result of saveFiles(files, directory.path, { onError: 'yield', concurrency: 2 })) {
        saved.push(result);
      }
    };
    await expect(run()).rejects.toMatchObject({ code: 'disk', cause: { code: 'ENOSPC' } });
    // One that was just getting its name when another failed is there, whole, and no longer told.
    const there = await directory.list();
    expect(there.length).toBeGreaterThanOrEqual(saved.length);
    for (const name of there) {
      expect((await readFile(path.join(directory.path, name))).equals(BODY)).toBe(true);
    }
    expect(host.requests.length).toBeLessThan(10);
  });

  it.each(['ENOSPC', 'EDQUOT', 'EROFS', 'EIO'])('%s while flushing leaves nothing', async (code) => {
    await using host = await Host.start([honest(BODY)]);
    await using directory = await temporaryDirectory();
    vi.spyOn(await handles(), 'sync').mockRejectedValue(failure(code));
    const batch = saveFiles([fileOf(host, BODY)], directory.path, { durable: true, onError: 'yield' });
    await expect(collect(batch)).rejects.toMatchObject({ code: 'disk', cause: { code } });
    expect(await directory.list()).toEqual([]);
  });

  it('fails in the last bytes as well, which are written at the end', async () => {
    await using host = await Host.start([honest(BODY)]);
    await using directory = await temporaryDirectory();
    await diskOf(BODY.byteLength - 1);
    await expect(saveFile(fileOf(host, BODY), directory.path)).rejects.toMatchObject({ code: 'disk' });
    expect(await directory.list()).toEqual([]);
  });
});

describe('fault 43: a write that is short without an error', () => {
  it('is gone on with', async () => {
    await using host = await Host.start([honest(BODY)]);
    await using directory = await temporaryDirectory();
    const prototype = await handles();
    const { writev } = prototype;
    vi.spyOn(prototype, 'writev').mockImplementation(async function (this: FileHandle, buffers, position) {
      const [first] = buffers;
      if (!first) return await writev.call(this, buffers, position);
      const part = Buffer.from(first.buffer, first.byteOffset, Math.ceil(first.byteLength * 0.7));
      return await writev.call(this, [part], position);
    });
    const saved = await saveFile(fileOf(host, BODY), directory.path);
    expect(saved.verified).toContain('md5');
    expect((await saveFile(fileOf(host, BODY), directory.path)).skipped).toBe(true);
  });
});

describe('fault 44: a file that cannot be written', () => {
  it('is fatal for that file alone', async () => {
    await using host = await Host.start([honest(BODY)]);
    await using directory = await temporaryDirectory();
    await writeFile(path.join(directory.path, '42'), '');
    const files = [{ ...fileOf(host, BODY), dossierNumber: 42 }, fileOf(host, BODY, 'b.pdf')];
    const results = await collect(saveFiles(files, directory.path, { onError: 'yield', order: 'input' }));
    expect(results[0]?.error).toBeInstanceOf(DownloadError);
    expect(results[0]?.error).toMatchObject({ code: 'disk' });
    expect(results[1]).toMatchObject({ skipped: false });
    expect(await directory.list()).toEqual(['42', 'b.pdf']);
  });

  it('under its own name, where a directory has that', async () => {
    await using host = await Host.start([honest(BODY)]);
    await using directory = await temporaryDirectory();
    await mkdir(path.join(directory.path, 'a.pdf'));
    const { path: saved } = await saveFile(fileOf(host, BODY, 'a.pdf'), directory.path);
    expect(path.basename(saved)).toBe('a (2).pdf');
  });

  it('since its directory is a file', async () => {
    await using host = await Host.start([honest(BODY)]);
    await using directory = await temporaryDirectory();
    await writeFile(path.join(directory.path, '42'), '');
    const file = { ...fileOf(host, BODY), dossierNumber: 42 };
    await expect(saveFile(file, directory.path)).rejects.toMatchObject({ code: 'disk' });
    expect(host.requests).toEqual([]);
  });

  it.each(['a file', 'a link to nothing'])('nor a directory where there is %s', async (what) => {
    await using directory = await temporaryDirectory();
    const out = path.join(directory.path, 'out');
    if (what === 'a file') await writeFile(out, '');
    else await symlink('/nowhere/at/all', out);
    const file = { url: 'https://example.org/a', filename: 'a' };
    await expect(saveFile(file, out)).rejects.toMatchObject({ code: 'disk' });
    await expect(saveFiles([file], out).next()).rejects.toMatchObject({ code: 'disk' });
  });
});

describe('fault 48: a file that Windows holds for a moment', () => {
  it.each(['EPERM', 'EACCES', 'EBUSY'])('is renamed once %s is over', async (code) => {
    let tries = 0;
    const rename = () => (++tries < 3 ? Promise.reject(failure(code)) : Promise.resolve());
    await renameIntoPlace('a', 'b', { platform: 'win32', rename });
    expect(tries).toBe(3);
  });

  it('is final elsewhere, and for other codes', async () => {
    let tries = 0;
    const refuse = (code: string) => () => {
      tries++;
      return Promise.reject(failure(code));
    };
    await expect(renameIntoPlace('a', 'b', { platform: 'linux', rename: refuse('EPERM') })).rejects.toThrow();
    await expect(
      renameIntoPlace('a', 'b', { platform: 'win32', rename: refuse('ENOENT') }),
    ).rejects.toThrow();
    expect(tries).toBe(2);
  });
});
