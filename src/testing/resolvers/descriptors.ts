import { type GraphQLResolveInfo, isEnumType } from 'graphql';
import { DEPARTEMENTS, PAYS, REGIONS } from '../content/places.js';
import type { ResolverContext } from '../graphql/context.js';
import type { ChampKind, Descriptor } from '../model/descriptor.js';
import type { Resolvers } from './types.js';

const TYPE_NAMES: Partial<Record<ChampKind, string>> = {
  aah: 'AAH',
  aeeh: 'AEEH',
  ars: 'ARS',
  cojo: 'COJO',
  communes: 'Commune',
  departements: 'Departement',
  regions: 'Region',
  rna: 'RNA',
  rnf: 'RNF',
};

/** `drop_down_list` as `DropDownListChampDescriptor`. */
export function descriptorType({ kind, nature }: Descriptor, { hasType }: ResolverContext): string {
  if (nature === 'titre_identite' && servesIdentityAsOwnType(hasType)) return 'TitreIdentiteChampDescriptor';
  const camel = TYPE_NAMES[kind] ?? kind.split('_').map(capitalize).join('');
  const name = `${camel}ChampDescriptor`;
  // The schema of an older instance lacks the kind: it is served as a text, since no form there can have it.
  return hasType(name) ? name : 'TextChampDescriptor';
}

/** Before April 2026, identity documents had a type of their own in forms. */
function servesIdentityAsOwnType(hasType: ResolverContext['hasType']): boolean {
  return !hasType('QuotientFamilialChampDescriptor');
}

export const descriptorResolvers: Resolvers = {
  ...withCommonFields(),
  DropDownListChampDescriptor: {
    ...commonResolvers(),
    otherOption: ({ otherOption }: Descriptor) => otherOption,
  },
  DepartementChampDescriptor: { ...commonResolvers(), options: () => DEPARTEMENTS },
  RegionChampDescriptor: { ...commonResolvers(), options: () => REGIONS },
  PaysChampDescriptor: { ...commonResolvers(), options: () => PAYS },
  ExplicationChampDescriptor: {
    ...commonResolvers(),
    collapsibleExplanationEnabled: ({ collapsibleText }: Descriptor) => collapsibleText !== null,
    collapsibleExplanationText: ({ collapsibleText }: Descriptor) => collapsibleText,
  },
  RepetitionChampDescriptor: {
    ...commonResolvers(),
    champDescriptors: ({ children }: Descriptor) => children,
  },
};

function commonResolvers() {
  return {
    type: ({ kind, nature }: Descriptor, _: unknown, __: ResolverContext, { schema }: GraphQLResolveInfo) => {
      const kinds = schema.getType('TypeDeChamp');
      const hasKind = (name: string) => isEnumType(kinds) && kinds.getValue(name) !== undefined;
      if (nature === 'titre_identite' && hasKind('titre_identite')) return 'titre_identite';
      return hasKind(kind) ? kind : 'text';
    },
    champDescriptors: ({ kind, children }: Descriptor) => (kind === 'repetition' ? children : null),
  };
}

function withCommonFields(): Resolvers {
  const kinds = [
    'AAH',
    'AEEH',
    'ARS',
    'Address',
    'AnnuaireEducation',
    'COJO',
    'Carte',
    'Checkbox',
    'Civilite',
    'Commune',
    'Date',
    'Datetime',
    'DecimalNumber',
    'DossierLink',
    'Email',
    'EngagementJuridique',
    'Epci',
    'EtudiantBoursier',
    'Formatted',
    'HeaderSection',
    'Iban',
    'IntegerNumber',
    'LinkedDropDownList',
    'MultipleDropDownList',
    'Number',
    'Phone',
    'PieceJustificative',
    'PreRempli',
    'QuotientFamilial',
    'RNA',
    'RNF',
    'Referentiel',
    'Siret',
    'Text',
    'Textarea',
    'TitreIdentite',
    'YesNo',
  ];
  return Object.fromEntries(kinds.map((kind) => [`${kind}ChampDescriptor`, commonResolvers()]));
}

function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
