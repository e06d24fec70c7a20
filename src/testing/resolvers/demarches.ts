import { date } from '../dates.js';
import type { ResolverContext } from '../graphql/context.js';
import { typedId } from '../ids.js';
import type { Demarche, Revision } from '../model/demarche.js';
import type { GroupeInstructeur, Label, Person, Service } from '../model/people.js';
import {
  type DeletedFilters,
  type DossierArguments,
  deletedOf,
  dossiersOf,
  pendingDeletedOf,
} from './connections.js';
import type { DescribedDemarche } from './queries.js';
import { mayDescribe } from './queries.js';
import type { Resolvers } from './types.js';

interface GroupeOfDemarche {
  groupe: GroupeInstructeur;
  demarche: Demarche;
}

const demarcheUrl = ({ demarche }: DescribedDemarche, _: unknown, { origins }: ResolverContext) =>
  `${origins.api}/commencer/${demarche.settings.path}`;
const siteWebUrl = ({ demarche }: DescribedDemarche) => demarche.settings.lienSiteWeb;
const dpoUrl = ({ demarche }: DescribedDemarche) => demarche.settings.lienDpo;
const noticeUrl = ({ demarche }: DescribedDemarche) => demarche.settings.lienNotice;
const cadreJuridiqueUrl = ({ demarche }: DescribedDemarche) => demarche.settings.cadreJuridique;

