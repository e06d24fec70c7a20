import type { Champ } from '../dossiers/champs.js';
import { DsInputError } from '../errors.js';
import { type ChampType, type ChampValues, champValue } from './champ-value.js';

/** The champ types that can be filled in and are not repetitions. */
export type ReadableChampType = Exclude<
  ChampType,
  'HeaderSectionChamp' | 'ExplicationChamp' | 'RepetitionChamp'
>;

/** The value of each type where the champ may not be in the dossier: lists are empty then, all the rest is null. */
export type ReadableValues = {
  readonly [T in ReadableChampType]: ChampValues[T] extends readonly unknown[]
    ? ChampValues[T]
    : ChampValues[T] | null;
};

/**
 * Reads champs by their descriptor's id, and sees to it that each is of the type expected. The files that
 * `npx @org/ds-client types` writes are made of it.
 *
 * A champ that is not there, since it is of another revision or a condition hides it, is null or an empty list.
 *
 * @example
 * ```ts
 * import { ChampReader, type Dossier } from '@org/ds-client';
 *
 * function read(dossier: Dossier) {
 *   const champ = new ChampReader(dossier.champs);
 *   return {
 *     name: champ.value('Q2hhbXAtMQ==', 'TextChamp'),
 *     budget: champ.rows('Q2hhbXAtMg==', (row) => row.value('Q2hhbXAtMw==', 'DecimalNumberChamp')),
 *   };
 * }
 * ```
 */
export class ChampReader {
  readonly #champs: ReadonlyMap<string, Champ>;

  /** @param champs - The champs of a dossier or of a row, or its annotations. */
  constructor(champs: readonly Champ[]) {
    this.#champs = new Map(champs.map((champ) => [champ.champDescriptorId, champ]));
  }

  /**
   * The value of a champ, as `champValue` gives it. An identity document that the form asks for as a piece
   * justificative is an empty list of files, as the API never gives them.
   *
   * @throws {@link DsInputError} where the dossier's champ is of another type, and its value too.
   */
  value<T extends ReadableChampType>(descriptorId: string, type: T): ReadableValues[T];
  value(descriptorId: string, type: ReadableChampType): ReadableValues[ReadableChampType] {
    const champ = this.#champs.get(descriptorId);
    if (champ === undefined) return absent[type];
    if (type === 'UnknownChamp') return champ.stringValue;
    // The descriptor of a piece justificative does not say when it asks for an identity document; the champ does.
    if (type === 'PieceJustificativeChamp' && champ.__typename === 'TitreIdentiteChamp') return [];
    if (isReadable(champ) && (champ.__typename === type || alike[type]?.has(champ.__typename))) {
      return champValue(champ);
    }
    throw otherType(champ, type);
  }

  /**
   * What `read` makes of each row of a repetition.
   *
   * @throws {@link DsInputError} where the dossier's champ is not a repetition.
   */
  rows<R>(descriptorId: string, read: (row: ChampReader) => R): readonly R[] {
    const champ = this.#champs.get(descriptorId);
    if (champ === undefined) return [];
    if (champ.__typename !== 'RepetitionChamp') throw otherType(champ, 'RepetitionChamp');
    return champ.rows.map((row) => read(new ChampReader(row.champs)));
  }
}

type ReadableChamp = Extract<Champ, { readonly __typename: ReadableChampType }>;

function isReadable(champ: Champ): champ is ReadableChamp {
  return Object.hasOwn(absent, champ.__typename);
}

const absent: ReadableValues = {
  AddressChamp: null,
  CarteChamp: [],
  CheckboxChamp: null,
  CiviliteChamp: null,
  CommuneChamp: null,
  DateChamp: null,
  DatetimeChamp: null,
  DecimalNumberChamp: null,
  DepartementChamp: null,
  DossierLinkChamp: null,
  DropDownListChamp: null,
  EngagementJuridiqueChamp: null,
  EpciChamp: null,
  IntegerNumberChamp: null,
  LinkedDropDownListChamp: null,
  MultipleDropDownListChamp: [],
  PaysChamp: null,
  PieceJustificativeChamp: [],
  RNAChamp: null,
  RNFChamp: null,
  RegionChamp: null,
  SiretChamp: null,
  TextChamp: null,
  TitreIdentiteChamp: null,
  UnknownChamp: null,
  YesNoChamp: null,
};

const texts: ReadonlySet<ChampType> = new Set<ChampType>([
  'TextChamp',
  'DropDownListChamp',
  'DateChamp',
  'DatetimeChamp',
  'CiviliteChamp',
  'EngagementJuridiqueChamp',
  'UnknownChamp',
]);
const answers: ReadonlySet<ChampType> = new Set<ChampType>(['CheckboxChamp', 'YesNoChamp']);

// A form can turn a text into a list and back without losing what was filled in: a reader should not either.
const alike: { readonly [T in ReadableChampType]?: ReadonlySet<ChampType> } = {
  TextChamp: texts,
  DropDownListChamp: texts,
  CheckboxChamp: answers,
  YesNoChamp: answers,
};

function otherType(champ: Champ, expected: ChampType): DsInputError {
  return new DsInputError(
    `The champ '${champ.label}' (${champ.champDescriptorId}) is a ${champ.__typename} in this dossier, not a ` +
      `${expected}: its form is of another revision. Make the types anew, or read it with champValue.`,
  );
}
