import { readFile } from 'node:fs/promises';
import { isObject } from '../../arguments/is-object.js';
import type { Call } from '../command.js';
import { WrongUse } from '../say/failures.js';

/** The text of a file that was given to the command. Throws `WrongUse` where it cannot be read. */
export async function readInput({ messages }: Call, file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new WrongUse(messages.usage.unreadable(file, messages.explain(error)));
  }
}

/** The JSON of a file that was given to the command: objects, one or a list of them. */
export async function readObjects(
  call: Call,
  file: string,
): Promise<ReadonlyArray<Readonly<Record<string, unknown>>>> {
  const value = parse(await readInput(call, file));
  const objects: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (!objects.every(isObject)) throw new WrongUse(call.messages.usage.notValues(file));
  return objects;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * The rows of a CSV file as objects by the names of its columns (RFC 4180; commas, or semicolons where the first line has
 * more of them). A cell that begins with `[` is a list in JSON; an empty cell is no value.
 */
export async function readCsvObjects(
  call: Call,
  file: string,
): Promise<ReadonlyArray<Readonly<Record<string, unknown>>>> {
  const text = (await readInput(call, file)).replace(/^\uFEFF/, '');
  const [header = ''] = text.split(/\r?\n/, 1);
  const delimiter = header.split(';').length > header.split(',').length ? ';' : ',';
  const [columns = [], ...rows] = records(text, delimiter);
  if (rows.some((row) => row.length > columns.length))
    throw new WrongUse(call.messages.usage.notValues(file));
  return rows.map((row) =>
    Object.fromEntries(
      columns.flatMap((column, index) => {
        const cell = row[index] ?? '';
        return cell === '' ? [] : [[column, cell.startsWith('[') ? (parse(cell) ?? cell) : cell]];
      }),
    ),
  );
}

function records(text: string, delimiter: string): string[][] {
  const all: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  const endRow = () => {
    row.push(cell);
    cell = '';
    if (row.length > 1 || row[0] !== '') all.push(row);
    row = [];
  };
  for (let index = 0; index < text.length; index++) {
    const letter = text[index];
    if (isQuoted) {
      if (letter !== '"') cell += letter;
      else if (text[index + 1] === '"') cell += text[++index];
      else isQuoted = false;
    } else if (letter === '"' && cell === '') isQuoted = true;
    else if (letter === delimiter) {
      row.push(cell);
      cell = '';
    } else if (letter === '\n') endRow();
    else if (letter !== '\r' || text[index + 1] !== '\n') cell += letter;
  }
  endRow();
  return all;
}
