import { checkOptions, kindOf, type OptionChecks } from '../../arguments/check-options.js';
import { DsInputError } from '../../errors.js';
import type { DemarcheFacts, TableModel, TablesDemarche } from '../types.js';
import { checkModel } from './check-model.js';
import { Draft } from './draft.js';
import { formsOf } from './form.js';
import { modelChanges } from './model-changes.js';

export interface TableModelOptions {
  /** The model as it was made before: its names stay, and what is different is in `changes`. */
  readonly previous?: TableModel | undefined;
}

const checks: OptionChecks<TableModelOptions> = { previous: checkModel };

/**
 * A demarche as tables, made of its form and never of its dossiers: none of them, or a filtered list, give the same
 * columns.
 *
 * - A column belongs to the id of its descriptor, and to the part of the champ that it holds: a champ whose label is
 *   reworded keeps it. One that changes its kind gets a new one; the old one, like that of a champ removed from the
 *   form, stays and is `retired`. No name is ever given twice.
 * - `previous` is the memory of all that: store the model as JSON, and give it back.
 * - `getDemarche` gives the active form. Read it with `include: { revisions: true }` where dossiers of older
 *   revisions have champs that the form no longer has, or add those with `extendModel`.
 *
 * @throws {@link DsInputError} where the demarche was read without its form, or `previous` is not a model of it.
 *
 * @example
 * ```ts
 * import { readFile, writeFile } from 'node:fs/promises';
 * import { DsClient } from '@org/ds-client';
 * import { tableModel } from '@org/ds-client/tables';
 *
 * const client = new DsClient();
 * const previous = JSON.parse(await readFile('1234.json', 'utf8'));
 * const model = tableModel(await client.getDemarche(1234, { include: { revisions: true } }), { previous });
 * for (const { change, table, column } of model.changes) console.log(change, table, column);
 * await writeFile('1234.json', JSON.stringify(model));
 * ```
 */
export function tableModel(demarche: TablesDemarche, options: TableModelOptions = {}): TableModel {
  checkDemarche(demarche);
  checkOptions<TableModelOptions>('tableModel', options, checks);
  const { previous } = options;
  if (previous && previous.demarche.number !== demarche.number) {
    throw new DsInputError(
      `'previous' is the model of demarche ${previous.demarche.number}, not of ${demarche.number}.`,
    );
  }
  const { older, active, newer } = formsOf(demarche);
  const draft = new Draft(demarche.number, previous?.tables);
  for (const form of older) draft.put(form, 'older');
  draft.put(active, 'active');
  for (const form of newer) draft.put(form, 'newer');
  const tables = draft.build();
  return {
    version: 1,
    demarche: demarcheFacts(demarche, previous?.demarche),
    tables,
    changes: previous ? modelChanges(previous.tables, tables) : [],
  };
}

function checkDemarche(demarche: unknown): void {
  if (typeof demarche === 'object' && demarche !== null && 'number' in demarche && 'title' in demarche)
    return;
  throw new DsInputError(
    `tableModel takes a demarche as getDemarche or getDemarcheDescriptor gives it, not ${kindOf(demarche)}.`,
  );
}

function demarcheFacts(demarche: TablesDemarche, previous: DemarcheFacts | undefined): DemarcheFacts {
  const { service, groupeInstructeurs } = demarche;
  return {
    number: demarche.number,
    title: demarche.title,
    description: demarche.description ?? null,
    state: demarche.state ?? null,
    dateCreation: demarche.dateCreation ?? null,
    datePublication: demarche.datePublication ?? null,
    dateDepublication: demarche.dateDepublication ?? null,
    dateFermeture: demarche.dateFermeture ?? null,
    dateDerniereModification: demarche.dateDerniereModification ?? null,
    service: service?.nom ?? null,
    organisme: service?.organisme ?? null,
    serviceSiret: service?.siret ?? null,
    // A read that left the groupes out knows nothing of them.
    groupes: (groupeInstructeurs ?? previous?.groupes ?? []).map(({ id, number, label, closed }) => ({
      id,
      number,
      label,
      closed,
    })),
  };
}
