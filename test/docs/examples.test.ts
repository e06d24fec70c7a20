import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { createEmulator, demarche, dossier, type EmulatorServer } from '@org/ds-client/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from './markdown.js';

const emulator = createEmulator({
  demarches: [
    demarche(42)
      .intitule('Aide au logement')
      .withChamp('piece_justificative', 'Devis')
      .withDossier(
        dossier(1001)
          .accepte()
          .deposeLe('2026-03-01T09:00:00Z')
          .withUsager('usager@example.org')
          .withMessage({ body: 'Bonjour, il manque une pièce.', email: 'agent@example.org' })
          .withFile('Devis', { filename: 'devis été.pdf', content: 'le devis' }),
        dossier(1002).withFile('Devis', { filename: 'vide.txt', content: '' }),
      ),
  ],
});
let server: EmulatorServer;
beforeAll(async () => {
  server = await emulator.listen(0);
});
afterAll(() => server.close());

describe('examples', { timeout: 60_000 }, () => {
  it('get-dossier.ts prints state, dates, demarche and messages', async () => {
    const { code, stdout, stderr } = await run('examples/get-dossier.ts', { DOSSIER_NUMBER: '1001' });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(`Dossier 1001: accepte, ${new URL('/dossiers/1001', server.endpoint)}`);
    expect(stdout).toContain('Aide au logement');
    expect(stdout).toMatch(/2026-03-01T\d\d:00:00.* par usager@example\.org/);
    expect(stdout).toContain('agent@example.org: Bonjour, il manque une pièce.');
  });

  it('get-dossier.ts says what is wrong with a number', async () => {
    const { code, stderr } = await run('examples/get-dossier.ts', { DOSSIER_NUMBER: '999' });
    expect(code).toBe(1);
    expect(stderr).toContain('DsNotFoundError');
    expect(stderr).toContain('Dossier not found');
    expect(stderr).not.toContain(emulator.token);
  });

  it('download-files.ts downloads and verifies every file', async () => {
    const { code, stdout, stderr } = await run('examples/download-files.ts', { DEMARCHE_NUMBER: '42' });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const lines = stdout.trim().split('\n').sort();
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^1001 devis été\.pdf 8 bytes, sha256 [0-9a-f]{64} \(.*md5.*\)$/);
    expect(lines[1]).toMatch(/^1002 vide\.txt 0 bytes, sha256 [0-9a-f]{64} \(.*md5.*\)$/);
  });
});

describe('npm run demo', { timeout: 120_000 }, () => {
  it('needs no account, prints plain lines where there is no terminal, and ends with its summary', async () => {
    const { code, stdout, stderr } = await run('scripts/demo.ts', {
      API_TOKEN: undefined,
      DS_API_URL: undefined,
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('using the emulator');
    expect(stdout).toMatch(/^Dossier \d+ — \w+$/m);
    expect(stdout).toMatch(/^ {2}messages {3}\d+$/m);
    expect(stdout).not.toContain('\x1b');
    const summary =
      /^Done: (\d+) dossiers, (\d+) files, [\d.]+ [kM]B, (\d+) verified \((\d+) made .*\), [\d.]+ s$/m;
    const [, dossiers, files, verified, made] = (summary.exec(stdout) ?? []).map(Number);
    expect(dossiers).toBeGreaterThan(100);
    expect(files).toBeGreaterThan(dossiers ?? 0);
    expect(Number(verified) + Number(made)).toBe(files);
    expect(verified).toBeGreaterThan(0);
    expect(stdout).toContain(`  ${files}/${files} files, `);
  });

  it('does the same on the instance that the environment names', async () => {
    const { code, stdout } = await run('scripts/demo.ts', {
      DS_API_TOKEN: emulator.token,
      DEMARCHE_NUMBER: '42',
    });
    expect(code).toBe(0);
    expect(stdout).not.toContain('using the emulator');
    expect(stdout).toMatch(/^Done: 2 dossiers, \d+ files, /m);
  });
});

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a script of the project from an empty folder, with the token and the address of the emulator. */
function run(script: string, variables: Record<string, string | undefined>): Promise<Ended> {
  const { DS_API_TOKEN: _, DEMARCHE_NUMBER: __, ...env } = process.env;
  const child = spawn(
    process.execPath,
    ['--import', `${root}/node_modules/tsx/dist/loader.mjs`, `${root}/${script}`],
    {
      cwd: mkdtempSync(`${tmpdir()}/ds-client-example-`),
      env: {
        ...env,
        API_TOKEN: emulator.token,
        DS_API_URL: server.endpoint,
        TSX_TSCONFIG_PATH: `${root}/tsconfig.json`,
        NODE_OPTIONS: '',
        ...variables,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}
