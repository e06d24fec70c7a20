import { date, parisDateTime } from '../dates.js';
import type { ResolverContext } from '../graphql/context.js';
import { hiddenObject } from '../graphql/errors.js';
import { typedId } from '../ids.js';
import type { Address, Champ, GeoArea, Row, StoredValue } from '../model/values.js';
import { columnsOf } from './columns.js';
import { scannedFiles } from './files.js';
import { rawValue, stringValue } from './string-value.js';
import type { Resolvers } from './types.js';

/** The value, if it is of that shape: it is not where an older type is served in place of the champ's own. */
function shape<Type extends StoredValue['type']>(
  champ: Champ,
  type: Type,
): Extract<StoredValue, { type: Type }> | undefined {
  const { value } = champ;
  return hasShape(value, type) ? value : undefined;
}

function hasShape<Type extends StoredValue['type']>(
  value: StoredValue,
  type: Type,
): value is Extract<StoredValue, { type: Type }> {
  return value.type === type;
}

const common: Resolvers[string] = {
  id: (champ: Champ) => champId(champ),
  champDescriptorId: ({ descriptor }: Champ) => descriptor.id,
  label: ({ descriptor }: Champ) => descriptor.label,
  stringValue,
  updatedAt: ({ updatedAt }: Champ) => parisDateTime(updatedAt),
  columns: (champ: Champ, _: unknown, { rules }: ResolverContext) => columnsOf(champ, rules),
};

/** The id of a champ: the same in all dossiers of the demarche; in a row, it contains the row's id. */
export function champId({ descriptor, rowId }: Champ): string {
  return rowId === null ? descriptor.id : typedId('Champ', `${descriptor.stableId}|${rowId}`);
}

function addressIn(value: StoredValue): Address | null | undefined {
  if ('address' in value) return value.address;
  if ('rna' in value) return value.rna?.address;
  return 'rnf' in value ? value.rnf?.address : null;
}

const commune = (champ: Champ) => {
  const { value } = champ;
  if (value.type === 'commune') return value.commune;
  const address = addressIn(value);
  return address ? { name: address.cityName, code: address.cityCode, postalCode: address.postalCode } : null;
};

const departement = (champ: Champ) => {
  const { value } = champ;
  if ('departement' in value) return value.departement;
  const address = addressIn(value);
  return address?.departmentCode
    ? { name: address.departmentName ?? '', code: address.departmentCode }
    : null;
};

