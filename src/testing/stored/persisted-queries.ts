import { type GraphQLSchema, getIntrospectionQuery, parse, print } from 'graphql';
import type { Variables } from '../graphql/complexity.js';
import type { ExecutionRequest } from '../graphql/execute.js';
import { pruneToSchema } from '../graphql/prune.js';
import { STORED_MUTATIONS } from './mutations.js';
import { STORED_QUERIES } from './queries.js';

export const UNKNOWN = Symbol('unknown query id');

const PUBLIC_OPERATIONS = new Set(['getDemarcheDescriptor', 'getDemarcheDescriptors']);

/** The operations that run without a token. */
export function isPublic(queryId: string, operationName: string | undefined): boolean {
  if (queryId === 'introspection') return true;
  return queryId === 'ds-query-v2' && operationName !== undefined && PUBLIC_OPERATIONS.has(operationName);
}

interface StoredRequest {
  queryId: string;
  operationName: string | undefined;
  variables: Variables;
}

/** The stored query of a `queryId`, cut to what the schema of the instance has. */
export function storedOperation(
  { queryId, operationName, variables }: StoredRequest,
  schema: GraphQLSchema,
): ExecutionRequest | typeof UNKNOWN {
  const text = storedText(queryId, schema);
  if (text === undefined) return UNKNOWN;
  // The server's old spelling of the flag, which clients still use.
  const { includeAnotations, ...others } = variables;
  const annotations =
    includeAnotations === undefined || 'includeAnnotations' in variables
      ? {}
      : { includeAnnotations: includeAnotations };
  return { query: text, operationName, variables: { ...others, ...annotations }, trusted: true };
}

const texts = new WeakMap<GraphQLSchema, Map<string, string>>();

function storedText(queryId: string, schema: GraphQLSchema): string | undefined {
  const source = SOURCES[queryId];
  if (!source) return undefined;
  const known = texts.get(schema) ?? new Map<string, string>();
  texts.set(schema, known);
  let text = known.get(queryId);
  if (text === undefined) {
    text = queryId === 'introspection' ? source() : print(pruneToSchema(parse(source()), schema));
    known.set(queryId, text);
  }
  return text;
}

const SOURCES: Record<string, () => string> = {
  introspection: () => getIntrospectionQuery({ inputValueDeprecation: false }),
  'ds-query-v2': () => STORED_QUERIES,
  'ds-mutation-v2': () => STORED_MUTATIONS,
};
