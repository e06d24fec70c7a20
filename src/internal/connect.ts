import type { Context } from '../core/context.js';
import { DsInputError } from '../core/errors.js';
import { wholeNumber } from '../core/list-options.js';
import type { DsClientOptions } from '../core/options.js';
import { parseEndpoint } from './endpoint.js';
import { duration, Executor } from './execute.js';
import { rateLimiter } from './rate-limiter.js';
import { Redactor } from './redact.js';
import { RetryQuota } from './retry-quota.js';
import { Telemetry } from './telemetry.js';
import { tokenSource } from './token.js';
import { createTransport } from './transport.js';
import { extraHeaders, userAgent } from './user-agent.js';

/** Turns the options of a client, once checked, into what its operations run on. */
export function connect(options: DsClientOptions): Context {
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
  for (const name of Object.keys(options)) {
    if (!Object.hasOwn(known, name)) {
      throw new DsInputError(
        `DsClient has no option '${name}'. Its options are: ${Object.keys(known).join(', ')}.`,
      );
    }
  }
  const redactor = new Redactor();
  const endpoint = parseEndpoint(options.endpoint);
  const telemetry = new Telemetry(options.hooks, options.logger);
  const executor = new Executor({
    transport: createTransport({
      endpoint,
      fetch: options.fetch,
      headers: { ...extraHeaders(options.headers), 'user-agent': userAgent(options.userAgent) },
    }),
    token: tokenSource(options.token, redactor),
    limiter: rateLimiter(options.rateLimit),
    quota: new RetryQuota(),
    telemetry,
    redactor,
    timeout: duration(options.timeout, 60_000),
    maxRetries: wholeNumber('maxRetries', options.maxRetries, 4, 0, 100),
    strict: options.strict ?? false,
    guard: () => {},
  });
  return {
    executor,
    telemetry,
    endpoint,
    pageSize: wholeNumber('pageSize', options.pageSize, 100, 1, 100),
    hasToken: options.token !== null,
    fetch: options.fetch,
  };
}
