import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { DsClient } from '@org/ds-client';
import { postgres } from '@org/ds-client/mirror';
import { createEmulator, type Emulator, type EmulatorServer } from '@org/ds-client/testing';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type LocalPostgres, startPostgres } from '../engines/postgres.js';
import { run } from './emulated.js';

let server: LocalPostgres;
let api: EmulatorServer;
let ds: Emulator;
let pool: pg.Pool;
beforeAll(async () => {
  ds = createEmulator({ rateLimit: false, demarches: [{ number: 7, dossiers: 60, rich: true }] });
  [server, api] = await Promise.all([startPostgres(), ds.listen()]);
  pool = new pg.Pool({ connectionString: server.url });
  // The crash of the server ends idle connections.
  pool.on('error', () => {});
});
afterAll(async () => {
  await pool?.end();
  await api?.close();
  await server?.stop();
});

function start(): ChildProcess {
  const program = fileURLToPath(new URL('mirror-run.ts', import.meta.url));
  const given = [api.endpoint, ds.token, server.url, '7'];
  return spawn(process.execPath, ['--import', 'tsx', program, ...given], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

it('a process that is killed holds its lease for a minute at most; the next goes on', {
  timeout: 60_000,
}, async () => {
  for (const end of ['kill', 'crash'] as const) {
    const child = start();
    if (child.stdout) await once(child.stdout, 'data');
    if (end === 'kill') child.kill('SIGKILL');
    else await server.crash();
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    if (end === 'crash') await server.start();

    const { rows } = await pool.query(
      `SELECT lease_until - extract(epoch FROM clock_timestamp()) * 1000 AS left,
         (SELECT count(*) FROM d7_dossiers)::int AS stored, (SELECT count(*) FROM ds_mirror_dossiers)::int AS known
       FROM ds_mirror`,
    );
    expect(Number(rows[0].left)).toBeLessThanOrEqual(60_000);
    expect(rows[0].stored).toBeGreaterThan(0);
    expect(rows[0].known).toBe(rows[0].stored);
    // What a minute does.
    await pool.query('UPDATE ds_mirror SET lease_until = 0');
  }
  // At the same address: links to dossiers are rows too.
  const client = new DsClient({ endpoint: api.endpoint, token: ds.token, rateLimit: false });
  await run(client, 7, { to: postgres(server.url) });
  const { rows } = await pool.query('SELECT count(*)::int AS stored FROM d7_dossiers');
  expect(rows[0].stored).toBe(60);
  expect(await run(client, 7, { to: postgres(server.url), reconcile: true })).toMatchObject({
    dossiers: 0,
    unchanged: 60,
  });
});
