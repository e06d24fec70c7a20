import type { RateLimitState } from './hooks.js';

/**
 * What is common to every failure this package throws on purpose.
 *
 * `code` is the API's own where it gave one (`not_found`, `unauthorized`, `forbidden`, `timeout`,
 * `invalid_null`, `internal_server_error`, …); otherwise one of the codes listed here.
 */
export type DsErrorCode =
  | 'input'
  | 'network'
  | 'timeout'
  | 'http'
  | 'rate_limited'
  | 'mutation'
  | 'malformed'
  | 'graphql'
  | 'incomplete'
  | 'unreadable'
  | 'checksum_mismatch'
  | 'size_mismatch'
  | 'url_expired'
  | 'infected'
  | 'too_large'
  | 'disk'
  | 'busy'
  | 'target'
  | (string & {});

/** The facts an error is made of; all but `code` are optional. */
export interface DsErrorFacts {
  code?: DsErrorCode;
  cause?: unknown;
  /** Name of the GraphQL operation, where there was one. */
  operationName?: string | undefined;
  /** How many requests were sent before giving up. */
  attempts?: number;
  /** Whether the same call can succeed later without being changed. */
  isRetryable?: boolean;
  /** Where an iteration stood: give it back as `resumeFrom`. */
  position?: string | undefined;
  /** For a mutation: whether the API may have carried it out. */
  mayHaveRun?: boolean | undefined;
}

/** The facts of the call that failed. */
export interface CallFacts {
  readonly callId?: number | undefined;
  readonly status?: number | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly rateLimit?: RateLimitState | undefined;
}

// Shared through the global symbol registry, so that two installed copies of the package know each other's errors.
const brand = Symbol.for('@org/ds-client.DsError');

/**
 * The base of every error of this package: `instanceof DsError` catches them all.
 *
 * @example
 * ```ts
 * import { DsClient, DsError } from '@org/ds-client';
 *
 * const client = new DsClient({ token: 'a-token' });
 * try {
 *   await client.getDossier(1);
 * } catch (error) {
 *   if (error instanceof DsError && error.isRetryable) console.warn(error.code, error.message);
 *   else throw error;
 * }
 * ```
 */
export class DsError extends Error {
  readonly code: DsErrorCode;
  declare readonly operationName: string | undefined;
  /** How many requests were sent before giving up; 0 where none was. */
  readonly attempts: number;
  /** Whether the same call can succeed later without being changed. */
  readonly isRetryable: boolean;
  /** Where the iteration that this error ended stood: give it back as `resumeFrom` to go on. */
  declare readonly position: string | undefined;
  /**
   * For a mutation: whether the API may have carried it out although no good answer came back. `true` means:
   * read the dossier before sending it again. `undefined` for everything that changes nothing.
   */
  declare readonly mayHaveRun: boolean | undefined;
  /** The call that failed, as hooks and logs name it; the same for all its attempts. */
  declare readonly callId: number | undefined;
  /** The HTTP status of the last answer, where one came. */
  declare readonly status: number | undefined;
  /** By what the support of the API finds a failure of its own (`extensions.exception_id`), where it gave it. */
  declare readonly exceptionId: string | undefined;
  /** The last answer's headers, by lower-case name, without cookies; not enumerable, so that loggers leave them out. */
  declare readonly headers: Readonly<Record<string, string>> | undefined;
  /** What the last answer said of the budget of requests, where it said something. */
  declare readonly rateLimit: RateLimitState | undefined;

  constructor(message: string, facts: DsErrorFacts = {}) {
    super(message, facts.cause === undefined ? undefined : { cause: facts.cause });
    hide(this, 'name', new.target.name);
    this.code = facts.code ?? 'input';
    this.attempts = facts.attempts ?? 0;
    this.isRetryable = facts.isRetryable ?? false;
    // Facts that do not apply are left out: a printed error would show them as undefined.
    const { operationName, position, mayHaveRun } = facts;
    for (const [key, value] of Object.entries({ operationName, position, mayHaveRun })) {
      if (value !== undefined)
        Object.defineProperty(this, key, { value, enumerable: true, configurable: true });
    }
    hide(this, brand, true);
  }

