import { DsError, DsHttpError, DsNetworkError, DsRateLimitError, DsTimeoutError } from '../../errors.js';
import { defaultFetch } from '../../proxies/default-fetch.js';
import { derivedSignal, sleep } from '../../request/abort.js';
import { connectionFailure, proxyAdvice } from '../../request/verdict/outside-codes.js';
import { retryAt } from '../../request/verdict/retry-after.js';
import { Turns } from '../../turns.js';

export const LABEL = 'Grist';

/** Tries of a request that may be repeated, or that was surely not carried out. */
const TRIES = 6;

/** How long refusals for being too many are waited out in all. Milliseconds. */
const PATIENCE = 300_000;

/** The longest that one refusal may ask to wait. Milliseconds. */
const LONGEST_WAIT = 600_000;

/** What can be wrong with a key or a document, which no repetition mends. */
const advice: Readonly<Record<number, string>> = {
  401: 'The API key is not known there: make one in the profile settings of Grist, and give it as apiKey (GRIST_API_KEY on the command line).',
  403: 'The key may not do this in the document: its owner needs the role EDITOR of it, for a purge OWNER, and no access rule that forbids it.',
};

/** The server understood a request and refuses to carry it out; nothing of it is done. */
export class GristRefusal extends DsError {
  /** In short, for a row: nothing of a value. */
  readonly reason: string;

  constructor(what: string, status: number, kind: string) {
    const where = status === 404 ? ' Is the document, or the table, still there?' : '';
    super(`${LABEL} refuses ${what} (${status}${kind && `, ${kind}`}).${where}`, { code: 'target' });
    this.reason = `${LABEL} refuses it (${status}${kind && `, ${kind}`})`;
  }
}

/** No answer that says whether a request was carried out. */
export class Unanswered extends Error {
  readonly told: DsError;

  constructor(told: DsError) {
    super(told.message, { cause: told });
    this.told = told;
  }
}

/** What is known of a server, and how it is asked. */
export interface GristServer {
  /** `https://host/api`, without a slash behind. */
  readonly base: string;
  readonly apiKey: string | undefined;
  /** Default: the global one, or one through the proxy that the environment names. */
  readonly fetch: typeof globalThis.fetch | undefined;
  /** Milliseconds for one answer. */
  readonly timeout: number;
  /** Milliseconds before the first repetition, doubled for each further one. */
  readonly pause: number;
}

export interface GristRequest {
  readonly method: 'GET' | 'POST' | 'PATCH';
  /** Behind the base. */
  readonly path: string;
  readonly json?: unknown;
  readonly form?: () => Promise<FormData>;
  /** Whether carrying it out twice is the same as once. */
  readonly isRepeatable: boolean;
  readonly signal: AbortSignal | undefined;
}

/** One server, asked one thing after the other: a document takes ten requests at once, and hosts count them. */
export class GristHttp {
  readonly #server: GristServer;
  readonly #turns = new Turns();
  /** By how much the clock of the server is ahead. Milliseconds. */
  #ahead = 0;

  constructor(server: GristServer) {
    this.#server = server;
  }

  /** Milliseconds since 1970 by the clock of the server, by which all who write there agree on the end of a lease. */
  now(): number {
    return Date.now() + this.#ahead;
  }

  /**
   * The JSON of the answer. Throws `GristRefusal` where the server refuses it, `Unanswered` where it may have been
   * carried out, a `DsError` for all else.
   */
  send(request: GristRequest): Promise<unknown> {
    return this.#turns.run(() => this.#tryOften(request));
  }

  /** A while before something is tried again. */
  async pause(attempt: number, signal: AbortSignal | undefined): Promise<void> {
    await sleep(this.#pauseOf(attempt), signal);
  }

  #pauseOf(attempt: number): number {
    return this.#server.pause * 2 ** Math.min(attempt - 1, 6) * (0.5 + Math.random() / 2);
  }

