import { createHash, randomBytes } from 'node:crypto';
import { readlinkSync } from 'node:fs';
import { type FileHandle, lstat, open, readdir, rename, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { threadId } from 'node:worker_threads';
import { errorCode, tryOnDisk } from './disk.js';

/*
 * Temporary names say whose they are, so that the files of a run that died can be told from those of a run that
 * is under way: `.ds-client-<machine>-<process>-<thread>-<random>[-<content>].part`. They start with a dot, which
 * no final name does.
 */
const NAME = /^\.ds-client-([0-9a-f]{8})-([0-9a-z]+)-([0-9a-z]+)-[0-9a-f]{8}(?:-([0-9a-f]{16}))?\.part$/;

/** Whoever owns it, a temporary file that nobody wrote to for this long, in ms, is a stray. */
const LONGEST_LIFE = 24 * 3_600_000;

/** A file under a temporary name, in the directory that it will have its final name in. */
export interface Temporary {
  readonly path: string;
  readonly handle: FileHandle;
  /** Removes it. Never throws: an error here would hide the failure that led to the removal. */
  remove(): Promise<void>;
  /** Leaves it, for a later run to go on with. */
  keep(): Promise<void>;
  /** No longer temporary: it has its final name, and its handle is closed. */
  release(): void;
}

/** Opens a new temporary file; `content` marks one that a later run may go on with. */
export async function createTemporary(directory: string, content?: string): Promise<Temporary> {
  const name = newName(content);
  liveNames().add(name);
  const file = path.join(directory, name);
  try {
    // `wx` neither follows a symbolic link nor takes a file that is there.
    return asTemporary(
      file,
      await tryOnDisk(`Creating a file in ${directory}`, () => openPatiently(file, 'wx')),
    );
  } catch (error) {
    liveNames().delete(name);
    throw error;
  }
}

/** Takes over a file that a dead run has left; undefined where another run was faster. */
export async function takeOver(stray: string, content: string): Promise<Temporary | undefined> {
  const name = newName(content);
  const file = path.join(path.dirname(stray), name);
  liveNames().add(name);
  try {
    await rename(stray, file);
    if (!(await lstat(file)).isFile()) throw new Error('Not a plain file');
    return asTemporary(file, await openPatiently(file, 'r+'));
  } catch {
    liveNames().delete(name);
    return undefined;
  }
}

/**
 * Looks for temporary files that dead runs have left in `directory`: removes them, but for those marked with a
 * content when `keepMarked` is set, which it returns by that mark.
 */
export async function sweep(directory: string, keepMarked: boolean): Promise<Map<string, string>> {
  const kept = new Map<string, string>();
  const names = await tryOnDisk(`Reading ${directory}`, () => readdir(directory));
  for (const name of names) {
    if (!name.startsWith('.ds-client-')) continue;
    const match = NAME.exec(name);
    const file = path.join(directory, name);
    if (!match || !(await isStray(name, file, match))) continue;
    const content = match[4];
    if (keepMarked && content !== undefined) kept.set(content, file);
    else await rm(file, { force: true }).catch(() => {});
  }
  return kept;
}

function asTemporary(file: string, handle: FileHandle): Temporary {
  const release = () => void liveNames().delete(path.basename(file));
  const close = () => handle.close().catch(() => {});
  return {
    path: file,
    handle,
    async remove() {
      // Closed before it is removed: Windows removes no open file.
      await close();
      await rm(file, { force: true }).catch(() => {});
      release();
    },
    async keep() {
      await close();
      release();
    },
    release,
  };
}

function newName(content: string | undefined): string {
  const parts = [machine(), process.pid.toString(36), threadId.toString(36), randomBytes(4).toString('hex')];
  return `.ds-client-${[...parts, ...(content === undefined ? [] : [content])].join('-')}.part`;
}

async function isStray(name: string, file: string, [, host, pid, thread]: string[]): Promise<boolean> {
  const stats = await lstat(file).catch(() => undefined);
  if (!stats || liveNames().has(name)) return false;
  if (Date.now() - stats.mtimeMs > LONGEST_LIFE) return true;
  if (host !== machine()) return false;
  const owner = Number.parseInt(pid ?? '', 36);
  if (owner !== process.pid) return !isRunning(owner);
  // Containers give each run the same number: then it is one of ours only if it is younger than we are.
  const started = Date.now() - process.uptime() * 1_000;
  return thread === threadId.toString(36) || stats.mtimeMs < started;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) !== 'ESRCH';
  }
}

let machineName: string | undefined;

/** The space that process numbers count in: this machine, or this container on it. */
function machine(): string {
  if (machineName === undefined) {
    let space = '';
    try {
      space = readlinkSync('/proc/self/ns/pid');
    } catch {
      // Not Linux: one space for the whole machine.
    }
    machineName = createHash('sha256').update(`${hostname()}\0${space}`).digest('hex').slice(0, 8);
  }
  return machineName;
}

const registry = Symbol.for('@org/ds-client.temporaries');

/** The names under way in this thread, also those of another copy of this module: ESM and CommonJS can both be loaded. */
function liveNames(): Set<unknown> {
  const known: unknown = Reflect.get(globalThis, registry);
  if (known instanceof Set) return known;
  const names = new Set<unknown>();
  Reflect.set(globalThis, registry, names);
  return names;
}

/** Out of handles for a moment is no reason to stop; for longer, it is. */
async function openPatiently(file: string, flags: string): Promise<FileHandle> {
  try {
    return await open(file, flags);
  } catch (error) {
    if (errorCode(error) !== 'EMFILE' && errorCode(error) !== 'ENFILE') throw error;
    await delay(200 + Math.random() * 300);
    return await open(file, flags);
  }
}
