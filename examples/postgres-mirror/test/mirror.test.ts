import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { DsClient } from '@org/ds-client';
import { createEmulator } from '@org/ds-client/testing';
import pg from 'pg';
import { startPostgres } from '../../at-scale/test/local-postgres.js';

const program = fileURLToPath(new URL('../src/mirror.ts', import.meta.url));

test('a demarche becomes tables; one run is killed, the next goes on, and the last finds nothing to do', async () => {
  const ds = createEmulator({ demarches: [{ number: 42, dossiers: 250, rich: true }], rateLimit: false });
  const [database, server] = await Promise.all([startPostgres(), ds.listen()]);
  const pool = new pg.Pool({ connectionString: database.url });
  const start = () =>
    spawn(process.execPath, ['--import', 'tsx', program, '42'], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        ...process.env,
        DATABASE_URL: database.url,
        DS_API_URL: server.endpoint,
        DS_API_TOKEN: ds.token,
      },
    });
  const finish = async () => {
    const child = start();
    const lines: string[] = [];
    child.stdout.setEncoding('utf8').on('data', (text: string) => lines.push(text));
    const [code] = await once(child, 'close');
    assert.equal(code, 0);
    return lines.join('');
  };
  try {
    const killed = start();
    await once(killed.stdout, 'data');
    killed.kill('SIGKILL');
    await once(killed, 'close');
    // A killed run leaves its lease, which ends by itself after a minute; the test does not wait for it.
    await pool.query('UPDATE ds_mirror SET lease_until = 0');
    await finish();
    const { rows } = await pool.query('SELECT dossier FROM d42_dossiers ORDER BY dossier');
    const client = new DsClient({ endpoint: server.endpoint, token: ds.token, rateLimit: false });
    const numbers = (await client.dossiers(42).toArray()).map(({ number }) => number);
    assert.equal(numbers.length, 250);
    assert.deepEqual(
      rows.map(({ dossier }) => Number(dossier)),
      numbers.sort((a, b) => a - b),
    );
    assert.doesNotMatch(await finish(), /^42 [1-9]/m);
  } finally {
    await pool.end();
    await server.close();
    await database.stop();
  }
});
