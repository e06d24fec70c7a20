/** Progress of this many bytes makes earlier failures of the same file forgiven. */
const RENEWING_PROGRESS = 1024 * 1024;

/** However much progress is made between them: a file that fails this often will not come. */
const RENEWALS = 10;

/** How many retries one file still has. */
export class RetryBudget {
  readonly #retries: number;
  readonly #outage: Outage;
  #spent = 0;
  #spentInAll = 0;
  #renewedAt = 0;

  constructor(retries: number, outage: Outage) {
    this.#retries = retries;
    this.#outage = outage;
  }

  /** Takes one retry, given the bytes of the file that are there; false where none is left. */
  spend(received: number): boolean {
    if (received - this.#renewedAt >= RENEWING_PROGRESS) {
      this.#renewedAt = received;
      this.#spent = 0;
    }
    this.#spent++;
    this.#spentInAll++;
    return (
      this.#spent <= this.#retries &&
      this.#spentInAll <= this.#retries * RENEWALS &&
      this.#outage.isBearable()
    );
  }

  /** Retries since the last progress: the exponent of the backoff. */
  get spent(): number {
    return this.#spent;
  }

  /** The file is read anew from its first byte: what was received before is no measure any more. */
  restart(): void {
    this.#renewedAt = 0;
  }
}

/**
 * Counts the failures of a whole batch since anything went well. When everything fails, each further file is
 * tried once only: thousands of files times their retries would keep a broken host from coming back.
 */
export class Outage {
  readonly #limit: number;
  #failures = 0;

  constructor(maxRetries: number, concurrency: number) {
    // Every file under way may use all its retries, and a few more, before it looks like an outage.
    this.#limit = maxRetries * concurrency + 20;
  }

  failure(): void {
    this.#failures++;
  }

  success(): void {
    this.#failures = 0;
  }

  isBearable(): boolean {
    return this.#failures <= this.#limit;
  }
}
