// `npx tsx bench/download.ts [rounds]`: the download helper against curl, md5sum, and what one would write by hand.
// Each measurement is a process of its own, all of them take turns, and medians are compared: on a busy machine
// only the ratios mean anything.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { build } from 'tsup';
import { type Bar, writeChart } from './chart.js';
import { BIG, MANY } from './download/sizes.js';

const execute = promisify(execFile);
const here = import.meta.dirname;
const rounds = Number(process.argv[2] ?? 5);

interface Figures {
  readonly ms: number;
  readonly cpu: number;
  readonly rss: number;
  readonly stall: number;
}

/** A line of the table: what is compared, and what it must be at least, or at most. */
interface Gate {
  readonly what: string;
  readonly baseline: string;
  readonly must: number;
  readonly goal: number;
  readonly isAtMost?: boolean;
  readonly ratio: (median: (name: string) => Figures) => number;
}

const speed = (ours: string, theirs: string) => (median: (name: string) => Figures) =>
  median(theirs).ms / median(ours).ms;
const memory = (ours: string, theirs: string) => (median: (name: string) => Figures) =>
  median(ours).rss / median(theirs).rss;

const gates: readonly Gate[] = [
  {
    what: '200 MB, md5, discarded',
    baseline: 'curl piped to md5sum',
    must: 0.75,
    goal: 1,
    ratio: speed('stream md5', 'curl piped to md5sum'),
  },
  {
    what: '200 MB, md5, to disk, atomic',
    baseline: 'curl -o && md5sum',
    must: 0.9,
    goal: 1.05,
    ratio: speed('save md5', 'curl -o && md5sum'),
  },
  {
    what: 'the same, flushed (`durable`)',
    baseline: 'curl -o && md5sum',
    must: 0,
    goal: 0,
    ratio: speed('save md5 durable', 'curl -o && md5sum'),
  },
  {
    what: '200 MB, md5 and sha256, to disk',
    baseline: 'fetch, hashes, pipeline, by hand',
    must: 1.2,
    goal: 1.5,
    ratio: speed('save md5 sha256', 'hand fetch md5 sha256 pipeline'),
  },
  {
    what: 'memory, 200 MB to disk',
    baseline: 'arrayBuffer, by hand',
    must: 0.25,
    goal: 0.18,
    isAtMost: true,
    ratio: memory('save md5', 'hand arrayBuffer'),
  },
  {
    what: 'memory, 8 × 200 MB to disk',
    baseline: 'own single file',
    must: 1.25,
    goal: 1.1,
    isAtMost: true,
    ratio: memory('save 8', 'save md5'),
  },
  {
    what: 'longest stall there, ms',
    baseline: '–',
    must: 100,
    goal: 40,
    isAtMost: true,
    ratio: (median) => median('save 8').stall,
  },
  {
    what: '2 000 × 50 KB, 50 ms late, 32 at once',
    baseline: '2 000 / 32 × 50 ms',
    must: 1.2,
    goal: 1.08,
    isAtMost: true,
    ratio: (median) => median('many late').ms / ((MANY / 32) * 50),
  },
  {
    what: '2 000 × 50 KB, to memory',
    baseline: 'fetch loop, by hand',
    must: 1,
    goal: 1.6,
    ratio: speed('many', 'hand many'),
  },
];

const ours = ['stream md5', 'save md5', 'save md5 durable', 'save md5 sha256', 'save 8', 'many late', 'many'];
const hand = ['hand fetch md5 sha256 pipeline', 'hand arrayBuffer', 'hand many'];

const directory = await mkdtemp(path.join(os.tmpdir(), 'ds-bench-'));
let server: ChildProcess | undefined;
try {
  const built = path.join(directory, 'built');
  await bundle(built);
  const port = await startServer(path.join(built, 'server.js'));
  const measurements = new Map<string, () => Promise<Figures>>();
  for (const name of [...ours, ...hand]) {
    measurements.set(name, () => measureNode(path.join(built, 'client.js'), name, port));
  }
  const url = `http://127.0.0.1:${port}/${BIG}`;
  const file = path.join(directory, 'curl.bin');
  measurements.set('curl piped to md5sum', () => measureShell(`curl -s ${url} | md5sum`));
  measurements.set('curl -o && md5sum', () => measureShell(`curl -s -o ${file} ${url} && md5sum ${file}`));
  await report(await takeTurns(measurements));
} finally {
  server?.kill();
  await rm(directory, { recursive: true, force: true });
}

