import { callOptions } from '../arguments/call-options.js';
import { signal as checkSignal } from '../arguments/checks.js';
import { MAX_INT32, wholeNumber } from '../arguments/numbers.js';
import { type CallFacts, DsInputError, withCall } from '../errors.js';
import type { RequestEvent, Warning } from '../hooks.js';
import type { CallOptions, RateLimiter } from '../options.js';
import { derivedSignal, raceAbort, sleep } from './abort.js';
import { backoffDelay } from './backoff.js';
import { type AnyDocument, type DocumentInfo, documentInfo } from './document/document-info.js';
import { SentVariables } from './document/sent-variables.js';
import type { Redactor } from './redact.js';
import type { RetryQuota } from './retry-quota.js';
import type { Telemetry } from './telemetry.js';
import type { TokenSource } from './token.js';
import { classify, type FailedAttempt } from './verdict/classify.js';
import { malformedData } from './verdict/malformed.js';
import type { Question } from './verdict/question.js';
import { toWarning } from './verdict/warnings.js';
import { type ResponseHead, rateLimitState, shownHeaders } from './wire/response-head.js';
import type { GraphQLRequest, RequestTransport, TransportReply } from './wire/transport.js';
import { extraHeaders } from './wire/user-agent.js';

/** Full jitter between nothing and these bounds, for failures whose end the server does not announce. */
const BACKOFF = { base: 500, cap: 20_000 };
/** A server that asks for more patience than this gets an error that says so instead of a silent wait. */
const LONGEST_WAIT = 5 * 60_000;

export interface ExecutorOptions {
  readonly transport: RequestTransport;
  readonly token: TokenSource;
  readonly limiter: RateLimiter;
  readonly quota: RetryQuota;
  readonly telemetry: Telemetry;
  readonly redactor: Redactor;
  readonly timeout: number;
  readonly maxRetries: number;
  readonly strict: boolean;
  /** Says what is wrong with the shape of an answer; `undefined` where it is what was asked for. */
  readonly judge: (data: unknown, asked: SentOperation) => Promise<string | undefined>;
  /** Sends no mutation at all. */
  readonly readOnly: boolean;
  /** Throws where the client may not send this mutation. Both are as they will be sent. */
  readonly guard: (document: DocumentInfo, variables: object, call: CallOptions) => void | Promise<void>;
  /** The text to send in place of a document's own, for instances that lack a part of it. */
  readonly adapt?: (document: DocumentInfo, variables: object, call: CallOptions) => Promise<string>;
}

/** What was sent, as far as it says what has to come back. */
export interface SentOperation {
  readonly text: string;
  readonly operationName: string | undefined;
  readonly variables: object;
  /** A document that the server stores chooses its own fields. */
  readonly isStored: boolean;
}

/** What only this package's own operations say: an argument of its own, so that no object of a user's can hold it. */
export interface ExecuteInternals<Result = unknown> {
  /** Which operation of a document with several. */
  readonly operationName?: string | undefined;
  /** Items asked for: the answer is a page, whose caller asks for fewer, or reads a null item again alone. */
  readonly pageSize?: number | undefined;
  /** A document that the server stores, sent in place of the text. */
  readonly queryId?: string | undefined;
  /** The name of the operation in that stored document. */
  readonly storedOperationName?: string | undefined;
  /** What asks for the schema cannot be adapted to it. */
  readonly isIntrospection?: boolean | undefined;
  /** A document of the user's own, of any schema: of its answer only the envelope is judged. */
  readonly isForeign?: boolean | undefined;
  /** What the caller alone knows to be wrong with an answer of the right shape: it is asked for again. */
  misfit?(data: Result): string | undefined;
  /** Sends a mutation again even where it may have run. */
  readonly retryMutation?: boolean | undefined;
  /** Sent without the token. */
  readonly isAnonymous?: boolean | undefined;
  /** Runs once the guard has let the mutation pass, before anything of it is sent. What it throws ends the call. */
  readonly beforeSending?: (() => Promise<void>) | undefined;
}

export interface OperationResult<Result> {
  readonly data: Result;
  readonly warnings: readonly Warning[];
  /** What an error that is made of this answer tells of its call. */
  readonly call: CallFacts;
  readonly head: ResponseHead | undefined;
  /** A mutation that was sent again: an attempt before this answer's may have run too. */
  readonly mayHaveRunBefore: boolean;
}

