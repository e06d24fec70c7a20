import { link, lstat, rename, rm } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { errorCode } from './disk.js';

/** Milliseconds to wait between tries on Windows: some ten seconds in all. */
const WINDOWS_WAITS = [10, 50, 100, 250, 500, 1_000, 2_000, 3_000, 3_000];

/**
 * Gives a finished file its final name. A symbolic link of that name is replaced, not followed. On Windows a virus
 * scanner or an indexer may hold the file for a moment; elsewhere the same codes are final.
 */
export async function renameIntoPlace(
  from: string,
  to: string,
  system: { platform: NodeJS.Platform; rename(from: string, to: string): Promise<void> } = {
    platform: process.platform,
    rename,
  },
): Promise<void> {
  for (const wait of system.platform === 'win32' ? WINDOWS_WAITS : []) {
    try {
      return await system.rename(from, to);
    } catch (error) {
      if (!['EPERM', 'EACCES', 'EBUSY'].includes(errorCode(error) ?? '')) throw error;
      await delay(wait);
    }
  }
  await system.rename(from, to);
}

/**
 * Gives a finished file a final name under which nothing is. False where something has appeared there: it may be
 * anyone's. A hard link is the one way to name a file that never replaces another; where the file system has none
 * (FAT, some shares), the look and the renaming are two steps.
 */
export async function linkIntoPlace(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
  } catch (error) {
    const stats = await lstat(to).catch(() => undefined);
    if (stats?.isSymbolicLink() === false) return false;
    if (errorCode(error) === 'ENOENT') throw error;
    await renameIntoPlace(from, to);
    return true;
  }
  // The file has its name. The temporary name, held open by a virus scanner, is removed by a later run.
  await rm(from, { force: true }).catch(() => {});
  return true;
}
