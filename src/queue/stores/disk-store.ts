import { stat } from 'node:fs/promises';
import path from 'node:path';
import { filledText } from '../../arguments/checks.js';
import { saveFile } from '../../download/index.js';
import type { Store } from './store.js';

/**
 * Stores files below a directory, as `<démarche>/<dossier>/<id> <name>`, flushed to the disk before they get that name. Any number
 * of processes, on any number of machines that share the directory, may use it.
 *
 * @throws `DsInputError` where the directory is no text.
 *
 * @example
 * ```ts
 * import { diskStore } from '@org/ds-client/queue';
 *
 * const store = diskStore('./files');
 * console.log(await store.has('1234/20001/no such file', {}));
 * ```
 */
export function diskStore(directory: string): Store {
  filledText('diskStore: the directory', directory);
  const root = path.resolve(directory);
  return {
    async put({ id, demarche, file }, { signal, refresh }) {
      // saveFile searches its directory for files of dead processes: with one directory for all files it would take long.
      const folder = path.join(root, String(demarche), String(file.dossierNumber));
      const saved = await saveFile(file, folder, {
        // The id makes names unique: two processes do not see which names the other is about to give.
        layout: ({ filename }) => [`${id} ${filename}`],
        durable: true,
        resume: 'across-processes',
        refresh,
        signal,
      });
      return { place: path.relative(root, saved.path), sha256: saved.sha256, skipped: saved.skipped };
    },
    async has(place) {
      try {
        return (await stat(path.join(root, place))).isFile();
      } catch (error) {
        // Only a missing file is reported as missing: while a disk cannot be read, all files would be queued again.
        if (
          error instanceof Error &&
          'code' in error &&
          (error.code === 'ENOENT' || error.code === 'ENOTDIR')
        )
          return false;
        throw error;
      }
    },
  };
}
