import { createHash, type Hash } from 'node:crypto';
import type { DigestAlgorithm } from '../../types.js';
import { Failure } from '../failure.js';
import type { Expectation } from './expectation.js';

/** Digests in lower-case hex. */
export type DigestValues = Partial<Record<DigestAlgorithm, string>>;

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
  values(): DigestValues {
    const values: DigestValues = {};
    for (const [algorithm, hash] of this.#hashes) values[algorithm] = hash.copy().digest('hex');
    return values;
  }
}

/** Throws where a digest is not the expected one; gives those that were compared. */
export function compareDigests(expected: Expectation, values: DigestValues): DigestAlgorithm[] {
  const compared: DigestAlgorithm[] = [];
  for (const algorithm of ['md5', 'sha256'] as const) {
    const announced = expected[algorithm];
    if (announced === undefined) continue;
    const actual = values[algorithm] ?? '';
    if (actual !== announced) {
      const message = `Its ${algorithm} is ${actual}, not ${announced}`;
      throw new Failure('digest', message, { algorithm, expected: announced, actual });
    }
    compared.push(algorithm);
  }
  return compared;
}

/** The digests that were asked for, and no others. */
export function reportedDigests(
  values: DigestValues,
  algorithms: readonly DigestAlgorithm[],
): { md5: string | undefined; sha256: string | undefined } {
  const report = (algorithm: DigestAlgorithm) =>
    algorithms.includes(algorithm) ? values[algorithm] : undefined;
  return { md5: report('md5'), sha256: report('sha256') };
}
