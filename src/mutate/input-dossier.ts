import { toNumber } from '../dossiers/ids.js';

/** The number of the dossier that an input names, where it names one. */
export function dossierNumber(input: object): number | undefined {
  if (!('dossierId' in input) || typeof input.dossierId !== 'string') return undefined;
  try {
    return toNumber(input.dossierId, 'Dossier');
  } catch {
    // The API judges ids that are not of the usual form.
    return undefined;
  }
}
