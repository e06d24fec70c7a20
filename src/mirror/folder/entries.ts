import type { TableModel, TableRows } from '../../tables/index.js';
import type { DossierRows, RefusedRow } from '../target.js';

/** One line of a journal. What stands before a `commit` counts with it, and not without. */
export type Entry =
  | { readonly is: 'model'; readonly model: TableModel; readonly memory: unknown }
  | ({ readonly is: 'dossier' } & DossierRows)
  | { readonly is: 'removed'; readonly numbers: readonly number[] }
  | { readonly is: 'unread'; readonly refused: readonly RefusedRow[] }
  | { readonly is: 'tables'; readonly tables: TableRows }
  | { readonly is: 'commit'; readonly progress: unknown };

const INTEGER = '$integer';

/** An entry as a line. JSON has no integers beyond 2^53: they are written as what they are. */
export function toLine(entry: Entry): string {
  const text = JSON.stringify(entry, (_key, value: unknown) =>
    typeof value === 'bigint' ? { [INTEGER]: value.toString() } : value,
  );
  return `${text}\n`;
}

export function fromLine(line: string): Entry {
  return JSON.parse(line, (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null || !(INTEGER in value)) return value;
    return BigInt(String(value[INTEGER]));
  });
}
