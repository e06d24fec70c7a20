import type { Check } from '../../arguments/check-options.js';
import { wrongArgument } from '../../arguments/checks.js';
import { type Moment, toInstant } from '../dates.js';

/** Accepts what the emulator takes as a moment. */
export const moment: Check = (name, value) => {
  const isOne = value instanceof Date || typeof value === 'string' || typeof value === 'number';
  if (!isOne) throw wrongArgument(name, 'a Date, an ISO 8601 text or milliseconds', value);
  if (Number.isNaN(instantOf(value))) throw wrongArgument(name, 'a date in ISO 8601', value);
};

function instantOf(value: Moment): number {
  try {
    return toInstant(value);
  } catch {
    return Number.NaN;
  }
}
