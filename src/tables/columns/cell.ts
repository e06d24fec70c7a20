import type { CellValue, ColumnKind } from '../types.js';

/** A value that does not fit its column. */
export class Unfit {
  readonly reason: string;
  /** The value as sent. */
  readonly text: string | null;

  constructor(reason: string, value: unknown) {
    this.reason = reason;
    this.text = asText(value);
  }
}

/** What reading a cell gives. */
export type ReadCell = CellValue | Unfit;

/** One column's worth of `Source`: how the column is called, what it holds, and how it is read. */
export interface ColumnPart<Source> {
  /** What the id of the column ends with; of columns that every dossier has, the id. Empty for the champ itself. */
  readonly id: string;
  /** What the label ends with, or the label. */
  readonly label: string;
  readonly kind: ColumnKind;
  readonly personal: boolean;
  /** The API's own name; undefined for the champ itself. */
  readonly part?: string;
  readonly options?: readonly string[];
  /** The kind of the table whose key a `reference` holds. */
  readonly references?: 'dossiers' | 'groupes';
  readonly read: (source: Source) => ReadCell;
}

/** A text; the API writes an empty one where there is none. */
export function text(value: unknown): ReadCell {
  if (value === null || value === undefined || value === '') return null;
  return typeof value === 'string' ? value : new Unfit('is not a text', value);
}

/** A whole number of any size, out of the digits that the API sends. */
export function integer(value: unknown): ReadCell {
  if (value === null || value === undefined || value === '') return null;
  const digits = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value;
  if (typeof digits !== 'string' || !/^[+-]?\d+$/.test(digits)) {
    return new Unfit('is not a whole number', value);
  }
  const number = Number(digits);
  // -0 equals 0, but JSON and some databases would not give it back as -0.
  if (Number.isSafeInteger(number)) return number === 0 ? 0 : number;
  return BigInt(digits);
}

export function decimal(value: unknown): ReadCell {
  if (value === null || value === undefined || value === '') return null;
  const number = typeof value === 'string' && /^[+-]?\d+(?:\.\d+)?$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : new Unfit('is not a number', value);
}

export function boolean(value: unknown): ReadCell {
  if (value === null || value === undefined) return null;
  return typeof value === 'boolean' ? value : new Unfit('is neither true nor false', value);
}

/** A day that the calendar has, `YYYY-MM-DD`. */
export function date(value: unknown): ReadCell {
  if (value === null || value === undefined || value === '') return null;
  return typeof value === 'string' && isDay(value) ? value : new Unfit('is not a day YYYY-MM-DD', value);
}

/** An instant with its zone: without one it would be another instant in each reader's zone. */
export function datetime(value: unknown): ReadCell {
  if (value === null || value === undefined || value === '') return null;
  const match = typeof value === 'string' ? instant.exec(value) : null;
  const fits = match?.[1] !== undefined && isDay(match[1]) && !Number.isNaN(Date.parse(String(value)));
  return fits ? String(value) : new Unfit('is not an instant with its zone, in ISO 8601', value);
}

/** Several texts; null where there are none. */
export function texts(values: unknown): ReadCell {
  if (values === null || values === undefined) return null;
  if (!Array.isArray(values)) return new Unfit('is not a list of texts', values);
  const list: readonly unknown[] = values;
  if (!list.every((one) => typeof one === 'string')) return new Unfit('is not a list of texts', values);
  return list.length === 0 ? null : list;
}

const instant = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/;

function isDay(value: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year === 0 || month < 1 || month > 12 || day < 1) return false;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return day <= (month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);
}

function asText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  return typeof value === 'bigint' ? String(value) : (JSON.stringify(value) ?? String(value));
}
