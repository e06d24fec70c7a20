import type { TransferSettings } from '../options.js';
import type { DigestAlgorithm, DownloadableFile, Verification } from '../types.js';
import type { BodyHead } from './attempt.js';
import { oddContentType } from './content/content-type.js';
import { compareDigests, type DigestValues, RunningDigest } from './content/digest.js';
import { type Expectation, expectationOf, sameContent } from './content/expectation.js';
import { FirstBytes } from './content/first-bytes.js';
import { Received } from './content/received.js';
import { wrongSize } from './content/wrong-content.js';
import { Failure } from './failure.js';
import { checkMaxBytes, checkPolicy } from './policy.js';
import type { FileProgress } from './progress.js';
import type { Sink } from './sink.js';
import type { AskedRange } from './wire/range-reply.js';
import type { TransportResponse } from './wire/transport.js';

export interface TransferResult<F extends DownloadableFile> {
  /** As it was given, or as it was announced anew where its content had changed. */
  readonly file: F;
  readonly byteLength: number;
  /** All that were computed, asked for or not. */
  readonly digests: DigestValues;
  readonly verified: readonly Verification[];
}

/**
 * Takes the bytes of one file into a sink, over any number of answers, and judges them by what the file announces.
 * It sends nothing and waits for nothing but the sink: `Transfer` decides what follows a failure.
 */
export class Receiver<F extends DownloadableFile> {
  readonly #settings: TransferSettings<F>;
  readonly #sink: Sink;
  /** Told when all bytes were thrown away: what was received before is no measure of progress any more. */
  readonly #onRestart: () => void;
  /** The file as it was given. */
  readonly #given: F;
  /** The file as it is known now. */
  #file: F;
  #expected: Expectation;
  #received: Received;
  /** The size that an answer has said last, also one whose bytes were given up: the next may say nothing of it. */
  #said: number | undefined;
  #firstBytes: FirstBytes | undefined;
  #areRangesUseless = false;
  #isContentNew = false;
  #progress: FileProgress | undefined;

  constructor(file: F, sink: Sink, settings: TransferSettings<F>, onRestart: () => void) {
    this.#given = file;
    this.#file = file;
    this.#sink = sink;
    this.#settings = settings;
    this.#onRestart = onRestart;
    this.#expected = expectationOf(file);
    this.#received = new Received(this.#newDigest());
  }

  get file(): F {
    return this.#file;
  }

  get expected(): Expectation {
    return this.#expected;
  }

  /** Bytes in the sink. */
  get bytes(): number {
    return this.#received.bytes;
  }

  get isComplete(): boolean {
    return this.#received.isComplete;
  }

  /** Takes over bytes that are in the sink already, of which `digest` knows. */
  goOnAfter(received: number, digest: RunningDigest): void {
    this.#received = new Received(digest, received);
  }

  reportTo(progress: FileProgress | undefined): void {
    this.#progress = progress;
  }

