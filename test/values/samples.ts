import type { Champ, GeoArea, RepetitionChamp, SimpleChamp } from '../../src/dossiers/champs.js';
import type { RowsDossier } from '../../src/tables/types.js';
import type { ChampDescriptor, Revision, RowChampDescriptor } from '../../src/values/descriptors.js';

type Sample<T extends Champ['__typename']> = Extract<Champ, { readonly __typename: T }>;

let serial = 0;

/** What every champ has; each call makes another champ. */
export function common(label = 'Champ', stringValue: string | null = null) {
  serial += 1;
  const id = Buffer.from(`Champ-${serial}`).toString('base64');
  return {
    id,
    champDescriptorId: id,
    label,
    stringValue,
    updatedAt: '2026-03-01T10:00:00+01:00',
    prefilled: false,
  };
}

export function text(label: string, value: string | null = 'texte', id?: string): Sample<'TextChamp'> {
  const base = common(label, value ?? '');
  return { ...base, __typename: 'TextChamp', value, champDescriptorId: id ?? base.champDescriptorId };
}

export function repetition(
  label: string,
  rows: ReadonlyArray<readonly SimpleChamp[]>,
  id?: string,
): RepetitionChamp {
  const base = common(label, '');
  return {
    ...base,
    __typename: 'RepetitionChamp',
    champDescriptorId: id ?? base.champDescriptorId,
    rows: rows.map((champs, index) => ({ id: `row-${index}`, champs })),
  };
}

export const address = {
  label: '1 Rue de la Paix 75002 Paris',
  type: 'housenumber',
  streetAddress: '1 Rue de la Paix',
  streetNumber: '1',
  streetName: 'Rue de la Paix',
  postalCode: '75002',
  cityName: 'Paris',
  cityCode: '75102',
  departmentName: 'Paris',
  departmentCode: '75',
  regionName: 'Île-de-France',
  regionCode: '11',
  countryName: 'France',
  countryCode: 'FR',
} as const;

export const etablissement: NonNullable<Sample<'SiretChamp'>['etablissement']> = {
  id: 'RXRhYmxpc3NlbWVudC0x',
  siret: '41816609600051',
  siegeSocial: true,
  naf: '6201Z',
  libelleNaf: 'Programmation informatique',
  address,
  entreprise: null,
  association: null,
};

export const file = {
  filename: 'rib.pdf',
  contentType: 'application/pdf',
  checksum: '1B2M2Y8AsgTpgAmY7PhCfg==',
  byteSizeBigInt: '0',
  url: 'https://files.example/rib.pdf?signature=abc',
  createdAt: '2026-03-01T10:00:00+01:00',
  virusScanResult: 'safe',
};

export const point: GeoArea = {
  __typename: 'SelectionUtilisateur',
  id: 'area-1',
  source: 'selection_utilisateur',
  description: 'Le puits',
  geometry: { type: 'Point', coordinates: [2.35, 48.85] },
};

const commune = { name: 'Paris', code: '75102', postalCode: '75002' };
const departement = { name: 'Paris', code: '75' };
const region = { name: 'Île-de-France', code: '11' };

