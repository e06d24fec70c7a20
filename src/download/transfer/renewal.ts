import { DsInputError } from '../../errors.js';
import type { HostBounds } from '../../request/wire/hosts.js';
import type { Refresher, RefreshReason } from '../refresh.js';
import type { DownloadableFile } from '../types.js';
import { Failure } from './failure.js';
import { urlExpiry } from './url-expiry.js';
import { requestUrl } from './wire/url-policy.js';

/** A URL that expires sooner than this, in ms, is renewed before it is used. */
const RENEW_AHEAD = 120_000;

/** URLs of one file that may expire one after the other. */
const MOST_RENEWALS = 10;

function expiresSoon(file: DownloadableFile): boolean {
  const expiry = urlExpiry(file);
  return expiry !== undefined && expiry - Date.now() <= RENEW_AHEAD;
}

/** When to ask for a file again, so that no file asks for ever. */
export class Renewals<F extends DownloadableFile> {
  readonly #refresher: Refresher<F> | undefined;
  readonly #signal: AbortSignal;
  readonly #hosts: HostBounds;
  #wasRenewedAhead = false;
  #wasRenewedForContent = false;
  /** Bytes that were there when the URL was last renewed since it had expired. */
  #renewedAt: number | undefined;
  #count = 0;

  constructor(refresher: Refresher<F> | undefined, signal: AbortSignal, hosts: HostBounds) {
    this.#hosts = hosts;
    this.#refresher = refresher;
    this.#signal = signal;
  }

  /**
   * Once for a file whose URL is about to expire: spares a request that would fail. A failure here is none, since the
   * URL may still hold for long enough.
   */
  async renewAhead(file: F): Promise<F | undefined> {
    if (!this.#refresher || this.#wasRenewedAhead || this.#refresher.isExpiryUnknown) return undefined;
    requestUrl(file.url, this.#hosts);
    if (!expiresSoon(file)) return undefined;
    this.#wasRenewedAhead = true;
    try {
      const fresh = await this.#refresh(this.#refresher, file, 'expired');
      // Otherwise every file would be renewed in vain, at the cost of a request each.
      if (expiresSoon(fresh)) this.#refresher.isExpiryUnknown = true;
      return fresh;
    } catch {
      this.#signal.throwIfAborted();
      return undefined;
    }
  }

  /** For a URL that the host refuses. Throws where nothing better than `failure` comes of it. */
  async renewExpired(file: F, received: number, failure: Failure): Promise<F> {
    // Renewed already, and not one byte came since: another URL would not change that.
    const isVain = this.#renewedAt === received || this.#count >= MOST_RENEWALS;
    if (!this.#refresher || isVain) throw failure;
    this.#renewedAt = received;
    this.#count++;
    let fresh: F;
    try {
      fresh = await this.#refresh(this.#refresher, file, 'expired');
    } catch (error) {
      this.#signal.throwIfAborted();
      const cause = new AggregateError([failure, error], 'The URL has expired, and could not be renewed');
      throw new Failure('expired', `${failure.message}, and it could not be renewed`, {
        ...failure.facts,
        cause,
      });
    }
    if (fresh.url !== file.url) return fresh;
    throw new Failure('expired', `${failure.message}, and refresh gave the same URL`, failure.facts);
  }

  /** Once for a file whose bytes are not those announced: the server rewrites some after it has listed them. */
  async renewContent(file: F, failure: Failure): Promise<F | undefined> {
    if (!this.#refresher || this.#wasRenewedForContent) return undefined;
    this.#wasRenewedForContent = true;
    try {
      return await this.#refresh(this.#refresher, file, 'content');
    } catch (cause) {
      this.#signal.throwIfAborted();
      const message = `${failure.message}, and it could not be listed again`;
      throw new Failure(failure.kind, message, { ...failure.facts, cause });
    }
  }

  async #refresh(refresher: Refresher<F>, file: F, reason: RefreshReason): Promise<F> {
    const fresh = await refresher.refresh(file, this.#signal, reason);
    if (typeof fresh?.url !== 'string') throw new DsInputError('refresh gave no file with a url');
    requestUrl(fresh.url, this.#hosts);
    return fresh;
  }
}
