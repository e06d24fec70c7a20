import { MAX_INT32 } from '../arguments/numbers.js';
import { DsInputError } from '../errors.js';
import { toId, toNumber } from './ids.js';

/** A dossier, by its number, by its id, or by any object that has one of them: what `getDossier` gives, say. */
export type DossierRef = number | string | { readonly number: number } | { readonly id: string };

/** Both names of a dossier; throws `DsInputError` for what is neither. */
export function dossierRef(dossier: DossierRef): { readonly id: string; readonly number: number } {
  const name: unknown = typeof dossier === 'object' && dossier !== null ? ownName(dossier) : dossier;
  if (typeof name === 'string') return { id: name, number: toNumber(name, 'Dossier') };
  if (typeof name !== 'number' || !Number.isInteger(name) || name < 1 || name > MAX_INT32) {
    throw new DsInputError(
      "A dossier is given by its number, by its id, or as an object with 'number' or 'id'.",
    );
  }
  return { id: toId('Dossier', name), number: name };
}

function ownName(dossier: object): unknown {
  if ('number' in dossier) return dossier.number;
  return 'id' in dossier ? dossier.id : undefined;
}
