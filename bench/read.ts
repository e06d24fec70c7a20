// What reading with the built package costs, as ratios to a hand-written loop of `fetch` that sends the same documents to
// the same server.
//   npm run bench              all cases
//   npm run bench -- parallel  those whose name has this word
import { setTimeout as sleep } from 'node:timers/promises';
import { type Bar, writeChart } from './chart.js';
import { numberAt } from './read/data.js';
import { fetchDossier, fetchLoop } from './read/fetch-loop.js';
import { importCosts } from './read/import-cost.js';
import { type Cost, compare, cost } from './read/measure.js';
import { built, type Reader, startReader } from './read/start-reader.js';
import { startServer } from './read/start-server.js';

interface Case {
  readonly name: string;
  readonly rounds: number;
  readonly must: Partial<Cost>;
  readonly goal: Partial<Cost>;
  readonly baseline: () => Promise<Cost>;
  readonly subject: () => Promise<Cost>;
}

// What users run is measured, not the sources.
const { DsClient }: typeof import('@org/ds-client') = await import(built);
const server = await startServer();
/** The limit of 400 requests a minute would bind here, as no server does: the client goes without it. */
const connect = (endpoint: string) => new DsClient({ token: 'a-token', endpoint, rateLimit: false });

/** Readers that are still there when all is measured would keep this process alive. */
const readers: Reader[] = [];

function sequential(count: number, form: 'rich' | 'plain') {
  const endpoint = server.endpoint({ count, form });
  const started = (file: string) => {
    let reader: Reader | undefined;
    return () => {
      if (!reader) {
        reader = startReader(file, endpoint, count);
        readers.push(reader);
      }
      return reader.read();
    };
  };
  return { baseline: started('fetch'), subject: started(built) };
}

function concurrent() {
  const endpoint = server.endpoint({ count: 4_000, latency: 300, form: 'plain' });
  const client = connect(endpoint);
  return {
    baseline: () => cost(() => fetchLoop(endpoint, () => {})),
    subject: () =>
      cost(async () => {
        let found = 0;
        for await (const { nodes } of client.dossiers(1, { concurrency: 8 }).pages()) found += nodes.length;
        if (found !== 4_000) throw new Error(`${found} dossiers were read, not 4000.`);
      }),
  };
}

function slowConsumer() {
  const endpoint = server.endpoint({ count: 2_000, latency: 150, form: 'plain' });
  const client = connect(endpoint);
  return {
    baseline: () =>
      cost(() =>
        fetchLoop(endpoint, async () => {
          await sleep(150);
        }),
      ),
    subject: () =>
      cost(async () => {
        for await (const _ of client.dossiers(1).pages()) await sleep(150);
      }),
  };
}

function parallel() {
  const endpoint = server.endpoint({ form: 'rich' });
  const client = connect(endpoint);
  const numbers = Array.from({ length: 500 }, (_, index) => numberAt(index % 100));
  return {
    baseline: () =>
      cost(async () => {
        await Promise.all(numbers.map((number) => fetchDossier(endpoint, number)));
      }, 4),
    subject: () =>
      cost(async () => {
        await Promise.all(numbers.map((number) => client.getDossier(number)));
      }, 4),
  };
}

const cases: readonly Case[] = [
  {
    name: '3 000 dossiers of every kind of champ, no latency, sequential',
    rounds: 9,
    must: { cpu: 1.15, wall: 1.08 },
    goal: { cpu: 1.1, wall: 1.05 },
    ...sequential(3_000, 'rich'),
  },
  {
    name: '3 000 dossiers of a short form, no latency, sequential',
    rounds: 9,
    must: { cpu: 1.15, wall: 1.08 },
    goal: { cpu: 1.1, wall: 1.05 },
    ...sequential(3_000, 'plain'),
  },
  {
    name: '40 pages of 300 ms, concurrency 8',
    rounds: 3,
    must: { wall: 0.22 },
    goal: { wall: 0.18 },
    ...concurrent(),
  },
  {
    name: '20 pages of 150 ms, consumer as slow',
    rounds: 3,
    must: { wall: 0.6 },
    goal: { wall: 0.55 },
    ...slowConsumer(),
  },
  {
    name: '500 getDossier in parallel',
    rounds: 11,
    must: { wall: 1.1 },
    goal: { wall: 1.05 },
    ...parallel(),
  },
];

const wanted = process.argv[2] ?? '';
let allHold = true;
const bars: Bar[] = [];
for (const { name, rounds, must, goal, baseline, subject } of cases) {
  if (!name.includes(wanted)) continue;
  const { baseline: base, subject: ours, ratio, least } = await compare(rounds, baseline, subject);
  console.log(`\n${name} (medians of ${rounds} runs each, by turns)`);
  for (const measure of ['cpu', 'wall'] as const) {
    const limit = must[measure];
    if (limit !== undefined) {
      bars.push({ label: `${name} (${measure})`, value: ratio[measure], must: limit, isSpeed: false });
    }
    const figures = `${ratio[measure].toFixed(2)} (least ${least[measure].toFixed(2)})   ${ours[measure].toFixed(0)} ms / ${base[measure].toFixed(0)} ms`;
    console.log(
      `  ${measure.padEnd(5)}${figures.padEnd(46)}${judge(ratio[measure], must[measure], goal[measure])}`,
    );
  }
}
for (const reader of readers) reader.stop();
server.stop();
if (wanted === '') {
  await writeChart('bench-read', 'Reading: cost next to a loop of fetch by hand (less is better)', bars);
}

if ('import'.includes(wanted)) {
  const costs = await importCosts(15);
  console.log(`\nimporting, over an empty script${costs ? '' : ': not built, run `npm run build` first'}`);
  for (const { entry, over, loadsGraphql } of costs ?? []) {
    const graphql = loadsGraphql ? 'loads GraphQL' : 'loads no GraphQL';
    const limits = entry === '@org/ds-client' ? judge(over, 60, 60) : loadsGraphql ? 'FAILS' : 'holds';
    if (limits === 'FAILS') allHold = false;
    console.log(`  ${entry.padEnd(28)}${over.toFixed(0)} ms, ${graphql.padEnd(20)}${limits}`);
  }
}
process.exitCode = allHold ? 0 : 1;

function judge(value: number, must: number | undefined, goal: number | undefined): string {
  if (must === undefined) return '';
  const limits = `at most ${must}, goal ${goal ?? must}`;
  if (value <= (goal ?? must)) return `goal reached (${limits})`;
  if (value <= must) return `holds (${limits})`;
  allHold = false;
  return `FAILS (${limits})`;
}
