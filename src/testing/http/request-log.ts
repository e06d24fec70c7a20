import type { Instant } from '../dates.js';
import type { Variables } from '../graphql/complexity.js';

/** A request to the API, as the emulator saw it. */
export interface ApiRequest {
  kind: 'api';
  method: string;
  path: string;
  /** By lower-case name. The token is included, so that a test can check it. */
  headers: Readonly<Record<string, string>>;
  operationName: string | undefined;
  query: string | undefined;
  queryId: string | undefined;
  variables: Variables;
  status: number;
  /** The fault that was served instead of, or on top of, the answer. */
  fault: string | undefined;
  /** The exception behind a 500 that no fault asked for. */
  error: unknown;
  at: Instant;
}

/** A request to the host of the files. */
export interface StorageRequest {
  kind: 'storage';
  method: string;
  path: string;
  url: string;
  headers: Readonly<Record<string, string>>;
  status: number;
  fault: string | undefined;
  at: Instant;
}

export type LoggedRequest = ApiRequest | StorageRequest;
