// Commands that change something, or make it: never without being told to, never before all is checked.
import { readFile, writeFile } from 'node:fs/promises';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FIRST_DOSSIER, INSTRUCTEUR, startWorld, type World } from '../mutate/fixture.js';
import { commandLine } from './command-line.js';
import { fixture } from './fixture.js';

describe('writing', () => {
  let world: World;
  beforeEach(async () => {
    world = await startWorld();
  });
  afterEach(() => world.server.close());
  const ds = (argv: readonly string[], stdin?: PassThrough & { isTTY?: boolean }) =>
    commandLine([...argv, '--instructeur', INSTRUCTEUR], {
      env: { DS_API_URL: world.server.endpoint, DS_API_TOKEN: world.ds.token },
      ...(stdin && { stdin }),
    });
  const mutations = () => world.operations().filter((name) => /^Dossier/.test(name));
  const dossier = String(FIRST_DOSSIER);
  const commands = [
    ['message', dossier, 'Bonjour'],
    ['accepter', dossier, '--motivation', 'Complet.'],
    ['refuser', dossier, '--motivation', 'Hors délai.'],
  ];

  it.each(commands)('%s needs --allow-writes, and --yes where nobody can be asked', async (...argv) => {
    for (const more of [[], ['--yes'], ['--allow-writes']]) {
      expect((await ds([...argv, ...more])).code).toBe(2);
    }
    expect(mutations()).toEqual([]);
  });

  it.each(commands)('%s --dry-run shows what would be sent, and sends nothing', async (...argv) => {
    const { code, stdout } = await ds([...argv, '--dry-run']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ mutation: expect.any(String), input: expect.any(Object) });
    expect(mutations()).toEqual([]);
  });

  it.each(commands)('%s --allow-writes --yes does it', async (...argv) => {
    const { code, stderr } = await ds([...argv, '--allow-writes', '--yes']);
    expect([code, stderr]).toEqual([0, expect.stringContaining(': done')]);
    expect(mutations()).toHaveLength(1);
  });

  it.each([
    ['yes\n', 0, 1],
    ['no\n', 1, 0],
    ['\n', 1, 0],
  ])('asks at a keyboard: %j', async (answer, code, sent) => {
    const stdin = Object.assign(new PassThrough(), { isTTY: true });
    stdin.end(answer);
    const outcome = await ds(['accepter', dossier, '--allow-writes'], stdin);
    expect(outcome.code).toBe(code);
    expect(outcome.stderr).toContain('Send it? (yes/no)');
    expect(mutations()).toHaveLength(sent);
  });
});

describe('from files', () => {
  const { ds, inside, state } = fixture();

  it('prefill makes a link a row, out of JSON and CSV', async () => {
    await writeFile(
      inside('one.json'),
      JSON.stringify({ Nom: 'Projet « été »', Dépenses: [{ Poste: 'Achats' }] }),
    );
    const one = await ds(['prefill', '42', inside('one.json')]);
    expect([one.code, one.stdout.split('\n').length]).toEqual([0, 2]);
    expect(one.stdout).toContain('/commencer/');
    await writeFile(inside('two.csv'), '\uFEFFNom;Commentaire\r\n"Un ""deux""; trois";\r\nQuatre;\r\n');
    const two = await ds(['prefill', '42', inside('two.csv')]);
    expect(two.stdout.trim().split('\n')).toHaveLength(2);
    expect(decodeURIComponent(two.stdout)).toContain('Un "deux"; trois');
  });

  it('prefill --create checks every row before it makes the first dossier', async () => {
    await writeFile(inside('rows.json'), JSON.stringify([{ Nom: 'Un' }, { Nome: 'Deux' }]));
    const made = () =>
      state.emulator.requests.filter(({ method, path }) => method === 'POST' && path.includes('/public/'));
    const before = made().length;
    const refused = await ds(['prefill', '42', inside('rows.json'), '--create']);
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('« Nom »')]);
    expect(made()).toHaveLength(before);
    const reported = await ds(['prefill', '42', inside('rows.json'), '--create', '--skip-refused', '--json']);
    expect([reported.code, reported.records().length, made().length - before]).toEqual([1, 2, 2]);
  });

  it('prefill names every row and value that would be lost, at once, and prints no link then', async () => {
    await writeFile(inside('rows.csv'), 'Nom,Nome\nUn,\nDeux,x\nTrois,y\n');
    for (const [language, told] of [
      ['en', /2 values .*\n.*- Nome: .*\(row 3\)\n.*- Nome: .*\(row 4\)\n.*--skip-refused/],
      ['fr', /2 valeurs .*\n.*- Nome : .*\(ligne 3\)\n.*- Nome : .*\(ligne 4\)\n.*--skip-refused/],
    ] as const) {
      const refused = await ds(['prefill', '42', inside('rows.csv'), '--lang', language]);
      expect([refused.code, refused.stdout]).toEqual([2, '']);
      expect(refused.stderr).toMatch(told);
    }
  });

  it('count and reachable tell in words and in JSON', async () => {
    expect((await ds(['count', '42'])).stdout).toBe('25\n');
    expect((await ds(['count', '42', '--json'])).records()).toEqual([{ demarche: 42, dossiers: 25 }]);
    const found = await ds(['reachable', '42', '43']);
    expect(found.code).toBe(1);
    expect(found.stdout).toBe('✓ 42  « Aide aux projets » (publiee)\n✗ 43  there is no such démarche\n');
    const french = await ds(['reachable', '42', '43', '--lang', 'fr']);
    expect(french.stdout).toBe('✓ 42  « Aide aux projets » (publiée)\n✗ 43  cette démarche n’existe pas\n');
  });

  it('download takes one dossier, and files a table', async () => {
    const one = await ds(['download', '--dossier', '1003', '--to', inside('out')]);
    expect([one.code, one.stderr]).toEqual([0, expect.stringContaining('1 file')]);
    expect((await ds(['download', '42', '--dossier', '1003', '--to', inside('out')])).code).toBe(2);
    expect(
      (await ds(['download', '--dossier', '1003', '--state', 'accepte', '--to', inside('out')])).code,
    ).toBe(2);
    const table = await ds(['files', '42', '--format', 'csv', '--excel', '--page-size', '10']);
    const lines = table.stdout.split('\r\n');
    expect(lines[0]).toBe(
      '\uFEFFN° de dossier;Source;Champ;Nom du fichier;Type;Taille en octets;Empreinte MD5 (base64);Déposé le;Antivirus;Lien',
    );
    expect(lines).toHaveLength(27);
    await readFile(inside('out/manifest.jsonl'), 'utf8');
  });

  it('help finds its command behind options', async () => {
    const help = await ds(['help', '--lang', 'fr', 'download']);
    expect([help.code, help.stdout]).toEqual([0, expect.stringContaining('Usage : ')]);
  });
});
