import { DsInputError } from '../../errors.js';
import {
  codesOf,
  connectionFailure,
  meaningOfStatus,
  proxyAdvice,
} from '../../request/verdict/outside-codes.js';
import { retryAt } from '../../request/verdict/retry-after.js';
import { InsideAddressError } from '../../request/wire/outside-lookup.js';
import { Failure } from './failure.js';

/** What a transport's error means when it comes before the head of the answer. */
export function failureBeforeHead(error: unknown): Failure {
  if (codesOf(error).some((code) => lengthCodes.has(code))) {
    return new Failure('malformed', 'The storage host announces a length that makes no sense', {
      cause: error,
    });
  }
  if (error instanceof InsideAddressError) {
    return new Failure('refused', `The storage host is not asked for the file: ${error.message}`);
  }
  // A package that the way through a proxy needs, or a proxy that cannot be used as it is named: it says what to do.
  if (error instanceof DsInputError) return new Failure('refused', error.message, { cause: error });
  const { kind, code, isPermanent, proxyStatus } = connectionFailure(error);
  if (kind === 'certificate') {
    return new Failure('certificate', 'The certificate of the storage host does not hold', { cause: error });
  }
  if (proxyStatus !== undefined) {
    const answered = `The storage host could not be reached: ${proxyAdvice(proxyStatus)}`;
    return new Failure(isPermanent ? 'refused' : 'unreachable', answered, { cause: error });
  }
  return new Failure('unreachable', `No answer from the storage host (${code ?? 'network error'})`, {
    cause: error,
  });
}

/** What a status means that gives no bytes of the file. */
export function failureOfStatus(
  status: number,
  headers: { get(name: string): string | null },
  now: number,
): Failure {
  const answered = `The storage host answered ${status}`;
  if (status === 401 || status === 403 || status === 404 || status === 410) {
    return new Failure('expired', `${answered}: the URL has expired, or the file is gone`, { status });
  }
  const meaning = meaningOfStatus(status);
  if (meaning === 'later' || meaning === 'rate_limited') {
    const at = retryAt(headers, now);
    if (at === undefined || at - now <= LONGEST_PAUSE) {
      return new Failure('busy', answered, { status, retryAt: at });
    }
    const seconds = Math.ceil((at - now) / 1_000);
    return new Failure('too_busy', `${answered} and asks to wait ${seconds} s`, { status });
  }
  if (meaning === 'proxy') return new Failure('refused', `${answered}: ${proxyAdvice(status)}`, { status });
  return new Failure('refused', answered, { status });
}

/** Longer than this, a caller is better served by an error that says so. */
const LONGEST_PAUSE = 60_000;

const lengthCodes: ReadonlySet<string> = new Set([
  'HPE_INVALID_CONTENT_LENGTH',
  'HPE_UNEXPECTED_CONTENT_LENGTH',
  'HPE_INVALID_TRANSFER_ENCODING',
]);
