import { checkOptions } from '../arguments/check-options.js';
import { DsInputError } from '../errors.js';
import { raceAbort } from '../request/abort.js';
import { type Database, openDatabase } from './ledger/database.js';
import { whileAway } from './ledger/patience.js';
import { type ReconcileReport, reconcileAll } from './ledger/reconcile.js';
import { type RequeueReport, requeueEnded } from './ledger/requeue.js';
import { type QueueStatus, readStatus } from './operate/status.js';
import {
  checkedDemarches,
  checkedQueue,
  type FollowOptions,
  followChecks,
  type ProduceOptions,
  produceChecks,
  type QueueOptions,
  type ReconcileOptions,
  type RequeueOptions,
  reconcileChecks,
  requeueChecks,
  statusChecks,
  type WorkOptions,
  workChecks,
} from './options.js';
import type { Store } from './stores/store.js';
import { checkFeed } from './walks/feed.js';
import { followAll } from './walks/follow.js';
import { hint } from './walks/known.js';
import { type ProduceReport, produceAll } from './walks/produce.js';
import { runWork, type WorkReport } from './work.js';

/** A database that restarts is back within this. */
const RESTART = 30_000;

/** Files of demarches, found by producers and stored by workers: any number of each, in any number of processes. */
export interface Queue {
  /**
   * Walks demarches that changed, from where the last walk ended, and queues every file never seen before. Those where nothing
   * moved are known by a look, fifty in one request; each is walked once a day in any case. Wherever it is killed, no file is lost
   * or queued twice. A demarche that fails stops no other: its `error` is in the report, and the next call
   * goes on there. Another producer at the same demarche is waited for, for half a minute.
   */
  produce(demarches: readonly number[], options?: ProduceOptions): Promise<ProduceReport>;
  /**
   * Produces for as long as `signal` lets it, then resolves: looks at each demarche every minute, hour or day, by when it last changed,
   * fifty in one request, and walks those that changed. Each is walked once a day in any case, which finds what no look shows.
   */
  follow(demarches: readonly number[], options?: FollowOptions): Promise<void>;
  /** Has whoever follows these demarches look at them next: for a receiver of webhooks, in any process. */
  hint(demarches: readonly number[]): Promise<void>;
  /**
   * Stores files until `signal` aborts (then it resolves: that is how a worker ends) or, with `untilEmpty`, until nothing is left.
   * The jobs of a worker that was killed go to others within a minute.
   */
  work(options?: WorkOptions): Promise<WorkReport>;
  /** How many files are where, the age of the oldest that waits, and how far behind each demarche is. */
  status(options?: { signal?: AbortSignal | undefined }): Promise<QueueStatus>;
  /** Queues every file that is known and is nowhere: neither a job nor, where there is a store, an object. */
  reconcile(options?: ReconcileOptions): Promise<ReconcileReport>;
  /** Queues files again that failed for good, or were gone. */
  requeue(options: RequeueOptions): Promise<RequeueReport>;
  /** Closes the connections of this object. A program that ends by itself need not call it. */
  close(): Promise<void>;
}

/**
 * A queue of files on PostgreSQL, by [pg-boss](https://www.npmjs.com/package/pg-boss): `npm install pg pg-boss@10`.
 * Connects when it is first used, and makes the tables that it needs.
 *
 * @throws `DsInputError` for a bad option; each method too, before anything is sent or changed.
 *
 * @example
 * ```ts
 * import { DsClient } from '@org/ds-client';
 * import { createQueue, diskStore } from '@org/ds-client/queue';
 *
 * const queue = createQueue({
 *   postgres: 'postgres://localhost/pieces',
 *   client: new DsClient({ token: 'a-token' }),
 *   store: diskStore('./files'),
 * });
 * const { demarches } = await queue.produce([1234, 5678]);
 * for (const { number, queued, error } of demarches) console.log(number, queued, error?.message ?? 'whole');
 * console.log(await queue.work({ concurrency: 8, untilEmpty: true }));
 * await queue.close();
 * ```
 */
