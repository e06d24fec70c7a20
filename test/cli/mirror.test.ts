import { readdir, readFile, writeFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { GristStandIn } from '../mirror/grist/stand-in.js';
import { fixture } from './fixture.js';

const { ds, inside, state } = fixture();

it('mirror fills a folder, and a second run writes nothing', async () => {
  const argv = ['mirror', '42', '--to', inside('tables'), '--format', 'jsonl'];
  const first = await ds(argv);
  expect([first.code, first.stderr]).toEqual([0, expect.stringContaining('25 dossiers written')]);
  const rows = (await readFile(inside('tables/d42_dossiers.jsonl'), 'utf8')).trim().split('\n');
  expect(rows).toHaveLength(25);
  const second = await ds(argv);
  expect([second.code, second.stderr]).toEqual([0, expect.stringMatching(/^0 dossiers written/)]);
  state.emulator.modify(1_003, (dossier) => {
    dossier.archived = true;
  });
  expect((await ds(argv)).stderr).toMatch(/^1 dossier written/);
});

it('--plan says what would be done, and does nothing', async () => {
  const { code, stdout } = await ds(['mirror', '42', '--to', inside('tables'), '--plan', '--json']);
  expect([code, JSON.parse(stdout)]).toEqual([0, { demarche: 42, plan: expect.any(Array) }]);
  expect((await ds(['verify', inside('tables')])).code).not.toBe(0);
});

it('--plan is French where the command is', async () => {
  for (const target of [inside('tables'), 'singer']) {
    const { code, stdout } = await ds(['mirror', '42', '--to', target, '--plan', '--lang', 'fr']);
    expect(code).toBe(0);
    expect(stdout).toContain('42  Lit les dossiers (nombre : 25)');
    expect(stdout).toContain('Requêtes : 1 de ListDossiers');
    expect(stdout).not.toMatch(/^\d+ {2}(Makes|Reads|Sends|Writes)/m);
  }
});

it('a target that fails is not called the API, and says what it is in both languages', async () => {
  const argv = ['mirror', '42', '--to', 'postgres://nobody@127.0.0.1:1/nothing'];
  for (const [language, headline] of [
    ['en', 'ds-client: The target of the tables failed\n'],
    ['fr', 'ds-client: Erreur de la destination des tables\n'],
  ] as const) {
    const { code, stderr } = await ds([...argv, '--lang', language]);
    expect(code).toBe(4);
    expect(stderr).toMatch(new RegExp(`^${headline}`));
    expect(stderr).toContain('PostgreSQL: the connection failed');
  }
});

it('options are called as they are typed', async () => {
  const argv = ['mirror', '42', '--to', inside('few'), '--lang', 'fr'];
  for (const [flag, more] of [
    ['--columns', []],
    ['--exclude', []],
    ['--pseudonymise', []],
    ['--write-back', ['--dry-run', '--instructeur', 'a@b.example']],
  ] as const) {
    const { code, stderr } = await ds([...argv, flag, 'no_such_column', ...more], {
      env: { DS_PSEUDONYM_KEY: 'a key' },
    });
    expect([code, stderr]).toEqual([2, expect.stringContaining(`${flag} `)]);
    expect(stderr).not.toMatch(/columns\.|writeBack|The folder/);
  }
});

it('export writes a workbook, and the files beside it', async () => {
  const { code } = await ds(['export', '42', '--to', inside('export')]);
  expect(code).toBe(0);
  const names = await readdir(inside('export'), { recursive: true });
  expect(names.filter((name) => name.endsWith('.xlsx'))).toHaveLength(1);
  expect(names.filter((name) => name.endsWith('devis.pdf'))).toHaveLength(25);
});

it('leaves out columns, and needs a key for pseudonyms', async () => {
  const to = ['--to', inside('few'), '--format', 'jsonl'];
  expect((await ds(['mirror', '42', ...to, '--pseudonymise', 'nom'])).code).toBe(2);
  expect((await ds(['mirror', '42', ...to, '--exclude', 'no_such_column'])).code).toBe(2);
  expect((await ds(['mirror', '42', '--to', 'mysql://x'])).code).toBe(2);
  expect((await ds(['mirror', '42', '--to', 'sqlite:x', '--format', 'csv'])).code).toBe(2);
});

it('sends Singer messages, and goes on from their last STATE', async () => {
  const first = await ds(['mirror', '42', '--to', 'singer']);
  expect(first.code).toBe(0);
  const messages = first.records();
  expect(messages.filter(({ type, stream }) => type === 'RECORD' && stream === 'd42_dossiers')).toHaveLength(
    25,
  );
  expect(first.stderr).toContain('25 dossiers written');
  const last = messages.at(-1);
  expect(last?.type).toBe('STATE');
  await writeFile(inside('state.json'), JSON.stringify(last?.value));
  const second = await ds(['mirror', '42', '--to', 'singer', '--state', inside('state.json')]);
  expect(second.code).toBe(0);
  expect(second.records().filter(({ type }) => type === 'RECORD')).toEqual([]);
  for (const wrong of [
    ['--to', 'singer', '--state', inside('none.json')],
    ['--to', 'singer', '--json'],
    ['--to', 'singer', '--format', 'csv'],
    ['--to', inside('x'), '--state', inside('state.json')],
  ]) {
    expect((await ds(['mirror', '42', ...wrong])).code).toBe(2);
  }
});

it('fills a document of Grist, whose key is in the environment', async () => {
  const server = await GristStandIn.start();
  try {
    const argv = ['mirror', '42', '--to', `grist:${server.url}`];
    expect((await ds(argv)).code).toBe(2);
    const env = { GRIST_API_KEY: server.key };
    const first = await ds(argv, { env });
    expect([first.code, first.stderr]).toEqual([0, expect.stringContaining('25 dossiers written')]);
    expect(server.doc.records('D42_dossiers', {})).toHaveLength(25);
    const before = server.requests.length;
    expect((await ds([...argv, '--plan'], { env })).code).toBe(0);
    expect(server.requests.slice(before).every(({ method }) => method === 'GET')).toBe(true);
    const second = await ds(argv, { env });
    expect([second.code, second.stderr]).toEqual([0, expect.stringMatching(/^0 dossiers written/)]);
  } finally {
    await server.stop();
  }
});

it('goes on from the last of the states that a Singer target printed; before the first there is none', async () => {
  const argv = ['mirror', '42', '--to', 'singer', '--state', inside('states.jsonl')];
  await writeFile(inside('states.jsonl'), '');
  const first = await ds(argv);
  const { type, value } = JSON.parse(first.stdout.trim().split('\n').at(-1) ?? '');
  expect([first.code, type]).toEqual([0, 'STATE']);
  await writeFile(inside('states.jsonl'), `{"demarches":{}}\n${JSON.stringify(value)}\n`);
  const second = await ds(argv);
  expect([second.code, second.stdout.includes('"RECORD"')]).toEqual([0, false]);
  await writeFile(inside('states.jsonl'), 'no state');
  expect((await ds(argv)).code).toBe(2);
});