  async #tryOften(request: GristRequest): Promise<unknown> {
    const end = Date.now() + PATIENCE;
    for (let attempt = 1; ; attempt++) {
      request.signal?.throwIfAborted();
      const outcome = await this.#try(request, attempt);
      if ('value' in outcome) return outcome.value;
      const { error, wait, isDone } = outcome;
      const mayRepeat = request.isRepeatable || isDone === false;
      if (!mayRepeat) throw new Unanswered(error);
      const pause = wait ?? this.#pauseOf(attempt);
      const isLast = error instanceof DsRateLimitError ? Date.now() + pause > end : attempt >= TRIES;
      if (isLast) throw error;
      await sleep(pause, request.signal);
    }
  }

  async #try(
    { method, path, json, form, signal }: GristRequest,
    attempt: number,
  ): Promise<
    | { readonly value: unknown }
    | { readonly error: DsError; readonly wait?: number | undefined; readonly isDone: boolean | undefined }
  > {
    const { base, apiKey, timeout, fetch } = this.#server;
    const what = `${method} ${path.replace(/\?.*$/, '')}`;
    const limit = AbortSignal.timeout(timeout);
    const either = derivedSignal(signal, limit);
    let response: Response;
    let text: string;
    const url = new URL(`${base}${path}`);
    const send = fetch ?? (await defaultFetch(url));
    try {
      response = await send(url, {
        method,
        headers: {
          ...(apiKey !== undefined && { authorization: `Bearer ${apiKey}` }),
          ...(json !== undefined && { 'content-type': 'application/json' }),
        },
        ...(json !== undefined && { body: typeof json === 'string' ? json : JSON.stringify(json) }),
        ...(form && { body: await form() }),
        // A redirect would turn a POST into a GET, or take the key elsewhere.
        redirect: 'manual',
        signal: either.signal,
      });
      text = await response.text();
    } catch (cause) {
      signal?.throwIfAborted();
      const facts = { cause, attempts: attempt };
      if (limit.aborted) {
        const error = new DsTimeoutError(
          `${LABEL} did not answer ${what} within ${timeout / 1_000} seconds.`,
          facts,
        );
        return { error, isDone: undefined };
      }
      const { kind, code, neverSent, isPermanent, proxyStatus } = connectionFailure(cause);
      const why = kind === 'proxy' ? proxyAdvice(proxyStatus ?? 502) : `${code ?? 'the connection failed'}.`;
      const error = new DsNetworkError(`${LABEL} cannot be reached at ${base}, for ${what}: ${why}`, {
        ...facts,
        isRetryable: !isPermanent,
      });
      // A bad certificate or a proxy that refuses will fail in the same way again.
      if (isPermanent) throw error;
      return { error, isDone: neverSent ? false : undefined };
    } finally {
      either.end();
    }
    const { status } = response;
    this.#readClock(response.headers.get('date'));
    const answer = parseJson(text);
    if (status >= 200 && status < 300 && answer !== undefined) return { value: answer };
    if (status === 429) {
      const now = Date.now();
      const until = retryAt(response.headers, now);
      const wait = until === undefined ? undefined : Math.min(until - now, LONGEST_WAIT);
      const error = new DsRateLimitError(
        `${LABEL} still counts too many requests for the document, at ${what}. What was stored before is whole; run it again later.`,
        { attempts: attempt, retryAfter: wait === undefined ? 60 : Math.ceil(wait / 1_000) },
      );
      return { error, wait, isDone: false };
    }
    if (status in advice) {
      throw new DsError(`${LABEL}: ${status} for ${what}. ${advice[status]}`, { code: 'target' });
    }
    const kind = refusalKind(answer);
    // A failure of the document's engine is told with the status 500, and as final as a 400.
    if ((status >= 400 && status < 500) || kind?.isOfEngine)
      throw new GristRefusal(what, status, kind?.name ?? '');
    const where = response.headers.get('location');
    const error = new DsHttpError(
      `${LABEL}: ${status} for ${what}${where ? `, which leads to ${new URL(where, base).origin}: give that address` : ''}. ` +
        'What was stored before is whole.',
      { status, body: text, attempts: attempt, isRetryable: status >= 500 },
    );
    if (status < 500) throw error;
    return { error, isDone: undefined };
  }

  #readClock(date: string | null): void {
    const server = date === null ? Number.NaN : Date.parse(date);
    // The header has whole seconds: a difference below two means nothing.
    if (Number.isFinite(server)) {
      const ahead = server - Date.now();
      this.#ahead = Math.abs(ahead) < 2_000 ? 0 : ahead;
    }
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `{"error": "[Sandbox] ValueError …"}`: the name of the error, and nothing of what it says of values. */
function refusalKind(answer: unknown): { readonly name: string; readonly isOfEngine: boolean } | undefined {
  if (typeof answer !== 'object' || answer === null || !('error' in answer)) return undefined;
  const message = String(answer.error);
  const [, name = ''] = /(?:^|\s)([A-Z][A-Za-z]*(?:Error|Exception))\b/.exec(message) ?? [];
  return { name, isOfEngine: /\[Sandbox\]/i.test(message) };
}
