import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { Interrupted } from '../../src/cli/say/failures.js';
import { DEMARCHE, DOSSIERS, FIRST, fixture, PAGE } from './fixture.js';

const { state, ds, inside, everything } = fixture();
const demarche = String(DEMARCHE);
const download = (...more: string[]) => ['download', demarche, '--to', inside('out'), ...PAGE, ...more];
const always = { times: Number.POSITIVE_INFINITY };

describe('download', () => {
  it('saves every file, lists it, and downloads nothing twice', async () => {
    const first = await ds(download());
    expect([first.code, first.stdout]).toEqual([0, '']);
    expect(first.stderr).toBe(
      `25 files, 100 kB in ${inside('out')}: 25 downloaded, 0 already there, 0 failed\n`,
    );
    expect(await everything()).toHaveLength(DOSSIERS + 1);
    const again = await ds(download());
    expect(again.stderr).toContain('0 downloaded, 25 already there');
  });

  it('tells programs about each file', async () => {
    const { code, records, reports } = await ds(download('--json', '--flat'));
    expect(code).toBe(0);
    expect(records()).toHaveLength(DOSSIERS);
    expect(records()).toContainEqual({
      dossierNumber: FIRST,
      filename: 'devis.pdf',
      source: 'champs',
      champLabel: 'Devis',
      path: expect.stringMatching(/^devis.*\.pdf$/),
      byteLength: 4_000,
      md5: expect.stringMatching(/^[0-9a-f]{32}$/),
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      verified: expect.arrayContaining(['md5', 'size']),
      skipped: false,
    });
    expect(reports()).toEqual([
      { summary: expect.objectContaining({ files: DOSSIERS, saved: DOSSIERS, failed: 0, missing: 0 }) },
    ]);
  });

  it('goes on after a file that fails, ends with 1, and fetches it the next time', async () => {
    let spoilt = '';
    state.emulator.fail({
      fault: 'corrupt',
      ...always,
      when: ({ kind, url }) => {
        if (kind !== 'storage') return false;
        spoilt ||= url.pathname;
        return url.pathname === spoilt;
      },
    });
    const { code, stderr } = await ds(download('--max-retries', '0'));
    expect(code).toBe(1);
    expect(stderr).toMatch(/^! dossier \d+: devis\.pdf: /m);
    expect(stderr).toContain('24 downloaded, 0 already there, 1 failed');
    expect(await everything()).toHaveLength(DOSSIERS);
    state.emulator.recover();
    const again = await ds(download());
    expect(again.code).toBe(0);
    expect(again.stderr).toContain('1 downloaded, 24 already there, 0 failed');
  });

  it('saves what was listed before the list failed, and goes on with the rest', async () => {
    state.emulator.fail({ fault: 'serverError', operationName: 'ListOnlyFilesUrl', page: 3 });
    const first = await ds(download('--max-retries', '0', '--quiet'));
    expect(first.code).toBe(4);
    expect(await everything()).toHaveLength(20 + 1);
    const rest = await ds(/^ +ds-client (.+)$/m.exec(first.stderr)?.[1]?.split(' ') ?? []);
    expect(rest.code).toBe(0);
    expect(await everything()).toHaveLength(DOSSIERS + 1);
  });

  it('renews URLs that have expired', async () => {
    const seen = new Set<string>();
    const isFirst = (path: string) => !seen.has(path) && seen.add(path).size <= 5;
    const fault = state.emulator.fail({
      fault: 'expiredUrl',
      when: ({ kind, url }) => kind === 'storage' && isFirst(url.pathname),
      ...always,
    });
    expect((await ds(download())).code).toBe(0);
    expect(fault.hits).toBe(5);
  });

  it('leaves nothing half-written when interrupted', async () => {
    const stop = new AbortController();
    let downloads = 0;
    // Three files arrive; of the next ones a part, and then nothing more: so they are when the user stops it.
    state.emulator.fail({
      fault: 'stall',
      on: 'storage',
      afterBytes: 1_000,
      ...always,
      when({ kind }) {
        if (kind !== 'storage') return false;
        downloads += 1;
        if (downloads === 8) setImmediate(() => stop.abort(new Interrupted('SIGINT')));
        return downloads > 3;
      },
    });
    const { code, stderr } = await ds(download(), { signal: stop.signal });
    expect(code).toBe(130);
    expect(stderr).toContain('The same command again goes on where this one stopped.');
    const there = await everything();
    expect(there.filter((name) => !/^out\/(\d+\/devis\.pdf|manifest\.jsonl)$/.test(name))).toEqual([]);
    for (const name of there.filter((name) => name.endsWith('.pdf'))) {
      expect((await readFile(inside(name))).byteLength).toBeGreaterThanOrEqual(4_000);
    }
    state.emulator.recover();
    expect((await ds(download())).code).toBe(0);
  });

  it('draws a bar on a terminal and takes it away, and none in a log', async () => {
    const terminal = await ds(download(), { isTerminal: true });
    expect(terminal.stderr).toContain('\r\u001b[2K');
    expect(terminal.stderr).toContain('25 files');
    expect(terminal.stderr.split('\r\u001b[2K').at(-1)).toMatch(/^25 files, .*\n$/);
    await rm(inside('out'), { recursive: true });
    const log = await ds(download());
    for (const mark of ['\r', '\u001b', '█']) expect(log.stderr).not.toContain(mark);
    const quiet = await ds(download('--quiet'), { isTerminal: true });
    expect(quiet.stderr).toBe('');
  });
});

