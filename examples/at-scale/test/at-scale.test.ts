import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createEmulator, type Emulator, type EmulatorServer } from '@org/ds-client/testing';
import pg from 'pg';
import { type LocalPostgres, startPostgres } from '../src/local-postgres.js';
import { demarcheWithFiles, filesOf } from './data.js';

const DEMARCHES = [10, 20];
const WORKERS = 3;
const KILL_EVERY = 30;
const BUDGET = { requests: 400, interval: 5_000, guard: 250 };
const DEADLINE = 240_000;

let postgres: LocalPostgres;
let server: EmulatorServer;
let ds: Emulator;
let pool: pg.Pool;
let directory: string;
before(async () => {
  ds = createEmulator({
    demarches: [demarcheWithFiles(10, 1_000, 24), demarcheWithFiles(20, 2_000, 24)],
    rateLimit: BUDGET,
  });
  [postgres, server, directory] = await Promise.all([
    startPostgres(),
    ds.listen(),
    mkdtemp(path.join(tmpdir(), 'ds-at-scale-')),
  ]);
  pool = new pg.Pool({ connectionString: postgres.url });
  pool.on('error', () => {});
  await finished(start('prepare'));
});
after(async () => {
  for (const child of running) child.kill('SIGKILL');
  await pool?.end();
  await server?.close();
  await postgres?.stop();
  if (directory) await rm(directory, { recursive: true, force: true });
});

const running = new Set<ChildProcess>();

/** Starts one of the programs as a user does. */
function start(program: string, ...args: string[]): ChildProcess {
  const file = fileURLToPath(new URL(`../src/bin/${program}.ts`, import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', file, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      DATABASE_URL: postgres.url,
      DS_API_URL: server.endpoint,
      DS_API_TOKEN: ds.token,
      DIRECTORY: directory,
      API_BUDGET: JSON.stringify(BUDGET),
      PAGE_SIZE: '6',
      EXPIRE_SECONDS: '8',
      MAINTENANCE_SECONDS: '1',
      CONCURRENCY: '3',
      IDLE_MS: '200',
    },
  });
  child.stdout?.resume();
  child.stderr?.resume();
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

async function finished(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode;
}

/** Waits for what only another process or the database can tell. */
async function until(what: string, isThere: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + DEADLINE; Date.now() < end; await sleep(50)) if (await isThere()) return;
  throw new Error(`Waited in vain for ${what}`);
}

const pages = () => ds.requests.filter((request) => request.kind === 'api').length;
const downloads = () => ds.requests.filter((request) => request.kind === 'storage').length;

test('producers, workers and the database die, and every file arrives once', {
  timeout: 2 * DEADLINE,
}, async (t) => {
  // A producer that is killed, one that loses its database, then as many as it takes.
  const first = start('produce', ...DEMARCHES.map(String));
  await until('a second page', () => pages() >= 2);
  first.kill('SIGKILL');
  await finished(first);
  const before = pages();
  const second = start('produce', ...DEMARCHES.map(String));
  await until('more pages', () => pages() >= before + 4);
  await postgres.crash();
  let code = await finished(second);
  for (let runs = 0; code !== 0 && runs < 5; runs++)
    code = await finished(start('produce', ...DEMARCHES.map(String)));
  assert.equal(code, 0);

  const expected = await filesOf(ds, DEMARCHES);
  const queued = await pool.query('SELECT count(*)::int AS count FROM pgboss.job WHERE name = $1', ['piece']);
  assert.equal(queued.rows[0].count, expected.length, 'one job a file, whatever was killed');

  // Hours later no URL of the jobs is valid any more.
  ds.clock.advance(2 * 60 * 60_000);
  ds.fail({ fault: 'slow', on: 'storage', latency: 150, times: Number.POSITIVE_INFINITY });
  let stored = 0;
  let killed = 0;
  const hire = () => {
    const worker = start('work');
    if (!worker.stdout) throw new Error('No output');
    createInterface(worker.stdout).on('line', () => {
      stored++;
      // Whoever has just stored one has two more under way.
      if (stored % KILL_EVERY !== 0 || !worker.kill('SIGKILL')) return;
      killed++;
      hire();
    });
  };
  for (let n = 0; n < WORKERS; n++) hire();
  await until('a part of the files', () => stored >= expected.length / 2);
  await postgres.crash();
  const open = async () => {
    const left = await pool
      .query(
        "SELECT count(*)::int AS count FROM pgboss.job WHERE name LIKE 'piece%' AND state <> 'completed'",
      )
      .catch(() => undefined);
    return left?.rows[0].count !== 0;
  };
  await until('the end of the queue', async () => !(await open()));
  for (const child of running) child.kill('SIGTERM');
  await Promise.all([...running].map(finished));

  const found = await filesBelow(directory);
  const wanted = expected.map(({ checksum }) => Buffer.from(checksum, 'base64').toString('hex')).sort();
  assert.deepEqual([...found.values()].sort(), wanted, 'every file once, whole, and no other');
  const ledger = await pool.query<{ place: string }>('SELECT place FROM piece WHERE stored_at IS NOT NULL');
  assert.deepEqual(ledger.rows.map(({ place }) => place).sort(), [...found.keys()].sort());
  const again = await pool.query(
    "SELECT count(*)::int AS jobs, sum(retry_count)::int AS tries FROM pgboss.job WHERE name = 'piece'",
  );
  assert.equal(again.rows[0].jobs, expected.length, 'no job lost, none made twice');
  assert.ok(
    killed >= 5 && again.rows[0].tries > 0,
    `${killed} kills, ${again.rows[0].tries} jobs tried again`,
  );
  assert.equal(ds.requests.filter(({ status }) => status === 429).length, 0);
  t.diagnostic(
    `${expected.length} files, ${killed} workers killed, database crashed twice, ` +
      `${again.rows[0].tries} jobs tried again, ${downloads()} requests to the storage`,
  );
});

test('what is done again changes nothing', { timeout: DEADLINE }, async () => {
  const stats = async () => {
    const files = [...(await filesBelow(directory)).keys()].sort();
    return await Promise.all(files.map(async (file) => [file, (await stat(path.join(directory, file))).ino]));
  };
  const before = await stats();
  const fetched = downloads();

  // Everything is found again, and known: nothing is queued.
  assert.equal(await finished(start('produce', ...DEMARCHES.map(String))), 0);
  // Jobs given out twice, as when a worker was killed between its file and its word that it is done.
  const { rowCount } = await pool.query(
    "UPDATE pgboss.job SET state = 'created', completed_on = NULL WHERE name = 'piece' AND id IN (SELECT id FROM piece ORDER BY id LIMIT 20)",
  );
  assert.equal(rowCount, 20);
  const worker = start('work');
  if (!worker.stdout) throw new Error('No output');
  const lines: string[] = [];
  createInterface(worker.stdout).on('line', (line) => lines.push(line.split(' ')[0] ?? ''));
  await until('twenty jobs', () => lines.length >= 20);
  worker.kill('SIGTERM');
  assert.equal(await finished(worker), 0);
  assert.deepEqual([...new Set(lines)], ['skipped']);
  assert.equal(lines.length, 20);
  assert.equal(downloads(), fetched);
  assert.deepEqual(await stats(), before);
});

/** The MD5 of each file, by its path below the directory. */
async function filesBelow(root: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    found.set(
      path.relative(root, file),
      createHash('md5')
        .update(await readFile(file))
        .digest('hex'),
    );
  }
  return found;
}
