import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { DsClient } from '@org/ds-client';
import { createEmulator, type Emulator, type EmulatorServer } from '@org/ds-client/testing';
import pg from 'pg';
import { type LocalPostgres, startPostgres } from '../../at-scale/src/local-postgres.js';
import { PARTS, rowsOf } from '../src/rows.js';

const DEMARCHES = [10, 20];
const ROUNDS = 6;
const DEADLINE = 120_000;

let postgres: LocalPostgres;
let server: EmulatorServer;
let ds: Emulator;
let pool: pg.Pool;
before(async () => {
  ds = createEmulator({
    demarches: [
      { number: 10, dossiers: 60, rich: true },
      { number: 20, dossiers: 40 },
    ],
    rateLimit: false,
  });
  [postgres, server] = await Promise.all([startPostgres(), ds.listen()]);
  pool = new pg.Pool({ connectionString: postgres.url });
  pool.on('error', () => {});
});
after(async () => {
  await pool?.end();
  await server?.close();
  await postgres?.stop();
});

function start(environment: Record<string, string> = {}): ChildProcess {
  const file = fileURLToPath(new URL('../src/bin/mirror.ts', import.meta.url));
  return spawn(process.execPath, ['--import', 'tsx', file, ...DEMARCHES.map(String)], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DATABASE_URL: postgres.url,
      DS_API_URL: server.endpoint,
      DS_API_TOKEN: ds.token,
      PAGE_SIZE: '8',
      ...environment,
    },
  });
}

async function finished(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode;
}

/** Waits until the program has asked for so many more pages, or has ended. */
async function pages(count: number, child: ChildProcess): Promise<void> {
  const goal = ds.requests.length + count;
  for (const end = Date.now() + DEADLINE; Date.now() < end; await sleep(10)) {
    if (ds.requests.length >= goal || child.exitCode !== null) return;
  }
  throw new Error(`Waited in vain for ${count} pages`);
}

/** What the tables must hold, read by another way than the mirror's. */
async function truth() {
  const client = new DsClient({ endpoint: ds.endpoint, token: ds.token, fetch: ds.fetch, rateLimit: false });
  const all = [];
  for (const demarche of DEMARCHES) {
    for await (const dossier of client.dossiers(demarche, { include: PARTS }))
      all.push(rowsOf(demarche, dossier));
  }
  const byKey = (rows: ReadonlyArray<Record<string, unknown>>, ...columns: string[]) =>
    rows.map((row) => columns.map((column) => String(row[column])).join(' ')).sort();
  return {
    dossier: byKey(
      all.map(({ dossier }) => dossier),
      'number',
      'state',
      'archived',
      'fingerprint',
    ),
    champ: byKey(
      all.flatMap(({ champ }) => champ),
      'dossier',
      'position',
      'type',
      'string_value',
    ),
    file: byKey(
      all.flatMap(({ file }) => file),
      'dossier',
      'position',
      'source',
      'filename',
      'checksum',
    ),
    message: byKey(
      all.flatMap(({ message }) => message),
      'dossier',
      'id',
      'body',
    ),
  };
}

async function copy() {
  const rows = async (query: string) => {
    const result = await pool.query<string[]>({ text: query, rowMode: 'array' });
    return result.rows.map((row) => row.map(String).join(' ')).sort();
  };
  return {
    dossier: await rows('SELECT number, state, archived, fingerprint FROM dossier'),
    champ: await rows('SELECT dossier, position, type, string_value FROM champ'),
    file: await rows('SELECT dossier, position, source, filename, checksum FROM file'),
    message: await rows('SELECT dossier, id, body FROM message'),
  };
}

/** A day at the administration. */
function change(round: number): void {
  const [first = 0] = [...ds.demarche(10).dossiers].map(({ number }) => number);
  const at = (n: number) => first + round * 7 + n;
  ds.modify(at(0), (dossier) => {
    dossier.archived = !dossier.archived;
  });
  ds.delete(at(1));
  ds.delete(at(2));
  ds.purge(at(2));
  if (round > 0) ds.restore(first + (round - 1) * 7 + 1);
  ds.addDossier(10);
  ds.addDossier(20);
}

test('killed again and again, the copy is true in the end', { timeout: 2 * DEADLINE }, async (t) => {
  const halves = `SELECT count(*)::int AS count FROM dossier
    WHERE NOT EXISTS (SELECT FROM champ WHERE champ.dossier = dossier.number)`;
  let killed = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const child = start();
    await pages(3 + 2 * round, child);
    if (round % 3 === 2) await postgres.crash();
    else if (child.kill('SIGKILL')) killed++;
    await finished(child);
    const { rows } = await pool.query(halves);
    assert.equal(rows[0].count, 0, 'no dossier is half there');
    change(round);
  }
  assert.equal(await finished(start()), 0);
  assert.deepEqual(await copy(), await truth());
  t.diagnostic(`${killed} kills, 2 crashes of the database, ${(await copy()).champ.length} champs`);
});

test('what the API announces to nobody is found by a reconciliation', { timeout: DEADLINE }, async () => {
  const [first = 0] = [...ds.demarche(20).dossiers].map(({ number }) => number);
  ds.modify(
    first,
    (dossier) => {
      dossier.archived = !dossier.archived;
    },
    { at: null },
  );
  assert.equal(await finished(start()), 0);
  assert.notDeepEqual((await copy()).dossier, (await truth()).dossier);
  assert.equal(await finished(start({ RECONCILE: '1' })), 0);
  assert.deepEqual(await copy(), await truth());
});

test('a run with nothing new writes nothing but its checkpoint', { timeout: DEADLINE }, async () => {
  const versions = async () => (await pool.query('SELECT number, xmin FROM dossier ORDER BY number')).rows;
  const before = await versions();
  assert.equal(await finished(start()), 0);
  assert.deepEqual(await versions(), before);
});
