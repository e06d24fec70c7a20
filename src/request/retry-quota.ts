/**
 * A budget of retries shared by all calls of a client. During an outage every call fails and retries; without
 * it the load on the failing server would be multiplied. Each success earns back a part of a retry.
 */
export class RetryQuota {
  readonly #capacity: number;
  readonly #refund: number;
  #left: number;

  constructor({ capacity = 500, refund = 1 }: { capacity?: number; refund?: number } = {}) {
    this.#capacity = capacity;
    this.#refund = refund;
    this.#left = capacity;
  }

  /** Takes one retry; false where none is left. */
  take(): boolean {
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }

  succeeded(): void {
    this.#left = Math.min(this.#capacity, this.#left + this.#refund);
  }
}
