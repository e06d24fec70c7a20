import type { NaturalValue } from '../content/natural-value.js';
import type { ChampKind } from '../model/descriptor.js';
import type { ServerVersion } from '../server/version.js';
import type { Source } from './source.js';

/** What the API gives for a champ of one kind, with the label « X » and the value `example`. */
export interface ChampFact {
  /** `__typename` for a document that names the type in a fragment, and for one that does not. */
  readonly type: string;
  readonly olderType: string;
  readonly example: NaturalValue;
  readonly stringValue: string | null;
  /** `stringValue` of a blank champ. */
  readonly blank: string | null;
  /** Labels of its columns, in order. */
  readonly columns: Readonly<Record<ServerVersion, readonly string[]>>;
  readonly source: Source;
}

const CHAMPS = 'server app/models/types_de_champ';
const BASE = `${CHAMPS}/type_de_champ_base.rb champ_value_for_api, columns` as const;

const inBothVersions = (...labels: string[]): ChampFact['columns'] => ({
  '2026-01': labels,
  '2026-09': labels,
});

/** The columns of an address. In September, two have the label « Région »: one of its name, one of its code. */
function withAddress(
  before: readonly string[],
  title: string,
  after: readonly string[] = [],
): ChampFact['columns'] {
  const parts = ['Code postal (5 chiffres)', 'Commune', 'Département', 'Région'].map(
    (part) => `${title} – ${part}`,
  );
  return {
    '2026-01': [...before, ...parts, ...after],
    '2026-09': [...before, ...parts, `${title} – Région`, ...after],
  };
}

const ENTREPRISE = [
  'X – Entreprise raison sociale',
  'X – Entreprise SIREN',
  'X – Entreprise nom commercial',
  'X – Entreprise forme juridique',
  'X – Entreprise date de création',
  'X – Libellé NAF',
];
const siret = withAddress(['X – SIRET', ...ENTREPRISE], 'X – SIRET');
const siretOfSeptember = withAddress(['X – SIRET', ...ENTREPRISE, 'X – Libellé NAF 2025'], 'X – SIRET');

/** A champ whose text the API gives as it was entered. */
function text(example: string, source: Source = `${CHAMPS}/text_type_de_champ.rb`): ChampFact {
  return {
    type: 'TextChamp',
    olderType: 'TextChamp',
    example,
    stringValue: example,
    blank: '',
    columns: inBothVersions('X'),
    source,
  };
}

/** A champ with data of another administration, of which the API gives a text. */
const externalFact = (): ChampFact =>
  text('1234', 'ours: the kinds read through FranceConnect have no public specification of their text');

const RNA_PARTS = [
  'Association RNA',
  'Association titre',
  'Association objet',
  'Association date de création',
  'Association date de déclaration',
  'Association date de publication',
  'Titre au répertoire national des associations',
].map((part) => `X – ${part}`);

