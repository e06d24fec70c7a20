import type { Row, Table } from '../../tables/index.js';
import type { DossierRows, RefusedRow } from '../target.js';
import type { GristDocument, UserAction } from './document.js';
import type { GristTable } from './layout.js';
import { gristCell, unfitReason } from './values.js';
import { ATTACHMENT } from './wanted.js';

/** The rows of a table that are there, by their keys. */
export type Existing = ReadonlyMap<string, { readonly id: number; readonly dossier: number }>;

/** What one table gets. */
export interface TableRowsWanted {
  readonly table: Table;
  readonly placed: GristTable;
  readonly rows: readonly Row[];
  readonly existing: Existing;
  /** The rows that leave where they are not among `rows`, by their keys; those of one key twice by `extra`. */
  readonly leaving: ReadonlySet<string>;
  readonly extra: readonly number[];
  /** The ids of attachments by the keys of rows. */
  readonly attached?: ReadonlyMap<string, number> | undefined;
}

/** The rows of some dossiers that are there, in one table. */
export async function existingRows(
  document: GristDocument,
  placed: GristTable,
  dossiers: readonly number[] | 'all',
): Promise<{ readonly existing: Existing; readonly extra: ReadonlyArray<{ id: number; dossier: number }> }> {
  const names = placed.key.map((id) => placed.columns[id]?.name ?? '');
  const [first = ''] = names;
  const records = await document.records(
    placed.name,
    dossiers === 'all' ? undefined : { column: first, among: dossiers },
  );
  const existing = new Map<string, { id: number; dossier: number }>();
  const extra: Array<{ id: number; dossier: number }> = [];
  for (const { id, fields } of records.sort((a, b) => a.id - b.id)) {
    const key = JSON.stringify(names.map((name) => String(fields[name])));
    const one = { id, dossier: Number(fields[first]) };
    if (existing.has(key)) extra.push(one);
    else existing.set(key, one);
  }
  return { existing, extra };
}

export function keyOf({ key }: Pick<Table, 'key'>, row: Row): string {
  return JSON.stringify(key.map((id) => String(row[id])));
}

/**
 * What brings a table to these rows. Rows that are there are changed, cell by cell, so that what a user added to them
 * stays; nothing is null: a cell that is left out would become 0.
 */
export function rowActions({
  table,
  placed,
  rows,
  existing,
  leaving,
  extra,
  attached,
}: TableRowsWanted): UserAction[] {
  const columns = table.columns.flatMap(({ id, kind }) => {
    const name = placed.columns[id]?.name;
    return name === undefined ? [] : [{ id, kind, name }];
  });
  const added: Row[] = [];
  const changed: Array<{ readonly id: number; readonly row: Row }> = [];
  const stays = new Set<string>();
  for (const row of rows) {
    const key = keyOf(table, row);
    const there = existing.get(key);
    stays.add(key);
    if (there) changed.push({ id: there.id, row });
    else added.push(row);
  }
  const cells = (of: readonly Row[]) => {
    const all: Record<string, unknown[]> = Object.fromEntries(
      columns.map(({ id, kind, name }) => [name, of.map((row) => gristCell(row[id] ?? null, kind))]),
    );
    const attachment = placed.columns[ATTACHMENT]?.name;
    if (attached && attachment !== undefined) {
      all[attachment] = of.map((row) => {
        const id = attached.get(keyOf(table, row));
        return id === undefined ? null : ['L', id];
      });
    }
    return all;
  };
  const gone = [...leaving].filter((key) => !stays.has(key)).flatMap((key) => existing.get(key)?.id ?? []);
  const actions: UserAction[] = [];
  if (gone.length + extra.length > 0) actions.push(['BulkRemoveRecord', placed.name, [...gone, ...extra]]);
  if (changed.length > 0) {
    const ids = changed.map(({ id }) => id);
    actions.push(['BulkUpdateRecord', placed.name, ids, cells(changed.map(({ row }) => row))]);
  }
  if (added.length > 0) actions.push(['BulkAddRecord', placed.name, added.map(() => null), cells(added)]);
  return actions;
}

/** The same dossier without the cells that Grist would change silently; each of them is reported. */
export function fitDossier(
  dossier: DossierRows,
  tables: readonly Table[],
): { readonly dossier: DossierRows; readonly refused: RefusedRow[] } {
  const refused: RefusedRow[] = [];
  const rows: Record<string, readonly Row[]> = { ...dossier.rows };
  for (const table of tables) {
    const own = dossier.rows[table.id];
    if (own) {
      rows[table.id] = own.map((row) =>
        fittingRow(row, table, (column, reason) =>
          refused.push({ dossier: dossier.number, table: table.id, column, reason }),
        ),
      );
    }
  }
  return { dossier: { ...dossier, rows }, refused };
}

export function fittingRow(
  row: Row,
  { columns }: Table,
  refuse: (column: string, reason: string) => void,
): Row {
  let fitted: Row = row;
  for (const { id, kind } of columns) {
    const value = row[id] ?? null;
    const reason = value === null ? null : unfitReason(value, kind);
    if (reason === null) continue;
    fitted = { ...fitted, [id]: null };
    refuse(id, reason);
  }
  return fitted;
}
