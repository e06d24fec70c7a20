import type { Context } from '../core/context.js';
import { Instance } from '../core/instance.js';
import { wholeNumber } from '../core/list-options.js';
import type { DsClientOptions } from '../core/options.js';
import { checkOptions } from './check-options.js';
import { parseEndpoint } from './endpoint.js';
import { duration, Executor } from './execute.js';
import { createProbe } from './probe.js';
import { rateLimiter } from './rate-limiter.js';
import { Redactor } from './redact.js';
import { RetryQuota } from './retry-quota.js';
import { Telemetry } from './telemetry.js';
import { tokenSource } from './token.js';
import { createTransport } from './transport.js';
import { extraHeaders, userAgent } from './user-agent.js';
import { createGuard, demarcheReader } from './write-guard.js';

/** Turns the options of a client, once checked, into what its operations run on. */
export function connect(options: DsClientOptions): Context {
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
    guard: createGuard({
      readOnly: options.readOnly,
      allowWrites: options.allowWrites,
      demarcheOf: demarcheReader(() => executor),
    }),
    ...(options.adapt && { adapt: (document, variables, call) => instance.adapt(document, variables, call) }),
  });
  return {
    executor,
    telemetry,
    instance,
    probe: createProbe(transport, limiter, redactor, timeout),
    endpoint,
    timeout,
    maxRetries,
    pageSize: wholeNumber('pageSize', options.pageSize, 100, 1, 100),
    hasToken: options.token !== null,
    fetch: options.fetch,
  };
}
