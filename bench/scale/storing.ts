import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { build } from 'tsup';
import { firstLine } from './reading.js';

export interface Throughput {
  readonly workers: number;
  readonly latency: number;
  readonly filesPerSecond: number;
  /** The most that one worker took, in megabytes. */
  readonly memory: number;
  /** Milliseconds of processor for a file, all workers together. */
  readonly processor: number;
}

/** What a worker says of itself: when it began and ended (ms), and what that took. */
interface Report {
  readonly start: number;
  readonly end: number;
  readonly rss: number;
  readonly cpu: number;
}

/** Stores files by several processes from a storage that answers late, once for each pair of the two. */
export async function measureStoring(
  workerCounts: readonly number[],
  latencies: readonly number[],
  seconds: number,
  rounds: number,
): Promise<Throughput[]> {
  const directory = await mkdtemp(path.join(os.tmpdir(), 'ds-scale-'));
  let storage: ChildProcess | undefined;
  try {
    const built = path.join(directory, 'built');
    await bundle(built);
    storage = spawn(process.execPath, [path.join(built, 'storage.mjs')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const { port, checksum } = JSON.parse(await firstLine(storage));
    const results: Throughput[] = [];
    // Every pair once a round: what else the machine does hits all alike.
    for (let round = 0; round < rounds; round++) {
      for (const latency of latencies) {
        for (const workers of workerCounts) {
          // As many as one worker could store in that time if it were only waiting, but no more than it can.
          const count = Math.round(seconds * Math.min(8 / (latency / 1_000), 300 / Math.sqrt(workers)));
          const out = path.join(directory, 'out');
          const url = `http://127.0.0.1:${port}/file?latency=${latency}`;
          results.push(
            await storeTogether(built, workers, latency, { url, checksum, directory: out, count }),
          );
          await rm(out, { recursive: true, force: true });
        }
      }
    }
    return latencies.flatMap((latency) =>
      workerCounts.map((workers) =>
        median(results.filter((one) => one.latency === latency && one.workers === workers)),
      ),
    );
  } finally {
    storage?.kill();
    await rm(directory, { recursive: true, force: true });
  }
}

function median(results: readonly Throughput[]): Throughput {
  const sorted = [...results].sort((a, b) => a.filesPerSecond - b.filesPerSecond);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (!middle) throw new RangeError('At least one round');
  return middle;
}

async function storeTogether(
  built: string,
  workers: number,
  latency: number,
  { count, ...work }: { url: string; checksum: string; directory: string; count: number },
): Promise<Throughput> {
  const processes = Array.from({ length: workers }, () => fork(path.join(built, 'worker.mjs')));
  try {
    await Promise.all(processes.map((worker) => once(worker, 'message')));
    const reports = await Promise.all(
      processes.map(async (worker, index) => {
        worker.send({ ...work, first: index * count, count });
        const [report] = await once(worker, 'message');
        return report as Report;
      }),
    );
    const end = Math.max(...reports.map((report) => report.end));
    const elapsed = (end - Math.min(...reports.map(({ start }) => start))) / 1_000;
    return {
      workers,
      latency,
      filesPerSecond: (count * workers) / elapsed,
      memory: Math.max(...reports.map(({ rss }) => rss)),
      processor: reports.reduce((sum, { cpu }) => sum + cpu, 0) / (count * workers),
    };
  } finally {
    for (const worker of processes) worker.kill();
  }
}

/** Plain JavaScript, so that no compiler counts as the workers' memory. */
async function bundle(outDir: string): Promise<void> {
  await build({
    entry: ['worker', 'storage'].map((name) => path.join(import.meta.dirname, `${name}.ts`)),
    outDir,
    format: 'esm',
    target: 'node20',
    outExtension: () => ({ js: '.mjs' }),
    esbuildOptions: (options) => {
      options.alias = {
        '@org/ds-client/download': path.join(import.meta.dirname, '../../src/download/index.ts'),
      };
    },
    config: false,
    silent: true,
  });
}
