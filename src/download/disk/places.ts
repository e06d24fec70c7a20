import { lstat } from 'node:fs/promises';
import path from 'node:path';
import type { DownloadableFile } from '../types.js';
import { nameKey, numberedName, safeName } from './file-name.js';
import type { WantedPlace } from './layout.js';

/** A path that no other file of this process has. */
export interface Place {
  /** Names of the directories below the root. */
  readonly directories: readonly string[];
  readonly name: string;
  /** To be called when the file is there, or will not come. */
  release(isSaved: boolean): void;
}

/** A file or directory that is spoken for, and what is below it. */
interface Entry {
  readonly name: string;
  readonly below: Map<string, Entry> | undefined;
}

/**
 * Gives the files of one call their places. Two of one name, in any case or Unicode form, get different ones; the
 * number that tells them apart depends on the order of the files alone, so that the next run finds them again.
 */
export class Places {
  readonly #root: string;
  readonly #top = new Map<string, Entry>();
  /** The number of the last twin of each name. */
  readonly #twins = new Map<string, number>();

  /** `reserved` are names at the root that no file may get. */
  constructor(root: string, reserved: readonly string[]) {
    this.#root = root;
    for (const name of reserved) this.#top.set(nameKey(name), { name, below: undefined });
  }

  async claim(wanted: WantedPlace, file: DownloadableFile): Promise<Place> {
    let level = this.#top;
    const directories: string[] = [];
    for (const directory of wanted.directories) {
      const entry = this.#directory(level, safeName(directory));
      directories.push(entry.name);
      level = entry.below;
    }
    const base = path.join(this.#root, ...directories);
    const wantedName = safeName(wanted.name);
    const twinKey = keyOf(base, wantedName);
    for (let number = (this.#twins.get(twinKey) ?? 0) + 1; ; number++) {
      const name = number === 1 ? wantedName : numberedName(wantedName, number);
      if (level.has(nameKey(name))) continue;
      // Spoken for before anything is awaited, so that two files never look at one name at once.
      this.#twins.set(twinKey, number);
      level.set(nameKey(name), { name, below: undefined });
      const release = await claimInProcess(path.join(base, name), identity(file));
      if (release) return { directories, name, release };
    }
  }

  #directory(level: Map<string, Entry>, wanted: string): { name: string; below: Map<string, Entry> } {
    for (let number = 1; ; number++) {
      const name = number === 1 ? wanted : numberedName(wanted, number);
      const entry = level.get(nameKey(name));
      if (entry?.below) return { name: entry.name, below: entry.below };
      // A file has that name already.
      if (entry) continue;
      const below = new Map<string, Entry>();
      level.set(nameKey(name), { name, below });
      return { name, below };
    }
  }
}

/** What other calls in this process are saving right now. */
const underWay = new Set<string>();

/** Which file this process has saved last under a path. Forgets the oldest beyond `MOST_REMEMBERED`. */
const saved = new Map<string, string>();
const MOST_REMEMBERED = 20_000;

/**
 * Keeps two calls of one process apart, at once or one after the other: the second file of a name must not replace
 * the first, while the same file in a newer version must. Undefined where the path belongs to another file.
 */
async function claimInProcess(file: string, who: string): Promise<Place['release'] | undefined> {
  const key = keyOf(path.dirname(file), path.basename(file));
  if (underWay.has(key)) return undefined;
  underWay.add(key);
  const before = saved.get(key);
  if (before !== undefined && before !== who && (await exists(file))) {
    underWay.delete(key);
    return undefined;
  }
  return (isSaved) => {
    underWay.delete(key);
    if (!isSaved) return;
    saved.delete(key);
    saved.set(key, who);
    const [oldest] = saved.keys();
    if (saved.size > MOST_REMEMBERED && oldest !== undefined) saved.delete(oldest);
  };
}

function keyOf(directory: string, name: string): string {
  return `${directory}\0${nameKey(name)}`;
}

/** The same for the same file at its place in a dossier, whatever its content is by now. */
function identity(file: DownloadableFile): string {
  const { dossierNumber, source, champId, rowId, index }: DownloadableFile & DossierPlace = file;
  if (dossierNumber != null && source != null) {
    // Generated files have the time of the query there.
    const createdAt = source === 'pdf' || source === 'geojson' ? null : file.createdAt;
    return JSON.stringify([dossierNumber, source, champId, rowId, index, createdAt]);
  }
  // The path of a signed URL is that of the stored object; its query changes each time.
  return JSON.stringify([file.url.split('?', 1)[0], file.checksum, file.sha256]);
}

interface DossierPlace {
  readonly champId?: unknown;
  readonly rowId?: unknown;
  readonly index?: unknown;
}

async function exists(file: string): Promise<boolean> {
  return await lstat(file).then(
    () => true,
    () => false,
  );
}
