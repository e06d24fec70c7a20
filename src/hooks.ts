/**
 * What the client tells about itself. The same facts go to `hooks`, to the `logger` and to the channels of
 * `node:diagnostics_channel` called `ds-client:request`, `ds-client:response`, `ds-client:retry`,
 * `ds-client:page` and `ds-client:warning`. They hold no token, variable, body or signed URL.
 */
export interface Hooks {
  /** A request is about to be sent. */
  onRequest?: ((event: RequestEvent) => void) | undefined;
  /** An answer came back, or the attempt failed or was ended: one for each `onRequest`. */
  onResponse?: ((event: ResponseEvent) => void) | undefined;
  /** An attempt failed and another follows, after `wait` milliseconds. */
  onRetry?: ((event: RetryEvent) => void) | undefined;
  /** A page was read whole. */
  onPage?: ((event: PageEvent) => void) | undefined;
  /** Something is not as it should be, and the rest is whole. */
  onWarning?: ((warning: Warning) => void) | undefined;
}

export interface RequestEvent {
  /** The same for all attempts of one call. */
  readonly callId: number;
  readonly operationName: string;
  readonly kind: 'query' | 'mutation';
  /** 1 for the first. */
  readonly attempt: number;
  /** Items asked for, where the request reads a page. */
  readonly pageSize: number | undefined;
}

export interface ResponseEvent extends RequestEvent {
  /** HTTP status; `undefined` where no answer came. */
  readonly status: number | undefined;
  /** Milliseconds from the request to the end of the answer's body. */
  readonly ms: number;
  /** `'ok'`, the code of the error, or `'aborted'` where the caller (or a framework) ended the attempt. */
  readonly outcome: string;
  /** The answer's headers, by lower-case name; cookies are left out. `undefined` where no answer came. */
  readonly headers: Readonly<Record<string, string>> | undefined;
  /** What the answer says of the budget of requests; `undefined` where it says nothing, which is the rule of this API. */
  readonly rateLimit: RateLimitState | undefined;
}

/** The `RateLimit-*` headers of an answer. This API sends them with a refusal (429) only. */
export interface RateLimitState {
  /** Requests allowed in a window. */
  readonly limit: number | undefined;
  /** Requests left in this window. */
  readonly remaining: number | undefined;
  /** When the window ends. */
  readonly resetAt: Date | undefined;
}

export interface RetryEvent extends RequestEvent {
  /** The code of the error that is retried. */
  readonly reason: string;
  /** Milliseconds until the next attempt. */
  readonly wait: number;
}

export interface PageEvent {
  readonly operationName: string;
  /** Items in the page. */
  readonly items: number;
  /** Items asked for. */
  readonly pageSize: number;
  readonly hasMore: boolean;
}

/** Something the API could not give, next to data that is whole without it. */
export interface Warning {
  /** The API's code, or `unreadable` for a dossier that was stepped over. */
  readonly code: string;
  readonly message: string;
  readonly operationName: string | undefined;
  /** Where in the answer. */
  readonly path: ReadonlyArray<string | number>;
  /** The dossier it concerns, where that is known. */
  readonly dossierNumber: number | undefined;
}

/** Where the client writes its log: `console`, a pino logger, or anything alike. */
export interface Logger {
  debug(facts: object, message: string): void;
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}
