import { DsInputError } from '../errors.js';
import { nearest } from './nearest.js';

/** Refuses a value that is not of its kind, by a `DsInputError` that says what was expected. Never sees `undefined`. */
export type Check = (name: string, value: unknown) => void;

/** A check for every option of `T`: the compiler asks for each one, so that no option is ever forgotten here. */
export type OptionChecks<T> = { readonly [Name in keyof Required<T>]: Check };

/**
 * Refuses options that a program without types may give: one that does not exist would silently change nothing.
 * `undefined` for an option, or for all of them, is as if it was not given.
 */
export function checkOptions<T extends object>(
  where: string,
  options: unknown,
  checks: OptionChecks<T>,
): asserts options is T | undefined {
  if (options === undefined) return;
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    throw new DsInputError(`${where} takes its options as one object, not ${kindOf(options)}.`);
  }
  const known: Readonly<Record<string, Check>> = checks;
  for (const [name, value] of Object.entries(options)) {
    const check = Object.hasOwn(known, name) ? known[name] : undefined;
    if (!check) throw unknownOption(where, name, Object.keys(known));
    if (value !== undefined) check(`${where}: ${name}`, value);
  }
}

function unknownOption(where: string, name: string, known: readonly string[]): DsInputError {
  const close = nearest(name, known);
  return new DsInputError(
    `${where} has no option '${name}'.${close === undefined ? '' : ` Did you mean '${close}'?`} ` +
      (known.length === 0 ? 'It takes none.' : `Its options are: ${known.join(', ')}.`),
  );
}

/** What a value is, in a message that must not repeat it. */
export function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  if (Number.isNaN(value)) return 'NaN';
  return typeof value === 'undefined' ? 'nothing' : `a ${typeof value}`;
}
