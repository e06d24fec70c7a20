import type { GraphQLSchema } from 'graphql';
import { schemaText } from '../generated/schema.js';
import { buildSchema } from './graphql.js';

let built: GraphQLSchema | undefined;

/** The schema that this package was written for. Its file is loaded by `import()`: few programs ever compare schemas. */
export function ownSchema(): GraphQLSchema {
  built ??= buildSchema(schemaText);
  return built;
}
