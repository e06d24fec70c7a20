import { type Check, checkOptions, type OptionChecks } from '../arguments/check-options.js';
import { callable, oneOf, wholeNumberFrom, wrongArgument } from '../arguments/checks.js';
import { isObject } from '../arguments/is-object.js';
import { DsInputError } from '../errors.js';
import type { PostgresPool } from './postgres-ledger.js';
import type { RedisClient } from './redis-ledger.js';
import type { BudgetSize } from './window.js';

/**
 * The store that counts the budget, one of the two: a connected client of `redis` or of `ioredis`, or a pool of `pg`. The
 * table `ds_client_budget` is made at the first request if it is missing. You close the connection yourself.
 */
export type SharedBudgetStore = { readonly redis: RedisClient } | { readonly postgres: PostgresPool };

/** Options of {@link sharedBudget}. */
export interface SharedBudgetOptions {
  /**
   * The name of the budget: one for each token, the same in all processes, and never the token itself.
   * Default: `'default'`.
   */
  key?: string | undefined;
  /** Requests in one window of the server. Default: 400, the limit of the API for one token. */
  requests?: number | undefined;
  /**
   * Length of a window in milliseconds; windows begin at its multiples of the Unix clock, as the server's do.
   * Default: 60 000.
   */
  interval?: number | undefined;
  /**
   * `'interactive'` for requests that a person waits for. `'background'`, the default, for walks and downloads: it leaves room for the
   * former.
   */
  priority?: 'interactive' | 'background' | undefined;
  /**
   * Milliseconds at either end of a window in which no request is sent, for clocks that differ and for requests that
   * take long to arrive and would count in the next window. Default: a sixtieth of the window, one second.
   */
  guard?: number | undefined;
  /**
   * Called when the store does not answer, once per outage, and when its connection breaks, with a `DsError` of code `budget_store_away` or
   * the driver's own error. Default: writes them to `console.error`.
   */
  onError?: ((error: Error) => void) | undefined;
}

const checks: OptionChecks<SharedBudgetOptions> = {
  key: (name, value) => {
    if (typeof value === 'string' && value.trim() !== '' && value.length <= 200) return;
    throw wrongArgument(name, 'a name of 1 to 200 characters, the same in all processes', value);
  },
  requests: wholeNumberFrom(1, 1_000_000),
  // The windows of the API last a minute: one of more than a day is a mistake in the unit.
  interval: wholeNumberFrom(100, 86_400_000),
  priority: oneOf(['interactive', 'background']),
  guard: (name, value) => {
    if (typeof value === 'number' && value >= 0 && Number.isFinite(value)) return;
    throw wrongArgument(name, 'a number of milliseconds, 0 or more', value);
  },
  onError: callable,
};

export interface CheckedOptions {
  readonly key: string;
  readonly size: BudgetSize;
  readonly isUrgent: boolean;
  readonly onError: (error: Error) => void;
}

export function checkedOptions(options: SharedBudgetOptions): CheckedOptions {
  checkOptions<SharedBudgetOptions>('sharedBudget', options, checks);
  const { key = 'default', requests = 400, interval = 60_000, priority, onError } = options;
  const guard = options.guard ?? Math.floor(interval / 60);
  if (guard > interval / 4) {
    throw new DsInputError('sharedBudget: guard must be at most a quarter of the interval.');
  }
  return {
    key,
    // A budget of one request cannot keep a reserve.
    size: { requests, interval, guard, reserve: requests === 1 ? 0 : Math.ceil(requests / 20) },
    isUrgent: priority === 'interactive',
    onError: onError ?? ((error) => console.error(`The shared budget '${key}':`, error.message)),
  };
}

type CheckedStore =
  | { readonly redis: RedisClient; readonly postgres?: never }
  | { readonly postgres: PostgresPool; readonly redis?: never };

const redisClient: Check = (name, value) => {
  const isClient = isObject(value) && 'eval' in value && ('isOpen' in value || 'status' in value);
  if (!isClient) throw wrongArgument(name, 'a client of the package redis, or of ioredis', value);
};
const postgresPool: Check = (name, value) => {
  if (!isObject(value) || !('query' in value)) throw wrongArgument(name, 'a pool (new pg.Pool(…))', value);
};

export function checkedStore(store: SharedBudgetStore): CheckedStore {
  const where = 'sharedBudget: the store';
  checkOptions<{ redis?: unknown; postgres?: unknown }>(where, store, {
    redis: redisClient,
    postgres: postgresPool,
  });
  const redis = isObject(store) && 'redis' in store ? store.redis : undefined;
  const postgres = isObject(store) && 'postgres' in store ? store.postgres : undefined;
  if (redis !== undefined && postgres === undefined) return { redis };
  if (postgres !== undefined && redis === undefined) return { postgres };
  throw new DsInputError('sharedBudget takes one store: { redis } or { postgres }.');
}
