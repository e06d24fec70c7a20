import type { ChampType } from './champ-value.js';
import type { ChampDescriptor } from './descriptors.js';

/** The type of the champs that a descriptor describes; `UnknownChamp` for a descriptor newer than this package. */
export function champTypeOf(descriptor: { readonly __typename: string }): ChampType {
  const types: { readonly [descriptor: string]: ChampType } = champTypes;
  return Object.hasOwn(champTypes, descriptor.__typename)
    ? (types[descriptor.__typename] ?? 'UnknownChamp')
    : 'UnknownChamp';
}

const champTypes: Readonly<Record<ChampDescriptor['__typename'], ChampType>> = {
  AAHChampDescriptor: 'TextChamp',
  AEEHChampDescriptor: 'TextChamp',
  ARSChampDescriptor: 'TextChamp',
  AddressChampDescriptor: 'AddressChamp',
  AnnuaireEducationChampDescriptor: 'TextChamp',
  COJOChampDescriptor: 'TextChamp',
  CarteChampDescriptor: 'CarteChamp',
  CheckboxChampDescriptor: 'CheckboxChamp',
  CiviliteChampDescriptor: 'CiviliteChamp',
  CommuneChampDescriptor: 'CommuneChamp',
  DateChampDescriptor: 'DateChamp',
  DatetimeChampDescriptor: 'DatetimeChamp',
  DecimalNumberChampDescriptor: 'DecimalNumberChamp',
  DepartementChampDescriptor: 'DepartementChamp',
  DossierLinkChampDescriptor: 'DossierLinkChamp',
  DropDownListChampDescriptor: 'DropDownListChamp',
  EmailChampDescriptor: 'TextChamp',
  EngagementJuridiqueChampDescriptor: 'EngagementJuridiqueChamp',
  EpciChampDescriptor: 'EpciChamp',
  EtudiantBoursierChampDescriptor: 'TextChamp',
  ExplicationChampDescriptor: 'ExplicationChamp',
  FormattedChampDescriptor: 'TextChamp',
  HeaderSectionChampDescriptor: 'HeaderSectionChamp',
  IbanChampDescriptor: 'TextChamp',
  IntegerNumberChampDescriptor: 'IntegerNumberChamp',
  LinkedDropDownListChampDescriptor: 'LinkedDropDownListChamp',
  MultipleDropDownListChampDescriptor: 'MultipleDropDownListChamp',
  NumberChampDescriptor: 'IntegerNumberChamp',
  PaysChampDescriptor: 'PaysChamp',
  PhoneChampDescriptor: 'TextChamp',
  PieceJustificativeChampDescriptor: 'PieceJustificativeChamp',
  PreRempliChampDescriptor: 'TextChamp',
  QuotientFamilialChampDescriptor: 'TextChamp',
  RNAChampDescriptor: 'RNAChamp',
  RNFChampDescriptor: 'RNFChamp',
  ReferentielChampDescriptor: 'TextChamp',
  RegionChampDescriptor: 'RegionChamp',
  RepetitionChampDescriptor: 'RepetitionChamp',
  SiretChampDescriptor: 'SiretChamp',
  TextChampDescriptor: 'TextChamp',
  TextareaChampDescriptor: 'TextChamp',
  TitreIdentiteChampDescriptor: 'TitreIdentiteChamp',
  YesNoChampDescriptor: 'YesNoChamp',
};
