import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';
import { Turns } from '../../turns.js';
import { nameKey, numberedName, safeName } from './file-name.js';
import { hasContent, type Identity, keysOf, sameBytes, vagueOwners } from './identity.js';
import type { WantedPlace } from './layout.js';
import type { Listing } from './listing.js';
import type { Claim, NameLedger } from './name-ledger.js';

/** A path that belongs to one file, in this run and in all later ones. */
export interface FilePlace {
  /** Names of the directories below the root. */
  readonly directories: readonly string[];
  readonly name: string;
  /** Whether an earlier version is there, which the new one replaces. Otherwise nothing may be there. */
  readonly isTaken: boolean;
  readonly claim: Claim;
}

/** Checks a file that is already at a path. */
export interface FileToPlace {
  readonly identity: Identity;
  /** Whether the file under an absolute path has the announced content. */
  isWhole(file: string): Promise<boolean>;
}

/**
 * Gives the files of one run their places. A file keeps the name that an earlier run gave it; a new one gets a name
 * that belongs to no other file, in any case or Unicode form, and under which nothing lies but its own content.
 */
export class Places {
  readonly #root: string;
  readonly #ledger: NameLedger;
  readonly #listing: Listing;
  readonly #isDurable: boolean;
  readonly #reserved: ReadonlySet<string>;
  /** The claims that files of this run have, by their id: no two may have the same. */
  readonly #used = new Set<string>();
  /** Paths chosen for files of this run that the ledger does not have yet. */
  readonly #chosen = new Set<string>();
  /** How directories are spelled, by the key of the wanted path. */
  readonly #spelled = new Map<string, string>();
  /** Paths of the directories of this run. */
  readonly #directories = new Set<string>();
  /** The entries of existing directories when they were first read, by key. */
  readonly #contents = new Map<string, Map<string, string>>();
  /** The number to try first for the next file with a name, so that a thousand equal names do not take a million looks. */
  readonly #numbers = new Map<string, number>();
  readonly #turns = new Turns();

  /** `reserved` are names at the root that no file may get. */
  constructor(parts: {
    root: string;
    ledger: NameLedger;
    listing: Listing;
    reserved: readonly string[];
    isDurable: boolean;
  }) {
    this.#root = parts.root;
    this.#ledger = parts.ledger;
    this.#listing = parts.listing;
    this.#isDurable = parts.isDurable;
    this.#reserved = new Set(parts.reserved.map(nameKey));
  }

