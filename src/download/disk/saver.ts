import { DsError, DsInputError } from '../../errors.js';
import type { SaveOptions } from '../options.js';
import { RunningDigest, reportedDigests } from '../transfer/content/digest.js';
import { type Expectation, expectationOf } from '../transfer/content/expectation.js';
import { Failure, publicError } from '../transfer/failure.js';
import { checkPolicy } from '../transfer/policy.js';
import type { Session } from '../transfer/session.js';
import { Transfer } from '../transfer/transfer.js';
import { contentMark, isWorthKeeping } from '../transfer/unfinished.js';
import type { DownloadableFile, UntypedResult } from '../types.js';
import { flushDirectory, SaveDirectory } from './directory.js';
import { tryOnDisk } from './disk.js';
import { digestHandle, type ExistingFile, findWhole } from './existing.js';
import { identityOf, listedIdentity } from './identity.js';
import { FileLayout } from './layout.js';
import { Listing } from './listing.js';
import { MANIFEST_NAME, Manifest, type ManifestEntry, manifestEntry, readManifest } from './manifest.js';
import { LEDGER_NAME, openLedger } from './name-ledger.js';
import { type FileTarget, nameFinished, targetAt } from './naming.js';
import { Places } from './places.js';
import { createTemporary, sweep, type Temporary, takeOver } from './temporary.js';
import { FileWriter } from './writer.js';

export interface FileOnDisk<F extends DownloadableFile> extends UntypedResult<F> {
  readonly path: string;
  readonly skipped: boolean;
}

/** Saves the files of one call into one directory. */
export class Saver<F extends DownloadableFile> {
  readonly #session: Session<F>;
  readonly #options: SaveOptions<F>;
  readonly #directory: SaveDirectory;
  readonly #layout: FileLayout<F>;
  readonly #places: Places;
  readonly #listing: Listing;
  readonly #closeLedger: () => Promise<void>;
  readonly #manifest: Manifest | undefined;
  /** Unfinished files of earlier runs, by the mark of their content. */
  readonly #unfinished: Map<string, string>;

  private constructor(parts: {
    session: Session<F>;
    options: SaveOptions<F>;
    directory: SaveDirectory;
    layout: FileLayout<F>;
    places: Places;
    listing: Listing;
    closeLedger: () => Promise<void>;
    manifest: Manifest | undefined;
    unfinished: Map<string, string>;
  }) {
    this.#session = parts.session;
    this.#options = parts.options;
    this.#directory = parts.directory;
    this.#layout = parts.layout;
    this.#places = parts.places;
    this.#listing = parts.listing;
    this.#closeLedger = parts.closeLedger;
    this.#manifest = parts.manifest;
    this.#unfinished = parts.unfinished;
  }

  /** `files` are those that the call is for, where they are known from the start. */
  static async open<F extends DownloadableFile>(
    directory: string,
    session: Session<F>,
    options: SaveOptions<F>,
    files: readonly F[],
  ): Promise<Saver<F>> {
    // Checked before the directory is made: a wrong layout must not touch the disk.
    const layout = new FileLayout(options);
    try {
      return await Saver.#open(directory, session, options, files, layout);
    } catch (error) {
      // The directory failed, not a file that a DownloadError could name.
      throw error instanceof Failure
        ? new DsError(error.message, { code: 'disk', cause: error.cause })
        : error;
    }
  }

