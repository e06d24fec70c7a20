import type { RateLimiter } from '@org/ds-client';
import { RateLimiterRedis } from 'rate-limiter-flexible';
import type { createClient } from 'redis';
import { type SharedBudgetOptions, sharedBudget } from './shared-budget.js';

/** The same over Redis: nothing but the store differs. */
export function redisBudget(
  redis: ReturnType<typeof createClient>,
  options: SharedBudgetOptions,
): RateLimiter {
  const { requests = 400, interval = 60_000 } = options;
  const store = new RateLimiterRedis({
    storeClient: redis,
    useRedisPackage: true,
    keyPrefix: 'api-budget',
    points: requests,
    duration: Math.ceil((2 * interval) / 1_000),
  });
  return sharedBudget(store, options);
}
