import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** Writes a file that is there whole or not at all: under a temporary name beside it, flushed, then renamed. */
export async function writeFileAtomically(
  file: string,
  content: string | Iterable<string>,
  signal?: AbortSignal,
): Promise<void> {
  const temporary = path.join(
    path.dirname(file),
    `.${path.basename(file)}.${randomBytes(4).toString('hex')}.part`,
  );
  const handle = await open(temporary, 'wx');
  try {
    try {
      for (const piece of typeof content === 'string' ? [content] : content) {
        signal?.throwIfAborted();
        await handle.appendFile(piece);
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
    signal?.throwIfAborted();
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
