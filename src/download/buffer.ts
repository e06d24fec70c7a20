import { checkDownloadOptions, checkFile } from './option-checks.js';
import { bufferLimit, type DownloadOptions } from './options.js';
import { reportedDigests } from './transfer/content/digest.js';
import { expectationOf } from './transfer/content/expectation.js';
import { Failure, publicError } from './transfer/failure.js';
import { openSession, type Session } from './transfer/session.js';
import type { Sink } from './transfer/sink.js';
import { Transfer } from './transfer/transfer.js';
import type { DigestAlgorithm, DownloadableFile, DownloadedFile, UntypedResult } from './types.js';

/**
 * Downloads one file into memory and gives it once it is whole and verified; no unverified byte is ever shown.
 *
 * Throws `ChecksumMismatchError` or `SizeMismatchError` where the bytes are not those announced,
 * `UrlExpiredError` where the URL has expired and `refresh` did not help, `DownloadError` for what else went
 * wrong (`code` says what), `DsInputError` for a bad option, and the signal's reason when aborted.
 *
 * @example
 * ```ts
 * import { DsClient } from '@org/ds-client';
 * import { downloadFile } from '@org/ds-client/download';
 *
 * const client = new DsClient({ token: 'a-token' });
 * for (const file of await client.dossierFiles(1)) {
 *   const { buffer, verified } = await downloadFile(file, { refresh: client.refreshFile });
 *   console.log(file.filename, buffer.byteLength, verified);
 * }
 * ```
 */
export function downloadFile<F extends DownloadableFile, A extends DigestAlgorithm = DigestAlgorithm>(
  file: F,
  options?: DownloadOptions<F, A>,
): Promise<DownloadedFile<F, A>>;
export async function downloadFile<F extends DownloadableFile>(
  file: F,
  options: DownloadOptions<F> = {},
): Promise<BufferedFile<F>> {
  checkDownloadOptions('downloadFile', options);
  checkFile('downloadFile', file);
  const limit = bufferLimit(options);
  const session = openSession(options, { concurrency: 1 });
  try {
    return await downloadInto(file, session, limit);
  } finally {
    session.close();
  }
}

export interface BufferedFile<F extends DownloadableFile> extends UntypedResult<F> {
  readonly buffer: Buffer;
}

/** `onGrow` is told how many bytes the buffer takes, each time that this changes. */
export async function downloadInto<F extends DownloadableFile>(
  file: F,
  session: Session<F>,
  limit: number,
  onGrow: (bytes: number) => void = () => {},
): Promise<BufferedFile<F>> {
  const size = expectationOf(file).size ?? 0;
  if (size > limit) throw publicError(tooLarge(size, limit), file, { attempts: 0, received: 0 });
  const sink = new BufferSink(limit, onGrow);
  const { digests, ...result } = await new Transfer(file, sink, session).run();
  return { ...result, buffer: sink.take(), ...reportedDigests(digests, session.settings.algorithms) };
}

/** Room for a first chunk where nothing says how many there will be. */
const FIRST_ROOM = 64 * 1024;

/** Collects a file in one buffer: of the right size from the start where that is known, else growing. */
class BufferSink implements Sink {
  readonly canRewind = true;
  readonly #limit: number;
  readonly #onGrow: (bytes: number) => void;
  #buffer: Buffer = Buffer.alloc(0);
  #length = 0;

  constructor(limit: number, onGrow: (bytes: number) => void) {
    this.#limit = limit;
    this.#onGrow = onGrow;
  }

  begin(total: number | undefined): void {
    if (total === undefined) return;
    this.#checkLimit(total);
    if (this.#length === 0 && this.#buffer.byteLength !== total) this.#allocate(total);
  }

  write(chunk: Buffer): undefined {
    const length = this.#length + chunk.byteLength;
    if (length > this.#buffer.byteLength) this.#grow(length);
    chunk.copy(this.#buffer, this.#length);
    this.#length = length;
  }

  rewind(): Promise<void> {
    this.#length = 0;
    return Promise.resolve();
  }

  take(): Buffer {
    return this.#buffer.subarray(0, this.#length);
  }

  #grow(least: number): void {
    this.#checkLimit(least);
    const size = Math.min(this.#limit, Math.max(least, this.#buffer.byteLength * 2, FIRST_ROOM));
    const smaller = this.#buffer;
    this.#allocate(size);
    smaller.copy(this.#buffer, 0, 0, this.#length);
  }

  #allocate(size: number): void {
    this.#buffer = Buffer.allocUnsafeSlow(size);
    this.#onGrow(size);
  }

  #checkLimit(bytes: number): void {
    if (bytes > this.#limit) throw tooLarge(bytes, this.#limit);
  }
}

function tooLarge(bytes: number, limit: number): Failure {
  const message = `It has ${bytes} bytes or more, and maxBufferBytes is ${limit}: stream it or save it instead`;
  return new Failure('too_large', message);
}
