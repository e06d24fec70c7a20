import { Failure } from '../failure.js';
import type { RunningDigest } from './digest.js';

/**
 * The bytes that the consumer of a stream has seen already, when the host sends the file from its start again: they
 * are skipped, but must be the same as before.
 */
export class RepeatedBytes {
  /** Of the bytes that come again; of the whole file, once they are over. */
  readonly digest: RunningDigest;
  readonly #before: RunningDigest;
  #left: number;

  constructor(seen: number, before: RunningDigest, digest: RunningDigest) {
    this.#left = seen;
    this.#before = before;
    this.digest = digest;
  }

  get isOver(): boolean {
    return this.#left === 0;
  }

  /** What of `chunk` is new. */
  skip(chunk: Buffer): Buffer {
    const seen = chunk.subarray(0, this.#left);
    this.digest.update(seen);
    this.#left -= seen.byteLength;
    if (this.isOver && !agree(this.#before, this.digest)) {
      throw new Failure('changed', 'The file has changed while it was being streamed');
    }
    return chunk.subarray(seen.byteLength);
  }
}

/** Whether the digests that both have are equal: new metadata can ask for others than before. */
function agree(before: RunningDigest, now: RunningDigest): boolean {
  const [left, right] = [before.values(), now.values()];
  const common = (['md5', 'sha256'] as const).filter((name) => left[name] && right[name]);
  return common.length > 0 && common.every((name) => left[name] === right[name]);
}
