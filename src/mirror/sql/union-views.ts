import { createHash } from 'node:crypto';
import type { TableKind, TableModel } from '../../tables/index.js';
import type { Catalog } from './catalog.js';
import type { SqlDatabase, SqlDialect, SqlTransaction } from './database.js';
import { quoteName } from './dialect.js';
import type { Layout, PlacedTable } from './layout.js';
import { DEMARCHES, isPrepared, textOf } from './schema.js';
import type { Statement } from './tables.js';

/** What is remembered of the views over all demarches: in the row of demarche 0, which no demarche has. */
interface Unions {
  readonly views: readonly UnionView[];
  /** What of each demarche's layout the views are made of, as a digest: most runs change nothing of it. */
  readonly members: { readonly [demarche: string]: string };
}

interface UnionView {
  readonly name: string;
  /** In their order, with the types that they were made with: users may have built on them. */
  readonly columns: ReadonlyArray<{ readonly name: string; readonly type: string }>;
}

const nobody = 0;
const none: Unions = { views: [], members: {} };

/** The kinds of tables that all demarches have alike; blocks are of one form each. */
const isCommon = (kind: TableKind) => kind !== 'block';

/**
 * What makes `all_dossiers`, `all_avis` and so on: views over the tables of all demarches of the database, of the
 * columns that every demarche has. Reads only; `remember` stores what was made.
 */
export async function unionAdditions(
  { dialect }: SqlDatabase,
  transaction: SqlTransaction,
  model: TableModel,
  layout: Layout,
  catalog: Catalog,
): Promise<{
  readonly isCurrent: boolean;
  readonly steps: readonly Statement[];
  remember(): Promise<void>;
}> {
  const isReady = await isPrepared(transaction);
  const known = isReady ? await recallUnions(dialect, transaction) : none;
  const common = commonColumns(model);
  const digest = createHash('sha256')
    .update(JSON.stringify(placesOf(layout, common)))
    .digest('base64url');
  const number = model.demarche.number;
  const isWhole = known.views.every(({ name }) => catalog.has(name));
  if (known.members[number] === digest && isWhole)
    return { isCurrent: true, steps: [], remember: async () => {} };

  const layouts = isReady ? await allLayouts(dialect, transaction) : new Map<number, Layout>();
  layouts.set(number, layout);
  const steps: Statement[] = [];
  const views: UnionView[] = [];
  for (const [kind, { label, columns }] of common) {
    const name = `all_${kind}`;
    const before = known.views.find((one) => one.name === name);
    const there = catalog.get(name);
    // A table or view of that name that a user made, or made of the mirror's own, is the user's.
    if (
      there &&
      (!before || [...there.columns.keys()].join('\n') !== before.columns.map((one) => one.name).join('\n'))
    ) {
      if (before) views.push(before);
      continue;
    }
    const members = [...layouts].flatMap(([demarche, { tables }]) => {
      const placed = Object.values(tables).find((table) => table.kind === kind);
      const isThere = demarche === number || placed?.parts.every((part) => catalog.has(part));
      return placed && isThere ? [{ demarche, placed }] : [];
    });
    const view = { name, columns: columnsOf(columns, before, layout, kind, dialect) };
    views.push(view);
    const selects = members.sort((a, b) => a.demarche - b.demarche).map((one) => select(view, one, dialect));
    const body = unionOf(selects);
    const what = `${there ? 'Makes anew' : 'Makes'} the view ${name} (${label}, of all demarches)`;
    if (there && !dialect.renamesViewColumns) {
      steps.push({ what, statement: `DROP VIEW ${dialect.qualify(name)}` });
    }
    const verb = there && dialect.renamesViewColumns ? 'CREATE OR REPLACE VIEW' : 'CREATE VIEW';
    steps.push({ what, statement: `${verb} ${dialect.qualify(name)} AS ${body}` });
  }
  const next: Unions = { views, members: { ...known.members, [number]: digest } };
  return { isCurrent: false, steps, remember: () => rememberUnions(dialect, transaction, next) };
}

/** Keeps other demarches from changing the views until the transaction ends. */
export async function lockUnions({ dialect }: SqlDatabase, transaction: SqlTransaction): Promise<void> {
  const table = dialect.qualify(DEMARCHES);
  await transaction.run(`INSERT INTO ${table} (demarche) VALUES (${nobody}) ON CONFLICT DO NOTHING`);
  await transaction.run(`UPDATE ${table} SET lease_until = 0 WHERE demarche = ${nobody}`);
}

/** SQLite refuses a compound of more than 500 selects: the 501st demarche could not be mirrored for the sake of a view. */
const MOST_TERMS = 400;

