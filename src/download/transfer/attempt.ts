import { onAbort, raceAbort } from '../../request/abort.js';
import { isControlFlow } from '../../request/control-flow.js';
import { codesOf } from '../../request/verdict/outside-codes.js';
import type { HostBounds } from '../../request/wire/hosts.js';
import { Failure } from './failure.js';
import { failureBeforeHead, failureOfStatus } from './head-failure.js';
import { DecodedResponse, isDecodable } from './wire/decoded-response.js';
import { type AskedRange, judgeReply, type RangeVerdict } from './wire/range-reply.js';
import type { Transport, TransportResponse } from './wire/transport.js';
import { redirectUrl } from './wire/url-policy.js';
import { Watchdog } from './wire/watchdog.js';

/** One request for a file, or for its rest. */
export interface Attempt {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly asked: AskedRange;
  readonly hosts: HostBounds;
  /** Bytes of the whole, as announced. */
  readonly size: number | undefined;
  /** Milliseconds: for the first byte, and for each further one. */
  readonly patience: { readonly firstByte: number; readonly idle: number };
  readonly send: Transport;
  readonly signal: AbortSignal;
  /** Told what is coming, before its first byte. A promise holds the body back. */
  readonly onHead: (body: BodyHead, headers: TransportResponse['headers']) => Promise<void> | undefined;
  readonly take: (chunk: Buffer) => Promise<void> | undefined;
  /** An origin that asks not to be called before some moment. */
  readonly onPause: (origin: string, until: number | undefined) => void;
}

export interface BodyHead extends Extract<RangeVerdict, { kind: 'body' }> {
  /** Its bytes are not those of the answer: no rest of them can be asked for. */
  readonly isDecoded?: boolean;
}

/**
 * Runs one attempt to the end of its body. Throws a `Failure` for what went wrong on the way, what `onHead` and
 * `take` threw as they threw it, or the signal's reason. Leaves no timer, listener or unread body behind.
 */
export async function runAttempt(attempt: Attempt): Promise<void> {
  const { signal, patience } = attempt;
  signal.throwIfAborted();
  const controller = new AbortController();
  const letGo = onAbort(signal, () => controller.abort(signal.reason));
  const watchdog = new Watchdog(patience.firstByte, patience.idle, (failure) => controller.abort(failure));
  try {
    // A transport that does not listen to the signal is left to itself; `perform` wants nothing of it any more.
    await raceAbort(perform(attempt, watchdog, controller.signal), controller.signal);
  } catch (error) {
    // What the transport throws when it is aborted says less than the reason.
    throw controller.signal.aborted ? controller.signal.reason : error;
  } finally {
    watchdog.stop();
    letGo();
  }
}

async function perform(attempt: Attempt, watchdog: Watchdog, signal: AbortSignal): Promise<void> {
  const response = await follow(attempt, signal);
  const letGo = onAbort(signal, () => response.discard());
  try {
    await readAnswer(attempt, response, watchdog, signal);
  } finally {
    letGo();
    response.discard();
  }
}

const MOST_REDIRECTS = 5;

/** Every attempt starts at the file's own URL: where a redirect leads may have expired since. */
async function follow(attempt: Attempt, signal: AbortSignal): Promise<TransportResponse> {
  let url = attempt.url;
  for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
    const response = await sendOnce(attempt, url, signal);
    const location = isRedirect(response.status) ? response.headers.get('location') : null;
    if (location === null) {
      if (response.status === 429 || response.status === 503) notePause(attempt, url, response);
      return response;
    }
    await drain(response);
    url = redirectUrl(url, location, attempt.hosts);
  }
  throw new Failure('refused', `The storage host redirects more than ${MOST_REDIRECTS} times`);
}

async function sendOnce(attempt: Attempt, url: URL, signal: AbortSignal): Promise<TransportResponse> {
  let response: TransportResponse;
  try {
    response = await attempt.send(url, { headers: attempt.headers, signal });
  } catch (error) {
    throw isControlFlow(error) ? error : failureBeforeHead(error);
  }
  if (signal.aborted) response.discard();
  signal.throwIfAborted();
  return response;
}

function notePause(attempt: Attempt, url: URL, response: TransportResponse): void {
  const { facts, kind } = failureOfStatus(response.status, response.headers, Date.now());
  if (kind !== 'busy') return;
  for (const origin of new Set([attempt.url.origin, url.origin])) attempt.onPause(origin, facts.retryAt);
}

