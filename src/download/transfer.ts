import { sleep } from '../internal/abort.js';
import { backoffDelay } from '../internal/backoff.js';
import { version } from '../internal/version.js';
import { type BodyHead, runAttempt } from './attempt.js';
import { compareDigests, type DigestValues, RunningDigest } from './digest.js';
import { type Expectation, expectationOf, sameContent } from './expectation.js';
import { Failure, publicError } from './failure.js';
import { checkMaxBytes, checkPolicy } from './policy.js';
import type { FileProgress } from './progress.js';
import { RetryBudget } from './retry-budget.js';
import type { Session } from './session.js';
import type { Sink } from './sink.js';
import type { TransportResponse } from './transport.js';
import type { DigestAlgorithm, DownloadableFile, Verification } from './types.js';
import { urlExpiry } from './url-expiry.js';
import { requestUrl } from './url-policy.js';

export interface TransferResult<F extends DownloadableFile> {
  /** As it was given, or as it was announced anew where its content had changed. */
  readonly file: F;
  readonly byteLength: number;
  /** All that were computed, asked for or not. */
  readonly digests: DigestValues;
  readonly verified: readonly Verification[];
}

const BACKOFF = { base: 500, cap: 30_000 };

/** A URL that expires sooner than this, in ms, is renewed before it is used. */
const RENEW_AHEAD = 120_000;

/** The first byte of a generated file, or of the rest of one, costs the host more than that of a stored file. */
const FIRST_BYTE_FACTOR = 4;

/** URLs of one file that may expire one after the other. */
const MOST_RENEWALS = 10;

/** Whole downloads with a wrong size or digest, each wrong in another way, before it is given up. */
const MOST_RELOADS = 2;

/**
 * Brings one file into a sink: through retries, resumption, renewed URLs and changed content, until what is there
 * is what the file announces, or nothing more can be done.
 */
export class Transfer<F extends DownloadableFile> {
  readonly #session: Session<F>;
  readonly #sink: Sink;
  readonly #budget: RetryBudget;
  /** The file as it was given. */
  readonly #given: F;
  /** The file as it is known now. */
  #file: F;
  #expected: Expectation;
  #digest: RunningDigest;
  #received = 0;
  #isComplete = false;
  #attempts = 0;
  /** From the head of the answer that began the bytes at hand. */
  #known: { total?: number | undefined; etag?: string | undefined; lastModified?: string | undefined } = {};
  #progress: FileProgress | undefined;

  /** The host answers requests for the rest of this file in a way that cannot be used. */
  #areRangesBroken = false;
  #isContentNew = false;
  #wasRenewedAhead = false;
  #wasRenewedForMismatch = false;
  /** Bytes that were there when the URL was last renewed since it had expired. */
  #renewedAt: number | undefined;
  #renewals = 0;
  readonly #oddities = new Set<Failure['kind']>();
  readonly #wrongContents = new Set<string>();
  /** Bytes that the consumer has seen, and that come again since the host sends the file from its start. */
  #replay: { remaining: number; readonly digest: RunningDigest } | undefined;

  constructor(file: F, sink: Sink, session: Session<F>) {
    this.#given = file;
    this.#file = file;
    this.#sink = sink;
    this.#session = session;
    this.#expected = expectationOf(file);
    this.#digest = this.#newDigest();
    this.#budget = new RetryBudget(session.settings.maxRetries, session.outage);
  }

  /** Goes on after the bytes that are in the sink already, of which `digest` knows. */
  goOnAfter(received: number, digest: RunningDigest): void {
    this.#received = received;
    this.#digest = digest;
  }

