import type { RateLimiter } from '@org/ds-client';
import { type SharedBudgetOptions, sharedBudget } from '@org/ds-client/shared-budget';
import { Redis } from 'ioredis';
import pg from 'pg';
import { createClient } from 'redis';

export type Kind = 'postgres' | 'redis' | 'ioredis';

export interface OpenStore {
  budget(options: SharedBudgetOptions): RateLimiter;
  close(): Promise<void>;
}

/** A connection of one process, by the library that is asked for. */
export async function openStore(kind: Kind, url: string): Promise<OpenStore> {
  if (kind === 'postgres') {
    const pool = new pg.Pool({ connectionString: url, max: 2 });
    return { budget: (options) => sharedBudget({ postgres: pool }, options), close: () => pool.end() };
  }
  if (kind === 'ioredis') {
    const redis = new Redis(url, { retryStrategy: () => 50 });
    return { budget: (options) => sharedBudget({ redis }, options), close: async () => redis.disconnect() };
  }
  const redis = createClient({ url, socket: { reconnectStrategy: 50 } });
  return {
    budget: (options) => sharedBudget({ redis }, options),
    async close() {
      if (redis.isOpen) redis.destroy();
    },
  };
}
