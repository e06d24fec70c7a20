import type { Champ } from '../dossiers/champs.js';
import { type Cell, champCells } from './champ-cells.js';
import type { RecordKey } from './champ-value.js';
import { uniqueNames } from './unique-names.js';

/** A table: each row has a cell for each column. Rows have no prototype, so that no column name means anything else. */
export interface Table {
  /** The names of the columns, each different, in order. */
  readonly columns: readonly string[];
  readonly rows: ReadonlyArray<{ readonly [column: string]: Cell }>;
}

/** Collects rows that may each have other columns, and puts them under the columns of all of them. */
export class TableBuilder {
  readonly #facts: readonly string[];
  readonly #key: RecordKey;
  readonly #order: string[] = [];
  readonly #names = new Map<string, string>();
  readonly #rows: { facts: readonly Cell[]; cells: ReadonlyMap<string, Cell> }[] = [];

  /**
   * @param facts - The first columns.
   * @param key - What the columns of champs are named after.
   */
  constructor(facts: readonly string[], key: RecordKey) {
    this.#facts = facts;
    this.#key = key;
  }

  /** Adds a row: the cells of the first columns, in their order, and champs. */
  add(facts: readonly Cell[], champs: readonly Champ[]): void {
    const cells = new Map<string, Cell>();
    let previous: string | undefined;
    for (const champ of champs) {
      for (const { part, value } of champCells(champ)) {
        const column = part === null ? champ.champDescriptorId : `${champ.champDescriptorId} ${part}`;
        const name = this.#key === 'label' ? champ.label : champ.champDescriptorId;
        if (!this.#names.has(column)) this.#insert(column, previous);
        // A champ can be renamed: the rows that come last are the newest.
        this.#names.set(column, part === null ? name : `${name} (${part})`);
        cells.set(column, value);
        previous = column;
      }
    }
    this.#rows.push({ facts, cells });
  }

  /** The table of all the rows added. */
  build(): Table {
    const names = uniqueNames([
      ...this.#facts,
      ...this.#order.map((column) => this.#names.get(column) ?? column),
    ]);
    const rows = this.#rows.map(({ facts, cells }) => {
      const row: Record<string, Cell> = Object.create(null);
      for (const [index, name] of names.entries()) {
        const column = this.#order[index - this.#facts.length];
        row[name] = (column === undefined ? facts[index] : cells.get(column)) ?? null;
      }
      return row;
    });
    return { columns: names, rows };
  }

  /** A new column stands right after the one that precedes it in its own row. */
  #insert(column: string, previous: string | undefined): void {
    const at = previous === undefined ? 0 : this.#order.indexOf(previous) + 1;
    this.#order.splice(at, 0, column);
  }
}
