import type { ChampDescriptorFragment } from '../generated/operations.js';

/** The kinds of annotations that the API can write, repetitions apart; what is missing here it only reads. */
export const writableKinds = [
  'CheckboxChampDescriptor',
  'CiviliteChampDescriptor',
  'DateChampDescriptor',
  'DatetimeChampDescriptor',
  'DecimalNumberChampDescriptor',
  'DepartementChampDescriptor',
  'DossierLinkChampDescriptor',
  'DropDownListChampDescriptor',
  'EmailChampDescriptor',
  'FormattedChampDescriptor',
  'IbanChampDescriptor',
  'IntegerNumberChampDescriptor',
  'MultipleDropDownListChampDescriptor',
  'PaysChampDescriptor',
  'PhoneChampDescriptor',
  'PieceJustificativeChampDescriptor',
  'RegionChampDescriptor',
  'TextChampDescriptor',
  'TextareaChampDescriptor',
  'YesNoChampDescriptor',
] as const satisfies ReadonlyArray<ChampDescriptorFragment['__typename']>;

export type WritableKind = (typeof writableKinds)[number];
