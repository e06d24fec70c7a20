import type { Executor } from '../internal/execute.js';
import type { Telemetry } from '../internal/telemetry.js';

/** What the operations need of a client. */
export interface Context {
  readonly executor: Executor;
  readonly telemetry: Telemetry;
  readonly endpoint: URL;
  readonly pageSize: number;
  /** `false`: only the public queries can be sent. */
  readonly hasToken: boolean;
  readonly fetch: typeof globalThis.fetch | undefined;
}
