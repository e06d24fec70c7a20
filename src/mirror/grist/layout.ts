import type { Table, TableKind, TableModel } from '../../tables/index.js';
import type { FoundColumn, FoundTable, GristCatalog } from './catalog.js';
import { tagOf, type Wanted, wantedColumns } from './wanted.js';

/** Where a column of the model stands. */
export interface GristColumn {
  /** Finds it again after a user gave it another name. */
  readonly ref: number | string;
  readonly name: string;
  /** The label that the mirror gave it: another one is the user's, and stays. */
  readonly label: string;
  /** What the mirror told of it, in short: it is told once, and what a user makes of it stays. */
  readonly told: string;
}

export interface GristTable {
  readonly kind: TableKind;
  readonly ref: number | string;
  readonly name: string;
  /** By the column's id. */
  readonly columns: Readonly<Record<string, GristColumn>>;
  /** The ids of the key's columns. */
  readonly key: readonly string[];
}

/** Which tables and columns of the document are the mirror's: stored there, beside them. */
export interface GristLayout {
  readonly tables: Readonly<Record<string, GristTable>>;
}

/** What is to be done about one table. */
export interface TableWork {
  readonly table: Table;
  /** What stands there; undefined where it has to be made. */
  readonly found: FoundTable | undefined;
  /** What is the mirror's of it, under the names of today. */
  readonly columns: Readonly<Record<string, GristColumn>>;
  readonly missing: readonly Wanted[];
  readonly changed: ReadonlyArray<{
    readonly wanted: Wanted;
    readonly found: FoundColumn;
    readonly isLabelOurs: boolean;
  }>;
}

export interface GristLaidOut {
  readonly work: readonly TableWork[];
  /** Something that was made before is gone, with what it held. */
  readonly isLost: boolean;
  /** Tables of an earlier run that nothing remembers any more; their rows are not known. */
  readonly isAdopted: boolean;
}

/** Finds what is the mirror's in a document, and what it lacks. Pure. */
export function layOut(
  model: TableModel,
  known: GristLayout | null,
  catalog: GristCatalog,
  { attaches }: { readonly attaches: boolean },
): GristLaidOut {
  const work: TableWork[] = [];
  let isLost = false;
  let isAdopted = false;
  for (const table of model.tables) {
    const before = known?.tables[table.id];
    const found = before ? findTable(before, catalog) : findAdoptable(table, catalog);
    if (before && !found) isLost = true;
    if (!before && found) isAdopted = true;
    const columns: Record<string, GristColumn> = {};
    const missing: Wanted[] = [];
    const changed: TableWork['changed'][number][] = [];
    for (const wanted of wantedColumns(table, attaches)) {
      const placed = before?.columns[wanted.id];
      const column = found && findColumn(found, placed, wanted.tag);
      if (!column) {
        if (placed && found) isLost = true;
        missing.push(wanted);
        continue;
      }
      const isLabelOurs = column.label === (placed?.label ?? wanted.label) || column.label === column.name;
      const label = isLabelOurs ? wanted.label : (placed?.label ?? wanted.label);
      columns[wanted.id] = { ref: column.ref, name: column.name, label, told: wanted.digest };
      if (placed?.told !== wanted.digest) changed.push({ wanted, found: column, isLabelOurs });
    }
    work.push({ table, found, columns, missing, changed });
  }
  return { work, isLost, isAdopted };
}

/** What of a document is read for a model: its own tables, and those that may be. */
export function mayBeOurs(model: TableModel, known: GristLayout | null) {
  const refs = new Set(Object.values(known?.tables ?? {}).map(({ ref }) => ref));
  const starts = model.tables.filter(({ id }) => !known?.tables[id]).map(({ id }) => id);
  return ({ ref, name }: { readonly ref: number | string; readonly name: string }) =>
    refs.has(ref) || starts.some((start) => isNameOf(start, name));
}

function findTable(before: GristTable, catalog: GristCatalog): FoundTable | undefined {
  return [...catalog.values()].find(({ ref }) => ref === before.ref);
}

/** One that a killed run made, or whose memory a user deleted: by the marks of its columns. */
function findAdoptable(table: Table, catalog: GristCatalog): FoundTable | undefined {
  return [...catalog.values()].find(
    ({ name, columns }) =>
      isNameOf(table.id, name) &&
      table.key.every((id) => columns.some((one) => tagOf(one) === `${table.id}.${id}`)),
  );
}

/** A user may have renamed it, or written over its description; a formula of a user's is no longer the mirror's. */
function findColumn(
  { columns }: FoundTable,
  placed: GristColumn | undefined,
  tag: string,
): FoundColumn | undefined {
  const ours = columns.filter(({ isFormula }) => !isFormula);
  if (!placed) return ours.find((one) => tagOf(one) === tag);
  // A ref is given again after the last column of a document is deleted: mark or name must tell the same.
  return ours.find((one) => one.ref === placed.ref && (tagOf(one) === tag || one.name === placed.name));
}

/** Grist begins tables with a capital, and puts a number behind a name that is taken. */
function isNameOf(id: string, name: string): boolean {
  const lower = name.toLowerCase();
  return lower.startsWith(id) && /^_?\d*$/.test(lower.slice(id.length));
}
