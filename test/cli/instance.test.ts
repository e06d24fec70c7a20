import { readFile, writeFile } from 'node:fs/promises';
import { createEmulator } from '@org/ds-client/testing';
import { parse, print, visit } from 'graphql';
import { describe, expect, it } from 'vitest';
import { Interrupted } from '../../src/cli/say/failures.js';
import { commandLine } from './command-line.js';
import { DEMARCHE, FIRST, fixture } from './fixture.js';

const { state, ds, inside } = fixture();
const demarche = String(DEMARCHE);

describe('check', () => {
  it('finds nothing wrong with a good token', async () => {
    const { code, stdout, stderr } = await ds(['check', demarche]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout.split('\n').filter((line) => line.startsWith('✓'))).toHaveLength(8);
    expect(stdout).toContain('Aide aux projets');
  });

  it('tells apart a token, an address and a right that are wrong', async () => {
    const check = (env: Record<string, string>, ...more: string[]) => ds(['check', ...more], { env });
    const none = await check({ DS_API_TOKEN: '' });
    expect(none.code).toBe(3);
    expect(none.stdout).toMatch(/^✗ Token +There is no token: set DS_API_TOKEN/m);
    expect((await check({ DS_API_TOKEN: 'wrong' })).code).toBe(3);
    expect((await check({}, '999')).code).toBe(3);
    expect((await check({ DS_API_URL: 'http://127.0.0.1:1/graphql' }, '--max-retries', '0')).code).toBe(4);
    const { token: reader } = state.emulator.createToken({ write: false });
    const readOnly = await check({ DS_API_TOKEN: reader }, '--json');
    expect(readOnly.code).toBe(1);
    expect(readOnly.records()).toEqual([
      {
        ok: false,
        findings: expect.arrayContaining([expect.objectContaining({ subject: 'write', ok: false })]),
      },
    ]);
  });
});

describe('schema', () => {
  it('finds nothing where the instance is the one that this package was written for', async () => {
    const { code, stdout } = await ds(['schema', '--check'], { env: { DS_API_TOKEN: '' } });
    expect([code, stdout]).toEqual([0, 'The instance has the schema that this package was written for.\n']);
  });

  it('tells what an older instance lacks, and ends with 1 where that is asked for', async () => {
    const sdl = await readFile(new URL('../../schema.graphql', import.meta.url), 'utf8');
    const older = print(
      visit(parse(sdl), { FieldDefinition: ({ name }) => (name.value === 'labels' ? null : undefined) }),
    );
    const emulator = createEmulator({ schema: older });
    const server = await emulator.listen(0);
    const env = { DS_API_URL: server.endpoint, DS_API_TOKEN: emulator.token };
    try {
      const found = await commandLine(['schema'], { env });
      expect(found.code).toBe(0);
      expect(found.stdout).toMatch(
        /^[1-9]\d* breaks what this package asks for\n(?: {2}.*\n)* {2}Dossier\.labels is missing/m,
      );
      const checked = await commandLine(['schema', '--check', '--json'], { env });
      expect(checked.code).toBe(1);
      expect(checked.records()[0]).toMatchObject({
        missing: { fields: expect.arrayContaining(['Dossier.labels']) },
      });
    } finally {
      await server.close();
    }
  });
});

describe('types', () => {
  it('writes the types, keeps the names of the file that is there, and tells what has changed', async () => {
    const file = inside('aide.ts');
    const types = (...more: string[]) => ds(['types', demarche, '--out', file, ...more]);
    const first = await types();
    expect([first.code, first.stdout]).toEqual([0, `${file} is written.\n`]);
    expect((await types('--check')).code).toBe(0);
    expect((await types()).stdout).toBe(`${file} is up to date.\n`);

    const renamed = (await readFile(file, 'utf8'))
      .replaceAll('"nom"', '"nomDuProjet"')
      .replaceAll('« Nom »', '« Titre »');
    await writeFile(file, renamed.replace('"label":"Nom"', '"label":"Titre"'));
    const checked = await types('--check');
    expect(checked.code).toBe(1);
    expect(checked.stdout).toBe(`${file} is not up to date.\n  renamed: nomDuProjet « Titre » → « Nom »\n`);
    const { records } = await types('--json');
    expect(records()).toEqual([
      { file, changed: true, written: true, changes: [expect.objectContaining({ kind: 'renamed' })] },
    ]);
    expect(await readFile(file, 'utf8')).toContain('nomDuProjet');
  });

  it('writes to the output, without a token too', async () => {
    const withToken = await ds(['types', demarche, '--name', 'aide']);
    const without = await ds(['types', demarche, '--name', 'aide'], { env: { DS_API_TOKEN: '' } });
    expect([withToken.code, without.code]).toEqual([0, 0]);
    expect(withToken.stdout).toContain('export interface Aide');
    expect(without.stdout.split('annotations')[0]).toBe(withToken.stdout.split('annotations')[0]);
    expect(without.stderr).toContain('annotations are not known');
  });

  it('leaves a file alone that it did not make', async () => {
    await writeFile(inside('mine.ts'), 'export const mine = 1;\n');
    const { code } = await ds(['types', demarche, '--out', inside('mine.ts')]);
    expect(code).toBe(2);
    expect(await readFile(inside('mine.ts'), 'utf8')).toBe('export const mine = 1;\n');
  });
});

describe('emulator', () => {
  it('serves until it is stopped, and tells where and with which token', async () => {
    const stop = new AbortController();
    let told = (_text: string) => {};
    const first = new Promise<string>((resolve) => {
      told = resolve;
    });
    const running = commandLine(['emulator', '--port', '0', '--json'], {
      signal: stop.signal,
      onOutput: (text) => told(text),
    });
    const { endpoint, token, demarches } = JSON.parse(await first);
    expect(demarches).toContainEqual(expect.objectContaining({ number: 1234, dossiers: 312 }));
    const env = { DS_API_URL: endpoint, DS_API_TOKEN: token };
    const read = await commandLine(['files', '1234', '--created-since', '2026-08-01', '--quiet'], { env });
    expect(read.code).toBe(0);
    stop.abort(new Interrupted('SIGINT'));
    expect((await running).code).toBe(0);
    expect((await commandLine(['dossiers', '1234', '--max-retries', '0'], { env })).code).toBe(4);
  });

  it('ends with 4 where the port is taken', async () => {
    const port = new URL(state.env.DS_API_URL ?? '').port;
    const { code, stderr } = await ds(['emulator', '--port', port]);
    expect(code).toBe(4);
    expect(stderr).toContain('EADDRINUSE');
  });
});

describe('an older instance', () => {
  it('is asked for what it has with --adapt', async () => {
    const { code } = await ds(['dossier', String(FIRST), '--adapt']);
    expect(code).toBe(0);
  });
});
