import { DsError, DsInputError } from '../../errors.js';
import type { TableModel } from '../../tables/index.js';
import type { PlannedStep } from '../target.js';
import { columnOf, type FoundColumn, type FoundTable, type GristCatalog, readCatalog } from './catalog.js';
import type { Described, GristDocument } from './document.js';
import {
  type GristColumn,
  type GristLaidOut,
  type GristLayout,
  type GristTable,
  layOut,
  mayBeOurs,
  type TableWork,
} from './layout.js';
import { BODY_LIMIT } from './values.js';
import { changedColumn, newColumn, tagOf, type Wanted } from './wanted.js';

/** So many columns are made or changed by one request, which has a size. */
const AT_ONCE = 400;

/** What SQLite, of which a document is one, holds in a table; some are Grist's own. */
const MOST_COLUMNS = 1_900;

export interface Evolved extends GristLaidOut {
  readonly catalog: GristCatalog;
}

/** What a document has and lacks of a model. Changes nothing. */
export async function compare(
  document: GristDocument,
  model: TableModel,
  known: GristLayout | null,
  attaches: boolean,
): Promise<Evolved> {
  for (const { id, columns } of model.tables) {
    if (columns.length <= MOST_COLUMNS) continue;
    throw new DsInputError(
      `grist(): the table ${id} has ${columns.length} columns, and Grist holds ${MOST_COLUMNS}. ` +
        'Leave some out with columns.include or columns.exclude, or take postgres(). Nothing was written.',
    );
  }
  const catalog = await readCatalog(document, mayBeOurs(model, known));
  return { ...layOut(model, known, catalog, { attaches }), catalog };
}

/** Makes what is missing. Only adds: what a user made or removed otherwise is not touched. */
export async function evolve(
  document: GristDocument,
  { work }: GristLaidOut,
  known: GristLayout | null,
  beforeEach: () => Promise<void>,
): Promise<{ readonly layout: GristLayout; readonly made: ReadonlySet<string> }> {
  const tables: Record<string, GristTable> = { ...known?.tables };
  const isMade = new Set<string>();
  for (const one of work) {
    const { table } = one;
    const before = tables[table.id];
    const isSame = one.found && one.missing.length === 0 && one.changed.length === 0;
    if (!isSame) await beforeEach();
    const { ref, name, columns } =
      isSame && one.found ? { ...one.found, columns: one.columns } : await bring(document, one);
    if (!one.found) isMade.add(table.id);
    tables[table.id] = {
      kind: table.kind,
      ref,
      name,
      // A column that is not in the model now keeps its place: it may come back.
      columns: { ...(one.found ? before?.columns : undefined), ...columns },
      key: table.key,
    };
  }
  return { layout: { tables }, made: isMade };
}

/** What would be done, as requests. */
export function plannedSteps({ work }: GristLaidOut, document: string): PlannedStep[] {
  const path = (rest: string) => `/docs/${document}/tables${rest}`;
  return work.flatMap(({ table, found, missing, changed }) => {
    const columns = missing.map(newColumn);
    if (!found) {
      return [
        {
          what: `Makes the table ${predictedTable(table.id)} (${table.label}) of ${columns.length} columns`,
          statement: `POST ${path('')} ${JSON.stringify({ tables: [{ id: table.id, columns }] })}`,
        },
      ];
    }
    const steps: PlannedStep[] = missing.map((one) => ({
      what: `Adds the column ${predictedColumn(one.id)} (${one.label}) to the table ${found.name}`,
      statement: `POST ${path(`/${found.name}/columns`)} ${JSON.stringify({ columns: [newColumn(one)] })}`,
    }));
    const changes = changed.map((one) => changedColumn(one.wanted, one.found, one.isLabelOurs));
    if (changes.length > 0) {
      steps.push({
        what: `Changes labels or choices in the table ${found.name} (columns: ${changes.length})`,
        statement: `PATCH ${path(`/${found.name}/columns`)} ${JSON.stringify({ columns: changes })}`,
      });
    }
    return steps;
  });
}

