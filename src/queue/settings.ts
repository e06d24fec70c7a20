import type { Check } from '../arguments/check-options.js';
import { kindOf } from '../arguments/check-options.js';
import { DsInputError } from '../errors.js';
import { schemaName } from './options.js';
import { isStorePlace } from './stores/store-at.js';

/** What programs of a queue and the command line read from the environment: the table is in the guide, "At scale". */
export interface QueueSettings {
  /** `DATABASE_URL`; `undefined` where it is not set. */
  readonly databaseUrl: string | undefined;
  /** `DS_QUEUE_SCHEMA`, for `schema` of `createQueue`; `undefined` for its default. */
  readonly schema: string | undefined;
  /** `DS_STORE`, for {@link storeAt}: a directory, or `s3://bucket/prefix`. Default: `files`. */
  readonly store: string;
  /** `DS_BUDGET_KEY` and `DS_BUDGET`, for `sharedBudget`. Default: `default`, and 400 requests a minute. */
  readonly budget: { readonly key: string; readonly requests: number };
  /** `DS_CONCURRENCY`, for `concurrency` of `produce`, `follow` and `work`; `undefined` for their defaults. */
  readonly concurrency: number | undefined;
  /** `PORT`, where a program serves its state to operators; `undefined` where it does not. */
  readonly port: number | undefined;
}

/**
 * Reads the settings of a program of a queue from the environment and checks all of them, before anything is connected to. An empty
 * setting is one that is not set.
 *
 * @param env - Default: `process.env`.
 * @throws `DsInputError` that names the setting that is wrong, and never its value.
 *
 * @example
 * ```ts
 * import { readSettings, storeAt } from '@org/ds-client/queue';
 *
 * const settings = readSettings({ DS_STORE: './pieces', DS_CONCURRENCY: '4' });
 * const store = await storeAt(settings.store);
 * console.log(settings.concurrency, settings.budget.requests, await store.has('no-such-file', {}));
 * ```
 */
export function readSettings(env: Readonly<Record<string, string | undefined>> = process.env): QueueSettings {
  if (typeof env !== 'object' || env === null) {
    throw new DsInputError(`readSettings takes an object like process.env, not ${kindOf(env)}.`);
  }
  const setting = (name: string) => env[name] || undefined;
  const databaseUrl = setting('DATABASE_URL');
  if (databaseUrl !== undefined && !/^postgres(?:ql)?:\/\//.test(databaseUrl)) {
    throw new DsInputError('DATABASE_URL must be an address that begins with postgres://.');
  }
  const store = setting('DS_STORE') ?? 'files';
  if (!isStorePlace(store)) {
    throw new DsInputError('DS_STORE must be a directory, s3://bucket, or s3://bucket/prefix.');
  }
  return {
    databaseUrl,
    schema: checkSetting('DS_QUEUE_SCHEMA', setting('DS_QUEUE_SCHEMA'), schemaName),
    store,
    budget: {
      key: setting('DS_BUDGET_KEY') ?? 'default',
      requests: wholeNumber('DS_BUDGET', setting('DS_BUDGET'), 1_000_000) ?? 400,
    },
    concurrency: wholeNumber('DS_CONCURRENCY', setting('DS_CONCURRENCY'), 1_000),
    port: wholeNumber('PORT', setting('PORT'), 65_535),
  };
}

function checkSetting(name: string, text: string | undefined, check: Check): string | undefined {
  if (text !== undefined) check(name, text);
  return text;
}

/** A text of anything but digits would be no number, and a limit that is no number is no limit. */
function wholeNumber(name: string, text: string | undefined, max: number): number | undefined {
  if (text === undefined) return undefined;
  const number = /^\d+$/.test(text) ? Number(text) : 0;
  if (number < 1 || number > max) throw new DsInputError(`${name} must be a whole number from 1 to ${max}.`);
  return number;
}
