import { sleep } from '../../request/abort.js';
import { backoffDelay } from '../../request/backoff.js';
import type { DownloadableFile } from '../types.js';
import { runAttempt } from './attempt.js';
import type { RunningDigest } from './content/digest.js';
import { WrongContents } from './content/wrong-content.js';
import { Failure, publicError } from './failure.js';
import { checkPolicy } from './policy.js';
import { Receiver, type TransferResult } from './receiver.js';
import { Renewals } from './renewal.js';
import { RetryBudget } from './retry-budget.js';
import type { Session } from './session.js';
import type { Sink } from './sink.js';
import { requestHeaders } from './wire/request-headers.js';
import { requestUrl } from './wire/url-policy.js';

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
  readonly #given: F;
  readonly #budget: RetryBudget;
  readonly #receiver: Receiver<F>;
  readonly #renewals: Renewals<F>;
  readonly #oddities = new Set<Failure['kind']>();
  readonly #wrongContents = new WrongContents();
  #attempts = 0;

  constructor(file: F, sink: Sink, session: Session<F>) {
    const { settings, outage, refresher, signal } = session;
    this.#given = file;
    this.#sink = sink;
    this.#session = session;
    this.#budget = new RetryBudget(settings.maxRetries, outage);
    this.#receiver = new Receiver(file, sink, settings, () => this.#budget.restart());
    this.#renewals = new Renewals(refresher, signal, settings.hosts);
  }

  /** Goes on after the bytes that are in the sink already, of which `digest` knows. */
  goOnAfter(received: number, digest: RunningDigest): void {
    this.#receiver.goOnAfter(received, digest);
  }

  async run(): Promise<TransferResult<F>> {
    const { signal, settings, progress } = this.#session;
    try {
      signal.throwIfAborted();
      checkPolicy(this.#receiver.file, this.#receiver.expected, settings);
      this.#receiver.reportTo(progress?.file(this.#given));
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
      const { file, bytes } = this.#receiver;
      throw publicError(error, file, { attempts: this.#attempts, received: bytes });
    }
  }

  async #pass(): Promise<TransferResult<F>> {
    if (!this.#receiver.isComplete) await this.#attempt();
    const result = this.#receiver.verify();
    this.#session.outage.success();
    return result;
  }

  async #attempt(): Promise<void> {
    const { settings, send, pauses, signal } = this.#session;
    const receiver = this.#receiver;
    const renewed = await this.#renewals.renewAhead(receiver.file);
    if (renewed) await receiver.adopt(renewed);
    const asked = await receiver.nextRange();
    if (!asked) return;

    const { hosts } = settings;
    const url = requestUrl(receiver.file.url, hosts);
    await pauses.waitForEnd(url.origin, signal);
    const { size, isGenerated } = receiver.expected;
    const isSlow = asked.offset > 0 || isGenerated;
    this.#attempts++;
    await runAttempt({
      url,
      headers: requestHeaders(asked),
      asked,
      hosts,
      size,
      patience: { firstByte: settings.timeout * (isSlow ? FIRST_BYTE_FACTOR : 1), idle: settings.timeout },
      send,
      signal,
      onHead: (head, headers) => receiver.begin(head, headers),
      take: (chunk) => receiver.take(chunk),
      onPause: (origin, until) => pauses.pause(origin, until ?? Date.now() + this.#backoff()),
    });
    receiver.end();
  }

  /** Makes another pass possible, or throws the failure that ends the transfer. */
  async #recover(failure: Failure): Promise<void> {
    const receiver = this.#receiver;
    switch (failure.kind) {
      case 'range':
        // Cannot come twice: the next request is for the whole file.
        receiver.giveUpRanges();
        return;
      case 'expired':
        await receiver.adopt(await this.#renewals.renewExpired(receiver.file, receiver.bytes, failure));
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
        receiver.reopen();
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
    if (!this.#budget.spend(this.#receiver.bytes)) throw failure;
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
    const { url } = this.#receiver.file;
    const fresh = await this.#renewals.renewContent(this.#receiver.file, failure);
    if (fresh && (await this.#receiver.adopt(fresh))) return;
    this.#wrongContents.note(failure);
    const isHopeless =
      this.#receiver.file.virusScanResult === 'integrity_error' ||
      // A consumer that has seen all the wrong bytes cannot be given others.
      (failure.kind === 'digest' && !this.#sink.canRewind);
    if (isHopeless) throw failure;
    await this.#receiver.startOver();
    // A request to another address is not a retry: it is sent once, without a wait.
    if (fresh && fresh.url !== url) return;
    await this.#retryLater(failure);
  }
}
