import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ResolvedConnection } from '../../../src/testing/lists/connection.js';
import { decodeCursor, encodeCursor, type Position } from '../../../src/testing/lists/cursor.js';

const BASE = Date.parse('2025-03-30T00:59:58Z') * 1_000;

/** Rows with few distinct moments, so that many are equal. */
const rows = fc
  .uniqueArray(fc.record({ at: fc.integer({ min: 0, max: 4 }), id: fc.integer({ min: 1, max: 60 }) }), {
    selector: ({ id }) => id,
    maxLength: 40,
  })
  .map((list) =>
    list.map(({ at, id }) => ({ at: BASE + at, id })).sort((a, b) => a.at - b.at || a.id - b.id),
  );

const connect = (items: Position[], args: ConstructorParameters<typeof ResolvedConnection<Position>>[2]) =>
  new ResolvedConnection(items, (row) => row, args);

describe('pages', () => {
  it('walk forward over every row once, in order, at any size', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 12 }), (items, first) => {
        const seen: Position[] = [];
        let after: string | null = null;
        for (let page = 0; page <= items.length; page++) {
          const connection: ResolvedConnection<Position> = connect(items, { first, after });
          seen.push(...connection.nodes);
          expect(connection.info.hasPreviousPage).toBe(after !== null);
          after = connection.info.endCursor ?? after;
          if (!connection.info.hasNextPage) break;
        }
        expect(seen).toEqual(items);
      }),
    );
  });

  it('walk backward over every row once, each page in ascending order', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 12 }), (items, last) => {
        const seen: Position[] = [];
        let before: string | null = null;
        for (let page = 0; page <= items.length; page++) {
          const connection: ResolvedConnection<Position> = connect(items, { last, before });
          seen.unshift(...connection.nodes);
          expect(connection.info.hasNextPage).toBe(before !== null);
          before = connection.info.startCursor ?? before;
          if (!connection.info.hasPreviousPage) break;
        }
        expect(seen).toEqual(items);
      }),
    );
  });

  it('are what a database gives for a row comparison and a limit', () => {
    const cursor = fc.option(
      fc.record({ at: fc.integer({ min: -1, max: 5 }), id: fc.integer({ min: 0, max: 61 }) }),
      {
        nil: undefined,
      },
    );
    const size = fc.option(fc.integer({ min: 0, max: 130 }), { nil: undefined });
    const place = fc.constantFrom('before', 'after');
    const end = fc.constantFrom('first', 'last');
    fc.assert(
      fc.property(rows, cursor, place, size, end, (items, position, where, count, which) => {
        const at = position && { at: BASE + position.at, id: position.id };
        const args = {
          ...(count === undefined ? {} : { [which]: count }),
          ...(at ? { [where]: encodeCursor(at) } : {}),
        };
        const { nodes, info } = connect(items, args);

        const limit = Math.min(100, count ?? 100);
        const remaining = items.filter((row) => {
          if (!at) return true;
          const order = row.at - at.at || row.id - at.id;
          return where === 'before' ? order < 0 : order > 0;
        });
        // `last` and `before` both read from the end.
        const fromEnd = (count !== undefined && which === 'last') || (at !== undefined && where === 'before');
        const expected = fromEnd
          ? remaining.slice(Math.max(0, remaining.length - limit))
          : remaining.slice(0, limit);
        expect(nodes).toEqual(limit === 0 ? [] : expected);
        const more = remaining.length > limit;
        expect(info.hasNextPage).toBe((at !== undefined && where === 'before') || (more && !fromEnd));
        expect(info.hasPreviousPage).toBe((at !== undefined && where === 'after') || (more && fromEnd));
      }),
    );
  });

  it('descend from the newest with the deprecated order', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 12 }), (items, first) => {
        const seen: Position[] = [];
        let after: string | null = null;
        for (let page = 0; page <= items.length; page++) {
          const connection: ResolvedConnection<Position> = connect(items, { first, after, order: 'DESC' });
          seen.push(...connection.nodes);
          after = connection.info.endCursor ?? after;
          if (!connection.info.hasNextPage) break;
        }
        expect(seen).toEqual(items.toReversed());
      }),
    );
  });
});

describe('cursors', () => {
  it('hold the moment to the microsecond and the row, in URL-safe base64 without padding', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e15 }), fc.nat(), (at, id) => {
        const cursor = encodeCursor({ at, id });
        expect(cursor).toMatch(/^[\w-]+$/);
        expect(Buffer.from(cursor, 'base64url').toString()).toMatch(
          /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}000Z;\d+$/,
        );
        expect(decodeCursor(cursor)).toEqual({ at, id });
      }),
    );
  });

  it('fail where they are not base64, and mean nothing where they hold no date', () => {
    expect(() => decodeCursor('not base64!')).toThrow('Invalid input: "not base64!"');
    expect(decodeCursor(Buffer.from('yesterday;3').toString('base64url'))).toBeNull();
  });
});
