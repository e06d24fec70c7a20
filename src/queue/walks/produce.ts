import { randomUUID } from 'node:crypto';
import { DsAuthError, DsError, DsNotFoundError, resumedOtherwise } from '../../errors.js';
import type { DsClient } from '../../index.js';
import type { Database } from '../ledger/database.js';
import { whileAway } from '../ledger/patience.js';
import { isMirrored } from './feed.js';
import { readKnown, remainIdle, remember } from './known.js';
import { probe, type Seen } from './probe.js';
import { isIdle } from './schedule.js';
import { findUnread } from './unread.js';
import { LONGEST_OUTAGE, recordFailure, type WalkOptions, walk } from './walk.js';

/** What became of one demarche. */
export interface ProducedDemarche {
  readonly number: number;
  /** Files that were queued, those before an error included. */
  readonly queued: number;
  /** Why its walk did not end, and the next `produce` goes on from there; or, with `unread`, what was left out of it. */
  readonly error?: Error;
  /** Dossiers that the API could not give: none of their files are queued. Each walk asks for them again. */
  readonly unread?: readonly number[];
}

/** What `produce` did. */
export interface ProduceReport {
  readonly demarches: readonly ProducedDemarche[];
}

/** A walk lets others go first after so long, and goes on behind them. */
const SLICE = 30_000;

/**
 * Walks those demarches that changed, several at once; one that fails stops no other. A look at fifty of them is one request: those
 * where nothing moved since the last walk cost no more.
 */
export async function produceAll(
  database: Database,
  clients: readonly DsClient[],
  demarches: readonly number[],
  { concurrency, ...options }: WalkOptions & { readonly concurrency: number },
): Promise<ProduceReport> {
  const results = new Map<number, ProducedDemarche>();
  const { signal, onError } = options;
  const outages = { signal, patience: LONGEST_OUTAGE, onError };
  const { walks, idle } = await whileAway(() => findMoved(database, clients, demarches, options), outages);
  await whileAway(() => remainIdle(database, idle), outages);
  for (const number of idle) results.set(number, { number, queued: 0 });
  const walkers = new Walkers(database, clients, options);
  const lane = async () => {
    for (let next = walks.shift(); next; next = walks.shift()) {
      const end = await walkers.walk(next, () => walks.length > 0);
      if (end === 'unfinished') walks.push(next);
      else results.set(next.number, end);
    }
  };
  await Promise.all(Array.from({ length: Math.min(concurrency, walks.length) }, lane));
  // In the order that they were given in.
  return { demarches: demarches.flatMap((number) => results.get(number) ?? []) };
}

/** A demarche that is to be walked, or is half walked. */
export interface WalkToDo {
  readonly number: number;
  readonly seen: Seen | undefined;
  /** In every piece that the walk finds, and in what is told of it. */
  readonly id: string;
  queued: number;
}

/** Tells the demarches that are to be walked from those where nothing moved. */
export async function findMoved(
  database: Database,
  clients: readonly DsClient[],
  demarches: readonly number[],
  options: Pick<WalkOptions, 'reconcile' | 'signal' | 'mirror' | 'onBatch'>,
): Promise<{ readonly walks: WalkToDo[]; readonly idle: readonly number[] }> {
  const { reconcile, signal } = options;
  const seen = await probe(clients, demarches, signal);
  const now = Date.now();
  const walks: WalkToDo[] = [];
  const idle: number[] = [];
  for (const known of await readKnown(database, demarches)) {
    const { number } = known;
    const isStill = !reconcile && !known.hasUnread && isIdle(known, seen.get(number), now);
    if (isStill && (await isMirrored(number, known.checkpoint, options, signal))) idle.push(number);
    else walks.push({ number, seen: seen.get(number), id: randomUUID(), queued: 0 });
  }
  return { walks, idle };
}

/** The walks of one program, each by the client that reaches the demarche and has the least to do. */
export class Walkers {
  readonly #database: Database;
  readonly #busy: Map<DsClient, number>;
  readonly #options: WalkOptions;

  constructor(database: Database, clients: readonly DsClient[], options: WalkOptions) {
    this.#database = database;
    this.#busy = new Map(clients.map((client) => [client, 0]));
    this.#options = options;
  }

  /** Goes on for as long as nobody waits, or for a share of time. */
  async walk(toDo: WalkToDo, isAwaited: () => boolean): Promise<ProducedDemarche | 'unfinished'> {
    const { number, seen, id } = toDo;
    const until = Date.now() + SLICE;
    const options = { ...this.#options, id, isOver: () => Date.now() > until && isAwaited() };
    const addQueued = (count: number) => {
      toDo.queued += count;
    };
    let refusal: Error | undefined;
    const tried = new Set<DsClient>();
    for (;;) {
      const client = findLeastBusy(this.#busy, tried);
      if (!client) break;
      tried.add(client);
      this.#busy.set(client, (this.#busy.get(client) ?? 0) + 1);
      try {
        const end = await walk(this.#database, client, number, options, addQueued);
        if (end === 'unfinished') return end;
        await remember(this.#database, number, seen);
        return { number, queued: toDo.queued, ...(await findUnread(this.#database, number)) };
      } catch (error) {
        // An abort by the caller is not a failure of the demarche.
        options.signal?.throwIfAborted();
        refusal = resumedOtherwise(
          error instanceof Error ? error : new Error(String(error)),
          'The next walk goes on where this one ended.',
        );
        // A token reaches the demarches of its administrateur: another one may reach this.
        if (!(error instanceof DsAuthError || error instanceof DsNotFoundError)) break;
      } finally {
        this.#busy.set(client, (this.#busy.get(client) ?? 1) - 1);
      }
    }
    const error = refusal ?? new DsError('No client was left to walk this demarche.', { code: 'busy' });
    const isFault = !(error instanceof DsError && error.code === 'busy');
    if (isFault) await recordFailure(this.#database, number, error).catch(() => {});
    return { number, queued: toDo.queued, error };
  }
}

/** The client that walks the fewest demarches, of those that were not tried. */
function findLeastBusy(
  busy: ReadonlyMap<DsClient, number>,
  tried: ReadonlySet<DsClient>,
): DsClient | undefined {
  return [...busy].filter(([client]) => !tried.has(client)).sort(([, a], [, b]) => a - b)[0]?.[0];
}
