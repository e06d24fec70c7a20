import type { RateLimiter } from '@org/ds-client';
import type { Pool } from 'pg';
import { RateLimiterPostgres } from 'rate-limiter-flexible';
import { type SharedBudgetOptions, sharedBudget } from './shared-budget.js';

/**
 * The table behind {@link postgresBudget}; the library's own, made once rather than by each worker. Not an unlogged
 * one: a server that crashes empties those, and the budget of the minute would be spent twice.
 */
export const BUDGET_SCHEMA = `
  CREATE TABLE IF NOT EXISTS api_budget (
    key varchar(255) PRIMARY KEY,
    points integer NOT NULL DEFAULT 0,
    expire bigint
  ) WITH (fillfactor = 50)`;

/** A budget that all processes on one PostgreSQL share. */
export function postgresBudget(pool: Pool, options: SharedBudgetOptions): RateLimiter {
  const { requests = 400, interval = 60_000 } = options;
  const store = new RateLimiterPostgres({
    storeClient: pool,
    storeType: 'pool',
    tableName: 'api_budget',
    tableCreated: true,
    keyPrefix: '',
    points: requests,
    // A counter is of no use after its window; this is when its row may be deleted.
    duration: Math.ceil((2 * interval) / 1_000),
  });
  return sharedBudget(store, options);
}
