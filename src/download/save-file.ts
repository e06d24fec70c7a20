import { text } from '../arguments/checks.js';
import { type FileOnDisk, Saver } from './disk/saver.js';
import { checkDownloadOptions, checkFile } from './option-checks.js';
import type { SaveOptions } from './options.js';
import { openSession } from './transfer/session.js';
import type { DigestAlgorithm, DownloadableFile, SavedFile } from './types.js';

/**
 * Saves one file under a safe name below `directory`, which is made where it is missing. The file has its final
 * name only once it is whole and verified; until then it is under a temporary one beside it. One that is there
 * already, with the announced checksum, is left alone (`skipped`); a damaged or older one is replaced.
 *
 * Throws what `downloadFile` throws, and `DownloadError` with the code `disk` where the file cannot be written.
 *
 * @example
 * ```ts
 * import { DsClient } from '@org/ds-client';
 * import { saveFile } from '@org/ds-client/download';
 *
 * const client = new DsClient({ token: 'a-token' });
 * const { motivationAttachment } = await client.getDossier(1);
 * if (motivationAttachment) console.log((await saveFile(motivationAttachment, './out')).path);
 * ```
 */
export function saveFile<F extends DownloadableFile, A extends DigestAlgorithm = DigestAlgorithm>(
  file: F,
  directory: string,
  options?: SaveOptions<F, A>,
): Promise<SavedFile<F, A>>;
export async function saveFile<F extends DownloadableFile>(
  file: F,
  directory: string,
  options: SaveOptions<F> = {},
): Promise<FileOnDisk<F>> {
  checkDownloadOptions('saveFile', options);
  checkFile('saveFile', file);
  text('saveFile: directory', directory);
  const session = openSession(options, { concurrency: 1 });
  try {
    session.signal.throwIfAborted();
    const saver = await Saver.open(directory, session, options, [file]);
    try {
      return await saver.save(file);
    } finally {
      await saver.close(false, false);
    }
  } finally {
    session.close();
  }
}
