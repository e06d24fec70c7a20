import { existsSync } from 'node:fs';
import { DsError } from '../../errors.js';
import type { CellValue } from '../../tables/index.js';
import { Turns } from '../../turns.js';
import { busyError } from '../lease.js';
import { LOCK_PATIENCE, retryWhileLocked } from '../short-tries.js';
import type { SqlDatabase, SqlRefusal, SqlTransaction } from '../sql/database.js';
import { sqliteDialect } from './dialect.js';
import {
  codeOf,
  isConstraint,
  isLocked,
  openFile,
  type SqliteConnection,
  type SqliteStatement,
} from './driver.js';
import { SqliteTransaction } from './transaction.js';

export const LABEL = 'SQLite';

/** How long a statement waits for a writer, in milliseconds: nothing else runs in this process meanwhile. */
const ONE_TRY = 50;

const LARGEST = 2n ** 63n - 1n;
const SMALLEST = -(2n ** 63n);

interface Opening {
  readonly patience: number | undefined;
  /** Whether the file is made where it is missing, and its mode is set. */
  readonly makes: boolean;
}

export async function openDatabase(file: string, { patience, makes }: Opening): Promise<SqlDatabase> {
  // Whoever only looks at a file that is not there yet finds an empty database, and leaves no file behind.
  const connection = await connect(makes || existsSync(file) ? file : ':memory:');
  try {
    connection.exec(`PRAGMA busy_timeout = ${ONE_TRY}`);
    const database = new SqliteDatabase(connection, patience);
    // A mode of the file, which stays: readers see the last whole state while this writes.
    if (makes) await database.runExclusively(async () => connection.exec('PRAGMA journal_mode = WAL'));
    connection.exec('PRAGMA synchronous = NORMAL');
    return database;
  } catch (error) {
    connection.close();
    throw toShownError(error);
  }
}

/** Drivers say only that a file cannot be opened, one of them without a code. */
async function connect(file: string): Promise<SqliteConnection> {
  try {
    return await openFile(file);
  } catch (cause) {
    if (DsError.isInstance(cause)) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new DsError(
      `${LABEL}: ${file} cannot be opened: ${reason}. Check the path, and who may write there.`,
      { code: 'target', cause },
    );
  }
}

class SqliteDatabase implements SqlDatabase {
  readonly label = LABEL;
  readonly dialect = sqliteDialect;
  readonly #connection: SqliteConnection;
  readonly #patience: number;
  readonly #prepared = new Map<string, SqliteStatement>();
  /** A connection has one transaction at a time; the renewal of the lease waits for its turn. */
  readonly #turns = new Turns();

  constructor(connection: SqliteConnection, patience: number | undefined) {
    this.#connection = connection;
    this.#patience = patience ?? LOCK_PATIENCE;
  }

  transaction<T>(work: (transaction: SqlTransaction) => Promise<T>, signal?: AbortSignal): Promise<T> {
    return this.runExclusively(async () => {
      this.#connection.exec('BEGIN IMMEDIATE');
      try {
        const result = await work(new SqliteTransaction(this.#connection, this.#prepared));
        this.#connection.exec('COMMIT');
        return result;
      } catch (error) {
        this.#rollBack();
        throw error;
      }
    }, signal);
  }

  /** One after the other, and again while another process writes. */
  runExclusively<T>(attempt: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    const turn = this.#turns.run(() =>
      retryWhileLocked(attempt, {
        isLocked,
        tooLong: () =>
          busyError(
            `${LABEL}: another process still wrote to the file after ${this.#patience / 1_000} seconds of short tries. ` +
              'What was stored before is whole; run it again.',
          ),
        patience: this.#patience,
        signal,
      }),
    );
    return turn.catch((error: unknown) => {
      throw toShownError(error);
    });
  }

  refusal(error: unknown): SqlRefusal | null {
    if (error instanceof DsError) return error.cause instanceof Refused ? error.cause.refusal : null;
    return isConstraint(error) ? refusalOf(error) : null;
  }

  unfit(value: CellValue): string | null {
    if (typeof value === 'bigint' && (value > LARGEST || value < SMALLEST)) {
      return 'The number has more digits than an INTEGER of SQLite holds';
    }
    if (typeof value === 'string' && /\p{Surrogate}/u.test(value)) {
      return 'The text has half a character (a surrogate alone), which is not UTF-8';
    }
    if (typeof value === 'string' && value.includes('\0')) {
      return 'The text has a NUL character, at which the functions of SQLite end a text';
    }
    return null;
  }

  /** Overwrites what deleted rows leave in free pages and in the write-ahead log. */
  async scrub(): Promise<void> {
    await this.runExclusively(async () => {
      this.#connection.exec('VACUUM');
      this.#connection.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    });
  }

  async close(): Promise<void> {
    await this.#turns.waitForIdle();
    this.#connection.close();
  }

  #rollBack(): void {
    try {
      this.#connection.exec('ROLLBACK');
    } catch {
      // SQLite has rolled back by itself, as it does where the disk is full.
    }
  }
}

/** What is kept of a refusal: its message can repeat what a trigger says of a row. */
class Refused extends Error {
  readonly refusal: SqlRefusal;

  constructor(refusal: SqlRefusal) {
    super(refusal.reason);
    this.refusal = refusal;
  }
}

function toShownError(error: unknown): unknown {
  if (DsError.isInstance(error)) return error;
  if (isConstraint(error)) {
    const refusal = refusalOf(error);
    const message = `${LABEL}: ${refusal.reason}. What was stored before is whole.`;
    return new DsError(message, { code: 'target', cause: new Refused(refusal) });
  }
  if (error instanceof Error && /SQLITE/.test(codeOf(error) ?? '')) {
    return new DsError(`${LABEL}: ${error.message}. What was stored before is whole.`, {
      code: 'target',
      cause: error,
    });
  }
  return error;
}

/** `UNIQUE constraint failed: t.column`, `CHECK constraint failed: name`: names only. */
function refusalOf(error: unknown): SqlRefusal {
  const message = error instanceof Error ? error.message : '';
  const [, kind, name = ''] =
    /(NOT NULL|UNIQUE|CHECK|FOREIGN KEY) constraint failed(?:: (.*))?$/s.exec(message) ?? [];
  const [, table = null, column = null] = kind === 'CHECK' ? [] : (/^([^.,]+)\.([^.,]+)$/.exec(name) ?? []);
  const isNamed = kind === 'CHECK' && /^\w+$/.test(name);
  return {
    reason:
      kind === undefined
        ? 'A constraint or a trigger refuses it'
        : `A ${kind} constraint refuses it${isNamed ? `: ${name}` : ''}`,
    table,
    column,
    constraint: isNamed ? name : null,
  };
}
