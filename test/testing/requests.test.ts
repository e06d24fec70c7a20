import { describe, expect, it } from 'vitest';
import { at, list, start } from './stranger.js';

describe('the shape of a request', () => {
  it('accepts variables as an object, as JSON text, and as null', async () => {
    const stranger = await start();
    const query = 'query one($n: Int!) { dossier(number: $n) { number } }';
    const expected = { data: { dossier: { number: 20001 } } };
    expect((await stranger.post(JSON.stringify({ query, variables: { n: 20001 } }))).json).toEqual(expected);
    expect((await stranger.post(JSON.stringify({ query, variables: '{"n": 20001}' }))).json).toEqual(
      expected,
    );
    const plain = JSON.stringify({ query: '{ dossier(number: 20001) { number } }', variables: null });
    expect((await stranger.post(plain)).json).toEqual(expected);
  });

  it.each([
    ['malformed JSON', '{"query":', 400, 'bad_request'],
    ['variables that are a list', '{"query":"{ __typename }","variables":[1]}', 400, 'bad_request'],
    ['variables that are no JSON', '{"query":"{ __typename }","variables":"{"}', 400, 'graphql_parse_failed'],
    ['an unknown queryId', '{"queryId":"ds-query-v9"}', 400, 'bad_request'],
  ])('answers %s by %i', async (_, body, status, code) => {
    const stranger = await start();
    const reply = await stranger.post(body);
    expect(reply.status).toBe(status);
    expect(reply.json).toMatchObject({ errors: [{ extensions: { code } }], data: null });
  });

  it('knows no batch, no GET, and no other path', async () => {
    const stranger = await start();
    expect((await stranger.post('[{"query":"{ __typename }"}]')).json).toEqual({
      errors: [{ message: 'No query string was present' }],
    });
    expect((await fetch(stranger.server.endpoint)).status).toBe(404);
    expect((await fetch(stranger.server.endpoint.replace('v2', 'v3'), { method: 'POST' })).status).toBe(404);
  });
});

