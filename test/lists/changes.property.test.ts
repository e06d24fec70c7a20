import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DsError, DsGraphQLError } from '../../src/errors.js';
import type { Connection } from '../../src/lists/connection.js';
import { PageSize } from '../../src/lists/page-size.js';
import { decodePosition, type RangeState } from '../../src/lists/position.js';
import { readPages } from '../../src/lists/read-pages.js';
import { Telemetry } from '../../src/request/telemetry.js';

/** A dossier, ordered by a date in microseconds, of which answers show the second. */
interface Item {
  readonly id: number;
  readonly at: number;
}
const order = (a: Item, b: Item) => a.at - b.at || a.id - b.id;
const cursorOf = ({ at, id }: Item) => `${at};${id}`;
const placeOf = (cursor: string): Item => {
  const [at, id] = cursor.split(';').map(Number);
  return { at: at ?? 0, id: id ?? 0 };
};
const secondOf = ({ at }: Item) => Math.floor(at / 1_000_000);

/** What happens to the list before an answer. */
type Change =
  | { readonly kind: 'deposit' }
  | { readonly kind: 'delete' | 'move'; readonly which: number }
  | { readonly kind: 'timeout'; readonly above: number }
  | { readonly kind: 'outage' };

const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 2, arbitrary: fc.constant({ kind: 'deposit' } as const) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('delete' as const), which: fc.nat() }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('timeout' as const), above: fc.integer({ min: 1, max: 20 }) }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'outage' } as const) },
);
const move: fc.Arbitrary<Change> = fc.record({ kind: fc.constant('move' as const), which: fc.nat() });

class LivingList {
  readonly items: Item[];
  /** Those that were there from beginning to end. */
  readonly lasting: Set<number>;
  readonly #changes: Change[];
  #clock: number;

  constructor(items: readonly Item[], changes: readonly Change[]) {
    this.items = [...items];
    this.lasting = new Set(items.map(({ id }) => id));
    this.#changes = [...changes];
    this.#clock = Math.max(0, ...items.map(({ at }) => at)) + 1;
  }

  connection(): Connection<Item> {
    return {
      operationName: 'List',
      scope: { list: 'dossiers', number: 1, order: 'date', direction: 'forward', filters: {} },
      dateOf: secondOf,
      read: async (page) => {
        this.#change(page.first ?? 0);
        await new Promise((resolve) => setImmediate(resolve));
        return { ...this.#page(page), warnings: [] };
      },
      locate: async (page) => {
        const { nodes, pageInfo } = this.#page(page);
        return { number: nodes[0]?.id, date: nodes[0] && secondOf(nodes[0]), pageInfo };
      },
    };
  }

  #change(size: number): void {
    const next = this.#changes.shift();
    if (!next) return;
    this.#clock += 700_000;
    if (next.kind === 'deposit')
      this.items.push({ id: 10_000 + this.items.length + this.#clock, at: this.#clock });
    if (next.kind === 'outage') throw new DsError('an outage', { code: 'network' });
    if (next.kind === 'timeout' && size > next.above) {
      throw new DsGraphQLError('Timeout', { errors: [], code: 'timeout' });
    }
    if (next.kind !== 'delete' && next.kind !== 'move') return;
    const index = next.which % Math.max(1, this.items.length);
    const [item] = this.items.splice(index, 1);
    if (!item) return;
    if (next.kind === 'delete') this.lasting.delete(item.id);
    else this.items.push({ id: item.id, at: this.#clock });
  }

  #page({ first, last, after, since }: Parameters<Connection<Item>['read']>[0]) {
    const from = since === undefined ? Number.NEGATIVE_INFINITY : Date.parse(since) * 1_000;
    const rest = this.items
      .filter((item) => item.at >= from && (after === undefined || order(item, placeOf(after)) > 0))
      .sort(order);
    const nodes = last === undefined ? rest.slice(0, first) : rest.slice(-last);
    const [head, tail] = [nodes[0], nodes.at(-1)];
    return {
      nodes,
      pageInfo: {
        startCursor: head ? cursorOf(head) : null,
        endCursor: tail ? cursorOf(tail) : null,
        hasNextPage: last === undefined && nodes.length < rest.length,
        hasPreviousPage: after !== undefined,
      },
    };
  }
}

/** Reads to the end, resuming from the position of every failure. */
async function readAll(
  list: LivingList,
  { size, concurrency, itemsMove }: { size: number; concurrency: number; itemsMove: boolean },
): Promise<Item[]> {
  const seen: Item[] = [];
  const connection = list.connection();
  let start: readonly RangeState[] = [{}];
  for (let outages = 0; outages < 100; outages++) {
    try {
      const pages = readPages(connection, {
        call: {},
        start,
        concurrency,
        prefetch: 1,
        onUnreadable: 'throw',
        itemsMove,
        pageSize: new PageSize(size),
        telemetry: new Telemetry(),
      });
      for await (const page of pages) seen.push(...page.nodes);
      return seen;
    } catch (error) {
      if (!(error instanceof DsError) || error.position === undefined) throw error;
      start = decodePosition(error.position, connection.scope);
    }
  }
  throw new Error('It never ends.');
}

const items = fc
  .array(fc.nat({ max: 30_000_000 }), { maxLength: 80 })
  .map((all) => all.map((at, id): Item => ({ at, id })));
const size = fc.integer({ min: 1, max: 25 });
const concurrency = fc.integer({ min: 1, max: 6 });

test('by date of deposit: what stays is read exactly once, what comes and goes at most once', async () => {
  await fc.assert(
    fc.asyncProperty(
      items,
      fc.array(change, { maxLength: 25 }),
      size,
      concurrency,
      async (all, changes, size, concurrency) => {
        const list = new LivingList(all, changes);
        const seen = (await readAll(list, { size, concurrency, itemsMove: false })).map(({ id }) => id);
        expect(new Set(seen).size).toBe(seen.length);
        const missing = [...list.lasting].filter((id) => !seen.includes(id));
        expect(missing).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});

test('by date of modification: what stays is read at least once, its newest version last', async () => {
  await fc.assert(
    fc.asyncProperty(
      items,
      fc.array(fc.oneof(change, move), { maxLength: 25 }),
      size,
      concurrency,
      async (all, changes, size, concurrency) => {
        const list = new LivingList(all, changes);
        const seen = await readAll(list, { size, concurrency, itemsMove: true });
        const newest = new Map(seen.map(({ id, at }) => [id, at]));
        for (const item of list.items) {
          if (list.lasting.has(item.id)) expect(newest.get(item.id)).toBe(item.at);
        }
      },
    ),
    { numRuns: 300 },
  );
});
