import { readFileSync } from 'node:fs';
import { buildSchema, getIntrospectionQuery, graphqlSync, introspectionFromSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { schemaFromIntrospection } from '../../src/instance/introspection.js';
import { diffSchemas } from '../../src/instance/schema-diff.js';
import { schemaFromText } from '../../src/instance/schema-text.js';

const sdl = readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8');
const schema = buildSchema(sdl);
const own = schemaFromText(sdl);

/** What the persisted query of the API asks: no deprecated arguments, no `@oneOf`. */
const publicAnswer = (of = schema) =>
  graphqlSync({ schema: of, source: getIntrospectionQuery({ descriptions: false }) });

describe('schemaFromIntrospection', () => {
  it('reads a bare result and a whole answer', () => {
    const bare = introspectionFromSchema(schema);
    expect(diffSchemas(own, schemaFromIntrospection(bare))).toEqual([]);
    expect(diffSchemas(schemaFromIntrospection({ data: bare }), own)).toEqual([]);
  });

  it('does not need the introspection types and the descriptions', () => {
    const full = introspectionFromSchema(schema, { descriptions: false });
    const types = full.__schema.types.filter((type) => !type.name.startsWith('__'));
    const cut = { __schema: { ...full.__schema, types } };
    expect(diffSchemas(own, schemaFromIntrospection(cut))).toEqual([]);
  });

  it('believes the reference for what the public introspection does not ask', () => {
    const alone = diffSchemas(own, schemaFromIntrospection(publicAnswer()));
    expect(alone.map((change) => change.coordinate)).toContain('Demarche.dossiers(order:)');
    expect(alone.map((change) => change.coordinate)).toContain('FindDemarcheInput');
    expect(diffSchemas(own, schemaFromIntrospection(publicAnswer(), own))).toEqual([]);
  });

  it('does not invent an argument where the answer shows deprecated ones', () => {
    const from = schemaFromText(
      'type Query { a(b: Int @deprecated, c: Int): Int d(e: Int @deprecated): Int }',
    );
    const to = buildSchema('type Query { a(c: Int): Int d(e: Int @deprecated): Int }');
    const read = schemaFromIntrospection(introspectionFromSchema(to), from);
    expect(diffSchemas(from, read).map((change) => change.message)).toEqual(['Query.a(b:) is missing.']);
  });

  it('does not invent a field that is gone', () => {
    const from = schemaFromText('type Query { a(b: Int @deprecated): Int d(e: Int @deprecated): Int }');
    const to = buildSchema('type Query { a(b: Int @deprecated): Int }');
    const changes = diffSchemas(from, schemaFromIntrospection(publicAnswer(to), from));
    expect(changes.map((change) => change.message)).toEqual(['Query.d is missing.']);
  });

  it.each([
    null,
    'text',
    [],
    {},
    { data: null },
    { errors: [] },
    { __schema: null },
    { data: { __schema: {} } },
    { __schema: { types: [] } },
    { __schema: { queryType: { name: 'Query' }, types: [] } },
  ])('refuses %j', (answer) => {
    expect(() => schemaFromIntrospection(answer)).toThrow(/introspection result/);
  });
});
