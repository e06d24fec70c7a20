import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { csvHeader, csvRecord, uniqueLabels } from '../../formats/index.js';
import type { CellFormat, Row, Table } from '../../tables/index.js';
import type { FolderFormat, ReadRows } from './format.js';

/** One JSON object a line, under the ids of the columns; what is nothing is null. */
export const jsonLines: FolderFormat = {
  fileOf: (_model, { id }) => `${id}.jsonl`,
  headerOf: ({ columns }) => columns.map(({ id }) => ({ id, name: id })),
  async write(model, rows, directory) {
    for (const table of model.tables) {
      await writeLines(join(directory, jsonLines.fileOf(model, table)), [], table, rows, (row) =>
        JSON.stringify(
          Object.fromEntries(table.columns.map(({ id }) => [id, row[id] ?? null])),
          exactInteger,
        ),
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
      const header = csvHeader(
        csv.headerOf(table).map(({ name }) => name),
        csvOptions,
      );
      const kinds = table.columns.map(({ kind }) => kind);
      const file = join(directory, csv.fileOf(model, table));
      await writeLines(
        file,
        [header],
        table,
        rows,
        (row) =>
          csvRecord(
            table.columns.map(({ id }) => row[id] ?? null),
            kinds,
            csvOptions,
          ),
        '',
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

/** Lists and objects keep all that they hold, for programs that read them. */
const jsonText: CellFormat = (value) => (typeof value === 'object' ? JSON.stringify(value) : String(value));

const csvOptions = { delimiter: ';', byteOrderMark: true, format: jsonText } as const;

/** Integers of any size keep their digits, as text where JSON would round them. */
function exactInteger(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value;
}
