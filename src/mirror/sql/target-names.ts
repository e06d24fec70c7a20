import type { TableModel } from '../../tables/index.js';
import type { TableNames, TargetNames } from '../target.js';
import type { Layout, PlacedTable } from './layout.js';
import type { PlacedView } from './views.js';

/** How tables and columns are called. A table of several parts goes by the view that shows it whole. */
export function namesOf(model: TableModel, { tables }: Layout, views: readonly PlacedView[]): TargetNames {
  const names: Record<string, TableNames> = {};
  for (const { id } of model.tables) {
    const placed = tables[id];
    if (placed)
      names[id] = namesOfTable(
        placed,
        views.find(({ name }) => name === `${id}_whole`),
      );
  }
  return names;
}

function namesOfTable(placed: PlacedTable, whole: PlacedView | undefined): TableNames {
  const all = Object.entries(placed.columns);
  const [first] = placed.parts;
  const columns = Object.fromEntries(all.map(([id, { name }]) => [id, name]));
  if (!whole || first === undefined) return { name: first ?? '', columns };
  const parts = placed.parts.map((name, index) => ({
    name,
    columns: Object.fromEntries(
      all
        .filter(([id, { part }]) => part === index || placed.key.includes(id))
        .map(([id, one]) => [id, one.name]),
    ),
  }));
  return {
    name: whole.name,
    columns: Object.fromEntries(whole.columns.map(({ id, name }) => [id, name])),
    parts,
  };
}
