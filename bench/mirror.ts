// What a mirror costs, as ratios to reading the same demarche with `sync` and dropping it.
//   npm run bench:mirror              10 000 dossiers of 60 champs and 2 blocks, 3 rounds
//   npm run bench:mirror -- 1000 1    so many dossiers and rounds
// Every pass is a process of its own; they take turns, and medians are compared. PostgreSQL is started as in the tests.
// SQLite is measured where Node has it (22.13 and later).
import { execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import pg from 'pg';
import { startPostgres } from '../test/engines/postgres.js';
import { median } from './read/measure.js';

interface Cost {
  readonly wall: number;
  readonly cpu: number;
  readonly memory: number;
  readonly dossiers: number;
  readonly written: number;
}

const run = promisify(execFile);
const [count = 10_000, rounds = 3] = process.argv.slice(2).map(Number);
const program = (name: string) => fileURLToPath(new URL(`./mirror/${name}.ts`, import.meta.url));

const emulator = fork(program('emulator'), [String(count)], { execArgv: ['--import', 'tsx'] });
const [{ endpoint, token }] = await once(emulator, 'message');
const server = await startPostgres();
const home = await mkdtemp(join(tmpdir(), 'bench-mirror-'));
const pool = new pg.Pool({ connectionString: server.url, max: 1 });
const hasSqlite = process.getBuiltinModule?.('node:sqlite') !== undefined;

async function pass(what: string, place = ''): Promise<Cost> {
  const { stdout } = await run(process.execPath, [
    '--import',
    'tsx',
    program('pass'),
    endpoint,
    token,
    what,
    place,
  ]);
  const cost: Cost = JSON.parse(stdout);
  // What was modified in the last seconds of a run comes once more with the next.
  if (cost.dossiers < count) throw new Error(`${what}: ${cost.dossiers} dossiers, not ${count}.`);
  console.log(
    `${what.padEnd(24)} ${Math.round(cost.wall)} ms, ${Math.round(cost.memory)} MB, ${cost.dossiers} dossiers`,
  );
  return cost;
}

const costs = new Map<string, Cost[]>();
const note = async (what: string, place?: string) => {
  const cost = await pass(what, place);
  costs.set(what, [...(costs.get(what) ?? []), cost]);
  return cost;
};

try {
  for (let round = 0; round < rounds; round++) {
    const database = async (name: string) => {
      await pool.query(`CREATE DATABASE ${name}`);
      return new URL(`/${name}`, server.url).href;
    };
    const places: Array<[string, string]> = [['postgres', await database(`bench_${round}`)]];
    if (hasSqlite) places.push(['sqlite', join(home, `${round}.db`)]);
    // What COPY saves of the first fill: the same, by a connection that cannot copy.
    const byInsert: [string, string] = ['postgres INSERT', await database(`bench_insert_${round}`)];
    for (const end of ['', ' again']) {
      // Reading all of it, whatever the mirror compares it with.
      await note(`read${end}`);
      for (const [name, place] of end === '' ? [...places, byInsert] : places) {
        const { written } = await note(`${name}${end}`, place);
        const expected = end === '' ? count : 0;
        if (written !== expected) throw new Error(`${name}${end} wrote ${written}, not ${expected}.`);
      }
    }
  }
  console.log(`\n${count} dossiers, ${rounds} rounds, Node ${process.versions.node}`);
  for (const [what, of] of costs) {
    const base = costs.get(what.endsWith('again') ? 'read again' : 'read') ?? of;
    const ratio = (name: 'wall' | 'cpu') =>
      median(of.map((one, round) => one[name] / (base[round]?.[name] ?? 1)));
    const more = median(of.map((one, round) => one.memory - (base[round]?.memory ?? 0)));
    console.log(
      `${what.padEnd(16)} time ${ratio('wall').toFixed(2)}, processor ${ratio('cpu').toFixed(2)}, memory +${more.toFixed(0)} MB`,
    );
  }
} finally {
  await pool.end();
  await server.stop();
  emulator.disconnect();
  await rm(home, { recursive: true, force: true });
}
