import {
  appendFile,
  mkdir,
  readFile,
  readlink,
  rename,
  stat,
  symlink,
  unlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import { DsInputError, saveFile, saveFiles, verifyFiles } from '@org/ds-client/download';
import { describe, expect, it } from 'vitest';
import { collect } from './collect.js';
import { temporaryDirectory } from './directory.js';
import { answer, bytes, cutAfter, fileOf, Host, hexOf, honest, whole } from './host.js';

const BODY = bytes(300_000);
const OTHER = bytes(300_000, 2);

describe('saveFile', () => {
  it('saves a file, verified, in the directory of its dossier', async () => {
    await using host = await Host.start([honest(BODY)]);
    await using directory = await temporaryDirectory();
    const file = { ...fileOf(host, BODY, 'pièce.pdf'), dossierNumber: 42 };
    const target = path.join(directory.path, '42', 'pièce.pdf');
    expect(await saveFile(file, directory.path)).toEqual({
      file,
      path: target,
      byteLength: BODY.byteLength,
      md5: hexOf('md5', BODY),
      sha256: hexOf('sha256', BODY),
      verified: ['size', 'md5'],
      skipped: false,
    });
    expect((await readFile(target)).equals(BODY)).toBe(true);
    expect(await directory.list()).toEqual(['42/pièce.pdf']);
  });

  it('skips a file that is there, after it has read it', async () => {
    await using host = await Host.start([honest(BODY)]);
    await using directory = await temporaryDirectory();
    const file = fileOf(host, BODY);
    const first = await saveFile(file, directory.path);
    expect(await saveFile(file, directory.path, { algorithms: ['sha256'] })).toEqual({
      ...first,
      md5: undefined,
      skipped: true,
    });
    expect(host.requests).toHaveLength(1);
  });

  it.each([
    ['cut', BODY.subarray(0, 1_000)],
    ['of the same size', OTHER],
    ['longer', Buffer.concat([BODY, BODY])],
  ])('repairs a file that is %s', async (_, damaged) => {
    await using host = await Host.start([honest(BODY)]);
    await using directory = await temporaryDirectory();
    const { path: target } = await saveFile(fileOf(host, BODY), directory.path);
    await writeFile(target, damaged);
    const saved = await saveFile(fileOf(host, BODY), directory.path);
    expect(saved).toMatchObject({ skipped: false, path: path.join(directory.path, 'piece.pdf') });
    expect((await readFile(saved.path)).equals(BODY)).toBe(true);
    expect(await directory.list()).toEqual(['piece.pdf']);
  });

  it('leaves an older version alone until the new one is whole', async () => {
    const old = Buffer.from('old');
    let sent = honest(old);
    await using host = await Host.start(() => sent);
    await using directory = await temporaryDirectory();
    const { path: target } = await saveFile(fileOf(host, old), directory.path);
    const save = () => saveFile(fileOf(host, BODY), directory.path);
    sent = whole(OTHER);
    await expect(save()).rejects.toMatchObject({ code: 'checksum_mismatch' });
    expect(await readFile(target, 'utf8')).toBe('old');
    expect(await directory.list()).toEqual(['piece.pdf']);
    sent = honest(BODY);
    expect((await save()).path).toBe(target);
    expect((await readFile(target)).equals(BODY)).toBe(true);
    expect(await directory.list()).toEqual(['piece.pdf']);
  });

  it('resumes, and starts over where it must, in the same file', async () => {
    await using host = await Host.start([
      cutAfter(BODY, 100_000, 'fin'),
      honest(OTHER),
      cutAfter(BODY, 200_000, 'fin'),
      honest(BODY, {}, 200),
    ]);
    await using directory = await temporaryDirectory();
    const saved = await saveFile(fileOf(host, BODY), directory.path);
    expect(host.ranges).toEqual([undefined, 'bytes=100000-', undefined, 'bytes=200000-']);
    expect((await readFile(saved.path)).equals(BODY)).toBe(true);
  });

  it('gives two files of one name two names, one after the other or at once', async () => {
    await using directory = await temporaryDirectory();
    await using host = await Host.start((request) => honest(request.target.includes('/a/') ? BODY : OTHER));
    const a = { ...fileOf(host, BODY), url: `${host.origin}/a/x` };
    const b = { ...fileOf(host, OTHER), url: `${host.origin}/b/x` };
    const paths = [(await saveFile(a, directory.path)).path, (await saveFile(b, directory.path)).path];
    expect(paths.map((file) => path.basename(file))).toEqual(['piece.pdf', 'piece (2).pdf']);
    const again = await Promise.all([saveFile(a, directory.path), saveFile(b, directory.path)]);
    expect(again.map((saved) => [path.basename(saved.path), saved.skipped])).toEqual([
      ['piece.pdf', true],
      ['piece (2).pdf', true],
    ]);
    expect((await readFile(paths[0] ?? '')).equals(BODY)).toBe(true);
  });

  it('flushes on request', async () => {
    await using host = await Host.start([honest(BODY)]);
    await using directory = await temporaryDirectory();
    const saved = await saveFile(fileOf(host, BODY), directory.path, { durable: true, manifest: true });
    expect((await readFile(saved.path)).equals(BODY)).toBe(true);
  });
});

describe('the layout', () => {
  const layouts = [
    ['flat', 'flat' as const, 'piece.pdf'],
    ['a path', () => 'a/b/c.pdf', 'a/b/c.pdf'],
    ['a directory', () => 'a/b/', 'a/b/piece.pdf'],
    ['parts', () => ['a/b', 'c.pdf'], 'a_b/c.pdf'],
    ['a path that would leave', () => '../../a/../b.pdf', 'file/file/a/file/b.pdf'],
    ['an absolute path', () => '/etc/passwd', 'etc/passwd'],
    ['a name that means nothing', () => '..', 'file'],
  ] as const;

  it.each(layouts)('%s', async (_, layout, expected) => {
    await using host = await Host.start([honest(BODY)]);
    await using directory = await temporaryDirectory();
    await saveFile({ ...fileOf(host, BODY), dossierNumber: 7 }, directory.path, { layout });
    expect(await directory.list()).toEqual([expected]);
  });

  it('keeps files and directories of one name apart', async () => {
    await using host = await Host.start([honest(BODY)]);
    await using directory = await temporaryDirectory();
    const wanted = ['a', 'a/b', 'A/c', 'd/e', 'd'];
    const files = wanted.map((name) => ({ ...fileOf(host, BODY, name), place: name }));
    await collect(saveFiles(files, directory.path, { layout: ({ place }) => place }));
    // A directory of one name in another case is the same one: on some systems there is no other.
    expect(await directory.list()).toEqual(['a', 'a (2)/b', 'a (2)/c', 'd (2)', 'd/e']);
  });

  it('refuses what is none', async () => {
    await using directory = await temporaryDirectory();
    const file = { url: 'https://example.org/a', filename: 'a' };
    await expect(saveFile(file, directory.path, JSON.parse('{"layout":"tree"}'))).rejects.toThrow(
      DsInputError,
    );
    const layout = () => JSON.parse('5');
    await expect(saveFile(file, directory.path, { layout })).rejects.toThrow(DsInputError);
  });
});

describe('the manifest', () => {
  async function savedWithManifest(host: Host, directory: string) {
    const files = Array.from({ length: 3 }, (_, index) => ({
      ...fileOf(host, BODY, `${index}.pdf`),
      dossierNumber: 42,
      source: 'champs',
      champId: 'Q2hhbXAtMQ==',
      index,
    }));
    return { files, results: await collect(saveFiles(files, directory, { manifest: true })) };
  }

  it('lists each file once, with its place and without its URL', async () => {
    await using host = await Host.start([honest(BODY)]);
    await using directory = await temporaryDirectory();
    const { files } = await savedWithManifest(host, directory.path);
    await collect(saveFiles(files, directory.path, { manifest: true }));
    const text = await readFile(path.join(directory.path, 'manifest.jsonl'), 'utf8');
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toHaveLength(3);
    expect(lines.find((line) => line.index === 1)).toMatchObject({
      path: '42/1.pdf',
      filename: '1.pdf',
      byteSize: BODY.byteLength,
      md5: hexOf('md5', BODY),
      sha256: hexOf('sha256', BODY),
      dossierNumber: 42,
      source: 'champs',
      champId: 'Q2hhbXAtMQ==',
    });
    expect(text).not.toContain('secret');
  });

  it('spares the reading of files whose size and time agree, and of no others', async () => {
    await using host = await Host.start([honest(BODY)]);
    await using directory = await temporaryDirectory();
    const { files, results } = await savedWithManifest(host, directory.path);
    const file = results.find((result) => result.file === files[0])?.path ?? '';
    const { atime, mtime, mtimeMs } = await stat(file);
    // Damage that keeps size and time, as no one makes by accident.
    await writeFile(file, OTHER);
    await utimes(file, atime, mtime);
    const again = () => collect(saveFiles(files, directory.path, { manifest: true, order: 'input' }));
    const trusted = (await stat(file)).mtimeMs === mtimeMs;
    expect((await again())[0]?.skipped).toBe(trusted);
    await utimes(file, atime, new Date(mtimeMs + 5_000));
    await writeFile(file, OTHER);
    expect((await again())[0]?.skipped).toBe(false);
    expect((await again())[0]?.skipped).toBe(true);
  });

  it('goes on after a run that died in the middle of a line', async () => {
    await using host = await Host.start([honest(BODY)]);
    await using directory = await temporaryDirectory();
    await savedWithManifest(host, directory.path);
    await appendFile(path.join(directory.path, 'manifest.jsonl'), '{"path":"42/3.p');
    expect(await verifyFiles(directory.path)).toMatchObject({ ok: true, unreadableLines: [] });
    await saveFile(fileOf(host, BODY, 'later.pdf'), directory.path, { manifest: true });
    const resumed = { ok: true, unreadableLines: [], files: { length: 4 } };
    expect(await verifyFiles(directory.path)).toMatchObject(resumed);
  });

  it('that is damaged does not count as verified', async () => {
    await using host = await Host.start([honest(BODY)]);
    await using directory = await temporaryDirectory();
    await savedWithManifest(host, directory.path);
    const manifest = path.join(directory.path, 'manifest.jsonl');
    const lines = (await readFile(manifest, 'utf8')).split('\n');
    await writeFile(manifest, [lines[0], '{"path":"cut', ...lines.slice(2)].join('\n'));
    expect(await verifyFiles(directory.path)).toMatchObject({
      ok: false,
      problems: [],
      unreadableLines: [2],
    });
    await saveFile(fileOf(host, BODY, 'later.pdf'), directory.path, { manifest: true });
    expect(await verifyFiles(directory.path)).toMatchObject({ ok: false, unreadableLines: [2] });
  });

  it('keeps its name for itself', async () => {
    await using host = await Host.start([honest(BODY)]);
    await using directory = await temporaryDirectory();
    await saveFile(fileOf(host, BODY, 'Manifest.jsonl'), directory.path, { manifest: true });
    expect(await directory.list()).toEqual(['Manifest (2).jsonl', 'manifest.jsonl']);
  });

  it('is checked without the network', async () => {
    await using host = await Host.start([honest(BODY)]);
    await using directory = await temporaryDirectory();
    const { results } = await savedWithManifest(host, directory.path);
    await host.close();
    const byteLength = 3 * BODY.byteLength;
    expect(await verifyFiles(directory.path)).toMatchObject({ ok: true, byteLength, problems: [] });

    const [first = '', second = '', third = ''] = results.map((result) => result.path).sort();
    await writeFile(first, OTHER);
    await appendFile(second, 'x');
    await writeFile(path.join(directory.path, 'elsewhere'), BODY);
    await unlink(third);
    const evil = { path: '../../etc/passwd', byteSize: 1, md5: '', sha256: '', mtimeMs: 0 };
    await appendFile(path.join(directory.path, 'manifest.jsonl'), `${JSON.stringify(evil)}\n`);
    const { ok, problems } = await verifyFiles(directory.path);
    expect(ok).toBe(false);
    expect(Object.fromEntries(problems.map((file) => [file.path, file.problem]))).toEqual({
      '42/0.pdf': 'md5',
      '42/1.pdf': 'size',
      '42/2.pdf': 'missing',
      '../../etc/passwd': 'unsafe',
    });
  });

  it('is missed where there is none', async () => {
    await using directory = await temporaryDirectory();
    await expect(verifyFiles(directory.path)).rejects.toThrow(DsInputError);
    await expect(verifyFiles(path.join(directory.path, 'nowhere'))).rejects.toThrow(DsInputError);
  });
});

describe('a file of which nothing is known', () => {
  it('is saved again each time, and says that nothing was compared', async () => {
    await using host = await Host.start([answer(200, {}, Buffer.concat([Buffer.from('%PDF-1.7 '), BODY]))]);
    await using directory = await temporaryDirectory();
    const file = {
      url: `${host.origin}/pdf`,
      filename: 'dossier-1.pdf',
      checksum: '',
      byteSize: 0,
      source: 'pdf',
    };
    await saveFile(file, directory.path);
    expect(await saveFile(file, directory.path)).toMatchObject({ skipped: false, verified: [] });
    expect(await directory.list()).toEqual(['dossier-1.pdf']);
  });
});

describe('fault 46: symbolic links', () => {
  it('under the name of a file is replaced, not followed', async () => {
    await using host = await Host.start([honest(BODY)]);
    await using directory = await temporaryDirectory();
    const victim = path.join(directory.path, 'victim');
    await mkdir(path.join(directory.path, 'out'));
    const target = path.join(directory.path, 'out', 'piece.pdf');
    await writeFile(victim, BODY);
    await symlink(victim, target);
    expect(await saveFile(fileOf(host, BODY), path.join(directory.path, 'out'))).toMatchObject({
      skipped: false,
    });
    await expect(readlink(target)).rejects.toThrow();
    await symlink(path.join(directory.path, 'nowhere'), path.join(directory.path, 'out', 'dangling.pdf'));
    await saveFile(fileOf(host, BODY, 'dangling.pdf'), path.join(directory.path, 'out'));
    expect(await directory.list()).toEqual(['out/dangling.pdf', 'out/piece.pdf', 'victim']);
  });

  it('under the name of the directory of a dossier is refused', async () => {
    await using host = await Host.start([honest(BODY)]);
    await using directory = await temporaryDirectory();
    await using elsewhere = await temporaryDirectory();
    await symlink(elsewhere.path, path.join(directory.path, '42'));
    const file = { ...fileOf(host, BODY), dossierNumber: 42 };
    await expect(saveFile(file, directory.path)).rejects.toMatchObject({ code: 'disk' });
    expect(await elsewhere.list()).toEqual([]);
  });

  it('to the directory itself is followed once', async () => {
    await using host = await Host.start([honest(BODY)]);
    await using directory = await temporaryDirectory();
    await mkdir(path.join(directory.path, 'real'));
    await symlink(path.join(directory.path, 'real'), path.join(directory.path, 'link'));
    const saved = await saveFile(fileOf(host, BODY), path.join(directory.path, 'link'));
    expect(saved.path).toBe(path.join(directory.path, 'real', 'piece.pdf'));
  });

  it('in the place of the directory while a file is under way is refused', async () => {
    await using directory = await temporaryDirectory();
    await using elsewhere = await temporaryDirectory();
    const out = path.join(directory.path, 'out');
    await using host = await Host.start((request) => (socket) => {
      rename(out, `${out}-moved`)
        .then(() => symlink(elsewhere.path, out))
        .then(
          () => honest(BODY)(socket, request),
          () => socket.destroy(),
        );
    });
    await expect(saveFile(fileOf(host, BODY), out)).rejects.toMatchObject({ code: 'disk' });
    expect(await elsewhere.list()).toEqual([]);
  });
});

describe('fault 47: a file that appears during the download', () => {
  it('is nobody knows whose, and stays', async () => {
    await using directory = await temporaryDirectory();
    const target = path.join(directory.path, 'piece.pdf');
    await using host = await Host.start((request) => (socket) => {
      writeFile(target, 'squatter').then(
        () => honest(BODY)(socket, request),
        () => socket.destroy(),
      );
    });
    const saved = await saveFile(fileOf(host, BODY), directory.path);
    expect(path.basename(saved.path)).toBe('piece (2).pdf');
    expect((await readFile(saved.path)).equals(BODY)).toBe(true);
    expect(await readFile(target, 'utf8')).toBe('squatter');
    expect(await saveFile(fileOf(host, BODY), directory.path)).toMatchObject({
      path: saved.path,
      skipped: true,
    });
    expect(await directory.list()).toEqual(['piece (2).pdf', 'piece.pdf']);
  });
});
