import { checkOptions } from '../../arguments/check-options.js';
import { filledText, wholeNumberFrom } from '../../arguments/checks.js';
import { DsInputError } from '../../errors.js';
import { SqlTarget } from '../sql/target.js';
import type { Target } from '../target.js';
import { LABEL, openDatabase } from './database.js';
import type { PgPool } from './driver.js';

/** Options of {@link postgres}. */
export interface PostgresOptions {
  /** The schema that tables are made in. Default: the first of the connection's `search_path`, mostly `public`. */
  readonly schema?: string | undefined;
  /**
   * Milliseconds that a lock of somebody else is waited for, in tries of a quarter of a second, before the run ends
   * with code `busy`. Default: 60 000.
   */
  readonly lockPatience?: number | undefined;
}

/**
 * A PostgreSQL database (12 or later) as a target, by its URL or by a pool of `pg` 8. Needs the package `pg`.
 *
 * Tables are made as the form asks for them, and only ever get more columns; views, columns and indexes that you add
 * are left alone. Each table has a view `<table>_labels` with the labels of the form as names. Nothing is held by the
 * connection from one transaction to the next: a pooler such as PgBouncer may stand in between, in any mode but
 * `statement`. A pool of yours is not ended; one made of a URL ends with each run.
 *
 * @example
 * ```ts
 * import { DsClient } from '@org/ds-client';
 * import { mirror, postgres } from '@org/ds-client/mirror';
 *
 * const client = new DsClient({ token: 'a-token' });
 * const to = postgres('postgres://localhost/demarches');
 * for await (const { demarche, dossiers, deleted } of mirror(client, [1234, 5678], { to })) {
 *   console.log(demarche, dossiers, deleted);
 * }
 * ```
 */
export function postgres(target: string | PgPool, options: PostgresOptions = {}): Target {
  const isPool =
    typeof target === 'object' &&
    target !== null &&
    'connect' in target &&
    typeof target.connect === 'function';
  if (!isPool && (typeof target !== 'string' || !/^postgres(ql)?:\/\//.test(target))) {
    throw new DsInputError(
      'postgres() takes a URL, postgres://user@host/database, or a pool of the package pg.',
    );
  }
  checkOptions<PostgresOptions>('postgres()', options, {
    schema: filledText,
    lockPatience: wholeNumberFrom(0, 3_600_000),
  });
  const { schema, lockPatience: patience } = options;
  return new SqlTarget(LABEL, () => openDatabase(target, { schema, patience }));
}
