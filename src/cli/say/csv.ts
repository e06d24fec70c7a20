import type { Cell, Table } from '../../index.js';

export interface CsvOptions {
  /** Default `,`. */
  readonly delimiter?: ',' | ';';
  /** Whether the text begins with a byte order mark, without which Excel takes UTF-8 for something else. */
  readonly byteOrderMark?: boolean;
  /** Leaves cells that a spreadsheet would take for a formula as they are. */
  readonly raw?: boolean;
}

/** A table as CSV (RFC 4180), a record at a time: CRLF after each, quotes where they are needed. */
export function* toCsv({ columns, rows }: Table, options: CsvOptions = {}): Generator<string> {
  const { delimiter = ',', byteOrderMark = false, raw = false } = options;
  const record = (cells: readonly Cell[]) =>
    `${cells.map((cell) => quoted(raw ? plain(cell) : harmless(cell), delimiter)).join(delimiter)}\r\n`;
  yield `${byteOrderMark ? '\uFEFF' : ''}${record(columns)}`;
  for (const row of rows) yield record(columns.map((column) => row[column] ?? null));
}

/** A name for the file of a repetition block, which any system can store; different for different blocks. */
export function blockFileNames(blocks: readonly string[]): Map<string, string> {
  const taken = new Set<string>();
  const names = new Map<string, string>();
  for (const block of blocks) {
    // The prefix keeps names from being empty, hidden, or reserved by Windows.
    const stem = `dossiers.${slug(block)}`;
    let name = `${stem}.csv`;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${stem}-${number}.csv`;
    taken.add(name.toLowerCase());
    names.set(block, name);
  }
  return names;
}

function slug(label: string): string {
  const words = label
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  // File systems count bytes: 60 characters are 240 at the most.
  return [...words].slice(0, 60).join('') || 'bloc';
}

function plain(cell: Cell): string {
  return cell === null ? '' : String(cell);
}

/**
 * The usager wrote the text, and a spreadsheet computes what begins like this. An apostrophe before it makes it a
 * text again. A number is none of that, whatever its sign.
 */
function harmless(cell: Cell): string {
  const text = plain(cell);
  if (typeof cell !== 'string' || /^[+-]?\d+(?:[.,]\d+)?$/.test(text)) return text;
  return /^[\s\p{Cf}]*[=+\-@＝＋－＠|]|^[\t\r\n]/u.test(text) ? `'${text}` : text;
}

function quoted(text: string, delimiter: string): string {
  const needsQuotes = text.includes(delimiter) || /["\r\n]|^\s|\s$/.test(text);
  return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text;
}
