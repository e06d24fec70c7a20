import { MAX_INT32 } from '../arguments/numbers.js';
import { DsInputError } from '../errors.js';
import type { AnnotationValueInput, ChampDescriptorFragment } from '../generated/operations.js';
import { type WritableKind, writableKinds } from './annotation-kinds.js';
import { type Attachment, takeAttachment } from './attachment.js';

/**
 * The value of an annotation, in the form of its kind: text, a number, `true` or `false`, a day (`'2026-11-24'`), a
 * moment (a `Date`, or ISO 8601 with an offset), a list of choices, files, or how many rows to add.
 */
export type AnnotationValue =
  | string
  | number
  | bigint
  | boolean
  | Date
  | readonly string[]
  | RowsValue
  | Attachment
  | readonly Attachment[];

/** What to do to the rows of a repetition block: how many to add, or the rows to add; values of rows that are there. */
export interface RowsValue {
  /** How many empty rows to add, or the rows to add, by the labels of their annotations. */
  readonly addRows?: number | readonly RowValues[];
  /** Values of rows that are there, by their place (0 is the first). */
  readonly rows?: { readonly [place: number]: RowValues };
}

/** Values of one row, by the label or the id of the descriptor of each annotation. */
export type RowValues = { readonly [label: string]: CellValue | undefined };

/** What an annotation of a row can be set to. */
export type CellValue = string | number | bigint | boolean | Date | readonly string[];

/** A value as the API takes it, or files that have to be uploaded first. */
export type PreparedValue =
  | { readonly value: AnnotationValueInput }
  | { readonly files: readonly Attachment[] };

/** Gives a value the form of the annotation's kind; throws `DsInputError` for one that the kind cannot have. */
export function prepareValue(descriptor: ChampDescriptorFragment, value: unknown): PreparedValue {
  const writable = writableKinds.find((one) => one === descriptor.__typename);
  if (writable === undefined) {
    const kind = descriptor.__typename.replace(/ChampDescriptor$/, '');
    throw wrongValue(descriptor, `is of a kind (${kind}) that the API cannot write`);
  }
  if (value === null || value === undefined) {
    throw wrongValue(
      descriptor,
      "needs a value: the API clears none, but for an empty text ('') or list ([])",
    );
  }
  return kinds[writable](value, descriptor);
}

type Prepare = (value: unknown, descriptor: ChampDescriptorFragment) => PreparedValue;

