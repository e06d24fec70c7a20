import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createEmulator, type EmulatorServer } from '@org/ds-client/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type LocalPostgres, startPostgres } from '../engines/postgres.js';
import { checksums, demarcheWithFiles, filesBelow, filesOf } from '../queue/data.js';
import { commandLine } from './command-line.js';

const ds = createEmulator({ demarches: [demarcheWithFiles(10, 100, 3)] });
let server: EmulatorServer;
let postgres: LocalPostgres;
let root: string;
beforeAll(async () => {
  [server, postgres, root] = await Promise.all([
    ds.listen(),
    startPostgres(),
    mkdtemp(path.join(tmpdir(), 'ds-cli-queue-')),
  ]);
}, 60_000);
afterAll(async () => {
  await server?.close();
  await postgres?.stop();
  await rm(root, { recursive: true, force: true });
});

const api = () => ({ DS_API_URL: server.endpoint, DS_API_TOKEN: ds.token });

it.each(['embedded', 'server'])(
  'produce, work, status and the rest, over PostgreSQL: %s',
  async (kind) => {
    const files = path.join(root, kind);
    const place =
      kind === 'server'
        ? { DATABASE_URL: postgres.url }
        : { DS_QUEUE_DATA: path.join(root, 'embedded-data') };
    const call = (...argv: string[]) => commandLine(['queue', ...argv], { env: { ...api(), ...place } });
    const produced = await call('produce', '10', '404');
    expect(produced.stdout).toMatch(/^10: 15 files queued\n404: 0 files queued, then: .*not found/s);
    expect(produced.code).toBe(1);
    const worked = await call('work', '--until-empty', '--to', files);
    expect({ code: worked.code, stderr: worked.stderr }).toEqual({
      code: 0,
      stderr: expect.stringContaining('15 files stored, 0 gone, 0 tries failed'),
    });
    expect([...(await filesBelow(files)).values()].sort()).toEqual(checksums(await filesOf(ds, [10])));
    // Each command on the embedded one takes seconds to begin.
    if (kind === 'embedded') return;
    expect((await call('status', '--json')).records()).toMatchObject([
      { counts: { waiting: 0, stored: 15 } },
    ]);
    const [first = ''] = (await filesBelow(files)).keys();
    await rm(path.join(files, first));
    expect((await call('reconcile', '--to', files)).stderr).toContain('1 queued');
    expect((await call('requeue', '--failed', '10')).stderr).toContain('0 files queued');
    const status = await call('status');
    expect(status.stdout).toContain('waiting: 1\n');
    expect(status.stdout).toMatch(/démarche 404: not known whole yet; .*not found/);
  },
  60_000,
);

it.each<[string, string[], Record<string, string>]>([
  ['no action', [], {}],
  ['an unknown action', ['work-now'], {}],
  ['no demarche', ['produce'], {}],
  ['a demarche of letters', ['produce', 'abc'], {}],
  ['a demarche for a worker', ['work', '1234'], {}],
  ['nothing to requeue', ['requeue'], {}],
  ['another database', ['status'], { DATABASE_URL: 'mysql://localhost/pieces' }],
  ['a budget of letters', ['status'], { DATABASE_URL: 'postgres://localhost/none', DS_BUDGET: 'many' }],
  [
    'a store that is elsewhere',
    ['reconcile', '--to', './nowhere'],
    { DATABASE_URL: 'postgres://localhost/none' },
  ],
  ['a bucket without a name', ['work', '--to', 's3://'], { DATABASE_URL: 'postgres://localhost/none' }],
])('%s is wrong use, before anything is connected to', async (_, argv, env) => {
  const { code, stdout, stderr } = await commandLine(['queue', ...argv], { env: { ...api(), ...env } });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).not.toMatch(/\bat .*:\d+/);
});
