import { type Check, checkOptions, type OptionChecks } from '../arguments/check-options.js';
import {
  anything,
  boolean,
  callable,
  filledText,
  listOf,
  options,
  recordOf,
  signal,
  wholeNumberFrom,
  wrongArgument,
} from '../arguments/checks.js';
import { MAX_INT32 } from '../arguments/numbers.js';
import { DsInputError } from '../errors.js';
import type { DsClient, SyncBatch } from '../index.js';
import type { FileParts, Piece } from './ledger/piece.js';
import type { PostgresPool } from './ledger/sql.js';
import type { Store, Stored } from './stores/store.js';
import type { MirrorFeed } from './walks/feed.js';
import type { ProducedDemarche } from './walks/produce.js';

/** Options of {@link createQueue}. */
export interface QueueOptions {
  /**
   * The database of the queue: an address (`postgres://…`), or a pool of the package `pg`, which you close yourself. Schemas and
   * tables are made when the queue is first used.
   */
  postgres: string | PostgresPool;
  /**
   * The client that reads the API, or several, one for each token. Each demarche is walked by a client whose token reaches it: the
   * one with the fewest walks under way.
   */
  client: DsClient | readonly DsClient[];
  /** The store that workers put files into: `diskStore(…)`, `s3Store(…)`, or a {@link Store} of your own. Only `work` and `reconcile` need it. */
  store?: Store | undefined;
  /** The schema of the database for the tables; that of pg-boss is `<schema>_boss`. Default: `'ds_queue'`. */
  schema?: string | undefined;
  /** How many times a file that cannot be stored is tried again, with growing delays, over some hours. Default: 12. */
  retryLimit?: number | undefined;
  /**
   * Called with errors that end nothing: the database or a storage host does not answer, or a file failed and is tried again (with
   * its piece). Default: they are dropped; `status` has the files that failed for good.
   */
  onError?: ((error: Error, piece?: Piece) => void) | undefined;
}

/** Options of `produce`. */
export interface ProduceOptions {
  signal?: AbortSignal | undefined;
  /** Demarches walked at once. Default: two for each client. */
  concurrency?: number | undefined;
  /**
   * The number of files in the queue at which walks pause. URLs are valid for an hour: a file that waits longer has to be looked up
   * again. Default: 100 000.
   */
  maxQueued?: number | undefined;
  /** Also reads every dossier again, which finds files whose dossier did not change its modification date. Default: `false`. */
  reconcile?: boolean | undefined;
  /**
   * Tables that are fed by the same walks: what `mirror()` of `@org/ds-client/mirror` takes, and `onStep`, told of each step. Messages
   * and avis are in them in any case, since the queue reads those. Default: none.
   */
  mirror?: MirrorFeed | undefined;
  /**
   * Told of each batch of changes before its checkpoint is stored: for whatever else follows the demarches. The same comes again
   * where it throws, which ends the walk with its error, or where this process is killed. `walkId` is what each piece found by it has, too, in
   * `onStored` and `onError` of whoever works. Default: nobody.
   */
  onBatch?:
    | ((demarche: number, batch: SyncBatch<FileParts>, walkId: string) => void | Promise<void>)
    | undefined;
}

/** Options of `follow`. */
export interface FollowOptions {
  /** Ends `follow`, which then resolves. */
  signal?: AbortSignal | undefined;
  /** Demarches walked at once. Default: two for each client. */
  concurrency?: number | undefined;
  /** As for `produce`. Default: 100 000. */
  maxQueued?: number | undefined;
  /** Milliseconds between two looks at a demarche that changed within a day. Default: 60 000, a minute. */
  busy?: number | undefined;
  /** The same for a demarche that changed within a month, in milliseconds. Default: 3 600 000, an hour. */
  quiet?: number | undefined;
  /** The same for all others, in milliseconds. Default: 86 400 000, a day. */
  dead?: number | undefined;
  /**
   * Called after each walk, whether it found files or not. An error that it throws ends `follow`.
   */
  onWalked?: ((walked: ProducedDemarche, walkId: string) => void | Promise<void>) | undefined;
  /**
   * Tables that are fed by the same walks: what `mirror()` of `@org/ds-client/mirror` takes, and `onStep`, told of each step. Messages
   * and avis are in them in any case, since the queue reads those. Default: none.
   */
  mirror?: MirrorFeed | undefined;
  /**
   * Told of each batch of changes before its checkpoint is stored: for whatever else follows the demarches. The same comes again
   * where it throws, which ends the walk with its error, or where this process is killed. `walkId` is what each piece found by it has, too, in
   * `onStored` and `onError` of whoever works. Default: nobody.
   */
  onBatch?:
    | ((demarche: number, batch: SyncBatch<FileParts>, walkId: string) => void | Promise<void>)
    | undefined;
}

/** Options of `work`. */
export interface WorkOptions {
  /** Ends `work`, which then resolves. Files under way go back into the queue. */
  signal?: AbortSignal | undefined;
  /** Files under way at once. Default: 8. */
  concurrency?: number | undefined;
  /** Whether `work` resolves when the queue is empty. Default: `false`: it waits for more files. */
  untilEmpty?: boolean | undefined;
  /** Milliseconds until an empty queue, or a database that does not answer, is asked again. Default: 1 000. */
  idle?: number | undefined;
  /** Called with each file that was stored. */
  onStored?: ((piece: Piece, stored: Stored) => void) | undefined;
}

