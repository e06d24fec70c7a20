import type { GraphQLInterfaceType } from 'graphql';
import type { FieldResolver } from '../graphql/schema.js';

export type Resolvers = Record<string, Record<string, FieldResolver>>;

export type TypeResolver = NonNullable<GraphQLInterfaceType['resolveType']>;

export type TypeResolvers = Record<string, TypeResolver>;
