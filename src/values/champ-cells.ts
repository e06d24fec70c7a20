import type { Champ, SimpleChamp } from '../dossiers/champs.js';

/** What one cell of a table holds. */
export type Cell = string | number | boolean | null;

/** One cell of a champ: the champ itself (`part` is null), or a part of it that is worth a column. */
export interface ChampCell {
  readonly part: string | null;
  readonly value: Cell;
}

/**
 * The cells of a champ: which ones depends on its type alone, so that a column is there whether filled in or not.
 * A header, an explanation and a repetition have none.
 */
export function champCells(champ: Champ): readonly ChampCell[] {
  switch (champ.__typename) {
    case 'HeaderSectionChamp':
    case 'ExplicationChamp':
    case 'RepetitionChamp':
      return [];
    case 'AddressChamp': {
      const { address } = champ;
      return [
        cell(null, address?.label ?? entered(champ)),
        cell('postalCode', address?.postalCode),
        cell('cityName', address?.cityName),
        cell('cityCode', address?.cityCode),
      ];
    }
    case 'CommuneChamp':
      return [
        cell(null, champ.commune?.name),
        cell('code', champ.commune?.code),
        cell('departement', champ.departement?.code),
      ];
    case 'DepartementChamp':
      return named(champ.departement);
    case 'RegionChamp':
      return named(champ.region);
    case 'PaysChamp':
      return named(champ.pays);
    case 'EpciChamp':
      return named(champ.epci);
    case 'SiretChamp':
      return [
        cell(null, champ.etablissement?.siret ?? entered(champ)),
        cell('raisonSociale', champ.etablissement?.entreprise?.raisonSociale),
      ];
    case 'RNAChamp':
      return [cell(null, champ.rna?.id ?? entered(champ)), cell('title', champ.rna?.title)];
    case 'RNFChamp':
      return [cell(null, champ.rnf?.id ?? entered(champ)), cell('title', champ.rnf?.title)];
    default:
      return [cell(null, wholeCell(champ))];
  }
}

type WholeChamp = Exclude<
  SimpleChamp,
  {
    readonly __typename:
      | 'HeaderSectionChamp'
      | 'ExplicationChamp'
      | 'AddressChamp'
      | 'CommuneChamp'
      | 'DepartementChamp'
      | 'RegionChamp'
      | 'PaysChamp'
      | 'EpciChamp'
      | 'SiretChamp'
      | 'RNAChamp'
      | 'RNFChamp';
  }
>;

function wholeCell(champ: WholeChamp): Cell {
  switch (champ.__typename) {
    case 'TextChamp':
    case 'CheckboxChamp':
    case 'YesNoChamp':
    case 'DecimalNumberChamp':
    case 'CiviliteChamp':
    case 'DropDownListChamp':
      return champ.value;
    case 'IntegerNumberChamp':
      return integer(champ.value);
    case 'DateChamp':
      return champ.date;
    case 'DatetimeChamp':
      return champ.datetime;
    case 'MultipleDropDownListChamp':
      return list(champ.values);
    case 'LinkedDropDownListChamp':
      return [champ.primaryValue, champ.secondaryValue].filter(Boolean).join(' / ') || null;
    case 'CarteChamp':
      return champ.geoAreas.length;
    case 'PieceJustificativeChamp':
      return list(champ.files.map((file) => file.filename));
    case 'TitreIdentiteChamp':
      return champ.filled;
    case 'DossierLinkChamp':
      return champ.dossier?.number ?? entered(champ);
    case 'EngagementJuridiqueChamp':
    case 'UnknownChamp':
      return entered(champ);
  }
}

/** Several texts in one cell. */
export function list(texts: readonly string[]): string | null {
  return texts.length === 0 ? null : texts.join(', ');
}

function named(place: { readonly name: string; readonly code: string } | null): readonly ChampCell[] {
  return [cell(null, place?.name), cell('code', place?.code)];
}

/** A number where a number can hold it, else its digits. */
function integer(digits: string | null): Cell {
  if (!digits) return null;
  const number = Number(digits);
  return Number.isSafeInteger(number) ? number : digits;
}

/** The text as the usager entered it. */
function entered(champ: SimpleChamp): string | null {
  return champ.stringValue || null;
}

function cell(part: string | null, value: Cell | undefined): ChampCell {
  return { part, value: value ?? null };
}
