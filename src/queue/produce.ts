import { DsAuthError, DsError, DsNotFoundError } from '../errors.js';
import type { DsClient } from '../index.js';
import type { Database } from './ledger/database.js';
import { failed, type WalkOptions, walk } from './walk.js';

/** What became of one demarche. */
export interface ProducedDemarche {
  readonly number: number;
  /** Files that were queued, those before an error included. */
  readonly queued: number;
  /** Why its walk did not end; the next `produce` goes on from there. */
  readonly error?: Error;
}

/** What `produce` did. */
export interface ProduceReport {
  readonly demarches: readonly ProducedDemarche[];
}

/** Walks demarches, several at once; one that fails stops no other. */
export async function produceAll(
  database: Database,
  clients: readonly DsClient[],
  demarches: readonly number[],
  { concurrency, ...options }: WalkOptions & { readonly concurrency: number },
): Promise<ProduceReport> {
  const results = new Map<number, ProducedDemarche>();
  const left = [...demarches];
  const busy = new Map(clients.map((client) => [client, 0]));
  const walker = async () => {
    for (let number = left.shift(); number !== undefined; number = left.shift()) {
      results.set(number, await produceOne(database, busy, number, options));
    }
  };
  await Promise.all(Array.from({ length: Math.min(concurrency, left.length) }, walker));
  // In the order that they were given in.
  return { demarches: demarches.flatMap((number) => results.get(number) ?? []) };
}

async function produceOne(
  database: Database,
  busy: Map<DsClient, number>,
  number: number,
  options: WalkOptions,
): Promise<ProducedDemarche> {
  let queued = 0;
  let refusal: Error | undefined;
  const tried = new Set<DsClient>();
  for (;;) {
    const client = freest(busy, tried);
    if (!client) break;
    tried.add(client);
    busy.set(client, (busy.get(client) ?? 0) + 1);
    try {
      await walk(database, client, number, options, (count) => {
        queued += count;
      });
      return { number, queued };
    } catch (error) {
      // The caller's own end is no fault of the demarche.
      options.signal?.throwIfAborted();
      refusal = error instanceof Error ? error : new Error(String(error));
      // A token reaches the demarches of its administrateur: another one may reach this.
      if (!(error instanceof DsAuthError || error instanceof DsNotFoundError)) break;
    } finally {
      busy.set(client, (busy.get(client) ?? 1) - 1);
    }
  }
  const error = refusal ?? new DsError('No client was left to walk this demarche.', { code: 'busy' });
  const isFault = !(error instanceof DsError && error.code === 'busy');
  if (isFault) await failed(database, number, error).catch(() => {});
  return { number, queued, error };
}

/** The client that walks the fewest demarches, of those that were not tried. */
function freest(busy: ReadonlyMap<DsClient, number>, tried: ReadonlySet<DsClient>): DsClient | undefined {
  return [...busy].filter(([client]) => !tried.has(client)).sort(([, a], [, b]) => a - b)[0]?.[0];
}