/** All rows of all selects, whatever number there is of them. */
export function unionOf(selects: readonly string[]): string {
  if (selects.length <= MOST_TERMS) return selects.join('\nUNION ALL\n');
  const groups = Array.from({ length: Math.ceil(selects.length / MOST_TERMS) }, (_, index) => {
    const terms = selects.slice(index * MOST_TERMS, (index + 1) * MOST_TERMS);
    return `SELECT * FROM (${unionOf(terms)}) AS g${index}`;
  });
  return unionOf(groups);
}

type Common = ReadonlyMap<TableKind, { readonly label: string; readonly columns: readonly string[] }>;

function commonColumns({ tables }: TableModel): Common {
  return new Map(
    tables
      .filter(({ kind }) => isCommon(kind))
      .map(({ kind, label, columns }) => {
        const ids = columns.filter(({ descriptorId }) => descriptorId === undefined).map(({ id }) => id);
        return [kind, { label, columns: ids }];
      }),
  );
}

function placesOf({ tables }: Layout, common: Common) {
  return Object.values(tables).flatMap(({ kind, parts, columns }) => {
    const ids = common.get(kind)?.columns ?? [];
    return ids.length === 0 ? [] : [[kind, parts, ids.map((id) => [id, columns[id] ?? null])]];
  });
}

/** Those that the view has already, in their order, then new ones. */
function columnsOf(
  ids: readonly string[],
  before: UnionView | undefined,
  { tables }: Layout,
  kind: TableKind,
  { typeOf }: SqlDialect,
): UnionView['columns'] {
  const placed = Object.values(tables).find((table) => table.kind === kind);
  const known = before?.columns ?? [{ name: 'demarche', type: 'integer' }];
  const isKnown = new Set(known.map(({ name }) => name));
  const added = ids
    .filter((id) => !isKnown.has(id))
    .map((name) => ({ name, type: placed?.columns[name]?.type ?? typeOf('text') }));
  return [...known, ...added];
}

function select(
  { columns }: UnionView,
  { demarche, placed }: { readonly demarche: number; readonly placed: PlacedTable },
  dialect: SqlDialect,
): string {
  const cells = columns.map(({ name, type }) => {
    if (name === 'demarche') return `${demarche} AS ${quoteName(name)}`;
    const column = placed.columns[name];
    if (column?.type === type) return `p${column.part}.${quoteName(column.name)} AS ${quoteName(name)}`;
    // A demarche may leave the column out, or have codes in place of its values: another type has no place for those.
    const cell = column && dialect.convert(`p${column.part}.${quoteName(column.name)}`, column.type, type);
    return `CAST(${cell ?? 'NULL'} AS ${type}) AS ${quoteName(name)}`;
  });
  const keys = placed.key.flatMap((id) => placed.columns[id]?.name ?? []);
  const used = new Set(columns.flatMap(({ name }) => placed.columns[name]?.part ?? []));
  const joins = placed.parts.flatMap((part, index) => {
    if (index === 0 || !used.has(index)) return [];
    const on = keys.map((key) => `p${index}.${quoteName(key)} = p0.${quoteName(key)}`);
    return [`LEFT JOIN ${dialect.qualify(part)} p${index} ON ${on.join(' AND ')}`];
  });
  const from = [`FROM ${dialect.qualify(placed.parts[0] ?? '')} p0`, ...joins];
  return `SELECT ${cells.join(', ')} ${from.join(' ')}`;
}

async function recallUnions(dialect: SqlDialect, transaction: SqlTransaction): Promise<Unions> {
  const [row] = await transaction.all(
    `SELECT views FROM ${dialect.qualify(DEMARCHES)} WHERE demarche = ${nobody}`,
  );
  const text = textOf(row, 'views');
  // What is read here was written below, in the same format.
  return text === null ? none : JSON.parse(text);
}

async function rememberUnions(
  dialect: SqlDialect,
  transaction: SqlTransaction,
  unions: Unions,
): Promise<void> {
  await transaction.run(
    `UPDATE ${dialect.qualify(DEMARCHES)} SET views = ${dialect.parameter(1)} WHERE demarche = ${nobody}`,
    [JSON.stringify(unions)],
  );
}

async function allLayouts(dialect: SqlDialect, transaction: SqlTransaction): Promise<Map<number, Layout>> {
  const rows = await transaction.all(
    `SELECT demarche, layout FROM ${dialect.qualify(DEMARCHES)} WHERE layout IS NOT NULL`,
  );
  return new Map(
    rows.map((row) => [Number(row.demarche), JSON.parse(textOf(row, 'layout') ?? '{"tables":{}}')]),
  );
}