  /** What to ask for next; `undefined` where all bytes are there. */
  async nextRange(): Promise<AskedRange | undefined> {
    if (this.#received.bytes > 0 && !this.#canResume()) await this.startOver();
    const { offset, head } = this.#received;
    const total = this.#total();
    if (offset === 0 || offset !== total) return { ...head, offset, total };
    this.#received.isComplete = true;
    return undefined;
  }

  /** The host answers requests for the rest of this file in a way that cannot be used: asks for the whole instead. */
  giveUpRanges(): void {
    this.#areRangesUseless = true;
  }

  /** Looks at the head of an answer before its body. A promise holds the body back. */
  begin(head: BodyHead, headers: TransportResponse['headers']): Promise<void> | undefined {
    const { size } = this.#expected;
    if (head.start === 0 && head.total !== undefined && size !== undefined && head.total !== size) {
      throw wrongSize(size, head.total);
    }
    checkMaxBytes(head.total ?? size, this.#settings);
    const begin = () => {
      if (head.start === 0) this.#noteHead(head, headers);
      this.#sink.begin(this.#total());
    };
    // The whole file, though only its rest was asked for.
    if (head.start === 0 && this.#received.offset > 0) return this.startOver().then(begin);
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
    if (message) this.#settings.onWarning?.({ file: this.#given, message });
  }

  take(chunk: Buffer): Promise<void> | undefined {
    this.#firstBytes?.take(chunk);
    const fresh = this.#received.takeFresh(chunk);
    if (fresh.byteLength === 0) return undefined;
    const received = this.#received.bytes + fresh.byteLength;
    const { size } = this.#expected;
    if (size !== undefined && received > size) throw wrongSize(size, received);
    checkMaxBytes(received, this.#settings);
    this.#received.digest.update(fresh);
    this.#received.bytes = received;
    this.#progress?.received(fresh.byteLength, this.#total());
    return this.#sink.write(fresh);
  }

  /** The answer has ended. One that says nothing of its size has to be as long as one before it has said. */
  end(): void {
    this.#firstBytes?.end();
    const { bytes, head, replay } = this.#received;
    const total = head.total ?? (this.#expected.isGenerated ? undefined : this.#said);
    if (total !== undefined && bytes < total) {
      throw new Failure('cut', `The answer ended after ${bytes} of ${total} bytes`);
    }
    if (total !== undefined && bytes > total && !replay) throw wrongSize(total, bytes);
    this.#received.isComplete = true;
  }

  /** Throws unless the bytes at hand are what the file announces; says what was compared. The file is done then. */
  verify(): TransferResult<F> {
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
    this.#progress?.done(received);
    const file = this.#isContentNew ? this.#file : this.#given;
    return { file, byteLength: received, digests: values, verified };
  }

  /** The answer that seemed whole is not believed: the next request asks again. */
  reopen(): void {
    this.#received.isComplete = false;
  }

  /** Takes over what `refresh` gave; true where the content is announced differently than before. */
  async adopt(fresh: F): Promise<boolean> {
    const expected = expectationOf(fresh);
    const isNew = !sameContent(expected, this.#expected);
    this.#file = fresh;
    this.#expected = expected;
    checkPolicy(this.#file, this.#expected, this.#settings);
    if (!isNew) return false;
    this.#isContentNew = true;
    this.#said = undefined;
    // The bytes at hand may be just those that are announced now.
    if (this.#received.isComplete && this.#isAsAnnounced()) return true;
    await this.startOver();
    return true;
  }

  #isAsAnnounced(): boolean {
    const { size, md5, sha256 } = this.#expected;
    const values = this.#received.digest.values();
    return (
      (size === undefined || size === this.#received.bytes) &&
      (md5 ?? sha256) !== undefined &&
      (md5 === undefined || md5 === values.md5) &&
      (sha256 === undefined || sha256 === values.sha256)
    );
  }

  /** Makes ready for the first byte: the sink is emptied, or skips what its consumer has seen already. */
  async startOver(): Promise<void> {
    const before = this.#received;
    if (before.bytes > 0 && !this.#sink.canRewind) {
      this.#received = Received.replaying(before, this.#newDigest());
      return;
    }
    if (before.bytes > 0) await this.#sink.rewind();
    this.#received = new Received(this.#newDigest());
    if (before.bytes === 0) return;
    this.#onRestart();
    this.#progress?.restarted(this.#total());
  }

  /** Whether the rest alone may be asked for: only where something would tell bytes of another content. */
  #canResume(): boolean {
    const { md5, sha256, isGenerated } = this.#expected;
    const { head, bytes, replay } = this.#received;
    const hasWitness = (md5 ?? sha256 ?? head.etag ?? head.lastModified) !== undefined;
    const isAllowed = this.#settings.resume && !isGenerated && !this.#areRangesUseless;
    const isWithin = bytes <= (this.#total() ?? bytes);
    return isAllowed && hasWitness && isWithin && !replay;
  }

  #total(): number | undefined {
    return this.#expected.size ?? this.#received.head.total;
  }

  #newDigest(): RunningDigest {
    const { md5, sha256 } = this.#expected;
    const algorithms = new Set<DigestAlgorithm>(this.#settings.computed);
    if (md5 !== undefined) algorithms.add('md5');
    if (sha256 !== undefined) algorithms.add('sha256');
    // What the consumer of a stream has seen must be comparable with what comes again.
    if (algorithms.size === 0 && !this.#sink.canRewind) algorithms.add('sha256');
    return RunningDigest.of(algorithms);
  }
}
