/** A table or view that is there. */
export interface Relation {
  readonly isView: boolean;
  /** The type of each column, by its name, in their order. */
  readonly columns: ReadonlyMap<string, string>;
  /** How many columns count toward the limit: PostgreSQL counts dropped ones too. */
  readonly columnCount: number;
}

/** What is there, by name. */
export type Catalog = ReadonlyMap<string, Relation>;

/** The first text after all that begin so: an index finds what is between the two. */
export function endOfPrefix(beginning: string): string {
  const last = beginning.length - 1;
  return beginning.slice(0, last) + String.fromCharCode(beginning.charCodeAt(last) + 1);
}
