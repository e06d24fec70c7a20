import { isDeepStrictEqual } from 'node:util';
import { DsInputError } from '../errors.js';
import { checkDossier } from './check-dossiers.js';
import { checkedModel } from './model/check-model.js';
import { toTables } from './to-tables.js';
import type { CellChange, CellValue, Row, RowChange, Table, TableModel, TablesDossier } from './types.js';

/**
 * What changed in a dossier, column by column: the value before and now, and the rows that came or went. The order
 * is that of the model. `null` for one of the two is a dossier that is not there yet, or no longer.
 *
 * @throws {@link DsInputError} for two different dossiers, and for two that were read with different parts: what
 * was not read would look as if it was removed.
 *
 * @example
 * ```ts
 * import type { Dossier } from '@org/ds-client';
 * import { changesBetween, type TableModel } from '@org/ds-client/tables';
 *
 * function tell(model: TableModel, before: Dossier, after: Dossier): void {
 *   for (const change of changesBetween(model, before, after)) {
 *     if ('column' in change) console.log(change.column, change.before, change.after);
 *     else console.log(change.table, change.key, change.change);
 *   }
 * }
 * ```
 */
export function changesBetween(
  model: TableModel,
  before: TablesDossier | null,
  after: TablesDossier | null,
): ReadonlyArray<CellChange | RowChange> {
  checkedModel('changesBetween', model);
  for (const dossier of [before, after]) if (dossier !== null) checkDossier('changesBetween', model, dossier);
  if (before && after) checkSame(before, after);
  const then = toTables(model, before ? [before] : []);
  const now = toTables(model, after ? [after] : []);
  return model.tables
    .filter(({ kind }) => kind !== 'demarche' && kind !== 'groupes')
    .flatMap((table) => tableChanges(table, then[table.id] ?? [], now[table.id] ?? []));
}

const parts = [
  'champs',
  'annotations',
  'demandeur',
  'instructeurs',
  'groupeInstructeur',
  'labels',
  'traitements',
  'messages',
  'avis',
] as const;

function checkSame(before: TablesDossier, after: TablesDossier): void {
  if (before.number !== after.number) {
    throw new DsInputError(
      `changesBetween: ${before.number} and ${after.number} are two different dossiers.`,
    );
  }
  for (const part of parts) {
    if ((before[part] === undefined) !== (after[part] === undefined)) {
      throw new DsInputError(
        `changesBetween: '${part}' was read of one of the two only. Read both with the same 'include'.`,
      );
    }
  }
}

function tableChanges(
  table: Table,
  then: readonly Row[],
  now: readonly Row[],
): Array<CellChange | RowChange> {
  const before = byKey(table, then);
  const after = byKey(table, now);
  const changes: Array<CellChange | RowChange> = [];
  for (const [name, { key, row }] of after) {
    const old = before.get(name);
    if (old) changes.push(...cellChanges(table, key, old.row, row));
    else changes.push({ table: table.id, key, change: 'added' });
  }
  for (const [name, { key }] of before) {
    if (!after.has(name)) changes.push({ table: table.id, key, change: 'removed' });
  }
  return changes;
}

type Key = CellChange['key'];

function byKey(table: Table, rows: readonly Row[]): Map<string, { key: Key; row: Row }> {
  return new Map(
    rows.map((row) => {
      const key = table.key.map((column) => keyValue(row[column]));
      return [JSON.stringify(key), { key, row }];
    }),
  );
}

function keyValue(value: CellValue | undefined): string | number {
  return typeof value === 'number' || typeof value === 'string' ? value : String(value);
}

function cellChanges(table: Table, key: Key, before: Row, after: Row): CellChange[] {
  return table.columns.flatMap(({ id }) => {
    const [old, now] = [before[id] ?? null, after[id] ?? null];
    return isDeepStrictEqual(old, now) ? [] : [{ table: table.id, key, column: id, before: old, after: now }];
  });
}
