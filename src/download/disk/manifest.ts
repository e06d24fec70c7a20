import { constants } from 'node:fs';
import { type FileHandle, open, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { DownloadableFile, Verification } from '../types.js';
import { errorCode, onDisk } from './disk.js';

/** At the root of the directory; no saved file ever gets this name. */
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
}

/** What a file says of its place that is worth keeping. */
const KEPT_FIELDS = [
  'contentType',
  'virusScanResult',
  'createdAt',
  'dossierNumber',
  'dossierId',
  'source',
  'champId',
  'champLabel',
  'rowId',
  'index',
] as const;

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
 * The list of what was saved, in JSON Lines. Whole lines are only ever added, one write each, after the file has its
 * final name: a run that dies leaves a list that is short, never wrong. The last line of a path counts.
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
    return await onDisk('Opening the manifest', async () => {
      const file = path.join(root, MANIFEST_NAME);
      const manifest = await readManifest(root);
      const flags = constants.O_APPEND | constants.O_CREAT | constants.O_RDWR | (constants.O_NOFOLLOW ?? 0);
      const handle = await open(file, flags, 0o666);
      await endLastLine(handle);
      return new Manifest(manifest?.entries ?? new Map(), handle);
    });
  }

  find(relativePath: string): ManifestEntry | undefined {
    return this.#entries.get(relativePath);
  }

  async add(entry: ManifestEntry, durable: boolean): Promise<void> {
    this.#entries.set(entry.path, entry);
    const written = this.#writing.then(() =>
      onDisk('Writing the manifest', async () => {
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

/** A run that died may have left half a line, which says nothing: after it, new lines would look damaged. */
async function endLastLine(handle: FileHandle): Promise<void> {
  const { size } = await handle.stat();
  if (size === 0) return;
  const { buffer: last } = await handle.read(Buffer.alloc(1), 0, 1, size - 1);
  if (last.toString() === '\n') return;
  const { buffer } = await handle.read(Buffer.alloc(size), 0, size, 0);
  const begin = buffer.lastIndexOf('\n') + 1;
  if (parseLine(buffer.toString('utf8', begin))) await handle.appendFile('\n');
  else await handle.truncate(begin);
}

export interface ManifestContent {
  /** By their path. */
  readonly entries: Map<string, ManifestEntry>;
  /** Numbers, from 1, of the lines that are no entry. */
  readonly unreadableLines: readonly number[];
}

/** What the manifest of a directory says; undefined where there is none. */
export async function readManifest(root: string): Promise<ManifestContent | undefined> {
  let text: string;
  try {
    text = await readFile(path.join(root, MANIFEST_NAME), 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
  const entries = new Map<string, ManifestEntry>();
  const unreadableLines: number[] = [];
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    const entry = parseLine(line);
    if (entry) entries.set(entry.path, entry);
    // What stands after the last line break is half a line of a run that died, or nothing.
    else if (line.trim() !== '' && index < lines.length - 1) unreadableLines.push(index + 1);
  }
  return { entries, unreadableLines };
}

/** Undefined for half a line of a run that died, and for what is no entry. */
function parseLine(line: string): ManifestEntry | undefined {
  if (line.trim() === '') return undefined;
  try {
    const value: unknown = JSON.parse(line);
    return isEntry(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isEntry(value: unknown): value is ManifestEntry {
  if (typeof value !== 'object' || value === null) return false;
  const texts = ['path', 'md5', 'sha256'].every((field) => typeof Reflect.get(value, field) === 'string');
  const numbers = ['byteSize', 'mtimeMs'].every((field) => typeof Reflect.get(value, field) === 'number');
  return texts && numbers;
}
