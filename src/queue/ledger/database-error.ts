import { DsError } from '../../errors.js';
import { codeOf } from '../../request/verdict/outside-codes.js';

/** Classes of SQLSTATE of a server that is away for a moment, or has no room. */
const AWAY = /^(?:08|53|57P0[1-5]|25006|40)/;
const NETWORK = /^E(?:CONN|TIMEDOUT|PIPE|HOST|NET|AI_AGAIN|NOTFOUND)/;
const DRIVER =
  /connection terminated|timeout exceeded when trying to connect|query read timeout|client has encountered a connection error|not queryable/i;
/** Classes whose messages name objects of the database, never what is in them. */
const NAMES_OBJECTS = /^(?:08|0A|25|28|3D|3F|42|53|54|55|57)/;

/** Whether the database can be asked again with hope of another answer. */
export function isAway(error: unknown): boolean {
  if (DsError.isInstance(error)) return error.code === 'database' && error.isRetryable;
  if (!(error instanceof Error)) return false;
  const code = codeOf(error) ?? '';
  return AWAY.test(code) || NETWORK.test(code) || DRIVER.test(error.message);
}

/** The SQLSTATE of a failure of the database, whoever tells it. */
export function sqlStateOf(error: unknown): string | undefined {
  const code = codeOf(error instanceof DsError ? error.cause : error) ?? '';
  return /^[0-9A-Z]{5}$/.test(code) && !NETWORK.test(code) ? code : undefined;
}

/**
 * What the driver threw, as an error of this package: it says whether waiting helps and what to look at. `detail` and often the
 * message repeat rows, which hold names and addresses of files.
 */
export function toDatabaseError<E>(error: E): E | DsError {
  if (!(error instanceof Error) || DsError.isInstance(error)) return error;
  const isRetryable = isAway(error);
  const state = sqlStateOf(error);
  // Where a name has several addresses and none answers, the message is empty.
  const said = error.message === '' ? (codeOf(error) ?? error.name) : error.message;
  const what = state === undefined || NAMES_OBJECTS.test(state) ? said : 'it refused a statement';
  const place = state === undefined ? '' : ` (SQLSTATE ${state})`;
  const next = isRetryable
    ? 'What was queued and stored before is whole: the same call goes on there once the database is back.'
    : 'Look at its address, the name and password of the user, and what the user may do there.';
  return new DsError(`The database of the queue: ${what}${place}. ${next}`, {
    code: 'database',
    isRetryable,
    cause: state === undefined ? error : new DatabaseFailure(state),
  });
}

/** What is kept of an error of PostgreSQL. */
class DatabaseFailure extends Error {
  override readonly name = 'PostgresError';
  readonly code: string;

  constructor(code: string) {
    super(`SQLSTATE ${code}`);
    this.code = code;
  }
}
