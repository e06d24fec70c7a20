import type { FieldResolver } from '../graphql/schema.js';
import { mutationResolvers } from '../mutations/index.js';
import { champTypes } from './champ-types.js';
import { champResolvers } from './champs.js';
import { columnResolvers, columnType } from './columns.js';
import { connectionResolvers } from './connections.js';
import { demarcheResolvers } from './demarches.js';
import { descriptorResolvers, descriptorType } from './descriptors.js';
import { dossierResolvers } from './dossiers.js';
import { fileResolvers } from './files.js';
import { organisationResolvers } from './organisations.js';
import { queryResolvers } from './queries.js';
import type { TypeResolvers } from './types.js';
import { webhookResolvers } from './webhooks.js';

/** Resolvers by type and field. A field without one is the property of that name. */
export const resolvers: Record<string, Record<string, FieldResolver>> = {
  ...queryResolvers,
  Mutation: mutationResolvers,
  ...connectionResolvers,
  ...demarcheResolvers,
  ...descriptorResolvers,
  ...dossierResolvers,
  ...champResolvers,
  ...columnResolvers,
  ...fileResolvers,
  ...organisationResolvers,
  ...webhookResolvers,
};

/** Resolvers of the object type of an interface. */
export const typeResolvers: TypeResolvers = {
  ...champTypes,
  Column: columnType,
  ChampDescriptor: descriptorType,
};
