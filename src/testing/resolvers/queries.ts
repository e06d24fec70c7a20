import type { ResolverContext } from '../graphql/context.js';
import { apiError, hiddenObject, notFound } from '../graphql/errors.js';
import { readTypedId } from '../ids.js';
import type { ConnectionArguments } from '../lists/connection.js';
import { OffsetConnection } from '../lists/offset-connection.js';
import type { Demarche, Revision } from '../model/demarche.js';
import type { Resolvers } from './types.js';

/** The source of a `DemarcheDescriptor`: a demarche, with its active revision or the one of a dossier. */
export interface DescribedDemarche {
  demarche: Demarche;
  revision: Revision;
}

export type DemarcheArguments = { number?: number | null; id?: string | null };

export function describe(demarche: Demarche): DescribedDemarche {
  return { demarche, revision: demarche.activeRevision };
}

export function mayDescribe(demarche: Demarche, { scope, rules }: ResolverContext): boolean {
  if (scope.allows(demarche)) return true;
  // As on the server: without a token, a demarche in test is not found.
  const isPublic = scope.token !== undefined || rules.publicDrafts || demarche.settings.state !== 'brouillon';
  return demarche.settings.opendata && isPublic;
}

/** The number in a `FindDemarcheInput`; `undefined` where it has none that is valid. */
export function demarcheNumber({ number, id }: DemarcheArguments): number | undefined {
  if (typeof number === 'number') return number;
  const typed = id ? readTypedId(id) : undefined;
  return typed?.name === 'Procedure' ? Number(typed.key) : undefined;
}

export const queryResolvers: Resolvers = {
  Query: {
    demarche: (_: unknown, { number }: { number: number }, { store, scope }: ResolverContext) => {
      const demarche = store.demarches.get(number);
      if (!demarche || demarche.discarded) throw notFound('Demarche');
      if (!scope.allows(demarche)) throw hiddenObject('Demarche');
      return demarche;
    },
    dossier: (_: unknown, { number }: { number: number }, { store, scope }: ResolverContext) => {
      const dossier = store.dossiers.get(number);
      if (!dossier?.visible) throw notFound('Dossier');
      if (!scope.allows(dossier.demarche)) throw hiddenObject('Dossier');
      return dossier;
    },
    groupeInstructeur: (_: unknown, { number }: { number: number }, { store, scope }: ResolverContext) => {
      const found = store.groupe(number);
      if (!found) throw notFound('GroupeInstructeurWithDossiers');
      if (!scope.allows(found.demarche)) throw hiddenObject('GroupeInstructeurWithDossiers');
      return found;
    },
    demarcheDescriptor: (_: unknown, args: { demarche: DemarcheArguments }, context: ResolverContext) => {
      const demarche = context.store.demarches.get(demarcheNumber(args.demarche) ?? -1);
      if (!demarche || demarche.discarded) throw notFound('DemarcheDescriptor');
      if (!mayDescribe(demarche, context)) throw hiddenObject('DemarcheDescriptor');
      return describe(demarche);
    },
    demarcheDescriptors: (_: unknown, args: ConnectionArguments, { store }: ResolverContext) => {
      const open = [...store.demarches.values()].filter(
        ({ settings, discarded }) =>
          !discarded && settings.opendata && (settings.state === 'publiee' || settings.state === 'close'),
      );
      return new OffsetConnection(open.sort((a, b) => a.number - b.number).map(describe), args);
    },
    webhooks: (_: unknown, args: { demarche: DemarcheArguments }, { store, scope }: ResolverContext) => {
      const number = demarcheNumber(args.demarche);
      const demarche = store.demarches.get(number ?? -1);
      if (!demarche || !scope.allows(demarche)) {
        throw apiError(
          'unauthorized',
          `La démarche "${number}" n'existe pas ou vous n'avez pas le droit d'y accéder.`,
        );
      }
      return store.webhooks.of(demarche.number);
    },
    webhook: (_: unknown, { id }: { id: string }, { store, scope }: ResolverContext) => {
      const webhook = store.webhooks.find(id);
      const demarche = webhook && store.demarches.get(webhook.demarche);
      if (!webhook || !demarche) throw notFound('Webhook');
      if (!scope.allows(demarche)) throw hiddenObject('Webhook');
      return webhook;
    },
  },
};
