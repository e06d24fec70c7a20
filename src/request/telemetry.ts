import diagnostics from 'node:diagnostics_channel';
import type { Hooks, Logger, PageEvent, RequestEvent, ResponseEvent, RetryEvent, Warning } from '../hooks.js';

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

  /** Whether anybody would hear of a request: facts that cost something to find are left out otherwise. */
  get hasListener(): boolean {
    const { onRequest, onResponse, onRetry } = this.#hooks;
    const { request, response, retry } = channels;
    const isWatched = request.hasSubscribers || response.hasSubscribers || retry.hasSubscribers;
    return (
      isWatched || [onRequest, onResponse, onRetry, this.#logger].some((listener) => listener !== undefined)
    );
  }

  request(event: RequestEvent): void {
    this.#tell('request', event, this.#hooks.onRequest);
  }
  response(event: ResponseEvent): void {
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
    // A channel reports its subscribers' mistakes to the process itself.
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
