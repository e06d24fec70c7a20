import { parseArgs } from 'node:util';
import { nearest } from '../../arguments/nearest.js';
import { MAX_INT32 } from '../../arguments/numbers.js';
import { isDateText } from '../../lists/date-text.js';
import { WrongUse } from '../say/failures.js';
import type { Messages } from '../say/messages.js';
import { type OptionKey, type OptionSpec, optionSpecs } from './options.js';

/** Milliseconds of what stands behind a number: seconds, minutes, hours, days. */
const durationUnits: ReadonlyMap<string, number> = new Map([
  ['s', 1_000],
  ['m', 60_000],
  ['h', 3_600_000],
  ['d', 86_400_000],
]);
/** 24 days: Node takes a timer of more than 2^31 milliseconds for one that ends at once. */
const LONGEST = 24 * 86_400_000;

/** The options that were given. */
export class OptionValues {
  readonly #values: ReadonlyMap<OptionKey, string | true>;
  readonly #messages: Messages;

  constructor(values: ReadonlyMap<OptionKey, string | true>, messages: Messages) {
    this.#values = values;
    this.#messages = messages;
  }

  has(key: OptionKey): boolean {
    return this.#values.has(key);
  }

  text(key: OptionKey): string | undefined {
    const value = this.#values.get(key);
    return value === true ? undefined : value;
  }

  /** A value that the command cannot do without. */
  requireText(key: OptionKey): string {
    const text = this.text(key);
    if (text !== undefined) return text;
    const { value } = optionSpecs[key];
    const placeholder = value === undefined ? '' : ` ${this.#messages.placeholders[value]}`;
    throw new WrongUse(this.#messages.usage.required(`${flagOf(key)}${placeholder}`));
  }

  /** A value that is one of a few. */
  oneOf<T extends string>(key: OptionKey, allowed: readonly T[]): T | undefined {
    const text = this.text(key);
    if (text === undefined) return undefined;
    const found = allowed.find((value) => value === text);
    if (found === undefined) throw new WrongUse(this.#messages.usage.notOneOf(flagOf(key), text, allowed));
    return found;
  }

  /** A list separated by commas. */
  list<T extends string>(key: OptionKey, allowed: readonly T[]): T[] | undefined {
    const text = this.text(key);
    return text
      ?.split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .map((part) => {
        const found = allowed.find((value) => value === part);
        if (found === undefined)
          throw new WrongUse(this.#messages.usage.notOneOf(flagOf(key), part, allowed));
        return found;
      });
  }

  /** A whole number from `min` to `max`. */
  number(key: OptionKey, min = 0, max = MAX_INT32): number | undefined {
    const text = this.text(key);
    if (text === undefined) return undefined;
    const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (!(number >= min && number <= max)) {
      throw new WrongUse(this.#messages.usage.notANumber(flagOf(key), text, min, max));
    }
    return number;
  }

  /** A length of time such as `30s`, `5m`, `2h` or `1d`, in milliseconds. */
  duration(key: OptionKey): number | undefined {
    const text = this.text(key);
    if (text === undefined) return undefined;
    const [, count, unit = ''] = /^(\d{1,9})([smhd])$/.exec(text) ?? [];
    const milliseconds = Number(count) * (durationUnits.get(unit) ?? Number.NaN);
    if (!(milliseconds >= 1_000 && milliseconds <= LONGEST)) {
      throw new WrongUse(this.#messages.usage.notADuration(flagOf(key), text));
    }
    return milliseconds;
  }

  /** A moment, as text that the API's client reads. */
  date(key: OptionKey): string | undefined {
    const text = this.text(key);
    if (text !== undefined && !isDateText(text)) {
      throw new WrongUse(this.#messages.usage.notADate(flagOf(key), text));
    }
    return text;
  }
}

/** The arguments of a program, taken apart once: everything else is read from this. */
export interface ParsedLine {
  /** The first word that is neither an option nor the value of one. */
  readonly command: string | undefined;
  /** The words after it that are no options either. */
  readonly positionals: readonly string[];
  readonly options: readonly OptionToken[];
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string;
  readonly inlineValue?: boolean;
}

/**
 * Takes the arguments apart. Which options take a value must be known before the command is: `help --lang fr download`
 * has its command behind the value of an option. `parseArgs` is used in its lenient mode since its own errors are in
 * English only.
 */
export function parseLine(argv: readonly string[]): ParsedLine {
  const options = Object.fromEntries(
    Object.values(optionSpecs).map(({ flag, short, value }) => {
      const type = value === undefined ? ('boolean' as const) : ('string' as const);
      return [flag, short === undefined ? { type } : { type, short }];
    }),
  );
  const { tokens } = parseArgs({
    args: [...argv],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const [command, ...positionals] = tokens.flatMap((token) =>
    token.kind === 'positional' ? [token.value] : [],
  );
  return { command, positionals, options: tokens.filter((token) => token.kind === 'option') };
}

/** Reads the options of a command. Throws `WrongUse` for one that is not `known` to it. */
export function readOptions(
  { options }: ParsedLine,
  known: readonly OptionKey[],
  messages: Messages,
): OptionValues {
  const byFlag = new Map(known.map((key) => [optionSpecs[key].flag, key]));
  const values = new Map<OptionKey, string | true>();
  for (const token of options) {
    const key = byFlag.get(token.name);
    if (key === undefined) throw new WrongUse(unknownOption(token.rawName, byFlag.keys(), messages));
    if (values.has(key)) throw new WrongUse(messages.usage.twice(token.rawName));
    values.set(key, optionValue(token, optionSpecs[key], messages));
  }
  return new OptionValues(values, messages);
}

/** The value of an option that every command has, whatever else is wrong with the line. */
export function commonOption({ options }: ParsedLine, key: OptionKey): string | true | undefined {
  const token = options.find(({ name }) => name === optionSpecs[key].flag);
  return token && (token.value ?? true);
}

export function flagOf(key: OptionKey): string {
  return `--${optionSpecs[key].flag}`;
}

function optionValue(
  { rawName, value, inlineValue }: OptionToken,
  { value: placeholder }: OptionSpec,
  messages: Messages,
): string | true {
  if (placeholder === undefined) {
    if (value !== undefined) throw new WrongUse(messages.usage.takesNoValue(rawName));
    return true;
  }
  // `--to --json` is a forgotten value; `--to=--json` is meant.
  if (value === undefined || value === '' || (!inlineValue && value.startsWith('-'))) {
    throw new WrongUse(messages.usage.needsValue(rawName, messages.placeholders[placeholder]));
  }
  return value;
}

function unknownOption(rawName: string, flags: Iterable<string>, messages: Messages): string {
  // Refused with a reason: it would show in the list of processes and in the shell's history.
  if (rawName === '--token') return messages.usage.tokenOnCommandLine;
  const near = nearest(rawName.replace(/^-+/, ''), [...flags]);
  return messages.usage.unknownOption(rawName, near === undefined ? undefined : `--${near}`);
}
