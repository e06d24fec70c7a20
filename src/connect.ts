import { wholeNumber } from './arguments/numbers.js';
import { checkOptions } from './check-options.js';
import { DsInputError } from './errors.js';
import { Instance } from './instance/instance.js';
import { createDossierGuard, createGuard, demarcheReader } from './mutate/write-guard.js';
import type { DsClientOptions, RateLimiter } from './options.js';
import type { Context } from './request/context.js';
import { environmentLogger } from './request/environment-logger.js';
import { checkDuration, Executor } from './request/execute.js';
import { rateLimiter } from './request/rate-limiter.js';
import { Redactor } from './request/redact.js';
import { RetryQuota } from './request/retry-quota.js';
import { Telemetry } from './request/telemetry.js';
import { type TokenSource, tokenSource } from './request/token.js';
import { parseEndpoint } from './request/wire/endpoint.js';
import { createTransport } from './request/wire/transport.js';
import { extraHeaders, userAgent } from './request/wire/user-agent.js';

/** A text of V8 ends at some 512 MiB. */
const MIB = 2 ** 20;

/** What a client holds: what its operations run on, and what it knows of its instance. */
export interface Connected extends Context {
  readonly instance: Instance;
  readonly common: ClientParts;
}

/** What clients of one token have in common, whatever their options. */
interface ClientParts {
  readonly endpoint: URL;
  readonly token: TokenSource;
  readonly redactor: Redactor;
  readonly limiter: RateLimiter;
  readonly quota: RetryQuota;
}

/**
 * Turns the options of a client, once checked, into what its operations run on. `common` is that of the client which this
 * one was made from by `withOptions`.
 */
export function connect(options: DsClientOptions, common: ClientParts = newCommon(options)): Connected {
  checkOptions(options);
  const { endpoint, redactor, limiter } = common;
  const logger = options.logger ?? (options.hooks === undefined ? environmentLogger() : undefined);
  const telemetry = new Telemetry(options.hooks, logger);
  const transport = createTransport({
    endpoint,
    fetch: options.fetch,
    maxResponseBytes: wholeNumber('maxResponseBytes', options.maxResponseBytes, 256 * MIB, 1, 500 * MIB),
    headers: { ...extraHeaders(options.headers), 'user-agent': userAgent(options.userAgent) },
  });
  const timeout = checkDuration(options.timeout, 60_000);
  const instance = new Instance(() => executor, telemetry);
  const maxRetries = wholeNumber('maxRetries', options.maxRetries, 4, 0, 100);
  const executor: Executor = new Executor({
    transport,
    token: common.token,
    limiter,
    quota: common.quota,
    telemetry,
    redactor,
    timeout,
    maxRetries,
    strict: options.strict ?? false,
    readOnly: options.readOnly ?? false,
    judge: async (data, asked) => (await loadJudgement()).judgeAnswer(data, asked),
    guard: createGuard({
      allowWrites: options.allowWrites,
      demarcheOf: demarcheReader(() => executor),
    }),
    ...(options.adapt && { adapt: (document, variables, call) => instance.adapt(document, variables, call) }),
  });
  return {
    executor,
    telemetry,
    instance,
    common,
    endpoint,
    timeout,
    maxRetries,
    pageSize: wholeNumber('pageSize', options.pageSize, 100, 1, 100),
    readOnly: options.readOnly ?? false,
    guardNewDossier: createDossierGuard(options),
    hasToken: options.token !== null,
    fetch: options.fetch,
  };
}

function newCommon(options: DsClientOptions): ClientParts {
  checkOptions(options);
  const redactor = new Redactor();
  return {
    endpoint: parseEndpoint(options.endpoint),
    redactor,
    token: tokenSource(options.token, redactor),
    limiter: rateLimiter(options.rateLimit),
    quota: new RetryQuota(),
  };
}

/** Options that `withOptions` can change: all but what clients of one token share. */
export type ClientChanges = Omit<DsClientOptions, 'token' | 'endpoint' | 'rateLimit'>;

/** The options with some of them changed, as a new object. */
export function changedOptions(options: DsClientOptions, changes: ClientChanges): DsClientOptions {
  if (typeof changes !== 'object' || changes === null || Array.isArray(changes)) {
    throw new DsInputError('withOptions takes the options to change, as one object.');
  }
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) continue;
    if (name === 'token' || name === 'endpoint' || name === 'rateLimit') {
      throw new DsInputError(
        `withOptions cannot change '${name}': clients made by it share token, endpoint and budget. Make another ` +
          'new DsClient().',
      );
    }
  }
  checkOptions(changes, 'withOptions');
  const given = Object.entries(changes).filter(([, value]) => value !== undefined);
  return { ...options, ...Object.fromEntries(given) };
}

let loading: Promise<typeof import('./shape/judge-answer.js')> | undefined;

/** Loaded with the first answer: it parses documents, which a program that only imports the package does not need. */
function loadJudgement(): Promise<typeof import('./shape/judge-answer.js')> {
  loading ??= import('./shape/judge-answer.js');
  return loading;
}
