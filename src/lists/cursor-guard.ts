/**
 * Sees a walk that goes in circles, in constant memory (Brent's method): one cursor is remembered at steps
 * 1, 2, 4, 8…; a walk that meets it again would never end.
 */
export class CursorGuard {
  #remembered: string | undefined;
  #steps = 0;
  #next = 1;

  /** False where this cursor was seen before. */
  isNew(cursor: string): boolean {
    if (cursor === this.#remembered) return false;
    this.#steps += 1;
    if (this.#steps === this.#next) {
      this.#remembered = cursor;
      this.#next *= 2;
    }
    return true;
  }
}
