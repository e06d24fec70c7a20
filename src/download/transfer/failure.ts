import {
  ChecksumMismatchError,
  DownloadError,
  type DownloadErrorFacts,
  type DsErrorCode,
  SizeMismatchError,
  UrlExpiredError,
} from '../../errors.js';
import type { DigestAlgorithm, DownloadableFile } from '../types.js';

/**
 * The kinds of failure, by what was going on and not by the error code of the moment: one and the same reset
 * shows under three different codes, depending on how the connection was used.
 */
export type FailureKind =
  /** No connection, or closed before the head of the answer. */
  | 'unreachable'
  /** The body stopped before its end. */
  | 'cut'
  /** Nothing for too long, or too little. */
  | 'timeout'
  /** A status that says "later". */
  | 'busy'
  /** A "later" further away than anyone would wait. */
  | 'too_busy'
  /** A status that can mean that the URL has expired. */
  | 'expired'
  /** A status or redirect that nothing will change. */
  | 'refused'
  /** The length in the head makes no sense. */
  | 'malformed'
  /** A content encoding that cannot be taken off, although none was accepted. */
  | 'encoded'
  /** Bytes that begin as no file of this kind does. */
  | 'foreign'
  /** Nothing at all, for a file that is not known to be empty. */
  | 'empty'
  /** The certificate of the host does not hold. */
  | 'certificate'
  /** The answer to a request for the rest cannot be trusted to be the rest. */
  | 'range'
  /** What was received before is not a part of what the host has now. */
  | 'changed'
  | 'size'
  | 'digest'
  | 'too_large'
  | 'infected'
  /** This file cannot be written. */
  | 'disk'
  /** No file can be written. */
  | 'disk_lost';

interface FailureFacts {
  readonly cause?: unknown;
  readonly status?: number | undefined;
  /** For `busy`: when the host asks to be called again, in ms since the epoch. */
  readonly retryAt?: number | undefined;
  readonly algorithm?: DigestAlgorithm;
  readonly expected?: number | string;
  readonly actual?: number | string;
}

/** A failure of one attempt: what it takes to judge it, and to make the public error if it is the last. */
export class Failure extends Error {
  readonly kind: FailureKind;
  readonly facts: FailureFacts;

  constructor(kind: FailureKind, message: string, facts: FailureFacts = {}) {
    super(message, { cause: facts.cause });
    this.kind = kind;
    this.facts = facts;
  }
}

/** The public error for a failure that ends a download. */
export function publicError(
  failure: Failure,
  file: DownloadableFile,
  context: { attempts: number; received: number },
): DownloadError {
  const { kind } = failure;
  const { cause, status, algorithm, expected, actual } = failure.facts;
  const facts: DownloadErrorFacts = {
    file: {
      filename: String(file.filename),
      url: String(file.url),
      ...(file.dossierNumber == null ? {} : { dossierNumber: file.dossierNumber }),
    },
    code: status === 429 ? 'rate_limited' : codes[kind],
    isRetryable: retryable.has(kind),
    cause,
    status,
    ...context,
  };
  const message = `${JSON.stringify(String(file.filename))}: ${failure.message}`;
  if (kind === 'expired') return new UrlExpiredError(message, facts);
  if (kind === 'size' && typeof expected === 'number' && typeof actual === 'number') {
    return new SizeMismatchError(message, { ...facts, expected, actual });
  }
  if (kind === 'digest' && algorithm && typeof expected === 'string' && typeof actual === 'string') {
    return new ChecksumMismatchError(message, { ...facts, algorithm, expected, actual });
  }
  const error = new DownloadError(message, facts);
  if (kind === 'disk_lost') lostDisks.add(error);
  return error;
}

const lostDisks = new WeakSet<Error>();

/** Whether `error` says that no file can be written any more: it ends a batch whatever `onError` says. */
export function isDiskLost(error: Error): boolean {
  return lostDisks.has(error);
}

const codes: Record<FailureKind, DsErrorCode> = {
  unreachable: 'network',
  cut: 'network',
  timeout: 'timeout',
  busy: 'http',
  too_busy: 'http',
  expired: 'url_expired',
  refused: 'http',
  malformed: 'http',
  encoded: 'http',
  foreign: 'malformed',
  empty: 'http',
  certificate: 'network',
  range: 'http',
  changed: 'http',
  size: 'size_mismatch',
  digest: 'checksum_mismatch',
  too_large: 'too_large',
  infected: 'infected',
  disk: 'disk',
  disk_lost: 'disk',
};

const retryable: ReadonlySet<FailureKind> = new Set<FailureKind>([
  'unreachable',
  'cut',
  'timeout',
  'busy',
  'too_busy',
  'changed',
]);
