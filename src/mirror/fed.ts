import type { SyncCheckpoint } from '../index.js';
import type { MirrorOptions } from './options.js';
import { readState, settingsOf } from './progress.js';

export { checkMirror } from './options.js';
export { mirrorDemarche } from './run.js';

/**
 * Where the mirror of a demarche stands, for whoever feeds it from a walk that others share; `null` where it was never
 * filled, or is to be read anew, under these options.
 */
export async function mirroredUntil(number: number, options: MirrorOptions): Promise<SyncCheckpoint | null> {
  const { progress } = readState(await options.to.read(number, { signal: options.signal }));
  const wanted = settingsOf(options.include, options.columns ?? {}, options.files !== undefined);
  return progress && progress.settings === wanted && progress.pass === null ? progress.checkpoint : null;
}
