import type { Column, Table, TableKind, TableModel } from '../../tables/index.js';
import type { Catalog } from './catalog.js';
import type { Dialect } from './dialect.js';
import { foldName, freeName } from './names.js';

/** Where a column of the model stands. */
export interface PlacedColumn {
  /** Which of the parts of its table; key columns stand in each, and are placed in the first. */
  readonly part: number;
  readonly name: string;
  readonly type: string;
}

/** A table of the model as tables of the database: one, or several where it is too wide for one. */
export interface PlacedTable {
  readonly kind: TableKind;
  readonly parts: readonly string[];
  /** By the column's id. */
  readonly columns: Readonly<Record<string, PlacedColumn>>;
  /** The ids of the key's columns. */
  readonly key: readonly string[];
}

/**
 * Which tables and columns of the database are the mirror's, and what they hold: stored beside them, so that a column
 * that a user added under the same name is never taken for one of the mirror's own.
 */
export interface Layout {
  readonly tables: Readonly<Record<string, PlacedTable>>;
}

/** What has to be made. */
export type Addition =
  | { readonly made: 'table'; readonly name: string; readonly table: Table; readonly columns: Made[] }
  | { readonly made: 'column'; readonly name: string; readonly table: Table; readonly column: Made };

export interface Made {
  readonly name: string;
  readonly type: string;
  readonly isKey: boolean;
  readonly label: string;
}

export interface LaidOut {
  readonly layout: Layout;
  readonly additions: readonly Addition[];
  /** Something that was made before is gone, with what it held. */
  readonly isLost: boolean;
}

/** Gives each table and column of a model a place: that which it has, or a new one. Pure. */
export function layOut(model: TableModel, known: Layout | null, catalog: Catalog, dialect: Dialect): LaidOut {
  const taken = new Set([...catalog.keys()].map((name) => foldName(name, dialect)));
  // Tables of the mirror that a user dropped keep their names: they are made again.
  for (const { parts } of Object.values(known?.tables ?? {})) {
    for (const part of parts) taken.add(foldName(part, dialect));
  }
  const additions: Addition[] = [];
  const tables: Record<string, PlacedTable> = { ...known?.tables };
  let isLost = false;
  for (const table of model.tables) {
    const placed = placeTable(table, tables[table.id], catalog, dialect, taken);
    tables[table.id] = placed.table;
    additions.push(...placed.additions);
    isLost ||= placed.isLost;
  }
  return { layout: { tables }, additions, isLost };
}

/** Rows of the demarche itself are replaced whole; the rest belongs to a dossier. */
export function isOfDemarche({ kind }: Pick<Table, 'kind'>): boolean {
  return kind === 'demarche' || kind === 'groupes';
}

/** One table of the database while it is filled. */
interface Part {
  readonly name: string;
  readonly names: Set<string>;
  count: number;
  bytes: number;
  /** Undefined for one that is there already. */
  readonly made: Made[] | undefined;
}

function placeTable(
  table: Table,
  known: PlacedTable | undefined,
  catalog: Catalog,
  dialect: Dialect,
  taken: Set<string>,
) {
  const additions: Addition[] = [];
  const columns: Record<string, PlacedColumn> = {};
  const keys = table.columns.filter(({ id }) => table.key.includes(id));
  const parts: Part[] = [];
  let isLost = false;

  const place = (part: Part, column: Column, name: string, type: string) => {
    part.names.add(foldName(name, dialect));
    part.count += 1;
    part.bytes += dialect.rowBytes(type);
    columns[column.id] ??= { part: parts.indexOf(part), name, type };
    const made = { name, type, isKey: table.key.includes(column.id), label: column.label };
    if (part.made) part.made.push(made);
    else additions.push({ made: 'column', name: part.name, table, column: made });
  };
  const make = (name: string): Part => {
    const made: Made[] = [];
    const part = { name, names: new Set(reservedNames(dialect)), count: 0, bytes: 0, made };
    taken.add(foldName(name, dialect));
    parts.push(part);
    additions.push({ made: 'table', name, table, columns: made });
    for (const key of keys)
      place(part, key, known?.columns[key.id]?.name ?? key.id, dialect.typeOf(key.kind));
    return part;
  };

  for (const name of known?.parts ?? []) {
    const relation = catalog.get(name);
    if (!relation || relation.isView) {
      isLost = true;
      make(name);
      continue;
    }
    parts.push({
      name,
      names: new Set([
        ...reservedNames(dialect),
        ...[...relation.columns.keys()].map((one) => foldName(one, dialect)),
      ]),
      count: relation.columnCount,
      bytes: [...relation.columns.values()].reduce((sum, type) => sum + dialect.rowBytes(type), 0),
      made: undefined,
    });
  }
  for (const column of table.columns) {
    if (columns[column.id]) continue;
    const before = known?.columns[column.id];
    const home = before && parts[before.part];
    if (before && home) {
      const type = catalog.get(home.name)?.columns.get(before.name);
      if (type !== undefined && !home.made) {
        // The type that it has, not that of today: a user may have widened it.
        columns[column.id] = { ...before, type };
        continue;
      }
      isLost = true;
      place(home, column, before.name, dialect.typeOf(column.kind));
      continue;
    }
    const type = dialect.typeOf(column.kind);
    const part =
      parts.find(
        ({ count, bytes }) =>
          count < dialect.maxColumns && bytes + dialect.rowBytes(type) <= dialect.maxRowBytes,
      ) ?? make(freeName(partName(table, parts), dialect, (name) => taken.has(foldName(name, dialect))));
    // A new table has its key columns by now.
    if (columns[column.id]) continue;
    place(
      part,
      column,
      freeName(column.id, dialect, (name) => part.names.has(foldName(name, dialect))),
      type,
    );
  }
  const placed: PlacedTable = {
    kind: table.kind,
    parts: parts.map(({ name }) => name),
    // A column that is not in the model now keeps its place: it may come back.
    columns: { ...known?.columns, ...columns },
    key: table.key,
  };
  return { table: placed, additions, isLost };
}

/** `d1234_dossiers`, then `d1234_dossiers_2`. */
function partName(table: Table, parts: readonly Part[]): string {
  return parts.length === 0 ? table.id : `${table.id}_${parts.length + 1}`;
}

function reservedNames(dialect: Dialect): string[] {
  return dialect.systemColumns.map((name) => foldName(name, dialect));
}