/** Options of `status`, `reconcile` and `requeue`. */
export interface ReconcileOptions {
  signal?: AbortSignal | undefined;
  /** Whether the store is asked for each file that the queue has as stored. Default: `true`. */
  objects?: boolean | undefined;
}

/** Options of `requeue`. */
export interface RequeueOptions {
  signal?: AbortSignal | undefined;
  /** Files that failed for good. */
  failed?: boolean | undefined;
  /** Files that the API no longer had. */
  gone?: boolean | undefined;
  /** Only of these demarches. Default: all. */
  demarches?: readonly number[] | undefined;
}

export interface CheckedQueue {
  readonly postgres: string | PostgresPool;
  readonly clients: readonly DsClient[];
  readonly store: Store | undefined;
  readonly schema: string;
  readonly retryLimit: number;
  readonly onError: (error: Error, piece?: Piece) => void;
}

const hasMethods = (value: unknown, ...names: readonly string[]): boolean =>
  typeof value === 'object' &&
  value !== null &&
  names.every((name) => typeof Reflect.get(value, name) === 'function');

const client: Check = (name, value) => {
  if (!hasMethods(value, 'sync', 'refreshFile', 'request')) throw wrongArgument(name, 'a DsClient', value);
};
/** Part of the text of statements. */
export const schemaName: Check = (name, value) => {
  if (typeof value !== 'string' || !/^[a-z_][a-z0-9_]{0,49}$/.test(value))
    throw wrongArgument(name, 'a name of lower-case letters, digits and _', value);
};
const queueChecks: OptionChecks<QueueOptions> = {
  postgres: (name, value) => {
    const isAddress = typeof value === 'string' && /^postgres(?:ql)?:\/\//.test(value);
    if (!isAddress && !hasMethods(value, 'query', 'connect'))
      throw wrongArgument(name, 'an address that begins with postgres://, or a pool of pg', value);
  },
  client: (name, value) => (Array.isArray(value) ? listOf(client)(name, value) : client(name, value)),
  store: (name, value) => {
    if (!hasMethods(value, 'put', 'has'))
      throw wrongArgument(name, 'a store: diskStore(…) or s3Store(…)', value);
  },
  schema: schemaName,
  retryLimit: wholeNumberFrom(0, 100),
  onError: callable,
};

export function checkedQueue(options: QueueOptions): CheckedQueue {
  checkOptions<QueueOptions>('createQueue', options, queueChecks);
  if (options?.postgres === undefined || options.client === undefined) {
    throw new DsInputError(
      'createQueue takes { postgres, client, store }: the first two are needed in any case.',
    );
  }
  const { postgres, store, schema = 'ds_queue', retryLimit = 12, onError = () => {} } = options;
  const clients = isList(options.client) ? options.client : [options.client];
  if (clients.length === 0)
    throw new DsInputError('createQueue: client is a DsClient, or a list of at least one.');
  return { postgres, clients, store, schema, retryLimit, onError };
}

function isList(value: DsClient | readonly DsClient[]): value is readonly DsClient[] {
  return Array.isArray(value);
}

const demarcheNumber = wholeNumberFrom(1, MAX_INT32);

export function checkedDemarches(where: string, demarches: unknown): readonly number[] {
  listOf(demarcheNumber)(`${where}: demarches`, demarches);
  if (!Array.isArray(demarches) || demarches.length === 0) {
    throw new DsInputError(`${where} takes the numbers of one or more demarches: ${where}([1234, 5678]).`);
  }
  return [...new Set<number>(demarches)];
}

const concurrency = wholeNumberFrom(1, 1_000);

export const produceChecks: OptionChecks<ProduceOptions> = {
  signal,
  concurrency,
  maxQueued: wholeNumberFrom(1, 1_000_000_000),
  reconcile: boolean,
  mirror: options<MirrorFeed>({
    to: anything,
    include: recordOf(boolean),
    columns: anything,
    keepDeleted: boolean,
    files: filledText,
    fetch: callable,
    onStep: callable,
  }),
  onBatch: callable,
};
const rhythm = wholeNumberFrom(1_000, 30 * 86_400_000);
export const followChecks: OptionChecks<FollowOptions> = {
  signal,
  concurrency,
  maxQueued: produceChecks.maxQueued,
  mirror: produceChecks.mirror,
  onBatch: produceChecks.onBatch,
  busy: rhythm,
  quiet: rhythm,
  dead: rhythm,
  onWalked: callable,
};
export const workChecks: OptionChecks<WorkOptions> = {
  signal,
  concurrency,
  untilEmpty: boolean,
  idle: wholeNumberFrom(10, 3_600_000),
  onStored: callable,
};
export const statusChecks: OptionChecks<{ signal?: AbortSignal | undefined }> = { signal };
export const reconcileChecks: OptionChecks<ReconcileOptions> = { signal, objects: boolean };
export const requeueChecks: OptionChecks<RequeueOptions> = {
  signal,
  failed: boolean,
  gone: boolean,
  demarches: (_, value) => void checkedDemarches('requeue', value),
};
