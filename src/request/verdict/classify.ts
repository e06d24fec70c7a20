import {
  type ApiError,
  type DsError,
  DsGraphQLError,
  DsHttpError,
  DsInputError,
  DsNetworkError,
  DsRateLimitError,
  DsTimeoutError,
} from '../../errors.js';
import type { Redactor } from '../redact.js';
import type { TransportReply } from '../wire/transport.js';
import { connectionFailure, meaningOfStatus, proxyAdvice } from './outside-codes.js';
import { mayHaveRunWarning, type Question, requestFacts, retryAdvice } from './question.js';
import { graphqlError } from './refusals.js';
import { nextMinute, retryAt } from './retry-after.js';
import { isTimeout, refusedComplexity, rootErrorKind } from './root-errors.js';

export type Verdict = Success | FailedAttempt;

export interface Success {
  readonly ok: true;
  readonly data: unknown;
  /** Root errors that leave the rest of the answer whole. */
  readonly warnings: readonly ApiError[];
}

export interface FailedAttempt {
  readonly ok: false;
  readonly error: DsError;
  /** Whether the same request may be sent again by itself. */
  readonly retry: boolean;
  /** Retries at most, where fewer than usual make sense. */
  readonly maxRetries?: number;
  /** Not before this moment (ms since the epoch), by the server's word. */
  readonly notBefore?: number;
  /** Nothing else may be sent before `notBefore` either. */
  readonly pausesAll?: boolean;
  /** Asking for fewer items may succeed where asking again would not. */
  readonly smallerPageHelps?: boolean;
}

const FEW = 2;

/** Judges one reply: pure, and the only place that knows what a status or a code means. */
export function classify(
  reply: TransportReply,
  question: Question,
  redactor: Redactor,
  now: number,
): Verdict {
  const judged = judge(reply, question, redactor, now);
  if (judged.ok || question.kind === 'query') return judged;
  // A mutation is sent again only where it surely never ran.
  return { ...judged, retry: judged.retry && judged.error.mayHaveRun === false };
}

function judge(reply: TransportReply, question: Question, redactor: Redactor, now: number): Verdict {
  switch (reply.kind) {
    case 'answer':
      return judgeAnswer(reply.data, reply.errors, question, redactor);
    case 'refused':
      return judgeRefusal(reply.status, reply.headers, reply.body, question, redactor, now);
    case 'malformed':
      return judgeMalformed(reply.status, redactor.text(reply.body), question);
    case 'too large':
      return judgeTooLarge(reply.status, reply.limit, question);
    case 'network':
      return judgeNetworkFailure(reply.cause, question, redactor);
    case 'timeout':
      return {
        ok: false,
        retry: true,
        smallerPageHelps: true,
        error: new DsTimeoutError(
          `${question.operationName}: no complete answer within ${question.timeout} ms.${retryAdvice(question)} ` +
            'A longer { timeout } or fewer parts in { include } can help.',
          { ...requestFacts(question, true) },
        ),
      };
  }
}

function judgeAnswer(
  data: unknown,
  errors: readonly ApiError[],
  question: Question,
  redactor: Redactor,
): Verdict {
  const kinds = errors.map((error) => rootErrorKind(error, data));
  if (kinds.includes('timeout')) {
    const first = errors.find(isTimeout) ?? errors[0];
    return {
      ok: false,
      retry: true,
      smallerPageHelps: true,
      error: new DsGraphQLError(
        `${question.operationName}: the API ran out of its 30 s (${redactor.text(first?.message ?? '')}).` +
          `${retryAdvice(question)} Fewer parts in { include } or a smaller { pageSize } help.`,
        {
          errors: redactor.json(errors),
          data: redactor.json(data),
          code: 'timeout',
          ...requestFacts(question, true),
          isRetryable: true,
        },
      ),
    };
  }
  const isFatal = (index: number) => {
    if (question.strict) return true;
    if (kinds[index] === 'tolerated') return false;
    if (kinds[index] !== 'nullNode') return true;
    return !question.isPage && errors[index]?.extensions?.code !== 'invalid_null';
  };
  const fatal = errors.filter((_, index) => isFatal(index));
  if (fatal.length === 0) return { ok: true, data, warnings: errors };

  const complexity = refusedComplexity(fatal);
  const internal = fatal.some((error) => error.extensions?.code === 'internal_server_error');
  return {
    ok: false,
    retry: internal,
    maxRetries: FEW,
    smallerPageHelps: complexity !== undefined,
    error: graphqlError(fatal, errors, data, question, redactor),
  };
}