export const demarcheResolvers: Resolvers = {
  Demarche: {
    title: ({ settings }: Demarche) => settings.title,
    description: ({ settings }: Demarche) => settings.description,
    state: ({ settings }: Demarche) => settings.state,
    declarative: ({ settings }: Demarche) => settings.declarative,
    dateCreation: ({ settings }: Demarche) => date(settings.createdAt),
    datePublication: ({ settings }: Demarche) => date(settings.publishedAt),
    dateDerniereModification: ({ settings }: Demarche) => date(settings.updatedAt),
    dateDepublication: ({ settings }: Demarche) => date(settings.unpublishedAt),
    dateFermeture: ({ settings }: Demarche) => date(settings.closedAt),
    groupeInstructeurs: (
      { groupes }: Demarche,
      { closed }: { closed?: boolean | null },
      { rules }: ResolverContext,
    ) => {
      if (typeof closed !== 'boolean') return groupes;
      if (rules.closedArgument === 'raises') throw new TypeError('undefined method ‘where’ for an Array');
      return groupes.filter((groupe) => groupe.closed === closed);
    },
    dossiers: (demarche: Demarche, args: DossierArguments) => dossiersOf(demarche, undefined, args),
    deletedDossiers: (demarche: Demarche, args: DeletedFilters) => deletedOf(demarche, undefined, args),
    pendingDeletedDossiers: (demarche: Demarche, args: DeletedFilters) =>
      pendingDeletedOf(demarche, undefined, args),
    champDescriptors: ({ activeRevision }: Demarche) => activeRevision.champs,
    annotationDescriptors: ({ activeRevision }: Demarche) => activeRevision.annotations,
    chorusConfiguration: ({ settings }: Demarche) => settings.chorus,
  },
  DemarcheDescriptor: {
    id: ({ demarche }: DescribedDemarche) => demarche.id,
    number: ({ demarche }: DescribedDemarche) => demarche.number,
    title: ({ demarche }: DescribedDemarche) => demarche.settings.title,
    description: ({ demarche }: DescribedDemarche) => demarche.settings.description,
    state: ({ demarche }: DescribedDemarche) => demarche.settings.state,
    declarative: ({ demarche }: DescribedDemarche) => demarche.settings.declarative,
    forIndividual: ({ demarche }: DescribedDemarche) => demarche.settings.forIndividual,
    dateCreation: ({ demarche }: DescribedDemarche) => date(demarche.settings.createdAt),
    datePublication: ({ demarche }: DescribedDemarche) => date(demarche.settings.publishedAt),
    dateDerniereModification: ({ demarche }: DescribedDemarche) => date(demarche.settings.updatedAt),
    dateDepublication: ({ demarche }: DescribedDemarche) => date(demarche.settings.unpublishedAt),
    dateFermeture: ({ demarche }: DescribedDemarche) => date(demarche.settings.closedAt),
    dateLimite: ({ demarche }: DescribedDemarche) => demarche.settings.dateLimite,
    dureeConservationDossiers: ({ demarche }: DescribedDemarche) => demarche.settings.dureeConservation,
    dossiersCount: ({ demarche }: DescribedDemarche) =>
      demarche.select(
        'count',
        (dossier) => dossier.visible,
        (dossier) => dossier.number,
      ).length,
    demarcheURL: demarcheUrl,
    demarcheUrl,
    siteWebURL: siteWebUrl,
    siteWebUrl,
    dpoURL: dpoUrl,
    dpoUrl,
    noticeURL: noticeUrl,
    noticeUrl,
    cadreJuridiqueURL: cadreJuridiqueUrl,
    cadreJuridiqueUrl,
    opendata: ({ demarche }: DescribedDemarche) => demarche.settings.opendata,
    tags: ({ demarche }: DescribedDemarche) => demarche.settings.tags,
    zones: ({ demarche }: DescribedDemarche) => demarche.settings.zones,
    service: ({ demarche }: DescribedDemarche) => demarche.service,
    logo: ({ demarche }: DescribedDemarche) => demarche.settings.logo,
    notice: ({ demarche }: DescribedDemarche) => demarche.settings.notice,
    deliberation: ({ demarche }: DescribedDemarche) => demarche.settings.deliberation,
    revision: ({ demarche, revision }: DescribedDemarche) => ({ ...revision, demarche }),
  },
  Revision: {
    dateCreation: ({ createdAt }: Revision) => date(createdAt),
    datePublication: ({ publishedAt }: Revision) => date(publishedAt),
    champDescriptors: ({ champs }: Revision) => champs,
    annotationDescriptors: (
      { annotations, demarche }: Revision & { demarche?: Demarche },
      _: unknown,
      context: ResolverContext,
    ) => {
      // As on the server: a token without access to an open data demarche does not see its annotations.
      const hiddenHere =
        demarche !== undefined &&
        !context.rules.publicDrafts &&
        !context.scope.allows(demarche) &&
        mayDescribe(demarche, context);
      return hiddenHere ? [] : annotations;
    },
  },
  GroupeInstructeurWithDossiers: {
    id: ({ groupe }: GroupeOfDemarche) => typedId('GroupeInstructeur', groupe.number),
    number: ({ groupe }: GroupeOfDemarche) => groupe.number,
    label: ({ groupe }: GroupeOfDemarche) => groupe.label,
    closed: ({ groupe }: GroupeOfDemarche) => groupe.closed,
    instructeurs: ({ groupe }: GroupeOfDemarche) => groupe.instructeurs,
    dossiers: ({ groupe, demarche }: GroupeOfDemarche, args: DossierArguments) =>
      dossiersOf(demarche, groupe.number, args),
    deletedDossiers: ({ groupe, demarche }: GroupeOfDemarche, args: DeletedFilters) =>
      deletedOf(demarche, groupe.number, args),
    pendingDeletedDossiers: ({ groupe, demarche }: GroupeOfDemarche, args: DeletedFilters) =>
      pendingDeletedOf(demarche, groupe.number, args),
  },
  GroupeInstructeur: {
    id: ({ number }: GroupeInstructeur) => typedId('GroupeInstructeur', number),
  },
  Profile: {
    id: ({ kind, id }: Person) => (kind === 'User' && id < 0 ? '<deleted>' : typedId(kind, id)),
  },
  Label: { id: ({ id }: Label) => typedId('Label', id) },
  Service: { id: ({ id }: Service) => typedId('Service', id) },
};
