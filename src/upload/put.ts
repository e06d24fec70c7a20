import { DsError, DsHttpError, DsNetworkError, DsTimeoutError } from '../errors.js';
import { onAbort } from '../request/abort.js';
import { isControlFlow } from '../request/control-flow.js';
import { Redactor } from '../request/redact.js';
import { connectionFailure, meaningOfStatus, proxyAdvice } from '../request/verdict/outside-codes.js';
import { type HostBounds, refusalOfHost } from '../request/wire/hosts.js';
import { isLoopback } from '../request/wire/loopback.js';
import { InsideAddressError } from '../request/wire/outside-lookup.js';
import type { UploadContent } from './content.js';
import { fetchPut } from './fetch-put.js';
import { type Measure, measureAgain } from './measure.js';
import type { PutReply } from './transport.js';

export interface Put {
  readonly filename: string;
  readonly url: string;
  readonly hosts: HostBounds;
  readonly headers: Readonly<Record<string, string>>;
  readonly content: UploadContent;
  readonly measure: Measure;
  readonly fetch: typeof globalThis.fetch | undefined;
  /** Milliseconds without a byte taken, or without an answer after the last. */
  readonly timeout: number;
  readonly signal: AbortSignal | undefined;
  readonly onSent: (bytes: number) => void;
}

/** Sends the content to the place that the API gave, and makes sure that it arrived. Never tries again. */
export async function put(one: Put): Promise<void> {
  const { filename, headers, measure, timeout, signal } = one;
  const url = storageUrl(one.url, one.hosts);
  const attempt = new AbortController();
  signal?.throwIfAborted();
  const letGo = signal && onAbort(signal, () => attempt.abort(signal.reason));
  let isSilent = false;
  const timer = Number.isFinite(timeout)
    ? setTimeout(() => {
        isSilent = true;
        attempt.abort(new DOMException('Nothing moved for too long.', 'TimeoutError'));
      }, timeout)
    : undefined;
  const body = new Outgoing(one, attempt.signal, () => timer?.refresh());
  const bytes = body.bytes();
  try {
    // Loaded with the first upload: a program that only imports us should start at once.
    const send = one.fetch
      ? fetchPut(one.fetch)
      : await (await import('./default-put.js')).defaultPut(url, one.hosts);
    const reply = await send({ url, headers, size: measure.size, body: bytes, signal: attempt.signal });
    judge(reply, one, body.isComplete);
  } catch (error) {
    if (signal?.aborted) throw signal.reason;
    if (isSilent) {
      throw new DsTimeoutError(
        `${filename}: no byte was sent for ${timeout} ms: the storage host accepted none, or the source gave none.`,
      );
    }
    if (body.failure) throw body.failure.error;
    if (error instanceof DsError || isControlFlow(error)) throw error;
    if (error instanceof InsideAddressError) throw refusedAddress(error.message);
    throw networkError(error, filename);
  } finally {
    clearTimeout(timer);
    letGo?.();
    // Closes the source where the transport stopped reading before its end.
    await bytes.return(undefined).catch(() => {});
  }
}

/** The bytes on their way out, which tell a failure of the source from one of the network. */
class Outgoing {
  failure: { readonly error: unknown } | undefined;
  isComplete = false;
  readonly #put: Put;
  readonly #signal: AbortSignal;
  readonly #onChunk: () => void;

  constructor(put: Put, signal: AbortSignal, onChunk: () => void) {
    this.#put = put;
    this.#signal = signal;
    this.#onChunk = onChunk;
  }

  async *bytes(): AsyncGenerator<Uint8Array> {
    const { content, measure, onSent } = this.#put;
    // A transport that fails throws its error in here, at the place where it took a chunk.
    let isOut = false;
    try {
      for await (const chunk of measureAgain(content, measure, this.#signal)) {
        isOut = true;
        yield chunk;
        isOut = false;
        this.#onChunk();
        onSent(chunk.byteLength);
      }
      this.isComplete = true;
    } catch (error) {
      if (!isOut) this.failure = { error };
      throw error;
    }
  }
}

function judge({ status, etag, text }: PutReply, { filename, measure }: Put, isComplete: boolean): void {
  if (status === 'redirect' || (status >= 300 && status < 400)) {
    throw new DsHttpError(
      `${filename}: the storage host answers with a redirect, which is not followed: the content would go to an ` +
        'address that the API did not give.',
      { status: status === 'redirect' ? 302 : status, body: text },
    );
  }
  if (status < 200 || status >= 400) {
    const meaning = meaningOfStatus(status);
    const isTransient = meaning === 'later' || meaning === 'rate_limited';
    throw new DsHttpError(
      `${filename}: the storage host refused the upload (HTTP ${status}).` +
        (status === 403
          ? ' An address takes one upload only, with the headers exactly as they were given.'
          : '') +
        (meaning === 'proxy' ? ` That is no answer of it: ${proxyAdvice(status)}` : ''),
      // A refused address may have been used up by the attempt itself: a new one can succeed.
      { status, body: text, isRetryable: isTransient || status === 403 },
    );
  }
  if (!isComplete) {
    throw new DsNetworkError(`${filename}: the storage host answered before it had all the bytes.`);
  }
  const received = md5In(etag);
  if (received !== undefined && received !== measure.md5) {
    throw new DsError(
      `${filename}: the storage host received other bytes than were sent (MD5 ${received}, not ${measure.md5}).`,
      { code: 'checksum_mismatch', isRetryable: true },
    );
  }
}

/** The MD5 that an ETag holds, where it holds one. */
function md5In(etag: string | undefined): string | undefined {
  const value = etag?.replace(/^W\//, '').replace(/^"(.*)"$/, '$1');
  return value !== undefined && /^[0-9a-f]{32}$/i.test(value) ? value.toLowerCase() : undefined;
}

function storageUrl(text: string, hosts: HostBounds): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname))) {
    const refusal = refusalOfHost(url.hostname, hosts);
    if (refusal === undefined) return url;
    throw refusedAddress(refusal);
  }
  throw new DsError(
    `The API gave an address for the upload that is not https (${url?.protocol ?? 'no address'}): nothing was sent.`,
    { code: 'unreadable' },
  );
}

function refusedAddress(why: string): DsError {
  return new DsError(`The API gave an address for the upload that is refused: ${why}. Nothing was sent.`, {
    code: 'unreadable',
  });
}

function networkError(error: unknown, filename: string): DsNetworkError {
  const { kind, code, isPermanent, proxyStatus } = connectionFailure(error);
  const detail = code ? ` (${code})` : '';
  const why = {
    proxy: `could not be reached: ${proxyAdvice(proxyStatus ?? 502)}`,
    certificate: `has a certificate that is not trusted${detail}. For a private authority set NODE_EXTRA_CA_CERTS.`,
    tls: `agrees on no secure connection${detail}.`,
    dispatcher: 'could not be reached: fetch and its dispatcher come from different versions of undici.',
    connection: `lost the connection, or took none${detail}.`,
  };
  return new DsNetworkError(`${filename}: the storage host ${why[kind]}`, {
    cause: new Redactor().cause(error),
    isRetryable: !isPermanent,
  });
}
