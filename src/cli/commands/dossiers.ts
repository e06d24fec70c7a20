import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { toCsv } from '../../formats/index.js';
import { type Dossier, type DossierInclude, type Paginated, toRows } from '../../index.js';
import { flagOf } from '../args/arguments.js';
import { filters, included, reading } from '../args/list-options.js';
import { MissingParts } from '../args/missing.js';
import { connectionOptions, filterOptions } from '../args/options.js';
import { numberOf } from '../args/positional.js';
import { writeFileAtomically } from '../atomic-file.js';
import { connect } from '../client.js';
import type { Call, Command } from '../command.js';
import { blockFileNames } from '../say/block-file-names.js';
import { exitCodes } from '../say/exit-codes.js';
import { WrongUse } from '../say/failures.js';
import { writeList } from '../say/listing.js';

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
    // A table has no place for these: they are not asked for.
    const include: DossierInclude = included(
      values,
      isCsv ? { traitements: false, instructeurs: false } : {},
    );
    const missing = new MissingParts(call);
    const client = connect(call);
    const list = client.dossiers(number, {
      ...filters(values, messages),
      ...reading(values, io.signal),
      concurrency: values.number('concurrency', 1, 100),
      include,
    });
    const count =
      directory === undefined
        ? await writeList(call, list, 'dossiers', missing)
        : await writeCsv(call, list, directory, missing);
    reporter.summary(messages.results.read(count, 'dossiers', missing.count), {
      dossiers: count,
      missing: missing.count,
    });
    return missing.count === 0 ? exitCodes.complete : exitCodes.partial;
  },
};

/** Where the tables go; undefined where there are none. */
function csvDirectory({ values, messages }: Call, isCsv: boolean): string | undefined {
  for (const key of ['to', 'excel', 'rawCells'] as const) {
    if (!isCsv && values.has(key)) throw new WrongUse(messages.usage.onlyWith(flagOf(key), '--format csv'));
  }
  // Half a table cannot be gone on with.
  if (isCsv && values.has('resumeFrom')) {
    throw new WrongUse(messages.usage.exclusive(flagOf('resumeFrom'), '--format csv'));
  }
  return isCsv ? values.required('to') : undefined;
}

async function writeCsv(
  { values, messages, io, output, reporter, json }: Call,
  list: Paginated<Dossier<DossierInclude>>,
  directory: string,
  missing: MissingParts,
): Promise<number> {
  await mkdir(directory, { recursive: true });
  const all: Dossier<DossierInclude>[] = [];
  for await (const { nodes, warnings } of list.pages()) {
    all.push(...nodes);
    missing.take(warnings);
    reporter.progress({ unit: 'dossiers', done: all.length });
  }
  const { repetitions, ...main } = toRows(all);
  const names = blockFileNames(Object.keys(repetitions));
  const tables = [
    { name: 'dossiers.csv', table: main },
    ...Object.entries(repetitions).map(([block, table]) => ({ name: names.get(block) ?? block, table })),
  ];
  const isExcel = values.has('excel');
  for (const { name, table } of tables) {
    const typed = {
      columns: table.columns.map((column) => ({ name: column, kind: 'text' as const })),
      rows: table.rows.map((row) => table.columns.map((column) => row[column] ?? null)),
    };
    const csv = toCsv(typed, {
      delimiter: isExcel ? ';' : ',',
      byteOrderMark: isExcel,
      raw: values.has('rawCells'),
    });
    await writeFileAtomically(path.join(directory, name), csv, io.signal);
  }
  const written = tables.map(({ name, table }) => ({ name, rows: table.rows.length }));
  reporter.clear();
  if (json)
    await output.records(written.map(({ name, rows }) => ({ path: path.join(directory, name), rows })));
  else await output.line(messages.results.csv(written, directory));
  return all.length;
}
