import { checkOptions } from '../../arguments/check-options.js';
import { wholeNumberFrom } from '../../arguments/checks.js';
import { DsInputError } from '../../errors.js';
import { SqlTarget } from '../sql/target.js';
import type { Target } from '../target.js';
import { LABEL, openDatabase } from './database.js';

/** Options of {@link sqlite}. */
export interface SqliteOptions {
  /** Milliseconds that another writer is waited for before the run ends with code `busy`. Default: 60 000. */
  readonly lockPatience?: number | undefined;
}

/**
 * A file of SQLite as a target; it is made where it is missing. Node 22.13 and later need nothing else, older ones the
 * package `better-sqlite3` 12.
 *
 * The tables are those of PostgreSQL, with their views. Lists, files and geometries are JSON, booleans 0 and 1, dates
 * ISO 8601. The file is in WAL mode: Datasette, DuckDB and whoever else can read it while it is written.
 *
 * @example
 * ```ts
 * import { DsClient } from '@org/ds-client';
 * import { mirror, sqlite } from '@org/ds-client/mirror';
 *
 * const client = new DsClient({ token: 'a-token' });
 * for await (const step of mirror(client, 1234, { to: sqlite('demarche.db') })) console.log(step.dossiers);
 * ```
 */
export function sqlite(file: string, options: SqliteOptions = {}): Target {
  if (typeof file !== 'string' || file === '' || file.includes('\0')) {
    throw new DsInputError('sqlite() takes the path of a file.');
  }
  checkOptions<SqliteOptions>('sqlite()', options, { lockPatience: wholeNumberFrom(0, 3_600_000) });
  return new SqlTarget(LABEL, ({ makes }) => openDatabase(file, { patience: options.lockPatience, makes }));
}
