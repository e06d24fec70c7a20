// --write-back of the command mirror, over sockets, from a real PostgreSQL.
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { commandLine } from '../../cli/command-line.js';
import { type LocalPostgres, startPostgres } from '../../engines/postgres.js';
import { World } from './world.js';

let server: LocalPostgres;
let pool: pg.Pool;
let world: World;
beforeAll(async () => {
  [server, world] = await Promise.all([startPostgres(), World.start()]);
  pool = new pg.Pool({ connectionString: server.url });
});
afterAll(async () => {
  await pool?.end();
  await world?.close();
  await server?.stop();
});

const ds = (...argv: string[]) =>
  commandLine(['mirror', '7', '--to', server.url, ...argv], {
    env: { DS_API_URL: world.endpoint, DS_API_TOKEN: world.ds.token },
  });

it('is refused without --allow-writes or --dry-run, and its options without it, before anything', async () => {
  const columns = ['--write-back', 'annotation_avis'];
  const who = ['--instructeur', world.instructeur];
  const wrong = [
    [...columns, ...who],
    [...columns, '--allow-writes'],
    ['--allow-writes'],
    ['--dry-run'],
    who,
    ['--write-back', '', '--allow-writes', ...who],
  ];
  for (const argv of wrong) expect([argv, (await ds(...argv)).code]).toEqual([argv, 2]);
  const other = ['mirror', '7', '--to', 'tables', ...columns, ...who, '--allow-writes'];
  const env = { DS_API_URL: world.endpoint, DS_API_TOKEN: world.ds.token };
  const { code, stderr } = await commandLine([...other, '--lang', 'fr'], { env });
  expect([code, stderr]).toEqual([2, expect.stringContaining('choisissez PostgreSQL ou SQLite')]);
  expect(world.ds.requests).toEqual([]);
});

it('shows, sends, and reports conflicts in its exit code', async () => {
  const [one = 0, two = 0] = world.numbers;
  const back = ['--write-back', 'annotation_avis,annotation_montant', '--instructeur', world.instructeur];
  // The first run as everybody begins: without it.
  expect((await ds()).code).toBe(0);
  await pool.query(`UPDATE d7_dossiers SET annotation_avis = 'favorable' WHERE dossier = ${one}`);
  const plan = await ds(...back, '--plan');
  expect([plan.code, plan.stdout]).toEqual([0, expect.stringContaining('d7_dossiers.annotation_avis')]);
  const dry = await ds(...back, '--dry-run');
  expect([dry.code, dry.stdout]).toEqual([
    0,
    expect.stringContaining(`dossier ${one}: d7_dossiers.annotation_avis would be sent`),
  ]);
  expect(await world.annotations(one)).toMatchObject({ Avis: 'vu' });
  const sent = await ds(...back, '--allow-writes');
  expect([sent.code, sent.stderr]).toEqual([
    0,
    expect.stringContaining('written back: 1 cell sent, 0 conflicts, 0 refused'),
  ]);
  expect(await world.annotations(one)).toMatchObject({ Avis: 'favorable' });

  await pool.query(`UPDATE d7_dossiers SET annotation_avis = 'à moi' WHERE dossier = ${two}`);
  await world.set(two, { Avis: 'à eux' });
  for (let time = 0; time < 2; time++) {
    const both = await ds(...back, '--allow-writes', '--lang', 'fr');
    expect([both.code, both.stderr]).toEqual([
      1,
      expect.stringContaining('est en conflit : Elle a été modifiée'),
    ]);
    expect(both.stderr).toContain('0 cellule envoyée, 1 conflit');
  }
  const json = await ds(...back, '--allow-writes', '--json');
  expect(json.records().flatMap(({ edits }) => edits)).toMatchObject([{ dossier: two, outcome: 'conflict' }]);
  expect(await world.annotations(two)).toMatchObject({ Avis: 'à eux' });
});
