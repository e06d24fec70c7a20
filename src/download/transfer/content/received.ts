import type { RunningDigest } from './digest.js';
import { RepeatedBytes } from './replay.js';

/** What the head of an answer said of the whole file. */
export interface WholeHead {
  readonly total?: number | undefined;
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
}

/**
 * The bytes of a file that are there, and all that holds for just these bytes. It is replaced as a whole when the
 * file is read anew: nothing of the answer before can be left over.
 */
export class Received {
  /** Of the bytes that are there. */
  digest: RunningDigest;
  bytes: number;
  isComplete = false;
  /** From the head of the answer that began them. */
  head: WholeHead = {};
  /** While bytes that a consumer has seen already come again. */
  replay: RepeatedBytes | undefined;

  constructor(digest: RunningDigest, bytes = 0) {
    this.digest = digest;
    this.bytes = bytes;
  }

  /** Bytes that cannot be taken back: the file is read anew, and has to begin with the same. */
  static replaying({ bytes, digest }: Received, anew: RunningDigest): Received {
    const received = new Received(digest, bytes);
    received.replay = new RepeatedBytes(bytes, digest, anew);
    return received;
  }

  /** What of a chunk is new. */
  takeFresh(chunk: Buffer): Buffer {
    const fresh = this.replay?.skip(chunk) ?? chunk;
    if (this.replay?.isOver) {
      this.digest = this.replay.digest;
      this.replay = undefined;
    }
    return fresh;
  }

  /** The byte to go on with. */
  get offset(): number {
    return this.replay ? 0 : this.bytes;
  }
}
