import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import type { CellValue, Row, Table } from '../../tables/index.js';
import type { FolderFormat, ReadRows } from './format.js';

/** One JSON object a line, under the ids of the columns; what is nothing is null. */
export const jsonLines: FolderFormat = {
  fileOf: (_model, { id }) => `${id}.jsonl`,
  headerOf: ({ columns }) => columns.map(({ id }) => ({ id, name: id })),
  async write(model, rows, directory) {
    for (const table of model.tables) {
      await writeLines(join(directory, jsonLines.fileOf(model, table)), [], table, rows, (row) =>
        JSON.stringify(Object.fromEntries(table.columns.map(({ id }) => [id, row[id] ?? null])), exact),
      );
    }
  },
};

/**
 * CSV as RFC 4180 has it, under the labels, in UTF-8 with the mark by which Excel knows it, separated by semicolons,
 * which is what Excel reads in French. Lists and objects are JSON.
 */
export const csv: FolderFormat = {
  fileOf: (_model, { id }) => `${id}.csv`,
  headerOf: (table) => uniqueLabels(table),
  async write(model, rows, directory) {
    for (const table of model.tables) {
      const header = csv.headerOf(table).map(({ name }) => csvCell(name));
      const file = join(directory, csv.fileOf(model, table));
      await writeLines(
        file,
        [`\uFEFF${header.join(';')}`],
        table,
        rows,
        (row) => table.columns.map(({ id }) => csvCell(row[id] ?? null)).join(';'),
        '\r\n',
      );
    }
  },
};

async function writeLines(
  file: string,
  first: readonly string[],
  table: Table,
  rows: ReadRows,
  lineOf: (row: Row) => string,
  end = '\n',
): Promise<void> {
  const stream = createWriteStream(file);
  const done = finished(stream);
  // A disk that is full is told by whoever waits for the end, not by the process.
  done.catch(() => {});
  for (const line of first) stream.write(line + end);
  for await (const row of rows(table)) {
    if (!stream.write(lineOf(row) + end)) await Promise.race([once(stream, 'drain'), done]);
  }
  stream.end();
  await done;
}

/** A spreadsheet runs a text that begins so, unless it is a number; an apostrophe makes it a text again. */
const FORMULA = /^[\s\p{Cf}]*[=+\-@＝＋－＠|]|^[\t\r\n]/u;
const NUMBER = /^[+-]?\d+(?:[.,]\d+)?$/;

function csvCell(value: CellValue): string {
  if (value === null) return '';
  const isText = typeof value === 'string';
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  const safe = isText && FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  // What is nothing is nothing at all; an empty text has its quotes.
  return safe === '' || /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Two labels that are the same are told apart by their number. */
export function uniqueLabels({
  columns,
}: Table): ReadonlyArray<{ readonly id: string; readonly name: string }> {
  const seen = new Set<string>();
  return columns.map(({ id, label }) => {
    let name = label;
    for (let number = 2; seen.has(name.toLowerCase()); number++) name = `${label} (${number})`;
    seen.add(name.toLowerCase());
    return { id, name };
  });
}

/** Integers of any size keep their digits, as text where JSON would round them. */
function exact(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value;
}
