import { retryAt } from '../../request/verdict/retry-after.js';
import { Failure } from './failure.js';

/** What a transport's error means when it comes before the head of the answer. */
export function failureBeforeHead(error: unknown): Failure {
  const codes = codesOf(error);
  if (codes.some((code) => certificateCodes.test(code))) {
    return new Failure('certificate', 'The certificate of the storage host does not hold', { cause: error });
  }
  if (codes.some((code) => lengthCodes.has(code))) {
    return new Failure('malformed', 'The storage host announces a length that makes no sense', {
      cause: error,
    });
  }
  return new Failure('unreachable', `No answer from the storage host (${codes[0] ?? 'network error'})`, {
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
  if (laterStatuses.has(status) || (status >= 520 && status <= 530)) {
    const at = retryAt(headers, now);
    if (at === undefined || at - now <= LONGEST_PAUSE) {
      return new Failure('busy', answered, { status, retryAt: at });
    }
    const seconds = Math.ceil((at - now) / 1_000);
    return new Failure('too_busy', `${answered} and asks to wait ${seconds} s`, { status });
  }
  return new Failure('refused', answered, { status });
}

/** Longer than this, a caller is better served by an error that says so. */
const LONGEST_PAUSE = 60_000;

const laterStatuses: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

const certificateCodes = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER|ALTNAME/;

const lengthCodes: ReadonlySet<string> = new Set([
  'HPE_INVALID_CONTENT_LENGTH',
  'HPE_UNEXPECTED_CONTENT_LENGTH',
  'HPE_INVALID_TRANSFER_ENCODING',
]);

/** The codes along a chain of causes, outermost first; `fetch` hides the telling one behind its own error. */
function codesOf(error: unknown): string[] {
  const codes: string[] = [];
  let current = error;
  for (let depth = 0; depth < 8 && current instanceof Error; depth++) {
    if ('code' in current && typeof current.code === 'string') codes.push(current.code);
    current = current.cause;
  }
  return codes;
}
