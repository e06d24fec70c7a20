import type { CallOptions } from '../options.js';
import type { Executor } from './execute.js';
import type { Telemetry } from './telemetry.js';

/** What the operations need of a client. */
export interface Context {
  readonly executor: Executor;
  readonly telemetry: Telemetry;
  readonly endpoint: URL;
  readonly timeout: number;
  readonly maxRetries: number;
  readonly pageSize: number;
  /** `false`: only the public queries can be sent. */
  readonly hasToken: boolean;
  /** Sends one small request without the token. Rejects where nothing like the API answers. */
  readonly probe: (
    call: CallOptions,
  ) => Promise<{ readonly status: number; readonly date: number | undefined }>;
  readonly fetch: typeof globalThis.fetch | undefined;
}
