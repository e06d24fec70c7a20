import { cellText } from '../tables/cell-text.js';
import type { CellValue, Column } from '../tables/index.js';
import { parisClock } from './paris-clock.js';

/** A cell as `write-excel-file` takes it; null is an empty one. */
export type XlsxCell =
  | { readonly value: string; readonly type: StringConstructor; readonly fontWeight?: 'bold' }
  | { readonly value: number; readonly type: NumberConstructor; readonly format?: string }
  | { readonly value: boolean; readonly type: BooleanConstructor }
  | { readonly value: Date; readonly type: DateConstructor; readonly format: string }
  | null;

const LONGEST_TEXT = 32_767;
/** Excel counts days from here as everybody else does. */
const FIRST_DAY = Date.UTC(1900, 2, 1);
const LAST_DAY = Date.UTC(9999, 11, 31, 23, 59, 59);

/**
 * A value as a typed cell. Numbers that Excel would round and dates that it has not are text.
 *
 * @param note - Hears what the cell cannot hold.
 */
export function xlsxCell({ kind }: Column, value: CellValue, note: (what: string) => void): XlsxCell {
  if (value === null) return null;
  if (typeof value === 'boolean') return { value, type: Boolean };
  if (typeof value === 'bigint') return text(String(value), note);
  if (typeof value === 'number') {
    // Excel keeps fifteen digits.
    if (kind !== 'decimal' && Math.abs(value) >= 1e15) return text(String(value), note);
    return { value, type: Number, ...(kind !== 'decimal' && { format: '0' }) };
  }
  if (typeof value === 'string' && kind === 'date') {
    return day(new Date(`${value}T00:00:00Z`), 'dd/mm/yyyy') ?? text(value, note);
  }
  if (typeof value === 'string' && kind === 'datetime') {
    return day(parisClock(new Date(value)), 'dd/mm/yyyy hh:mm') ?? text(value, note);
  }
  return text(cellText(value), note);
}

function day(date: Date, format: string): XlsxCell | undefined {
  const isKnown = date.getTime() >= FIRST_DAY && date.getTime() <= LAST_DAY;
  return isKnown ? { value: date, type: Date, format } : undefined;
}

// What XML cannot hold: control characters but for tabs and ends of lines, and halves of a character.
const notInXml = /(?![\t\n\r\u0080-\u009F])\p{Cc}|[\uFFFE\uFFFF]|\p{Cs}/gu;

function text(value: string, note: (what: string) => void): XlsxCell {
  const clean = value.replace(notInXml, '□');
  if (clean !== value) note('Des caractères de contrôle sont remplacés par « □ ».');
  if (clean.length <= LONGEST_TEXT) return { value: clean, type: String };
  note(`Texte de ${clean.length} caractères, coupé à ${LONGEST_TEXT}.`);
  const cut = clean.slice(0, LONGEST_TEXT - 1).replace(/[\uD800-\uDBFF]$/, '');
  return { value: `${cut}…`, type: String };
}
