import path from 'node:path';
import { type FailedDownload, type SavedFile, saveFiles } from '../../download/index.js';
import { type DossierFile, type DsClient, DsError, type Paginated } from '../../index.js';
import { flagOf } from '../args/arguments.js';
import { filters, readOptions, sourcesOf } from '../args/list-options.js';
import { MissingParts } from '../args/missing.js';
import { connectionOptions, filterOptions } from '../args/options.js';
import { numberOf } from '../args/positional.js';
import { connect } from '../client.js';
import type { Call, Command } from '../command.js';
import { ListAhead } from '../list-ahead.js';
import { exitCodes } from '../say/exit-codes.js';
import { WrongUse } from '../say/failures.js';
import type { FileCounts } from '../say/messages.js';
import { refuseUnwritableDirectory } from '../writable.js';

/** Files listed ahead of the download: most demarches whole, and some megabytes of memory. */
const LISTED_AHEAD = 5_000;

export const download: Command = {
  positional: 'demarche',
  isOptional: true,
  options: [
    'to',
    'dossier',
    'sources',
    ...filterOptions,
    'parallelFiles',
    'flat',
    'virusScan',
    'keepPartial',
    'durable',
    'pageSize',
    'resumeFrom',
    'skipUnreadable',
    ...connectionOptions,
  ],
  examples: [
    'download 1234 --to files',
    'download 1234 --to files --sources all --updated-since 2026-01-31',
    'download --dossier 123456 --to files',
    'download 1234 --to files --json 2> log.jsonl',
  ],
  async run(call) {
    const { values, messages, io, reporter, recovery } = call;
    const source = sourceOf(call);
    const directory = values.requireText('to');
    const missing = new MissingParts(call);
    const client = connect(call);
    await refuseUnwritableDirectory(directory, messages);
    recovery.isRepeatable = true;

    const listed = { files: 0, bytes: 0 };
    const list = new ListAhead(source(client, missing), LISTED_AHEAD, ({ byteSize }) => {
      listed.files += 1;
      listed.bytes += byteSize;
    });
    const counts = { files: 0, bytes: 0, saved: 0, skipped: 0, failed: 0 };
    // Bytes of files that are under way come in through here, so that one large file moves the bar too.
    let received = 0;
    const showProgress = () =>
      reporter.progress({
        unit: 'files',
        done: counts.files,
        total: list.isComplete ? listed.files : undefined,
        bytes: received,
        totalBytes: listed.bytes,
      });
    const results = saveFiles(list, directory, {
      refresh: client.refreshFile,
      manifest: true,
      onError: 'yield',
      signal: io.signal,
      concurrency: values.number('parallelFiles', 1, 100),
      layout: values.has('flat') ? 'flat' : undefined,
      virusScan: values.oneOf('virusScan', ['reject-infected', 'require-safe', 'any']),
      resume: values.has('keepPartial') ? 'across-processes' : true,
      durable: values.has('durable'),
      maxRetries: values.number('maxRetries', 0, 100),
      onProgress({ batch }) {
        received = batch.received;
        showProgress();
      },
    });
    try {
      for await (const result of results) {
        await tell(call, result, directory, counts);
        showProgress();
      }
    } catch (error) {
      // The list failed, and all that it had given before is saved: it can be gone on with.
      if (error instanceof DsError && !io.signal.aborted) recovery.position = error.position;
      throw error;
    } finally {
      reporter.clear();
    }
    return finish(call, counts, missing.count, directory);
  },
};

type ListFiles = (client: DsClient, missing: MissingParts) => AsyncIterable<DossierFile>;

/** The files of a demarche that pass the filters, or of one dossier. */
function sourceOf(call: Call): ListFiles {
  const { values, messages, io } = call;
  const dossier = values.number('dossier', 1);
  const sources = sourcesOf(values);
  if (dossier === undefined) {
    const number = numberOf(call, 'demarche');
    const options = { ...filters(values, messages), ...readOptions(values, io.signal), sources };
    return (client, missing) => itemsOf(client.files(number, options), missing);
  }
  if (call.positional !== undefined) throw new WrongUse(messages.usage.tooMany(call.positional));
  for (const key of [...filterOptions, 'pageSize', 'resumeFrom', 'skipUnreadable'] as const) {
    if (values.has(key)) throw new WrongUse(messages.usage.exclusive(flagOf('dossier'), flagOf(key)));
  }
  return async function* filesOf(client) {
    yield* await client.dossierFiles(dossier, { sources, signal: io.signal });
  };
}

/** The files of all pages; parts missing from a page are reported as it arrives. */
async function* itemsOf(
  list: Paginated<DossierFile>,
  missing: MissingParts,
): AsyncGenerator<DossierFile, void> {
  for await (const { nodes, warnings } of list.pages()) {
    missing.take(warnings);
    yield* nodes;
  }
}

async function tell(
  { output, reporter, messages, json }: Call,
  result: SavedFile<DossierFile> | FailedDownload<DossierFile>,
  directory: string,
  counts: { -readonly [K in keyof FileCounts]: number },
): Promise<void> {
  const { filename, dossierNumber, source, champLabel } = result.file;
  const facts = { dossierNumber, filename, source, champLabel };
  counts.files += 1;
  if (result.error !== undefined) {
    const { error } = result;
    const code = error instanceof DsError ? error.code : undefined;
    counts.failed += 1;
    const told = { ...facts, code, message: error.message };
    reporter.warning(messages.results.failedFile(dossierNumber, filename, messages.explain(error)), told);
    if (json) await output.records([{ ...facts, error: { name: error.name, code, message: error.message } }]);
    return;
  }
  const { byteLength, md5, sha256, verified, skipped } = result;
  counts.bytes += byteLength;
  counts[skipped ? 'skipped' : 'saved'] += 1;
  if (json) {
    const saved = path.relative(path.resolve(directory), result.path);
    await output.records([{ ...facts, path: saved, byteLength, md5, sha256, verified, skipped }]);
  }
}

function finish({ reporter, messages }: Call, counts: FileCounts, missing: number, directory: string) {
  const { results } = messages;
  const text = results.downloaded(counts, directory);
  reporter.summary(counts.failed === 0 ? text : `${text}\n${results.retryFailed}`, {
    ...counts,
    missing,
    directory,
  });
  return counts.failed === 0 && missing === 0 ? exitCodes.complete : exitCodes.partial;
}