  /** What `JSON.stringify` and structured logs show: name, message, facts; no data, body or header of an answer. */
  toJSON(): Record<string, unknown> {
    const { name, message } = this;
    const shown: Record<string, unknown> = { name, message, ...Object.fromEntries(Object.entries(this)) };
    // Only message, path and code of the API's errors: `extensions` may repeat what was sent.
    if ('errors' in this && Array.isArray(this.errors)) shown.errors = this.errors.map(shortError);
    const cause = shortCause(this.cause);
    return cause === undefined ? shown : { ...shown, cause };
  }

  /** True for an error of this package, whichever installed copy of it threw. */
  static isInstance(value: unknown): value is DsError {
    return typeof value === 'object' && value !== null && brand in value;
  }
}

// A short form for `console.log` and `util.inspect`: the stack, then the facts. The default shows all that hangs on it.
Object.defineProperty(DsError.prototype, Symbol.for('nodejs.util.inspect.custom'), {
  value: function describe(
    this: DsError,
    _depth: number,
    options: object,
    inspect: (value: unknown, options?: object) => string,
  ): string {
    const { name, message, cause: _, ...facts } = this.toJSON();
    const frames = (this.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
    const text = [`${String(name)}: ${String(message)}`, ...frames].join('\n');
    const shown = `${text} ${inspect(facts, options)}`;
    return this.cause === undefined ? shown : `${shown}\n  [cause]: ${inspect(this.cause, options)}`;
  },
});

/** The parts of an API's error that name it: `extensions` may hold the whole input that was refused. */
function shortError(error: unknown): object {
  if (typeof error !== 'object' || error === null) return { message: String(error) };
  const { message, path, extensions } = error as { message?: unknown; path?: unknown; extensions?: unknown };
  const code =
    typeof extensions === 'object' && extensions !== null && 'code' in extensions
      ? extensions.code
      : undefined;
  return { message, ...(path !== undefined && { path }), ...(code !== undefined && { code }) };
}

function shortCause(cause: unknown): object | undefined {
  if (!(cause instanceof Error)) return undefined;
  const code = 'code' in cause && typeof cause.code === 'string' ? { code: cause.code } : {};
  return { name: cause.name, message: cause.message, ...code };
}

/** The same error, with what is known of its call. */
export function withCall<E extends DsError>(error: E, { callId, status, headers, rateLimit }: CallFacts): E {
  for (const [key, value] of Object.entries({ callId, status, rateLimit })) {
    if (value !== undefined && !Object.hasOwn(error, key)) {
      Object.defineProperty(error, key, { value, enumerable: true, configurable: true });
    }
  }
  if (headers !== undefined) hide(error, 'headers', headers);
  return error;
}

/**
 * The same error, saying where an iteration stood. Errors are made where a request failed, which knows nothing
 * of the iteration around it.
 */
export function atPosition(error: unknown, position: string): unknown {
  if (error instanceof DsError) {
    Object.defineProperty(error, 'position', { value: position, enumerable: true, configurable: true });
    error.message +=
      ' What was delivered before is whole: go on after it with { resumeFrom: error.position }.';
  }
  return error;
}

/** The same error for those who go on in another way than the list in which it was met. */
export function resumedOtherwise<E>(error: E, advice: string): E {
  if (error instanceof DsError) {
    // An advice always ends its message.
    error.message = error.message.replace(/(?<= )What was delivered before is whole: .*$/s, advice);
  }
  return error;
}

/** Kept out of `util.inspect`, `JSON.stringify` and loggers: these may hold personal data. */
function hide(target: object, key: PropertyKey, value: unknown): void {
  Object.defineProperty(target, key, { value, enumerable: false, writable: false, configurable: true });
}

/** A bad argument or option; nothing was sent. */
export class DsInputError extends DsError {
  constructor(message: string, facts: DsErrorFacts = {}) {
    super(message, { code: 'input', ...facts });
  }
}

/** No answer came back: connection refused or reset, DNS, TLS. */
export class DsNetworkError extends DsError {
  constructor(message: string, facts: DsErrorFacts = {}) {
    super(message, { code: 'network', isRetryable: true, ...facts });
  }
}

/** No complete answer within `timeout`. */
export class DsTimeoutError extends DsError {
  constructor(message: string, facts: DsErrorFacts = {}) {
    super(message, { code: 'timeout', isRetryable: true, ...facts });
  }
}

export interface DsHttpErrorFacts extends DsErrorFacts {
  status: number;
  /** The answer's text, shortened. */
  body?: string;
}

/** An answer that is not GraphQL: a proxy's page, the maintenance notice, a redirect. */
export class DsHttpError extends DsError {
  declare readonly status: number;
  /** The answer's text, shortened to 2 000 characters; not enumerable, so that loggers leave it out. */
  declare readonly body: string;

  constructor(message: string, facts: DsHttpErrorFacts) {
    super(message, { code: 'http', ...facts });
    withCall(this, { status: facts.status });
    hide(this, 'body', (facts.body ?? '').slice(0, 2_000));
  }
}

/** HTTP 429, still there after the retries. */
export class DsRateLimitError extends DsHttpError {
  /** Seconds to wait before the next request. */
  readonly retryAfter: number;

  constructor(message: string, facts: Omit<DsHttpErrorFacts, 'status'> & { retryAfter: number }) {
    super(message, { code: 'rate_limited', isRetryable: true, ...facts, status: 429 });
    this.retryAfter = facts.retryAfter;
  }
}

/** One entry of the `errors` of a GraphQL answer, as the API sent it. */
export interface ApiError {
  readonly message: string;
  readonly path?: ReadonlyArray<string | number>;
  readonly locations?: ReadonlyArray<{ readonly line: number; readonly column: number }>;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

export interface DsGraphQLErrorFacts extends DsErrorFacts {
  errors: readonly ApiError[];
  data?: unknown;
}

/** The API answered with root errors. `data` is what it could still read: incomplete, and not to be stored. */
export class DsGraphQLError extends DsError {
  /** As the API sent them. Not enumerable: `extensions` may hold the whole input that was refused. */
  declare readonly errors: readonly ApiError[];
  /** What the API could still read, or `null`; not enumerable, so that loggers leave it out. */
  declare readonly data: unknown;

  constructor(message: string, facts: DsGraphQLErrorFacts) {
    super(message, { code: codeOf(facts.errors), ...facts });
    hide(this, 'errors', facts.errors);
    const exceptionId = exceptionIdOf(facts.errors);
    if (exceptionId !== undefined) {
      Object.defineProperty(this, 'exceptionId', {
        value: exceptionId,
        enumerable: true,
        configurable: true,
      });
    }
    hide(this, 'data', facts.data ?? null);
  }
}

/** The object does not exist, or is a draft or hidden. */
export class DsNotFoundError extends DsGraphQLError {}

/**
 * Why a token was refused: none was sent, not known, not from this network, too old, not for this object, or without
 * the right to write. Mutations other than an upload tell the last one as a {@link DsMutationError} of the same reason.
 */
export type AuthReason = 'missing' | 'invalid' | 'network' | 'expired' | 'scope' | 'read_only_token';

/** The token is missing, wrong, expired, or not allowed here; `message` says which, and what to do. */
export class DsAuthError extends DsGraphQLError {
  readonly reason: AuthReason;

  constructor(message: string, facts: DsGraphQLErrorFacts & { reason: AuthReason }) {
    super(message, facts);
    this.reason = facts.reason;
  }
}

/** The first code that the API gave; it gives none where it refused the request as it was written. */
function codeOf(errors: readonly ApiError[]): string {
  for (const error of errors) {
    const code = error.extensions?.code;
    if (typeof code === 'string') return code;
  }
  return 'graphql';
}

function exceptionIdOf(errors: readonly ApiError[]): string | undefined {
  return errors
    .map(({ extensions }) => extensions?.exception_id)
    .find((id): id is string => typeof id === 'string');
}

/**
 * Something that should be in an answer is not: a null node, a dossier that cannot be read, a cursor that
 * does not move. What was delivered before is whole; `position` goes on after it.
 */
export class DsIncompleteError extends DsError {
  constructor(message: string, facts: DsErrorFacts = {}) {
    super(message, { code: 'incomplete', ...facts });
  }
}

/** One sentence of the API about a refused mutation, or a warning next to an accepted one. */
export interface MutationMessage {
  readonly message: string;
}

/**
 * Why a mutation was refused, as far as the API's sentences tell: the token may only read, the instructeur may not
 * act on the dossier, the dossier is in another state, a correction is pending, or the uploaded file is not usable.
 */
export type RefusalReason = 'read_only_token' | 'instructeur' | 'state' | 'correction' | 'file';

export interface DsMutationErrorFacts extends DsErrorFacts {
  errors: readonly MutationMessage[];
  warnings?: readonly MutationMessage[];
  saved?: readonly unknown[];
  reason?: RefusalReason | undefined;
}

/** A mutation was refused: the API answered errors as data. */
export class DsMutationError extends DsError {
  readonly errors: readonly MutationMessage[];
  readonly warnings: readonly MutationMessage[];
  /** Why, where the API's sentence tells; `undefined` where only the sentence itself does. */
  readonly reason: RefusalReason | undefined;
  /** What was saved all the same: the annotations of a partly refused `dossierModifierAnnotations`. */
  declare readonly saved: readonly unknown[];

  constructor(message: string, facts: DsMutationErrorFacts) {
    super(message, { code: 'mutation', ...facts });
    this.errors = facts.errors;
    this.warnings = facts.warnings ?? [];
    this.reason = facts.reason;
    hide(this, 'saved', facts.saved ?? []);
  }
}

/** The part of a file that its error keeps: enough to name it, nothing that opens it. */
export interface FailedFile {
  readonly filename: string;
  /** Without the signed query. */
  readonly url: string;
  readonly dossierNumber?: number;
}

export interface DownloadErrorFacts extends DsErrorFacts {
  file: { filename: string; url: string; dossierNumber?: number };
  /** HTTP status of the storage host, where it answered. */
  status?: number | undefined;
  /** Bytes received when it failed. */
  received?: number | undefined;
}

/** A file could not be downloaded. */
export class DownloadError extends DsError {
  readonly file: FailedFile;
  /** HTTP status of the storage host, where it answered. */
  declare readonly status: number | undefined;
  /** Bytes received when it failed. */
  readonly received: number | undefined;

  constructor(message: string, facts: DownloadErrorFacts) {
    super(message, { code: 'network', ...facts });
    const { filename, url, dossierNumber } = facts.file;
    this.file = {
      filename,
      url: withoutQuery(url),
      ...(dossierNumber === undefined ? {} : { dossierNumber }),
    };
    withCall(this, { status: facts.status });
    this.received = facts.received;
  }
}

/** The bytes are not those that the checksum announces. */
export class ChecksumMismatchError extends DownloadError {
  readonly algorithm: 'md5' | 'sha256';
  /** Lower-case hex. */
  readonly expected: string;
  /** Lower-case hex. */
  readonly actual: string;

  constructor(
    message: string,
    facts: DownloadErrorFacts & { algorithm: 'md5' | 'sha256'; expected: string; actual: string },
  ) {
    super(message, { code: 'checksum_mismatch', ...facts });
    this.algorithm = facts.algorithm;
    this.expected = facts.expected;
    this.actual = facts.actual;
  }
}

/** More or fewer bytes than announced. */
export class SizeMismatchError extends DownloadError {
  /** Bytes announced. */
  readonly expected: number;
  /** Bytes received. */
  readonly actual: number;

  constructor(message: string, facts: DownloadErrorFacts & { expected: number; actual: number }) {
    super(message, { code: 'size_mismatch', ...facts });
    this.expected = facts.expected;
    this.actual = facts.actual;
  }
}

/** The signed URL is no longer valid, and no `refresh` gave a better one. */
export class UrlExpiredError extends DownloadError {
  constructor(message: string, facts: DownloadErrorFacts) {
    super(message, { code: 'url_expired', ...facts });
  }
}

function withoutQuery(url: string): string {
  return url.split(/[?#]/, 1)[0] ?? '';
}

// Minified bundles rename classes; the public names must survive that.
for (const [name, errorClass] of Object.entries({
  DsError,
  DsInputError,
  DsNetworkError,
  DsTimeoutError,
  DsHttpError,
  DsRateLimitError,
  DsGraphQLError,
  DsNotFoundError,
  DsAuthError,
  DsIncompleteError,
  DsMutationError,
  DownloadError,
  ChecksumMismatchError,
  SizeMismatchError,
  UrlExpiredError,
})) {
  Object.defineProperty(errorClass, 'name', { value: name });
}
