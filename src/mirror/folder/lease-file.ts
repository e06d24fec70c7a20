import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { alreadyRunning, LEASE, leaseLost } from '../lease.js';

/** A lease of a folder: a file that names its owner and its end, by the clock of the machine. */
export class LeaseFile {
  readonly #path: string;
  readonly #owner: string;
  readonly #demarche: number;
  readonly #label: string;

  constructor(path: string, owner: string, demarche: number, label: string) {
    this.#path = path;
    this.#owner = owner;
    this.#demarche = demarche;
    this.#label = label;
  }

  /** Throws code `busy` where another run has it. */
  async take(): Promise<void> {
    if (await this.#make()) return;
    const held = await this.#read();
    if (held && held.until >= Date.now()) throw alreadyRunning(this.#demarche, this.#label);
    // Only one of several who find it ended can take it away; whoever took away another's new one gives it back.
    const aside = `${this.#path}.${this.#owner}`;
    try {
      await rename(this.#path, aside);
    } catch (error) {
      if (!isCode(error, 'ENOENT')) throw error;
    }
    const taken = await read(aside);
    if (taken && taken.until >= Date.now()) {
      await rename(aside, this.#path);
      throw alreadyRunning(this.#demarche, this.#label);
    }
    await rm(aside, { force: true });
    if (!(await this.#make())) throw alreadyRunning(this.#demarche, this.#label);
  }

  /** Renews it. Throws code `busy` where it was lost. */
  async hold(): Promise<void> {
    const held = await this.#read();
    if (held?.owner !== this.#owner) throw leaseLost(this.#demarche, this.#label);
    await rename(await this.#draft(), this.#path);
  }

  async giveBack(): Promise<void> {
    const held = await this.#read();
    if (held?.owner === this.#owner) await rm(this.#path, { force: true });
  }

  async #make(): Promise<boolean> {
    const draft = await this.#draft();
    try {
      // Unlike a file that is opened and then written, it is never there without what it says.
      await link(draft, this.#path);
      return true;
    } catch (error) {
      if (isCode(error, 'EEXIST')) return false;
      throw error;
    } finally {
      await rm(draft, { force: true });
    }
  }

  async #draft(): Promise<string> {
    const draft = `${this.#path}.${this.#owner}.draft`;
    await writeFile(draft, JSON.stringify({ owner: this.#owner, until: Date.now() + LEASE }));
    return draft;
  }

  #read() {
    return read(this.#path);
  }
}

/** One that cannot be read was left by a process that died while it made it: whoever comes may have it. */
async function read(path: string): Promise<{ owner: string; until: number } | undefined> {
  try {
    const { owner, until } = JSON.parse(await readFile(path, 'utf8'));
    return { owner: String(owner), until: Number(until) };
  } catch {
    return undefined;
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
