export type { SharedBudgetOptions, SharedBudgetStore } from './options.js';
export type { PostgresPool } from './postgres-ledger.js';
export type { IoRedisClient, NodeRedisClient, RedisClient } from './redis-ledger.js';
export { sharedBudget } from './shared-budget.js';
