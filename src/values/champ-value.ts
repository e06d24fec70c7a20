import { object } from '../arguments/checks.js';
import type { Champ, GeoArea, RepetitionChamp, SimpleChamp, UnknownChamp } from '../dossiers/champs.js';
import { checkValueOptions } from './option-checks.js';
import { uniqueNames } from './unique-names.js';

/** The names of the champ types that this version of the package knows, and `UnknownChamp`. */
export type ChampType = Champ['__typename'];

export type Of<T extends ChampType> = Extract<Champ, { readonly __typename: T }>;

/** What the server looks up from a text: the object found, else the text as entered, else null. */
export type LookedUp<T> = Exclude<T, null> | string | null;

/** What was chosen in a pair of linked lists. */
export interface LinkedChoice {
  readonly primary: string | null;
  readonly secondary: string | null;
}

/** The natural value of each champ type, as {@link champValue} gives it. Null means empty. */
export interface ChampValues {
  readonly TextChamp: string | null;
  readonly CheckboxChamp: boolean;
  readonly YesNoChamp: boolean | null;
  /** `YYYY-MM-DD`. */
  readonly DateChamp: string | null;
  /** ISO 8601 with its offset. */
  readonly DatetimeChamp: string | null;
  readonly IntegerNumberChamp: bigint | null;
  readonly DecimalNumberChamp: number | null;
  readonly CiviliteChamp: Of<'CiviliteChamp'>['value'];
  readonly DropDownListChamp: string | null;
  readonly MultipleDropDownListChamp: readonly string[];
  readonly LinkedDropDownListChamp: LinkedChoice | null;
  readonly AddressChamp: LookedUp<Of<'AddressChamp'>['address']>;
  readonly CommuneChamp: Of<'CommuneChamp'>['commune'];
  readonly DepartementChamp: Of<'DepartementChamp'>['departement'];
  readonly RegionChamp: Of<'RegionChamp'>['region'];
  readonly PaysChamp: Of<'PaysChamp'>['pays'];
  readonly EpciChamp: Of<'EpciChamp'>['epci'];
  readonly SiretChamp: LookedUp<Of<'SiretChamp'>['etablissement']>;
  readonly RNAChamp: LookedUp<Of<'RNAChamp'>['rna']>;
  readonly RNFChamp: LookedUp<Of<'RNFChamp'>['rnf']>;
  readonly CarteChamp: readonly GeoArea[];
  readonly PieceJustificativeChamp: Of<'PieceJustificativeChamp'>['files'];
  /** Whether it was given: its content never leaves the server. */
  readonly TitreIdentiteChamp: boolean;
  readonly DossierLinkChamp: LookedUp<Of<'DossierLinkChamp'>['dossier']>;
  /** The engagement's number; its amounts are in the champ's `engagementJuridique`. */
  readonly EngagementJuridiqueChamp: string | null;
  readonly RepetitionChamp: readonly ChampRecord[];
  /** Nothing can be filled in there. */
  readonly HeaderSectionChamp: undefined;
  /** Nothing can be filled in there. */
  readonly ExplicationChamp: undefined;
  /** The API's `stringValue`. */
  readonly UnknownChamp: string | null;
}

/** The natural value of a champ of type `C`; of a union of champs, the union of their values. */
export type ChampValue<C extends Champ = Champ> = C extends {
  readonly __typename: 'CarteChamp';
  readonly geoAreas: infer Areas;
}
  ? Areas
  : ChampValues[C['__typename']];

/** Values by label or descriptor id. It has no prototype: only what was put there can be found in it. */
export interface ChampRecord {
  readonly [key: string]: Exclude<ChampValue, undefined>;
}

/** What the values of champs are filed under. */
export type RecordKey = 'label' | 'descriptorId';

export interface ChampValueOptions {
  /** What the values in the rows of a repetition are filed under; `'label'` by default. */
  readonly key?: RecordKey;
}

/**
 * What was filled in, as a JavaScript value: see {@link ChampValues} for each type.
 *
 * - Null is an empty champ; `undefined` is a header or an explanation, where nothing can be filled in.
 * - Integers are `bigint`, which `JSON.stringify` refuses without a replacer.
 * - Dates stay the API's text, which loses nothing.
 * - An address, a company, an association, a foundation or a linked dossier that the server could not look up, or
 *   may not show, comes as the text that the usager entered.
 * - A repetition gives one record per row.
 *
 * @example
 * ```ts
 * import { type Champ, champValue } from '@org/ds-client';
 *
 * function total(champs: readonly Champ[]): bigint {
 *   let sum = 0n;
 *   for (const champ of champs) {
 *     if (champ.__typename === 'IntegerNumberChamp') sum += champValue(champ) ?? 0n;
 *   }
 *   return sum;
 * }
 * ```
 */
