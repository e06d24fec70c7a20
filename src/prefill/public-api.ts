import {
  DsError,
  DsHttpError,
  DsNetworkError,
  DsNotFoundError,
  DsRateLimitError,
  DsTimeoutError,
} from '../errors.js';
import type { CallOptions } from '../options.js';
import { defaultFetch } from '../proxies/default-fetch.js';
import { sleep } from '../request/abort.js';
import { backoffDelay } from '../request/backoff.js';
import type { Context } from '../request/context.js';
import { isControlFlow } from '../request/control-flow.js';
import { Deadline } from '../request/deadline.js';
import { Redactor } from '../request/redact.js';
import { connectionFailure, meaningOfStatus, proxyAdvice } from '../request/verdict/outside-codes.js';
import { retryAt } from '../request/verdict/retry-after.js';

/** A request of the public REST endpoints: they take no token, and have a budget of their own. */
export interface PublicRequest {
  readonly operationName: string;
  readonly method: 'GET' | 'POST';
  /** Path and query, on the host of the API. */
  readonly path: string;
  readonly body?: object;
  /** What a 404 means. */
  readonly notFound: string;
}

/** Longest wait for the end of a refusal (ms): the server counts fifteen requests in fifteen seconds. */
const LONGEST_WAIT = 60_000;
/** No answer of these endpoints comes near it (bytes). */
const LARGEST = 16 * 2 ** 20;

/**
 * Sends one request and gives its JSON. A 429 is waited for: the request did not run. Anything else is sent again only
 * where it changes nothing: a second POST would make a second dossier. The loop of `request/execute.ts` cannot serve: it
 * judges GraphQL answers, and spends the budget of the token, which these requests do not touch.
 */
export async function sendPublic(
  context: Context,
  request: PublicRequest,
  call: CallOptions,
): Promise<unknown> {
  const maxRetries = call.maxRetries ?? context.maxRetries;
  for (let attempt = 1; ; attempt++) {
    const outcome = await attemptOnce(context, request, call, attempt);
    if ('json' in outcome) return outcome.json;
    const { error } = outcome;
    const isSafe =
      request.method === 'GET' || error instanceof DsRateLimitError || error.mayHaveRun === false;
    if (!outcome.error.isRetryable || !isSafe || attempt > maxRetries) throw outcome.error;
    await sleep(outcome.wait ?? backoffDelay(attempt - 1, { base: 500, cap: 8_000 }), call.signal);
  }
}

/** A framework that keeps answers of `fetch` would keep tokens on its disk. Node's own types do not know the option. */
const uncached = { cache: 'no-store' };

type PublicOutcome = { readonly json: unknown } | { readonly error: DsError; readonly wait?: number };

async function attemptOnce(
  context: Context,
  request: PublicRequest,
  call: CallOptions,
  attempts: number,
): Promise<PublicOutcome> {
  const { operationName, method } = request;
  const facts = { operationName, attempts, ...(method === 'POST' ? { mayHaveRun: true } : {}) };
  const timeout = call.timeout ?? context.timeout;
  call.signal?.throwIfAborted();
  const deadline = new Deadline(timeout, call.signal);
  try {
    const url = new URL(request.path, context.endpoint);
    const send = context.fetch ?? (await defaultFetch(url));
    const sent = send(url, {
      method,
      // The server refuses this type when a charset follows it.
      headers: { accept: 'application/json', ...(request.body && { 'content-type': 'application/json' }) },
      redirect: 'manual',
      ...uncached,
      signal: deadline.signal,
      ...(request.body && { body: JSON.stringify(request.body) }),
    });
    // A fetch of the caller's own may ignore the signal.
    const response = await deadline.limit(sent);
    const text = await deadline.limit(textOf(response));
    return judge(request, response.status, text, response.headers, facts);
  } catch (error) {
    call.signal?.throwIfAborted();
    if (error instanceof DsError) return { error };
    if (deadline.timedOut) {
      return {
        error: new DsTimeoutError(
          `${operationName}: no answer within ${timeout} ms.${orphanWarning(method)}`,
          facts,
        ),
      };
    }
    if (isControlFlow(error)) throw error;
    const { kind, code, neverSent, isPermanent, proxyStatus } = connectionFailure(error);
    const what =
      kind === 'proxy'
        ? proxyAdvice(proxyStatus ?? 502)
        : `the connection failed${code ? ` (${code})` : ''}.`;
    const message = `${operationName}: ${what}${neverSent ? '' : orphanWarning(method)}`;
    return {
      error: new DsNetworkError(message, {
        ...facts,
        ...(method === 'POST' && { mayHaveRun: !neverSent }),
        isRetryable: !isPermanent,
        cause: new Redactor().cause(error),
      }),
    };
  } finally {
    deadline.clear();
  }
}

/** A body that does not end would fill the memory. */
async function textOf(response: Response): Promise<string> {
  if (!response.body) return '';
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > LARGEST) {
      throw new DsHttpError('The answer is longer than any of this endpoint.', {
        status: response.status,
        code: 'too_large',
      });
    }
  }
  return text + decoder.decode();
}

function judge(
  { operationName, notFound, method }: PublicRequest,
  status: number,
  body: string,
  headers: Headers,
  facts: { operationName: string; attempts: number; mayHaveRun?: boolean },
): PublicOutcome {
  if (status === 200 || status === 201) {
    try {
      return { json: JSON.parse(body) };
    } catch {
      const message = `${operationName}: HTTP ${status} without JSON.${orphanWarning(method)}`;
      return {
        error: new DsHttpError(message, { ...facts, code: 'malformed', status, body, isRetryable: true }),
      };
    }
  }
  if (status === 429) {
    const now = Date.now();
    const wait = Math.min(Math.max((retryAt(headers, now) ?? now + 15_000) - now, 0), LONGEST_WAIT);
    const error = new DsRateLimitError(
      `${operationName}: too many requests from this address (15 in 15 seconds); try again in ${Math.ceil(wait / 1_000)} s.`,
      { ...facts, mayHaveRun: undefined, retryAfter: Math.ceil(wait / 1_000), body },
    );
    return { error, wait };
  }
  if (status === 404) {
    return {
      error: new DsNotFoundError(notFound, {
        ...facts,
        mayHaveRun: undefined,
        errors: [],
        code: 'not_found',
      }),
    };
  }
  const isRetryable = meaningOfStatus(status) === 'later';
  const ran = status >= 500 ? facts : { ...facts, mayHaveRun: undefined };
  return {
    error: new DsHttpError(`${operationName}: HTTP ${status}.${isRetryable ? orphanWarning(method) : ''}`, {
      ...ran,
      status,
      body,
      isRetryable,
    }),
  };
}

function orphanWarning(method: PublicRequest['method']): string {
  return method === 'POST'
    ? ' The dossier may have been made all the same: nothing tells, and an orphan goes after five days.'
    : '';
}
