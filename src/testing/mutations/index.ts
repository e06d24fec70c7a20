import type { FieldResolver } from '../graphql/schema.js';
import { annotationMutations } from './annotations.js';
import { demarcheMutations } from './demarches.js';
import { dossierMutations } from './dossiers.js';
import { groupeMutations } from './groupes.js';
import { messageMutations } from './messages.js';
import { transitionMutations } from './transitions.js';
import { webhookMutations } from './webhooks.js';

/** Every mutation of the schema, by its name. */
export const mutationResolvers: Record<string, FieldResolver> = {
  ...transitionMutations,
  ...messageMutations,
  ...dossierMutations,
  ...annotationMutations,
  ...groupeMutations,
  ...demarcheMutations,
  ...webhookMutations,
};
