import { checkOptions, type OptionChecks } from '../arguments/check-options.js';
import {
  anything,
  boolean,
  callable,
  listOf,
  oneOf,
  signal,
  text,
  wrongArgument,
} from '../arguments/checks.js';
import type { DownloadFilesOptions } from './download-files.js';
import type { DownloadOptions, TransferOptions } from './options.js';
import type { SaveFilesOptions } from './save-files.js';
import type { DownloadableFile } from './types.js';
import type { VerifyOptions } from './verify.js';

/** Numbers and functions are looked at where they are read, which says what a good one is like. */
const transfer: OptionChecks<TransferOptions> = {
  maxRetries: anything,
  timeout: anything,
  refresh: anything,
  signal: anything,
  fetch: anything,
  transport: anything,
  allowedHosts: anything,
  onProgress: anything,
  onWarning: anything,
  algorithms: listOf(oneOf(['md5', 'sha256'])),
  maxBytes: anything,
  resume: boolean,
  virusScan: anything,
};
const buffered: OptionChecks<DownloadOptions> = { ...transfer, maxBufferBytes: anything };
const batch = { concurrency: anything, order: anything, onError: anything };
const saved: OptionChecks<Omit<SaveFilesOptions, keyof typeof batch>> = {
  ...transfer,
  resume: (name, value) => {
    if (value !== 'across-processes') boolean(name, value);
  },
  layout: anything,
  dossier: anything,
  manifest: boolean,
  durable: boolean,
};

const doors = {
  streamFile: transfer,
  downloadFile: buffered,
  downloadFiles: { ...buffered, ...batch } satisfies OptionChecks<DownloadFilesOptions>,
  saveFile: saved,
  saveFiles: { ...saved, ...batch } satisfies OptionChecks<SaveFilesOptions>,
  verifyFiles: { signal, onProgress: callable } satisfies OptionChecks<VerifyOptions>,
};

/** Refuses options that a function of the helper does not have. Throws `DsInputError`. */
export function checkDownloadOptions(name: keyof typeof doors, options: unknown): void {
  checkOptions<object>(name, options, doors[name]);
}

/** Refuses what is no file: its facts would be read as if they were there. Throws `DsInputError`. */
export function checkFile(where: string, file: unknown): asserts file is DownloadableFile {
  if (typeof file !== 'object' || file === null || !('url' in file) || !('filename' in file)) {
    throw wrongArgument(`${where}: file`, 'an object with a url and a filename', file);
  }
  text(`${where}: file.url`, file.url);
  text(`${where}: file.filename`, file.filename);
  for (const name of ['checksum', 'sha256'] as const) {
    const value: unknown = Reflect.get(file, name);
    if (value !== undefined && value !== null) text(`${where}: file.${name}`, value);
  }
  const byteSize: unknown = Reflect.get(file, 'byteSize');
  if (
    byteSize !== undefined &&
    byteSize !== null &&
    typeof byteSize !== 'number' &&
    typeof byteSize !== 'string'
  ) {
    throw wrongArgument(`${where}: file.byteSize`, 'a number of bytes', byteSize);
  }
}

/** Refuses what is no list of files: one file in its place, say. Throws `DsInputError`. */
export function checkFiles(where: string, files: unknown): void {
  const isList =
    typeof files === 'object' &&
    files !== null &&
    (Symbol.iterator in files || Symbol.asyncIterator in files);
  if (!isList) throw wrongArgument(`${where}: files`, 'a list of files, or what client.files() gives', files);
  // Files of an iterable are checked one by one as they are read.
  if (Array.isArray(files)) for (const file of files) checkFile(where, file);
}
