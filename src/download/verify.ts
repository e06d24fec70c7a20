import { lstat, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { text } from '../arguments/checks.js';
import { DsInputError } from '../errors.js';
import { readInto } from './disk/existing.js';
import { MANIFEST_NAME, type ManifestEntry, readManifest } from './disk/manifest.js';
import { checkDownloadOptions } from './option-checks.js';
import { RunningDigest } from './transfer/content/digest.js';
import { Failure } from './transfer/failure.js';

/** What `verifyFiles` understands. */
export interface VerifyOptions {
  /** Ends the call; it then rejects with the signal's own reason. */
  readonly signal?: AbortSignal | undefined;
  /** Called after each file. */
  readonly onProgress?:
    | ((progress: { readonly file: VerifiedFile; readonly total: number }) => void)
    | undefined;
}

/** What was found of one file of the manifest. */
export interface VerifiedFile extends ManifestEntry {
  /** Absolute. */
  readonly absolutePath: string;
  readonly ok: boolean;
  /** What is wrong; undefined where nothing is. `unsafe` is a path that leaves the directory. */
  readonly problem: 'missing' | 'size' | 'md5' | 'sha256' | 'unreadable' | 'unsafe' | undefined;
}

export interface VerifyReport {
  /** Whether every listed file is there and whole, and every line of the manifest can be read. */
  readonly ok: boolean;
  /** Bytes that were read. */
  readonly byteLength: number;
  /** In the order of the manifest. */
  readonly files: readonly VerifiedFile[];
  /** Those of `files` that are not whole. */
  readonly problems: readonly VerifiedFile[];
  /**
   * Those of `files` that the server has no more, as far as the runs could tell (`absentSince`): what lies here may
   * be their only copy. No problem in itself.
   */
  readonly absent: readonly VerifiedFile[];
  /**
   * Numbers, from 1, of the lines of the manifest that are no entry: it was damaged, and the files that they listed
   * are not checked.
   */
  readonly unreadableLines: readonly number[];
}

/**
 * Checks that the files which `saveFiles` listed in the manifest of `directory` are still there, with the same
 * bytes. Reads every byte, asks nothing of the network, changes nothing.
 *
 * Throws `DsInputError` where the directory has no manifest, and the signal's reason when aborted. A damaged or
 * missing file is no exception but an entry of `problems`.
 *
 * @example
 * ```ts
 * import { verifyFiles } from '@org/ds-client/download';
 *
 * const { ok, files, problems } = await verifyFiles('./out');
 * console.log(ok ? `${files.length} files are whole` : problems.map(({ path, problem }) => `${path}: ${problem}`));
 * ```
 */
export async function verifyFiles(directory: string, options: VerifyOptions = {}): Promise<VerifyReport> {
  checkDownloadOptions('verifyFiles', options);
  text('verifyFiles: directory', directory);
  const signal = options.signal ?? new AbortController().signal;
  signal.throwIfAborted();
  const unreadable = `${directory} is not a directory that can be read`;
  const root = await realpath(directory).catch((cause) => {
    throw new DsInputError(unreadable, { cause });
  });
  if (!(await stat(root)).isDirectory()) throw new DsInputError(unreadable);
  const manifest = await readManifest(root).catch((error) => {
    throw error instanceof Failure ? new DsInputError(error.message, { cause: error.cause }) : error;
  });
  if (!manifest) throw new DsInputError(`${directory} has no ${MANIFEST_NAME}: save with \`manifest: true\``);
  const { entries, unreadableLines } = manifest;

  const files: VerifiedFile[] = [];
  let byteLength = 0;
  for (const entry of entries.values()) {
    const absolutePath = path.resolve(root, ...entry.path.split('/'));
    const { problem, read } = await verifyEntry(root, absolutePath, entry, signal);
    const file = { ...entry, absolutePath, ok: problem === undefined, problem };
    byteLength += read;
    files.push(file);
    options.onProgress?.({ file, total: entries.size });
  }
  const problems = files.filter((file) => !file.ok);
  const ok = problems.length === 0 && unreadableLines.length === 0;
  const absent = files.filter(({ absentSince }) => absentSince !== undefined);
  return { ok, byteLength, files, problems, absent, unreadableLines };
}

async function verifyEntry(
  root: string,
  file: string,
  entry: ManifestEntry,
  signal: AbortSignal,
): Promise<{ problem: VerifiedFile['problem']; read: number }> {
  // Whoever can write the manifest must not make this read files elsewhere.
  if (!file.startsWith(root + path.sep)) return { problem: 'unsafe', read: 0 };
  const directory = await realpath(path.dirname(file)).catch(() => undefined);
  if (directory === undefined) return { problem: 'missing', read: 0 };
  if (directory !== path.dirname(file)) return { problem: 'unsafe', read: 0 };
  const stats = await lstat(file).catch(() => undefined);
  if (!stats) return { problem: 'missing', read: 0 };
  if (!stats.isFile()) return { problem: 'unsafe', read: 0 };
  if (stats.size !== entry.byteSize) return { problem: 'size', read: 0 };

  const digest = RunningDigest.of(['md5', 'sha256']);
  const read = await readInto(file, digest, signal);
  if (read === undefined) return { problem: 'unreadable', read: 0 };
  const { md5, sha256 } = digest.values();
  if (read !== entry.byteSize) return { problem: 'size', read };
  if (md5 !== entry.md5) return { problem: 'md5', read };
  return { problem: sha256 === entry.sha256 ? undefined : 'sha256', read };
}
