import { DsError } from '../../errors.js';
import { type BatchOptions, batchSettings, type SaveOptions, type TransferOptions } from '../options.js';
import { isDiskLost } from '../transfer/failure.js';
import { openSession, type Session } from '../transfer/session.js';
import type { Batch, DownloadableFile, FailedDownload } from '../types.js';
import { runPool } from './pool.js';

/** What a function for many files does with each of them. */
export interface BatchWork<F extends DownloadableFile, R> {
  readonly one: (file: F) => Promise<R>;
  /** Just before a result is handed to the consumer. */
  readonly onYield?: (result: R) => void;
  /** Once nothing is under way any more; `isWhole` where every file has had its turn. */
  readonly onEnd?: (isWhole: boolean) => Promise<void>;
}

/**
 * Runs a batch: `open` is called when the first result is asked for, since a generator that is never iterated must
 * not have begun anything.
 */
export function runBatch<F extends DownloadableFile, R>(
  files: Iterable<F> | AsyncIterable<F>,
  options: (TransferOptions<F> | SaveOptions<F>) & BatchOptions,
  open: (session: Session<F>) => BatchWork<F, R> | Promise<BatchWork<F, R>>,
): Batch<R | FailedDownload<F>> {
  let abort = (_reason: unknown) => {};

  async function* results(): AsyncGenerator<R | FailedDownload<F>, void, undefined> {
    const settings = batchSettings(options);
    const session = openSession(options, { concurrency: settings.concurrency, all: totals(files) });
    abort = session.abort;
    let isWhole = false;
    let work: BatchWork<F, R> | undefined;
    try {
      session.signal.throwIfAborted();
      work = await open(session);
      const { one, onYield } = work;
      const outcomes = runPool<F, { result: R } | { failure: FailedDownload<F> }>(files, {
        ...settings,
        signal: session.signal,
        abort: session.abort,
        run: async (file) => ({ result: await one(file) }),
        failed: (file, error) => {
          // A full or missing disk makes every further file fail, so the batch ends here.
          if (!(error instanceof Error) || isDiskLost(error)) throw error;
          return { failure: { file, error } };
        },
      });
      for await (const outcome of outcomes) {
        if ('failure' in outcome) {
          yield outcome.failure;
        } else {
          onYield?.(outcome.result);
          yield outcome.result;
        }
      }
      isWhole = true;
      await work.onEnd?.(true);
    } finally {
      // What fails while cleaning up must not hide what failed first.
      if (!isWhole) await work?.onEnd?.(false).catch(() => {});
      session.close();
    }
  }

  const generator = results();
  const batch: Batch<R | FailedDownload<F>> = {
    next: () => generator.next(),
    return: (value) => generator.return(value),
    throw: (error) => generator.throw(error),
    [Symbol.asyncIterator]: () => batch,
    [Symbol.asyncDispose]: async () => {
      abort(new DsError('The batch was left before its end', { code: 'incomplete' }));
      await generator.return();
    },
  };
  return batch;
}

/** What progress can be measured against, where all files are known from the start. */
function totals(files: Iterable<DownloadableFile> | AsyncIterable<DownloadableFile>) {
  if (!Array.isArray(files)) return undefined;
  const list: readonly DownloadableFile[] = files;
  let bytes: number | undefined = 0;
  for (const file of list) {
    const size = Number(file?.byteSize ?? file?.byteSizeBigInt ?? 0);
    if (bytes !== undefined) bytes = size > 0 ? bytes + size : undefined;
  }
  return { files: list.length, bytes };
}