function judgeRefusal(
  status: number,
  headers: Headers,
  sent: string,
  question: Question,
  redactor: Redactor,
  now: number,
): FailedAttempt {
  const body = redactor.text(sent);
  const { operationName } = question;
  const http = (message: string, mayHaveRun: boolean, isRetryable = false) =>
    new DsHttpError(`${operationName}: ${message}`, {
      status,
      body,
      ...requestFacts(question, mayHaveRun),
      isRetryable,
    });

  if (status === 429) {
    const notBefore = (retryAt(headers, now) ?? nextMinute(now)) + 1_000;
    const retryAfter = Math.ceil((notBefore - now) / 1_000);
    return {
      ok: false,
      retry: true,
      notBefore,
      pausesAll: true,
      error: new DsRateLimitError(
        `${operationName}: too many requests with this token; the API takes the next one in ${retryAfter} s.`,
        { retryAfter, body, ...requestFacts(question, false) },
      ),
    };
  }
  const meaning = meaningOfStatus(status);
  if (meaning === 'success' || meaning === 'redirect') {
    const to = redactor.text(headers.get('location') ?? 'another address');
    return {
      ok: false,
      retry: false,
      error: http(
        `the endpoint redirects to ${withoutQuery(to)} (HTTP ${status}). Redirects are not followed, since the ` +
          'token or the request would be lost or shown on the way: set { endpoint } to the right address.' +
          mayHaveRunWarning(question),
        true,
      ),
    };
  }
  const errors = graphqlErrors(sent);
  if (errors !== undefined && (status < 500 || status === 500)) {
    return {
      ok: false,
      retry: status === 500,
      maxRetries: FEW,
      error: graphqlError(errors, errors, null, question, redactor, status),
    };
  }
  if (meaning === 'proxy') return { ok: false, retry: false, error: http(proxyAdvice(status), false) };
  const isTransient = meaning === 'later';
  const hint = isTransient ? retryAt(headers, now) : undefined;
  return {
    ok: false,
    retry: isTransient,
    ...(status === 500 ? { maxRetries: FEW } : {}),
    ...(hint === undefined ? {} : { notBefore: hint + 1_000 }),
    error: http(
      isTransient
        ? `the API or a proxy before it is not available (HTTP ${status}).${retryAdvice(question)}`
        : `an answer that is not GraphQL (HTTP ${status}): check { endpoint }, and that no proxy stands before it.` +
            mayHaveRunWarning(question),
      true,
      isTransient,
    ),
  };
}

function judgeMalformed(status: number, body: string, question: Question): FailedAttempt {
  return {
    ok: false,
    retry: true,
    error: new DsHttpError(
      `${question.operationName}: HTTP ${status} with a body that is not a GraphQL answer (cut, or a page of a ` +
        `proxy).${retryAdvice(question)}`,
      { status, body, ...requestFacts(question, true), isRetryable: true },
    ),
  };
}

function judgeTooLarge(status: number, limit: number, question: Question): FailedAttempt {
  const isPage = question.isPage
    ? 'a smaller { pageSize }, fewer parts in { include }'
    : 'fewer parts in { include }';
  return {
    ok: false,
    retry: false,
    error: new DsHttpError(
      `${question.operationName}: the answer has more than ${limit} bytes, and was not read any further. Ask for less ` +
        `(${isPage}), or allow more with { maxResponseBytes }.`,
      { code: 'too_large', status, ...requestFacts(question, true) },
    ),
  };
}

function judgeNetworkFailure(cause: unknown, question: Question, redactor: Redactor): FailedAttempt {
  // The original, not a redacted copy, which may have lost the code that matters.
  const { kind, code, neverSent, isPermanent, proxyStatus } = connectionFailure(cause);
  const clean = redactor.cause(cause);
  const { operationName } = question;
  const common = { cause: clean, ...requestFacts(question, !neverSent) };
  if (kind === 'dispatcher') {
    const message =
      `${operationName}: fetch refused its dispatcher. Take fetch and the dispatcher (ProxyAgent, Agent) from the same ` +
      'version of undici, and pass them as { fetch }.';
    return { ok: false, retry: false, error: new DsInputError(message, common) };
  }
  const detail = redactor.text(code ?? '') || clean.message;
  const advice = {
    proxy: proxyAdvice(proxyStatus ?? 502),
    certificate:
      `the server's certificate is not trusted (${detail}). For a private authority set NODE_EXTRA_CA_CERTS; never turn ` +
      'the check off.',
    tls:
      `no secure connection could be agreed on (${detail}): check the scheme, the host and the port of { endpoint }.` +
      retryAdvice(question, true),
    connection: `no answer from the API (${detail}).${retryAdvice(question, neverSent)}`,
  };
  return {
    ok: false,
    retry: !isPermanent,
    error: new DsNetworkError(`${operationName}: ${advice[kind]}`, { ...common, isRetryable: !isPermanent }),
  };
}

function graphqlErrors(body: string): ApiError[] | undefined {
  try {
    const parsed: unknown = JSON.parse(body);
    if (typeof parsed !== 'object' || parsed === null || !('errors' in parsed)) return undefined;
    const { errors } = parsed;
    return Array.isArray(errors) && errors.length > 0 && errors.every(isApiError) ? errors : undefined;
  } catch {
    // Text and HTML are normal here: not every answer is JSON.
    return undefined;
  }
}

function isApiError(value: unknown): value is ApiError {
  return (
    typeof value === 'object' && value !== null && 'message' in value && typeof value.message === 'string'
  );
}

function withoutQuery(url: string): string {
  return url.split('?', 1)[0] ?? '';
}