  async run(): Promise<TransferResult<F>> {
    const { signal } = this.#session;
    try {
      signal.throwIfAborted();
      checkPolicy(this.#file, this.#expected, this.#session.settings);
      this.#progress = this.#session.progress?.file(this.#given);
      // Bounded: each pass either ends it or uses up something of which there is a limited amount.
      for (;;) {
        try {
          return await this.#pass();
        } catch (error) {
          signal.throwIfAborted();
          if (!(error instanceof Failure)) throw error;
          this.#session.outage.failure();
          await this.#recover(error);
        }
      }
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      throw publicError(error, this.#file, { attempts: this.#attempts, received: this.#received });
    }
  }

  async #pass(): Promise<TransferResult<F>> {
    if (!this.#isComplete) await this.#attempt();
    const result = this.#verify();
    this.#session.outage.success();
    this.#progress?.done(this.#received);
    return result;
  }

  async #attempt(): Promise<void> {
    const { settings, send, pauses, signal } = this.#session;
    await this.#renewAhead();
    if (this.#received > (this.#total() ?? Number.POSITIVE_INFINITY) || !this.#canResume()) {
      await this.#startOver();
    }
    const offset = this.#replay ? 0 : this.#received;
    if (offset > 0 && offset === this.#total()) {
      this.#isComplete = true;
      return;
    }

    const url = requestUrl(this.#file.url);
    await pauses.over(url.origin, signal);
    const isSlow = offset > 0 || this.#expected.isGenerated;
    this.#attempts++;
    await runAttempt({
      url,
      headers: this.#headers(offset),
      asked: { ...this.#known, offset, total: this.#total() },
      patience: { firstByte: settings.timeout * (isSlow ? FIRST_BYTE_FACTOR : 1), idle: settings.timeout },
      send,
      signal,
      onHead: (head, headers) => this.#onHead(head, headers),
      take: (chunk) => this.#take(chunk),
      onPause: (origin, until) => pauses.pause(origin, until ?? Date.now() + this.#backoff()),
    });
    const total = this.#known.total;
    if (total !== undefined && this.#received < total) {
      throw new Failure('cut', `The answer ended after ${this.#received} of ${total} bytes`);
    }
    this.#isComplete = true;
  }

  #headers(offset: number): Record<string, string> {
    const { etag } = this.#known;
    return {
      accept: '*/*',
      // Lengths and digests are those of the file itself.
      'accept-encoding': 'identity',
      'user-agent': `ds-client/${version}`,
      ...(offset === 0 ? {} : { range: `bytes=${offset}-` }),
      ...(offset > 0 && etag && !etag.startsWith('W/') ? { 'if-range': etag } : {}),
    };
  }

  async #onHead(head: BodyHead, headers: TransportResponse['headers']): Promise<void> {
    const { size } = this.#expected;
    if (head.start === 0 && head.total !== undefined && size !== undefined && head.total !== size) {
      throw wrongSize(size, head.total);
    }
    checkMaxBytes(head.total ?? size, this.#session.settings);
    if (head.start === 0) {
      if (this.#received > 0 && !this.#replay) await this.#startOver();
      this.#known = {
        total: head.total,
        etag: headers.get('etag') ?? undefined,
        lastModified: headers.get('last-modified') ?? undefined,
      };
      this.#warnOfType(headers.get('content-type'));
    }
    this.#sink.begin(this.#total());
  }

  #take(chunk: Buffer): Promise<void> | undefined {
    const fresh = this.#replay ? this.#skipReplayed(chunk) : chunk;
    if (fresh.byteLength === 0) return undefined;
    const received = this.#received + fresh.byteLength;
    const { size } = this.#expected;
    if (size !== undefined && received > size) throw wrongSize(size, received);
    checkMaxBytes(received, this.#session.settings);
    this.#digest.update(fresh);
    this.#received = received;
    this.#progress?.received(fresh.byteLength, this.#total());
    return this.#sink.write(fresh);
  }

  /** Compares bytes that the consumer has seen with what was seen then; returns those that are new. */
  #skipReplayed(chunk: Buffer): Buffer {
    const replay = this.#replay;
    if (!replay) return chunk;
    const seen = chunk.subarray(0, replay.remaining);
    replay.digest.update(seen);
    replay.remaining -= seen.byteLength;
    if (replay.remaining > 0) return chunk.subarray(chunk.byteLength);
    this.#replay = undefined;
    if (!sameDigests(replay.digest, this.#digest)) {
      throw new Failure('changed', 'The file has changed while it was being streamed');
    }
    return chunk.subarray(seen.byteLength);
  }

  /** Throws unless the bytes at hand are what the file announces; says what was compared. */
  #verify(): TransferResult<F> {
    const { size, md5, sha256 } = this.#expected;
    const received = this.#received;
    if (this.#replay) throw new Failure('changed', 'The file has become shorter while it was being streamed');
    const verified: Verification[] = [];
    if (size !== undefined) {
      if (received !== size) throw wrongSize(size, received);
      verified.push('size');
    } else if (received === 0 && md5 === undefined && sha256 === undefined) {
      throw new Failure(
        'empty',
        'The storage host answered nothing, and nothing says that the file is empty',
      );
    }
    const values = this.#digest.values();
    verified.push(...compareDigests(this.#expected, values));
    const file = this.#isContentNew ? this.#file : this.#given;
    return { file, byteLength: received, digests: values, verified };
  }

  /** Makes another pass possible, or throws the failure that ends the transfer. */
  async #recover(failure: Failure): Promise<void> {
    switch (failure.kind) {
      case 'range':
        // Cannot come twice: the next request is for the whole file.
        this.#areRangesBroken = true;
        return;
      case 'expired':
        return await this.#renewExpired(failure);
      case 'size':
      case 'digest':
        return await this.#recoverContent(failure);
      case 'malformed':
      case 'encoded':
      case 'empty':
        if (this.#oddities.has(failure.kind)) throw failure;
        this.#oddities.add(failure.kind);
        this.#isComplete = false;
        return await this.#retryLater(failure);
      case 'unreachable':
      case 'cut':
      case 'timeout':
      case 'busy':
        return await this.#retryLater(failure);
      default:
        throw failure;
    }
  }

  async #retryLater(failure: Failure): Promise<void> {
    if (!this.#budget.spend(this.#received)) throw failure;
    const { status } = failure.facts;
    // The whole origin pauses then, and this file with it.
    if (status === 429 || status === 503) return;
    const asked = failure.facts.retryAt;
    const wait = asked === undefined ? this.#backoff() : Math.max(0, asked - Date.now());
    await sleep(wait, this.#session.signal);
  }

  #backoff(): number {
    return backoffDelay(Math.max(0, this.#budget.spent - 1), BACKOFF);
  }

  /** The bytes are there, and wrong: since the metadata is old, since they were spoilt on the way, or for good. */
  async #recoverContent(failure: Failure): Promise<void> {
    if (await this.#renewForMismatch(failure)) return;
    const signature = signatureOf(failure);
    if (this.#wrongContents.has(signature)) {
      throw new Failure(
        failure.kind,
        `${failure.message}; two downloads agree on that: what was announced is wrong`,
        failure.facts,
      );
    }
    this.#wrongContents.add(signature);
    const isHopeless =
      this.#file.virusScanResult === 'integrity_error' ||
      this.#wrongContents.size > MOST_RELOADS ||
      // A consumer that has seen all the wrong bytes cannot be given others.
      (failure.kind === 'digest' && !this.#sink.canRewind);
    if (isHopeless) throw failure;
    await this.#startOver();
    await this.#retryLater(failure);
  }

  /** Asks once whether the content is announced differently now; true where it is. */
  async #renewForMismatch(failure: Failure): Promise<boolean> {
    const { refresher, signal } = this.#session;
    if (!refresher || this.#wasRenewedForMismatch) return false;
    this.#wasRenewedForMismatch = true;
    let fresh: F;
    try {
      fresh = await refresher.refresh(this.#file, signal);
    } catch (error) {
      signal.throwIfAborted();
      throw new Failure(failure.kind, `${failure.message}, and it could not be listed again`, {
        ...failure.facts,
        cause: error,
      });
    }
    return await this.#adopt(fresh);
  }

  async #renewExpired(failure: Failure): Promise<void> {
    const { refresher, signal } = this.#session;
    // Renewed already, and not one byte came since: another URL would not change that.
    if (!refresher || this.#renewedAt === this.#received || this.#renewals >= MOST_RENEWALS) throw failure;
    this.#renewedAt = this.#received;
    this.#renewals++;
    const old = this.#file.url;
    let fresh: F;
    try {
      fresh = await refresher.refresh(this.#file, signal);
      await this.#adopt(fresh);
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof Failure) throw error;
      const both = new AggregateError([failure, error], 'The URL has expired, and could not be renewed');
      throw new Failure('expired', `${failure.message}, and it could not be renewed`, {
        ...failure.facts,
        cause: both,
      });
    }
    if (fresh.url === old) {
      throw new Failure('expired', `${failure.message}, and refresh gave the same URL`, failure.facts);
    }
  }

  /** Spares a request that would fail. A failure here is none: the URL may still hold for long enough. */
  async #renewAhead(): Promise<void> {
    const { refresher, signal } = this.#session;
    if (!refresher || this.#wasRenewedAhead) return;
    requestUrl(this.#file.url);
    const expiry = urlExpiry(this.#file);
    if (expiry === undefined || expiry - Date.now() > RENEW_AHEAD) return;
    this.#wasRenewedAhead = true;
    try {
      await this.#adopt(await refresher.refresh(this.#file, signal));
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof Failure) throw error;
    }
  }

  /** Takes over what `refresh` gave; true where the content is announced differently than before. */
  async #adopt(fresh: F): Promise<boolean> {
    if (typeof fresh?.url !== 'string') throw new TypeError('refresh gave no file with a url');
    requestUrl(fresh.url);
    const expected = expectationOf(fresh);
    const isNew = !sameContent(expected, this.#expected);
    this.#file = fresh;
    this.#expected = expected;
    checkPolicy(this.#file, this.#expected, this.#session.settings);
    if (!isNew) return false;
    this.#isContentNew = true;
    // The bytes at hand may be just those that are announced now.
    if (this.#isComplete && this.#matches()) return true;
    await this.#startOver();
    return true;
  }

  #matches(): boolean {
    const { size, md5, sha256 } = this.#expected;
    const values = this.#digest.values();
    return (
      (size === undefined || size === this.#received) &&
      (md5 ?? sha256) !== undefined &&
      (md5 === undefined || md5 === values.md5) &&
      (sha256 === undefined || sha256 === values.sha256)
    );
  }

  async #startOver(): Promise<void> {
    this.#isComplete = false;
    this.#known = {};
    if (this.#received === 0) {
      this.#digest = this.#newDigest();
    } else if (this.#sink.canRewind) {
      await this.#sink.rewind();
      this.#digest = this.#newDigest();
      this.#received = 0;
      this.#budget.restart();
      this.#progress?.restarted(this.#total());
    } else {
      this.#replay = { remaining: this.#received, digest: this.#newDigest() };
    }
  }

  /** Whether the rest alone may be asked for: only where something would tell bytes of another content. */
  #canResume(): boolean {
    const { md5, sha256, isGenerated } = this.#expected;
    const hasWitness = (md5 ?? sha256 ?? this.#known.etag ?? this.#known.lastModified) !== undefined;
    const isAllowed = this.#session.settings.resume && !isGenerated && !this.#areRangesBroken;
    return isAllowed && hasWitness && !this.#replay;
  }

  #total(): number | undefined {
    return this.#expected.size ?? this.#known.total;
  }

  #newDigest(): RunningDigest {
    const { md5, sha256 } = this.#expected;
    const algorithms = new Set<DigestAlgorithm>(this.#session.settings.computed);
    if (md5 !== undefined) algorithms.add('md5');
    if (sha256 !== undefined) algorithms.add('sha256');
    // What the consumer of a stream has seen must be comparable with what comes again.
    if (algorithms.size === 0 && !this.#sink.canRewind) algorithms.add('sha256');
    return RunningDigest.of(algorithms);
  }

  /** All there is to notice a login page by, where a file announces neither size nor checksum. */
  #warnOfType(actual: string | null): void {
    const { onWarning } = this.#session.settings;
    const announced = this.#file.contentType;
    if (!onWarning || !announced || !actual || essence(actual) === essence(announced)) return;
    if (essence(actual) === 'application/octet-stream') return;
    onWarning({
      file: this.#given,
      message: `The storage host sends ${essence(actual)}, announced was ${essence(announced)}`,
    });
  }
}

function wrongSize(expected: number, actual: number): Failure {
  const message =
    actual > expected
      ? `It has at least ${actual} bytes, not ${expected}`
      : `It has ${actual} bytes, not ${expected}`;
  return new Failure('size', message, { expected, actual });
}

/** Equal for contents that are wrong in the same way. How much there is too much is not waited for. */
function signatureOf({ kind, facts: { actual = '', expected = '' } }: Failure): string {
  return `${kind} ${kind === 'size' && actual > expected ? 'more' : actual}`;
}

function sameDigests(a: RunningDigest, b: RunningDigest): boolean {
  const [left, right] = [a.values(), b.values()];
  return left.md5 === right.md5 && left.sha256 === right.sha256;
}

function essence(contentType: string): string {
  return (contentType.split(';', 1)[0] ?? '').trim().toLowerCase();
}