/** What the API can write, by the kind of the annotation; kinds that came later may be missing on older instances. */
const kinds: Readonly<Record<WritableKind, Prepare>> = {
  TextChampDescriptor: text((value) => ({ text: value })),
  TextareaChampDescriptor: text((value) => ({ textarea: value })),
  EmailChampDescriptor: text((value) => ({ email: value })),
  PhoneChampDescriptor: text((value) => ({ phone: value })),
  IbanChampDescriptor: text((value) => ({ iban: value })),
  FormattedChampDescriptor: text((value) => ({ formatted: value })),
  PaysChampDescriptor: text((value) => ({ pays: value })),
  RegionChampDescriptor: text((value) => ({ regions: value })),
  DepartementChampDescriptor: text((value) => ({ departements: value })),
  CheckboxChampDescriptor: prepareBoolean((value) => ({ checkbox: value })),
  YesNoChampDescriptor: prepareBoolean((value) => ({ yesNo: value })),
  CiviliteChampDescriptor(value, descriptor) {
    if (value === 'M' || value === 'Mme') return { value: { civilite: value } };
    throw wrongValue(descriptor, "takes 'M' or 'Mme'");
  },
  DateChampDescriptor(value, descriptor) {
    if (typeof value === 'string' && isDay(value)) return { value: { date: value } };
    throw wrongValue(descriptor, "takes a day as 'YYYY-MM-DD' (a Date would depend on the time zone)");
  },
  DatetimeChampDescriptor(value, descriptor) {
    if (value instanceof Date && !Number.isNaN(value.getTime())) {
      return { value: { datetime: value.toISOString() } };
    }
    if (typeof value === 'string' && isMoment(value)) return { value: { datetime: value } };
    throw wrongValue(descriptor, "takes a Date, or ISO 8601 with an offset ('2026-11-24T09:00:00+01:00')");
  },
  IntegerNumberChampDescriptor(value, descriptor) {
    const number = typeof value === 'bigint' ? Number(value) : value;
    if (typeof number !== 'number' || !Number.isInteger(number))
      throw wrongValue(descriptor, 'takes a whole number');
    if (number < -(2 ** 31) || number > MAX_INT32) {
      throw wrongValue(
        descriptor,
        'takes a number of 32 bits: the API can read a larger one, but not write it',
      );
    }
    return { value: { integerNumber: number } };
  },
  DecimalNumberChampDescriptor(value, descriptor) {
    if (typeof value === 'number' && Number.isFinite(value)) return { value: { decimalNumber: value } };
    throw wrongValue(descriptor, 'takes a number');
  },
  DropDownListChampDescriptor(value, descriptor) {
    if (typeof value !== 'string') throw wrongValue(descriptor, 'takes one of its options, as text');
    const isFree = 'otherOption' in descriptor && descriptor.otherOption === true;
    if (!isFree && value !== '') checkOption(value, descriptor);
    return { value: { dropDownList: value } };
  },
  MultipleDropDownListChampDescriptor(value, descriptor) {
    if (!isTextList(value)) throw wrongValue(descriptor, 'takes a list of its options');
    for (const option of value) checkOption(option, descriptor);
    return { value: { multipleDropDownList: value } };
  },
  DossierLinkChampDescriptor(value, descriptor) {
    const isNumber = typeof value === 'number' ? Number.isSafeInteger(value) && value > 0 : isDigits(value);
    if (!isNumber) throw wrongValue(descriptor, 'takes the number of a dossier');
    return { value: { dossierLink: String(value) } };
  },
  PieceJustificativeChampDescriptor(value, descriptor) {
    // Only values that can be files get here; they are checked when they are opened.
    const files = (Array.isArray(value) ? value : [value]) as readonly Attachment[];
    if (files.length === 0)
      throw wrongValue(descriptor, 'takes at least one file: files are added, never removed');
    for (const file of files) {
      if (typeof file === 'number' || typeof file === 'boolean') throw wrongValue(descriptor, 'takes files');
    }
    return { files: files.map((file) => takeAttachment(file)) };
  },
};

/** The API adds as many rows as it is told, at once. */
export const MAX_ROWS = 100;

function text(toValue: (value: string) => AnnotationValueInput): Prepare {
  return (value, descriptor) => {
    if (typeof value !== 'string') throw wrongValue(descriptor, 'takes text');
    return { value: toValue(value) };
  };
}

function prepareBoolean(toValue: (value: boolean) => AnnotationValueInput): Prepare {
  return (value, descriptor) => {
    if (typeof value !== 'boolean') throw wrongValue(descriptor, 'takes true or false');
    return { value: toValue(value) };
  };
}

function checkOption(value: string, descriptor: ChampDescriptorFragment): void {
  const options = 'options' in descriptor ? (descriptor.options ?? []) : [];
  // A list that is fed from elsewhere shows no options here.
  if (options.length === 0 || options.includes(value)) return;
  const shown = options.slice(0, 10).map((option) => `'${option}'`);
  const more = options.length > shown.length ? `, and ${options.length - shown.length} more` : '';
  throw wrongValue(descriptor, `has no option '${value}', only ${shown.join(', ')}${more}`);
}

function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function isDigits(value: unknown): boolean {
  return typeof value === 'string' && /^[1-9]\d*$/.test(value);
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function isMoment(text: string): boolean {
  const [, day = '', time] =
    /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(?:Z|[+-]\d{2}:\d{2})$/.exec(text) ?? [];
  return time !== undefined && isDay(day) && !Number.isNaN(Date.parse(text));
}

export function wrongValue({ label }: Pick<ChampDescriptorFragment, 'label'>, why: string): DsInputError {
  return new DsInputError(`The annotation '${label}' ${why}. Nothing was written.`);
}
