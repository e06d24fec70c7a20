import { kindOf } from '../arguments/check-options.js';
import { DsInputError } from '../errors.js';
import type { TableModel, TablesDossier } from './types.js';

/** The dossiers one by one, each seen to be one of the model's demarche. */
export function* checkedDossiers(
  where: string,
  model: TableModel,
  dossiers: Iterable<TablesDossier>,
): Generator<TablesDossier> {
  checkIsList(where, dossiers);
  for (const dossier of dossiers) {
    checkDossier(where, model, dossier);
    yield dossier;
  }
}

/** Refuses what gives no dossiers by itself: a number, or a list that is still to be read. */
export function checkIsList(where: string, given: unknown): void {
  if (typeof given !== 'object' || given === null || !(Symbol.iterator in given)) {
    const isAsync = typeof given === 'object' && given !== null && Symbol.asyncIterator in given;
    const hint = isAsync ? ': read them with toArray() first' : `, not ${kindOf(given)}`;
    throw new DsInputError(`${where} takes dossiers as a list${hint}.`);
  }
}

/** Refuses a dossier of another demarche: its champs would all be told as unknown. */
export function checkDossier(where: string, model: TableModel, dossier: TablesDossier): void {
  if (typeof dossier?.number !== 'number' || typeof dossier.demarche?.number !== 'number') {
    throw new DsInputError(`${where} takes dossiers as getDossier and dossiers give them.`);
  }
  if (dossier.demarche.number !== model.demarche.number) {
    throw new DsInputError(
      `${where}: dossier ${dossier.number} is of demarche ${dossier.demarche.number}, ` +
        `the model of ${model.demarche.number}.`,
    );
  }
}
