import { checkOptions, type OptionChecks } from '../arguments/check-options.js';
import { boolean, listOf, object } from '../arguments/checks.js';
import { DsInputError } from '../errors.js';
import type { RecordKey } from '../values/champ-value.js';
import { uniqueNames } from '../values/unique-names.js';
import { checkIsList } from './check-dossiers.js';
import { DossierFiller } from './dossier-filler.js';
import { Draft } from './model/draft.js';
import { extendTables } from './model/extend-model.js';
import { formChampsOf, revisionChamps, withoutChamps } from './model/form.js';
import { mergedForm } from './model/merged-form.js';
import { indexTables } from './model/model-index.js';
import { tableModel } from './model/table-model.js';
import { NamedTable, type RowTable } from './named-table.js';
import type { Row, RowsDossier, Table, TablesDemarche } from './types.js';

export interface RowsOptions {
  /**
   * The demarche, as `getDemarche` gives it: its form gives the columns, whichever dossiers there are. Without it,
   * they are those of the dossiers: of their forms where they were read with `include: { revision: true }`, else of
   * what they show.
   */
  readonly demarche?: TablesDemarche | undefined;
  /**
   * What the columns of champs, and the tables of repetitions, are named after. `'label'` by default;
   * `'descriptorId'` survives a renaming.
   */
  readonly key?: RecordKey | undefined;
  /** Whether the annotations have columns too, after the champs: `true` by default. */
  readonly annotations?: boolean | undefined;
}

/** What {@link toRows} gives. */
export interface DossierTables extends RowTable {
  /** A table for each repetition block, by its label or descriptor id; it has no prototype. */
  readonly repetitions: { readonly [block: string]: RowTable };
  /** Values that do not fit their column: they are null there. */
  readonly refused: readonly RefusedCell[];
}

/** A value that {@link toRows} has no cell for. */
export interface RefusedCell {
  /** The number of the dossier. */
  readonly number: number;
  /** The name of the repetition block; null in the first table. */
  readonly block: string | null;
  /** The name of the column; the descriptor's id where there is none. */
  readonly column: string;
  /** What does not fit, in words; nothing of the value. */
  readonly reason: string;
  /** The value as the API sent it. */
  readonly text: string | null;
}

/**
 * Dossiers as tables, for a spreadsheet, a CSV file or a data frame: one row a dossier, and for each repetition
 * block one table whose rows name their dossier (`number`) and their place in it (`row`, from 1). They are the tables
 * of `@org/ds-client/tables`, with scalars in their cells.
 *
 * - Give it `demarche` where columns must not depend on dossiers: none of them, or a filtered list, have those of all.
 * - The first columns are the dossier's own, under the names of the API: `number`, `state`, its dates, `usager`
 *   (e-mail), `groupeInstructeur` (label), the applicant in parts (`demandeur.siret`, `demandeur.nom`…). Then each
 *   champ has its column, and some have a few more, such as `Commune (code INSEE)`.
 * - Dossiers may be of different revisions: a dossier without the champ has null there. A renamed champ keeps one
 *   column, under its last label. Columns that would have one name are told apart by ` (2)`, ` (3)`…
 * - Cells are text, numbers, booleans and null: dates as the API's text, several texts as `A; B` (`splitTexts` of
 *   `@org/ds-client/tables` has them again), files by their names, geometries as GeoJSON, integers too large for a
 *   number as their digits. Text is as the usager wrote it: what writes CSV has to quote it, and to defuse what a
 *   spreadsheet takes for a formula.
 *
 * @throws {@link DsInputError} for an option that does not exist, and for dossiers of another demarche than `demarche`.
 *
 * @example
 * ```ts
 * import { DsClient, toRows } from '@org/ds-client';
 *
 * const client = new DsClient();
 * const demarche = await client.getDemarche(1234, { include: { revisions: true } });
 * const { columns, rows, repetitions } = toRows(await client.dossiers(1234).toArray(), { demarche });
 * console.table(rows, [...columns]);
 * for (const [block, table] of Object.entries(repetitions)) console.log(block, table.rows.length);
 * ```
 */
export function toRows(dossiers: Iterable<RowsDossier>, options: RowsOptions = {}): DossierTables {
  checkOptions<RowsOptions>('toRows', options, checks);
  const { key = 'label', annotations = true, demarche } = options;
  checkIsList('toRows', dossiers);
  const list = [...dossiers];
  listOf(object)('toRows: dossiers', list);
  const all = list.map((dossier) => (annotations ? dossier : { ...dossier, annotations: [] }));
  const tables = demarche
    ? formTables(annotations ? demarche : withoutChamps(demarche, 'annotations'), all)
    : shownTables(all);
  const rows = new Map<string, Row[]>(tables.map(({ id }) => [id, []]));
  const filler = new DossierFiller(indexTables(tables), (table, row) => rows.get(table)?.push(row));
  for (const dossier of all) filler.fill({ dossier, url: null });

  const named = tables
    .filter(({ kind }) => kind === 'dossiers' || kind === 'block')
    .map((table) => new NamedTable(table, key));
  const build = (one: NamedTable) => one.build(rows.get(one.table.id) ?? []);
  const [main, ...blocks] = named;
  const names = uniqueNames(
    blocks.map(({ table: { label, descriptorId = label } }) => (key === 'label' ? label : descriptorId)),
  );
  const repetitions: Record<string, RowTable> = Object.create(null);
  for (const [place, block] of blocks.entries()) repetitions[names[place] ?? ''] = build(block);
  const refused = tables.find(({ kind }) => kind === 'refused')?.id ?? '';
  return {
    ...(main ? build(main) : { columns: [], rows: [] }),
    repetitions,
    refused: (rows.get(refused) ?? []).map(({ dossier, table, column, reason, text }) => {
      const place = named.findIndex((one) => one.table.id === table);
      return {
        number: Number(dossier),
        block: names[place - 1] ?? null,
        column: named[place]?.names.get(String(column)) ?? String(column),
        reason: String(reason),
        text: text === null || text === undefined ? null : String(text),
      };
    }),
  };
}

const checks: OptionChecks<RowsOptions> = {
  demarche: (name, value) => {
    if (typeof value !== 'object' || value === null || !('number' in value)) {
      throw new DsInputError(`${name} must be a demarche as getDemarche gives it.`);
    }
  },
  key: (name, value) => {
    if (value !== 'label' && value !== 'descriptorId') {
      throw new DsInputError(`${name} must be 'label' or 'descriptorId', not '${String(value)}'.`);
    }
  },
  annotations: boolean,
};

function formTables(demarche: TablesDemarche, dossiers: readonly RowsDossier[]): readonly Table[] {
  for (const { number, demarche: own } of dossiers) {
    if (own && own.number !== demarche.number) {
      throw new DsInputError(
        `toRows: dossier ${number} is of demarche ${own.number}, the form of ${demarche.number}.`,
      );
    }
  }
  return extendTables(tableModel(demarche), dossiers);
}

/** The tables of what dossiers show, of whatever demarche. */
function shownTables(dossiers: readonly RowsDossier[]): readonly Table[] {
  const draft = new Draft(0);
  const forms = dossiers.flatMap((dossier) => {
    const revision = dossier.demarche?.revision;
    return revision ? [revisionChamps(revision), formChampsOf(dossier)] : [formChampsOf(dossier)];
  });
  draft.put(mergedForm(forms), 'active');
  return draft.build();
}
