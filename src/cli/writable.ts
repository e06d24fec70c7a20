import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import path from 'node:path';
import { WrongUse } from './say/failures.js';
import type { Messages } from './say/messages.js';

/** Refuses a file that could not be written in the end: before the work is done, not after. */
export async function refuseUnwritable(file: string, { usage, explain: explained }: Messages): Promise<void> {
  try {
    await access(path.dirname(file), constants.W_OK);
  } catch (error) {
    throw new WrongUse(usage.unwritable(file, explained(error)));
  }
}

/** Refuses a directory that is a file, or that may not be written to or made. Makes nothing. */
export async function refuseUnwritableDirectory(
  directory: string,
  { usage, explain: explained }: Messages,
): Promise<void> {
  const existing = await findExisting(path.resolve(directory));
  try {
    const isDirectory = (await stat(existing)).isDirectory();
    if (!isDirectory)
      throw Object.assign(new Error(`ENOTDIR: not a directory, '${existing}'`), { code: 'ENOTDIR' });
    await access(existing, constants.W_OK);
  } catch (error) {
    throw new WrongUse(usage.unwritable(directory, explained(error)));
  }
}

async function findExisting(place: string): Promise<string> {
  const parent = path.dirname(place);
  const isThere = await stat(place).then(
    () => true,
    () => false,
  );
  return isThere || parent === place ? place : await findExisting(parent);
}
