import type { Column, ModelChange, Table } from '../types.js';

/** What is different between two versions of the tables. */
export function modelChanges(before: readonly Table[], after: readonly Table[]): ModelChange[] {
  const known = new Map(before.map((table) => [table.id, table]));
  return after.flatMap((table): ModelChange[] => {
    const old = known.get(table.id);
    if (!old) return [{ change: 'added', table: table.id }];
    const changes: ModelChange[] = [];
    if (old.label !== table.label) {
      changes.push({ change: 'renamed', table: table.id, from: old.label, to: table.label });
    }
    if (old.retired && !table.retired) changes.push({ change: 'returned', table: table.id });
    if (!old.retired && table.retired) return [...changes, { change: 'retired', table: table.id }];
    return [...changes, ...columnChanges(table.id, old.columns, table.columns, old.retired === true)];
  });
}

function columnChanges(
  table: string,
  before: readonly Column[],
  after: readonly Column[],
  wasRetired: boolean,
): ModelChange[] {
  const known = new Map(before.map((column) => [column.id, column]));
  const overtaken = new Set<string>();
  const changes: ModelChange[] = [];
  for (const column of after) {
    const { id, label, kind, retired } = column;
    const old = known.get(id);
    if (old && old.label !== label) {
      changes.push({ change: 'renamed', table, column: id, from: old.label, to: label });
    }
    if (old && (retired || !old.retired)) continue;
    const previous = retired ? undefined : findPredecessor(column, before, after);
    if (previous) overtaken.add(previous.id);
    // The columns of a table that returned did so with it.
    if (old && wasRetired && !previous) continue;
    const change = old ? 'returned' : previous ? 'kind' : 'added';
    changes.push({
      change,
      table,
      column: id,
      ...(previous && { previous: previous.id, from: previous.kind, to: kind }),
    });
  }
  for (const { id, retired } of after) {
    const old = known.get(id);
    if (old && !old.retired && retired && !overtaken.has(id))
      changes.push({ change: 'retired', table, column: id });
  }
  return changes;
}

/** The column that held the same champ, under another kind, until now. */
function findPredecessor(
  column: Column,
  before: readonly Column[],
  after: readonly Column[],
): Column | undefined {
  if (column.descriptorId === undefined) return undefined;
  return before.find(
    (old) =>
      old.id !== column.id &&
      old.descriptorId === column.descriptorId &&
      old.part === column.part &&
      !old.retired &&
      after.find(({ id }) => id === old.id)?.retired,
  );
}
