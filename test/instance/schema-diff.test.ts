import fc from 'fast-check';
import { buildSchema, findBreakingChanges, findDangerousChanges } from 'graphql';
import { describe, expect, it } from 'vitest';
import { diffSchemas } from '../../src/instance/schema-diff.js';
import { schemaFromText } from '../../src/instance/schema-text.js';

const diff = (from: string, to: string) =>
  diffSchemas(schemaFromText(from), schemaFromText(to)).map(({ coordinate, kind, severity }) =>
    [coordinate, kind, severity].join(' '),
  );

describe('diffSchemas', () => {
  it('finds nothing between a schema and itself', () => {
    const sdl = 'type Query { a(b: Int = 1): [Int!]! @deprecated } input I @oneOf { a: Int b: Int }';
    expect(diff(sdl, sdl)).toEqual([]);
  });

  it.each([
    ['a type', 'type Query { a: Int } scalar S', 'type Query { a: Int }', 'S removed breaking'],
    ['a field', 'type Query { a: Int b: Int }', 'type Query { a: Int }', 'Query.b removed breaking'],
    ['an argument', 'type Query { a(b: Int): Int }', 'type Query { a: Int }', 'Query.a(b:) removed breaking'],
    [
      'an input field',
      'type Query { a: Int } input I { a: Int b: Int }',
      'type Query { a: Int } input I { a: Int }',
      'I.b removed breaking',
    ],
    [
      'an enum value',
      'type Query { a: Int } enum E { x y }',
      'type Query { a: Int } enum E { x }',
      'E.y removed breaking',
    ],
    [
      'a member of a union',
      'type Query { a: Int } type A { a: Int } union U = Query | A',
      'type Query { a: Int } type A { a: Int } union U = Query',
      'U member-removed breaking',
    ],
    [
      'an interface',
      'interface I { a: Int } type Query implements I { a: Int }',
      'interface I { a: Int } type Query { a: Int }',
      'Query member-removed breaking',
    ],
    [
      'a kind',
      'type Query { a: Int } type A { a: Int }',
      'type Query { a: Int } input A { a: Int }',
      'A kind breaking',
    ],
  ])('tells that %s is gone, and that it is new the other way round', (_what, from, to, expected) => {
    expect(diff(from, to)).toEqual([expected]);
    const back = expected.includes('kind')
      ? expected
      : expected.replace('removed', 'added').replace('breaking', 'safe');
    expect(diff(to, from)).toEqual([back]);
  });

  it.each([
    ['type Query { a: Int! }', 'type Query { a: Int }', 'Query.a type breaking', 'Query.a type safe'],
    ['type Query { a: [Int!] }', 'type Query { a: [Int] }', 'Query.a type breaking', 'Query.a type safe'],
    ['type Query { a: Int }', 'type Query { a: String }', 'Query.a type breaking', 'Query.a type breaking'],
    ['type Query { a: Int }', 'type Query { a: [Int] }', 'Query.a type breaking', 'Query.a type breaking'],
    [
      'type Query { a(b: Int): Int }',
      'type Query { a(b: Int!): Int }',
      'Query.a(b:) type breaking',
      'Query.a(b:) type safe',
    ],
  ])('judges nullability by who reads: %s to %s', (from, to, forth, back) => {
    expect(diff(from, to)).toEqual([forth]);
    expect(diff(to, from)).toEqual([back]);
  });

  it('tells a required argument and a required input field from optional ones', () => {
    const from = 'type Query { a: Int } input I { a: Int }';
    const to = 'type Query { a(b: Int! c: Int d: Int! = 1): Int } input I { a: Int b: Int! c: Int }';
    expect(diff(from, to)).toEqual([
      'Query.a(b:) added breaking',
      'Query.a(c:) added safe',
      'Query.a(d:) added safe',
      'I.b added breaking',
      'I.c added safe',
    ]);
  });

  it('tells defaults that change, of arguments and of input fields', () => {
    const from = 'type Query { a(b: Int = 1, c: Int): Int } input I { a: Boolean = false }';
    const to = 'type Query { a(b: Int = 2, c: Int = 3): Int } input I { a: Boolean }';
    expect(diff(from, to)).toEqual([
      'Query.a(b:) default breaking',
      'Query.a(c:) default safe',
      'I.a default breaking',
    ]);
  });

  it('tells @oneOf and deprecations', () => {
    const from = 'type Query { a: Int b: Int @deprecated } input I { a: Int b: Int }';
    const to = 'type Query { a: Int @deprecated b: Int } input I @oneOf { a: Int b: Int }';
    expect(diff(from, to)).toEqual([
      'Query.a deprecation safe',
      'Query.b deprecation safe',
      'I one-of breaking',
    ]);
    expect(diff(to, from)).toContain('I one-of safe');
  });

  it('does not count a preview as lost', () => {
    const from = 'type Query { a: Int, "Preview: soon." b: P } "Preview: soon." type P { a: Int }';
    const changes = diffSchemas(schemaFromText(from), schemaFromText('type Query { a: Int }'));
    expect(changes.map((change) => [change.coordinate, change.severity, change.preview])).toEqual([
      ['Query.b', 'safe', true],
      ['P', 'safe', true],
    ]);
  });

  it('breaks where graphql-js says that something breaks, and nowhere else', () => {
    fc.assert(
      fc.property(schemas, schemas, (from, to) => {
        const [before, after] = [buildSchema(from), buildSchema(to)];
        const ours = diffSchemas(schemaFromText(from), schemaFromText(to));
        const theirs = findBreakingChanges(before, after);
        expect(ours.filter((change) => change.severity === 'breaking')).toHaveLength(theirs.length);
        // Two of theirs that only warn; the rest of ours that is safe they do not look at.
        const warned = findDangerousChanges(before, after).length;
        expect(ours.filter((change) => change.severity === 'safe').length).toBeGreaterThanOrEqual(warned);
      }),
      { numRuns: 300 },
    );
  });
});

/** Small schemas with the same names, so that two of them have much in common. */
const outputs = fc.constantFrom('Int', 'Int!', '[Int]', '[Int!]!', 'E', 'A', '[A!]');
const inputs = fc.constantFrom('Int', 'Int!', '[Int]', '[Int!]', 'E', 'I');
const members = (type: fc.Arbitrary<string>) =>
  fc.record({ x: type, y: type, z: type }, { requiredKeys: ['x'] }).map(Object.entries<string>);
const schemas = fc
  .record({
    fields: members(outputs),
    args: members(inputs),
    own: members(outputs),
    input: members(fc.constantFrom('Int', 'Int!', '[Int]', 'E')),
    values: fc.subarray(['k', 'l', 'm'], { minLength: 1 }),
    union: fc.subarray(['A', 'B'], { minLength: 1 }),
    implements: fc.boolean(),
    extra: fc.boolean(),
  })
  .map((parts) => {
    const list = (entries: [string, string][]) => entries.map(([name, type]) => `${name}: ${type}`).join(' ');
    return `
      type Query { ${list(parts.fields)} w(${list(parts.args)}): Int }
      interface N { n: Int }
      type A ${parts.implements ? 'implements N' : ''} { n: Int ${list(parts.own)} }
      type B { n: Int }
      input I { ${list(parts.input)} }
      enum E { ${parts.values.join(' ')} }
      union U = ${parts.union.join(' | ')}
      ${parts.extra ? 'scalar S' : ''}`;
  });
