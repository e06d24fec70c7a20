import type { Champ } from '../../dossiers/champs.js';
import type { AddressFragment } from '../../generated/operations.js';
import type { ChampType, Of } from '../../values/champ-value.js';
import { toGeometry } from '../../values/geojson.js';
import { champFiles } from '../file-id.js';
import type { ColumnKind, GeometryValue } from '../types.js';
import {
  boolean,
  type ColumnPart,
  date,
  datetime,
  decimal,
  integer,
  type ReadCell,
  text,
  texts,
  Unfit,
} from './cell.js';
import { personneMoraleParts } from './personne-morale.js';

/** The columns of each type of champ. Types without any hold nothing, or have a table of their own. */
type ChampParts = { readonly [T in ChampType]: ReadonlyArray<ColumnPart<Of<T>>> };

/** A value of a champ, and which column it is for. */
export interface ChampCell {
  readonly part: string | undefined;
  readonly kind: ColumnKind;
  readonly value: ReadCell;
}

/** The columns that champs of a type have. */
export function partsOf(type: ChampType): ReadonlyArray<Omit<ColumnPart<never>, 'read'>> {
  return champParts[type];
}

/** The values of a champ, one for each of its columns. */
export function cellsOf(champ: Champ): readonly ChampCell[] {
  return readCells(champ.__typename, champ);
}

function readCells<T extends ChampType>(type: T, champ: Of<T>): readonly ChampCell[] {
  return champParts[type].map(({ part, kind, read }) => ({ part, kind, value: read(champ) }));
}

/** How an identity document came: through FranceConnect, or as a file that the API gives to nobody. */
// Pure: a bundle of a program that makes no tables leaves it out.
const identityOrigin = /* @__PURE__ */ (() =>
  ({
    part: 'grantType',
    id: 'origine',
    label: 'origine',
    kind: 'choice',
    personal: true,
    options: ['france_connect', 'piece_justificative'],
  }) as const)();

const champParts: ChampParts = /* @__PURE__ */ (() => ({
  TextChamp: [champItself('text', ({ value }) => text(value))],
  CheckboxChamp: [champItself('boolean', ({ value }) => boolean(value))],
  YesNoChamp: [champItself('boolean', ({ value }) => boolean(value))],
  DateChamp: [champItself('date', (champ) => date(champ.date))],
  DatetimeChamp: [champItself('datetime', (champ) => datetime(champ.datetime))],
  IntegerNumberChamp: [champItself('integer', ({ value }) => integer(value))],
  DecimalNumberChamp: [champItself('decimal', ({ value }) => decimal(value))],
  CiviliteChamp: [
    { ...champItself<'CiviliteChamp'>('choice', ({ value }) => text(value)), options: ['M', 'Mme'] },
  ],
  DropDownListChamp: [champItself('choice', ({ value }) => text(value))],
  MultipleDropDownListChamp: [champItself('choices', ({ values }) => texts(values))],
  LinkedDropDownListChamp: [
    part('primaryValue', 'primaire', 'choix principal', 'choice', ({ primaryValue }) => text(primaryValue)),
    part('secondaryValue', 'secondaire', 'choix secondaire', 'choice', ({ secondaryValue }) =>
      text(secondaryValue),
    ),
  ],
  AddressChamp: [
    champItself('text', (champ) => text(champ.address?.label ?? champ.stringValue)),
    ...addressParts<Of<'AddressChamp'>>('address', ({ address }) => address, true),
  ],
  CommuneChamp: [
    champItself('text', (champ) => text(champ.commune?.name ?? champ.stringValue)),
    part('commune.code', 'code', 'code INSEE', 'text', ({ commune }) => text(commune?.code)),
    part('commune.postalCode', 'code_postal', 'code postal', 'text', ({ commune }) =>
      text(commune?.postalCode),
    ),
    part('departement.code', 'departement_code', 'code du département', 'text', ({ departement }) =>
      text(departement?.code),
    ),
    part('departement.name', 'departement', 'département', 'text', ({ departement }) =>
      text(departement?.name),
    ),
  ],
  DepartementChamp: [
    place('text', (champ) => text(champ.departement?.name ?? champ.stringValue)),
    place('text', (champ) => text(champ.departement?.code), 'departement.code'),
  ],
  RegionChamp: [
    place('text', (champ) => text(champ.region?.name ?? champ.stringValue)),
    place('text', (champ) => text(champ.region?.code), 'region.code'),
  ],
  PaysChamp: [
    place('text', (champ) => text(champ.pays?.name ?? champ.stringValue)),
    place('text', (champ) => text(champ.pays?.code), 'pays.code'),
  ],
  EpciChamp: [
    place('text', (champ) => text(champ.epci?.name ?? champ.stringValue)),
    place('text', (champ) => text(champ.epci?.code), 'epci.code'),
    {
      ...place<'EpciChamp'>('text', ({ departement }) => text(departement?.code), 'departement.code'),
      id: 'departement_code',
      label: 'code du département',
    },
  ],
  SiretChamp: [
    place('text', (champ) => text(champ.etablissement?.siret ?? champ.stringValue)),
    ...personneMoraleParts
      .filter(({ inChamp }) => inChamp)
      .map(
        ({ inChamp: _, read, ...fact }): ColumnPart<Of<'SiretChamp'>> => ({
          ...fact,
          part: `etablissement.${fact.part}`,
          read: ({ etablissement }) => (etablissement ? read(etablissement) : null),
        }),
      ),
  ],
  RNAChamp: [
    place('text', (champ) => text(champ.rna?.id ?? champ.stringValue)),
    { ...place<'RNAChamp'>('text', ({ rna }) => text(rna?.title), 'rna.title'), id: 'titre', label: 'titre' },
    ...addressParts<Of<'RNAChamp'>>('rna.address', ({ rna }) => rna?.address, false),
  ],
  RNFChamp: [
    place('text', (champ) => text(champ.rnf?.id ?? champ.stringValue)),
    { ...place<'RNFChamp'>('text', ({ rnf }) => text(rnf?.title), 'rnf.title'), id: 'titre', label: 'titre' },
    ...addressParts<Of<'RNFChamp'>>('rnf.address', ({ rnf }) => rnf?.address, false),
  ],
  CarteChamp: [
    champItself('geometry', geometryOf),
    part('geoAreas', 'zones', 'nombre de zones', 'integer', ({ geoAreas }) => geoAreas.length),
  ],
  // A form does not say which of its pièces justificatives are identity documents: dossiers give those as
  // TitreIdentiteChamp. Both have the same columns, so that these are there before any dossier is.
  PieceJustificativeChamp: [
    champItself('files', (champ) => (champ.files.length === 0 ? null : champFiles(champ.id, champ.files))),
    part('filled', 'fourni', 'fourni', 'boolean', ({ files }) => files.length > 0),
    { ...identityOrigin, read: () => null },
  ],
  TitreIdentiteChamp: [
    champItself('files', () => null),
    part('filled', 'fourni', 'fourni', 'boolean', ({ filled }) => boolean(filled)),
    { ...identityOrigin, read: ({ grantType }) => text(grantType) },
  ],
  DossierLinkChamp: [
    place('reference', ({ dossier, stringValue }) => {
      if (dossier) return dossier.number;
      const entered = integer(stringValue?.trim());
      return typeof entered === 'number' && entered > 0
        ? entered
        : entered === null
          ? null
          : new Unfit('is not the number of a dossier', stringValue);
    }),
  ],
  EngagementJuridiqueChamp: [
    place('text', ({ stringValue }) => text(stringValue)),
    ...(['montantEngage', 'montantPaye'] as const).map(
      (name): ColumnPart<Of<'EngagementJuridiqueChamp'>> => ({
        ...part<'EngagementJuridiqueChamp'>(
          `engagementJuridique.${name}`,
          name === 'montantEngage' ? 'montant_engage' : 'montant_paye',
          name === 'montantEngage' ? 'montant engagé' : 'montant payé',
          'text',
          ({ engagementJuridique }) => {
            // The API sends this while it has no amounts.
            const amount = engagementJuridique?.[name];
            return amount === 'NotYetImplemented' ? null : text(amount);
          },
        ),
        personal: false,
      }),
    ),
  ],
  UnknownChamp: [champItself('text', ({ stringValue }) => text(stringValue))],
  // Their rows are a table of their own.
  RepetitionChamp: [],
  HeaderSectionChamp: [],
  ExplicationChamp: [],
}))();

