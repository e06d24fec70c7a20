import { cellText } from '../tables/cell-text.js';
import type { CellValue, ColumnKind } from '../tables/index.js';
import type { CsvOptions } from './csv.js';
import { parisClock } from './paris-clock.js';

/**
 * CSV as Excel in French opens it by double click: semicolons, and the mark by which it knows UTF-8; decimals with a
 * comma, days and times in French, in Paris, `Oui` and `Non`. Excel guesses what a text is: whatever it would take for a
 * number, a date or a formula is guarded, so that it stays the text that it was.
 */
export const excelCsv = {
  delimiter: ';',
  byteOrderMark: true,
  format: frenchText,
  guard: guardCell,
} as const satisfies CsvOptions;

/** A typed cell as it is written in France. */
function frenchText(value: CellValue, kind: ColumnKind): string {
  if (typeof value === 'boolean') return value ? 'Oui' : 'Non';
  if (typeof value === 'number') return digits(value).replace('.', ',');
  if (typeof value === 'string' && kind === 'date') return frenchDay(value);
  if (typeof value === 'string' && kind === 'datetime') return frenchInstant(value);
  return cellText(value);
}

function guardCell(text: string, value: CellValue, kind: ColumnKind): string {
  if (typeof value === 'boolean') return text;
  if (typeof value === 'bigint' || typeof value === 'number') return guardedNumber(text);
  return kind === 'date' || kind === 'datetime' ? guardedDay(text) : guardedText(text);
}

/** Numbers beyond this many digits are rounded by Excel. */
const EXACT_DIGITS = 15;
/** Excel refuses a longer text inside a formula. */
const LONGEST_GUARDED = 255;

function guardedNumber(text: string): string {
  const isLong = text.replace(/\D/g, '').length > EXACT_DIGITS;
  return isLong && !text.includes(',') ? toTextFormula(text) : text;
}

/** All the digits of a number, without an exponent. */
function digits(value: number): string {
  const text = String(value);
  const [, sign = '', whole = '', fraction = '', exponent] =
    /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(text) ?? [];
  if (exponent === undefined) return text;
  const point = whole.length + Number(exponent);
  return point > 0
    ? sign + (whole + fraction).padEnd(point, '0')
    : `${sign}0.${'0'.repeat(-point)}${whole}${fraction}`;
}

function frenchDay(day: string): string {
  return day.split('-').reverse().join('/');
}

function frenchInstant(instant: string): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  const time = parisClock(at).toISOString();
  return `${frenchDay(time.slice(0, 10))} ${time.slice(11, 16)}`;
}

/** Days begin in 1900 for Excel. It reads an older year as a text, or as one of this century. */
function guardedDay(text: string): string {
  return Number(text.slice(6, 10)) < 1900 ? toTextFormula(text) : text;
}

function guardedText(text: string): string {
  if (isMistakable(text)) return text.length <= LONGEST_GUARDED ? toTextFormula(text) : `'${text}`;
  // An apostrophe keeps a formula from being one, whatever its length and its lines.
  return /^[\s\p{Cf}]*[=+\-@＝＋－＠|]|^[\t\r\n]/u.test(text) ? `'${text}` : text;
}

/**
 * The one form by which Excel and LibreOffice keep a text that looks like something else, and show nothing more of it:
 * a formula that is a text. LibreOffice takes it on one line only.
 */
function toTextFormula(text: string): string {
  return `="${text.replaceAll('"', '""')}"`;
}

// Months as Excel reads them in French and in English, exponents, currencies, and the letters of times and of ISO dates.
const words =
  /^(?:e|d|h|m|s|t|z|am|pm|eur|euros?|usd|janv|f[eé]vr|mars|avr|mai|juin|juil|ao[uû]t|sept?|oct|nov|d[eé]c|janvier|f[eé]vrier|avril|juillet|septembre|octobre|novembre|d[eé]cembre|jan|feb|mar|apr|may|jun|jul|aug|january|february|march|april|june|july|august|september|october|november|december)$/i;

/** Whether a spreadsheet may take a text for a number, a date, a time, an amount, a truth or an error. */
function isMistakable(text: string): boolean {
  if (/[\r\n]/.test(text)) return false;
  if (/^\s*(?:vrai|faux|true|false|#\S+[!?A])\s*$/i.test(text)) return true;
  if (!/\d/.test(text) || /[^\p{L}\p{N}\p{Sc}\s.,:;/()%'’°+-]/u.test(text)) return false;
  return (text.match(/\p{L}+/gu) ?? []).every((word) => words.test(word));
}
