import {
  buildASTSchema,
  buildClientSchema,
  buildSchema,
  type GraphQLObjectType,
  type GraphQLSchema,
  type IntrospectionQuery,
  isInterfaceType,
  isObjectType,
  isScalarType,
  parse,
} from 'graphql';
import { schemaText } from '../../generated/schema.js';
import { resolvers, typeResolvers } from '../resolvers/index.js';
import { januarySchema } from '../server/january-schema.js';
import type { ServerVersion } from '../server/version.js';
import { inputScalars } from './scalars.js';

/** The resolver type of graphql-js, whose sources and arguments are untyped. */
export type FieldResolver = NonNullable<ReturnType<GraphQLObjectType['getFields']>[string]['resolve']>;

/** An SDL text, the JSON text of an introspection, or its object (with or without `data`). */
export type SchemaSource = string | IntrospectionQuery | { data: IntrospectionQuery };

const ownSchemas = new Map<ServerVersion, GraphQLSchema>();

/** Makes the schema to execute: the package's own, that of an older server, or another one, with resolvers attached. */
export function loadSchema(source?: SchemaSource, version: ServerVersion = '2026-09'): GraphQLSchema {
  if (source !== undefined) return withResolvers(parseSource(source));
  let schema = ownSchemas.get(version);
  if (!schema) {
    const document =
      version === '2026-01' ? januarySchema(schemaText) : parse(schemaText, { noLocation: true });
    schema = withResolvers(buildASTSchema(document, { assumeValid: true }));
    ownSchemas.set(version, schema);
  }
  return schema;
}

function parseSource(source: SchemaSource): GraphQLSchema {
  if (typeof source === 'string') {
    if (!source.trimStart().startsWith('{')) return buildSchema(source);
    return parseSource(JSON.parse(source));
  }
  return buildClientSchema('data' in source ? source.data : source);
}

function withResolvers(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (isObjectType(type)) {
      const ofType = resolvers[type.name] ?? {};
      for (const field of Object.values(type.getFields())) {
        field.resolve = guardField(`${type.name}.${field.name}`, ofType[field.name] ?? property(field.name));
      }
    } else if (isInterfaceType(type)) {
      const resolveType = typeResolvers[type.name];
      if (resolveType) type.resolveType = resolveType;
    } else if (isScalarType(type)) {
      const scalar = inputScalars[type.name];
      if (scalar) Object.assign(type, scalar);
    }
  }
  return schema;
}

function property(name: string): FieldResolver {
  return (source) => source[name];
}

/** Lets a fault act before each field: the time limit of a query is one. */
function guardField(path: string, resolve: FieldResolver): FieldResolver {
  return (source, args, context, info) => {
    context.disturbance?.beforeField(path, source, info);
    return resolve(source, args, context, info);
  };
}