  async claim(wanted: WantedPlace, file: FileToPlace): Promise<FilePlace> {
    const name = safeName(wanted.name);
    for (;;) {
      // One after the other: which of two twins gets which number depends on the order of the files alone.
      const { length: seen } = this.#ledger;
      const choice = await this.#turns.run(async () => {
        const directories = await this.#resolve(wanted.directories);
        return (await this.#findKnown(directories, name, file)) ?? (await this.#new(directories, name, file));
      });
      const place = await this.#settle(choice, { wanted: name, file, seen });
      if (place) return place;
    }
  }

  /** Chooses another place than `lost`, where a file of another program has appeared meanwhile. */
  async replaceLost(lost: FilePlace, wanted: WantedPlace, file: FileToPlace): Promise<FilePlace> {
    const name = safeName(wanted.name);
    // Otherwise another run would treat the existing file as an earlier version of this one.
    await this.#ledger.release(lost.claim, this.#isDurable);
    for (;;) {
      const { length: seen } = this.#ledger;
      const choice = await this.#turns.run(() => this.#new(lost.directories, name, file));
      const place = await this.#settle(choice, { wanted: name, file, seen });
      if (place) return place;
    }
  }

  /** Whether another process saves the same file to `place`, so that what has appeared there is the same file. */
  async isShared({ claim }: FilePlace, { identity }: FileToPlace): Promise<boolean> {
    await this.#ledger.note(claim, identity, this.#isDurable);
    // A process that claimed the name earlier adds no line when it has saved the file, and without a checksum the
    // bytes do not identify it.
    const isJoined = claim.lines > 1 && !hasContent(identity);
    return isJoined || (this.#ledger.find(claim.path)?.lines ?? 0) > claim.lines + 1;
  }

  /** Whether a file of this run has the path. */
  isUsed(relativePath: string): boolean {
    const claim = this.#ledger.find(relativePath);
    return claim !== undefined && this.#used.has(claim.id);
  }

  /** Records the content of a file that `refresh` described anew during the download. */
  async renew({ claim }: FilePlace, identity: Identity): Promise<void> {
    if (!isNoted(claim, identity)) await this.#ledger.note(claim, identity, this.#isDurable);
  }

  /** Claims a chosen place in the ledger. Undefined where another process was faster: it may have saved the same file. */
  async #settle(
    choice: ChosenPlace,
    { wanted, file, seen }: { wanted: string; file: FileToPlace; seen: number },
  ): Promise<FilePlace | undefined> {
    const { directories, name, relative, isTaken, known } = choice;
    const { identity } = file;
    if (known) {
      const isNews = known.index !== identity.index || !isNoted(known, identity);
      // Also where nothing is there yet: another process that saves the same file has to know.
      if (isNews || !isTaken) await this.#ledger.note(known, identity, this.#isDurable);
      return { directories, name, isTaken, claim: this.#ledger.find(relative) ?? known };
    }
    try {
      const claim = await this.#ledger.claim(relative, identity, this.#isDurable);
      if (!claim) return undefined;
      // Another process may have claimed another name for the same file since this one looked. The first claim holds:
      // with both, the file would be stored twice, and only one of the two would follow its next version.
      const isFirst = ({ since }: Claim) => since > seen && since < claim.since;
      if (await this.#match(directories, wanted, file, isFirst)) {
        await this.#ledger.release(claim, this.#isDurable);
        return undefined;
      }
      this.#used.add(claim.id);
      return { directories, name, isTaken, claim };
    } finally {
      this.#chosen.delete(nameKey(relative));
    }
  }

  /** Finds the name that an earlier run, or another process, gave to the file. */
  async #findKnown(
    directories: readonly string[],
    name: string,
    file: FileToPlace,
  ): Promise<ChosenPlace | undefined> {
    const claim = await this.#match(directories, name, file);
    if (!claim) return undefined;
    this.#used.add(claim.id);
    const isTaken = (await this.#kindAt(claim.path)) === 'file';
    const parts = claim.path.split('/');
    return {
      directories: parts.slice(0, -1),
      name: parts.at(-1) ?? name,
      relative: claim.path,
      isTaken,
      known: claim,
    };
  }

  async #match(
    directories: readonly string[],
    name: string,
    { identity, isWhole }: FileToPlace,
    isMeant: (claim: Claim) => boolean = () => true,
  ): Promise<Claim | undefined> {
    const fits = (claim: Claim) =>
      !this.#used.has(claim.id) && isTwin(claim.path, directories, name) && isMeant(claim);
    const latestFirst = (a: Claim, b: Claim) => b.order - a.order;
    const own = keysOf(identity).flatMap((key) => this.#ledger.claimsOf(key));
    const vague = vagueOwners(identity).flatMap((key) => this.#ledger.claimsOf(key));
    const same = [...own, ...vague].filter((claim) => sameBytes(claim, identity) && fits(claim));
    same.sort((a, b) => a.since - b.since);
    const matching = same.find((claim) => claim.index === identity.index) ?? same[0];
    if (matching) {
      await this.#releaseOthers(matching, same);
      return matching;
    }

    const earlier = own.filter((claim) => claim.index === identity.index && fits(claim));
    earlier.sort(latestFirst);
    const replaced = earlier.find(
      (claim) => !hasContent(identity) || this.#listing.hasReplaced(identity, claim),
    );
    if (replaced) return replaced;
    // A run that died, or lost its ledger, may have put the new content there already.
    for (const claim of earlier) if (await isWhole(this.#absolute(claim.path))) return claim;
    return undefined;
  }

  /**
   * A process that died between its claim and its look for an earlier one has left a claim on a second name for the
   * same file. The next version of the file would go there, and this one would stay beside it.
   */
  async #releaseOthers(first: Claim, same: readonly Claim[]): Promise<void> {
    for (const claim of same) {
      if (claim.id === first.id || claim.index !== first.index) continue;
      if ((await this.#kindAt(claim.path)) === 'nothing') await this.#ledger.release(claim, this.#isDurable);
    }
  }

  async #new(directories: readonly string[], name: string, file: FileToPlace): Promise<ChosenPlace> {
    const twins = nameKey([...directories, name].join('/'));
    for (let number = this.#numbers.get(twins) ?? 1; ; number++) {
      const candidate = number === 1 ? name : numberedName(name, number);
      const relative = [...directories, candidate].join('/');
      const key = nameKey(relative);
      if (this.#reserved.has(key) || this.#chosen.has(key) || this.#directories.has(key)) continue;
      if (this.#ledger.find(relative)) continue;
      const found = await this.#kindAt(relative);
      if (found === 'directory') continue;
      // A file without a claim, of the user or of a run whose ledger was lost, is never replaced.
      if (found === 'file' && !(await file.isWhole(this.#absolute(relative)))) continue;
      this.#chosen.add(key);
      this.#numbers.set(twins, number + 1);
      return { directories, name: candidate, relative, isTaken: found === 'file', known: undefined };
    }
  }

  async #resolve(wanted: readonly string[]): Promise<string[]> {
    const directories: string[] = [];
    for (const part of wanted) directories.push(await this.#directory(directories, safeName(part)));
    return directories;
  }

  /** The name of a directory: as it is spelled on the disk, and with a number where a file has that name. */
  async #directory(parents: readonly string[], wanted: string): Promise<string> {
    const wantedKey = nameKey([...parents, wanted].join('/'));
    const before = this.#spelled.get(wantedKey);
    if (before !== undefined) return before;
    const there = await this.#contentOf(parents);
    for (let number = 1; ; number++) {
      const candidate = number === 1 ? wanted : numberedName(wanted, number);
      const relative = [...parents, candidate].join('/');
      if (this.#chosen.has(nameKey(relative)) || this.#ledger.find(relative)) continue;
      const name = there.get(nameKey(candidate)) ?? candidate;
      this.#spelled.set(wantedKey, name);
      this.#directories.add(nameKey(relative));
      return name;
    }
  }

  async #contentOf(directories: readonly string[]): Promise<Map<string, string>> {
    const directory = directories.join('/');
    const known = this.#contents.get(directory);
    if (known) return known;
    const names = await readdir(this.#absolute(directory)).catch(() => []);
    const content = new Map(names.map((name) => [nameKey(name), name]));
    this.#contents.set(directory, content);
    return content;
  }

  /** A symbolic link counts as nothing: it is replaced, and what it leads to stays. */
  async #kindAt(relative: string): Promise<'nothing' | 'file' | 'directory'> {
    const stats = await lstat(this.#absolute(relative)).catch(() => undefined);
    if (!stats || stats.isSymbolicLink()) return 'nothing';
    return stats.isDirectory() ? 'directory' : 'file';
  }

  #absolute(relative: string): string {
    return path.join(this.#root, ...relative.split('/'));
  }
}

/** A path that is not claimed in the ledger yet. */
interface ChosenPlace extends Omit<FilePlace, 'claim'> {
  readonly relative: string;
  /** The claim on it that the file has already. */
  readonly known: Claim | undefined;
}

/** Whether `given` is the wanted name, or that with a number, in the same directory. */
function isTwin(given: string, directories: readonly string[], wanted: string): boolean {
  const parts = given.split('/');
  const name = parts.pop() ?? '';
  if (nameKey(parts.join('/')) !== nameKey(directories.join('/'))) return false;
  if (nameKey(name) === nameKey(wanted)) return true;
  const number = /\((\d{1,9})\)(?:\.[^.]{0,16})?$/.exec(name)?.[1];
  return number !== undefined && nameKey(numberedName(wanted, Number(number))) === nameKey(name);
}

/** Whether the claim says of the content what the file announces. */
function isNoted(claim: Claim, { md5, sha256 }: Identity): boolean {
  return claim.md5 === md5 && claim.sha256 === sha256;
}
