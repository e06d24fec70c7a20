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
      // A failure is not cached: the directory may be writable again when the next file needs it.
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

/** Throws where `directory` was replaced since it was entered: files would be written into somebody else's. */
export async function checkUnmoved(directory: string): Promise<void> {
  const now = await tryOnDisk(`Reading ${directory}`, () => realpath(directory));
  if (now !== directory) throw new Failure('disk', `${directory} has been replaced by a symbolic link`);
}

/** Flushes the names in `directory` to the disk, so that a loss of power keeps them. Windows does it by itself. */
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
