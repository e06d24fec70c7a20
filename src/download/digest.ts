import { createHash, type Hash } from 'node:crypto';
import type { DigestAlgorithm } from './types.js';

/** The digests of what has been seen so far. Hashing happens as bytes pass: nothing is read twice for it. */
export class RunningDigest {
  readonly #hashes: ReadonlyMap<DigestAlgorithm, Hash>;

  constructor(hashes: Iterable<readonly [DigestAlgorithm, Hash]>) {
    this.#hashes = new Map(hashes);
  }

  static of(algorithms: Iterable<DigestAlgorithm>): RunningDigest {
    return new RunningDigest(
      Array.from(new Set(algorithms), (algorithm) => [algorithm, createHash(algorithm)] as const),
    );
  }

  update(chunk: Uint8Array): void {
    for (const hash of this.#hashes.values()) hash.update(chunk);
  }

  /** Lower-case hex by algorithm. Can be asked at any point, and the digest goes on. */
  values(): Partial<Record<DigestAlgorithm, string>> {
    const values: Partial<Record<DigestAlgorithm, string>> = {};
    for (const [algorithm, hash] of this.#hashes) values[algorithm] = hash.copy().digest('hex');
    return values;
  }
}
