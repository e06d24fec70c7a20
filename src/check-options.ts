import { DsInputError } from './errors.js';
import type { Hooks, Logger } from './hooks.js';
import type { DsClientOptions } from './options.js';

const known: Record<keyof DsClientOptions, true> = {
  token: true,
  endpoint: true,
  timeout: true,
  maxRetries: true,
  rateLimit: true,
  pageSize: true,
  strict: true,
  readOnly: true,
  allowWrites: true,
  adapt: true,
  fetch: true,
  headers: true,
  userAgent: true,
  logger: true,
  hooks: true,
};
const hookNames: Record<keyof Hooks, true> = {
  onRequest: true,
  onResponse: true,
  onRetry: true,
  onPage: true,
  onWarning: true,
};
const levels: Record<keyof Logger, true> = { debug: true, info: true, warn: true, error: true };

/** Refuses options that a program without types may give: a misspelt one would silently change nothing. */
export function checkOptions(options: DsClientOptions): void {
  for (const name of Object.keys(options)) {
    if (!Object.hasOwn(known, name)) {
      throw new DsInputError(
        `DsClient has no option '${name}'. Its options are: ${Object.keys(known).join(', ')}.`,
      );
    }
  }
  for (const name of ['strict', 'readOnly', 'adapt'] as const) {
    if (options[name] !== undefined && typeof options[name] !== 'boolean') {
      throw new DsInputError(`${name} must be true or false.`);
    }
  }
  if (options.fetch !== undefined && typeof options.fetch !== 'function') {
    throw new DsInputError('fetch must be a function.');
  }
  checkHooks(options.hooks);
  checkLogger(options.logger);
}

function checkHooks(hooks: unknown): void {
  if (hooks === undefined) return;
  if (typeof hooks !== 'object' || hooks === null)
    throw new DsInputError('hooks must be an object of functions.');
  for (const [name, hook] of Object.entries(hooks)) {
    if (!Object.hasOwn(hookNames, name)) {
      throw new DsInputError(`There is no hook '${name}'. They are: ${Object.keys(hookNames).join(', ')}.`);
    }
    if (hook !== undefined && typeof hook !== 'function')
      throw new DsInputError(`hooks.${name} must be a function.`);
  }
}

function checkLogger(logger: unknown): void {
  if (logger === undefined) return;
  for (const level of Object.keys(levels)) {
    const write: unknown =
      typeof logger === 'object' && logger !== null ? Reflect.get(logger, level) : undefined;
    if (typeof write !== 'function')
      throw new DsInputError(`logger must have a function ${level}(), as console has.`);
  }
}
