import { constants } from 'node:fs';
import { type FileHandle, lstat, open } from 'node:fs/promises';
import { Failure } from '../transfer/failure.js';
import { errorCode, tryOnDisk } from './disk.js';

/*
 * Files of JSON Lines that several processes add to at once. Each addition is one write to the end, which every local
 * file system keeps apart from those of others. Nothing is ever removed, since it could be the half line that another
 * process is just writing.
 */

/** Not followed where it is a symbolic link, and not waited for where it is a FIFO without a writer. */
const SAFELY = (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** The handle of a plain file, made where it is missing, that everything is added to the end of. */
export async function openForAdding(file: string): Promise<FileHandle> {
  return await tryOnDisk(`Opening ${file}`, async () => {
    await refuseSpecial(file);
    const handle = await open(
      file,
      constants.O_APPEND | constants.O_CREAT | constants.O_RDWR | SAFELY,
      0o666,
    );
    return await requirePlainFile(file, handle);
  });
}

/** The handle of a plain file that is read; undefined where there is none. */
export async function openForReading(file: string): Promise<FileHandle | undefined> {
  return await tryOnDisk(`Opening ${file}`, async () => {
    try {
      await refuseSpecial(file);
      return await requirePlainFile(file, await open(file, constants.O_RDONLY | SAFELY));
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return undefined;
      throw error;
    }
  });
}

/** Opening a device can already do something: it is looked at before. */
async function refuseSpecial(file: string): Promise<void> {
  const stats = await lstat(file).catch(() => undefined);
  if (stats && !stats.isFile()) throw specialFile(file);
}

async function requirePlainFile(file: string, handle: FileHandle): Promise<FileHandle> {
  if ((await handle.stat()).isFile()) return handle;
  await handle.close();
  throw specialFile(file);
}

function specialFile(file: string): Failure {
  return new Failure('disk', `${file} is not a plain file (links, pipes and devices are not followed)`);
}

/** All bytes from `position` to the end. */
export async function readFrom(handle: FileHandle, position: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let at = position;
  for (;;) {
    const { size } = await handle.stat();
    const buffer = Buffer.allocUnsafe(Math.max(size - at, 1));
    const { bytesRead } = await handle.read(buffer, 0, buffer.byteLength, at);
    if (bytesRead === 0) return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
    parts.push(buffer.subarray(0, bytesRead));
    at += bytesRead;
  }
}

/** The object on one line; undefined for half a line of a process that died, and for what is none. */
export function parseObject(line: string): object | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
