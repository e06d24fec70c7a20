import type { FileHandle } from 'node:fs/promises';
import path from 'node:path';
import type { DownloadableFile, Verification } from '../types.js';
import { tryOnDisk } from './disk.js';
import { openForAdding, openForReading, parseObject, readFrom } from './json-lines.js';
import { PLACE_FIELDS } from './place-fields.js';

/** Its name at the root of the directory, which no saved file may get. */
export const MANIFEST_NAME = 'manifest.jsonl';

/** One line of the manifest: a file, and where in which dossier it is from. Never its URL. */
export interface ManifestEntry {
  /** Below the directory of the manifest, with `/` between its parts. */
  readonly path: string;
  readonly byteSize: number;
  /** Lower-case hex, both of them. */
  readonly md5: string;
  readonly sha256: string;
  /** What was compared with what the API announced when it was saved. */
  readonly verified: readonly Verification[];
  /** When it was saved: ISO 8601. */
  readonly savedAt: string;
  /** The time of its last change as the disk has it, in ms since the epoch. */
  readonly mtimeMs: number;
  /** As the API gave it. */
  readonly filename: string;
  readonly contentType?: unknown;
  readonly virusScanResult?: unknown;
  readonly createdAt?: unknown;
  readonly dossierNumber?: unknown;
  readonly dossierId?: unknown;
  readonly source?: unknown;
  readonly champId?: unknown;
  readonly champLabel?: unknown;
  readonly rowId?: unknown;
  readonly index?: unknown;
  readonly ownerId?: unknown;
  readonly attestation?: unknown;
  /**
   * Since when the server has it no more, as far as runs can tell: the end of the first one that was given other
   * files of the same dossier and source, and not this one. ISO 8601. The file itself stays.
   */
  readonly absentSince?: unknown;
}

/** What a line keeps of what a file says of itself. */
const KEPT_FIELDS = ['contentType', 'virusScanResult', 'createdAt', ...PLACE_FIELDS] as const;

export function manifestEntry(
  file: DownloadableFile,
  facts: Pick<ManifestEntry, 'path' | 'byteSize' | 'md5' | 'sha256' | 'verified' | 'mtimeMs'>,
): ManifestEntry {
  const place = KEPT_FIELDS.flatMap((field) => {
    const value: unknown = Reflect.get(file, field);
    return value == null ? [] : [[field, value] as const];
  });
  return {
    ...facts,
    filename: file.filename,
    savedAt: new Date().toISOString(),
    ...Object.fromEntries(place),
  };
}

/**
 * The list of what was saved, in JSON Lines. Lines are only ever added, one write each, after the file has its final
 * name: a run that dies leaves a list that is short, never wrong. The last line of a path counts.
 */
export class Manifest {
  readonly #entries: Map<string, ManifestEntry>;
  readonly #handle: FileHandle;
  #writing: Promise<unknown> = Promise.resolve();

  private constructor(entries: Map<string, ManifestEntry>, handle: FileHandle) {
    this.#entries = entries;
    this.#handle = handle;
  }

  static async open(root: string): Promise<Manifest> {
    const handle = await openForAdding(path.join(root, MANIFEST_NAME));
    try {
      return await tryOnDisk('Opening the manifest', async () => {
        const { entries, isCut } = parseManifest((await readFrom(handle, 0)).toString());
        // A cut line is not removed: another process may still be writing it. The empty line after it marks it as known.
        if (isCut) await handle.appendFile('\n\n');
        return new Manifest(entries, handle);
      });
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  entries(): Iterable<ManifestEntry> {
    return this.#entries.values();
  }

  /** Marks entries as absent: the server no longer has these files. */
  async noteAbsent(isAbsent: (entry: ManifestEntry) => boolean, durable: boolean): Promise<void> {
    const absentSince = new Date().toISOString();
    for (const entry of [...this.#entries.values()]) {
      if (entry.absentSince === undefined && isAbsent(entry))
        await this.add({ ...entry, absentSince }, durable);
    }
  }

  find(relativePath: string): ManifestEntry | undefined {
    return this.#entries.get(relativePath);
  }

  async add(entry: ManifestEntry, durable: boolean): Promise<void> {
    this.#entries.set(entry.path, entry);
    const written = this.#writing.then(() =>
      tryOnDisk('Writing the manifest', async () => {
        await this.#handle.appendFile(`${JSON.stringify(entry)}\n`);
        if (durable) await this.#handle.sync();
      }),
    );
    this.#writing = written.catch(() => {});
    await written;
  }

  async close(): Promise<void> {
    await this.#writing;
    await this.#handle.close();
  }
}

export interface ManifestContent {
  /** By their path. */
  readonly entries: Map<string, ManifestEntry>;
  /** Numbers, from 1, of the lines that cannot be read as an entry. */
  readonly unreadableLines: readonly number[];
}

/** Reads the manifest of a directory; undefined where there is none. */
export async function readManifest(root: string): Promise<ManifestContent | undefined> {
  const handle = await openForReading(path.join(root, MANIFEST_NAME));
  if (!handle) return undefined;
  try {
    return parseManifest((await readFrom(handle, 0)).toString());
  } finally {
    await handle.close();
  }
}

function parseManifest(text: string): ManifestContent & { readonly isCut: boolean } {
  const entries = new Map<string, ManifestEntry>();
  const unreadableLines: number[] = [];
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    const entry = parseLine(line);
    // The last line of a path counts, at the place of its first one.
    if (entry) entries.set(entry.path, entry);
    // An unreadable line before an empty one, or at the end, is the half line of a run that died: no damage.
    else if (line.trim() !== '' && lines[index + 1]) unreadableLines.push(index + 1);
  }
  return { entries, unreadableLines, isCut: lines.at(-1) !== '' };
}

function parseLine(line: string): ManifestEntry | undefined {
  const value = parseObject(line);
  return value && isEntry(value) ? value : undefined;
}

function isEntry(value: object): value is ManifestEntry {
  const texts = ['path', 'md5', 'sha256'].every((field) => typeof Reflect.get(value, field) === 'string');
  const numbers = ['byteSize', 'mtimeMs'].every((field) => typeof Reflect.get(value, field) === 'number');
  return texts && numbers;
}
