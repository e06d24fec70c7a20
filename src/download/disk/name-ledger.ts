import { createHash, randomBytes } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { Turns } from '../../turns.js';
import { Failure } from '../transfer/failure.js';
import { tryOnDisk } from './disk.js';
import { nameKey } from './file-name.js';
import { type Identity, keysOf, listedIdentity, type Owner } from './identity.js';
import { openForAdding, openForReading, parseObject, readFrom } from './json-lines.js';
import type { ManifestEntry } from './manifest.js';

/** Its name at the root of the directory, which no saved file may get. */
export const LEDGER_NAME = '.ds-client.jsonl';

/** The owner of a claim that was given up. */
const RELEASED: Owner = ['released'];

/** A name that was given, and the file that it belongs to. */
export interface Claim extends Identity {
  /** Below the root, with `/` between its parts. */
  readonly path: string;
  /** Distinguishes two claims of one path, of which the one that was written first is valid. */
  readonly id: string;
  /** The number of its lines. One more than this process wrote means that another process saves the same file. */
  readonly lines: number;
  /** Where in the ledger its first line is. */
  readonly since: number;
  /** Where in the ledger its last line is. */
  readonly order: number;
}

/**
 * Which file each name below a directory belongs to, for all runs and all processes: JSON Lines that are only added
 * to. The first line of a path decides whose it is, and later ones of the same claim say its content and place by
 * now. So two processes that want one name both write a line, read on, and see the same winner: there is no lock
 * that a killed process could leave behind, since a name belongs to a file and not to a process.
 */
export class NameLedger {
  readonly #file: string;
  readonly #claims = new Map<string, Claim>();
  readonly #byKey = new Map<string, Set<string>>();
  #handle: FileHandle | undefined;
  /** Identifies the file that was read so far, so that a replaced one is read from its beginning. */
  #fileId: string | undefined;
  /** Where the first line that was not read yet begins. */
  #position = 0;
  #length = 0;
  /** Whether the names that a manifest has on record were taken over, and whether the ledger says so. */
  #hasManifest = false;
  #saysSo = false;
  #waiting: { text: string; durable: boolean }[] = [];
  #next: Promise<void> | undefined;
  readonly #turns = new Turns();

  constructor(root: string) {
    this.#file = path.join(root, LEDGER_NAME);
  }

  /** Reads what other calls and processes have added; `listed` gives what a manifest has, if that is needed. */
  async refresh(listed: () => Promise<Iterable<ManifestEntry>>): Promise<void> {
    await this.#turns.run(async () => {
      const handle = this.#handle ?? (await openForReading(this.#file));
      try {
        if (handle) await this.#readOn(handle);
        else this.#forget();
      } finally {
        if (handle !== this.#handle) await handle?.close();
      }
    });
    if (this.#hasManifest) return;
    const lines = linesOf(await listed(), (listed) => this.find(listed) !== undefined);
    if (lines.length > 0) await this.#add(lines, false);
    this.#hasManifest = true;
  }

  /** The claim on a path below the root, in whatever case. */
  find(relativePath: string): Claim | undefined {
    return this.#claims.get(nameKey(relativePath));
  }

  /** How many lines have been read so far. */
  get length(): number {
    return this.#length;
  }

  /** The claims noted under one of the keys of an owner. */
  claimsOf(key: string): Claim[] {
    return [...(this.#byKey.get(key) ?? [])].flatMap((pathKey) => this.#claims.get(pathKey) ?? []);
  }

  /** Claims a path for a file. Undefined where another's claim on it was written first. */
  async claim(relativePath: string, identity: Identity, durable: boolean): Promise<Claim | undefined> {
    const id = randomBytes(6).toString('hex');
    // A line can get lost: where the disk was full for a moment, or on a share that does not add atomically.
    for (let tries = 0; tries < 3; tries++) {
      await this.#add([textOf(relativePath, id, identity)], durable);
      const holding = this.find(relativePath);
      if (holding) return holding.id === id ? holding : undefined;
    }
    throw new Failure('disk', `${this.#file} does not keep what is written to it`);
  }

  /** Notes that a claim is in use, with the content and the place that its file has by now. */
  async note({ path: relativePath, id }: Claim, identity: Identity, durable: boolean): Promise<void> {
    await this.#add([textOf(relativePath, id, identity)], durable);
  }

  /** Gives a claim up before anything was saved under its path. Nothing is ever found by it again. */
  async release({ path: relativePath, id }: Claim, durable: boolean): Promise<void> {
    const nobody: Identity = { owner: RELEASED, index: 0, md5: undefined, sha256: undefined };
    await this.#add([textOf(relativePath, id, nobody)], durable);
  }

  async close(): Promise<void> {
    await this.#turns.run(async () => {
      const handle = this.#handle;
      this.#handle = undefined;
      await handle?.close();
    });
  }