/** One filled champ of every type. */
export const samples: { readonly [T in Champ['__typename']]: Sample<T> } = {
  TextChamp: { ...common('Nom', 'Ada'), __typename: 'TextChamp', value: 'Ada' },
  CheckboxChamp: { ...common('Accord', 'true'), __typename: 'CheckboxChamp', value: true },
  YesNoChamp: { ...common('Majeur', 'false'), __typename: 'YesNoChamp', value: false },
  DateChamp: { ...common('Jour', '1 mars 2026'), __typename: 'DateChamp', date: '2026-03-01' },
  DatetimeChamp: {
    ...common('Heure', '1 mars 2026 10:00'),
    __typename: 'DatetimeChamp',
    datetime: '2026-03-01T10:00:00+01:00',
  },
  IntegerNumberChamp: {
    ...common('Grand nombre', '9007199254740993'),
    __typename: 'IntegerNumberChamp',
    value: '9007199254740993',
  },
  DecimalNumberChamp: { ...common('Montant', '12.5'), __typename: 'DecimalNumberChamp', value: 12.5 },
  CiviliteChamp: { ...common('Civilité', 'Mme'), __typename: 'CiviliteChamp', value: 'Mme' },
  DropDownListChamp: { ...common('Choix', 'A'), __typename: 'DropDownListChamp', value: 'A' },
  MultipleDropDownListChamp: {
    ...common('Plusieurs', 'A, B'),
    __typename: 'MultipleDropDownListChamp',
    values: ['A', 'B'],
  },
  LinkedDropDownListChamp: {
    ...common('Liés', 'Fruit / Pomme'),
    __typename: 'LinkedDropDownListChamp',
    primaryValue: 'Fruit',
    secondaryValue: 'Pomme',
  },
  AddressChamp: {
    ...common('Adresse', address.label),
    __typename: 'AddressChamp',
    address,
    commune,
    departement,
  },
  CommuneChamp: { ...common('Commune', 'Paris (75002)'), __typename: 'CommuneChamp', commune, departement },
  DepartementChamp: { ...common('Département', '75 – Paris'), __typename: 'DepartementChamp', departement },
  RegionChamp: { ...common('Région', region.name), __typename: 'RegionChamp', region },
  PaysChamp: { ...common('Pays', 'France'), __typename: 'PaysChamp', pays: { name: 'France', code: 'FR' } },
  EpciChamp: {
    ...common('EPCI', 'Métropole'),
    __typename: 'EpciChamp',
    epci: { name: 'Métropole', code: '200054781' },
    departement,
  },
  SiretChamp: { ...common('SIRET', etablissement.siret), __typename: 'SiretChamp', etablissement },
  RNAChamp: {
    ...common('RNA', 'W751080001'),
    __typename: 'RNAChamp',
    rna: { id: 'W751080001', title: 'Les amis', address },
    commune,
    departement,
  },
  RNFChamp: {
    ...common('RNF', '075-FDD-00003-01'),
    __typename: 'RNFChamp',
    rnf: { id: '075-FDD-00003-01', title: 'La fondation', address },
    commune,
    departement,
  },
  CarteChamp: { ...common('Carte'), __typename: 'CarteChamp', geoAreas: [point] },
  PieceJustificativeChamp: { ...common('RIB'), __typename: 'PieceJustificativeChamp', files: [file] },
  TitreIdentiteChamp: {
    ...common('Identité'),
    __typename: 'TitreIdentiteChamp',
    filled: true,
    grantType: 'piece_justificative',
  },
  DossierLinkChamp: {
    ...common('Lien', '42'),
    __typename: 'DossierLinkChamp',
    dossier: { id: 'RG9zc2llci00Mg==', number: 42, state: 'accepte' },
  },
  EngagementJuridiqueChamp: {
    ...common('EJ', '2100123456'),
    __typename: 'EngagementJuridiqueChamp',
    engagementJuridique: { montantEngage: 'NotYetImplemented', montantPaye: 'NotYetImplemented' },
  },
  RepetitionChamp: repetition('Enfants', [
    [text('Prénom', 'Léa', 'child')],
    [text('Prénom', 'Tom', 'child')],
  ]),
  HeaderSectionChamp: { ...common('Partie 1'), __typename: 'HeaderSectionChamp', level: 1 },
  ExplicationChamp: { ...common('À savoir'), __typename: 'ExplicationChamp' },
  UnknownChamp: { ...common('Nouveau', 'brut'), __typename: 'UnknownChamp', typename: 'HologramChamp' },
};

type SimpleKind = Exclude<
  ChampDescriptor['__typename'],
  | 'RepetitionChampDescriptor'
  | 'DropDownListChampDescriptor'
  | 'MultipleDropDownListChampDescriptor'
  | 'LinkedDropDownListChampDescriptor'
  | 'PieceJustificativeChampDescriptor'
>;

export function descriptor<K extends SimpleKind>(kind: K, id: string, label: string) {
  return { __typename: kind, id, label, description: null, required: false };
}

export function listDescriptor(id: string, label: string, options: readonly string[] | null) {
  return {
    __typename: 'DropDownListChampDescriptor' as const,
    id,
    label,
    description: null,
    required: true,
    options,
    otherOption: false,
  };
}

export function repetitionDescriptor(
  id: string,
  label: string,
  champDescriptors: readonly RowChampDescriptor[],
) {
  return {
    __typename: 'RepetitionChampDescriptor' as const,
    id,
    label,
    description: null,
    required: false,
    champDescriptors,
  };
}

export function revision(
  champDescriptors: readonly ChampDescriptor[],
  annotationDescriptors: readonly ChampDescriptor[] = [],
  id = 'UHJvY2VkdXJlUmV2aXNpb24tMQ==',
): Revision {
  return {
    id,
    dateCreation: '2026-01-01T00:00:00+01:00',
    datePublication: '2026-01-02T00:00:00+01:00',
    champDescriptors,
    annotationDescriptors,
  };
}

export function dossier(number: number, champs: readonly Champ[], annotations: readonly Champ[] = []) {
  return {
    number,
    state: 'en_construction',
    archived: false,
    dateDepot: '2026-03-01T10:00:00+01:00',
    datePassageEnConstruction: '2026-03-01T10:00:00+01:00',
    datePassageEnInstruction: null,
    dateTraitement: null,
    dateDerniereModification: '2026-03-02T10:00:00+01:00',
    usager: { id: 'VXNlci0x', email: 'ada@example.org' },
    champs,
    annotations,
  } satisfies RowsDossier;
}
