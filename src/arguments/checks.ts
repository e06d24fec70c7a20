import { DsInputError } from '../errors.js';
import { type Check, checkOptions, kindOf, type OptionChecks } from './check-options.js';
import { nearest } from './nearest.js';
import { MAX_INT32 } from './numbers.js';

/** Not checked here: the code that uses the value refuses a wrong one. */
export const anything: Check = () => {};

export const boolean: Check = (name, value) => {
  if (typeof value !== 'boolean') throw wrongArgument(name, 'true or false', value);
};

export const text: Check = (name, value) => {
  if (typeof value !== 'string') throw wrongArgument(name, 'a text', value);
};

/** A text with something in it: the API takes the empty one for no argument at all. */
export const filledText: Check = (name, value) => {
  if (typeof value !== 'string' || value === '') throw wrongArgument(name, 'a text that is not empty', value);
};

export const callable: Check = (name, value) => {
  if (typeof value !== 'function') throw wrongArgument(name, 'a function', value);
};

/** By its members: a test runner may have an `AbortSignal` of its own. */
export const signal: Check = (name, value) => {
  if (typeof value === 'object' && value !== null && 'aborted' in value && 'addEventListener' in value)
    return;
  throw wrongArgument(name, 'an AbortSignal', value);
};

/** Milliseconds; `Infinity` is no limit. A timer of Node that is longer than 24 days would end at once. */
export const milliseconds: Check = (name, value) => {
  if (typeof value === 'number' && value > 0 && (value <= MAX_INT32 || value === Number.POSITIVE_INFINITY))
    return;
  throw wrongNumber(name, 'a number of milliseconds above 0, at most 2147483647, or Infinity', value);
};

export function wholeNumberFrom(min: number, max: number): Check {
  return (name, value) => {
    if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max) return;
    throw wrongNumber(name, `a whole number from ${min} to ${max}`, value);
  };
}

/** Any number from `min` on, `Infinity` too. */
export function numberFrom(min: number): Check {
  return (name, value) => {
    if (typeof value === 'number' && value >= min) return;
    throw wrongNumber(name, min === Number.NEGATIVE_INFINITY ? 'a number' : `a number from ${min} on`, value);
  };
}

/** `null`, or what the check passes. */
export function orNull(check: Check): Check {
  return (name, value) => {
    if (value !== null) check(name, value);
  };
}

export function exactly(only: string | number | boolean): Check {
  return (name, value) => {
    if (value !== only) throw wrongArgument(name, String(only), value);
  };
}

/** One of some words; the nearest one is named. */
export function oneOf(words: readonly string[]): Check {
  return (name, value) => {
    if (typeof value === 'string' && words.includes(value)) return;
    const close = typeof value === 'string' ? nearest(value, words) : undefined;
    throw new DsInputError(
      `${name} must be one of: ${words.join(', ')}.${close === undefined ? '' : ` Did you mean '${close}'?`}`,
    );
  };
}

export function listOf(check: Check): Check {
  return (name, value) => {
    if (!Array.isArray(value)) throw wrongArgument(name, 'a list', value);
    for (const [index, item] of value.entries()) check(`${name}[${index}]`, item);
  };
}

/** Passes what any of the checks passes; the refusal is that of the last one. */
export function anyOf(...checks: readonly [Check, ...Check[]]): Check {
  return (name, value) => {
    let refusal: unknown;
    for (const check of checks) {
      try {
        return check(name, value);
      } catch (error) {
        refusal = error;
      }
    }
    throw refusal;
  };
}

/** An object, whatever is in it. */
export const object: Check = (name, value) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw wrongArgument(name, 'an object', value);
};

/** An object whose entries all pass. */
export function recordOf(check: Check): Check {
  return (name, value) => {
    object(name, value);
    for (const [key, item] of Object.entries(Object(value)))
      if (item !== undefined) check(`${name}.${key}`, item);
  };
}

/** Options inside an option. */
export function options<T extends object>(checks: OptionChecks<T>): Check {
  return (name, value) => checkOptions<T>(name, value, checks);
}

/** A number is repeated: that -1 is "not a number" would be no help. */
function wrongNumber(name: string, expected: string, value: unknown): DsInputError {
  if (typeof value !== 'number') return wrongArgument(name, expected, value);
  return new DsInputError(`${name} must be ${expected}, not ${value}.`);
}

export function wrongArgument(name: string, expected: string, value: unknown): DsInputError {
  return new DsInputError(`${name} must be ${expected}, not ${kindOf(value)}.`);
}