/** The champ itself; what somebody wrote may always tell something about a person. */
function champItself<T extends ChampType>(
  kind: ColumnKind,
  read: (champ: Of<T>) => ReadCell,
): ColumnPart<Of<T>> {
  return { id: '', label: '', kind, personal: true, read };
}

function part<T extends ChampType>(
  name: string,
  id: string,
  label: string,
  kind: ColumnKind,
  read: (champ: Of<T>) => ReadCell,
): ColumnPart<Of<T>> {
  return { part: name, id, label, kind, personal: true, read };
}

/** The name or the code of what public registers list: a place, a company, an association. */
function place<T extends ChampType>(
  kind: ColumnKind,
  read: (champ: Of<T>) => ReadCell,
  code?: string,
): ColumnPart<Of<T>> {
  if (code === undefined) return { ...champItself(kind, read), personal: false };
  return { part: code, id: 'code', label: 'code', kind, personal: false, read };
}

function addressParts<Source>(
  path: string,
  addressOf: (source: Source) => AddressFragment | null | undefined,
  personal: boolean,
): ReadonlyArray<ColumnPart<Source>> {
  const facts = [
    // The whole address of an address champ is the champ itself.
    ...(path === 'address' ? [] : [['label', 'adresse', 'adresse'] as const]),
    ['streetAddress', 'voie', 'numéro et voie'],
    ['postalCode', 'code_postal', 'code postal'],
    ['cityName', 'commune', 'commune'],
    ['cityCode', 'commune_code', 'code INSEE de la commune'],
    ['departmentCode', 'departement_code', 'code du département'],
    ['departmentName', 'departement', 'département'],
    ['regionCode', 'region_code', 'code de la région'],
    ['regionName', 'region', 'région'],
    ['countryCode', 'pays_code', 'code du pays'],
  ] as const;
  return facts.map(([name, id, label]) => ({
    part: `${path}.${name}`,
    id,
    label,
    kind: 'text',
    personal,
    read: (source) => text(addressOf(source)?.[name]),
  }));
}

/** All the areas of a map as one geometry; null where they were read without, or where there are none. */
function geometryOf({ geoAreas }: Of<'CarteChamp'>): GeometryValue | Unfit | null {
  const geometries = [];
  for (const { geometry } of geoAreas) {
    if (geometry === undefined) return null;
    const read = toGeometry(geometry.type, geometry.coordinates);
    if (read === null) return new Unfit('has an area that is no geometry of RFC 7946', geometry);
    geometries.push(read);
  }
  return geometries.length === 0 ? null : { type: 'GeometryCollection', geometries };
}
