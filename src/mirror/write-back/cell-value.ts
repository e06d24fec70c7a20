import type { CellValue, ColumnKind } from '../../tables/index.js';

/** Why what stands in a cell is no value of its column. */
export class NotOfKind {
  readonly reason: string;

  constructor(reason: string) {
    this.reason = reason;
  }
}

/** Kinds of columns whose cells people can edit: one value, or a list of texts. */
export type EditableKind = Exclude<ColumnKind, 'json' | 'geometry' | 'files'>;

export function isEditable(kind: ColumnKind): kind is EditableKind {
  return Object.hasOwn(readers, kind);
}

/**
 * What somebody left in a cell, as the value that the column's kind has: one form for each value, so that the same value
 * written in two ways is no change. Nothing, an empty text and an empty list are all null, as in a dossier.
 */
export function cellValueOf(kind: EditableKind, raw: unknown): CellValue | NotOfKind {
  if (raw === null || raw === undefined || raw === '') return null;
  return readers[kind](raw);
}

/** Whether two values of a column are the same one; both as {@link cellValueOf} gives them. */
export function isSameCell(one: CellValue, other: CellValue): boolean {
  if (Array.isArray(one) && Array.isArray(other)) return JSON.stringify(one) === JSON.stringify(other);
  return one === other;
}

type CellReader = (raw: unknown) => CellValue | NotOfKind;

const readers: Readonly<Record<EditableKind, CellReader>> = /* @__PURE__ */ (() => ({
  text: textOf,
  choice: textOf,
  integer: integerOf,
  reference: integerOf,
  decimal(raw: unknown) {
    const text = typeof raw === 'string' ? raw.trim() : '';
    const isDigits = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i.test(text);
    const isNumber = typeof raw === 'number' || typeof raw === 'bigint';
    const number = isNumber ? Number(raw) : isDigits ? Number(text) : Number.NaN;
    // -0 equals 0.
    return Number.isFinite(number) ? number + 0 : new NotOfKind('It is not a number');
  },
  boolean(raw: unknown) {
    if (typeof raw === 'boolean') return raw;
    const text = String(raw).trim().toLowerCase();
    if (text === '1' || text === 'true') return true;
    return text === '0' || text === 'false' ? false : new NotOfKind('It is neither true nor false');
  },
  date(raw: unknown) {
    const text = typeof raw === 'string' ? raw.trim() : '';
    return isDay(text) ? text : new NotOfKind('It is not a day YYYY-MM-DD');
  },
  datetime(raw: unknown) {
    // A database shows an instant with a space where ISO 8601 has a T, and zones of whole hours without their minutes.
    const text = typeof raw === 'string' ? raw.trim() : '';
    const [, day = '', time = '', zone = ''] = instant.exec(text) ?? [];
    const date = new Date(`${day}T${time}${/^[+-]\d{2}$/.test(zone) ? `${zone}:00` : zone}`);
    if (!isDay(day) || Number.isNaN(date.getTime())) {
      return new NotOfKind('It is not an instant with its zone, as in 2026-11-24T09:00:00+01:00');
    }
    return date.toISOString();
  },
  choices(raw: unknown) {
    const list: unknown = typeof raw === 'string' ? parseList(raw) : raw;
    if (!isTexts(list)) return new NotOfKind('It is not a list of texts');
    // The API gives the choices in the order of the form.
    return list.length === 0 ? null : [...new Set(list)].sort();
  },
}))();

const instant = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s?(Z|[+-]\d{2}(?::?\d{2})?)$/;

function textOf(raw: unknown): CellValue | NotOfKind {
  if (typeof raw === 'string') return raw;
  const isNumber = typeof raw === 'number' || typeof raw === 'bigint';
  return isNumber ? String(raw) : new NotOfKind('It is not a text');
}

function integerOf(raw: unknown): CellValue | NotOfKind {
  const isText = typeof raw === 'string' || typeof raw === 'number' || typeof raw === 'bigint';
  // SQLite makes a REAL of a whole number that was entered with a point.
  const [, digits] = /^([+-]?\d+)(?:\.0*)?$/.exec(isText ? String(raw).trim() : '') ?? [];
  if (digits === undefined) return new NotOfKind('It is not a whole number');
  const number = Number(digits);
  return Number.isSafeInteger(number) ? number + 0 : BigInt(digits);
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function parseList(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
