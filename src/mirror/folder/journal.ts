import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { TableModel, TableRows } from '../../tables/index.js';
import type { KnownDossier, RefusedRow } from '../target.js';
import { type Entry, fromLine, toLine } from './entries.js';

/** Where the line of a dossier stands, and what is known of it without reading it. */
interface PlaceInJournal extends KnownDossier {
  /** Undefined for one that was never stored. */
  readonly at: { readonly offset: number; readonly length: number } | undefined;
}

/** A journal this many times larger than what counts in it is written anew. */
const GROWTH = 2;
const SMALL = 1_000_000;

/**
 * All that is stored of a demarche, as lines that are only ever added: a batch is there when its `commit` is, and a
 * line that a dead process left half written is cut off. In memory is where each dossier stands, not what it holds.
 */
export class Journal {
  readonly #path: string;
  #file: FileHandle;
  #places = new Map<number, PlaceInJournal>();
  #size = 0;
  #contentSize = 0;
  model: TableModel | null = null;
  memory: unknown = null;
  progress: unknown = null;
  tables: TableRows = {};

  /** To add to: for who holds the lease. */
  static async open(path: string): Promise<Journal> {
    await mkdir(dirname(path), { recursive: true });
    return await Journal.#start(path, await open(path, 'a+'), async (journal, whole) => {
      await journal.#file.truncate(whole);
    });
  }

  /** To look at, whoever is writing: what stands behind the last commit may be the batch that is being written. */
  static async read(path: string): Promise<Journal> {
    return await Journal.#start(path, await open(path, 'r'), async () => {});
  }

  static async #start(
    path: string,
    file: FileHandle,
    onTail: (journal: Journal, whole: number) => Promise<void>,
  ): Promise<Journal> {
    const journal = new Journal(path, file);
    try {
      await onTail(journal, await journal.#replay());
      return journal;
    } catch (error) {
      await journal.close();
      throw error;
    }
  }

  private constructor(path: string, file: FileHandle) {
    this.#path = path;
    this.#file = file;
  }

  /** Another whenever something else than the progress was added. */
  get contentSize(): number {
    return this.#contentSize;
  }

  get places(): ReadonlyMap<number, KnownDossier> {
    return this.#places;
  }

  /** Adds entries as one: all of them count, or none. On the disk when it returns. */
  async add(entries: readonly Entry[], progress: unknown): Promise<void> {
    const all: Entry[] = [...entries, { is: 'commit', progress }];
    const lines = all.map((entry) => Buffer.from(toLine(entry)));
    await this.#file.appendFile(Buffer.concat(lines));
    await this.#file.datasync();
    let offset = this.#size;
    for (const [index, entry] of all.entries()) {
      const length = lines[index]?.length ?? 0;
      this.#take(entry, { offset, length });
      offset += length;
    }
    this.#size = offset;
    if (entries.length > 0) this.#contentSize = offset;
  }

  /** The rows of each dossier, by number. */
  async *rows(): AsyncGenerator<TableRows, void, undefined> {
    const numbers = [...this.#places.keys()].sort((a, b) => a - b);
    for (const number of numbers) {
      const entry = await this.#read(number);
      if (entry?.is === 'dossier') yield entry.rows;
    }
  }

  /** Writes what counts into a new journal, where the old one holds much that does not, or where it must leave. */
  async compact({ always }: { readonly always: boolean }): Promise<void> {
    const live = [...this.#places.values()].reduce((sum, { at }) => sum + (at?.length ?? 0), 0);
    if (!always && this.#size < SMALL + GROWTH * live) return;
    const draft = `${this.#path}.new`;
    await rm(draft, { force: true });
    const next = await open(draft, 'a+');
    const put = async (entry: Entry) => next.appendFile(toLine(entry));
    if (this.model) await put({ is: 'model', model: this.model, memory: this.memory });
    await put({ is: 'tables', tables: this.tables });
    const refused: RefusedRow[] = [];
    for (const [number, { at, fingerprint, refused: ofIt }] of this.#places) {
      const entry = await this.#read(number);
      if (entry?.is === 'dossier') await put(entry);
      if (!at || (fingerprint === '' && entry?.is === 'dossier' && entry.fingerprint !== ''))
        refused.push(...ofIt);
    }
    if (refused.length > 0) await put({ is: 'unread', refused });
    await put({ is: 'commit', progress: this.progress });
    await next.datasync();
    await rename(draft, this.#path);
    await this.#file.close();
    this.#file = next;
    await this.#replay();
  }

  /** Forgets dossiers, or all of them and where the mirror stands; their lines leave the disk. */
  async forget(numbers: readonly number[] | undefined): Promise<void> {
    if (numbers) {
      for (const number of numbers) this.#places.delete(number);
    } else {
      this.#places = new Map();
      this.tables = {};
      this.progress = null;
    }
    await this.compact({ always: true });
  }

  async close(): Promise<void> {
    await this.#file.close();
  }

  async #read(number: number): Promise<Entry | undefined> {
    const at = this.#places.get(number)?.at;
    if (!at) return undefined;
    const { buffer } = await this.#file.read(Buffer.alloc(at.length), 0, at.length, at.offset);
    return fromLine(buffer.toString('utf8'));
  }

  /** Reads what is there, up to the last commit; gives where that ends. */
  async #replay(): Promise<number> {
    this.#places = new Map();
    let waiting: Array<{ entry: Entry; at: { offset: number; length: number } }> = [];
    let offset = 0;
    let whole = 0;
    for await (const line of linesOf(this.#path)) {
      const at = { offset, length: line.length };
      offset += line.length;
      const entry = fromLine(line.toString('utf8'));
      waiting.push({ entry, at });
      if (entry.is !== 'commit') continue;
      for (const one of waiting) this.#take(one.entry, one.at);
      if (waiting.length > 1) this.#contentSize = offset;
      waiting = [];
      whole = offset;
    }
    this.#size = whole;
    return whole;
  }

  #take(entry: Entry, at: { readonly offset: number; readonly length: number }): void {
    switch (entry.is) {
      case 'model':
        this.model = entry.model;
        this.memory = entry.memory;
        return;
      case 'dossier':
        this.#places.set(entry.number, { at, fingerprint: entry.fingerprint, refused: entry.refused });
        return;
      case 'removed':
        for (const number of entry.numbers) this.#places.delete(number);
        return;
      case 'unread':
        for (const one of entry.refused) {
          this.#places.set(one.dossier, {
            at: this.#places.get(one.dossier)?.at,
            fingerprint: '',
            refused: [one],
          });
        }
        return;
      case 'tables':
        this.tables = { ...this.tables, ...entry.tables };
        return;
      case 'commit':
        this.progress = entry.progress;
    }
  }
}

const NEWLINE = 0x0a;

/** Whole lines, with their ends; what follows the last end is left out. */
async function* linesOf(path: string): AsyncGenerator<Buffer, void, undefined> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let start = 0;
    for (let end = rest.indexOf(NEWLINE); end >= 0; end = rest.indexOf(NEWLINE, start)) {
      yield rest.subarray(start, end + 1);
      start = end + 1;
    }
    rest = rest.subarray(start);
  }
}