/** The id that Grist would make of one, which begins with a letter and is in ASCII already. */
export function predictedTable(id: string): string {
  return `${id.slice(0, 1).toUpperCase()}${id.slice(1)}`;
}

export function predictedColumn(id: string): string {
  return id === 'id' ? 'id2' : id;
}

async function bring(
  document: GristDocument,
  { table, found, columns: there, missing, changed }: TableWork,
): Promise<{ ref: number | string; name: string; columns: Readonly<Record<string, GristColumn>> }> {
  let name = found?.name;
  for (const some of pieces(missing.map(newColumn))) {
    if (name === undefined) name = await document.addTable(table.id, some);
    else await document.addColumns(name, some);
  }
  if (name === undefined) throw new TypeError('A table has columns.');
  const wanted = new Map(missing.map((one) => [one.tag, one]));
  const now = (await document.columns(name)).map(columnOf);
  const isNew = missing.length > 0 ? newOnes(now, missing, found) : [];
  const columns: Record<string, GristColumn> = { ...there };
  for (const { wanted: one, found: column } of isNew) {
    columns[one.id] = { ref: column.ref, name: column.name, label: one.label, told: one.digest };
    wanted.delete(one.tag);
  }
  if (wanted.size > 0) {
    throw new DsError(
      `Grist has not made ${[...wanted.values()].map(({ id }) => id).join(', ')} of the table ${name}. What was stored before is whole.`,
      { code: 'target', isRetryable: true },
    );
  }
  await tell(document, name, [...isNew.map((one) => ({ ...one, isLabelOurs: true })), ...changed]);
  const ref = found?.ref ?? (await refOf(document, name));
  return { ref, name, columns };
}

/** The columns that were made: by their marks, or by their place at the end. */
function newOnes(
  now: FoundColumn[],
  missing: readonly Wanted[],
  found: FoundTable | undefined,
): ReadonlyArray<{ readonly wanted: Wanted; readonly found: FoundColumn }> {
  const before = new Set(found?.columns.map(({ ref }) => ref));
  const added = now.filter(({ ref }) => !before.has(ref));
  const byPlace = added.length === missing.length;
  return missing.flatMap((wanted, index) => {
    const column = added.find((one) => tagOf(one) === wanted.tag) ?? (byPlace ? added[index] : undefined);
    return column ? [{ wanted, found: column }] : [];
  });
}

async function tell(document: GristDocument, name: string, changed: TableWork['changed']): Promise<void> {
  const tied = changed.filter(({ found }) => !found.isUntied);
  // Untied first: until then a change of the label would be one of the id.
  const untied = tied.map(({ found }) => ({ id: found.name, fields: { untieColIdFromLabel: true } }));
  for (const some of pieces(untied)) await document.changeColumns(name, some);
  const changes = changed
    .map(({ wanted, found, isLabelOurs }) => changedColumn(wanted, found, isLabelOurs))
    .filter(({ fields }) => Object.keys(fields).length > 0);
  // One change has one set of fields: Grist takes a list only where each has the same.
  const alike = new Map<string, Described[]>();
  for (const change of changes) {
    const key = Object.keys(change.fields).join();
    alike.set(key, [...(alike.get(key) ?? []), change]);
  }
  for (const list of alike.values()) {
    for (const some of pieces(list)) await document.changeColumns(name, some);
  }
}

async function refOf(document: GristDocument, name: string): Promise<number | string> {
  const found = (await document.tables()).find(({ id }) => id === name);
  const ref = found?.fields.tableRef;
  return typeof ref === 'number' ? ref : name;
}

/** Requests have a size: lists of choices can be long. */
function* pieces(list: readonly Described[]): Generator<readonly Described[]> {
  let piece: Described[] = [];
  let bytes = 0;
  for (const one of list) {
    const size = Buffer.byteLength(JSON.stringify(one));
    if (piece.length > 0 && (bytes + size > BODY_LIMIT * 0.9 || piece.length >= AT_ONCE)) {
      yield piece;
      piece = [];
      bytes = 0;
    }
    piece.push(one);
    bytes += size;
  }
  if (piece.length > 0) yield piece;
}
