import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createEmulator } from '@org/ds-client/testing';
import type { Kind } from './stores.js';

export const INTERVAL = 3_000;
/** A rate a little above the real server's 400 a minute. */
export const BUDGET = { requests: 40, interval: INTERVAL, guard: 250 };

export const windowOf = (at: number | bigint) => Math.floor(Number(at) / 1_000 / INTERVAL);

/** Several processes ask for two windows as fast as they are let; `disturb` happens in the middle of the first. */
export async function race(kind: Kind, url: string, processes: number, disturb?: () => Promise<void>) {
  const windows = 2;
  const ds = createEmulator({
    demarches: [{ number: 1, dossiers: 1 }],
    rateLimit: { requests: BUDGET.requests, interval: INTERVAL },
  });
  const api = await ds.listen();
  const workers: ChildProcess[] = [];
  try {
    const budget = { ...BUDGET, key: `race ${Math.random()}` };
    for (let n = 0; n < processes; n++) {
      const job = { kind, url, endpoint: api.endpoint, token: ds.token, budget };
      const worker = fork(path.join(import.meta.dirname, 'budget-run.ts'), [JSON.stringify(job)], {
        execArgv: ['--import', 'tsx'],
        env: { ...process.env, NODE_OPTIONS: '', TSX_TSCONFIG_PATH: path.resolve('tsconfig.json') },
      });
      workers.push(worker);
    }
    await Promise.all(workers.map((worker) => once(worker, 'message')));
    // All hear of it well before it begins.
    const begin = Math.ceil((Date.now() + INTERVAL / 3) / INTERVAL) * INTERVAL;
    const reports = workers.map(async (worker) => (await once(worker, 'message'))[0]);
    for (const worker of workers) worker.send({ begin, end: begin + windows * INTERVAL });
    if (disturb) {
      await sleep(begin + INTERVAL / 2 - Date.now());
      await disturb();
    }
    const results: { sent: number; errors: string[] }[] = await Promise.all(reports);
    const counts = Array.from(
      { length: windows },
      (_, n) => ds.requests.filter(({ at }) => windowOf(at) === begin / INTERVAL + n).length,
    );
    return { refused: ds.requests.filter(({ status }) => status === 429).length, results, counts };
  } finally {
    for (const worker of workers) worker.kill('SIGKILL');
    await api.close();
  }
}
