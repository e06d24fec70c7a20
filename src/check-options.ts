import { checkOptions as check, type OptionChecks } from './arguments/check-options.js';
import {
  anything,
  boolean,
  callable,
  milliseconds,
  options,
  recordOf,
  text,
  wrongArgument,
} from './arguments/checks.js';
import type { Hooks, Logger } from './hooks.js';
import type { DsClientOptions } from './options.js';

const levels: readonly (keyof Logger)[] = ['debug', 'info', 'warn', 'error'];

/** Values that are refused where they are read, which says what a good one is like, are anything here. */
const checks: OptionChecks<DsClientOptions> = {
  token: anything,
  endpoint: anything,
  timeout: milliseconds,
  maxRetries: anything,
  rateLimit: anything,
  pageSize: anything,
  maxResponseBytes: anything,
  strict: boolean,
  readOnly: boolean,
  allowWrites(name, value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw wrongArgument(name, 'an object: { demarches, dossiers }, lists of numbers', value);
  },
  adapt: boolean,
  fetch: callable,
  headers: recordOf(text),
  userAgent: text,
  logger(name, value) {
    for (const level of levels) {
      const write: unknown =
        typeof value === 'object' && value !== null ? Reflect.get(value, level) : undefined;
      if (typeof write !== 'function')
        throw wrongArgument(name, `an object with a function ${level}(), as console has`, value);
    }
  },
  hooks: options<Hooks>({
    onRequest: callable,
    onResponse: callable,
    onRetry: callable,
    onPage: callable,
    onWarning: callable,
  }),
};

/** Refuses options that a program without types may give: a misspelt one would silently change nothing. */
export function checkOptions(given: DsClientOptions, where = 'DsClient'): void {
  check(where, given, checks);
}
