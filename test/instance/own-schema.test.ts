import { buildSchema, introspectionFromSchema } from 'graphql';
import { expect, it } from 'vitest';
import { schemaText } from '../../src/generated/schema.js';
import { schemaFromIntrospection } from '../../src/instance/introspection.js';
import { ownSchema } from '../../src/instance/own-schema.js';
import { diffSchemas } from '../../src/instance/schema-diff.js';
import { schemaFromText } from '../../src/instance/schema-text.js';

const told = schemaFromIntrospection(introspectionFromSchema(buildSchema(schemaText)));

it('is read out of its text as graphql tells it', () => {
  const { roots, types } = schemaFromText(schemaText);
  expect(roots).toEqual(told.roots);
  expect(types.size).toBeGreaterThan(200);
  for (const type of types.values()) {
    expect(withoutPreviews(type), type.name).toEqual(withoutPreviews(told.types.get(type.name)));
  }
});

it('has all but the words for people', () => {
  const whole = schemaFromText(schemaText);
  expect(diffSchemas(ownSchema(), whole)).toEqual([]);
  expect(diffSchemas(whole, ownSchema())).toEqual([]);
  const nothing = { ...whole, types: new Map(), roots: whole.roots };
  expect(diffSchemas(ownSchema(), nothing)).toEqual(diffSchemas(whole, nothing));
  const hollow = new Map(
    [...whole.types].map(([name, type]) => [name, { ...type, fields: new Map(), inputs: new Map() }]),
  );
  const changes = diffSchemas(ownSchema(), { ...whole, types: hollow });
  expect(changes).toEqual(diffSchemas(whole, { ...whole, types: hollow }));
  expect(changes.filter(({ preview }) => preview).length).toBeGreaterThan(0);
});

/** An introspection does not tell descriptions to a program that does not ask for them. */
function withoutPreviews(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, inner) =>
      key === 'isPreview' ? undefined : inner instanceof Map ? [...inner] : inner,
    ),
  );
}