async function bundle(outDir: string): Promise<void> {
  await build({
    entry: ['client', 'server'].map((name) => path.join(here, 'download', `${name}.ts`)),
    outDir,
    format: 'esm',
    target: 'node20',
    outExtension: () => ({ js: '.js' }),
    esbuildOptions: (options) => {
      options.alias = { '@org/ds-client/download': path.join(here, '../src/download/index.ts') };
      options.banner = {};
    },
    config: false,
    silent: true,
  });
}

async function startServer(script: string): Promise<string> {
  server = spawn(process.execPath, ['--experimental-default-type=module', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (!server.stdout) throw new Error('The server has no output');
  const [line] = await once(server.stdout, 'data');
  return String(line).trim();
}

async function measureNode(script: string, name: string, port: string): Promise<Figures> {
  const out = path.join(directory, 'out');
  const { stdout } = await execute(process.execPath, [
    '--experimental-default-type=module',
    script,
    name,
    port,
    out,
  ]);
  return JSON.parse(stdout);
}

async function measureShell(command: string): Promise<Figures> {
  const start = performance.now();
  await execute('sh', ['-c', command]);
  return { ms: performance.now() - start, cpu: 0, rss: 0, stall: 0 };
}

/** Every measurement once a round, in another order each time: what else the machine does hits all alike. */
async function takeTurns(measurements: ReadonlyMap<string, () => Promise<Figures>>) {
  const figures = new Map<string, Figures[]>();
  for (let round = 0; round < rounds; round++) {
    const turn = [...measurements].sort(() => Math.random() - 0.5);
    for (const [name, measure] of turn) {
      if (process.stderr.isTTY) process.stderr.write(`\r${round + 1}/${rounds}: ${name}\u001b[K`);
      figures.set(name, [...(figures.get(name) ?? []), await measure()]);
    }
  }
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  return figures;
}

async function report(figures: ReadonlyMap<string, readonly Figures[]>): Promise<void> {
  const median = (name: string): Figures => {
    const list = figures.get(name) ?? [];
    const middle = (key: keyof Figures) => {
      const sorted = list.map((one) => one[key]).sort((a, b) => a - b);
      return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
    };
    return { ms: middle('ms'), cpu: middle('cpu'), rss: middle('rss'), stall: middle('stall') };
  };
  const curl = (await execute('curl', ['--version'])).stdout.split(' ').slice(0, 2).join(' ');
  const [cpu] = os.cpus();
  console.log(
    `${cpu?.model.trim()}, ${os.cpus().length} cores (load ${os.loadavg()[0]?.toFixed(1)}), ${os.type()} ${os.release()}, Node ${process.version}, ${curl}, ${rounds} rounds\n`,
  );
  console.log('| case | baseline | must | goal | measured |\n|---|---|---|---|---|');
  let isGood = true;
  const bars: Bar[] = [];
  for (const { what, baseline, must, goal, isAtMost, ratio } of gates) {
    const value = ratio(median);
    const holds = isAtMost ? value <= must : value >= must;
    isGood &&= holds;
    // A stall in milliseconds has no place among ratios.
    if (!what.includes('stall')) {
      const label = `${what}${isAtMost ? ' (less is better)' : ''}`;
      bars.push({ label, value, ...(must > 0 && { must }), isSpeed: !isAtMost });
    }
    const sign = isAtMost ? '≤' : '≥';
    const limits = must === 0 ? '– | –' : `${sign} ${must} | ${sign} ${goal}`;
    console.log(`| ${what} | ${baseline} | ${limits} | ${value.toFixed(2)}${holds ? '' : ' **missed**'} |`);
  }
  console.log(
    '\n| measurement | wall, ms | processor, ms | memory, MB | longest stall, ms |\n|---|---|---|---|---|',
  );
  for (const name of figures.keys()) {
    const { ms, cpu: busy, rss, stall } = median(name);
    const rest = busy === 0 ? '– | – | –' : `${Math.round(busy)} | ${Math.round(rss)} | ${Math.round(stall)}`;
    console.log(`| ${name} | ${Math.round(ms)} | ${rest} |`);
  }
  await writeChart('bench-download', 'Downloads: ratio to curl, md5sum and loops by hand', bars);
  if (!isGood) process.exitCode = 1;
}
