import { DsGraphQLError } from '../errors.js';
import type { DsClient } from '../index.js';
import { field } from './ledger/sql.js';

/** Demarches asked for in one request. The API counts the items asked for: one each, far below what it allows. */
const ALIASES = 50;

/** The newest change of a demarche, as one text: two that are equal mean that nothing moved. */
export type Seen = string;

/**
 * Asks for the newest modification of many demarches, {@link ALIASES} a request. What is not in the result could not be
 * asked this way: a demarche out of reach, or an error of the instance, which a walk of its own will tell.
 */
export async function probe(
  clients: readonly DsClient[],
  demarches: readonly number[],
  signal: AbortSignal | undefined,
): Promise<Map<number, Seen>> {
  const seen = new Map<number, Seen>();
  for (const client of clients) {
    const left = demarches.filter((number) => !seen.has(number));
    for (let start = 0; start < left.length; start += ALIASES) {
      for (const [number, one] of await ask(client, left.slice(start, start + ALIASES), signal)) {
        seen.set(number, one);
      }
    }
  }
  return seen;
}

async function ask(
  client: DsClient,
  demarches: readonly number[],
  signal: AbortSignal | undefined,
): Promise<Map<number, Seen>> {
  const fields = demarches.map(
    (number) =>
      `d${number}: demarche(number: ${number}) { dossiers(last: 1, updatedSince: "1970-01-01T00:00:00Z") ` +
      '{ nodes { number dateDerniereModification } } }',
  );
  let data: unknown;
  try {
    data = await client.request(`query NewestChanges { ${fields.join(' ')} }`, {}, { signal });
  } catch (error) {
    signal?.throwIfAborted();
    // One demarche out of reach leaves the answers of the others whole.
    data = error instanceof DsGraphQLError ? error.data : undefined;
  }
  const seen = new Map<number, Seen>();
  for (const number of demarches) {
    const nodes = field(field(field(data, `d${number}`), 'dossiers'), 'nodes');
    if (!Array.isArray(nodes)) continue;
    const newest: unknown = nodes.at(-1);
    if (newest === null) continue;
    const facts = [field(newest, 'number'), field(newest, 'dateDerniereModification')];
    seen.set(number, newest === undefined ? 'empty' : facts.join(' '));
  }
  return seen;
}