export const champResolvers: Resolvers = {
  TextChamp: {
    ...common,
    value: ({ value }: Champ) => rawValue(value) || null,
  },
  CheckboxChamp: { ...common, value: (champ: Champ) => shape(champ, 'boolean')?.value ?? false },
  YesNoChamp: { ...common, value: (champ: Champ) => shape(champ, 'boolean')?.value ?? null },
  DateChamp: {
    ...common,
    date: (champ: Champ) => {
      const instant = shape(champ, 'datetime')?.instant ?? null;
      return shape(champ, 'date')?.date ?? (instant === null ? null : parisDateTime(instant).slice(0, 10));
    },
    value: (champ: Champ) => {
      const day = shape(champ, 'date')?.date;
      if (day) return parisDateTime(Date.parse(`${day}T00:00:00Z`) * 1_000).replace(/T.{8}/, 'T00:00:00');
      return date(shape(champ, 'datetime')?.instant ?? null);
    },
  },
  DatetimeChamp: { ...common, datetime: (champ: Champ) => date(shape(champ, 'datetime')?.instant ?? null) },
  IntegerNumberChamp: { ...common, value: (champ: Champ) => shape(champ, 'integer')?.value ?? null },
  DecimalNumberChamp: { ...common, value: (champ: Champ) => shape(champ, 'decimal')?.value ?? null },
  CiviliteChamp: { ...common, value: (champ: Champ) => shape(champ, 'text')?.text ?? null },
  DropDownListChamp: { ...common, value: (champ: Champ) => shape(champ, 'text')?.text ?? null },
  MultipleDropDownListChamp: { ...common, values: (champ: Champ) => shape(champ, 'choices')?.values ?? [] },
  LinkedDropDownListChamp: {
    ...common,
    primaryValue: (champ: Champ) => shape(champ, 'linked')?.primary ?? null,
    secondaryValue: (champ: Champ) => shape(champ, 'linked')?.secondary ?? null,
  },
  AddressChamp: {
    ...common,
    address: (champ: Champ) => shape(champ, 'address')?.address ?? null,
    commune,
    departement,
  },
  CommuneChamp: { ...common, commune, departement },
  DepartementChamp: { ...common, departement },
  RegionChamp: { ...common, region: (champ: Champ) => shape(champ, 'region')?.region ?? null },
  PaysChamp: { ...common, pays: (champ: Champ) => shape(champ, 'pays')?.pays ?? null },
  EpciChamp: { ...common, epci: (champ: Champ) => shape(champ, 'epci')?.epci ?? null, departement },
  SiretChamp: {
    ...common,
    etablissement: (champ: Champ) => {
      const etablissement = shape(champ, 'siret')?.etablissement ?? null;
      // As on the server: null for a company without data, where a demandeur is an object.
      return etablissement?.details ? etablissement : null;
    },
  },
  RNAChamp: { ...common, rna: (champ: Champ) => shape(champ, 'rna')?.rna ?? null, commune, departement },
  RNFChamp: { ...common, rnf: (champ: Champ) => shape(champ, 'rnf')?.rnf ?? null, commune, departement },
  CarteChamp: { ...common, geoAreas: (champ: Champ) => shape(champ, 'carte')?.areas ?? [] },
  PieceJustificativeChamp: {
    ...common,
    nature: ({ descriptor }: Champ) => descriptor.nature,
    files: (champ: Champ) => filesOf(champ),
    file: (champ: Champ) => filesOf(champ)[0] ?? null,
  },
  TitreIdentiteChamp: {
    ...common,
    filled: (champ: Champ) => (shape(champ, 'files')?.files.length ?? 0) > 0,
    grantType: () => 'piece_justificative',
  },
  DossierLinkChamp: {
    ...common,
    dossier: (champ: Champ, _: unknown, { store, scope }: ResolverContext) => {
      const number = shape(champ, 'dossierLink')?.number ?? null;
      const dossier = number === null ? undefined : store.dossiers.get(number);
      if (!dossier?.visible) return null;
      if (!scope.allows(dossier.demarche)) throw hiddenObject('Dossier');
      return dossier;
    },
  },
  RepetitionChamp: {
    ...common,
    rows: (champ: Champ) => shape(champ, 'rows')?.rows ?? [],
    champs: (champ: Champ) => (shape(champ, 'rows')?.rows ?? []).flatMap(visibleChamps),
  },
  Row: {
    id: ({ id }: Row) => typedId('Row', id),
    champs: visibleChamps,
  },
  HeaderSectionChamp: { ...common, level: ({ descriptor }: Champ) => descriptor.level },
  ExplicationChamp: common,
  EngagementJuridiqueChamp: {
    ...common,
    engagementJuridique: (champ: Champ) =>
      shape(champ, 'engagement')?.reference
        ? { montantEngage: 'NotYetImplemented', montantPaye: 'NotYetImplemented' }
        : null,
  },
  ParcelleCadastrale: {
    id: ({ id }: GeoArea) => typedId('GeoArea', id),
    surface: ({ surface }: GeoArea) => String(surface),
    codeArr: () => '',
    codeCom: ({ commune: code }: GeoArea) => code.slice(2),
    codeDep: ({ commune: code }: GeoArea) => code.slice(0, 2),
    feuille: () => 1,
    nomCom: ({ commune: code }: GeoArea) => code,
    surfaceIntersection: ({ surface }: GeoArea) => surface,
    surfaceParcelle: ({ surface }: GeoArea) => surface,
  },
  SelectionUtilisateur: { id: ({ id }: GeoArea) => typedId('GeoArea', id) },
  Rpg: { id: ({ id }: GeoArea) => typedId('GeoArea', id) },
};

function visibleChamps({ champs }: Row): Champ[] {
  return champs.filter((champ) => champ.visible);
}

/** Files of a champ. An identity document that is served as an ordinary file shows none. */
function filesOf(champ: Champ) {
  if (champ.descriptor.nature === 'titre_identite') return [];
  return scannedFiles(shape(champ, 'files')?.files ?? []);
}
