import type { AuthReason, DsErrorCode, RefusalReason } from '../errors.js';
import type { WebhookRefusal } from '../webhooks/index.js';

/** The literal members of a union that any text belongs to. */
type LiteralsOf<T> = T extends string ? (string extends T ? never : T) : never;

/** The codes of this package's own errors and warnings, and those of the API that mean something to whoever asked. */
export type KnownCode =
  | LiteralsOf<DsErrorCode>
  | 'database'
  | 'store'
  | 'budget_store'
  | 'budget_store_away'
  | 'not_found'
  | 'unauthorized'
  | 'forbidden'
  | 'deprecated_token'
  | 'internal_server_error'
  | 'invalid_null'
  | 'bad_request'
  | 'adapted'
  | 'retrying';

/** What tells two failures of one code apart, where what to do is not the same. */
export type Detail =
  | `auth.${AuthReason}`
  | `refusal.${RefusalReason}`
  | `webhook.${WebhookRefusal}`
  | 'network.proxy_login'
  | 'network.proxy_refused'
  | 'network.proxy_failed'
  | 'network.certificate'
  | 'network.tls'
  | 'network.unknown_host'
  | 'network.refused'
  | 'http.redirect'
  | 'http.later'
  | 'http.proxy_login'
  | 'http.storage'
  | 'download.network'
  | 'graphql.complexity'
  | 'graphql.timeout'
  | 'mutation.unknown_outcome'
  | 'system.full'
  | 'system.forbidden'
  | 'system.read_only'
  | 'system.missing'
  | 'system.too_many_files'
  | 'system.address_in_use'
  | 'system.other'
  | 'aborted'
  | 'unexpected';

/** Everything that has a text. */
export type Subject = KnownCode | Detail;

/** What a text may name: nothing of a dossier's content, no token, no address. */
export interface SubjectFacts {
  readonly status?: number | undefined;
  readonly retryAfter?: number | undefined;
  readonly number?: string | undefined;
  readonly exceptionId?: string | undefined;
}

/** What happened, and what to do about it. */
export interface Explanation {
  readonly what: string | ((facts: SubjectFacts) => string);
  readonly remedy: string;
}

/** One language. The compiler keeps it complete. */
export interface Catalogue {
  readonly subjects: Readonly<Record<Subject, Explanation>>;
  /** After a mutation of which nobody knows whether it ran. */
  readonly mayHaveRun: string;
  readonly support: (exceptionId: string) => string;
}
