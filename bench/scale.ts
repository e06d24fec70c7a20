// `npm run bench:scale -- [seconds] [rounds] [demarches]`: what idle demarches cost, what more workers bring, what each takes, and what a full mirror of 1 000 000
// dossiers costs by these figures and the server's limits. On a busy machine only the ratios mean anything.
import os from 'node:os';
import { costOfFetching, costOfWalk } from './scale/cost.js';
import { measureIdleRounds } from './scale/idle.js';
import { measureReading } from './scale/reading.js';
import { measureStoring, type Throughput } from './scale/storing.js';

const SECONDS = Number(process.argv[2] ?? 2);
const ROUNDS = Number(process.argv[3] ?? 3);
const BUDGET = 400;
const DOSSIERS = 1_000_000;

const DEMARCHES = Number(process.argv[4] ?? 3_000);

const [cpu] = os.cpus();
console.log(`${cpu?.model.trim()}, ${os.cpus().length} cores, Node ${process.version}, ${ROUNDS} rounds\n`);

const idle = await measureIdleRounds(DEMARCHES);
const budgetOf = (requests: number) => `${(requests / BUDGET).toFixed(1)} min of one token`;
const apart = DEMARCHES * (idle.sync + idle.mirror);
console.log(`A round over ${DEMARCHES} demarches where nothing happens:\n`);
console.log('| how | requests | of the budget | |\n|---|---|---|---|');
console.log(
  `| queue and mirror, each walking | ${apart} | ${budgetOf(apart)} | measured on one, times ${DEMARCHES} |`,
);
console.log(`| one look for both | ${idle.together} | ${budgetOf(idle.together)} | measured |`);
console.log(
  `| the walk of each, once a day | ${idle.first} | ${budgetOf(idle.first)} | measured, the first one |\n`,
);

const results = await measureStoring([1, 2, 4, 8], [20, 200], SECONDS, ROUNDS);
const ofOne = (latency: number) => results.find((one) => one.latency === latency && one.workers === 1);
console.log('| latency | workers | files/s | to one worker | memory of each, MB | processor, ms/file |');
console.log('|---|---|---|---|---|---|');
for (const { latency, workers, filesPerSecond, memory, processor } of results) {
  const ratio = filesPerSecond / (ofOne(latency)?.filesPerSecond ?? Number.NaN);
  const cells = [filesPerSecond.toFixed(0), ratio.toFixed(2), memory.toFixed(0), processor.toFixed(2)];
  console.log(`| ${latency} ms | ${workers} | ${cells.join(' | ')} |`);
}

const page = await measureReading(500);
console.log(
  `\nA page of 100 dossiers with messages and avis: ${page.processor.toFixed(0)} ms of the client's processor, ` +
    `${page.kilobytes.toFixed(0)} KB.\n`,
);

console.log(`A full read of ${DOSSIERS} dossiers:\n`);
console.log('| page takes | dossiers a page | walkers | requests | time | limit | walkers of use |');
console.log('|---|---|---|---|---|---|---|');
for (const [secondsPerPage, pageSize] of [
  [1, 100],
  [3, 100],
  [10, 100],
  [25, 50],
] as const) {
  for (const walkers of [1, 8, 32]) {
    const cost = costOfWalk({
      dossiers: DOSSIERS,
      pageSize,
      secondsPerPage,
      walkers,
      requestsPerMinute: BUDGET,
      clientSecondsPerPage: page.processor / 1_000,
      cores: 1,
    });
    const cells = [cost.requests, hours(cost.seconds), cost.limit, cost.usefulWalkers];
    console.log(`| ${secondsPerPage} s | ${pageSize} | ${walkers} | ${cells.join(' | ')} |`);
  }
}

console.log(`\nTheir files, four of 1 MB each, by eight workers over 1 Gbit/s:\n`);
console.log('| storage answers in | files queued | time | limit |\n|---|---|---|---|');
const ofEight = (latency: number): Throughput | undefined =>
  results.find((one) => one.latency === latency && one.workers === 8);
for (const latency of [20, 200]) {
  for (const queued of [100_000, 4 * DOSSIERS]) {
    const cost = costOfFetching({
      files: 4 * DOSSIERS,
      bytesPerFile: 1_000_000,
      filesPerSecond: ofEight(latency)?.filesPerSecond ?? Number.NaN,
      bytesPerSecond: 110_000_000,
      queued,
      requestsPerMinute: BUDGET,
    });
    console.log(`| ${latency} ms | ${queued} | ${hours(cost.seconds)} | ${cost.limit} |`);
  }
}

function hours(seconds: number): string {
  return seconds < 7_200 ? `${(seconds / 60).toFixed(0)} min` : `${(seconds / 3_600).toFixed(1)} h`;
}
