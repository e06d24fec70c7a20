/** Good pages in a row before a size that was cut is raised again. */
const GOOD_PAGES = 3;

/**
 * How many items to ask for. Halved by a page that proved too heavy, raised again slowly, since what made one
 * page heavy is often still there on the next.
 */
export class PageSize {
  readonly #wanted: number;
  #size: number;
  #good = 0;

  constructor(wanted: number) {
    this.#wanted = wanted;
    this.#size = wanted;
  }

  get current(): number {
    return this.#size;
  }

  /** A page of `size` items was too heavy. */
  tooHeavy(size: number): void {
    this.#good = 0;
    // Several readers share one size: only the first refusal of a size halves it.
    this.#size = Math.max(1, Math.min(this.#size, Math.floor(size / 2)));
  }

  succeeded(): void {
    if (this.#size >= this.#wanted) return;
    this.#good += 1;
    if (this.#good < GOOD_PAGES) return;
    this.#good = 0;
    this.#size = Math.min(this.#wanted, Math.ceil(this.#size * 1.5));
  }
}
