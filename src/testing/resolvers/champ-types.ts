import type { ResolverContext } from '../graphql/context.js';
import type { Champ, Demandeur, GeoArea } from '../model/values.js';
import type { TypeResolvers } from './types.js';

/** The types that replace newer ones for documents that do not name the newer type in a fragment. */
const LATER: Record<string, readonly [type: string, older: string]> = {
  address: ['AddressChamp', 'TextChamp'],
  communes: ['CommuneChamp', 'TextChamp'],
  departements: ['DepartementChamp', 'TextChamp'],
  regions: ['RegionChamp', 'TextChamp'],
  pays: ['PaysChamp', 'TextChamp'],
  drop_down_list: ['DropDownListChamp', 'TextChamp'],
  header_section: ['HeaderSectionChamp', 'TextChamp'],
  explication: ['ExplicationChamp', 'TextChamp'],
  yes_no: ['YesNoChamp', 'CheckboxChamp'],
  datetime: ['DatetimeChamp', 'DateChamp'],
};

const ALWAYS: Record<string, string> = {
  checkbox: 'CheckboxChamp',
  date: 'DateChamp',
  number: 'IntegerNumberChamp',
  integer_number: 'IntegerNumberChamp',
  decimal_number: 'DecimalNumberChamp',
  civilite: 'CiviliteChamp',
  multiple_drop_down_list: 'MultipleDropDownListChamp',
  linked_drop_down_list: 'LinkedDropDownListChamp',
  epci: 'EpciChamp',
  siret: 'SiretChamp',
  rna: 'RNAChamp',
  rnf: 'RNFChamp',
  carte: 'CarteChamp',
  dossier_link: 'DossierLinkChamp',
  repetition: 'RepetitionChamp',
  engagement_juridique: 'EngagementJuridiqueChamp',
};

function champType({ descriptor }: Champ, context: ResolverContext): string {
  const { kind } = descriptor;
  if (kind === 'piece_justificative') {
    return descriptor.nature === 'titre_identite' && servesIdentity(context)
      ? 'TitreIdentiteChamp'
      : 'PieceJustificativeChamp';
  }
  const later = LATER[kind];
  if (later) return context.hasFragment(later[0]) && context.hasType(later[0]) ? later[0] : later[1];
  const type = ALWAYS[kind];
  return type !== undefined && context.hasType(type) ? type : 'TextChamp';
}

/** The type of an identity document in older versions. */
function servesIdentity(context: ResolverContext): boolean {
  if (!context.hasType('TitreIdentiteChamp')) return false;
  return context.hasFragment('TitreIdentiteChamp') || !context.hasType('QuotientFamilialChampDescriptor');
}

const GEO_AREA_TYPES = {
  cadastre: 'ParcelleCadastrale',
  selection_utilisateur: 'SelectionUtilisateur',
  rpg: 'Rpg',
} as const;

export const champTypes: TypeResolvers = {
  Champ: champType,
  Demandeur: (demandeur: Demandeur, { hasFragment }: ResolverContext) => {
    if (demandeur.type === 'individual') return 'PersonnePhysique';
    // As on the server: only with this fragment is a company without data served apart; else its non-null fields are
    // null, and the answer breaks.
    return demandeur.details === null && hasFragment('PersonneMoraleIncomplete')
      ? 'PersonneMoraleIncomplete'
      : 'PersonneMorale';
  },
  GeoArea: ({ source }: GeoArea, { hasType }: ResolverContext) => {
    const type = GEO_AREA_TYPES[source];
    return hasType(type) ? type : 'SelectionUtilisateur';
  },
};
