import { Failure } from '../transfer/failure.js';
import type { Sink } from '../transfer/sink.js';
import { diskFailure, tryOnDisk } from './disk.js';

/** The part of a `FileHandle` that is written through. */
export interface WritableHandle {
  writev(buffers: readonly Buffer[], position: number): Promise<{ bytesWritten: number }>;
  truncate(length: number): Promise<void>;
}

/** One system call for this many bytes is as good as any larger one, and a fifth cheaper than one per chunk. */
const BATCH_BYTES = 512 * 1024;

/** Writes chunks in batches: one is being written while the next fills, and the sender waits for no more than that. */
export class FileWriter implements Sink {
  readonly canRewind = true;
  readonly #handle: WritableHandle;
  #position = 0;
  #filling: Buffer[] = [];
  #fillingBytes = 0;
  #writing: Promise<void> | undefined;
  #failure: Failure | undefined;

  constructor(handle: WritableHandle) {
    this.#handle = handle;
  }

  /** Leaves the first `position` bytes of the file as they are. */
  goOnAt(position: number): void {
    this.#position = position;
  }

  begin(): void {}

  write(chunk: Buffer): Promise<void> | undefined {
    if (this.#failure) throw this.#failure;
    this.#filling.push(chunk);
    this.#fillingBytes += chunk.byteLength;
    if (this.#fillingBytes < BATCH_BYTES) return undefined;
    if (!this.#writing) {
      this.#startBatch();
      return undefined;
    }
    return this.#waitForWrites().then(() => this.#startBatch());
  }

  /** Writes what is left. */
  async flush(): Promise<void> {
    await this.#waitForWrites();
    if (this.#filling.length === 0) return;
    this.#startBatch();
    await this.#waitForWrites();
  }

  async rewind(): Promise<void> {
    this.#filling = [];
    this.#fillingBytes = 0;
    await this.#waitForWrites();
    await tryOnDisk('Truncating the file', () => this.#handle.truncate(0));
    this.#position = 0;
  }

  #startBatch(): void {
    const batch = this.#filling;
    this.#filling = [];
    this.#fillingBytes = 0;
    this.#writing = this.#writeAll(batch).then(
      () => {
        this.#writing = undefined;
      },
      (error) => {
        this.#writing = undefined;
        this.#failure = diskFailure('Writing the file', error);
      },
    );
  }

  async #waitForWrites(): Promise<void> {
    await this.#writing;
    if (this.#failure) throw this.#failure;
  }

  /** A disk that runs full takes a part of a batch without an error; only the next call fails. */
  async #writeAll(batch: Buffer[]): Promise<void> {
    let left = batch;
    while (left.length > 0) {
      const { bytesWritten } = await this.#handle.writev(left, this.#position);
      if (bytesWritten === 0) throw new Failure('disk_lost', 'The disk takes no more bytes');
      this.#position += bytesWritten;
      left = skipBytes(left, bytesWritten);
    }
  }
}

/** What is left of `buffers` after their first `count` bytes. */
function skipBytes(buffers: Buffer[], count: number): Buffer[] {
  let skipped = 0;
  for (const [index, buffer] of buffers.entries()) {
    if (skipped + buffer.byteLength > count) {
      return [buffer.subarray(count - skipped), ...buffers.slice(index + 1)];
    }
    skipped += buffer.byteLength;
  }
  return [];
}
