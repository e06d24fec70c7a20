import { DsError } from '../../errors.js';
import type { DsClient } from '../../index.js';
import { field } from '../ledger/sql.js';

/** Stretches of time that are counted in one request. */
const STRETCHES = 20;
/** A request for each 2 000 dossiers, where deposits are spread well; whoever has more than this says nothing of them. */
const MOST_REQUESTS = 2_000;

/** Dossiers deposited from `from` on and before `to`, ms since the epoch: those before `cursor` are counted. */
interface Stretch {
  from: number;
  to: number;
  cursor: string | null;
}

/**
 * How many dossiers a demarche has, by their dates of deposit, {@link STRETCHES} times a hundred in one request. The instance's own
 * number is no help: it holds those that were purged. `undefined` where it could not be counted: an estimate ends no walk.
 */
export async function estimateDossiers(
  client: DsClient,
  demarche: number,
  signal: AbortSignal | undefined,
): Promise<number | undefined> {
  try {
    return await count(client, demarche, signal);
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof DsError) return undefined;
    throw error;
  }
}

async function count(
  client: DsClient,
  demarche: number,
  signal: AbortSignal | undefined,
): Promise<number | undefined> {
  const ends = await ask(client, demarche, ['first: 1', 'last: 1'], signal);
  const dates = ends.flatMap(({ dates }) => dates);
  if (dates.length === 0) return 0;
  let stretches = parts(Math.min(...dates), Math.max(...dates) + 1_000, STRETCHES);
  let total = 0;
  for (let requests = 0; stretches.length > 0; requests++) {
    if (requests === MOST_REQUESTS) return undefined;
    const lists = await ask(
      client,
      demarche,
      stretches.map(
        ({ from, cursor }) =>
          `first: 100, createdSince: "${new Date(from).toISOString()}"${cursor === null ? '' : `, after: ${JSON.stringify(cursor)}`}`,
      ),
      signal,
    );
    const open: Stretch[] = [];
    for (const [index, stretch] of stretches.entries()) {
      const list = lists[index];
      if (!list) return undefined;
      const inside = list.dates.filter((date) => date < stretch.to);
      total += inside.length;
      const isOver = inside.length < list.dates.length || !list.hasNextPage || list.endCursor === null;
      if (!isOver) open.push({ ...stretch, cursor: list.endCursor });
      const reached = inside.at(-1);
      // What is left of it, in two halves: the first goes on with its cursor.
      if (!isOver && reached !== undefined && stretch.to - reached >= 4_000) {
        const middle = Math.floor((reached + stretch.to) / 2_000) * 1_000;
        open.splice(-1, 1, { ...stretch, to: middle, cursor: list.endCursor });
        open.push({ from: middle, to: stretch.to, cursor: null });
      }
    }
    stretches = mergeStretches(open);
  }
  return total;
}

/** Stretches of the same length, to the second: the API's dates have no more. */
function parts(from: number, to: number, count: number): Stretch[] {
  const length = Math.max(1_000, Math.ceil((to - from) / count / 1_000) * 1_000);
  const found: Stretch[] = [];
  for (let start = from; start < to; start += length) {
    found.push({ from: start, to: Math.min(to, start + length), cursor: null });
  }
  return found;
}

/** Back to as many as one request takes: neighbours of which the later was not begun become one. */
function mergeStretches(stretches: readonly Stretch[]): Stretch[] {
  const kept = [...stretches];
  for (let index = kept.length - 1; index > 0 && kept.length > STRETCHES; index--) {
    const [before, after] = [kept[index - 1], kept[index]];
    if (!before || !after || after.cursor !== null || before.to !== after.from) continue;
    kept.splice(index - 1, 2, { ...before, to: after.to });
  }
  return kept;
}

interface Counted {
  readonly dates: readonly number[];
  readonly endCursor: string | null;
  readonly hasNextPage: boolean;
}

async function ask(
  client: DsClient,
  demarche: number,
  lists: readonly string[],
  signal: AbortSignal | undefined,
): Promise<Counted[]> {
  const fields = lists.map(
    (list, index) =>
      `l${index}: dossiers(${list}) { nodes { dateDepot } pageInfo { endCursor hasNextPage } }`,
  );
  const text = `query CountDeposits { demarche(number: ${demarche}) { ${fields.join(' ')} } }`;
  const data: unknown = await client.request(text, {}, { signal });
  return lists.map((_, index) => {
    const list = field(field(data, 'demarche'), `l${index}`);
    const nodes = field(list, 'nodes');
    const endCursor = field(field(list, 'pageInfo'), 'endCursor');
    return {
      dates: (Array.isArray(nodes) ? nodes : []).map((node) => Date.parse(String(field(node, 'dateDepot')))),
      endCursor: typeof endCursor === 'string' ? endCursor : null,
      hasNextPage: field(field(list, 'pageInfo'), 'hasNextPage') === true,
    };
  });
}
