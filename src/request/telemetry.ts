import diagnostics from 'node:diagnostics_channel';
import type { Hooks, Logger, PageEvent, RequestEvent, ResponseEvent, RetryEvent, Warning } from '../hooks.js';
import type { Redactor } from './redact.js';
import { type ResponseHead, rateLimitState, shownHeaders } from './wire/response-head.js';

interface Events {
  request: RequestEvent;
  response: ResponseEvent;
  retry: RetryEvent;
  page: PageEvent;
  warning: Warning;
}

const channels = {
  request: diagnostics.channel('ds-client:request'),
  response: diagnostics.channel('ds-client:response'),
  retry: diagnostics.channel('ds-client:retry'),
  page: diagnostics.channel('ds-client:page'),
  warning: diagnostics.channel('ds-client:warning'),
};

const levels = {
  request: 'debug',
  response: 'debug',
  retry: 'warn',
  page: 'debug',
  warning: 'warn',
} as const;

/** Tells hooks, logger and diagnostics channels the same facts. A listener that throws never breaks a call. */
export class Telemetry {
  readonly #hooks: Hooks;
  readonly #logger: Logger | undefined;

  constructor(hooks: Hooks = {}, logger?: Logger) {
    this.#hooks = hooks;
    this.#logger = logger;
  }

  request(event: RequestEvent): void {
    this.#tell('request', event, this.#hooks.onRequest);
  }
  /** `head`: of the answer, where one came. */
  response(
    request: RequestEvent,
    head: ResponseHead | undefined,
    outcome: string,
    ms: number,
    redactor: Redactor,
  ): void {
    const isHeard = this.#hooks.onResponse || this.#logger || channels.response.hasSubscribers;
    // Copying the headers is the most expensive part; without a listener nobody reads them.
    if (!isHeard) return;
    const headers = head && shownHeaders(head, redactor);
    const rateLimit = head && rateLimitState(head, Date.now());
    const event = { ...request, status: head?.status, ms, outcome, headers, rateLimit };
    this.#tell('response', event, this.#hooks.onResponse);
  }
  retry(event: RetryEvent): void {
    this.#tell('retry', event, this.#hooks.onRetry);
  }
  page(event: PageEvent): void {
    this.#tell('page', event, this.#hooks.onPage);
  }
  warning(warning: Warning): void {
    this.#tell('warning', warning, this.#hooks.onWarning);
  }

  #tell<K extends keyof Events>(
    name: K,
    event: Events[K],
    hook: ((event: Events[K]) => void) | undefined,
  ): void {
    attempt(name, () => hook?.(event));
    attempt(name, () => this.#logger?.[levels[name]](event, `ds-client ${name}`));
    // A diagnostics channel reports what its subscribers throw as an uncaught exception.
    if (channels[name].hasSubscribers) channels[name].publish(event);
  }
}

/** A listener is there to watch: its mistake must not turn a good answer into a failure, nor silence the others. */
function attempt(name: keyof Events, tell: () => unknown): void {
  const warn = (error: unknown) =>
    process.emitWarning(`A listener of ds-client:${name} threw: ${String(error)}`, 'DsClientWarning');
  try {
    // An async function is a valid listener too, and its rejection would end the process.
    const told = tell();
    if (told instanceof Promise) told.catch(warn);
  } catch (error) {
    warn(error);
  }
}
