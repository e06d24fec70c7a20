import type { Champ } from '../../dossiers/champs.js';
import { checkedDossiers } from '../check-dossiers.js';
import type { RowsDossier, Table, TableModel, TablesDossier } from '../types.js';
import { checkedModel } from './check-model.js';
import { Draft } from './draft.js';
import { formChampsOf, revisionChamps } from './form.js';
import { modelChanges } from './model-changes.js';
import { hasChamp, indexOf } from './model-index.js';

/**
 * The model with what dossiers bring beside it: champs of older revisions, identity documents that the form calls
 * pieces justificatives, types newer than this package. The new columns are `retired`, for the form does not have
 * them; `changes` goes on. The same model comes back where there is nothing new.
 *
 * A dossier read with `include: { revision: true }` brings its whole form, in its order; without, it brings the
 * champs that it shows.
 *
 * @throws {@link DsInputError} for a dossier of another demarche.
 *
 * @example
 * ```ts
 * import { DsClient } from '@org/ds-client';
 * import { extendModel, tableModel, toTables } from '@org/ds-client/tables';
 *
 * const client = new DsClient();
 * const dossiers = await client.dossiers(1234).toArray();
 * const model = extendModel(tableModel(await client.getDemarche(1234)), dossiers);
 * const tables = toTables(model, dossiers);
 * console.log(tables.d1234_dossiers?.length);
 * ```
 */
export function extendModel(model: TableModel, dossiers: Iterable<TablesDossier>): TableModel {
  checkedModel('extendModel', model);
  const tables = extendTables(model, checkedDossiers('extendModel', model, dossiers));
  const changes = modelChanges(model.tables, tables);
  return changes.length === 0 ? model : { ...model, tables, changes: [...model.changes, ...changes] };
}

/** The tables with what dossiers bring beside them. */
export function extendTables(model: TableModel, dossiers: Iterable<RowsDossier>): Table[] {
  const draft = new Draft(model.demarche.number, model.tables);
  draft.keepCurrent(model.tables);
  const index = indexOf(model);
  const revisions = new Set<string>();
  for (const { demarche, champs = [], annotations = [] } of dossiers) {
    const revision = demarche?.revision;
    if (revision && !revisions.has(revision.id)) draft.put(revisionChamps(revision), 'met');
    if (revision) revisions.add(revision.id);
    // Most dossiers add nothing to the model: one comparison is all they cost.
    const isNew = (champ: Champ) => !hasChamp(index, champ);
    draft.put(formChampsOf({ champs: champs.filter(isNew), annotations: annotations.filter(isNew) }), 'met');
  }
  return draft.build();
}
