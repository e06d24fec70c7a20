import type { PageInfo } from '../lists/connection.js';

/** The request, as a fault's `when` gets it. */
export interface FaultRequest {
  /** `storage` for every download and upload of a file, also of a pdf or geojson, which the API's host serves. */
  kind: 'api' | 'storage';
  method: string;
  url: URL;
  headers: Readonly<Record<string, string>>;
  operationName: string | undefined;
  query: string | undefined;
  variables: Readonly<Record<string, unknown>>;
}

/** Which requests a fault hits. */
export interface FaultSelector {
  /** How many requests it hits. Default 1; `Infinity`: all of them. */
  times?: number;
  /** Only operations of that name. */
  operationName?: string | RegExp;
  /** Only from the n-th request on (counting from 1) among those that match the other selectors. */
  page?: number;
  when?: (request: FaultRequest) => boolean;
  /** Milliseconds before the answer begins. */
  latency?: number;
}

/** Faults of either host; `on` says which. */
export type AnyFault =
  /** The connection breaks: before the head, or after so many bytes of the body. */
  | { fault: 'reset'; on?: Host; afterBytes?: number }
  /** Nothing more comes: no head at all, or silence after so many bytes of the body. */
  | { fault: 'stall'; on?: Host; afterBytes?: number }
  /** Any status, body and headers. */
  | { fault: 'status'; on?: Host; status: number; body?: string; headers?: Record<string, string> }
  /** A page of HTML under status 200. */
  | { fault: 'html'; on?: Host }
  | { fault: 'redirect'; on?: Host; status?: 301 | 302 | 303 | 307 | 308; location?: string }
  /** Only delays the answer, by `latency`. */
  | { fault: 'slow'; on?: Host };

/** Where a fault of either host happens. Default `api`. */
export type Host = 'api' | 'storage';

export type ApiFault =
  /** 429. The real server hints by `RateLimit-Reset` only; others by Retry-After in seconds or as a date. */
  | { fault: 'rateLimited'; hint?: 'reset' | 'retry-after' | 'retry-after-date' | 'none'; seconds?: number }
  /** Default: 500 with the API's JSON and its `exception_id`; `html` and `text` are what proxies send. */
  | { fault: 'serverError'; status?: 500 | 502 | 503 | 504; body?: 'json' | 'html' | 'text' }
  /** 503 with the JSON of a planned maintenance, which is not GraphQL's. */
  | { fault: 'maintenance' }
  /**
   * The server's limit of 30 seconds is reached: fields resolved later are null, each with an error, and only the
   * first error has the code `timeout`. Reached after so many dossiers or fields (default: 30 fields), on pages above
   * a size or on all.
   */
  | { fault: 'timeout'; pageSizeAbove?: number; afterDossiers?: number; afterFields?: number }
  /** The refusal of a query that is too complex: of pages above a size, or of all. */
  | { fault: 'tooComplex'; pageSizeAbove?: number }
  /** JSON that ends in the middle. */
  | { fault: 'cutJson'; afterBytes?: number }
  /** Dossiers that cannot be served: null in lists. `alone`: nor by their own number. `silent`: with no error. */
  | { fault: 'nullNode'; dossier: number | readonly number[]; alone?: boolean; silent?: boolean }
  /** Bad data in a non-null field (`Dossier.usager`), of one dossier or of all. */
  | { fault: 'invalidNull'; field: string; dossier?: number }
  /** Every linked dossier is out of the token's scope. */
  | { fault: 'unauthorizedLink' }
  /** `endCursor` is the cursor that was sent: a client that trusts it reads the same page for ever. */
  | { fault: 'stuckCursor' }
  /** No node, no cursor, and `hasNextPage: true`. */
  | { fault: 'emptyPage' }
  /**
   * More nodes than were asked for, `by` that many (default 1): the ones that follow in the list. `nulls: 'beyond'`:
   * the extra nodes are null. `nulls: 'first'`: the first node of the page is null.
   */
  | { fault: 'overfullPage'; by?: number; nulls?: 'first' | 'beyond' }
  /** A list that never ends: `hasNextPage: true` after the last page too, then empty pages with new cursors. */
  | { fault: 'freshCursors' }
  /** Pages that do not say whether another follows: no `pageInfo`, or one without these `fields`. */
  | { fault: 'missingPageInfo'; fields?: ReadonlyArray<keyof PageInfo> }
  /** `nodes: null` in place of a list, without an error. */
  | { fault: 'nullNodes' }
  /** Each field of this name in the answer holds `value`, of whatever type; without one, it is missing. */
  | { fault: 'retypedField'; field: string; value?: unknown }
  /** `data` is `{}` (`'object'`, the default) or null, or holds null for each field asked for (`'roots'`). */
  | { fault: 'emptyData'; data?: 'object' | 'null' | 'roots' }
  /** A root error under 200, without data. */
  | { fault: 'graphqlError'; code?: string; message?: string }
  | { fault: 'wrongToken' }
  | { fault: 'forbiddenNetwork' }
  | { fault: 'expiredToken' };

export type StorageFault =
  /** The URL has expired. Default status 401; other storages answer 403, 404 or 410. */
  | { fault: 'expiredUrl'; status?: 401 | 403 | 404 | 410 }
  /** One bit is wrong, at byte `at` (default: in the middle). */
  | { fault: 'corrupt'; at?: number }
  /** The body ends early, as when decryption fails. `declared`: the head announces the full length. */
  | { fault: 'truncate'; at?: number; declared?: boolean }
  /** Another way to treat Range than the emulator's usual one. */
  | { fault: 'range'; mode: 'partial' | 'legacy' | 'none' };

/** One fault and the requests that it hits; `docs/testing.md` lists all with examples. */
export type Fault = (AnyFault | ApiFault | StorageFault) & FaultSelector;

/** A fault that `fail` has added. */
export interface ActiveFault {
  readonly fault: Fault;
  /** How many requests it has hit. */
  readonly hits: number;
  remove(): void;
}
