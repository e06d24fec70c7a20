import { type CellFormat, cellText } from '../tables/cell-text.js';
import type { CellValue, ColumnKind } from '../tables/index.js';

export interface CsvOptions {
  /** Default `,`. */
  readonly delimiter?: ',' | ';' | undefined;
  /** Whether the text begins with a byte order mark, without which Excel takes UTF-8 for something else. */
  readonly byteOrderMark?: boolean | undefined;
  /** Leaves cells that a spreadsheet would take for a formula as they are. */
  readonly raw?: boolean | undefined;
  /** What keeps a spreadsheet from taking a cell for something else. Default: an apostrophe before a formula. */
  readonly guard?: ((text: string, value: CellValue, kind: ColumnKind) => string) | undefined;
  /** How a typed cell becomes text. Default: {@link cellText}. */
  readonly format?: CellFormat | undefined;
}

/** What is written as CSV: typed columns, and rows with their cells in the same order. */
export interface CsvTable {
  readonly columns: ReadonlyArray<{ readonly name: string; readonly kind: ColumnKind }>;
  readonly rows: Iterable<readonly CellValue[]>;
}

/** A table as CSV (RFC 4180), a record at a time: the header first. */
export function* toCsv(table: CsvTable, options: CsvOptions = {}): Generator<string> {
  yield csvHeader(
    table.columns.map(({ name }) => name),
    options,
  );
  const kinds = table.columns.map(({ kind }) => kind);
  for (const row of table.rows) yield csvRecord(row, kinds, options);
}

/** The record of the names. */
export function csvHeader(names: readonly string[], options: CsvOptions = {}): string {
  const { format: _, ...others } = options;
  const record = csvRecord(
    names,
    names.map(() => 'text'),
    others,
  );
  return `${options.byteOrderMark ? '\uFEFF' : ''}${record}`;
}

/** One record: CRLF after it, quotes where they are needed. */
export function csvRecord(
  cells: readonly CellValue[],
  kinds: readonly ColumnKind[],
  { delimiter = ',', raw = false, format = cellText, guard = escapeFormula }: CsvOptions = {},
): string {
  const texts = kinds.map((kind, place) => {
    const value = cells[place] ?? null;
    // A null is an empty cell; an empty text is a pair of quotes.
    if (value === null) return '';
    const text = format(value, kind);
    return quote(raw ? text : guard(text, value, kind), delimiter);
  });
  return `${texts.join(delimiter)}\r\n`;
}

/**
 * The usager wrote the text, and a spreadsheet computes what begins like this. An apostrophe before it makes it a
 * text again. A number is none of that, whatever its sign.
 */
function escapeFormula(text: string, value: CellValue): string {
  if (typeof value === 'number' || /^[+-]?\d+(?:[.,]\d+)?$/.test(text)) return text;
  return /^[\s\p{Cf}]*[=+\-@＝＋－＠|]|^[\t\r\n]/u.test(text) ? `'${text}` : text;
}

function quote(text: string, delimiter: string): string {
  const needsQuotes = text === '' || text.includes(delimiter) || /["\r\n]|^\s|\s$/.test(text);
  return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text;
}
