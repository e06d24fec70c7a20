import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DsInputError } from '../../src/errors.js';
import type { Scope } from '../../src/lists/connection.js';
import { decodePosition, encodePosition, type RangeState } from '../../src/lists/position.js';

const scope: Scope = {
  list: 'dossiers',
  number: 1234,
  order: 'dateDepot',
  direction: 'forward',
  filters: { state: 'accepte', archived: false },
};

const range: fc.Arbitrary<RangeState> = fc.record(
  {
    from: fc.integer({ min: 0, max: 2 ** 33 }),
    until: fc.integer({ min: 0, max: 2 ** 33 }),
    cursor: fc.string(),
    isTail: fc.boolean(),
  },
  { requiredKeys: [] },
);
const ranges = fc.array(range, { maxLength: 8 });

test('what was written is read back', () => {
  fc.assert(
    fc.property(ranges, (left) => {
      expect(decodePosition(encodePosition(scope, left), scope)).toEqual(left);
    }),
  );
});

test('the order in which filters are written does not matter', () => {
  const other = { ...scope, filters: { archived: false, state: 'accepte' } };
  expect(decodePosition(encodePosition(scope, [{}]), other)).toEqual([{}]);
});

test('it is text that survives an address, a file and a shell', () => {
  expect(encodePosition(scope, [{ cursor: 'é/+"\' &' }])).toMatch(/^[\w.-]+$/);
});

describe('a position is refused', () => {
  const others: ReadonlyArray<[string, Partial<Scope>]> = [
    ['list', { list: 'files' }],
    ['number', { number: 1235 }],
    ['order', { order: 'dateDerniereModification' }],
    ['direction', { direction: 'backward' }],
    ['state', { filters: { state: 'refuse', archived: false } }],
    ['state', { filters: { archived: false } }],
    ['archived', { filters: { state: 'accepte' } }],
    ['revision', { filters: { ...scope.filters, revision: 'r' } }],
    ['updatedSince', { filters: { ...scope.filters, updatedSince: '2026-01-01T00:00:00.000Z' } }],
    ['sources', { filters: { ...scope.filters, sources: ['champs'] } }],
  ];
  test.each(others)('for another %s (%j)', (name, other) => {
    const position = encodePosition(scope, [{ cursor: 'c' }]);
    expect(() => decodePosition(position, { ...scope, ...other })).toThrow(DsInputError);
    expect(() => decodePosition(position, { ...scope, ...other })).toThrow(`another ${name} `);
  });

  test('where any character of it was changed, added or lost', () => {
    const character = fc.constantFrom(...'ABCxyz019-_.= \n%é');
    fc.assert(
      fc.property(
        ranges,
        fc.nat(),
        character,
        fc.constantFrom('change', 'add', 'lose'),
        (left, place, by, how) => {
          const position = encodePosition(scope, left);
          const at = place % position.length;
          const kept = how === 'add' ? at : at + 1;
          const changed = position.slice(0, at) + (how === 'lose' ? '' : by) + position.slice(kept);
          fc.pre(changed !== position);
          expect(() => decodePosition(changed, scope)).toThrow(DsInputError);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  test('where it is anything else', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.base64String(),
          fc.json().map((text) => btoa(encodeURI(text))),
        ),
        (text) => {
          expect(() => decodePosition(text, scope)).toThrow(DsInputError);
        },
      ),
    );
    for (const value of [null, 1, {}, [], true]) {
      expect(() => Reflect.apply(decodePosition, undefined, [value, scope])).toThrow(DsInputError);
    }
  });
});
