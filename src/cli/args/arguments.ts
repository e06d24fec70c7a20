import { parseArgs } from 'node:util';
import { nearest } from '../../arguments/nearest.js';
import { isDateText } from '../../lists/date-text.js';
import { WrongUse } from '../say/failures.js';
import type { Messages } from '../say/messages.js';
import { type OptionKey, type OptionSpec, optionSpecs } from './options.js';

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
  required(key: OptionKey): string {
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
  number(key: OptionKey, min = 0, max = 2 ** 31 - 1): number | undefined {
    const text = this.text(key);
    if (text === undefined) return undefined;
    const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (!(number >= min && number <= max)) {
      throw new WrongUse(this.#messages.usage.notANumber(flagOf(key), text, min, max));
    }
    return number;
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

/**
 * Reads the arguments of a command: `known` options, and the rest. Throws `WrongUse`. `parseArgs` is used in its
 * lenient mode since its own errors are in English only.
 */
export function readArguments(
  args: readonly string[],
  known: readonly OptionKey[],
  messages: Messages,
): { values: OptionValues; positionals: string[] } {
  const byFlag = new Map(known.map((key) => [optionSpecs[key].flag, key]));
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      known.map((key) => {
        const spec: OptionSpec = optionSpecs[key];
        const type = spec.value === undefined ? ('boolean' as const) : ('string' as const);
        return [spec.flag, spec.short === undefined ? { type } : { type, short: spec.short }];
      }),
    ),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const values = new Map<OptionKey, string | true>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const key = byFlag.get(token.name);
    if (key === undefined) throw new WrongUse(unknownOption(token.rawName, byFlag.keys(), messages));
    if (values.has(key)) throw new WrongUse(messages.usage.twice(token.rawName));
    values.set(key, optionValue(token, optionSpecs[key], messages));
  }
  return { values: new OptionValues(values, messages), positionals };
}

export function flagOf(key: OptionKey): string {
  return `--${optionSpecs[key].flag}`;
}

function optionValue(
  { rawName, value, inlineValue }: { rawName: string; value?: string; inlineValue?: boolean },
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