describe('what never runs', () => {
  const cases: [name: string, query: string, error: object][] = [
    [
      'a field that does not exist',
      '{ dossier(number: 20001) { nope } }',
      {
        message: "Field 'nope' doesn't exist on type 'Dossier'",
        path: ['query', 'dossier', 'nope'],
        extensions: { code: 'undefinedField', typeName: 'Dossier', fieldName: 'nope' },
      },
    ],
    [
      'a type that does not exist',
      '{ dossier(number: 20001) { champs { ... on CnafChamp { id } } } }',
      { extensions: { code: 'undefinedType', typeName: 'CnafChamp' } },
    ],
    [
      'an unknown argument',
      '{ dossier(number: 20001, id: 3) { id } }',
      { extensions: { code: 'argumentNotAccepted', name: 'dossier', typeName: 'Field', argumentName: 'id' } },
    ],
    [
      'a missing argument',
      '{ dossier { id } }',
      {
        message: "Field 'dossier' is missing required arguments: number",
        extensions: {
          code: 'missingRequiredArguments',
          className: 'Field',
          name: 'dossier',
          arguments: 'number',
        },
      },
    ],
    [
      'a variable of another type',
      'query q($n: String!) { dossier(number: $n) { id } }',
      {
        message: 'Type mismatch on variable $n and argument number (String! / Int!)',
        path: ['query q', 'dossier', 'number'],
        extensions: {
          code: 'variableMismatch',
          variableName: 'n',
          typeName: 'String!',
          argumentName: 'number',
          errorMessage: 'Type mismatch',
        },
      },
    ],
    ['an object without selections', '{ dossier(number: 1) }', { extensions: { code: 'selectionMismatch' } }],
    [
      'a sub-selection of a scalar',
      '{ dossier(number: 1) { champs { columns { ... on TextColumn { value { filename url } } } } } }',
      {
        message: `Selections can't be made on scalars (field 'value' returns String but has selections ["filename", "url"])`,
        extensions: { code: 'selectionMismatch', nodeName: "field 'value'", typeName: 'String' },
      },
    ],
    // Rules of graphql-ruby 2.5: static_validation/rules, fields_will_merge.rb first.
    [
      'two fields under one name',
      '{ dossier(number: 1) { champs { value: id value: stringValue } } }',
      {
        message: "Field 'value' has a field conflict: id or stringValue?",
        path: [],
        locations: [
          { line: 1, column: 33 },
          { line: 1, column: 43 },
        ],
        extensions: { code: 'fieldConflict', fieldName: 'value', conflicts: 'id or stringValue' },
      },
    ],
    [
      'an interface and its implementer under one name',
      '{ dossier(number: 1) { champs { v: stringValue ... on IntegerNumberChamp { v: value } } } }',
      { extensions: { code: 'fieldConflict', fieldName: 'v', conflicts: 'stringValue or value' } },
    ],
    [
      'one field with two arguments',
      'query q($a: Int!) { dossier(number: 1) { id } dossier(number: $a) { id } }',
      {
        message: `Field 'dossier' has an argument conflict: {number:"1"} or {number:"$a"}?`,
        path: [],
        extensions: { code: 'fieldConflict', conflicts: '{number:"1"} or {number:"$a"}' },
      },
    ],
    [
      'a fragment that is never spread',
      '{ __typename } fragment F on Dossier { id }',
      {
        message: 'Fragment F was defined, but not used',
        path: ['fragment F'],
        extensions: { code: 'useAndDefineFragment', fragmentName: 'F' },
      },
    ],
    [
      'a variable declared twice',
      'query q($n: Int!, $n: Int!) { dossier(number: $n) { id } }',
      {
        message: 'There can only be one variable named "n"',
        path: ['query q'],
        extensions: { code: 'variableNotUnique', variableName: 'n' },
      },
    ],
    [
      'an argument given twice',
      '{ dossier(number: 1, number: 2) { id } }',
      {
        message: 'There can be only one argument named "number"',
        path: ['query', 'dossier'],
        locations: [
          { line: 1, column: 11 },
          { line: 1, column: 22 },
        ],
        extensions: { code: 'argumentNotUnique', name: 'number' },
      },
    ],
    [
      'a subscription',
      'subscription { dossier }',
      {
        message: 'Schema is not configured for subscriptions',
        extensions: { code: 'missingSubscriptionConfiguration' },
      },
    ],
    [
      'an input object without one of its attributes',
      'mutation { dossierArchiver(input: { dossierId: "x" }) { dossier { id } } }',
      {
        message:
          "Argument 'instructeurId' on InputObject 'DossierArchiverInput' is required. Expected type ID!",
        path: ['mutation', 'dossierArchiver', 'input', 'instructeurId'],
        extensions: {
          code: 'missingRequiredInputObjectAttribute',
          argumentName: 'instructeurId',
          argumentType: 'ID!',
          inputObjectType: 'DossierArchiverInput',
        },
      },
    ],
    [
      'a literal of another type',
      '{ dossier(number: "abc") { id } }',
      {
        message: "Argument 'number' on Field 'dossier' has an invalid value (\"abc\"). Expected type 'Int!'.",
        path: ['query', 'dossier', 'number'],
        // The field, not the value.
        locations: [{ line: 1, column: 3 }],
        extensions: { code: 'argumentLiteralsIncompatible', typeName: 'Field', argumentName: 'number' },
      },
    ],
    [
      'an undeclared variable',
      '{ dossier(number: $n) { id } }',
      { extensions: { code: 'variableNotDefined' } },
    ],
    [
      'an unknown fragment',
      '{ ...Nope }',
      { extensions: { code: 'useAndDefineFragment', fragmentName: 'Nope' } },
    ],
  ];

  it.each(cases)('%s: 200, no data, a camelCase code', async (_, query, error) => {
    const stranger = await start();
    const { status, json } = await stranger.query(query);
    expect(status).toBe(200);
    expect(Object.keys(json ?? {})).toEqual(['errors']);
    expect(at(json, 'errors', 0)).toMatchObject(error);
  });

  it('gives no code to a syntax error, an unknown operation, or an empty query', async () => {
    const stranger = await start();
    const syntax = await stranger.query('{ dossier(');
    expect(at(syntax.json, 'errors', 0, 'extensions')).toBeUndefined();
    expect(at(syntax.json, 'errors', 0, 'locations')).toEqual([{ line: 1, column: 11 }]);
    const unknown = await stranger.query('query a { __typename }', {}, 'x');
    expect(unknown.json).toEqual({ errors: [{ message: 'No operation named "x"' }] });
    expect((await stranger.query('')).json).toEqual({ errors: [{ message: 'No query string was present' }] });
  });

  it('explains the variables that it cannot read', async () => {
    const stranger = await start();
    const query = 'query q($n: Int!) { dossier(number: $n) { number } }';
    expect((await stranger.query(query, { n: 'abc' })).json).toEqual({
      errors: [
        {
          message: 'Variable $n of type Int! was provided invalid value',
          locations: [{ line: 1, column: 9 }],
          extensions: {
            value: 'abc',
            problems: [{ path: [], explanation: 'Could not coerce value "abc" to Int' }],
          },
        },
      ],
    });
    const missing = await stranger.query(query);
    expect(at(missing.json, 'errors', 0, 'extensions', 'problems', 0, 'explanation')).toBe(
      'Expected value to not be null',
    );
    const huge = await stranger.query(query, { n: 21_340_004_500_012 });
    expect(huge.status).toBe(200);
    expect(at(huge.json, 'errors', 0, 'extensions', 'code')).toBe('bad_request');
    const input = await stranger.query(
      'mutation m($input: DossierArchiverInput!) { dossierArchiver(input: $input) { dossier { id } } }',
      { input: { zz: 1 } },
    );
    expect(at(input.json, 'errors', 0)).toMatchObject({
      message:
        'Variable $input of type DossierArchiverInput! was provided invalid value for zz (Field is not defined on DossierArchiverInput), dossierId (Expected value to not be null), instructeurId (Expected value to not be null)',
      extensions: {
        value: { zz: 1 },
        problems: [
          { path: ['zz'], explanation: 'Field is not defined on DossierArchiverInput' },
          { path: ['dossierId'], explanation: 'Expected value to not be null' },
          { path: ['instructeurId'], explanation: 'Expected value to not be null' },
        ],
      },
    });
    const both = await stranger.query(
      'query q($d: FindDemarcheInput!) { demarcheDescriptor(demarche: $d) { title } }',
      { d: { number: 1234, id: 'x' } },
    );
    expect(at(both.json, 'errors', 0, 'extensions', 'problems', 0, 'explanation')).toBe(
      "'FindDemarcheInput' requires exactly one argument, but 2 were provided.",
    );
  });
});

