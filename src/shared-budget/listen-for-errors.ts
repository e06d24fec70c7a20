import type { PostgresPool } from './postgres-ledger.js';
import type { RedisClient } from './redis-ledger.js';

const listeners = new WeakMap<object, Set<(error: Error) => void>>();

/**
 * A connection that breaks while nobody asks emits `error`, which ends a program that does not listen. One listener for each
 * connection, however many budgets use it.
 */
export function listenForErrors(store: RedisClient | PostgresPool, onError: (error: Error) => void): void {
  const known = listeners.get(store);
  if (known) {
    known.add(onError);
    return;
  }
  const all = new Set([onError]);
  listeners.set(store, all);
  store.on?.('error', (error) => {
    for (const listener of all) listener(error);
  });
}
