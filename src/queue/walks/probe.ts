import { createHash } from 'node:crypto';
import { DsAuthError, DsGraphQLError, DsHttpError, DsRateLimitError, DsTimeoutError } from '../../errors.js';
import type { DsClient } from '../../index.js';
import { dateField, field } from '../ledger/sql.js';

/** Demarches asked for in one request: some 10 000 of the 60 000 points of complexity that the API allows. */
const ALIASES = 50;
/** The newest modifications that are compared. */
const NEWEST = 20;
/** Requests of one client at once. */
const AT_ONCE = 2;
/** The longest transaction of the server: a change may be dated so long before it shows. */
export const LATE = 5 * 60_000;

/** What a look at a demarche gave. */
export interface Seen {
  /** Two that are equal mean that nothing moved. */
  readonly text: string;
  /** More changed at once than a look shows: one that shows late, and is dated before them, cannot be seen. */
  readonly isCrowded: boolean;
}

/**
 * Looks at many demarches, {@link ALIASES} a request: at their newest modifications and deletions. What is not in the result could
 * not be asked this way: a demarche out of reach, or an error of the instance, which a walk of its own will tell.
 */
export async function probe(
  clients: readonly DsClient[],
  demarches: readonly number[],
  signal: AbortSignal | undefined,
): Promise<Map<number, Seen>> {
  const seen = new Map<number, Seen>();
  // Each client begins with a share of its own; what it does not reach is asked of the others, one after the other.
  for (let turn = 0; turn < clients.length; turn++) {
    const left = demarches.filter((number) => !seen.has(number));
    const shares = clients.map((client, index) => ({
      client,
      numbers: left.filter((_, place) => (place + turn) % clients.length === index),
    }));
    await Promise.all(shares.map(({ client, numbers }) => askAll(client, numbers, signal, seen)));
  }
  return seen;
}

async function askAll(
  client: DsClient,
  numbers: readonly number[],
  signal: AbortSignal | undefined,
  seen: Map<number, Seen>,
): Promise<void> {
  const groups: (readonly number[])[] = [];
  for (let start = 0; start < numbers.length; start += ALIASES) {
    groups.push(numbers.slice(start, start + ALIASES));
  }
  const lane = async () => {
    for (let group = groups.shift(); group; group = groups.shift()) {
      const data = await ask(client, group, signal);
      if (data === 'spoilt' && group.length > 1) {
        // One of them makes the whole answer an error: it is found by halves, and the others are looked at all the same.
        const middle = Math.ceil(group.length / 2);
        groups.unshift(group.slice(0, middle), group.slice(middle));
        continue;
      }
      for (const number of group) {
        const one = readSeen(field(data, `d${number}`));
        if (one) seen.set(number, one);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}

const FIELDS =
  `dossiers(last: ${NEWEST}, updatedSince: "1970-01-01T00:00:00Z") { nodes { number dateDerniereModification } } ` +
  'deletedDossiers(last: 1) { nodes { number dateSupression } } ' +
  'pendingDeletedDossiers(first: 100) { nodes { number } }';

async function ask(
  client: DsClient,
  demarches: readonly number[],
  signal: AbortSignal | undefined,
): Promise<unknown> {
  const fields = demarches.map((number) => `d${number}: demarche(number: ${number}) { ${FIELDS} }`);
  try {
    return await client.request(`query NewestChanges { ${fields.join(' ')} }`, {}, { signal, maxRetries: 1 });
  } catch (error) {
    signal?.throwIfAborted();
    // One demarche out of reach leaves the answers of the others whole.
    if (error instanceof DsGraphQLError && error.data) return error.data;
    return isOfOne(error) ? 'spoilt' : undefined;
  }
}

/** Whether fewer demarches may be answered: an API that is away, or refuses the token, is not asked again by halves. */
function isOfOne(error: unknown): boolean {
  if (error instanceof DsAuthError || error instanceof DsRateLimitError) return false;
  return (
    error instanceof DsGraphQLError ||
    error instanceof DsTimeoutError ||
    (error instanceof DsHttpError && error.status === 500)
  );
}

function readSeen(demarche: unknown): Seen | undefined {
  const [dossiers, deleted, pending] = ['dossiers', 'deletedDossiers', 'pendingDeletedDossiers'].map((list) =>
    field(field(demarche, list), 'nodes'),
  );
  if (!areWhole(dossiers, 'dateDerniereModification')) return undefined;
  if (!areWhole(deleted, 'dateSupression') || !areWhole(pending)) return undefined;
  const dateOf = (node: object) => dateField(node, 'dateDerniereModification')?.getTime() ?? 0;
  const newest = Math.max(0, ...dossiers.map(dateOf));
  // Those that one dated before the newest, and shown after it, would be among.
  const recent = dossiers.filter((node) => dateOf(node) >= newest - LATE);
  const text = createHash('sha256')
    .update(JSON.stringify([recent, deleted, pending]))
    .digest('base64url');
  return { text, isCrowded: recent.length === NEWEST };
}

/** A node that could not be read, or that lacks what was asked for, is no answer: the same each time, it would pass for peace. */
function areWhole(nodes: unknown, date?: string): nodes is object[] {
  return (
    Array.isArray(nodes) &&
    nodes.every(
      (node) =>
        Number.isInteger(field(node, 'number')) &&
        (date === undefined || !Number.isNaN(Date.parse(String(field(node, date))))),
    )
  );
}
