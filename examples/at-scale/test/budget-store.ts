import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import type { RateLimiter } from '@org/ds-client';
import pg from 'pg';
import { createClient } from 'redis';
import { postgresBudget } from '../src/postgres-budget.js';
import { redisBudget } from '../src/redis-budget.js';
import type { SharedBudgetOptions } from '../src/shared-budget.js';

export interface BudgetStore {
  budget(options: SharedBudgetOptions): RateLimiter;
  close(): Promise<void>;
}

/** The store that an address is of. */
export async function openStore(url: string): Promise<BudgetStore> {
  if (url.startsWith('redis:')) {
    const redis = createClient({ url });
    await redis.connect();
    return { budget: (options) => redisBudget(redis, options), close: async () => redis.destroy() };
  }
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  return { budget: (options) => postgresBudget(pool, options), close: () => pool.end() };
}

/** Starts the Redis of this machine, if it has one (`REDIS_SERVER`, or in the PATH). */
export async function startRedis(): Promise<{ url: string; process: ChildProcess } | undefined> {
  const binary = process.env.REDIS_SERVER ?? 'redis-server';
  try {
    execFileSync(binary, ['--version'], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  await new Promise((resolve) => probe.close(resolve));
  const options = ['--port', String(address.port), '--bind', '127.0.0.1', '--save', '', '--dir', tmpdir()];
  const server = spawn(binary, options, { stdio: ['ignore', 'pipe', 'ignore'] });
  for await (const chunk of server.stdout) if (String(chunk).includes('Ready to accept')) break;
  return { url: `redis://127.0.0.1:${address.port}`, process: server };
}