  static async #open<F extends DownloadableFile>(
    directory: string,
    session: Session<F>,
    options: SaveOptions<F>,
    files: readonly F[],
    layout: FileLayout<F>,
  ): Promise<Saver<F>> {
    const unfinished = new Map<string, string>();
    const isResuming = options.resume === 'across-processes';
    const place = await SaveDirectory.open(directory, async (entered) => {
      for (const [content, stray] of await sweep(entered, isResuming)) unfinished.set(content, stray);
    });
    const { root } = place;
    const manifest = options.manifest ? await Manifest.open(root) : undefined;
    try {
      const readEntries = async () =>
        manifest?.entries() ?? (await readManifest(root))?.entries.values() ?? [];
      const { ledger, close: closeLedger } = await openLedger(root, readEntries);
      const listing = new Listing();
      for (const file of files) list(listing, file);
      const places = new Places({
        root,
        ledger,
        listing,
        reserved: [MANIFEST_NAME, LEDGER_NAME],
        isDurable: options.durable === true,
      });
      return new Saver({
        session,
        options,
        directory: place,
        layout,
        places,
        listing,
        closeLedger,
        manifest,
        unfinished,
      });
    } catch (error) {
      await manifest?.close().catch(() => {});
      throw error;
    }
  }

  async save(file: F): Promise<FileOnDisk<F>> {
    try {
      const expected = expectationOf(file);
      const identity = identityOf(file, expected);
      // Before anything is awaited, and for one that is refused next: where others belong depends on what is listed.
      this.#listing.add(identity);
      checkPolicy(file, expected, this.#session.settings);
      const wanted = await this.#layout.place(file);
      const { signal } = this.#session;
      const placed = {
        identity,
        isWhole: async (at: string) =>
          (await findWhole(at, expected, this.#newDigest(expected), undefined, signal)) !== undefined,
      };
      const place = await this.#places.claim(wanted, placed);
      const directory = await this.#directory.enter(place.directories);
      const target = targetAt(directory, { place, wanted, placed });
      return (
        (await this.#findWhole(file, expected, target)) ?? (await this.#download(file, expected, target))
      );
    } catch (error) {
      throw error instanceof Failure ? publicError(error, file, { attempts: 0, received: 0 }) : error;
    }
  }

  /**
   * `isWhole`: every file has had its turn, so that what earlier runs left is of no use any more. `isWholeList`: the
   * list is known not to have been cut by whoever gave it.
   */
  async close(isWhole: boolean, isWholeList: boolean): Promise<void> {
    try {
      if (isWhole)
        await this.#manifest?.noteAbsent(
          (entry) => this.#isAbsent(entry, isWholeList),
          this.#options.durable === true,
        );
    } finally {
      await Promise.all([this.#manifest?.close(), this.#closeLedger()]);
    }
    if (!isWhole) return;
    for (const [content, stray] of this.#unfinished) await (await takeOver(stray, content))?.remove();
  }

  /** Whether this run was given other files of its dossier and source, and not this one. */
  #isAbsent(entry: ManifestEntry, isWholeList: boolean): boolean {
    if (!this.#listing.covers(entry, isWholeList) || this.#places.isUsed(entry.path)) return false;
    return !this.#listing.has(listedIdentity(entry));
  }

  async #findWhole(file: F, expected: Expectation, target: FileTarget): Promise<FileOnDisk<F> | undefined> {
    const { signal, settings, progress } = this.#session;
    const listed = this.#manifest?.find(target.relative);
    const digest = this.#newDigest(expected);
    const found = await findWhole(target.path, expected, digest, listed, signal);
    if (!found) return undefined;
    const { byteLength, digests, verified, mtimeMs } = found;
    const isListed =
      listed?.byteSize === byteLength && listed.mtimeMs === mtimeMs && listed.absentSince === undefined;
    if (!isListed) await this.#list(file, target, found);
    progress?.file(file).done(byteLength);
    const reported = reportedDigests(digests, settings.algorithms);
    return { file, path: target.path, byteLength, ...reported, verified, skipped: true };
  }

  async #download(file: F, expected: Expectation, target: FileTarget): Promise<FileOnDisk<F>> {
    const mark =
      this.#options.resume === 'across-processes' ? contentMark(target.relative, expected) : undefined;
    const begun = await this.#takeUnfinished(mark);
    const temporary = begun ?? (await createTemporary(target.directory, mark));
    const writer = new FileWriter(temporary.handle);
    let isClosed = false;
    try {
      const transfer = new Transfer(file, writer, this.#session);
      if (begun) await this.#goOn(transfer, writer, begun, expected);
      const { digests, ...result } = await transfer.run();
      await writer.flush();
      const mtimeMs = await tryOnDisk('Finishing the file', async () => {
        if (this.#options.durable) await temporary.handle.sync();
        const stats = this.#manifest && (await temporary.handle.stat());
        isClosed = true;
        await temporary.handle.close();
        return stats?.mtimeMs;
      });
      this.#session.signal.throwIfAborted();
      const named = await nameFinished(temporary, digests, target, this.#places, this.#session.signal);
      if (this.#options.durable) await flushDirectory(named.directory);
      await this.#places.renew(named.place, identityOf(result.file, expectationOf(result.file)));
      const { byteLength, verified } = result;
      if (mtimeMs !== undefined)
        await this.#list(result.file, named, { byteLength, verified, digests, mtimeMs });
      const reported = reportedDigests(digests, this.#session.settings.algorithms);
      return { ...result, ...reported, path: named.path, skipped: false };
    } catch (error) {
      if (mark !== undefined && !isClosed && isWorthKeeping(error)) {
        await writer.flush().catch(() => {});
        await temporary.keep();
      } else {
        await temporary.remove();
      }
      throw error;
    }
  }

  async #takeUnfinished(mark: string | undefined): Promise<Temporary | undefined> {
    const stray = mark === undefined ? undefined : this.#unfinished.get(mark);
    if (mark === undefined || stray === undefined) return undefined;
    this.#unfinished.delete(mark);
    return await takeOver(stray, mark);
  }

  async #goOn(
    transfer: Transfer<F>,
    writer: FileWriter,
    { handle }: Temporary,
    expected: Expectation,
  ): Promise<void> {
    const digest = this.#newDigest(expected);
    const received = await tryOnDisk('Reading the unfinished file', () =>
      digestHandle(handle, digest, this.#session.signal),
    );
    writer.goOnAt(received);
    transfer.goOnAfter(received, digest);
  }

  #newDigest({ md5, sha256 }: Expectation): RunningDigest {
    const algorithms = new Set(this.#session.settings.computed);
    if (md5 !== undefined) algorithms.add('md5');
    if (sha256 !== undefined) algorithms.add('sha256');
    return RunningDigest.of(algorithms);
  }

  async #list(file: F, target: FileTarget, facts: ExistingFile): Promise<void> {
    const { md5, sha256 } = facts.digests;
    if (!this.#manifest || md5 === undefined || sha256 === undefined) return;
    const { byteLength: byteSize, verified, mtimeMs } = facts;
    const entry = manifestEntry(file, { path: target.relative, byteSize, md5, sha256, verified, mtimeMs });
    await this.#manifest.add(entry, this.#options.durable === true);
  }
}

/** Ignores a file with an invalid description: it is refused when its turn comes. */
function list(listing: Listing, file: DownloadableFile): void {
  try {
    listing.add(identityOf(file, expectationOf(file)));
  } catch (error) {
    if (!(error instanceof DsInputError)) throw error;
  }
}
