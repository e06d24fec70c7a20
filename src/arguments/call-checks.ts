import type { CallOptions } from '../options.js';
import type { OptionChecks } from './check-options.js';
import { milliseconds, recordOf, signal, text, wholeNumberFrom } from './checks.js';

/** The options that every method has. */
export const callChecks: OptionChecks<CallOptions> = {
  signal,
  timeout: milliseconds,
  maxRetries: wholeNumberFrom(0, 100),
  headers: recordOf(text),
};
