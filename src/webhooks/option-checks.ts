import { type Check, checkOptions, type OptionChecks } from '../arguments/check-options.js';
import { callable, listOf, numberFrom, text, wholeNumberFrom, wrongArgument } from '../arguments/checks.js';
import type { WebhookHandlerOptions } from './receive.js';
import type { SequenceFilterOptions } from './sequence-filter.js';
import type { VerifyOptions } from './verify.js';

const store: Check = (name, value) => {
  const has = (method: string) =>
    typeof value === 'object' && value !== null && typeof Reflect.get(value, method) === 'function';
  if (!has('get') || !has('set')) throw wrongArgument(name, 'an object with get() and set()', value);
};

const verify: OptionChecks<VerifyOptions> = {
  secret: (name, value) => {
    if (typeof value !== 'string') listOf(text)(name, value);
  },
  tolerance: (name, value) => {
    numberFrom(0)(name, value);
    if (value === Number.POSITIVE_INFINITY) throw wrongArgument(name, 'a number of milliseconds', value);
  },
  now: callable,
};
const filter: OptionChecks<SequenceFilterOptions> = { store };
const handler: OptionChecks<WebhookHandlerOptions> = {
  ...verify,
  onEvents: callable,
  store,
  maxBytes: wholeNumberFrom(1, Number.MAX_SAFE_INTEGER),
  onError: callable,
};
const doors = {
  verifyWebhook: verify,
  createSequenceFilter: filter,
  nodeHandler: handler,
  fetchHandler: handler,
};

/** Refuses options that a function of this entry does not have. Throws `DsInputError`. */
export function checkWebhookOptions(name: keyof typeof doors, options: unknown): void {
  checkOptions<object>(name, options, doors[name]);
}
