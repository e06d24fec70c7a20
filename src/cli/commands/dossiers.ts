import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { excelCsv, frenchWord, toCsv, uniqueLabels } from '../../formats/index.js';
import {
  type Dossier,
  type DossierInclude,
  type DossierPart,
  type DsClient,
  dossierParts,
  type Paginated,
} from '../../index.js';
import { flagOf } from '../args/arguments.js';
import { filters, includedParts, readOptions } from '../args/list-options.js';
import { MissingParts } from '../args/missing.js';
import { connectionOptions, filterOptions } from '../args/options.js';
import { numberOf } from '../args/positional.js';
import { writeFileAtomically } from '../atomic-file.js';
import { connect } from '../client.js';
import type { Call, Command } from '../command.js';
import { exitCodes } from '../say/exit-codes.js';
import { WrongUse } from '../say/failures.js';
import { writeList } from '../say/listing.js';
import { checkParts, csvDefaults, csvFiles, REFUSED } from './dossier-csv.js';

export const dossiers: Command = {
  positional: 'demarche',
  options: [
    'format',
    'to',
    'excel',
    'rawCells',
    ...filterOptions,
    'include',
    'exclude',
    'pageSize',
    'concurrency',
    'resumeFrom',
    'skipUnreadable',
    ...connectionOptions,
  ],
  examples: [
    'dossiers 1234 > dossiers.jsonl',
    'dossiers 1234 --state en_instruction --updated-since 2026-01-31',
    'dossiers 1234 --format csv --excel --to export',
  ],
  async run(call) {
    const { values, messages, io, reporter } = call;
    const number = numberOf(call, 'demarche');
    const isCsv = values.oneOf('format', ['jsonl', 'csv']) === 'csv';
    const directory = csvDirectory(call, isCsv);
    const include: DossierInclude = includedParts(values, isCsv ? csvDefaults : {});
    const asked = values.list('include', dossierParts) ?? [];
    if (isCsv) checkParts(asked, messages);
    const missing = new MissingParts(call);
    const client = connect(call);
    const list = client.dossiers(number, {
      ...filters(values, messages),
      ...readOptions(values, io.signal),
      concurrency: values.number('concurrency', 1, 100),
      include,
    });
    const { count, refused = 0 } =
      directory === undefined
        ? { count: await writeList(call, list, 'dossiers', missing) }
        : await writeCsv(call, { client, number, list, include, asked, directory, missing });
    reporter.summary(messages.results.read(count, 'dossiers', missing.count), {
      dossiers: count,
      missing: missing.count,
    });
    return missing.count + refused === 0 ? exitCodes.complete : exitCodes.partial;
  },
};

/** Where the tables go; undefined where there are none. */
function csvDirectory({ values, messages }: Call, isCsv: boolean): string | undefined {
  for (const key of ['to', 'excel', 'rawCells'] as const) {
    if (!isCsv && values.has(key)) throw new WrongUse(messages.usage.onlyWith(flagOf(key), '--format csv'));
  }
  // A table that is written by half cannot be resumed.
  if (isCsv && values.has('resumeFrom')) {
    throw new WrongUse(messages.usage.exclusive(flagOf('resumeFrom'), '--format csv'));
  }
  return isCsv ? values.requireText('to') : undefined;
}

interface CsvRun {
  readonly client: DsClient;
  readonly number: number;
  readonly list: Paginated<Dossier<DossierInclude>>;
  readonly include: DossierInclude;
  readonly asked: readonly DossierPart[];
  readonly directory: string;
  readonly missing: MissingParts;
}

async function writeCsv(call: Call, run: CsvRun): Promise<{ count: number; refused: number }> {
  const { values, messages, io, output, reporter, json } = call;
  const { client, number, list, include, asked, directory, missing } = run;
  await mkdir(directory, { recursive: true });
  const demarche = await client.getDemarche(number, { include: { revisions: true }, signal: io.signal });
  const all: Dossier<DossierInclude>[] = [];
  for await (const { nodes, warnings } of list.pages()) {
    all.push(...nodes);
    missing.take(warnings);
    reporter.progress({ unit: 'dossiers', done: all.length });
  }
  const wasRefused = existsSync(path.join(directory, REFUSED));
  const { dossierUrl } = client;
  const { files, refused } = csvFiles(demarche, all, { include, asked, dossierUrl, wasRefused });
  const isExcel = values.has('excel');
  for (const { name, table, rows } of files) {
    const columns = uniqueLabels(table).map(({ name: label }, place) => {
      return { name: label, kind: table.columns[place]?.kind ?? 'text' };
    });
    const cells = rows.map((row) =>
      table.columns.map((column) => {
        const value = row[column.id] ?? null;
        return isExcel ? frenchWord(column, value) : value;
      }),
    );
    const csv = toCsv(
      { columns, rows: cells },
      { ...(isExcel ? excelCsv : {}), raw: values.has('rawCells') },
    );
    await writeFileAtomically(path.join(directory, name), csv, io.signal);
  }
  const written = files.map(({ name, rows }) => ({ name, rows: rows.length }));
  reporter.clear();
  for (const { dossier, table, column, reason } of refused) {
    const where = [Number(dossier), String(table), String(column), messages.phrase(String(reason))] as const;
    reporter.warning(messages.results.refusedRow(...where), { dossier, table, column, reason });
  }
  if (json)
    await output.records(written.map(({ name, rows }) => ({ path: path.join(directory, name), rows })));
  else await output.line(messages.results.csv(written, directory));
  return { count: all.length, refused: refused.length };
}