describe('documents that only this server takes', () => {
  const VALUES = `__typename ... on TextColumn { value } ... on BooleanColumn { value } ... on EnumsColumn { value }
    ... on AttachmentsColumn { value { filename } }`;

  it('one name for values of several types, under disjoint fragments', async () => {
    const stranger = await start();
    const { status, json } = await stranger.query(
      `{ dossier(number: 20001) { champs { ... on CheckboxChamp { value } ... on DecimalNumberChamp { value }
        columns { ${VALUES} } } } }`,
    );
    expect(status).toBe(200);
    expect(at(json, 'errors')).toBeUndefined();
    const columns = list(json, 'data', 'dossier', 'champs').flatMap((champ) => list(champ, 'columns'));
    const kinds = new Set(columns.map((column) => typeof at(column, 'value')));
    expect([...kinds]).toEqual(expect.arrayContaining(['string', 'boolean', 'object']));
  });

  it('two fields under one name, narrowed to different depths: one of them is answered', async () => {
    const stranger = await start();
    const { json } = await stranger.query(
      '{ dossier(number: 20001) { champs { ... on Champ { v: stringValue ... on IntegerNumberChamp { v: value } } } } }',
    );
    expect(at(json, 'errors')).toBeUndefined();
    expect(list(json, 'data', 'dossier', 'champs').length).toBeGreaterThan(20);
  });

  it('an inline fragment without a type is answered 500 where champs are asked for', async () => {
    const stranger = await start();
    const query = (fields: string) =>
      `query q($x: Boolean!) { dossier(number: 20001) { ... @include(if: $x) { ${fields} } } }`;
    expect((await stranger.query(query('id'), { x: true })).status).toBe(200);
    const broken = await stranger.query(query('champs { id }'), { x: true });
    expect(broken.status).toBe(500);
    expect(at(broken.json, 'errors', 0, 'extensions', 'code')).toBe('internal_server_error');
  });
});

describe('limits', () => {
  it('refuses a depth over 15, which the standard introspection has not', async () => {
    const stranger = await start();
    const nested = (depth: number) => `${'{ ofType '.repeat(depth)}{ name }${' }'.repeat(depth)}`;
    const query = (depth: number) => `{ __type(name: "Query") { fields { type ${nested(depth)} } } }`;
    expect((await stranger.query(query(11))).json).toHaveProperty('data');
    expect((await stranger.query(query(12))).json).toEqual({
      errors: [{ message: 'Query has depth of 16, which exceeds max depth of 15' }],
    });
  });

  it('multiplies a connection by the size that is asked for, however little it gives', async () => {
    const stranger = await start();
    const query = (first: number, fields: string) =>
      `{ demarche(number: 1234) { dossiers(first: ${first}) { nodes { ${fields} } } } }`;
    // demarche + dossiers + nodes, and 1 000 times two fields.
    const over = await stranger.query(query(40_000, 'id number'));
    expect(over.json).toEqual({
      errors: [{ message: 'Query has complexity of 80003, which exceeds max complexity of 60000' }],
    });
    const under = await stranger.query(query(20_000, 'id number'));
    expect(list(under.json, 'data', 'demarche', 'dossiers', 'nodes')).toHaveLength(100);
  });

  it('counts the dearest type, and what @include and @skip leave', async () => {
    const stranger = await start({ maxComplexity: 10 });
    const cost = async (query: string, variables = {}) =>
      /complexity of (\d+)/.exec((await stranger.query(query, variables)).text)?.[1];
    const champs = '... on TextChamp { a: id b: id c: id d: id e: id f: id g: id } ... on DateChamp { date }';
    expect(await cost(`{ dossier(number: 20001) { champs { id ${champs} __typename } } }`)).toBe('11');
    const optional =
      'query q($with: Boolean!) { dossier(number: 20001) { champs @include(if: $with) { id label } a: id b: id c: id d: id e: id f: id g: id } }';
    expect(await cost(optional, { with: true })).toBe('11');
    expect(await cost(optional, { with: false })).toBeUndefined();
    const skipped = optional.replace('@include', '@skip');
    expect(await cost(skipped, { with: true })).toBeUndefined();
    expect(await cost(skipped, { with: false })).toBe('11');
  });

  it('refuses a query of more than 20 000 tokens', async () => {
    const stranger = await start();
    const reply = await stranger.query(`{ ${'__typename '.repeat(20_001)} }`);
    expect(reply.status).toBe(200);
    expect(reply.text).toContain('too large');
  });
});
