import { readFileSync } from 'node:fs';
import { buildSchema, parse, print, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { DsInputError } from '../../src/errors.js';
import { GetDossierDocument, ListDossiersDocument } from '../../src/generated/documents.js';
import { pruneDocument } from '../../src/instance/prune-document.js';
import { schemaFromText } from '../../src/instance/schema-text.js';
import { olderInstanceSdl } from '../schema/older-instance.js';

const sdl = `
  type Query {
    dossier(number: Int!): Dossier
    dossiers(first: Int, filter: Filter): [Dossier!]!
  }
  type Mutation { cloner(input: ClonerInput!): Dossier }
  type Dossier { id: ID! champs(id: ID): [Champ!]! lieu: Point }
  interface Champ { id: ID! label: String }
  type TextChamp implements Champ { id: ID! label: String value: String }
  type DateChamp implements Champ { id: ID! label: String date: String }
  type Point { x: Int }
  input Filter { state: String, and: [Filter!] }
  input ClonerInput { title: String, filter: Filter }
`;
const schema = schemaFromText(sdl);

function prune(text: string) {
  const pruned = pruneDocument(text, schema);
  expect(validate(buildSchema(sdl), parse(pruned.text))).toEqual([]);
  return { ...pruned, text: pruned.text.replace(/\s+/g, ' ') };
}

describe('pruneDocument', () => {
  it('gives back the same text, to the byte, where nothing is missing', () => {
    const text = '# why\nquery   Q($n:Int!) {dossier(number:$n){id,champs{...on DateChamp{date}}}}';
    expect(pruneDocument(text, schema)).toMatchObject({ text, cut: [] });
  });

  it('takes a tree, and the documents of this package', () => {
    const tree = parse('{ dossier(number: 1) { id } }');
    expect(pruneDocument(tree, schema).text).toBe(print(tree));
    const current = schemaFromText(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));
    expect(pruneDocument(GetDossierDocument, current).text).toBe(String(GetDossierDocument));
  });

  it.each([
    [
      'a field',
      '{ dossier(number: 1) { id archived } }',
      '{ dossier(number: 1) { id } }',
      ['Dossier.archived'],
    ],
    [
      'a field of an interface',
      '{ dossier(number: 1) { champs { id prefilled ... on TextChamp { value prefilled } } } }',
      '{ dossier(number: 1) { champs { id ... on TextChamp { value } } } }',
      ['Champ.prefilled', 'TextChamp.prefilled'],
    ],
    [
      'a field with everything under it',
      '{ dossier(number: 1) { id avis { id expert { email } } } }',
      '{ dossier(number: 1) { id } }',
      ['Dossier.avis'],
    ],
    [
      'an inline fragment on an unknown type',
      '{ dossier(number: 1) { champs { id ... on YesNoChamp { value } } } }',
      '{ dossier(number: 1) { champs { id } } }',
      ['YesNoChamp'],
    ],
    [
      'a fragment on an unknown type, with what only it spreads',
      '{ dossier(number: 1) { champs { id ...Y } } } fragment Y on YesNoChamp { ...Z } fragment Z on Champ { label }',
      '{ dossier(number: 1) { champs { id } } }',
      ['YesNoChamp'],
    ],
    [
      'a fragment on a type that can no longer be there',
      '{ dossier(number: 1) { champs { id ... on Point { x } } } }',
      '{ dossier(number: 1) { champs { id } } }',
      ['Point'],
    ],
    [
      'a field whose parts are all gone',
      '{ dossier(number: 1) { id lieu { y z } } }',
      '{ dossier(number: 1) { id } }',
      ['Point.y', 'Point.z', 'Dossier.lieu'],
    ],
    [
      'a field that has become an object, or stopped being one',
      '{ dossier(number: 1) { lieu id { value } champs { label } } }',
      '{ dossier(number: 1) { champs { label } } }',
      ['Dossier.lieu', 'Dossier.id'],
    ],
    [
      'an argument, with its variable',
      'query Q($n: Int!, $closed: Boolean) { dossier(number: $n) { id champs(closed: $closed) { id } } }',
      'query Q($n: Int!) { dossier(number: $n) { id champs { id } } }',
      ['Dossier.champs(closed:)'],
    ],
    [
      'an argument whose variable has an unknown type',
      'query Q($mode: Mode) { dossier(number: 1) { champs(id: $mode) { id } } }',
      'query Q { dossier(number: 1) { champs { id } } }',
      ['Dossier.champs(id:)'],
    ],
    [
      'an input field that is written out',
      'query Q($s: String) { dossiers(filter: {state: "x", and: [{state: $s, label: 1}], label: $s}) { id } }',
      'query Q($s: String) { dossiers(filter: {state: "x", and: [{state: $s}]}) { id } }',
      ['Filter.label'],
    ],
    [
      'the variable of a directive that went with its field',
      'query Q($a: Boolean!, $b: Boolean!) { dossier(number: 1) { id avis @include(if: $a) lieu @skip(if: $b) { x } } }',
      'query Q($b: Boolean!) { dossier(number: 1) { id lieu @skip(if: $b) { x } } }',
      ['Dossier.avis'],
    ],
  ])('cuts %s', (_what, text, expected, cut) => {
    const pruned = prune(text);
    expect(pruned.text).toBe(expected);
    expect(pruned.cut).toEqual(cut);
  });

  it('goes on naming a known type of which nothing is left, because the server looks for its name', () => {
    expect(prune('{ dossier(number: 1) { champs { ... on DateChamp { datetime } } } }').text).toBe(
      '{ dossier(number: 1) { champs { ... on DateChamp { __typename } } } }',
    );
    expect(
      prune('{ dossier(number: 1) { champs { ...D } } } fragment D on DateChamp { datetime }').text,
    ).toBe('{ dossier(number: 1) { champs { ...D } } } fragment D on DateChamp { __typename }');
  });

  it.each([
    ['{ webhooks { id } dossier(number: 1) { id } }', 'Query.webhooks'],
    ['{ ...F } fragment F on Query { webhooks { id } }', 'Query.webhooks'],
    ['{ dossier(number: 1) { archived } }', 'Query.dossier'],
    ['mutation { webhookCreer(url: "x") { id } }', 'Mutation.webhookCreer'],
    ['subscription { a }', 'no subscription'],
  ])('refuses %s, for nothing is left to ask', (text, named) => {
    expect(() => pruneDocument(text, schema)).toThrow(DsInputError);
    expect(() => pruneDocument(text, schema)).toThrow(named);
  });

  it('says which arguments that were cut have a value', () => {
    const { unsupportedArguments } = prune(
      'query Q($a: Int, $b: Int = 1, $c: Int = null) {' +
        ' dossier(number: 1) { id champs(a: $a, b: $b, c: $c, d: 1) { id } } }',
    );
    // A default is a value too; null is none.
    const [b, d] = ['Dossier.champs(b:)', 'Dossier.champs(d:)'];
    expect(unsupportedArguments()).toEqual([b, d]);
    expect(unsupportedArguments({ a: 0, b: null, c: 2 })).toEqual([
      'Dossier.champs(a:)',
      'Dossier.champs(c:)',
      d,
    ]);
    expect(unsupportedArguments({ a: null, b: undefined })).toEqual([b, d]);
  });

  it('says which input fields of the variables the instance does not know', () => {
    const { cut, unsupportedArguments } = prune(
      'mutation M($input: ClonerInput!) { cloner(input: $input) { id } }',
    );
    expect(cut).toEqual([]);
    expect(unsupportedArguments({ input: { title: 'x', filter: { and: [{ state: 'y' }] } } })).toEqual([]);
    expect(
      unsupportedArguments({ input: { service: true, other: null, filter: { and: [{ z: 1 }] } } }),
    ).toEqual(['ClonerInput.service', 'Filter.z']);
  });

  it('does not touch what an older instance has', () => {
    const older = schemaFromText(olderInstanceSdl());
    for (const document of [GetDossierDocument, ListDossiersDocument]) {
      expect(pruneDocument(document, older)).toMatchObject({ text: String(document), cut: [] });
    }
    const text = 'query Q($id: Int!) { dossier(number: $id) { number assignments(mode: auto) { mode } } }';
    expect(pruneDocument(text, older)).toMatchObject({
      text: 'query Q($id: Int!) {\n  dossier(number: $id) {\n    number\n  }\n}',
      cut: ['Dossier.assignments'],
    });
  });
});
