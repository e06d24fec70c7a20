import type { ChampFragment, GeoAreaFragment, SimpleChampFragment } from '../generated/operations.js';
import { ByName } from '../shape/by-name.js';

type Aliased<T> = Extract<keyof T, `value_${string}`>;
/** With `value` in place of its alias. Not by renaming keys, which takes their descriptions from the other fields. */
type OwnNames<T> = T extends unknown
  ? [Aliased<T>] extends [never]
    ? T
    : Omit<T, Aliased<T>> & {
        /** The value that was entered; null (or false) for none. An integer is text, as it may be beyond 2^53. */
        readonly value: T[Aliased<T>];
      }
  : never;

/** A place drawn on a map; `geometry` is there where the call asked for it. */
export type GeoArea = GeoAreaFragment;
type WithGeometry<T> = T extends { geometry?: unknown }
  ? Omit<T, 'geometry'> & {
      /** The shape, as GeoJSON has it. */
      readonly geometry: NonNullable<T['geometry']>;
    }
  : never;
type WithoutGeometry<T> = T extends unknown ? Omit<T, 'geometry'> : never;

/** A place drawn on a map, with its shape: of a read with `include: { geometry: true }`. */
export type GeoAreaWithGeometry = WithGeometry<GeoArea>;
/** A place drawn on a map, without its shape: of a read that did not ask for it. */
export type GeoAreaWithoutGeometry = WithoutGeometry<GeoArea>;

type Carte<Area> = Omit<Extract<OwnNames<SimpleChampFragment>, { __typename: 'CarteChamp' }>, 'geoAreas'> & {
  readonly geoAreas: ReadonlyArray<Area>;
};

/** A champ that is not a repetition, of a type that this version of the package knows. */
type KnownSimpleChamp<Area> =
  | Exclude<OwnNames<SimpleChampFragment>, { __typename: 'CarteChamp' | 'RepetitionChamp' }>
  | Carte<Area>;

/** A champ of a type newer than this version of the package: its common fields, and the type as sent. */
export interface UnknownChamp {
  readonly __typename: 'UnknownChamp';
  /** The API's name of the type. */
  readonly typename: string;
  readonly id: string;
  readonly champDescriptorId: string;
  readonly label: string;
  readonly stringValue: string | null;
  readonly updatedAt: string;
  readonly prefilled: boolean;
}

/** One row of a repetition. Its champs are of every type but repetition. */
export interface Row<Area = GeoArea> {
  readonly id: string;
  readonly champs: ReadonlyArray<SimpleChamp<Area>>;
}

/** Any champ but a repetition. */
export type SimpleChamp<Area = GeoArea> = KnownSimpleChamp<Area> | UnknownChamp;

/** A repetition block, with the rows that the usager filled in. */
export type RepetitionChamp<Area = GeoArea> = Omit<
  Extract<OwnNames<ChampFragment>, { __typename: 'RepetitionChamp' }>,
  'rows'
> & { readonly rows: ReadonlyArray<Row<Area>> };

/**
 * A field of a dossier, filled by the usager, or an annotation, filled by the agents: a union on `__typename`.
 * Fields have the API's own names. A type newer than this package arrives as {@link UnknownChamp}.
 *
 * @example
 * ```ts
 * import type { Champ } from '@org/ds-client';
 *
 * function show(champ: Champ): string {
 *   switch (champ.__typename) {
 *     case 'YesNoChamp':
 *       return champ.value === null ? 'no answer' : champ.value ? 'yes' : 'no';
 *     case 'PieceJustificativeChamp':
 *       return champ.files.map((file) => file.filename).join(', ');
 *     default:
 *       return champ.stringValue ?? '';
 *   }
 * }
 * ```
 */
export type Champ<Area = GeoArea> = SimpleChamp<Area> | RepetitionChamp<Area>;

type TypedAsSent = Extract<SimpleChampFragment, SimpleChamp>;

const typedAsSent: Record<TypedAsSent['__typename'], true> = {
  AddressChamp: true,
  CarteChamp: true,
  CommuneChamp: true,
  DateChamp: true,
  DatetimeChamp: true,
  DepartementChamp: true,
  DossierLinkChamp: true,
  DropDownListChamp: true,
  EngagementJuridiqueChamp: true,
  EpciChamp: true,
  ExplicationChamp: true,
  HeaderSectionChamp: true,
  LinkedDropDownListChamp: true,
  MultipleDropDownListChamp: true,
  PaysChamp: true,
  PieceJustificativeChamp: true,
  RNAChamp: true,
  RNFChamp: true,
  RegionChamp: true,
  SiretChamp: true,
  TextChamp: true,
  TitreIdentiteChamp: true,
};

const namesTypedAsSent = /* @__PURE__ */ new ByName(/* @__PURE__ */ Object.entries(typedAsSent));

/** Whether the API's fields of a champ have the names that users know. Of most types. */
function isTypedAsSent(sent: SimpleChampFragment): sent is TypedAsSent {
  return namesTypedAsSent.get(sent.__typename) === true;
}

/**
 * A champ as the API sent it, made into the typed one: the aliases that conflicting `value` fields force are
 * undone, and a type that is not known here becomes the explicit unknown case.
 */
export function toChamp(sent: ChampFragment): Champ {
  if (sent.__typename !== 'RepetitionChamp') return toSimpleChamp(sent);
  return { ...sent, rows: sent.rows.map((row) => ({ id: row.id, champs: row.champs.map(toSimpleChamp) })) };
}

function toSimpleChamp(sent: SimpleChampFragment): SimpleChamp {
  if (isTypedAsSent(sent)) return sent;
  switch (sent.__typename) {
    case 'CheckboxChamp':
      return withValue(sent.__typename, sent, sent.value_checkbox);
    case 'YesNoChamp':
      return withValue(sent.__typename, sent, sent.value_yesNo);
    case 'IntegerNumberChamp':
      return withValue(sent.__typename, sent, sent.value_integerNumber);
    case 'DecimalNumberChamp':
      return withValue(sent.__typename, sent, sent.value_decimalNumber);
    case 'CiviliteChamp':
      return withValue(sent.__typename, sent, sent.value_civilite);
    default:
      // A repetition inside a repetition is treated as an unknown type too: the schema has none.
      return { ...sent, __typename: 'UnknownChamp', typename: sent.__typename };
  }
}

/** Named one by one: copying all but one property of a hundred thousand champs is what a read would spend most on. */
function withValue<Typename extends string, Value>(
  __typename: Typename,
  { id, champDescriptorId, label, stringValue, updatedAt, prefilled }: SimpleChampFragment,
  value: Value,
) {
  return { __typename, id, champDescriptorId, label, stringValue, updatedAt, prefilled, value };
}
