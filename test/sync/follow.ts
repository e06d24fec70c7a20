import type { SyncBatch, SyncCheckpoint, SyncOptions } from '@org/ds-client';
import type { ModelServer } from './model-server.js';

/** Everything that one call delivered. */
export interface Followed {
  readonly batches: readonly SyncBatch[];
  readonly dossiers: readonly number[];
  readonly deleted: readonly number[];
  readonly pendingDeleted: readonly number[];
  readonly restored: readonly number[];
  readonly checkpoint: SyncCheckpoint;
}

/** Follows until caught up, or until `stop` batches have come; stores checkpoints as text, as users do. */
export async function follow(
  server: ModelServer,
  options: SyncOptions = {},
  {
    stop = Number.POSITIVE_INFINITY,
    onBatch = () => {},
  }: { stop?: number; onBatch?: (index: number) => void } = {},
): Promise<Followed> {
  const batches: SyncBatch[] = [];
  for await (const batch of server.client.sync(1234, { prefetch: 0, ...options })) {
    batches.push(batch);
    onBatch(batches.length);
    if (batches.length === stop) break;
  }
  const numbers = (list: 'dossiers' | 'deleted' | 'pendingDeleted') =>
    batches.flatMap((batch) => batch[list].map(({ number }) => number));
  const last = batches.at(-1);
  if (!last) throw new Error('No batch came.');
  return {
    batches,
    dossiers: numbers('dossiers'),
    deleted: numbers('deleted'),
    pendingDeleted: numbers('pendingDeleted'),
    restored: batches.flatMap(({ restored }) => restored),
    checkpoint: JSON.parse(JSON.stringify(last.checkpoint)),
  };
}

/** The variables of every request of an operation. */
export function sent(server: ModelServer, operationName: string): Array<Record<string, unknown>> {
  return server.requests
    .filter((request) => request.operationName === operationName)
    .map(({ variables }) => variables);
}
