import { DsError } from '../errors.js';
import { checkDownloadOptions, checkFile } from './option-checks.js';
import { type TransferOptions, transferSettings } from './options.js';
import { reportedDigests } from './transfer/content/digest.js';
import { openSession, type Session } from './transfer/session.js';
import type { Sink } from './transfer/sink.js';
import { Transfer } from './transfer/transfer.js';
import type { DigestAlgorithm, DownloadableFile, FileStream, UntypedResult } from './types.js';

/**
 * Streams one file, in constant memory, only as fast as it is read. The chunks are shown **before** they are
 * verified: the iteration throws at its end where size or checksum differ, and what was made of the chunks counts
 * only if it did not. It can be iterated once; leaving it early stops the download.
 *
 * Throws, while it is iterated, what `downloadFile` throws. A file that has to be read anew from its start must
 * begin with the bytes that were shown already, which are then skipped; else the iteration throws.
 *
 * @example
 * ```ts
 * import { createWriteStream } from 'node:fs';
 * import { pipeline } from 'node:stream/promises';
 * import { streamFile } from '@org/ds-client/download';
 *
 * const stream = streamFile({ url: 'https://files.example.org/a.pdf', filename: 'a.pdf' });
 * await pipeline(stream, createWriteStream('/tmp/a.pdf'));
 * const { byteLength, sha256 } = await stream.result;
 * console.log(byteLength, sha256);
 * ```
 */
export function streamFile<F extends DownloadableFile, A extends DigestAlgorithm = DigestAlgorithm>(
  file: F,
  options?: TransferOptions<F, A>,
): FileStream<A>;
export function streamFile<F extends DownloadableFile>(
  file: F,
  options: TransferOptions<F> = {},
): UntypedStream {
  checkDownloadOptions('streamFile', options);
  checkFile('streamFile', file);
  // A wrong option is refused now; the session opens with the first read, so that a stream that nobody reads holds
  // neither a connection nor the caller's signal.
  transferSettings(options);
  return new ChunkStream(file, () => openSession(options, { concurrency: 1 }));
}

type StreamFacts = Omit<UntypedResult<DownloadableFile>, 'file'>;

interface UntypedStream extends AsyncIterable<Buffer> {
  readonly result: Promise<StreamFacts>;
  [Symbol.asyncIterator](): AsyncIterator<Buffer, undefined>;
  [Symbol.asyncDispose](): Promise<void>;
}

class ChunkStream<F extends DownloadableFile> implements UntypedStream {
  readonly result: Promise<StreamFacts>;
  readonly #file: F;
  readonly #open: () => Session<F>;
  #session: Session<F> | undefined;
  #settle: { resolve(facts: StreamFacts): void; reject(error: unknown): void } = {
    resolve: () => {},
    reject: () => {},
  };
  #isTaken = false;
  #running: Promise<void> | undefined;

  constructor(file: F, open: () => Session<F>) {
    this.#file = file;
    this.#open = open;
    this.result = new Promise((resolve, reject) => {
      this.#settle = { resolve, reject };
    });
    // The iteration throws the failure; `result` may never be awaited and must not reject unhandled.
    this.result.catch(() => {});
  }

  [Symbol.asyncIterator](): AsyncIterator<Buffer, undefined> {
    if (this.#isTaken) throw new DsError('A file stream can be iterated once only', { code: 'input' });
    this.#isTaken = true;
    const queue = new ChunkQueue();
    return {
      next: async () => {
        this.#start(queue);
        const value = await queue.take();
        if (value !== undefined) return { done: false, value };
        await this.#running;
        return { done: true, value: undefined };
      },
      return: async () => {
        await this[Symbol.asyncDispose]();
        return { done: true, value: undefined };
      },
    };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const left = new DsError('The stream was left before its end', { code: 'incomplete' });
    this.#isTaken = true;
    this.#session?.abort(left);
    this.#settle.reject(left);
    await this.#running?.catch(() => {});
  }

  #start(queue: ChunkQueue): void {
    if (this.#running) return;
    this.#session = this.#open();
    this.#running = this.#run(queue, this.#session);
    // It may fail while the consumer is busy with a chunk: the next read throws that, an unhandled rejection would end
    // the process before.
    this.#running.catch(() => {});
  }

  async #run(queue: ChunkQueue, session: Session<F>): Promise<void> {
    try {
      const { byteLength, digests, verified } = await new Transfer(this.#file, queue, session).run();
      const reported = reportedDigests(digests, session.settings.algorithms);
      this.#settle.resolve({ byteLength, ...reported, verified });
    } catch (error) {
      this.#settle.reject(error);
      throw error;
    } finally {
      queue.end();
      session.close();
    }
  }
}

/** Bytes that may wait for the consumer: enough to not stop the sender between two reads of a fast one. */
const READ_AHEAD = 256 * 1024;

/** Hands chunks from the network to the consumer, and holds the network back when the consumer is slower. */
class ChunkQueue implements Sink {
  readonly canRewind = false;
  readonly #chunks: Buffer[] = [];
  #bytes = 0;
  #hasEnded = false;
  /** Readers that wait for a chunk, in their order. */
  readonly #waiting: (() => void)[] = [];
  #onRoom: (() => void) | undefined;

  begin(): void {}

  write(chunk: Buffer): Promise<void> | undefined {
    this.#chunks.push(chunk);
    this.#bytes += chunk.byteLength;
    this.#waiting.shift()?.();
    if (this.#bytes < READ_AHEAD) return undefined;
    return new Promise((resolve) => {
      this.#onRoom = resolve;
    });
  }

  rewind(): Promise<void> {
    return Promise.reject(new Error('Bytes that were given cannot be taken back'));
  }

  end(): void {
    this.#hasEnded = true;
    for (const wake of this.#waiting.splice(0)) wake();
  }

  /** The next chunk, or undefined after the last. */
  async take(): Promise<Buffer | undefined> {
    while (this.#chunks.length === 0 && !this.#hasEnded) {
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve);
      });
    }
    const chunk = this.#chunks.shift();
    if (chunk === undefined) return undefined;
    this.#bytes -= chunk.byteLength;
    if (this.#onRoom && this.#bytes < READ_AHEAD / 2) {
      this.#onRoom();
      this.#onRoom = undefined;
    }
    return chunk;
  }
}
