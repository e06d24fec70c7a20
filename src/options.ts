import type { Hooks, Logger } from './hooks.js';

/** The API's own address. Other instances of the same software have their own. */
export const ENDPOINT = 'https://demarche.numerique.gouv.fr/api/v2/graphql';

/** Options of every method that sends requests. */
export interface CallOptions {
  /** Ends the call at once, waits and body reads included; the call rejects with the signal's own reason. */
  signal?: AbortSignal | undefined;
  /** Milliseconds for one attempt, answer's body included. Default: the client's. */
  timeout?: number | undefined;
  /** Retries after the first attempt. Default: the client's. */
  maxRetries?: number | undefined;
  /**
   * Headers of this call's requests to the API, beside the client's own and in place of those of the same name; never
   * sent to a storage host. What the client decides itself (`Authorization`, `Content-Type`, …) is refused.
   */
  headers?: Readonly<Record<string, string>> | undefined;
}

/** A budget of requests shared by several clients or processes. */
export interface RateLimiter {
  /** Resolves when one request may be sent. Rejects with `signal.reason` when it aborts. */
  acquire(signal?: AbortSignal): Promise<void>;
  /** The API refused: nothing may be sent before `until` (ms since the epoch). */
  pause(until: number): void | Promise<void>;
}

/** Options of {@link DsClient}. Every one has a default. */
export interface DsClientOptions {
  /**
   * The API token, or a function that gives it, asked before each attempt. Default: the environment variable
   * `DS_API_TOKEN`, then `API_TOKEN`. `null`: no token, for the public queries only.
   */
  token?: string | (() => string | Promise<string>) | null | undefined;
  /**
   * The GraphQL address of the instance. Plain http is refused except on loopback.
   * Default: the environment variable `DS_API_URL`, then {@link ENDPOINT}.
   */
  endpoint?: string | URL | undefined;
  /** Milliseconds for one attempt, answer's body included. Default: 60 000. The API gives up after 30 000. */
  timeout?: number | undefined;
  /** Retries after the first attempt of what may be sent again. Default: 4. */
  maxRetries?: number | undefined;
  /**
   * Requests at most in any interval (ms), or a budget shared with others, or `false` for none.
   * Default: `{ requests: 400, interval: 60_000 }`, the limit of the API for one token.
   */
  rateLimit?: { requests: number; interval: number } | RateLimiter | false | undefined;
  /** Dossiers a page, 1 to 100. Default: 100. Pages that prove too heavy are asked for again smaller. */
  pageSize?: number | undefined;
  /**
   * Bytes of one answer at most, once decompressed, 1 to 524 288 000. Default: 268 435 456 (256 MiB). A larger answer
   * ends the call with `code: 'too_large'`, without a retry.
   */
  maxResponseBytes?: number | undefined;
  /**
   * Whether every root error of the API is fatal. Default: `false`: the two kinds that leave the rest of the
   * answer whole (a linked dossier out of scope, a nullable field emptied) are reported as warnings.
   */
  strict?: boolean | undefined;
  /** Refuses every mutation before it is sent, and `prefill` with `create`. Default: `false`. */
  readOnly?: boolean | undefined;
  /** Refuses mutations, and `prefill` with `create`, anywhere but on these demarches and dossiers (by number). Default: no limit. */
  allowWrites?: { demarches?: readonly number[]; dossiers?: readonly number[] } | undefined;
  /** Cuts documents to what the instance's schema has, for older instances. Default: `false`. */
  adapt?: boolean | undefined;
  /** Used instead of the global `fetch`: for a proxy, a custom CA, a test. */
  fetch?: typeof globalThis.fetch | undefined;
  /** Sent with every request of the API, never to a storage host. */
  headers?: Readonly<Record<string, string>> | undefined;
  /** Put before this package's own `User-Agent`: name your program. */
  userAgent?: string | undefined;
  /** Console- or pino-like: called as `logger.debug(facts, message)`. Default: none. */
  logger?: Logger | undefined;
  /** Called with facts about each request; see {@link Hooks}. */
  hooks?: Hooks | undefined;
}
