import path from 'node:path';
import { DsError } from '../../errors.js';
import type { SaveOptions } from '../options.js';
import { RunningDigest, reportedDigests } from '../transfer/digest.js';
import { type Expectation, expectationOf } from '../transfer/expectation.js';
import { Failure, publicError } from '../transfer/failure.js';
import { checkPolicy } from '../transfer/policy.js';
import type { Session } from '../transfer/session.js';
import { Transfer } from '../transfer/transfer.js';
import { contentMark, isWorthKeeping } from '../transfer/unfinished.js';
import type { DigestAlgorithm, DownloadableFile, UntypedResult } from '../types.js';
import { renameIntoPlace } from './commit.js';
import { checkUnmoved, flushDirectory, SaveDirectory } from './directory.js';
import { onDisk } from './disk.js';
import { digestHandle, type ExistingFile, findWhole } from './existing.js';
import { checkLayout, wantedPlace } from './layout.js';
import { MANIFEST_NAME, Manifest, manifestEntry } from './manifest.js';
import { Places } from './places.js';
import { createTemporary, sweep, type Temporary, takeOver } from './temporary.js';
import { FileWriter } from './writer.js';

export interface StoredFile<F extends DownloadableFile> extends UntypedResult<F> {
  readonly path: string;
  readonly skipped: boolean;
}

/** Saves the files of one call into one directory. */
export class Saver<F extends DownloadableFile> {
  readonly #session: Session<F>;
  readonly #options: SaveOptions<F>;
  readonly #directory: SaveDirectory;
  readonly #places: Places;
  readonly #manifest: Manifest | undefined;
  /** What earlier runs have left of files that may be gone on with, by the content they are of. */
  readonly #unfinished: Map<string, string>;

  private constructor(parts: {
    session: Session<F>;
    options: SaveOptions<F>;
    directory: SaveDirectory;
    manifest: Manifest | undefined;
    unfinished: Map<string, string>;
  }) {
    this.#session = parts.session;
    this.#options = parts.options;
    this.#directory = parts.directory;
    this.#manifest = parts.manifest;
    this.#unfinished = parts.unfinished;
    this.#places = new Places(parts.directory.root, [MANIFEST_NAME]);
  }

  static async open<F extends DownloadableFile>(
    directory: string,
    session: Session<F>,
    options: SaveOptions<F>,
  ): Promise<Saver<F>> {
    checkLayout(options.layout);
    try {
      return await Saver.#open(directory, session, options);
    } catch (error) {
      // No file is to blame.
      throw error instanceof Failure
        ? new DsError(error.message, { code: 'disk', cause: error.cause })
        : error;
    }
  }

  static async #open<F extends DownloadableFile>(
    directory: string,
    session: Session<F>,
    options: SaveOptions<F>,
  ): Promise<Saver<F>> {
    const unfinished = new Map<string, string>();
    const isResuming = options.resume === 'across-processes';
    const place = await SaveDirectory.open(directory, async (entered) => {
      for (const [content, stray] of await sweep(entered, isResuming)) unfinished.set(content, stray);
    });
    const manifest = options.manifest ? await Manifest.open(place.root) : undefined;
    return new Saver({ session, options, directory: place, manifest, unfinished });
  }

  async save(file: F): Promise<StoredFile<F>> {
    try {
      // Even for a file that is refused next: the numbers of its twins must not depend on that.
      const place = await this.#places.claim(wantedPlace(file, this.#options.layout), file);
      let isSaved = false;
      try {
        const expected = expectationOf(file);
        checkPolicy(file, expected, this.#session.settings);
        const directory = await this.#directory.enter(place.directories);
        const relative = [...place.directories, place.name].join('/');
        const target = { directory, relative, path: path.join(directory, place.name) };
        const result =
          (await this.#findWhole(file, expected, target)) ?? (await this.#download(file, expected, target));
        isSaved = true;
        return result;
      } finally {
        place.release(isSaved);
      }
    } catch (error) {
      throw error instanceof Failure ? publicError(error, file, { attempts: 0, received: 0 }) : error;
    }
  }

  /** `isWhole`: every file has had its turn, so that what earlier runs left is of no use any more. */
  async close(isWhole: boolean): Promise<void> {
    await this.#manifest?.close();
    if (!isWhole) return;
    for (const [content, stray] of this.#unfinished) await (await takeOver(stray, content))?.remove();
  }

  async #findWhole(file: F, expected: Expectation, target: Target): Promise<StoredFile<F> | undefined> {
    const { signal, settings, progress } = this.#session;
    const listed = this.#manifest?.find(target.relative);
    const digest = RunningDigest.of(this.#algorithms(expected));
    const found = await findWhole(target.path, expected, digest, listed, signal);
    if (!found) return undefined;
    const { byteLength, digests, verified, mtimeMs } = found;
    const isListed = listed?.byteSize === byteLength && listed.mtimeMs === mtimeMs;
    if (!isListed) await this.#list(file, target, found);
    progress?.file(file).done(byteLength);
    const reported = reportedDigests(digests, settings.algorithms);
    return { file, path: target.path, byteLength, ...reported, verified, skipped: true };
  }

  async #download(file: F, expected: Expectation, target: Target): Promise<StoredFile<F>> {
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
      const mtimeMs = await onDisk('Finishing the file', async () => {
        if (this.#options.durable) await temporary.handle.sync();
        const stats = this.#manifest && (await temporary.handle.stat());
        isClosed = true;
        await temporary.handle.close();
        return stats?.mtimeMs;
      });
      this.#session.signal.throwIfAborted();
      await checkUnmoved(target.directory);
      await onDisk(`Naming ${target.path}`, () => renameIntoPlace(temporary.path, target.path));
      temporary.release();
      if (this.#options.durable) await flushDirectory(target.directory);
      const { byteLength, verified } = result;
      if (mtimeMs !== undefined)
        await this.#list(result.file, target, { byteLength, verified, digests, mtimeMs });
      const reported = reportedDigests(digests, this.#session.settings.algorithms);
      return { ...result, ...reported, path: target.path, skipped: false };
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
    const digest = RunningDigest.of(this.#algorithms(expected));
    const received = await onDisk('Reading the unfinished file', () =>
      digestHandle(handle, digest, this.#session.signal),
    );
    writer.goOnAt(received);
    transfer.goOnAfter(received, digest);
  }

  #algorithms({ md5, sha256 }: Expectation): Set<DigestAlgorithm> {
    const algorithms = new Set(this.#session.settings.computed);
    if (md5 !== undefined) algorithms.add('md5');
    if (sha256 !== undefined) algorithms.add('sha256');
    return algorithms;
  }

  async #list(file: F, target: Target, facts: ExistingFile): Promise<void> {
    const { md5, sha256 } = facts.digests;
    if (!this.#manifest || md5 === undefined || sha256 === undefined) return;
    const { byteLength: byteSize, verified, mtimeMs } = facts;
    const entry = manifestEntry(file, { path: target.relative, byteSize, md5, sha256, verified, mtimeMs });
    await this.#manifest.add(entry, this.#options.durable === true);
  }
}

/** Where a file goes. */
interface Target {
  readonly directory: string;
  /** Below the root, with `/` between its parts. */
  readonly relative: string;
  readonly path: string;
}
