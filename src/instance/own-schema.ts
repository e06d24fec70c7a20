import { schemaText } from '../generated/schema.js';
import { extendSchemaImpl, GraphQLSchema, isObjectType, parse } from './graphql.js';

let built: GraphQLSchema | undefined;

/** The schema that this package was written for. Its file is loaded by `import()`: few programs ever compare schemas. */
export function ownSchema(): GraphQLSchema {
  built ??= build();
  return built;
}

/** What `buildSchema` does with a text that is known to be valid, without the rules that would judge it: 60 kB in a bundle. */
function build(): GraphQLSchema {
  const empty = new GraphQLSchema({}).toConfig();
  const config = extendSchemaImpl(empty, parse(schemaText, { noLocation: true }), { assumeValid: true });
  const root = (name: string) => config.types.filter(isObjectType).find((type) => type.name === name);
  return new GraphQLSchema({ ...config, query: root('Query'), mutation: root('Mutation') });
}