export function createQueue(options: QueueOptions): Queue {
  const checked = checkedQueue(options);
  const { clients, onError } = checked;
  let opened: Promise<Database> | undefined;
  const open = () => {
    opened ??= openDatabase(checked).catch((error: unknown) => {
      // The next call tries again.
      opened = undefined;
      throw error;
    });
    return opened;
  };
  /** What runs for long waits for a database that restarts. Whoever asks a question is told at once. */
  const openPatiently = (signal: AbortSignal | undefined) =>
    raceAbort(whileAway(open, { signal, patience: RESTART, onError }), signal);
  /** `undefined` where what would have run until the signal has ended before the database was there. */
  const openUntil = (signal: AbortSignal) =>
    openPatiently(signal).catch((error: unknown) => {
      if (!signal.aborted) throw error;
      return undefined;
    });
  const requireStore = (where: string): Store => {
    if (checked.store) return checked.store;
    throw new DsInputError(`${where} needs a store: createQueue({ …, store: diskStore('./files') }).`);
  };

  return {
    async produce(demarches, given) {
      const numbers = checkedDemarches('produce', demarches);
      checkOptions<ProduceOptions>('produce', given, produceChecks);
      const {
        signal,
        concurrency = 2 * clients.length,
        maxQueued = 100_000,
        reconcile = false,
        mirror,
        onBatch = () => {},
      } = given ?? {};
      await checkFeed('produce', clients, numbers, mirror);
      signal?.throwIfAborted();
      const walk = { signal, concurrency, maxQueued, reconcile, mirror, onBatch, onError };
      return await produceAll(await openPatiently(signal), clients, numbers, walk);
    },
    async follow(demarches, given) {
      const numbers = checkedDemarches('follow', demarches);
      checkOptions<FollowOptions>('follow', given, followChecks);
      const { concurrency = 2 * clients.length, maxQueued = 100_000, onWalked = () => {} } = given ?? {};
      const { mirror, onBatch = () => {} } = given ?? {};
      await checkFeed('follow', clients, numbers, mirror);
      const { busy = 60_000, quiet = 3_600_000, dead = 86_400_000 } = given ?? {};
      const signal = given?.signal ?? new AbortController().signal;
      signal.throwIfAborted();
      const rhythm = { busy, quiet, dead };
      const feeds = { mirror, onBatch };
      const walks = { signal, concurrency, maxQueued, reconcile: false, ...feeds, onError };
      const follow = { ...walks, onWalked, rhythm };
      const database = await openUntil(signal);
      if (database) await followAll(database, clients, numbers, follow);
    },
    async hint(demarches) {
      const numbers = checkedDemarches('hint', demarches);
      await hint(await open(), numbers);
    },
    async work(given) {
      checkOptions<WorkOptions>('work', given, workChecks);
      const store = requireStore('work');
      const { concurrency = 8, untilEmpty = false, idle = 1_000, onStored = () => {} } = given ?? {};
      const signal = given?.signal ?? new AbortController().signal;
      signal.throwIfAborted();
      const database = await openUntil(signal);
      if (!database) return { stored: 0, gone: 0, failed: 0 };
      return await runWork({
        database,
        clients,
        store,
        signal,
        concurrency,
        untilEmpty,
        idle,
        onStored,
        onError,
      });
    },
    async status(given) {
      checkOptions('status', given, statusChecks);
      given?.signal?.throwIfAborted();
      return await raceAbort(open().then(readStatus), given?.signal);
    },
    async reconcile(given) {
      checkOptions<ReconcileOptions>('reconcile', given, reconcileChecks);
      const { signal, objects = true } = given ?? {};
      const store = objects ? requireStore('reconcile (without { objects: false })') : undefined;
      signal?.throwIfAborted();
      return await raceAbort(
        open().then((database) => reconcileAll(database, store, signal)),
        signal,
      );
    },
    async requeue(given) {
      checkOptions<RequeueOptions>('requeue', given, requeueChecks);
      const { failed, gone, demarches, signal } = given ?? {};
      const states = [...(failed ? (['failed'] as const) : []), ...(gone ? (['gone'] as const) : [])];
      if (states.length === 0) {
        throw new DsInputError(
          'requeue takes what to queue again: requeue({ failed: true }), { gone: true }, or both.',
        );
      }
      signal?.throwIfAborted();
      return await raceAbort(
        open().then((database) => requeueEnded(database, states, demarches, signal)),
        signal,
      );
    },
    async close() {
      const closing = opened;
      opened = undefined;
      await closing?.then(
        (database) => database.close(),
        () => {},
      );
    },
  };
}
