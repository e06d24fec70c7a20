import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeFileAtomically } from '../../src/cli/atomic-file.js';

let directory = '';
beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'ds-client-'));
});
afterEach(() => rm(directory, { recursive: true }));

describe('writeFileAtomically', () => {
  it('puts the new content in the place of the old', async () => {
    const file = path.join(directory, 'state.json');
    await writeFileAtomically(file, 'one');
    await writeFileAtomically(file, ['t', 'w', 'o']);
    expect(await readFile(file, 'utf8')).toBe('two');
    expect(await readdir(directory)).toEqual(['state.json']);
  });

  it('leaves the old content, and nothing else, when it is interrupted or fails', async () => {
    const file = path.join(directory, 'state.json');
    await writeFile(file, 'old');
    const stop = new AbortController();
    function* interrupted() {
      yield 'new';
      stop.abort(new Error('stopped'));
      yield 'er';
    }
    function* failing() {
      yield 'new';
      throw new Error('broken');
    }
    await expect(writeFileAtomically(file, interrupted(), stop.signal)).rejects.toThrow('stopped');
    await expect(writeFileAtomically(file, failing())).rejects.toThrow('broken');
    expect(await readFile(file, 'utf8')).toBe('old');
    expect(await readdir(directory)).toEqual(['state.json']);
  });

  it('fails with the error of the system, which says why', async () => {
    const file = path.join(directory, 'nowhere', 'state.json');
    await expect(writeFileAtomically(file, 'new')).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
