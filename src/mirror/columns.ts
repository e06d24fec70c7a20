import { createHmac } from 'node:crypto';
import { nearest } from '../arguments/nearest.js';
import { DsInputError } from '../errors.js';
import type { CellValue, Column, Row, Table, TableModel, TableRows } from '../tables/index.js';

/** Which columns are written, and how. Decided before anything is. */
export interface MirrorColumns {
  /** Ids of columns, or `table.column`: no others are written. Keys always are. Default: all. */
  readonly include?: readonly string[] | undefined;
  /** Ids of columns, or `table.column`, that are not written. */
  readonly exclude?: readonly string[] | undefined;
  /** Columns written as a code that is the same for the same value, in every run with this key. */
  readonly pseudonymise?:
    | {
        /** The secret of the HMAC-SHA-256: whoever has it can find out which value has which code. */
        readonly key: string;
        readonly columns: readonly string[];
      }
    | undefined;
}

/** What of a model is written. */
export interface Selection {
  /** The model that the target gets: without the columns that were never written. */
  readonly model: TableModel;
  /** `table.column` of those that are in no target yet, because they were always left out. */
  readonly never: readonly string[];
  /** Whether a column is written as it is: neither left out nor as a code. */
  isPlain(table: string, column: string): boolean;
  /** Rows of the full model as they are written. */
  select(rows: TableRows): TableRows;
}

/** A column that was written once stays in the model: it is emptied, not forgotten, when it is left out later. */
export function selectColumns(
  full: TableModel,
  columns: MirrorColumns,
  before: { readonly model: TableModel; readonly never: readonly string[] } | null,
): Selection {
  const { include, exclude = [], pseudonymise } = columns;
  const included = include && resolveColumns('columns.include', include, full);
  const excluded = resolveColumns('columns.exclude', exclude, full);
  const coded = resolveColumns('columns.pseudonymise', pseudonymise?.columns ?? [], full);
  refuseKeys(coded, full);
  const wasWritten = new Set(
    before?.model.tables.flatMap((table) => table.columns.map((one) => nameOf(table, one))),
  );
  for (const name of before?.never ?? []) wasWritten.delete(name);

  const never: string[] = [];
  const isOut = (table: Table, { id }: Column) => {
    if (table.key.includes(id)) return false;
    const name = `${table.id}.${id}`;
    return excluded.has(name) || (included !== undefined && !included.has(name));
  };
  const out = new Set<string>();
  const tables = full.tables.map((table) => {
    const kept = table.columns.filter((column) => {
      if (!isOut(table, column)) return true;
      const name = nameOf(table, column);
      out.add(name);
      if (wasWritten.has(name)) return true;
      never.push(name);
      return false;
    });
    return { ...table, columns: kept.map((one) => (coded.has(nameOf(table, one)) ? codeColumn(one) : one)) };
  });
  const isChanged = out.size + coded.size > 0;
  const key = pseudonymise?.key ?? '';
  return {
    model: { ...full, tables },
    never,
    isPlain: (table, column) => !out.has(`${table}.${column}`) && !coded.has(`${table}.${column}`),
    select: (rows) => (isChanged ? selectRows(full, rows, { out, coded, key }) : rows),
  };
}

function selectRows(
  model: TableModel,
  all: TableRows,
  {
    out,
    coded,
    key,
  }: { readonly out: ReadonlySet<string>; readonly coded: ReadonlySet<string>; readonly key: string },
): TableRows {
  const selected: Record<string, readonly Row[]> = {};
  for (const table of model.tables) {
    const rows = all[table.id] ?? [];
    const left = table.columns.filter((one) => out.has(nameOf(table, one))).map(({ id }) => id);
    const codes = table.columns.filter((one) => coded.has(nameOf(table, one))).map(({ id }) => id);
    // What did not fit a column is told as it was sent: that would tell what the column must not.
    const of = ({ table: one, column }: Row) => `${String(one)}.${String(column)}`;
    const told = table.kind === 'refused' ? rows.filter((row) => !out.has(of(row))) : rows;
    selected[table.id] = told.map((row) => {
      const copy: Record<string, CellValue> = { ...row };
      for (const id of left) copy[id] = null;
      for (const id of codes) copy[id] = left.includes(id) ? null : codeOf(row[id] ?? null, key);
      if (table.kind === 'refused' && coded.has(of(row))) copy.text = null;
      return copy;
    });
  }
  return selected;
}

/** A code is a text, whatever the value was; what could be chosen says too much. */
function codeColumn({ options: _, ...column }: Column): Column {
  return { ...column, kind: column.kind === 'choices' ? 'choices' : 'text' };
}

function codeOf(value: CellValue, key: string): CellValue {
  if (value === null) return null;
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) {
    return value.map((item) => hmac(item, key));
  }
  return hmac(typeof value === 'object' ? JSON.stringify(value) : String(value), key);
}

function hmac(text: string, key: string): string {
  return createHmac('sha256', key).update(text).digest('hex').slice(0, 32);
}

/** Ids as a user gives them, as `table.column`. A table may be given without the number of its demarche. */
export function resolveColumns(
  option: string,
  names: readonly string[],
  { tables }: TableModel,
): Set<string> {
  const all = tables.flatMap((table) =>
    table.columns.map((column) => {
      const name = nameOf(table, column);
      return { name, known: [column.id, name, name.replace(/^d\d+_/, '')] };
    }),
  );
  const found = new Set<string>();
  for (const id of names) {
    const named = all.filter(({ known }) => known.includes(id));
    if (named.length === 0) {
      const ids = [...new Set(all.flatMap(({ known }) => known))];
      // Ids of annotation columns have a prefix.
      const close = nearest(id, ids) ?? ids.find((one) => one === `annotation_${id}`);
      throw new DsInputError(
        `${option}: the demarche has no column '${id}'. ` +
          `${close === undefined ? 'Take the ids from the table model.' : `Did you mean '${close}'?`} Nothing was written.`,
      );
    }
    for (const { name } of named) found.add(name);
  }
  return found;
}

function refuseKeys(coded: ReadonlySet<string>, { tables }: TableModel): void {
  for (const table of tables) {
    for (const key of table.key) {
      if (!coded.has(`${table.id}.${key}`)) continue;
      throw new DsInputError(
        `columns.pseudonymise: ${table.id}.${key} is a key, by which rows are found again: it is written as it is.`,
      );
    }
  }
}

function nameOf(table: Table, column: Column): string {
  return `${table.id}.${column.id}`;
}
