import { checkOptions } from './check-options.js';
import { Instance } from './instance/instance.js';
import { createGuard, demarcheReader } from './mutate/write-guard.js';
import type { DsClientOptions } from './options.js';
import { wholeNumber } from './request/arguments.js';
import type { Context } from './request/context.js';
import { parseEndpoint } from './request/endpoint.js';
import { duration, Executor } from './request/execute.js';
import { rateLimiter } from './request/rate-limiter.js';
import { Redactor } from './request/redact.js';
import { RetryQuota } from './request/retry-quota.js';
import { Telemetry } from './request/telemetry.js';
import { tokenSource } from './request/token.js';
import { createTransport } from './request/transport.js';
import { extraHeaders, userAgent } from './request/user-agent.js';

/** What a client holds: what its operations run on, and what it knows of its instance. */
export interface Connected extends Context {
  readonly instance: Instance;
}

/** Turns the options of a client, once checked, into what its operations run on. */
export function connect(options: DsClientOptions): Connected {
  checkOptions(options);
  const redactor = new Redactor();
  const endpoint = parseEndpoint(options.endpoint);
  const telemetry = new Telemetry(options.hooks, options.logger);
  const transport = createTransport({
    endpoint,
    fetch: options.fetch,
    headers: { ...extraHeaders(options.headers), 'user-agent': userAgent(options.userAgent) },
  });
  const limiter = rateLimiter(options.rateLimit);
  const timeout = duration(options.timeout, 60_000);
  const instance = new Instance(() => executor, telemetry);
  const maxRetries = wholeNumber('maxRetries', options.maxRetries, 4, 0, 100);
  const executor: Executor = new Executor({
    transport,
    token: tokenSource(options.token, redactor),
    limiter,
    quota: new RetryQuota(),
    telemetry,
    redactor,
    timeout,
    maxRetries,
    strict: options.strict ?? false,
    readOnly: options.readOnly ?? false,
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
    endpoint,
    timeout,
    maxRetries,
    pageSize: wholeNumber('pageSize', options.pageSize, 100, 1, 100),
    hasToken: options.token !== null,
    fetch: options.fetch,
  };
}
