import { buildSchema, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { complexityOf, depthOf, type Variables } from './complexity.js';

const schema = buildSchema(`
  type Query { author: Author pet: Pet animals: [Animal!]! }
  type Author { name: String books(first: Int, last: Int): BookConnection! }
  type BookConnection { nodes: [Book] edges: [BookEdge] pageInfo: PageInfo! totalCount: Int }
  type BookEdge { node: Book }
  type Book { title: String author: Author }
  type PageInfo { endCursor: String hasNextPage: Boolean }
  interface Animal { name: String mate: Animal }
  type Cat implements Animal { name: String mate: Animal lives: Int }
  type Dog implements Animal { name: String mate: Animal tricks: Int walks: Int }
  union Pet = Cat | Dog
`);

const cost = (text: string, variables?: Variables) => complexityOf(schema, parse(text), variables);

describe('complexityOf', () => {
  it.each<[string, string, number, Variables?]>([
    ['counts each field', '{ author { name } }', 2],
    [
      'multiplies what a connection holds, but not what it says about itself',
      '{ author { name books(first: 10) { nodes { title } pageInfo { endCursor } totalCount } } }',
      // author, name, books, nodes, 10 × title, pageInfo, endCursor, totalCount
      1 + 1 + 1 + 1 + 10 + 2 + 1,
    ],
    ['takes 100 where no size is given', '{ author { books { nodes { title } } } }', 3 + 100],
    [
      'takes the size asked for, even above 100',
      '{ author { books(last: 250) { nodes { title } } } }',
      3 + 250,
    ],
    [
      'takes the larger of first and last',
      '{ author { books(first: 3, last: 7) { nodes { title } } } }',
      3 + 7,
    ],
    [
      'takes variables, given or by default',
      'query ($n: Int = 5, $m: Int) { author { books(first: $n, last: $m) { nodes { title } } } }',
      3 + 5,
    ],
    [
      'takes the given value before the default',
      'query ($n: Int = 5) { author { books(first: $n) { nodes { title } } } }',
      3 + 8,
      { n: 8 },
    ],
    [
      'multiplies connections within connections',
      '{ author { books(first: 2) { nodes { author { books(first: 3) { nodes { title } } } } } } }',
      // author, books, nodes, 2 × (author, books, nodes, 3 × title)
      3 + 2 * (3 + 3),
    ],
    [
      'multiplies what edges hold',
      '{ author { books(first: 10) { edges { node { title } } } } }',
      // author, books, edges, 10 × (node, title)
      3 + 10 * 2,
    ],
    [
      'counts a response key once, with all that is selected under it',
      '{ author { name } ...F } fragment F on Query { author { name books(first: 1) { totalCount } } }',
      1 + 1 + 1 + 1,
    ],
    ['counts an alias as another field', '{ a: author { name } b: author { name } }', 4],
    [
      'takes the dearest type of a union',
      '{ pet { ... on Cat { lives name } ... on Dog { tricks walks name } } }',
      1 + 3,
    ],
    [
      'adds what is selected on the interface to what is selected on the type',
      '{ animals { name ... on Cat { lives } ... on Dog { tricks walks mate { name } } } }',
      1 + 1 + 2 + 2,
    ],
    [
      'merges what the interface and the type select under one key',
      '{ animals { mate { name } ... on Dog { mate { mate { name } } } } }',
      1 + 1 + 1 + 2,
    ],
    ['counts __typename', '{ pet { __typename } }', 2],
    [
      'leaves out what is not included or is skipped',
      'query ($a: Boolean = false, $b: Boolean!) {' +
        ' author { name @include(if: $a) books(first: 1) @skip(if: $b) { totalCount } ...F @include(if: $b) } }' +
        ' fragment F on Author { name }',
      1 + 1,
      { b: true },
    ],
  ])('%s', (_title, text, expected, variables) => {
    expect(cost(text, variables)).toBe(expected);
  });
});

describe('depthOf', () => {
  it.each([
    ['{ author { name } }', 2],
    ['{ author { ...F } } fragment F on Author { books { nodes { ... on Book { title } } } }', 4],
  ])('%s', (text, expected) => {
    expect(depthOf(parse(text))).toBe(expected);
  });
});
