import { raceAbort } from '../request/abort.js';
import type { DownloadableFile } from './types.js';

/** Asks for the same file again: with a URL that is valid, and with what is known of its content now. */
export type Refresh<F extends DownloadableFile = DownloadableFile> = (
  file: F,
  context: { readonly signal: AbortSignal; readonly reason: RefreshReason },
) => F | Promise<F>;

/** `'expired'`: the URL is no longer valid, or will not be for long. `'content'`: the bytes are not those announced. */
export type RefreshReason = 'expired' | 'content';

/**
 * Calls the user's `refresh`, at most one at a time for each dossier. A hundred files of one dossier expire
 * together, and each query about it costs the API as much as the first.
 */
export class Refresher<F extends DownloadableFile> {
  readonly #refresh: Refresh<F>;
  /** The last refresh that was asked for, by dossier. */
  readonly #queues = new Map<string, Promise<unknown>>();
  readonly #underWay = new Map<F, Promise<F>>();
  /** A URL just made looked as if it were about to expire: the clocks disagree, and only the host knows when. */
  isExpiryUnknown = false;

  constructor(refresh: Refresh<F>) {
    this.#refresh = refresh;
  }

  refresh(file: F, signal: AbortSignal, reason: RefreshReason): Promise<F> {
    const shared = this.#underWay.get(file);
    if (shared) return raceAbort(shared, signal);

    const key = dossierKey(file);
    const before = this.#queues.get(key) ?? Promise.resolve();
    const mine = before
      .catch(() => {})
      .then(async () => {
        signal.throwIfAborted();
        return await this.#refresh(file, { signal, reason });
      })
      .finally(() => {
        this.#underWay.delete(file);
        if (this.#queues.get(key) === mine) this.#queues.delete(key);
      });
    this.#queues.set(key, mine);
    this.#underWay.set(file, mine);
    return raceAbort(mine, signal);
  }
}

/** Files that belong to no dossier have nothing in common but, at most, their object in the storage. */
function dossierKey(file: DownloadableFile): string {
  return file.dossierNumber == null ? `url:${file.url.split('?', 1)[0]}` : `dossier:${file.dossierNumber}`;
}
