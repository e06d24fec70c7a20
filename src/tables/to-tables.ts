import { checkOptions, type OptionChecks } from '../arguments/check-options.js';
import { callable } from '../arguments/checks.js';
import { checkedDossiers } from './check-dossiers.js';
import { type ColumnPart, Unfit } from './columns/cell.js';
import { demarcheTable, groupesTable } from './columns/demarche-tables.js';
import { DossierFiller } from './dossier-filler.js';
import { checkedModel } from './model/check-model.js';
import { indexOf } from './model/model-index.js';
import type {
  CellValue,
  DemarcheFacts,
  Row,
  TableKind,
  TableModel,
  TableRows,
  TablesDossier,
} from './types.js';

export interface ToTablesOptions {
  /** The page of a dossier on the site, as `client.dossierUrl` gives it; without it, the column `url` is null. */
  readonly dossierUrl?: ((number: number) => string) | undefined;
}

const checks: OptionChecks<ToTablesOptions> = { dossierUrl: callable };

/**
 * The rows of every table of the model, by the table's id: of the demarche, and of these dossiers. Each row has a
 * value for each column.
 *
 * - Null is nothing: nothing filled in, nothing said, or a part of the dossier that was not read. It is never made
 *   into 0, false or an empty text.
 * - A value that does not fit its column, or has none in the model, is null there and a row of the table `refused`:
 *   the dossier, the table, the column, the reason, and the value as sent. `extendModel` makes room for it.
 * - Of a dossier that is given twice, the last one counts.
 *
 * Integers beyond 2^53 are `bigint`, which `JSON.stringify` refuses without a replacer.
 *
 * @throws {@link DsInputError} for what is no model, and for a dossier of another demarche.
 *
 * @example
 * ```ts
 * import { DsClient } from '@org/ds-client';
 * import { tableModel, toTables } from '@org/ds-client/tables';
 *
 * const client = new DsClient();
 * const model = tableModel(await client.getDemarche(1234));
 * const tables = toTables(model, await client.dossiers(1234).toArray(), {
 *   dossierUrl: (number) => client.dossierUrl(number),
 * });
 * for (const { id, label } of model.tables) console.log(label, tables[id]?.length);
 * for (const refused of tables.d1234_refused ?? []) console.warn(refused.dossier, refused.column, refused.reason);
 * ```
 */
export function toTables(
  model: TableModel,
  dossiers: Iterable<TablesDossier>,
  options: ToTablesOptions = {},
): TableRows {
  checkedModel('toTables', model);
  checkOptions<ToTablesOptions>('toTables', options, checks);
  const { dossierUrl } = options;
  const byNumber = new Map<number, TablesDossier>();
  for (const dossier of checkedDossiers('toTables', model, dossiers)) byNumber.set(dossier.number, dossier);

  const rows: Record<string, Row[]> = {};
  for (const { id } of model.tables) rows[id] = [];
  const filler = new DossierFiller(indexOf(model), (table, row) => rows[table]?.push(row));
  for (const dossier of byNumber.values())
    filler.fill({ dossier, url: dossierUrl?.(dossier.number) ?? null });

  const addAll = <Item>(kind: TableKind, parts: ReadonlyArray<ColumnPart<Item>>, items: readonly Item[]) => {
    const id = indexOf(model).byKind.get(kind)?.table.id;
    if (id !== undefined) rows[id] = items.map((item) => demarcheRow(model, kind, parts, item));
  };
  addAll('demarche', demarcheTable.columns, [model.demarche]);
  addAll('groupes', groupesTable.columns, groupesOf(model, byNumber.values()));
  return rows;
}

/** The groupes of the demarche, and those that dossiers are in though the model was made before them. */
function groupesOf(model: TableModel, dossiers: Iterable<TablesDossier>): DemarcheFacts['groupes'] {
  const groupes = new Map(model.demarche.groupes.map((groupe) => [groupe.number, groupe]));
  for (const { groupeInstructeur } of dossiers) {
    if (groupeInstructeur && !groupes.has(groupeInstructeur.number)) {
      groupes.set(groupeInstructeur.number, groupeInstructeur);
    }
  }
  return [...groupes.values()];
}

function demarcheRow<Item>(
  model: TableModel,
  kind: TableKind,
  parts: ReadonlyArray<ColumnPart<Item>>,
  item: Item,
): Row {
  const row: Record<string, CellValue> = {};
  for (const column of indexOf(model).byKind.get(kind)?.table.columns ?? []) {
    const value = parts.find(({ part }) => part === column.part)?.read(item) ?? null;
    row[column.id] = value instanceof Unfit ? null : value;
  }
  return row;
}
