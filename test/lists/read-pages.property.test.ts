import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DsError, DsGraphQLError } from '../../src/errors.js';
import type { Connection } from '../../src/lists/connection.js';
import { PageSize } from '../../src/lists/page-size.js';
import { decodePosition, type RangeState } from '../../src/lists/position.js';
import { type ReadOptions, readPages } from '../../src/lists/read-pages.js';
import { Telemetry } from '../../src/request/telemetry.js';

/** An item of a list ordered by a date finer than the one it shows, as the API's cursors are. */
interface Item {
  readonly id: number;
  readonly micros: number;
}
const secondOf = ({ micros }: Item) => Math.floor(micros / 1_000_000);
const before = (a: Item, b: Item) => a.micros - b.micros || a.id - b.id;
const cursorOf = ({ micros, id }: Item) => `${micros};${id}`;
const fromCursor = (cursor: string): Item => {
  const [micros, id] = cursor.split(';');
  return { micros: Number(micros), id: Number(id) };
};

/** A list that answers as the API does, and may do something before each answer. */
function listOf(
  items: Item[],
  beforeAnswer: (size: number) => void = () => {},
): Connection<Item> & { requests: number } {
  const select = ({ first, last, after, before: end, since }: Parameters<Connection<Item>['read']>[0]) => {
    const from = since === undefined ? Number.NEGATIVE_INFINITY : Date.parse(since) * 1_000;
    const all = [...items].sort(before).filter((item) => item.micros >= from);
    const rest = all
      .filter((item) => after === undefined || before(item, fromCursor(after)) > 0)
      .filter((item) => end === undefined || before(item, fromCursor(end)) < 0);
    const nodes = last === undefined ? rest.slice(0, first) : rest.slice(-last);
    const [head, tail] = [nodes[0], nodes.at(-1)];
    return {
      nodes,
      pageInfo: {
        startCursor: head ? cursorOf(head) : null,
        endCursor: tail ? cursorOf(tail) : null,
        hasNextPage: end !== undefined || (last === undefined && nodes.length < rest.length),
        hasPreviousPage: after !== undefined || (last !== undefined && nodes.length < rest.length),
      },
    };
  };
  return {
    requests: 0,
    operationName: 'List',
    scope: { list: 'dossiers', number: 1, order: 'dateDepot', direction: 'forward', filters: {} },
    dateOf: secondOf,
    async read(page) {
      this.requests += 1;
      beforeAnswer(page.first ?? page.last ?? 0);
      await new Promise((resolve) => setImmediate(resolve));
      return { ...select(page), warnings: [] };
    },
    async locate(page) {
      const { nodes, pageInfo } = select(page);
      const [item] = nodes;
      return { number: item?.id, date: item && secondOf(item), pageInfo };
    },
  };
}

function options(some: Partial<ReadOptions> & { size?: number } = {}): ReadOptions {
  const { size = 10, ...rest } = some;
  return {
    call: {},
    start: [{}],
    concurrency: 1,
    prefetch: 1,
    onUnreadable: 'throw',
    itemsMove: false,
    pageSize: new PageSize(size),
    telemetry: new Telemetry(),
    ...rest,
  };
}

const items = fc
  .array(fc.nat({ max: 40_000_000 }), { maxLength: 120 })
  .map((all) => all.map((micros, id): Item => ({ id, micros })));
const crowded = fc
  .array(fc.nat({ max: 3 }), { maxLength: 200 })
  .map((all) => all.map((second, id): Item => ({ id, micros: second * 1_000_000 })));
const list = fc.oneof(items, crowded);
const size = fc.integer({ min: 1, max: 30 });
const concurrency = fc.integer({ min: 1, max: 9 });
const prefetch = fc.integer({ min: 0, max: 3 });

async function ids(pages: AsyncIterable<{ nodes: readonly Item[] }>): Promise<number[]> {
  const all: number[] = [];
  for await (const { nodes } of pages) all.push(...nodes.map((item) => item.id));
  return all;
}
const sorted = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b);

test('any split into pages, any number of readers: each item once', async () => {
  await fc.assert(
    fc.asyncProperty(list, size, concurrency, prefetch, async (all, size, concurrency, prefetch) => {
      const read = await ids(readPages(listOf(all), options({ size, concurrency, prefetch })));
      expect(sorted(read)).toEqual(all.map((item) => item.id));
      if (concurrency === 1) expect(read).toEqual([...all].sort(before).map((item) => item.id));
    }),
    { numRuns: 300 },
  );
});

