import type { Described, GristDocument } from './document.js';

/** A column that is there. */
export interface FoundColumn {
  /** By what it is found again, whatever it is called by then. */
  readonly ref: number | string;
  readonly name: string;
  readonly label: string;
  readonly type: string;
  readonly description: string;
  /** A formula of a user, who made it of whatever the column was before. */
  readonly isFormula: boolean;
  readonly isUntied: boolean;
  /** What the column shows, as JSON; the mirror's own mark is in it. */
  readonly options: Readonly<Record<string, unknown>>;
}

/** A table that is there. */
export interface FoundTable {
  readonly ref: number | string;
  readonly name: string;
  readonly columns: readonly FoundColumn[];
}

/** What is there, by name. Only tables that were asked for have columns. */
export type GristCatalog = ReadonlyMap<string, FoundTable>;

/** The tables of a document, with the columns of those that are wanted. */
export async function readCatalog(
  document: GristDocument,
  isWanted: (table: { readonly ref: number | string; readonly name: string }) => boolean,
): Promise<GristCatalog> {
  const found = new Map<string, FoundTable>();
  for (const { id, fields } of await document.tables()) {
    const table = { ref: refOf(fields.tableRef, id), name: id };
    const columns = isWanted(table) ? (await document.columns(id)).map(columnOf) : [];
    found.set(id, { ...table, columns });
  }
  return found;
}

export function columnOf({ id, fields }: Described): FoundColumn {
  const textOf = (name: string) => (typeof fields[name] === 'string' ? fields[name] : '');
  return {
    ref: refOf(fields.colRef, id),
    name: id,
    label: textOf('label'),
    type: textOf('type'),
    description: textOf('description'),
    isFormula: fields.isFormula === true && textOf('formula') !== '',
    isUntied: fields.untieColIdFromLabel === true,
    options: objectOf(textOf('widgetOptions')),
  };
}

function refOf(value: unknown, name: string): number | string {
  return typeof value === 'number' ? value : name;
}

function objectOf(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
