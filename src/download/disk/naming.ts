import path from 'node:path';
import { type DigestValues, RunningDigest } from '../transfer/content/digest.js';
import { linkIntoPlace, renameIntoPlace } from './commit.js';
import { checkUnmoved } from './directory.js';
import { tryOnDisk } from './disk.js';
import { readInto } from './existing.js';
import type { WantedPlace } from './layout.js';
import type { FilePlace, FileToPlace, Places } from './places.js';
import type { Temporary } from './temporary.js';

/** Where a file goes, and where it would go if that is not to be had. */
export interface FileTarget {
  readonly directory: string;
  /** Below the root, with `/` between its parts. */
  readonly relative: string;
  readonly path: string;
  readonly place: FilePlace;
  readonly wanted: WantedPlace;
  readonly placed: FileToPlace;
}

export function targetAt(
  directory: string,
  claimed: Pick<FileTarget, 'place' | 'wanted' | 'placed'>,
): FileTarget {
  const { directories, name } = claimed.place;
  return {
    ...claimed,
    directory,
    relative: [...directories, name].join('/'),
    path: path.join(directory, name),
  };
}

/**
 * Gives a finished, closed file its name: in the place of an earlier version of the same file, or where nothing is.
 * Something of others that has appeared there meanwhile stays, and the file gets another name. Where it ended up.
 */
export async function nameFinished(
  temporary: Temporary,
  digests: DigestValues,
  target: FileTarget,
  places: Places,
  signal: AbortSignal,
): Promise<FileTarget> {
  await checkUnmoved(target.directory);
  const { place, wanted, placed } = target;
  const naming = `Naming ${target.path}`;
  const isNamed =
    !place.isTaken && (await tryOnDisk(naming, () => linkIntoPlace(temporary.path, target.path)));
  if (!isNamed && !place.isTaken) {
    if (await isEqual(target.path, digests, signal)) {
      await temporary.remove();
      return target;
    }
    if (!(await places.isShared(place, placed))) {
      const other = await places.replaceLost(place, wanted, placed);
      return await nameFinished(
        temporary,
        digests,
        targetAt(target.directory, { place: other, wanted, placed }),
        places,
        signal,
      );
    }
  }
  if (!isNamed) await tryOnDisk(naming, () => renameIntoPlace(temporary.path, target.path));
  temporary.release();
  return target;
}

/** Whether the file under `file` has these digests: another process has saved the same bytes meanwhile. */
async function isEqual(file: string, digests: DigestValues, signal: AbortSignal): Promise<boolean> {
  const algorithms = (['md5', 'sha256'] as const).filter((algorithm) => digests[algorithm] !== undefined);
  if (algorithms.length === 0) return false;
  const digest = RunningDigest.of(algorithms);
  if ((await readInto(file, digest, signal)) === undefined) return false;
  const there = digest.values();
  return algorithms.every((algorithm) => there[algorithm] === digests[algorithm]);
}