/** One row a kind of champ. */
export const CHAMP_FACTS: Readonly<Record<ChampKind, ChampFact>> = {
  text: text('Gymnase'),
  textarea: text('Un\n\ntexte'),
  email: text('adresse@mail.com', `${CHAMPS}/email_type_de_champ.rb`),
  phone: {
    ...text('0612345678'),
    stringValue: '06 12 34 56 78',
    source: `${CHAMPS}/phone_type_de_champ.rb full_national`,
  },
  iban: {
    ...text('FR7630006000011234567890189'),
    source: `${CHAMPS}/iban_type_de_champ.rb champ_value_for_api, without the spaces that its value has`,
  },
  formatted: text('REF-1234', `${CHAMPS}/formatted_type_de_champ.rb`),
  annuaire_education: text('0350001A', `${CHAMPS}/annuaire_education_type_de_champ.rb`),
  cojo: {
    ...text('12345678901 – 1990-08-22'),
    source: `${CHAMPS}/cojo_type_de_champ.rb; spec/models/columns/champ_column_spec.rb: its column is null`,
  },
  referentiel: text('A12', `${CHAMPS}/referentiel_type_de_champ.rb`),
  quotient_familial: externalFact(),
  aah: externalFact(),
  aeeh: externalFact(),
  ars: externalFact(),
  etudiant_boursier: externalFact(),
  pre_rempli: externalFact(),
  checkbox: {
    type: 'CheckboxChamp',
    olderType: 'CheckboxChamp',
    example: true,
    stringValue: 'true',
    blank: 'false',
    columns: inBothVersions('X'),
    source: `${CHAMPS}/checkbox_type_de_champ.rb`,
  },
  yes_no: {
    type: 'YesNoChamp',
    olderType: 'CheckboxChamp',
    example: true,
    stringValue: 'true',
    blank: 'false',
    columns: inBothVersions('X'),
    source: `${CHAMPS}/yes_no_type_de_champ.rb champ_value_for_api`,
  },
  date: {
    type: 'DateChamp',
    olderType: 'DateChamp',
    example: '2025-12-08',
    stringValue: '08 décembre 2025',
    blank: '',
    columns: inBothVersions('X'),
    source: `${CHAMPS}/date_type_de_champ.rb`,
  },
  datetime: {
    type: 'DatetimeChamp',
    olderType: 'DateChamp',
    example: '2025-12-08T08:05:00Z',
    stringValue: '08 décembre 2025 09:05',
    blank: '',
    columns: inBothVersions('X'),
    source: `${CHAMPS}/datetime_type_de_champ.rb; config/locales/fr.yml time.formats.default`,
  },
  number: {
    type: 'IntegerNumberChamp',
    olderType: 'IntegerNumberChamp',
    example: 42,
    stringValue: '42',
    blank: '',
    columns: inBothVersions('X'),
    source: `${CHAMPS}/number_type_de_champ.rb`,
  },
  integer_number: {
    type: 'IntegerNumberChamp',
    olderType: 'IntegerNumberChamp',
    example: 42,
    stringValue: '42',
    blank: '',
    columns: inBothVersions('X'),
    source: `${CHAMPS}/integer_number_type_de_champ.rb`,
  },
  decimal_number: {
    type: 'DecimalNumberChamp',
    olderType: 'DecimalNumberChamp',
    example: 42.1,
    stringValue: '42.1',
    blank: '',
    columns: inBothVersions('X'),
    source: `${CHAMPS}/decimal_number_type_de_champ.rb`,
  },
  civilite: {
    type: 'CiviliteChamp',
    olderType: 'CiviliteChamp',
    example: 'M',
    stringValue: 'M.',
    blank: '',
    columns: inBothVersions('X'),
    source: 'server app/models/champs/civilite_champ.rb, app/models/individual.rb GENDER_MALE',
  },
  drop_down_list: {
    type: 'DropDownListChamp',
    olderType: 'TextChamp',
    example: 'Sport',
    stringValue: 'Sport',
    blank: '',
    columns: inBothVersions('X'),
    source: `${CHAMPS}/drop_down_list_type_de_champ.rb`,
  },
  multiple_drop_down_list: {
    type: 'MultipleDropDownListChamp',
    olderType: 'MultipleDropDownListChamp',
    example: ['val1', 'val2'],
    stringValue: 'val1, val2',
    blank: '',
    columns: inBothVersions('X'),
    source: `${CHAMPS}/multiple_drop_down_list_type_de_champ.rb`,
  },
  linked_drop_down_list: {
    type: 'LinkedDropDownListChamp',
    olderType: 'LinkedDropDownListChamp',
    example: ['Culture', 'Musique'],
    stringValue: 'Culture / Musique',
    blank: '',
    columns: inBothVersions('X', 'X (Primaire)', 'X (Secondaire)'),
    source: `${CHAMPS}/linked_drop_down_list_type_de_champ.rb`,
  },
  address: {
    type: 'AddressChamp',
    olderType: 'TextChamp',
    example: '1 rue Haute 35000 Rennes',
    stringValue: '1 rue Haute 35000 Rennes',
    blank: '',
    columns: withAddress(['X'], 'X'),
    source: `${CHAMPS}/address_type_de_champ.rb; app/models/concerns/addressable_column_concern.rb; spec/models/types_de_champ/address_type_de_champ_spec.rb (September 2026)`,
  },
  communes: {
    type: 'CommuneChamp',
    olderType: 'TextChamp',
    example: { name: 'Rennes', code: '35238', postalCode: '35000' },
    stringValue: 'Rennes (35000)',
    blank: '',
    columns: inBothVersions('X', 'X - code postal (5 chiffres)', 'X - département'),
    source: `${CHAMPS}/commune_type_de_champ.rb`,
  },
  departements: {
    type: 'DepartementChamp',
    olderType: 'TextChamp',
    example: { name: 'Paris', code: '75' },
    stringValue: '75 - Paris',
    blank: '',
    columns: inBothVersions('X'),
    source: `${CHAMPS}/departement_type_de_champ.rb champ_value_for_api`,
  },
  regions: {
    type: 'RegionChamp',
    olderType: 'TextChamp',
    example: { name: 'Bretagne', code: '53' },
    stringValue: 'Bretagne',
    blank: '',
    columns: inBothVersions('X'),
    source: `${CHAMPS}/region_type_de_champ.rb`,
  },
  pays: {
    type: 'PaysChamp',
    olderType: 'TextChamp',
    example: { name: 'Belgique', code: 'BE' },
    stringValue: 'Belgique',
    blank: '',
    columns: inBothVersions('X'),
    source: `${CHAMPS}/pays_type_de_champ.rb`,
  },
  epci: {
    type: 'EpciChamp',
    olderType: 'EpciChamp',
    example: { name: 'Rennes Métropole', code: '243500139' },
    stringValue: 'Rennes Métropole',
    blank: '',
    columns: inBothVersions('X'),
    source: `${CHAMPS}/epci_type_de_champ.rb`,
  },
  siret: {
    type: 'SiretChamp',
    olderType: 'SiretChamp',
    example: '13000548100010',
    stringValue: '13000548100010',
    blank: '',
    columns: { '2026-01': siret['2026-01'], '2026-09': siretOfSeptember['2026-09'] },
    source: `${CHAMPS}/siret_type_de_champ.rb; app/models/etablissement.rb DISPLAYABLE_COLUMNS; spec/controllers/api/v2/graphql_controller_stored_queries_spec.rb « columns »`,
  },
  rna: {
    type: 'RNAChamp',
    olderType: 'RNAChamp',
    example: 'W173847273',
    stringValue: 'W173847273',
    blank: '',
    columns: withAddress(['X'], 'X', RNA_PARTS),
    source: `${CHAMPS}/rna_type_de_champ.rb; spec/models/columns/champ_column_spec.rb`,
  },
  rnf: {
    type: 'RNFChamp',
    olderType: 'RNFChamp',
    example: '075-FDD-00003-01',
    stringValue: '075-FDD-00003-01',
    blank: '',
    columns: withAddress(['X'], 'X', ['X – Titre au répertoire national des fondations ']),
    source: `${CHAMPS}/rnf_type_de_champ.rb; spec/models/columns/champ_column_spec.rb`,
  },
  carte: {
    type: 'CarteChamp',
    olderType: 'CarteChamp',
    example: [{ type: 'Point', coordinates: [2.35, 48.86] }],
    stringValue: null,
    blank: null,
    columns: { '2026-01': [], '2026-09': ['X'] },
    source: `${CHAMPS}/carte_type_de_champ.rb; app/graphql/types/champ_type.rb (September 2026)`,
  },
  piece_justificative: {
    type: 'PieceJustificativeChamp',
    olderType: 'PieceJustificativeChamp',
    example: [{ filename: 'toto.txt', content: 'toto' }],
    stringValue: null,
    blank: null,
    columns: inBothVersions('X'),
    source: `${CHAMPS}/piece_justificative_type_de_champ.rb`,
  },
  dossier_link: {
    type: 'DossierLinkChamp',
    olderType: 'DossierLinkChamp',
    example: 1,
    stringValue: '1',
    blank: '',
    columns: inBothVersions('X'),
    source: BASE,
  },
  repetition: {
    type: 'RepetitionChamp',
    olderType: 'RepetitionChamp',
    example: [{}],
    stringValue: '',
    blank: '',
    columns: inBothVersions(),
    source: 'server app/graphql/types/champ_type.rb columns',
  },
  header_section: {
    type: 'HeaderSectionChamp',
    olderType: 'TextChamp',
    example: null,
    stringValue: '',
    blank: '',
    columns: inBothVersions(),
    source: BASE,
  },
  explication: {
    type: 'ExplicationChamp',
    olderType: 'TextChamp',
    example: null,
    stringValue: '',
    blank: '',
    columns: inBothVersions(),
    source: BASE,
  },
  engagement_juridique: {
    type: 'EngagementJuridiqueChamp',
    olderType: 'EngagementJuridiqueChamp',
    example: 'EJ-123456',
    stringValue: 'EJ-123456',
    blank: '',
    columns: inBothVersions('X'),
    source: BASE,
  },
};
