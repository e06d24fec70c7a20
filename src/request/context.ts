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
  /** No mutation is ever sent: what would lead to one is refused at once. */
  readonly readOnly: boolean;
  /** Throws where the client may make no new dossier in a demarche; `what` is who would make it. */
  readonly guardNewDossier: (what: string, demarche: number) => void;
  /** `false`: only the public queries can be sent. */
  readonly hasToken: boolean;
  readonly fetch: typeof globalThis.fetch | undefined;
}
