import { sleep } from '../../request/abort.js';
import { backoffDelay } from '../../request/backoff.js';
import { version } from '../../request/wire/version.js';
import type { DigestAlgorithm, DownloadableFile, Verification } from '../types.js';
import { type BodyHead, runAttempt } from './attempt.js';
import { oddContentType } from './content/content-type.js';
import { compareDigests, type DigestValues, RunningDigest } from './content/digest.js';
import { type Expectation, expectationOf, sameContent } from './content/expectation.js';
import { FirstBytes } from './content/first-bytes.js';
import { Received } from './content/received.js';
import { WrongContents, wrongSize } from './content/wrong-content.js';
import { Failure, publicError } from './failure.js';
import { checkMaxBytes, checkPolicy } from './policy.js';
import type { FileProgress } from './progress.js';
import { Renewals } from './renewal.js';
import { RetryBudget } from './retry-budget.js';
import type { Session } from './session.js';
import type { Sink } from './sink.js';
import type { TransportResponse } from './wire/transport.js';
import { requestUrl } from './wire/url-policy.js';

export interface TransferResult<F extends DownloadableFile> {
  /** As it was given, or as it was announced anew where its content had changed. */
  readonly file: F;
  readonly byteLength: number;
  /** All that were computed, asked for or not. */
  readonly digests: DigestValues;
  readonly verified: readonly Verification[];
}

const BACKOFF = { base: 500, cap: 30_000 };

