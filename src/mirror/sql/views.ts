import type { TableModel } from '../../tables/index.js';
import type { Catalog } from './catalog.js';
import type { SqlDialect } from './database.js';
import { quoteName } from './dialect.js';
import type { Layout, PlacedTable } from './layout.js';
import { foldName, freeName } from './names.js';
import type { Statement } from './tables.js';

/** A view of one table of the model, put together where that has several parts. */
export interface PlacedView {
  readonly table: string;
  readonly name: string;
  /** In their order, which a database keeps: the column's id, and how the view calls it. */
  readonly columns: ReadonlyArray<{ readonly id: string; readonly name: string }>;
}

export interface ViewsLaidOut {
  readonly views: readonly PlacedView[];
  readonly steps: readonly Statement[];
}

/**
 * The views over the tables of a model: one with labels as names for each, and for a table of several parts one that
 * shows it whole, under the ids. A view has at most as many columns as a table may have.
 */
export function layOutViews(
  model: TableModel,
  { tables }: Layout,
  known: readonly PlacedView[],
  catalog: Catalog,
  dialect: SqlDialect,
): ViewsLaidOut {
  const { qualify } = dialect;
  const steps: Statement[] = [];
  const views: PlacedView[] = [];
  for (const table of model.tables) {
    const placed = tables[table.id];
    if (!placed) continue;
    const labels = new Map(table.columns.map(({ id, label }) => [id, label]));
    const kinds: Array<[suffix: string, nameOf: (id: string) => string]> = [
      ['_labels', (id) => labels.get(id) ?? id],
    ];
    if (placed.parts.length > 1) kinds.push(['_whole', (id) => placed.columns[id]?.name ?? id]);
    for (const [suffix, nameOf] of kinds) {
      const wanted = `${table.id}${suffix}`;
      const before = known.find(({ name }) => name === wanted);
      const there = catalog.get(wanted);
      // A view or table of that name that a user made, or made of the mirror's own, is the user's.
      if (there && !isSame(there.columns.keys(), before)) continue;
      const ids = [
        ...(before?.columns ?? []).map(({ id }) => id).filter((id) => placed.columns[id]),
        ...table.columns
          .map(({ id }) => id)
          .filter((id) => placed.columns[id] && !before?.columns.some((one) => one.id === id)),
      ].slice(0, dialect.maxColumns);
      const names = new Set<string>();
      const columns = ids.map((id) => {
        const name = freeName(nameOf(id), dialect, (one) => names.has(foldName(one, dialect)));
        names.add(foldName(name, dialect));
        return { id, name };
      });
      views.push({ table: table.id, name: wanted, columns });
      if (there && before && JSON.stringify(before.columns) === JSON.stringify(columns)) continue;
      const body = select(placed, columns, qualify);
      if (!there || !before) {
        steps.push(step('Makes', wanted, table.label, `CREATE VIEW ${qualify(wanted)} AS ${body}`));
      } else if (dialect.renamesViewColumns) {
        for (const statement of renames(before, columns, qualify(wanted))) {
          steps.push(step('Renames a column of', wanted, table.label, statement));
        }
        if (columns.length > before.columns.length) {
          const statement = `CREATE OR REPLACE VIEW ${qualify(wanted)} AS ${body}`;
          steps.push(step('Extends', wanted, table.label, statement));
        }
      } else {
        steps.push(step('Makes anew', wanted, table.label, `DROP VIEW ${qualify(wanted)}`));
        steps.push(step('Makes anew', wanted, table.label, `CREATE VIEW ${qualify(wanted)} AS ${body}`));
      }
    }
  }
  return { views, steps };
}

function step(verb: string, name: string, label: string, statement: string): Statement {
  return { what: `${verb} the view ${name} (${label})`, statement };
}

function isSame(names: Iterable<string>, known: PlacedView | undefined): boolean {
  return known !== undefined && [...names].join('\n') === known.columns.map(({ name }) => name).join('\n');
}

/** By way of a name that nobody has: two labels may have changed places. */
function renames(before: PlacedView, columns: PlacedView['columns'], view: string): string[] {
  const changed = columns.slice(0, before.columns.length).flatMap(({ name }, index) => {
    const from = before.columns[index]?.name;
    return from === undefined || from === name ? [] : [{ from, name, between: `renamed ${index}` }];
  });
  const rename = (from: string, to: string) =>
    `ALTER VIEW ${view} RENAME COLUMN ${quoteName(from)} TO ${quoteName(to)}`;
  const isFree = changed.every(({ name }) => !before.columns.some((one) => one.name === name));
  if (isFree) return changed.map(({ from, name }) => rename(from, name));
  return [
    ...changed.map(({ from, between }) => rename(from, between)),
    ...changed.map(({ name, between }) => rename(between, name)),
  ];
}

function select(
  placed: PlacedTable,
  columns: PlacedView['columns'],
  qualify: (name: string) => string,
): string {
  const lines = columns.flatMap(({ id, name }) => {
    const column = placed.columns[id];
    return column ? [`p${column.part}.${quoteName(column.name)} AS ${quoteName(name)}`] : [];
  });
  const keys = placed.key.flatMap((id) => placed.columns[id]?.name ?? []);
  const from = placed.parts.map((part, index) => {
    if (index === 0) return `FROM ${qualify(part)} p0`;
    const on = keys.map((key) => `p${index}.${quoteName(key)} = p0.${quoteName(key)}`);
    return `LEFT JOIN ${qualify(part)} p${index} ON ${on.join(' AND ')}`;
  });
  return `SELECT\n  ${lines.join(',\n  ')}\n${from.join('\n')}`;
}