async function readAnswer(
  attempt: Attempt,
  response: TransportResponse,
  watchdog: Watchdog,
  signal: AbortSignal,
): Promise<void> {
  const verdict = judgeReply(response, attempt.asked);
  if (verdict.kind === 'complete') return;
  if (verdict.kind === 'status') {
    await drain(response);
    throw failureOfStatus(response.status, response.headers, Date.now());
  }
  if (verdict.kind === 'unusable') {
    const kind = attempt.asked.offset > 0 ? 'range' : 'malformed';
    throw new Failure(kind, `The answer of the storage host cannot be used: ${verdict.why}`);
  }
  const { body, head } = decode(attempt, response, verdict);
  const held = attempt.onHead(head, response.headers);
  if (held) {
    watchdog.hold();
    await held;
    watchdog.release();
    signal.throwIfAborted();
  }
  const received = await readBody(body, attempt, watchdog, signal);
  if (head.length !== undefined && received < head.length) {
    throw new Failure('cut', `The body ended after ${received} of ${head.length} bytes`);
  }
}

/** Takes off a content encoding, which was not asked for: lengths and digests are those of the file itself. */
function decode(
  { asked, size }: Attempt,
  response: TransportResponse,
  head: BodyHead,
): { body: TransportResponse; head: BodyHead } {
  const encoding = (response.headers.get('content-encoding') ?? '').trim().toLowerCase();
  if (encoding === '' || encoding === 'identity') return { body: response, head };
  // A compressed file that is stored with its compression as a header: its bytes are those announced.
  if (head.start === 0 && !response.mayBeDecoded && size !== undefined && head.length === size) {
    return { body: response, head };
  }
  if (asked.offset > 0)
    throw new Failure('range', `The rest of the file comes encoded (${encoding.slice(0, 40)})`);
  if (!isDecodable(encoding)) {
    throw new Failure('encoded', `The storage host sends the file encoded (${encoding.slice(0, 40)})`);
  }
  const whole = { kind: 'body', start: 0, length: undefined, total: undefined, isDecoded: true } as const;
  return { body: new DecodedResponse(response, encoding), head: whole };
}

async function readBody(
  response: TransportResponse,
  attempt: Attempt,
  watchdog: Watchdog,
  signal: AbortSignal,
): Promise<number> {
  let received = 0;
  // An error of the receiver (a full disk, say) must not be taken for one of the network.
  let refusal: { readonly error: unknown } | undefined;
  const refuse = (error: unknown): never => {
    refusal = { error };
    throw error;
  };
  try {
    await response.read((chunk) => {
      // Late bytes of this attempt must not be written by the next one.
      signal.throwIfAborted();
      received += chunk.byteLength;
      watchdog.bytes(chunk.byteLength);
      let held: Promise<void> | undefined;
      try {
        held = attempt.take(chunk);
      } catch (error) {
        refuse(error);
      }
      if (held === undefined) return undefined;
      watchdog.hold();
      return held.then(() => watchdog.release(), refuse);
    });
    return received;
  } catch (error) {
    if (refusal !== undefined) throw refusal.error;
    if (codesOf(error).some((code) => code.startsWith('Z_') && code !== 'Z_BUF_ERROR')) {
      throw new Failure('encoded', 'The storage host says that the file is encoded, and it is not', {
        cause: error,
      });
    }
    throw new Failure('cut', 'The connection broke before the end of the body', { cause: error });
  }
}

/** Enough for any error page; more than that is cheaper to cut off than to read. */
const DRAINED_BYTES = 64 * 1024;

/** Reads a body that nobody wants, so that its connection can be used again; gives up on long ones. */
async function drain(response: TransportResponse): Promise<void> {
  let drained = 0;
  try {
    if (Number(response.headers.get('content-length') ?? 0) > DRAINED_BYTES) return;
    await response.read((chunk) => {
      drained += chunk.byteLength;
      if (drained > DRAINED_BYTES) throw new Error('Too long to drain');
      return undefined;
    });
  } catch {
    // The body is only drained to reuse the connection: a failure here changes nothing.
  } finally {
    response.discard();
  }
}

function isRedirect(status: number): boolean {
  return status === 301 || status === 302 || status === 303 || status === 307 || status === 308;
}
