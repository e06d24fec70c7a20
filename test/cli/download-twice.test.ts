import { mkdtemp, readdir, readFile, rm, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createEmulator, demarche, dossier } from '@org/ds-client/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commandLine } from './command-line.js';

let out = '';

beforeEach(async () => {
  out = await mkdtemp(path.join(tmpdir(), 'ds-client-twice-'));
});

afterEach(async () => {
  await rm(out, { recursive: true });
});

type Files = Readonly<Record<string, string | undefined>>;

/** A server on which dossier 1001 has a `scan.pdf` of the given content in each of the champs. */
async function server(champs: Files, messages: readonly string[] = []) {
  const file = (content: string) => ({ filename: 'scan.pdf', content: `%PDF-1.4 ${content}` });
  const description = demarche(42)
    .withChamp('piece_justificative', 'A')
    .withChamp('piece_justificative', 'B');
  let described = dossier(1001);
  for (const [label, content] of Object.entries(champs)) {
    if (content !== undefined) described = described.withFile(label, file(content));
  }
  for (const content of messages) {
    described = described.withMessage({ body: content, attachments: [file(content)] });
  }
  const emulator = createEmulator({ rateLimit: false, demarches: [description.withDossier(described)] });
  const { endpoint, close } = await emulator.listen(0);
  const env = { DS_API_URL: endpoint, DS_API_TOKEN: emulator.token };
  return { env, close };
}

async function download(champs: Files, messages: readonly string[] = [], ...more: string[]) {
  const { env, close } = await server(champs, messages);
  try {
    const { code, stderr } = await commandLine(['download', '42', '--to', out, ...more], { env });
    expect(code, stderr).toBe(0);
    return stderr;
  } finally {
    await close();
  }
}

/** The contents by their path. */
async function contents(): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const entry of await readdir(out, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.pdf')) continue;
    const file = path.join(entry.parentPath, entry.name);
    found[path.relative(out, file)] = (await readFile(file, 'utf8')).slice('%PDF-1.4 '.length);
  }
  return found;
}

describe.each([
  ['a directory a dossier', '1001/', []],
  ['one directory', '', ['--flat']],
])('download twice, %s', (_, prefix, flags) => {
  it('keeps the only copy of a file that the server has dropped, and says so', async () => {
    await download({ A: 'of A', B: 'of B' }, [], ...flags);
    const told = await download({ B: 'of B' }, [], ...flags);
    expect(told).toContain('0 downloaded, 1 already there');
    expect(await contents()).toEqual({ [`${prefix}scan.pdf`]: 'of A', [`${prefix}scan (2).pdf`]: 'of B' });
    const verified = await commandLine(['verify', out]);
    expect(verified.code).toBe(0);
    expect(verified.stderr).toContain(`${prefix}scan.pdf`);
    expect(verified.stderr).toContain('no longer on the server');
  });

  it('replaces a newer version of the same champ, and no other', async () => {
    await download({ A: 'of A', B: 'of B' }, [], ...flags);
    await download({ B: 'newer', A: 'of A' }, [], ...flags);
    expect(await contents()).toEqual({ [`${prefix}scan.pdf`]: 'of A', [`${prefix}scan (2).pdf`]: 'newer' });
  });

  it('keeps files of other sources apart, whichever comes first', async () => {
    await download({ A: 'of A' }, [], ...flags);
    await download({ A: 'of A' }, ['first', 'second'], '--sources', 'messages', ...flags);
    const all = { 'scan.pdf': 'of A', 'scan (2).pdf': 'first', 'scan (3).pdf': 'second' };
    const expected = Object.fromEntries(Object.entries(all).map(([name, text]) => [prefix + name, text]));
    expect(await contents()).toEqual(expected);
    const told = await download({ A: 'of A' }, ['first', 'second'], '--sources', 'all', ...flags);
    expect(told).toContain('3 already there');
    expect(await contents()).toMatchObject(expected);
  });

  it.each(['the manifest', 'the ledger of names', 'neither'])('without %s as well', async (lost) => {
    const files = lost === 'the manifest' ? ['manifest.jsonl'] : ['.ds-client.jsonl'];
    await download({ A: 'of A', B: 'of B' }, [], ...flags);
    for (const file of lost === 'neither' ? ['manifest.jsonl', '.ds-client.jsonl'] : files) {
      await unlink(path.join(out, file));
    }
    await download({ B: 'newer', A: 'of A' }, [], ...flags);
    const kept = { [`${prefix}scan.pdf`]: 'of A', [`${prefix}scan (2).pdf`]: 'newer' };
    if (lost === 'neither')
      Object.assign(kept, { [`${prefix}scan (2).pdf`]: 'of B', [`${prefix}scan (3).pdf`]: 'newer' });
    expect(await contents()).toEqual(kept);
  });

  it('takes over what version 0.1 has saved and listed', async () => {
    await download({ A: 'of A', B: 'of B' }, ['first', 'second'], '--sources', 'all', ...flags);
    const before = await contents();
    await unlink(path.join(out, '.ds-client.jsonl'));
    const manifest = path.join(out, 'manifest.jsonl');
    const lines = (await readFile(manifest, 'utf8')).split('\n').filter((line) => line !== '');
    const old = lines.map((line) => {
      const { ownerId: _owner, attestation: _attestation, ...entry } = JSON.parse(line);
      return JSON.stringify(entry);
    });
    await writeFile(manifest, `${old.join('\n')}\n`);
    const told = await download({ B: 'of B' }, ['second', 'third'], '--sources', 'champs,messages', ...flags);
    expect(told).toContain('1 downloaded, 2 already there');
    const after = await contents();
    expect(after).toMatchObject(before);
    expect(Object.keys(after)).toHaveLength(Object.keys(before).length + 1);
  });
});
