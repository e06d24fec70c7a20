import type { Connection } from './connection.js';

/** Enough to know again every item of all but the largest lists, in a few megabytes at most. */
const REMEMBERED = 20_000;
/** A page of a list whose items move can hold nothing but what moved within the second that dates show. */
const STALE_PAGES = 3;

/**
 * Sees pages that bring what was there before, whatever their cursors say: a server that ignores cursors, or makes up
 * new ones, would be asked for ever, and its items be taken for others.
 */
export class SeenItems<Node> {
  readonly #connection: Pick<Connection<Node>, 'keyOf' | 'dateOf' | 'itemsMove'>;
  readonly #keys = new Set<string>();
  #stalePages = 0;

  constructor(connection: Pick<Connection<Node>, 'keyOf' | 'dateOf' | 'itemsMove'>) {
    this.#connection = connection;
  }

  /** What is wrong with the items of a page; `undefined` where nothing is. */
  misfit(nodes: ReadonlyArray<Node | null>): string | undefined {
    const { keyOf, itemsMove = false } = this.#connection;
    if (!keyOf) return undefined;
    const here = new Set<string>();
    let items = 0;
    let known = 0;
    for (const node of nodes) {
      if (node === null) continue;
      items += 1;
      here.add(keyOf(node));
      if (this.#keys.has(this.#key(node))) known += 1;
    }
    if (here.size < items) return 'a page holds the same item twice';
    if (known === 0) return undefined;
    if (!itemsMove) return 'a page brings items again that came before: its cursor does not move';
    const isStale = known === items && this.#stalePages + 1 >= STALE_PAGES;
    return isStale
      ? `${STALE_PAGES} pages in a row brought nothing new: the cursor does not move`
      : undefined;
  }

  /** Remembers the items of a page that is delivered. */
  add(nodes: readonly Node[]): void {
    if (!this.#connection.keyOf) return;
    let isStale = nodes.length > 0;
    for (const node of nodes) {
      const key = this.#key(node);
      if (!this.#keys.has(key)) isStale = false;
      this.#keys.add(key);
    }
    this.#stalePages = isStale ? this.#stalePages + 1 : 0;
    for (const oldest of this.#keys) {
      if (this.#keys.size <= REMEMBERED) break;
      this.#keys.delete(oldest);
    }
  }

  /** An item that moved is another one: it stands at another date. */
  #key(node: Node): string {
    const { keyOf, dateOf, itemsMove } = this.#connection;
    const key = keyOf?.(node) ?? '';
    return itemsMove && dateOf ? `${key} ${dateOf(node)}` : key;
  }
}
