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
   * Where the queue is: the address of a database (`postgres://…`), or a pool of the package `pg`, which stays its
   * owner's to close. What the queue needs there is made when it is first used.
   */
  postgres: string | PostgresPool;
  /**
   * What reads the API. Several, one for each token, share the demarches: each is walked by the client that reaches it and has
   * the least to do.
   */
  client: DsClient | readonly DsClient[];
  /** Where workers put files: `diskStore(…)`, `s3Store(…)`, or a {@link Store} of your own. Only `work` and `reconcile` need it. */
  store?: Store | undefined;
  /** The schema of the database for the tables; that of pg-boss is `<schema>_boss`. Default: `'ds_queue'`. */
  schema?: string | undefined;
  /** How often a file that cannot be stored is tried again, later each time, over some hours. Default: 12. */
  retryLimit?: number | undefined;
  /**
   * Told what went on without ending anything: the database or a storage host away, a file that failed and is tried again (with its
   * piece). Default: nobody; `status` has the failures that lasted.
   */
  onError?: ((error: Error, piece?: Piece) => void) | undefined;
}

/** Options of `produce`. */
export interface ProduceOptions {
  signal?: AbortSignal | undefined;
  /** Demarches walked at once. Default: two for each client. */
  concurrency?: number | undefined;
  /**
   * How many files may wait in the queue before the walk does. URLs live for an hour: a file that waits for longer
   * costs a share of a request to find again. Default: 100 000.
   */
  maxQueued?: number | undefined;
  /** Also reads every dossier again, and finds what the API never announced. Default: `false`. */
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
  /** Ends the following, which then resolves. */
  signal?: AbortSignal | undefined;
  /** Demarches walked at once. Default: two for each client. */
  concurrency?: number | undefined;
  /** As for `produce`. Default: 100 000. */
  maxQueued?: number | undefined;
  /** Milliseconds between two looks at a demarche that changed within a day. Default: 60 000, a minute. */
  busy?: number | undefined;
  /** At one that changed within a month. Default: an hour. */
  quiet?: number | undefined;
  /** At the others. Default: a day. */
  dead?: number | undefined;
  /**
   * Told of each walk, whether it found files or not: a demarche that changed, or was walked for the day. What it throws ends the
   * following.
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
  /** Ends the work: what is under way is given back to the queue, and `work` resolves. */
  signal?: AbortSignal | undefined;
  /** Files under way at once. Default: 8. */
  concurrency?: number | undefined;
  /** Ends where nothing is left to store. Default: `false`, which waits for more. */
  untilEmpty?: boolean | undefined;
  /** Milliseconds between two looks at an empty queue, or at a database that is away. Default: 1 000. */
  idle?: number | undefined;
  /** Told of each file that was stored. */
  onStored?: ((piece: Piece, stored: Stored) => void) | undefined;
}

/** Options of `status`, `reconcile` and `requeue`. */
export interface ReconcileOptions {
  signal?: AbortSignal | undefined;
  /** Whether the store is asked for each file that is said to be stored. Default: `true`. */
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
