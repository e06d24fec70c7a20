import type { DemarcheBuilder } from './build/demarche-builder.js';
import type { DemarcheOptions } from './build/demarche-factory.js';
import type { Moment } from './dates.js';
import type { SchemaSource } from './graphql/schema.js';
import type { TokenOptions } from './http/authentication.js';
import type { StorageOptions } from './http/storage.js';
import type { RateLimitOptions } from './http/throttle.js';
import type { DeletionReason } from './model/people.js';
import type { ServerVersion } from './server/version.js';

export interface EmulatorOptions {
  /** The demarches of the server. Default: one realistic demarche (number 1234) of about three hundred dossiers. */
  demarches?: readonly (DemarcheOptions | DemarcheBuilder)[];
  /**
   * The version of the server to imitate: schema, texts, refusals and limits of January or of September 2026. Default
   * `'2026-09'`. Instances are updated months apart: code that passes with both versions works on all of them.
   */
  serverVersion?: ServerVersion;
  /** The schema of another instance, in place of the one of that version: SDL, or introspection JSON. */
  schema?: SchemaSource;
  /**
   * The endpoint that an application already uses, so that its `new DsClient()` reaches the emulator unchanged through
   * MSW or `ds.fetch`. Default: a host name that never resolves.
   */
  endpoint?: string | URL;
  /** Sets the clock to this moment and stops it there. Default: the machine's clock, running. */
  now?: Moment;
  /** The same seed gives the same data. Default 1. */
  seed?: string | number;
  /**
   * The first token, of which `ds.token` is the text. A string is the text of a token that an application already has.
   * Default: a token that may read and write every demarche of its administrateur.
   */
  token?: TokenOptions | string;
  /** Requests per minute and Authorization header. Default 400, as the real server; `false`: no limit. */
  rateLimit?: RateLimitOptions | false;
  /** Default 60 000 (none in January 2026); `false`: no limit. */
  maxComplexity?: number | false;
  storage?: StorageOptions;
}

export interface ModifyOptions {
  /** The new modification date; `null`: none. Default: now, by the emulator's clock. */
  at?: Moment | null;
  visibleAt?: Moment;
}

export interface DeleteOptions {
  by?: 'user' | 'administration' | 'expiry';
  at?: Moment;
  reason?: DeletionReason;
}