export function champValue<C extends Champ>(champ: C, options?: ChampValueOptions): ChampValue<C>;
export function champValue(champ: Champ, options: ChampValueOptions = {}): ChampValue {
  checkValueOptions('champValue', options);
  object('champValue: champ', champ);
  return champ.__typename === 'RepetitionChamp' ? rowRecords(champ, options.key) : simpleValue(champ);
}

/**
 * One record for each row; all rows use the same keys.
 *
 * @param known - The champs that a row can have, where that is known: rows hold only those that no condition hides.
 */
export function rowRecords(
  champ: RepetitionChamp,
  key?: RecordKey,
  known: readonly Labelled[] = [],
): readonly ChampRecord[] {
  const rows = champ.rows.map((row) => row.champs.filter(isFilledIn));
  const keys = champKeys([...known, ...rows.flat()], key);
  return rows.map((champs) => toRecord(champs, keys, simpleValue));
}

/** Whether a champ is one that can be filled in: not a header, not an explanation. */
export function isFilledIn<C extends Champ>(
  champ: C,
): champ is Exclude<C, { readonly __typename: 'HeaderSectionChamp' | 'ExplicationChamp' }> {
  return champ.__typename !== 'HeaderSectionChamp' && champ.__typename !== 'ExplicationChamp';
}

/** What a key is made of: a champ, or its descriptor. */
export interface Labelled {
  readonly label: string;
  readonly champDescriptorId: string;
}

/** One key for each descriptor among `champs`: its id, or its label made unique. */
export function champKeys(
  champs: readonly Labelled[],
  key: RecordKey = 'label',
): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  for (const { champDescriptorId, label } of champs) {
    if (!labels.has(champDescriptorId)) labels.set(champDescriptorId, label);
  }
  const ids = [...labels.keys()];
  const names = key === 'descriptorId' ? ids : uniqueNames([...labels.values()]);
  return new Map(ids.map((id, index) => [id, names[index] ?? id]));
}

/** Files the values of `champs` under their keys. */
export function toRecord<C extends Champ>(
  champs: ReadonlyArray<C>,
  keys: ReadonlyMap<string, string>,
  value: (champ: C) => ChampValue,
): ChampRecord {
  const record: Record<string, Exclude<ChampValue, undefined>> = Object.create(null);
  for (const champ of champs) {
    const filled = value(champ);
    if (filled !== undefined) record[keys.get(champ.champDescriptorId) ?? champ.label] = filled;
  }
  return record;
}

function simpleValue(champ: SimpleChamp): ChampValues[SimpleChamp['__typename']] {
  switch (champ.__typename) {
    case 'TextChamp':
    case 'CheckboxChamp':
    case 'YesNoChamp':
    case 'DecimalNumberChamp':
    case 'CiviliteChamp':
    case 'DropDownListChamp':
      return champ.value;
    case 'IntegerNumberChamp':
      // BigInt('') is 0n: an empty champ would become 0.
      return champ.value ? BigInt(champ.value) : null;
    case 'DateChamp':
      return champ.date;
    case 'DatetimeChamp':
      return champ.datetime;
    case 'MultipleDropDownListChamp':
      return champ.values;
    case 'LinkedDropDownListChamp':
      return champ.primaryValue || champ.secondaryValue
        ? { primary: champ.primaryValue, secondary: champ.secondaryValue }
        : null;
    case 'AddressChamp':
      return champ.address ?? text(champ);
    case 'CommuneChamp':
      return champ.commune;
    case 'DepartementChamp':
      return champ.departement;
    case 'RegionChamp':
      return champ.region;
    case 'PaysChamp':
      return champ.pays;
    case 'EpciChamp':
      return champ.epci;
    case 'SiretChamp':
      return champ.etablissement ?? text(champ);
    case 'RNAChamp':
      return champ.rna ?? text(champ);
    case 'RNFChamp':
      return champ.rnf ?? text(champ);
    case 'CarteChamp':
      return champ.geoAreas;
    case 'PieceJustificativeChamp':
      return champ.files;
    case 'TitreIdentiteChamp':
      return champ.filled;
    case 'DossierLinkChamp':
      return champ.dossier ?? text(champ);
    case 'EngagementJuridiqueChamp':
      return text(champ);
    case 'HeaderSectionChamp':
    case 'ExplicationChamp':
      return undefined;
    case 'UnknownChamp':
      return champ.stringValue;
  }
}

/** The text as entered; the API writes an empty one where there is none. */
function text(champ: Exclude<SimpleChamp, UnknownChamp>): string | null {
  return champ.stringValue || null;
}