test('after a failure at any request, the position goes on without loss or repeat', async () => {
  await fc.assert(
    fc.asyncProperty(
      list,
      size,
      concurrency,
      prefetch,
      fc.array(fc.integer({ min: 1, max: 12 })),
      async (all, size, concurrency, prefetch, failures) => {
        const seen: number[] = [];
        let start: readonly RangeState[] = [{}];
        const left = [...failures];
        for (;;) {
          let countdown = left.shift() ?? Number.POSITIVE_INFINITY;
          const source = listOf(all, () => {
            countdown -= 1;
            if (countdown === 0) throw new DsError('an outage', { code: 'network' });
          });
          try {
            for await (const page of readPages(source, options({ size, concurrency, prefetch, start }))) {
              seen.push(...page.nodes.map((item) => item.id));
            }
            break;
          } catch (error) {
            if (!(error instanceof DsError) || error.position === undefined) throw error;
            start = decodePosition(error.position, source.scope);
          }
        }
        expect(sorted(seen)).toEqual(all.map((item) => item.id));
      },
    ),
    { numRuns: 300 },
  );
});

test('leaving at any page and resuming from its position: the rest, each once', async () => {
  await fc.assert(
    fc.asyncProperty(
      list,
      size,
      concurrency,
      concurrency,
      fc.nat({ max: 10 }),
      async (all, size, first, second, stop) => {
        const source = listOf(all);
        const seen: number[] = [];
        let position: string | undefined;
        let pages = 0;
        for await (const page of readPages(source, options({ size, concurrency: first }))) {
          seen.push(...page.nodes.map((item) => item.id));
          position = page.position;
          if (pages++ >= stop) break;
        }
        const start = decodePosition(position ?? '', source.scope);
        seen.push(...(await ids(readPages(source, options({ size, concurrency: second, start })))));
        expect(sorted(seen)).toEqual(all.map((item) => item.id));
      },
    ),
    { numRuns: 300 },
  );
});

test('pages above any size time out: smaller ones are asked for, and nothing is lost', async () => {
  await fc.assert(
    fc.asyncProperty(
      list,
      size,
      concurrency,
      fc.integer({ min: 1, max: 30 }),
      async (all, size, concurrency, tooMany) => {
        const source = listOf(all, (asked) => {
          if (asked > tooMany) throw new DsGraphQLError('Timeout', { errors: [], code: 'timeout' });
        });
        expect(sorted(await ids(readPages(source, options({ size, concurrency }))))).toEqual(
          all.map((item) => item.id),
        );
      },
    ),
    { numRuns: 200 },
  );
});

test('items that move to the end while they are read come at least once, newest last', async () => {
  await fc.assert(
    fc.asyncProperty(
      items,
      size,
      concurrency,
      fc.array(fc.nat(), { maxLength: 20 }),
      async (all, size, concurrency, moves) => {
        const now = [...all];
        const latest = new Map(all.map((item) => [item.id, item.micros]));
        const left = [...moves];
        let clock = 41_000_000;
        const source = listOf(now, () => {
          const move = left.shift();
          if (move === undefined || now.length === 0) return;
          const index = move % now.length;
          const moved = now[index];
          if (!moved) return;
          clock += 700_000;
          now[index] = { id: moved.id, micros: clock };
          latest.set(moved.id, clock);
        });
        const lastSeen = new Map<number, number>();
        for await (const page of readPages(source, options({ size, concurrency, itemsMove: true }))) {
          for (const item of page.nodes) lastSeen.set(item.id, item.micros);
        }
        expect([...lastSeen].sort()).toEqual([...latest].sort());
      },
    ),
    { numRuns: 300 },
  );
});

test('a consumer that stops asks for no more', async () => {
  const source = listOf(Array.from({ length: 100 }, (_, id) => ({ id, micros: id * 1_000_000 })));
  for await (const _ of readPages(source, options({ prefetch: 0 }))) break;
  expect(source.requests).toBe(1);
});

test('prefetch reads as many pages ahead as it says, and no more', async () => {
  for (const prefetch of [0, 1, 3]) {
    const source = listOf(Array.from({ length: 100 }, (_, id) => ({ id, micros: id * 1_000_000 })));
    const pages = readPages(source, options({ prefetch }));
    await pages.next();
    for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setImmediate(resolve));
    expect(source.requests).toBe(1 + prefetch);
    await pages.return();
  }
});
