import { MAX_INT32 } from '../arguments/numbers.js';
import { DsInputError } from '../errors.js';

export function checkDemarche(where: string, number: unknown): void {
  if (typeof number === 'number' && Number.isInteger(number) && number >= 1 && number <= MAX_INT32) return;
  throw new DsInputError(
    `${where}: the number of a demarche is a whole number above 0, as shown on the site.`,
  );
}
