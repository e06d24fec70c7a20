import path from 'node:path';
import { renameIntoPlace } from '../download/disk/commit.js';
import { createTemporary } from '../download/disk/temporary.js';

/** Writes a file that is there whole or not at all: under a temporary name beside it, flushed, then renamed. */
export async function writeFileAtomically(
  file: string,
  content: string | Iterable<string>,
  signal?: AbortSignal,
): Promise<void> {
  const temporary = await createTemporary(path.dirname(file)).catch((error: unknown) => {
    // The command line explains the error of the system itself, by its code.
    throw error instanceof Error ? (error.cause ?? error) : error;
  });
  try {
    for (const piece of typeof content === 'string' ? [content] : content) {
      signal?.throwIfAborted();
      await temporary.handle.appendFile(piece);
    }
    await temporary.handle.sync();
    await temporary.handle.close();
    signal?.throwIfAborted();
    await renameIntoPlace(temporary.path, file);
    temporary.release();
  } catch (error) {
    await temporary.remove();
    throw error;
  }
}