describe('verify', () => {
  it('finds what is missing or damaged, without the network', async () => {
    await ds(download('--quiet'));
    state.emulator.requests.length = 0;
    const whole = await ds(['verify', inside('out')]);
    expect([whole.code, whole.stdout, whole.stderr]).toEqual([0, '', '25 files, 100 kB: all whole\n']);
    await rm(inside(`out/${FIRST}/devis.pdf`));
    await appendFile(inside(`out/${FIRST + 1}/devis.pdf`), 'x');
    await writeFile(inside(`out/${FIRST + 2}/devis.pdf`), Buffer.alloc(4_002));
    const { code, stdout, stderr } = await ds(['verify', inside('out')]);
    expect(code).toBe(1);
    expect(stdout.split('\n').sort()).toEqual([
      '',
      `${FIRST}/devis.pdf is missing`,
      `${FIRST + 1}/devis.pdf has another size`,
      `${FIRST + 2}/devis.pdf has other bytes (MD5)`,
    ]);
    expect(stderr).toContain('3 are not whole');
    const json = await ds(['verify', inside('out'), '--json']);
    expect(json.records().filter(({ ok }) => !ok)).toHaveLength(3);
    expect(state.emulator.requests).toHaveLength(0);
  });

  it('ends with 2 where there is no manifest', async () => {
    const { code, stderr } = await ds(['verify', inside('')]);
    expect(code).toBe(2);
    expect(stderr).toContain('manifest.jsonl');
    expect(stderr).toContain('ds-client download … --to');
    await writeFile(inside('afile'), '');
    expect((await ds(['verify', inside('afile')])).code).toBe(2);
  });

  it('tells which lines of the manifest cannot be read, and ends with 1', async () => {
    await ds(download('--quiet'));
    const manifest = inside('out/manifest.jsonl');
    const lines = (await readFile(manifest, 'utf8')).split('\n');
    await writeFile(manifest, [...lines.slice(0, 4), '{"path":', ...lines.slice(4)].join('\n'));
    const { code, stderr } = await ds(['verify', inside('out')]);
    expect(code).toBe(1);
    expect(stderr).toContain('manifest.jsonl: line 5 cannot be read');
    expect((await ds(['verify', inside('out'), '--lang', 'fr'])).stderr).toContain('la ligne 5');
  });
});
