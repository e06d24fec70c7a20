import { readFile, rm, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { DEMARCHE, DOSSIERS, FIRST, fixture, numbers, PAGE } from './fixture.js';

const { state, ds, inside, everything } = fixture();
const demarche = String(DEMARCHE);
const numbersOf = (records: Array<Record<string, unknown>>) => records.map(({ number }) => number);
/** Without retries: the fault is the answer. */
const atOnce = ['--max-retries', '0'];

describe('dossier', () => {
  it('prints one dossier, messages included, with the parts asked for', async () => {
    const { code, stdout, stderr } = await ds([
      'dossier',
      String(FIRST),
      '--include',
      'avis',
      '--exclude',
      'champs',
    ]);
    expect([code, stderr]).toEqual([0, '']);
    const found = JSON.parse(stdout);
    expect(found).toMatchObject({ number: FIRST, avis: [], messages: expect.any(Array) });
    expect(found).not.toHaveProperty('champs');
    expect(stdout).toContain('\n  "number"');
    const { records } = await ds(['dossier', String(FIRST), '--json']);
    expect(numbersOf(records())).toEqual([FIRST]);
  });

  it('ends with 4 for a dossier that is not there', async () => {
    const { code, stdout, stderr } = await ds(['dossier', '999']);
    expect([code, stdout]).toEqual([4, '']);
    expect(stderr).toContain('Not found');
  });
});

describe('dossiers', () => {
  it('prints every dossier, one a line, and how many they were', async () => {
    const { code, records, stderr } = await ds(['dossiers', demarche, ...PAGE]);
    expect(code).toBe(0);
    expect(numbersOf(records())).toEqual(numbers);
    expect(stderr).toBe(`${DOSSIERS} dossiers\n`);
  });

  it('filters, and reads several stretches at once', async () => {
    const since = ['--created-since', '2026-01-20T00:00:00+01:00', '--not-archived'];
    const { records } = await ds(['dossiers', demarche, ...PAGE, ...since, '--concurrency', '3', '--quiet']);
    expect(numbersOf(records()).sort()).toEqual(numbers.slice(19));
    const none = await ds(['dossiers', demarche, '--state', 'accepte']);
    expect([none.code, none.stdout, none.stderr]).toEqual([0, '', '0 dossiers\n']);
  });

  it('prints the command that goes on after a failure, and that command gives exactly the rest', async () => {
    state.emulator.fail({ fault: 'serverError', operationName: 'ListDossiers', page: 3, times: 1 });
    const first = await ds(['dossiers', demarche, ...PAGE, ...atOnce, '--quiet']);
    expect(first.code).toBe(4);
    expect(first.stderr).toContain('What was written before is whole (20).');
    const command = /^ +ds-client (.+)$/m.exec(first.stderr)?.[1]?.split(' ') ?? [];
    expect(command.slice(0, -1)).toEqual([
      'dossiers',
      demarche,
      ...PAGE,
      ...atOnce,
      '--quiet',
      '--resume-from',
    ]);
    expect(first.stderr).toContain(`Position: ${command.at(-1)}\n`);
    const rest = await ds(command);
    expect(rest.code).toBe(0);
    expect([...numbersOf(first.records()), ...numbersOf(rest.records())]).toEqual(numbers);
  });

  it('tells the same to programs', async () => {
    state.emulator.fail({ fault: 'serverError', operationName: 'ListDossiers', page: 2, times: 1 });
    const { reports, records } = await ds(['dossiers', demarche, ...PAGE, ...atOnce, '--json'], {
      env: { npm_command: 'exec' },
    });
    expect(records()).toHaveLength(10);
    expect(reports()).toEqual([
      expect.objectContaining({
        error: expect.objectContaining({
          kind: 'api',
          exitCode: 4,
          operationName: 'ListDossiers',
          position: expect.any(String),
          resume: expect.stringMatching(/^npx @org\/ds-client dossiers 42 .*--resume-from \S+$/),
        }),
      }),
    ]);
  });

  it('goes on without a dossier that cannot be read only where that is asked for, and ends with 1', async () => {
    const unreadable = {
      fault: 'nullNode',
      dossier: FIRST + 12,
      alone: true,
      times: Number.POSITIVE_INFINITY,
    } as const;
    state.emulator.fail(unreadable);
    const stopped = await ds(['dossiers', demarche, ...PAGE, ...atOnce]);
    expect(stopped.code).toBe(4);
    expect(stopped.stderr).toContain('--skip-unreadable reports such a dossier');
    const { code, records, reports } = await ds([
      'dossiers',
      demarche,
      ...PAGE,
      '--skip-unreadable',
      '--json',
    ]);
    expect(code).toBe(1);
    expect(numbersOf(records())).toEqual(numbers.filter((number) => number !== FIRST + 12));
    expect(reports().at(-1)).toEqual({ summary: { dossiers: DOSSIERS - 1, missing: 1 } });
  });

  it('ends quietly when the reader goes away, and asks for nothing more', async () => {
    state.emulator.requests.length = 0;
    const { code, stderr, records } = await ds(['dossiers', demarche, ...PAGE], { writesTaken: 1 });
    expect([code, stderr]).toEqual([141, '']);
    expect(records()).toHaveLength(10);
    expect(state.emulator.requests.length).toBeLessThanOrEqual(3);
  });

  it('stops when interrupted, after a page, and says how to go on', async () => {
    const { Interrupted } = await import('../../src/cli/say/failures.js');
    const stop = new AbortController();
    const { code, stderr, records } = await ds(['dossiers', demarche, ...PAGE], {
      signal: stop.signal,
      onOutput: () => stop.abort(new Interrupted('SIGINT')),
    });
    expect(code).toBe(130);
    expect(numbersOf(records())).toEqual(numbers.slice(0, 10));
    const rest = await ds(/^ +ds-client (.+)$/m.exec(stderr)?.[1]?.split(' ') ?? []);
    expect(numbersOf(rest.records())).toEqual(numbers.slice(10));
  });
});

describe('the progress of a list', () => {
  it('is drawn where the results go elsewhere, and never among them', async () => {
    const apart = await ds(['dossiers', demarche, ...PAGE], { isTerminal: true });
    expect(apart.stderr).toContain('\r\u001b[2K10 dossiers');
    expect(apart.stderr.split('\r\u001b[2K').at(-1)).toBe('25 dossiers\n');
    const together = await ds(['dossiers', demarche, ...PAGE], { isTerminal: true, isScreenShared: true });
    expect(together.stderr).toBe('25 dossiers\n');
    expect(numbersOf(together.records())).toEqual(numbersOf(apart.records()));
  });
});

describe('dossiers --format csv', () => {
  it('writes a table of the dossiers and one for each repetition block', async () => {
    const { code, stdout, stderr } = await ds([
      'dossiers',
      demarche,
      ...PAGE,
      '--format',
      'csv',
      '--to',
      inside('out'),
    ]);
    expect([code, stderr]).toEqual([0, '25 dossiers\n']);
    expect(stdout).toContain('dossiers.Dépenses.csv: 50 rows');
    expect(await everything()).toEqual(['out/dossiers.Dépenses.csv', 'out/dossiers.csv']);
    const lines = (await readFile(inside('out/dossiers.csv'), 'utf8')).split('\r\n');
    expect(lines).toHaveLength(DOSSIERS + 2);
    expect(lines[0]).toMatch(/^N° de dossier,Lien,Identifiant,État,.*,SIRET du demandeur,.*,Nom,Devis,/);
    expect(lines[1]).toContain(`"'=1+1;""x"""`);
    const rows = await readFile(inside('out/dossiers.Dépenses.csv'), 'utf8');
    expect(rows.split('\r\n').slice(0, 3)).toEqual([
      'N° de dossier,Identifiant de la ligne,Position,Poste',
      expect.stringMatching(`^${FIRST},[^,]+,1,Achats$`),
      expect.stringMatching(`^${FIRST},[^,]+,2,Divers$`),
    ]);
  });

  it('writes what Excel opens, and cells as they are, where that is asked for', async () => {
    const csv = ['--format', 'csv', '--excel', '--raw-cells', '--to', inside('')];
    const { records } = await ds(['dossiers', demarche, ...csv, '--json']);
    expect(records()).toContainEqual({ path: inside('dossiers.csv'), rows: DOSSIERS });
    const text = await readFile(inside('dossiers.csv'), 'utf8');
    expect(text.startsWith('\uFEFFN° de dossier;Lien;')).toBe(true);
    expect(text).toContain(';"=1+1;""x""";');
  });

  it('lists files as Excel opens them in French', async () => {
    const { stdout } = await ds([
      'files',
      demarche,
      '--format',
      'csv',
      '--excel',
      '--created-until',
      '2026-01-02',
    ]);
    const [header = '', first = ''] = stdout.split('\r\n');
    expect(header).toBe(
      '\uFEFFN° de dossier;Source;Champ;Nom du fichier;Type;Taille en octets;Empreinte MD5 (base64);Déposé le;Antivirus;Lien',
    );
    const date = /;\d{2}\/\d{2}\/\d{4} \d{2}:\d{2};Sain;http/;
    expect(first).toMatch(/^1001;Formulaire;Devis;devis\.pdf;application\/pdf;4000;/);
    expect(first).toMatch(date);
  });

  const csvOf = async (argv: readonly string[]) => {
    const { code, stderr } = await ds([
      'dossiers',
      demarche,
      '--format',
      'csv',
      '--to',
      inside('t'),
      ...argv,
    ]);
    const headers = new Map<string, string | undefined>();
    for (const name of await everything()) {
      headers.set(name, (await readFile(inside(name), 'utf8')).split('\r\n')[0]);
    }
    await rm(inside('t'), { recursive: true });
    return { code, stderr, headers };
  };

  it('gives the same files and headers whichever dossiers there are', async () => {
    const all = await csvOf([]);
    const none = await csvOf(['--state', 'accepte']);
    expect([none.code, none.stderr]).toEqual([0, '0 dossiers\n']);
    expect([...none.headers]).toEqual([...all.headers]);
    expect([...all.headers.keys()]).toEqual(['t/dossiers.Dépenses.csv', 't/dossiers.csv']);
    const some = await csvOf(['--created-since', '2026-01-20T00:00:00+01:00']);
    expect([...some.headers]).toEqual([...all.headers]);
  });

  it.each([
    ['messages', ['messages']],
    ['corrections', ['corrections', 'messages']],
    ['avis,geometry', ['areas', 'avis']],
    ['traitements,instructeurs,labels', ['instructeurs', 'labels', 'traitements']],
  ])('gives --include %s files of their own', async (parts, kinds) => {
    const { code, headers } = await csvOf(['--include', parts]);
    expect(code).toBe(0);
    const own = [...headers.keys()].filter((name) => !name.startsWith('t/dossiers.'));
    expect(own).toEqual(kinds.map((kind) => `t/${kind}.csv`));
    for (const name of own) expect(headers.get(name)).toMatch(/^N° de dossier,/);
  });

  it.each(['revision', 'service'])('refuses --include %s, which no table has a place for', async (part) => {
    const csv = ['--format', 'csv', '--to', inside('t'), '--include', part];
    const { code, stderr } = await ds(['dossiers', demarche, ...csv]);
    expect([code, await everything()]).toEqual([2, []]);
    expect(stderr).toContain(`--include ${part}: no table has a place for it`);
  });

  it('has no columns for what was left out', async () => {
    const { headers } = await csvOf(['--exclude', 'demandeur,labels,champs']);
    expect(headers.get('t/dossiers.csv')).not.toMatch(/demandeur|Étiquettes|Nom,/);
    expect([...headers.keys()]).toEqual(['t/dossiers.csv']);
  });

  it('leaves the tables of an earlier run alone when it fails', async () => {
    await writeFile(inside('dossiers.csv'), 'earlier');
    state.emulator.fail({ fault: 'serverError', operationName: 'ListDossiers', page: 2, times: 1 });
    const { code, stderr } = await ds([
      'dossiers',
      demarche,
      ...PAGE,
      ...atOnce,
      '--format',
      'csv',
      '--to',
      inside(''),
    ]);
    expect(code).toBe(4);
    expect(stderr).not.toContain('--resume-from');
    expect(await everything()).toEqual(['dossiers.csv']);
    expect(await readFile(inside('dossiers.csv'), 'utf8')).toBe('earlier');
  });
});

describe('files', () => {
  it('prints every file with its place', async () => {
    const { code, records, stderr } = await ds(['files', demarche, '--sources', 'champs,pdf', ...PAGE]);
    expect([code, stderr]).toEqual([0, `${2 * DOSSIERS} files\n`]);
    expect(records()[0]).toMatchObject({ filename: 'devis.pdf', dossierNumber: FIRST, source: 'champs' });
  });
});

describe('wrong use', () => {
  it.each([
    [[], 'Which command?'],
    [['dossires', '1'], 'Did you mean dossier'],
    [['dossiers'], 'DEMARCHE is missing'],
    [['dossiers', 'x'], 'DEMARCHE must be a whole number'],
    [['dossiers', '42', '43'], "'43' is one argument too many"],
    [['dossiers', '42', '--token', 'secret'], '--token-file'],
    [['dossiers', '42', '--state', 'accepted'], 'accepte'],
    [['dossiers', '42', '--archived', '--not-archived'], 'exclude each other'],
    [['dossiers', '42', '--format', 'csv'], '--to DIR is missing'],
    [['dossiers', '42', '--to', 'x'], '--format csv'],
    [['dossiers', '42', '--resume-from', 'xyz'], '--resume-from is not'],
    [
      ['dossiers', '42', '--created-since', '2026-01-01', '--updated-since', '2026-01-02'],
      'exclude each other',
    ],
    [['dossiers', '42', '--updated-since', '2026-02-31'], '2026-02-31'],
    [['sync', '42', '--state', '/nowhere/s.json'], '/nowhere/s.json'],
    [['download', '42', '--to', '/dev/null/out'], '/dev/null/out'],
    [['dossiers', '42', '--lang', 'de'], 'en, fr'],
    [['dossiers', '42', '--token-file', '/nowhere/token'], '/nowhere/token'],
    [['dossiers', '42', '--endpoint', 'http://api.example.fr/graphql'], 'http'],
    [['files', '42', '--sources', 'champs,nothing'], "no 'nothing'"],
    [['download', '42'], '--to DIR is missing'],
    [['emulator', '42'], "'42'"],
  ])('%j ends with 2, asks nothing of the API and says why', async (argv, told) => {
    state.emulator.requests.length = 0;
    const { code, stdout, stderr } = await ds(argv);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(told);
    expect(stderr).not.toContain('secret');
    expect(stderr).toMatch(/See: ds-client .*--help\n$/);
    expect(state.emulator.requests).toHaveLength(0);
  });
});

describe('the token', () => {
  it('comes from the environment or a file, the file first', async () => {
    await writeFile(inside('token'), `${state.emulator.token}\n`);
    const fromFile = await ds(['dossiers', demarche, '--token-file', inside('token'), '--quiet'], {
      env: { DS_API_TOKEN: 'wrong' },
    });
    expect(fromFile.code).toBe(0);
    const older = await ds(['dossiers', demarche], {
      env: { DS_API_TOKEN: undefined, API_TOKEN: state.emulator.token },
    });
    expect(older.code).toBe(0);
  });

  it('ends with 3 where it is missing, wrong, expired or for something else', async () => {
    const missing = await ds(['dossiers', demarche], { env: { DS_API_TOKEN: '' } });
    const wrong = await ds(['dossiers', demarche], { env: { DS_API_TOKEN: 'not-a-token' } });
    const { token: expired } = state.emulator.createToken({ expiresAt: '2020-01-01' });
    const old = await ds(['dossiers', demarche, '--json'], { env: { DS_API_TOKEN: expired } });
    const { token: other } = state.emulator.createToken({ demarches: [] });
    const elsewhere = await ds(['dossiers', demarche], { env: { DS_API_TOKEN: other } });
    expect([missing.code, wrong.code, old.code, elsewhere.code]).toEqual([3, 3, 3, 3]);
    expect(missing.stderr).toContain('DS_API_TOKEN');
    expect(elsewhere.stderr).toContain('The token is not allowed to do this');
    expect(old.reports()).toEqual([
      { error: expect.objectContaining({ kind: 'token', reason: 'expired', exitCode: 3 }) },
    ]);
    for (const { stderr } of [wrong, old]) {
      expect(stderr).not.toContain('not-a-token');
      expect(stderr).not.toContain(expired);
    }
  });
});

describe('languages', () => {
  it('speaks that of the locale, or the one asked for', async () => {
    const french = await ds(['dossiers', demarche], { env: { LC_ALL: 'fr_FR.UTF-8', DS_API_TOKEN: '' } });
    expect(french.stderr).toContain('Pas de jeton');
    const asked = await ds(['--lang=fr', 'dossires'], { env: {} });
    expect(asked.stderr).toContain('Vouliez-vous dire dossier');
    const help = await ds(['help', 'sync', '--lang', 'fr']);
    expect([help.code, help.stderr]).toEqual([0, '']);
    expect(help.stdout).toMatch(/^Usage : ds-client sync DÉMARCHE/);
  });
});
