import { DsInputError } from '../errors.js';
import type { CallOptions } from '../options.js';

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

/** The options of a call and nothing else of an object that may hold more: what is passed on is picked by name. */
export function callOptions({ signal, timeout, maxRetries, headers }: CallOptions): CallOptions {
  if (headers === undefined) return { signal, timeout, maxRetries };
  // A copy of a plain object; anything else is left for the check that refuses it.
  const isPlain = typeof headers === 'object' && headers !== null && !(Symbol.iterator in headers);
  return { signal, timeout, maxRetries, headers: isPlain ? { ...headers } : headers };
}