/** The first byte of a generated file, or of the rest of one, costs the host more than that of a stored file. */
const FIRST_BYTE_FACTOR = 4;

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
  #received: Received;
  #attempts = 0;
  /** The size that an answer has said last, also one whose bytes were given up: the next may say nothing of it. */
  #said: number | undefined;
  #progress: FileProgress | undefined;

  /** The host answers requests for the rest of this file in a way that cannot be used. */
  #areRangesUseless = false;
  #isContentNew = false;
  readonly #renewals: Renewals<F>;
  readonly #oddities = new Set<Failure['kind']>();
  readonly #wrongContents = new WrongContents();
  #firstBytes: FirstBytes | undefined;

  constructor(file: F, sink: Sink, session: Session<F>) {
    this.#given = file;
    this.#file = file;
    this.#sink = sink;
    this.#session = session;
    this.#expected = expectationOf(file);
    this.#received = new Received(this.#newDigest());
    this.#budget = new RetryBudget(session.settings.maxRetries, session.outage);
    this.#renewals = new Renewals(session.refresher, session.signal, session.settings.hosts);
  }

  /** Goes on after the bytes that are in the sink already, of which `digest` knows. */
  goOnAfter(received: number, digest: RunningDigest): void {
    this.#received = new Received(digest, received);
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
      throw publicError(error, this.#file, { attempts: this.#attempts, received: this.#received.bytes });
    }
  }

  async #pass(): Promise<TransferResult<F>> {
    if (!this.#received.isComplete) await this.#attempt();
    const result = this.#verify();
    this.#session.outage.success();
    this.#progress?.done(this.#received.bytes);
    return result;
  }

  async #attempt(): Promise<void> {
    const { settings, send, pauses, signal } = this.#session;
    const renewed = await this.#renewals.ahead(this.#file);
    if (renewed) await this.#adopt(renewed);
    if (this.#received.bytes > 0 && !this.#canResume()) await this.#startOver();
    const { offset, head: known } = this.#received;
    if (offset > 0 && offset === this.#total()) {
      this.#received.isComplete = true;
      return;
    }

    const { hosts } = settings;
    const url = requestUrl(this.#file.url, hosts);
    await pauses.over(url.origin, signal);
    const isSlow = offset > 0 || this.#expected.isGenerated;
    this.#attempts++;
    await runAttempt({
      url,
      headers: this.#headers(offset),
      asked: { ...known, offset, total: this.#total() },
      hosts,
      size: this.#expected.size,
      patience: { firstByte: settings.timeout * (isSlow ? FIRST_BYTE_FACTOR : 1), idle: settings.timeout },
      send,
      signal,
      onHead: (head, headers) => this.#onHead(head, headers),
      take: (chunk) => this.#take(chunk),
      onPause: (origin, until) => pauses.pause(origin, until ?? Date.now() + this.#backoff()),
    });
    this.#firstBytes?.end();
    this.#checkEnd();
    this.#received.isComplete = true;
  }

  /** An answer that says nothing of its size has to be as long as one before it has said. */
  #checkEnd(): void {
    const { bytes, head, replay } = this.#received;
    const total = head.total ?? (this.#expected.isGenerated ? undefined : this.#said);
    if (total !== undefined && bytes < total) {
      throw new Failure('cut', `The answer ended after ${bytes} of ${total} bytes`);
    }
    if (total !== undefined && bytes > total && !replay) throw wrongSize(total, bytes);
  }

  #headers(offset: number): Record<string, string> {
    const { etag } = this.#received.head;
    return {
      accept: '*/*',
      // Lengths and digests are those of the file itself.
      'accept-encoding': 'identity',
      'user-agent': `ds-client/${version}`,
      ...(offset === 0 ? {} : { range: `bytes=${offset}-` }),
      ...(offset > 0 && etag && !etag.startsWith('W/') ? { 'if-range': etag } : {}),
    };
  }

  #onHead(head: BodyHead, headers: TransportResponse['headers']): Promise<void> | undefined {
    const { size } = this.#expected;
    if (head.start === 0 && head.total !== undefined && size !== undefined && head.total !== size) {
      throw wrongSize(size, head.total);
    }
    checkMaxBytes(head.total ?? size, this.#session.settings);
    const begin = () => {
      if (head.start === 0) this.#noteHead(head, headers);
      this.#sink.begin(this.#total());
    };
    // The whole file, though only its rest was asked for.
    if (head.start === 0 && this.#received.offset > 0) return this.#startOver().then(begin);
    begin();
    return undefined;
  }

  #noteHead({ total, isDecoded }: BodyHead, headers: TransportResponse['headers']): void {
    const etag = headers.get('etag') ?? undefined;
    const lastModified = headers.get('last-modified') ?? undefined;
    this.#received.head = { total, etag, lastModified };
    this.#said = total ?? this.#said;
    if (isDecoded) this.#areRangesUseless = true;
    this.#firstBytes = FirstBytes.of(this.#file, this.#expected);
    const message = oddContentType(this.#file.contentType, headers.get('content-type'));
    // All there is to notice a login page by, where a file announces neither size nor checksum.
    if (message) this.#session.settings.onWarning?.({ file: this.#given, message });
  }

  #take(chunk: Buffer): Promise<void> | undefined {
    this.#firstBytes?.take(chunk);
    const fresh = this.#received.fresh(chunk);
    if (fresh.byteLength === 0) return undefined;
    const received = this.#received.bytes + fresh.byteLength;
    const { size } = this.#expected;
    if (size !== undefined && received > size) throw wrongSize(size, received);
    checkMaxBytes(received, this.#session.settings);
    this.#received.digest.update(fresh);
    this.#received.bytes = received;
    this.#progress?.received(fresh.byteLength, this.#total());
    return this.#sink.write(fresh);
  }

  /** Throws unless the bytes at hand are what the file announces; says what was compared. */
  #verify(): TransferResult<F> {
    const { size, md5, sha256 } = this.#expected;
    const { bytes: received, digest, replay } = this.#received;
    if (replay) throw new Failure('changed', 'The file has become shorter while it was being streamed');
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
    const values = digest.values();
    verified.push(...compareDigests(this.#expected, values));
    const file = this.#isContentNew ? this.#file : this.#given;
    return { file, byteLength: received, digests: values, verified };
  }

  /** Makes another pass possible, or throws the failure that ends the transfer. */
  async #recover(failure: Failure): Promise<void> {
    switch (failure.kind) {
      case 'range':
        // Cannot come twice: the next request is for the whole file.
        this.#areRangesUseless = true;
        return;
      case 'expired':
        await this.#adopt(await this.#renewals.ofExpired(this.#file, this.#received.bytes, failure));
        return;
      case 'size':
      case 'digest':
        return await this.#recoverContent(failure);
      case 'malformed':
      case 'encoded':
      case 'foreign':
      case 'empty':
        if (this.#oddities.has(failure.kind)) throw failure;
        this.#oddities.add(failure.kind);
        this.#received.isComplete = false;
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
    if (!this.#budget.spend(this.#received.bytes)) throw failure;
    const { status } = failure.facts;
    // A refusal of this kind pauses the whole origin.
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
    const { url } = this.#file;
    const fresh = await this.#renewals.ofWrongContent(this.#file, failure);
    if (fresh && (await this.#adopt(fresh))) return;
    this.#wrongContents.note(failure);
    const isHopeless =
      this.#file.virusScanResult === 'integrity_error' ||
      // A consumer that has seen all the wrong bytes cannot be given others.
      (failure.kind === 'digest' && !this.#sink.canRewind);
    if (isHopeless) throw failure;
    await this.#startOver();
    // A request to another address is not a retry: it is sent once, without a wait.
    if (fresh && fresh.url !== url) return;
    await this.#retryLater(failure);
  }

  /** Takes over what `refresh` gave; true where the content is announced differently than before. */
  async #adopt(fresh: F): Promise<boolean> {
    const expected = expectationOf(fresh);
    const isNew = !sameContent(expected, this.#expected);
    this.#file = fresh;
    this.#expected = expected;
    checkPolicy(this.#file, this.#expected, this.#session.settings);
    if (!isNew) return false;
    this.#isContentNew = true;
    this.#said = undefined;
    // The bytes at hand may be just those that are announced now.
    if (this.#received.isComplete && this.#matches()) return true;
    await this.#startOver();
    return true;
  }

  #matches(): boolean {
    const { size, md5, sha256 } = this.#expected;
    const values = this.#received.digest.values();
    return (
      (size === undefined || size === this.#received.bytes) &&
      (md5 ?? sha256) !== undefined &&
      (md5 === undefined || md5 === values.md5) &&
      (sha256 === undefined || sha256 === values.sha256)
    );
  }

  async #startOver(): Promise<void> {
    const before = this.#received;
    if (before.bytes > 0 && !this.#sink.canRewind) {
      this.#received = Received.replaying(before, this.#newDigest());
      return;
    }
    if (before.bytes > 0) await this.#sink.rewind();
    this.#received = new Received(this.#newDigest());
    if (before.bytes === 0) return;
    this.#budget.restart();
    this.#progress?.restarted(this.#total());
  }

  /** Whether the rest alone may be asked for: only where something would tell bytes of another content. */
  #canResume(): boolean {
    const { md5, sha256, isGenerated } = this.#expected;
    const { head, bytes, replay } = this.#received;
    const hasWitness = (md5 ?? sha256 ?? head.etag ?? head.lastModified) !== undefined;
    const isAllowed = this.#session.settings.resume && !isGenerated && !this.#areRangesUseless;
    const isWithin = bytes <= (this.#total() ?? bytes);
    return isAllowed && hasWitness && isWithin && !replay;
  }

  #total(): number | undefined {
    return this.#expected.size ?? this.#received.head.total;
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
}
