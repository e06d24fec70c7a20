import { Failure } from '../failure.js';

/** Whole downloads with a wrong size or digest, each wrong in another way, before it is given up. */
const MOST_RELOADS = 2;

export function wrongSize(expected: number, actual: number): Failure {
  const message = `It has ${actual > expected ? 'at least ' : ''}${actual} bytes, not ${expected}`;
  return new Failure('size', message, { expected, actual });
}

/** The wrong contents that a file has come with so far. */
export class WrongContents {
  readonly #seen = new Set<string>();

  /** Throws where reading the file again would be in vain. */
  note(failure: Failure): void {
    const signature = signatureOf(failure);
    if (this.#seen.has(signature)) {
      // Damage on the way differs each time: the same wrong content twice is what the host stores.
      const message = `${failure.message}; two downloads agree on that: what was announced is wrong`;
      throw new Failure(failure.kind, message, failure.facts);
    }
    this.#seen.add(signature);
    if (this.#seen.size > MOST_RELOADS) throw failure;
  }
}

/** Equal for contents that are wrong in the same way. How much there is too much is not waited for. */
function signatureOf({ kind, facts: { actual = '', expected = '' } }: Failure): string {
  return `${kind} ${kind === 'size' && actual > expected ? 'more' : actual}`;
}
