import { runBatch } from './batch/batch.js';
import { ByteBudget } from './batch/byte-budget.js';
import { type BufferedFile, downloadInto } from './buffer.js';
import { checkDownloadOptions, checkFile, checkFiles } from './option-checks.js';
import { type BatchOptions, bufferLimit, type DownloadOptions } from './options.js';
import { expectationOf } from './transfer/content/expectation.js';
import type { Batch, DigestAlgorithm, DownloadableFile, DownloadedFile, FailedDownload } from './types.js';

/** What `downloadFiles` understands. */
export interface DownloadFilesOptions<
  F extends DownloadableFile = DownloadableFile,
  A extends DigestAlgorithm = DigestAlgorithm,
> extends DownloadOptions<F, A>,
    BatchOptions {}

/** What a file takes of the budget before its size is known. */
const UNKNOWN_SIZE = 1024 * 1024;

/**
 * Downloads many files into memory, `concurrency` (default 8) at a time, and yields each once it is whole and
 * verified. `files` may be anything that can be iterated, `client.files(…)` included: it is read only as far as
 * the consumer has come, and the buffers that wait for the consumer stay within `maxBufferBytes` (only files that
 * do not say their size can exceed it for a moment). Leaving the loop stops all that is under way.
 *
 * Throws what `downloadFile` throws, for the first file that fails; with `onError: 'yield'` it yields
 * `{ file, error }` for each instead and goes on.
 *
 * @example
 * ```ts
 * import { DsClient } from '@org/ds-client';
 * import { downloadFiles } from '@org/ds-client/download';
 *
 * const client = new DsClient({ token: 'a-token' });
 * for await (const { file, buffer, md5 } of downloadFiles(client.files(1234), { refresh: client.refreshFile })) {
 *   console.log(file.dossierNumber, file.filename, buffer.byteLength, md5);
 * }
 * ```
 */
export function downloadFiles<F extends DownloadableFile, A extends DigestAlgorithm = DigestAlgorithm>(
  files: Iterable<F> | AsyncIterable<F>,
  options: DownloadFilesOptions<F, A> & { readonly onError: 'yield' },
): Batch<DownloadedFile<F, A> | FailedDownload<F>>;
export function downloadFiles<F extends DownloadableFile, A extends DigestAlgorithm = DigestAlgorithm>(
  files: Iterable<F> | AsyncIterable<F>,
  options?: DownloadFilesOptions<F, A>,
): Batch<DownloadedFile<F, A>>;
export function downloadFiles<F extends DownloadableFile>(
  files: Iterable<F> | AsyncIterable<F>,
  options: DownloadFilesOptions<F> = {},
): Batch<BufferedFile<F> | FailedDownload<F>> {
  checkDownloadOptions('downloadFiles', options);
  checkFiles('downloadFiles', files);
  return runBatch(files, options, (session) => {
    const limit = bufferLimit(options);
    const budget = new ByteBudget(limit);
    /** What each finished file holds of the budget until the consumer has it. */
    const holdings = new WeakMap<BufferedFile<F>, number>();
    return {
      one: async (file) => {
        checkFile('downloadFiles', file);
        const size = expectationOf(file).size ?? Math.min(limit, UNKNOWN_SIZE);
        // One that is too large fails at once, without a place in the queue.
        let held = size > limit ? 0 : size;
        await budget.acquire(held, session.signal);
        try {
          const result = await downloadInto(file, session, limit, (bytes) => {
            budget.release(held - bytes);
            held = bytes;
          });
          holdings.set(result, held);
          return result;
        } catch (error) {
          budget.release(held);
          throw error;
        }
      },
      onYield: (result) => budget.release(holdings.get(result) ?? 0),
    };
  });
}
