import { DsInputError } from '../errors.js';

/** The largest `Int` of GraphQL, and the longest wait of a timer in milliseconds: one that is longer ends at once. */
export const MAX_INT32 = 2 ** 31 - 1;

/** A whole number between two bounds, or the default where none was given. */
export function wholeNumber(
  name: string,
  value: number | undefined,
  fallback: number,
  min: number,
  max: number,
): number {
  const number = value ?? fallback;
  if (!Number.isInteger(number) || number < min || number > max) {
    throw new DsInputError(`${name} must be a whole number from ${min} to ${max}.`);
  }
  return number;
}

/** A number that the API can take as `Int!`: an older instance answers 500 to any other. */
export function apiNumber(name: string, value: number): number {
  if (!Number.isInteger(value) || value < 1 || value > MAX_INT32) {
    throw new DsInputError(`The number of a ${name} is a whole number above 0, as shown on the site.`);
  }
  return value;
}
