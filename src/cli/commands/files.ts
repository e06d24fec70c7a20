import { csvHeader, csvRecord, excelCsv, frenchWord } from '../../formats/index.js';
import type { DossierFile, Paginated } from '../../index.js';
import type { ColumnKind } from '../../tables/index.js';
import { flagOf } from '../args/arguments.js';
import { filters, readOptions, sourcesOf } from '../args/list-options.js';
import { MissingParts } from '../args/missing.js';
import { connectionOptions, filterOptions } from '../args/options.js';
import { numberOf } from '../args/positional.js';
import { connect } from '../client.js';
import type { Call, Command } from '../command.js';
import { exitCodes } from '../say/exit-codes.js';
import { WrongUse } from '../say/failures.js';
import { writeList } from '../say/listing.js';

export const files: Command = {
  positional: 'demarche',
  options: [
    'format',
    'excel',
    'rawCells',
    'sources',
    ...filterOptions,
    'pageSize',
    'concurrency',
    'resumeFrom',
    'skipUnreadable',
    ...connectionOptions,
  ],
  examples: [
    'files 1234',
    'files 1234 --format csv > files.csv',
    'files 1234 --sources champs,messages --created-since 2026-01-31',
  ],
  async run(call) {
    const { values, messages, io, reporter } = call;
    const number = numberOf(call, 'demarche');
    for (const key of ['excel', 'rawCells'] as const) {
      if (values.has(key) && values.text('format') !== 'csv') {
        throw new WrongUse(messages.usage.onlyWith(flagOf(key), '--format csv'));
      }
    }
    const missing = new MissingParts(call);
    const client = connect(call);
    const list = client.files(number, {
      ...filters(values, messages),
      ...readOptions(values, io.signal),
      concurrency: values.number('concurrency', 1, 100),
      sources: sourcesOf(values),
    });
    const isCsv = values.oneOf('format', ['jsonl', 'csv']) === 'csv';
    const count = isCsv ? await writeCsv(call, list, missing) : await writeList(call, list, 'files', missing);
    reporter.summary(messages.results.read(count, 'files', missing.count), {
      files: count,
      missing: missing.count,
    });
    return missing.count === 0 ? exitCodes.complete : exitCodes.partial;
  },
};

const columns = [
  ['dossierNumber', 'integer', 'N° de dossier'],
  ['source', 'choice', 'Source'],
  ['champLabel', 'text', 'Champ'],
  ['filename', 'text', 'Nom du fichier'],
  ['contentType', 'text', 'Type'],
  ['byteSize', 'integer', 'Taille en octets'],
  ['checksum', 'text', 'Empreinte MD5 (base64)'],
  ['createdAt', 'datetime', 'Déposé le'],
  ['virusScanResult', 'choice', 'Antivirus'],
  ['url', 'text', 'Lien'],
] as const satisfies ReadonlyArray<readonly [keyof DossierFile, ColumnKind, label: string]>;

/** One record a file, a page at a time. */
async function writeCsv(
  { values, output, reporter, io }: Call,
  list: Paginated<DossierFile>,
  missing: MissingParts,
): Promise<number> {
  const isExcel = values.has('excel');
  const options = { ...(isExcel ? excelCsv : {}), raw: values.has('rawCells') };
  const kinds = columns.map(([, kind]) => kind);
  let done = 0;
  let header = csvHeader(
    columns.map(([name, , label]) => (isExcel ? label : name)),
    options,
  );
  for await (const { nodes, warnings } of list.pages()) {
    const records = nodes.map((file) => {
      const cells = columns.map(([part, kind]) => {
        const value = file[part] ?? null;
        return isExcel ? frenchWord({ part, kind }, value) : value;
      });
      return csvRecord(cells, kinds, options);
    });
    await output.text(header + records.join(''));
    header = '';
    missing.take(warnings);
    done += nodes.length;
    if (!io.isScreenShared) reporter.progress({ unit: 'files', done });
  }
  return done;
}
