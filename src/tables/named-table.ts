import type { RecordKey } from '../values/champ-value.js';
import { uniqueNames } from '../values/unique-names.js';
import { cellText } from './cell-text.js';
import type { CellValue, Column, Row, Table } from './types.js';

/** What one cell of {@link toRows} holds. */
export type Cell = string | number | boolean | null;

/** A table: each row has a cell for each column. Rows have no prototype, so that no column name means anything else. */
export interface RowTable {
  /** The names of the columns, each different, in order. */
  readonly columns: readonly string[];
  readonly rows: ReadonlyArray<{ readonly [column: string]: Cell }>;
}

/** A table of the model under names for programs: those of the API, and those of champs. */
export class NamedTable {
  readonly table: Table;
  /** The names of the columns, by their ids. */
  readonly names: ReadonlyMap<string, string>;

  constructor(table: Table, key: RecordKey) {
    this.table = table;
    const wishes = table.columns.flatMap((column) => {
      const wish = column.descriptorId === undefined ? factName(table, column) : champName(column, key);
      return wish === undefined ? [] : [{ id: column.id, wish }];
    });
    const names = uniqueNames(wishes.map(({ wish }) => wish));
    this.names = new Map(wishes.map(({ id, wish }, place) => [id, names[place] ?? wish]));
  }

  build(rows: readonly Row[]): RowTable {
    return {
      columns: [...this.names.values()],
      rows: rows.map((row) => {
        const cells: Record<string, Cell> = Object.create(null);
        for (const [id, name] of this.names) cells[name] = scalar(row[id] ?? null);
        return cells;
      }),
    };
  }
}

function champName({ descriptorId, part, label }: Column, key: RecordKey): string | undefined {
  if (key === 'label') return label;
  return part === undefined ? descriptorId : `${descriptorId} (${part})`;
}

/** The API's own name, short where it has one fact. What only a store needs has none. */
function factName({ kind }: Table, { part = '' }: Column): string | undefined {
  const own = kind === 'block' ? blockFacts : dossierFacts;
  return Object.hasOwn(own, part) ? own[part] : kind === 'block' ? undefined : part;
}

const dossierFacts: Readonly<Record<string, string | undefined>> = {
  url: undefined,
  'usager.email': 'usager',
  'groupeInstructeur.label': 'groupeInstructeur',
};

const blockFacts: Readonly<Record<string, string>> = { dossier: 'number', position: 'row' };

function scalar(value: CellValue): Cell {
  const isScalar = typeof value === 'number' || typeof value === 'boolean' || value === null;
  return isScalar ? value : cellText(value);
}