  /** Adds lines, those of several calls in one write, and reads what others have added. */
  #add(lines: readonly string[], durable: boolean): Promise<void> {
    // Begins with a line break too: the last line may be half a line of a process that died.
    this.#waiting.push({ text: `\n${lines.join('\n')}\n`, durable });
    this.#next ??= this.#turns.run(async () => {
      this.#next = undefined;
      const additions = this.#waiting;
      this.#waiting = [];
      await this.#write(additions);
    });
    return this.#next;
  }

  async #write(additions: readonly { text: string; durable: boolean }[]): Promise<void> {
    this.#handle ??= await openForAdding(this.#file);
    const handle = this.#handle;
    const mark = this.#hasManifest && !this.#saysSo ? `${JSON.stringify({ manifest: true })}\n` : '';
    await tryOnDisk(`Writing ${this.#file}`, async () => {
      await handle.appendFile(additions.map(({ text }) => text).join('') + mark);
      if (additions.some(({ durable }) => durable)) await handle.datasync();
    });
    await this.#readOn(handle);
  }

  async #readOn(handle: FileHandle): Promise<void> {
    const read = await tryOnDisk(`Reading ${this.#file}`, async () => {
      const { size, ino, birthtimeMs } = await handle.stat();
      const fileId = `${ino} ${birthtimeMs}`;
      if (fileId !== this.#fileId || size < this.#position) this.#forget();
      this.#fileId = fileId;
      return await readFrom(handle, this.#position);
    });
    // A line without its line break is still being written, or its writer has died.
    const end = read.lastIndexOf(10) + 1;
    this.#position += end;
    for (const line of read.toString('utf8', 0, end).split('\n')) this.#take(line);
  }

  #forget(): void {
    this.#claims.clear();
    this.#byKey.clear();
    this.#position = 0;
    this.#hasManifest = false;
    this.#saysSo = false;
  }

  #take(line: string): void {
    const said = parseObject(line);
    if (said && Reflect.get(said, 'manifest') === true) this.#hasManifest = this.#saysSo = true;
    const claim = said && claimOf(said, ++this.#length);
    if (!claim) return;
    const key = nameKey(claim.path);
    const before = this.#claims.get(key);
    if (before && before.id !== claim.id) return;
    for (const owner of before ? keysOf(before) : []) this.#byKey.get(owner)?.delete(key);
    const { path: spelled, since, lines } = before ?? { ...claim, lines: 0 };
    this.#claims.set(key, { ...claim, path: spelled, since, lines: lines + 1 });
    for (const owner of keysOf(claim)) {
      const noted = this.#byKey.get(owner);
      if (noted) noted.add(key);
      else this.#byKey.set(owner, new Set([key]));
    }
  }
}

/** Names that a manifest has on record and the ledger has not: of version 0.1, or of a ledger that was lost. */
function linesOf(entries: Iterable<ManifestEntry>, isKnown: (listed: string) => boolean): string[] {
  const lines: string[] = [];
  for (const entry of entries) {
    if (isKnown(entry.path)) continue;
    // The same for all processes that take it over at once.
    const id = createHash('sha256').update(entry.path).digest('hex').slice(0, 12);
    lines.push(textOf(entry.path, id, listedIdentity(entry)));
  }
  return lines;
}

function textOf(relativePath: string, id: string, { owner, index, md5, sha256 }: Identity): string {
  return JSON.stringify({ path: relativePath, claim: id, of: owner, index, md5, sha256 });
}

function claimOf(said: object, order: number): Claim | undefined {
  const field = (name: string): unknown => Reflect.get(said, name);
  const relativePath = field('path');
  const id = field('claim');
  const owner = field('of');
  const index = field('index');
  if (typeof relativePath !== 'string' || typeof id !== 'string' || typeof index !== 'number')
    return undefined;
  if (!isOwner(owner)) return undefined;
  const [md5, sha256] = ['md5', 'sha256']
    .map(field)
    .map((value) => (typeof value === 'string' ? value : undefined));
  return { path: relativePath, id, owner, index, md5, sha256, lines: 1, since: order, order };
}

function isOwner(value: unknown): value is Owner {
  const isPart = (part: unknown) => part === null || typeof part === 'string' || typeof part === 'number';
  return Array.isArray(value) && value.every(isPart);
}

/** The ledgers of this process by their root. Without it, `saveFile` in a loop would read the whole ledger for each file. */
const ledgers = new Map<string, { readonly ledger: NameLedger; users: number }>();

/** The ledger of a directory, up to date. To be given back. */
export async function openLedger(
  root: string,
  listed: () => Promise<Iterable<ManifestEntry>>,
): Promise<{ readonly ledger: NameLedger; close(): Promise<void> }> {
  const shared = ledgers.get(root) ?? { ledger: new NameLedger(root), users: 0 };
  ledgers.set(root, shared);
  shared.users += 1;
  const close = async () => {
    shared.users -= 1;
    if (shared.users > 0) return;
    // The last unused ledger stays in memory, without its handle.
    for (const [other, { users }] of ledgers) if (users === 0 && other !== root) ledgers.delete(other);
    await shared.ledger.close();
  };
  try {
    await shared.ledger.refresh(listed);
    return { ledger: shared.ledger, close };
  } catch (error) {
    await close().catch(() => {});
    throw error;
  }
}
