import type { Champ, RepetitionChamp } from '../dossiers/champs.js';
import type { Dossier } from '../dossiers/dossier.js';
import type { DossierInclude } from '../dossiers/include.js';
import { DsInputError } from '../errors.js';
import { type Cell, list } from './champ-cells.js';
import type { RecordKey } from './champ-value.js';
import { type Table, TableBuilder } from './table.js';
import { uniqueNames } from './unique-names.js';

export interface RowsOptions {
  /**
   * What the columns of champs, and the tables of repetitions, are named after. `'label'` by default;
   * `'descriptorId'` survives a renaming.
   */
  readonly key?: RecordKey;
  /** Whether the annotations have columns too, after the champs: `true` by default, where they were read. */
  readonly annotations?: boolean;
}

/** What {@link toRows} gives. */
export interface DossierTables extends Table {
  /** A table for each repetition block, by its label or descriptor id; it has no prototype. */
  readonly repetitions: { readonly [block: string]: Table };
}

/** What {@link toRows} reads of a dossier. */
export type RowsDossier = Pick<
  Dossier<DossierInclude>,
  (typeof factNames)[number] | 'champs' | 'annotations'
>;

const factNames = [
  'number',
  'state',
  'archived',
  'dateDepot',
  'datePassageEnConstruction',
  'datePassageEnInstruction',
  'dateTraitement',
  'dateDerniereModification',
  'usager',
  'demandeur',
  'groupeInstructeur',
  'labels',
] as const;

/**
 * Dossiers as tables, for a spreadsheet, a CSV file or a data frame: one row a dossier, and for each repetition
 * block one table whose rows name their dossier (`number`) and their place in it (`row`, from 1).
 *
 * - The first columns are the dossier's own: `number`, `state`, `archived`, its dates, `usager` (e-mail),
 *   `demandeur` (name), `groupeInstructeur`, `labels`. Then each champ has its column, and some have a few more,
 *   such as `Commune (code)`.
 * - Dossiers may be of different revisions: the columns are those of all of them, in the order of their forms;
 *   a dossier without the champ has null there. A renamed champ keeps one column, under its last label. Columns
 *   that would have one name are told apart by ` (2)`, ` (3)`…
 * - Cells are text, numbers, booleans and null: dates as the API's text, several texts joined by `, `, files by
 *   their names, maps as the number of their areas, integers too large for a number as their digits.
 *   Text is as the usager wrote it: what writes CSV has to quote it, and to defuse what a spreadsheet takes for
 *   a formula.
 *
 * @throws {@link DsInputError} for a `key` that does not exist.
 *
 * @example
 * ```ts
 * import { type Dossier, toRows } from '@org/ds-client';
 *
 * function print(dossiers: readonly Dossier[]): void {
 *   const { columns, rows, repetitions } = toRows(dossiers);
 *   console.table(rows, [...columns]);
 *   for (const [block, table] of Object.entries(repetitions)) console.log(block, table.rows.length);
 * }
 * ```
 */
export function toRows(dossiers: Iterable<RowsDossier>, options: RowsOptions = {}): DossierTables {
  const { key = 'label', annotations = true } = options;
  if (key !== 'label' && key !== 'descriptorId') {
    throw new DsInputError(`'key' must be 'label' or 'descriptorId', not '${key}'.`);
  }
  const main = new TableBuilder(factNames, key);
  const blocks = new Map<string, { label: string; table: TableBuilder }>();
  for (const dossier of dossiers) {
    const champs: readonly Champ[] = [
      ...(dossier.champs ?? []),
      ...((annotations && dossier.annotations) || []),
    ];
    main.add(facts(dossier), champs);
    for (const champ of champs) {
      if (champ.__typename === 'RepetitionChamp') addRows(blocks, dossier.number, champ, key);
    }
  }
  const names = uniqueNames([...blocks].map(([id, { label }]) => (key === 'label' ? label : id)));
  const repetitions: Record<string, Table> = Object.create(null);
  for (const [index, { table }] of [...blocks.values()].entries()) {
    const name = names[index];
    if (name !== undefined) repetitions[name] = table.build();
  }
  return { ...main.build(), repetitions };
}

function addRows(
  blocks: Map<string, { label: string; table: TableBuilder }>,
  number: number,
  champ: RepetitionChamp,
  key: RecordKey,
): void {
  const table = blocks.get(champ.champDescriptorId)?.table ?? new TableBuilder(['number', 'row'], key);
  blocks.set(champ.champDescriptorId, { label: champ.label, table });
  for (const [index, row] of champ.rows.entries()) table.add([number, index + 1], row.champs);
}

function facts(dossier: RowsDossier): Cell[] {
  return factNames.map((name) => {
    switch (name) {
      case 'usager':
        return dossier.usager.email;
      case 'demandeur':
        return dossier.demandeur ? demandeurName(dossier.demandeur) : null;
      case 'groupeInstructeur':
        return dossier.groupeInstructeur?.label ?? null;
      case 'labels':
        return list((dossier.labels ?? []).map((label) => label.name));
      default:
        return dossier[name];
    }
  });
}

function demandeurName(demandeur: NonNullable<RowsDossier['demandeur']>): string | null {
  switch (demandeur.__typename) {
    case 'PersonnePhysique':
      return [demandeur.prenom, demandeur.nom].filter(Boolean).join(' ') || null;
    case 'PersonneMorale':
      return demandeur.entreprise?.raisonSociale || demandeur.siret;
    case 'PersonneMoraleIncomplete':
      return demandeur.siret;
    case 'UnknownDemandeur':
      return null;
  }
}
