import { lstat, mkdir, open, realpath } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '../transfer/failure.js';
import { errorCode, tryOnDisk } from './disk.js';

/**
 * The directory that a call saves into. Its real place is looked up once; below it no symbolic link is followed,
 * so that nothing that someone puts there can lead a file elsewhere.
 */
export class SaveDirectory {
  /** Absolute, without symbolic links. */
  readonly root: string;
  readonly #onEnter: (directory: string) => Promise<void>;
  readonly #entered = new Map<string, Promise<string>>();

  private constructor(root: string, onEnter: (directory: string) => Promise<void>) {
    this.root = root;
    this.#onEnter = onEnter;
  }

  /** `onEnter` is called once for each directory, before the first file goes into it. */
  static async open(
    directory: string,
    onEnter: (directory: string) => Promise<void>,
  ): Promise<SaveDirectory> {
    const root = await tryOnDisk(`Creating ${directory}`, async () => {
      await mkdir(directory, { recursive: true });
      return await realpath(directory);
    });
    return new SaveDirectory(root, onEnter);
  }

  /** The directory of the given parts below the root, made where it is missing. */
  async enter(parts: readonly string[]): Promise<string> {
    const directory = path.join(this.root, ...parts);
    let entered = this.#entered.get(directory);
    if (!entered) {
      entered = this.#make(parts, directory);
      this.#entered.set(directory, entered);
      // One that failed is tried anew by the next file: it may be another's mistake that is mended meanwhile.
      entered.catch(() => this.#entered.delete(directory));
    }
    return await entered;
  }

  async #make(parts: readonly string[], directory: string): Promise<string> {
    const last = parts.at(-1);
    if (last !== undefined) {
      await this.enter(parts.slice(0, -1));
      await tryOnDisk(`Creating ${directory}`, async () => {
        await mkdir(directory).catch((error) => {
          if (errorCode(error) !== 'EEXIST') throw error;
        });
        if (!(await lstat(directory)).isDirectory()) {
          throw new Failure('disk', `${directory} is not a directory (a symbolic link is not followed)`);
        }
      });
    }
    await this.#onEnter(directory);
    return directory;
  }
}

/** Throws where `directory` has become another one since it was entered. */
export async function checkUnmoved(directory: string): Promise<void> {
  const now = await tryOnDisk(`Reading ${directory}`, () => realpath(directory));
  if (now !== directory) throw new Failure('disk', `${directory} has been replaced by a symbolic link`);
}

/** Makes the names in `directory` survive a loss of power. Windows has no such call, and does not need it. */
export async function flushDirectory(directory: string): Promise<void> {
  if (process.platform === 'win32') return;
  await tryOnDisk(`Flushing ${directory}`, async () => {
    const handle = await open(directory, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  });
}
