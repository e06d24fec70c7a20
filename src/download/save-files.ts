import { text } from '../arguments/checks.js';
import { runBatch } from './batch/batch.js';
import { type FileOnDisk, Saver } from './disk/saver.js';
import { checkDownloadOptions, checkFile, checkFiles } from './option-checks.js';
import type { BatchOptions, SaveOptions } from './options.js';
import type { Batch, DigestAlgorithm, DownloadableFile, FailedDownload, SavedFile } from './types.js';

/** What `saveFiles` understands. */
export interface SaveFilesOptions<
  F extends DownloadableFile = DownloadableFile,
  A extends DigestAlgorithm = DigestAlgorithm,
> extends SaveOptions<F, A>,
    BatchOptions {}

/**
 * Saves many files below `directory`, `concurrency` (default 8) at a time, each as `saveFile` does, and yields each
 * once it has its final name. By default each dossier gets a directory of its own. No two files ever get one path, and a
 * name once given stays that of its file, in every later run and whatever the order. Files that earlier runs have saved
 * are skipped, what dead runs have left is removed. Leaving the loop stops all that is under way.
 *
 * Throws what `saveFile` throws, for the first file that fails; with `onError: 'yield'` it yields
 * `{ file, error }` for each instead and goes on, unless the disk is full or gone.
 *
 * @example
 * ```ts
 * import { DsClient } from '@org/ds-client';
 * import { saveFiles } from '@org/ds-client/download';
 *
 * const client = new DsClient({ token: 'a-token' });
 * const files = client.files(1234);
 * for await (const saved of saveFiles(files, './out', { refresh: client.refreshFile, manifest: true })) {
 *   console.log(saved.path, saved.skipped ? 'was there' : saved.verified);
 * }
 * ```
 */
export function saveFiles<F extends DownloadableFile, A extends DigestAlgorithm = DigestAlgorithm>(
  files: Iterable<F> | AsyncIterable<F>,
  directory: string,
  options: SaveFilesOptions<F, A> & { readonly onError: 'yield' },
): Batch<SavedFile<F, A> | FailedDownload<F>>;
export function saveFiles<F extends DownloadableFile, A extends DigestAlgorithm = DigestAlgorithm>(
  files: Iterable<F> | AsyncIterable<F>,
  directory: string,
  options?: SaveFilesOptions<F, A>,
): Batch<SavedFile<F, A>>;
export function saveFiles<F extends DownloadableFile>(
  files: Iterable<F> | AsyncIterable<F>,
  directory: string,
  options: SaveFilesOptions<F> = {},
): Batch<FileOnDisk<F> | FailedDownload<F>> {
  checkDownloadOptions('saveFiles', options);
  checkFiles('saveFiles', files);
  text('saveFiles: directory', directory);
  return runBatch(files, options, async (session) => {
    const known = Array.isArray(files) ? files : [];
    const saver = await Saver.open(directory, session, options, known);
    return {
      one: async (file) => {
        checkFile('saveFiles', file);
        return await saver.save(file);
      },
      onEnd: (isWhole) => saver.close(isWhole, isWholeList(files)),
    };
  });
}

/** A list of `client.files` ends with the last file there is, or in an error; a stream of somebody else's may stop anywhere. */
function isWholeList(files: object): boolean {
  return Array.isArray(files) || 'pages' in files || ('isComplete' in files && files.isComplete === true);
}