/** Unique in the process, so that the logs of several clients can be told apart. */
let calls = 0;

/** One call, as it was when it was made. */
interface PreparedCall {
  readonly info: DocumentInfo;
  readonly variables: SentVariables;
  readonly operationName: string;
  readonly callId: number;
  /** For the requests that this one needs first. */
  readonly options: CallOptions;
  readonly signal: AbortSignal | undefined;
  readonly timeout: number;
  readonly maxRetries: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly internals: ExecuteInternals;
}

/** The attempt loop: the one place that waits, retries and gives up. */
export class Executor {
  readonly #options: ExecutorOptions;

  constructor(options: ExecutorOptions) {
    this.#options = options;
  }

  async execute<Result, Variables extends object>(
    document: AnyDocument<Result, Variables>,
    given: Variables | undefined,
    options: CallOptions = {},
    internals: ExecuteInternals<Result> = {},
  ): Promise<OperationResult<Result>> {
    // All that the caller gave is read before the first wait: what the guard judges is what is sent, whatever becomes
    // of the caller's objects meanwhile.
    const taken = callOptions(options);
    const variables = new SentVariables(given);
    const timeout = checkDuration(taken.timeout, this.#options.timeout);
    const maxRetries = wholeNumber('maxRetries', taken.maxRetries, this.#options.maxRetries, 0, 100);
    const headers = extraHeaders(taken.headers);
    if (taken.signal !== undefined) checkSignal('signal', taken.signal);
    taken.signal?.throwIfAborted();
    // Awaited last: if a check above threw meanwhile, this promise would reject unhandled.
    const known = documentInfo(document, internals.operationName);
    const info = known instanceof Promise ? await known : known;
    if (info.kind === 'mutation' && this.#options.readOnly) throw readOnlyClient(info.operationName);
    const derived = taken.signal && derivedSignal(taken.signal);
    const call: PreparedCall = {
      info,
      variables,
      operationName: info.operationName ?? 'anonymous operation',
      callId: ++calls,
      options: { ...taken, signal: derived?.signal },
      signal: derived?.signal,
      timeout,
      maxRetries,
      headers,
      internals,
    };
    try {
      const answer = await this.#attempts(call, await this.#text(call));
      // The document's own type says what its answer holds; the judgement of its shape is what makes that true.
      return { ...answer, data: answer.data as Result };
    } finally {
      derived?.end();
    }
  }

  /** The text to send, once it is adapted to the instance and the guard has let it pass. */
  async #text({ info, variables, options, internals }: PreparedCall): Promise<string> {
    const { guard, adapt } = this.#options;
    const isAsWritten = adapt === undefined || internals.queryId !== undefined || internals.isIntrospection;
    const text = isAsWritten ? info.text : await adapt(info, variables.value, options);
    if (info.kind === 'mutation') await guard({ ...info, text }, variables.value, options);
    await internals.beforeSending?.();
    return text;
  }

  async #attempts(call: PreparedCall, text: string): Promise<OperationResult<unknown>> {
    const { info, operationName, callId, signal, timeout, internals } = call;
    const { limiter, quota, telemetry, redactor, strict } = this.#options;
    const { pageSize, queryId } = internals;
    let mayHaveRunBefore = false;
    for (let attempts = 1; ; attempts++) {
      // A rate limiter or a token function of the caller's own may ignore the signal.
      await raceAbort(limiter.acquire(signal), signal);
      const token = internals.isAnonymous ? null : await raceAbort(this.#options.token(), signal);
      const event: RequestEvent = { callId, operationName, kind: info.kind, attempt: attempts, pageSize };
      const request: GraphQLRequest = {
        operationName: queryId === undefined ? info.operationName : internals.storedOperationName,
        document: queryId === undefined ? { text } : { queryId },
        variables: call.variables.text,
        headers: token === null ? call.headers : { ...call.headers, authorization: `Bearer ${token}` },
      };
      telemetry.request(event);
      const start = performance.now();
      const answered = (reply: TransportReply | undefined, outcome: string) =>
        telemetry.response(event, reply?.head, outcome, Math.round(performance.now() - start), redactor);
      let reply: TransportReply;
      try {
        reply = await this.#options.transport.send(request, { timeout, signal });
      } catch (error) {
        answered(undefined, 'aborted');
        throw error;
      }
      // Errors name what was asked for, and only the document says which variable stands where.
      const isFailure = reply.kind === 'answer' && reply.errors.length > 0;
      const syntax = isFailure ? await import('./document/syntax.js') : undefined;
      const question: Question = {
        operationName,
        kind: info.kind,
        attempts,
        timeout,
        hasToken: token !== null,
        strict,
        isPage: pageSize !== undefined,
        mayHaveRunBefore,
        asked: { variables: call.variables, text, syntax },
      };
      const now = Date.now();
      const classified = classify(reply, question, redactor, now);
      const misfit = classified.ok ? await this.#misfit(classified.data, call, text) : undefined;
      const verdict = misfit === undefined ? classified : malformedData(misfit, question);
      answered(reply, verdict.ok ? 'ok' : verdict.error.code);

      if (verdict.ok) {
        quota.succeeded();
        const warnings = verdict.warnings.map((error) =>
          toWarning(error, operationName, verdict.data, redactor),
        );
        // Those of a page are told when it is delivered: one that is asked for again smaller never was.
        if (pageSize === undefined) for (const warning of warnings) telemetry.warning(warning);
        const facts = { callId, status: reply.head?.status };
        return { data: verdict.data, warnings, call: facts, head: reply.head, mayHaveRunBefore };
      }

      // A pause beyond all patience would be a silent wait for every other call: they get the error instead.
      if (verdict.pausesAll && verdict.notBefore !== undefined && verdict.notBefore - now <= LONGEST_WAIT) {
        await limiter.pause(verdict.notBefore);
      }
      const wait = this.#waitBeforeRetry(verdict, attempts, call, now);
      if (wait === undefined) throw withCall(verdict.error, callFacts(callId, reply, now, redactor));
      mayHaveRunBefore = verdict.error.mayHaveRun === true;
      telemetry.retry({ ...event, reason: verdict.error.code, wait });
      await sleep(wait, signal);
    }
  }

  /** The one door: whatever an answer holds is judged here, before anybody looks at it. */
  async #misfit(
    data: unknown,
    { info, variables, internals }: PreparedCall,
    text: string,
  ): Promise<string | undefined> {
    if (typeof data !== 'object' || Array.isArray(data)) return 'data is no object';
    if (internals.isForeign || internals.isIntrospection) return undefined;
    const { operationName } = info;
    const isStored = internals.queryId !== undefined;
    return (
      (await this.#options.judge(data, { text, operationName, variables: variables.value, isStored })) ??
      internals.misfit?.(data)
    );
  }

  /** Milliseconds until the next attempt, or `undefined` where there is to be none. */
  #waitBeforeRetry(
    { error, retry, maxRetries: mostRetries, notBefore, pausesAll, smallerPageHelps }: FailedAttempt,
    attempts: number,
    { maxRetries, internals: { pageSize, retryMutation } }: PreparedCall,
    now: number,
  ): number | undefined {
    if (!retry && !(retryMutation && error.isRetryable)) return undefined;
    if (smallerPageHelps && pageSize !== undefined && pageSize > 1) return undefined;
    if (attempts > Math.min(maxRetries, mostRetries ?? maxRetries)) return undefined;
    const hinted = notBefore === undefined ? 0 : Math.max(0, notBefore - now);
    if (hinted > LONGEST_WAIT) return undefined;
    // A 429 is no outage, so it uses none of the retry quota: waiting for the next window adds no load.
    if (!pausesAll && !this.#options.quota.take()) return undefined;
    return Math.max(hinted, pausesAll ? 0 : backoffDelay(attempts - 1, BACKOFF));
  }
}

function callFacts(callId: number, { head }: TransportReply, now: number, redactor: Redactor): CallFacts {
  if (!head) return { callId };
  const rateLimit = rateLimitState(head, now);
  return {
    callId,
    status: head.status,
    headers: shownHeaders(head, redactor),
    ...(rateLimit && { rateLimit }),
  };
}

/** The refusal of whatever a read-only client would change. */
export function readOnlyClient(operationName = 'This mutation'): DsInputError {
  return new DsInputError(`${operationName} was not sent: the client is read-only ({ readOnly: true }).`);
}

/** Checks a duration in milliseconds. */
export function checkDuration(value: number | undefined, fallback: number): number {
  const ms = value ?? fallback;
  if (!(ms > 0) || (Number.isFinite(ms) && ms > MAX_INT32)) {
    throw new DsInputError('timeout must be a number of milliseconds above 0 (Infinity for none).');
  }
  return ms;
}
