import { readFile } from 'node:fs/promises';
import type { Call } from '../command.js';
import { WrongUse } from '../say/failures.js';
import { parseJson } from './input-file.js';

/** A row of a CSV file. */
export interface CsvRow {
  /** As a spreadsheet counts: the header is row 1, and empty rows count. */
  readonly row: number;
  /** By the names of the columns. An empty cell is no value. */
  readonly values: Readonly<Record<string, unknown>>;
}

/**
 * The rows of a CSV file (RFC 4180; commas, or semicolons where the first line has more of them), in UTF-8 or as Excel
 * in French saves it. A cell that begins with `[` is a list in JSON. A file of which a cell would be lost is refused.
 */
export async function readCsvRows(call: Call, file: string): Promise<readonly CsvRow[]> {
  const { usage } = call.messages;
  const text = await readText(call, file);
  const [first = ''] = text.split(/\r?\n|\r/, 1);
  const delimiter = first.split(';').length > first.split(',').length ? ';' : ',';
  const { records, isClosed } = recordsOf(text, delimiter);
  if (!isClosed) throw new WrongUse(usage.openQuote(file, records.length));
  const [header, ...rows] = records;
  if (!header) throw new WrongUse(usage.notValues(file));
  const columns = header.map((name) => name.trim());
  const twice = columns.find((name, index) => name !== '' && columns.indexOf(name) !== index);
  if (twice !== undefined) throw new WrongUse(usage.columnTwice(file, twice));
  return rows.flatMap((cells, index) => {
    const row = index + 2;
    const named = cells.flatMap((cell, place): [string, unknown][] => {
      if (cell === '') return [];
      const name = columns[place] ?? '';
      if (name === '') throw new WrongUse(usage.noColumn(file, row));
      return [[name, cell.startsWith('[') ? (parseJson(cell) ?? cell) : cell]];
    });
    return named.length === 0 ? [] : [{ row, values: Object.fromEntries(named) }];
  });
}

/** Excel's "CSV (séparateur : point-virgule)" is Windows-1252: read as UTF-8, each accent would be another character. */
async function readText({ messages }: Call, file: string): Promise<string> {
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch (error) {
    throw new WrongUse(messages.usage.unreadable(file, messages.explain(error)));
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fromWindows1252(bytes);
  }
}

/** What is not ISO 8859-1 in Windows-1252, from 0x80 on: a TextDecoder of Node 20 gives control characters for these. */
const beyondLatin1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function fromWindows1252(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replaceAll(/[\u0080-\u009f]/g, (letter) => beyondLatin1[letter.charCodeAt(0) - 0x80] ?? letter);
}

/** The records of the text; those before the end are whole, and `isClosed` is false where a quote never ends. */
function recordsOf(text: string, delimiter: string): { records: string[][]; isClosed: boolean } {
  const records: string[][] = [];
  let record: string[] = [];
  let cell = '';
  let isQuoted = false;
  const endRecord = () => {
    records.push([...record, cell]);
    record = [];
    cell = '';
  };
  for (let index = 0; index < text.length; index++) {
    const letter = text[index];
    if (isQuoted) {
      if (letter !== '"') cell += letter;
      else if (text[index + 1] === '"') cell += text[++index];
      else isQuoted = false;
    } else if (letter === '"' && cell === '') isQuoted = true;
    else if (letter === delimiter) {
      record.push(cell);
      cell = '';
    } else if (letter === '\n') endRecord();
    else if (letter === '\r') {
      if (text[index + 1] !== '\n') endRecord();
    } else cell += letter;
  }
  if (cell !== '' || record.length > 0 || isQuoted) endRecord();
  return { records, isClosed: !isQuoted };
}
