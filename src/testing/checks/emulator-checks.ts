import type { Check, OptionChecks } from '../../arguments/check-options.js';
import {
  anyOf,
  boolean,
  callable,
  exactly,
  filledText,
  listOf,
  numberFrom,
  oneOf,
  options,
  orNull,
  text,
  wholeNumberFrom,
  wrongArgument,
} from '../../arguments/checks.js';
import { MAX_INT32 } from '../../arguments/numbers.js';
import { DemarcheBuilder } from '../build/demarche-builder.js';
import type { DeleteOptions, EmulatorOptions, ModifyOptions } from '../emulator-options.js';
import type { TokenOptions } from '../http/authentication.js';
import type { ListenOptions } from '../http/server.js';
import type { StorageOptions } from '../http/storage.js';
import type { RateLimitOptions } from '../http/throttle.js';
import type { RecorderOptions } from '../recorder/recorder.js';
import type { TargetUnderTest } from '../targets/target-suite.js';
import { GRAPHQL_PATH, IN_PROCESS } from '../urls.js';
import type { DeliverOptions } from '../webhooks/webhook-delivery.js';
import { demarcheChecks } from './build-checks.js';
import { moment } from './moments.js';

const off = exactly(false);
const address: Check = (name, value) => {
  const isOne = value instanceof URL || (typeof value === 'string' && URL.canParse(value));
  if (!isOne) throw wrongArgument(name, `an address, as ${IN_PROCESS.api}${GRAPHQL_PATH}`, value);
};
/** SDL, or the result of an introspection. */
const schema: Check = (name, value) => {
  if (typeof value !== 'object' || value === null) text(name, value);
};

export const tokenChecks: OptionChecks<TokenOptions> = {
  demarches: listOf(wholeNumberFrom(1, MAX_INT32)),
  write: boolean,
  expiresAt: moment,
  networks: listOf(filledText),
  administrateur: filledText,
};

export const emulatorChecks: OptionChecks<EmulatorOptions> = {
  demarches: listOf((name, value) => {
    if (!(value instanceof DemarcheBuilder)) options(demarcheChecks)(name, value);
  }),
  serverVersion: oneOf(['2026-01', '2026-09']),
  schema,
  endpoint: address,
  now: moment,
  seed: anyOf(text, numberFrom(Number.NEGATIVE_INFINITY)),
  token: anyOf(text, options(tokenChecks)),
  rateLimit: anyOf(
    off,
    options<RateLimitOptions>({
      requests: wholeNumberFrom(0, Number.MAX_SAFE_INTEGER),
      interval: numberFrom(1),
    }),
  ),
  maxComplexity: anyOf(off, numberFrom(0)),
  storage: options<StorageOptions>({ range: oneOf(['partial', 'legacy', 'none']), contentLength: boolean }),
};

export const listenChecks: OptionChecks<ListenOptions> = {
  host: filledText,
  storagePort: wholeNumberFrom(0, 65_535),
};

export const deliverChecks: OptionChecks<DeliverOptions> = {
  to: address,
  holdBack: boolean,
  fetch: callable,
};

export const modifyChecks: OptionChecks<ModifyOptions> = { at: orNull(moment), visibleAt: moment };

export const deleteChecks: OptionChecks<DeleteOptions> = {
  by: oneOf(['user', 'administration', 'expiry']),
  at: moment,
  reason: text,
};

export const recorderChecks: OptionChecks<RecorderOptions> = { fetch: callable, seed: text, schema };

export const subjectChecks: OptionChecks<TargetUnderTest> = { create: callable, read: callable };
