import { buildSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { expect, it } from 'vitest';
import { schemaText } from '../../src/generated/schema.js';
import { ownSchema } from '../../src/instance/own-schema.js';

it('is what graphql makes of schema.graphql', () => {
  const printed = (schema: Parameters<typeof printSchema>[0]) => printSchema(lexicographicSortSchema(schema));
  expect(printed(ownSchema())).toBe(printed(buildSchema(schemaText)));
});
