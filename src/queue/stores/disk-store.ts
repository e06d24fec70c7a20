import { stat } from 'node:fs/promises';
import path from 'node:path';
import { filledText } from '../../arguments/checks.js';
import { saveFile } from '../../download/index.js';
import type { Store } from './store.js';

/**
 * Files below a directory, flushed to the disk before they get their name: `<démarche>/<dossier>/<id> <name>`. Any number of
 * processes, on any number of machines that share the directory, may use it.
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
      // A directory for each dossier is what saveFile gets: it looks through that one for what dead processes left.
      const folder = path.join(root, String(demarche), String(file.dossierNumber));
      const saved = await saveFile(file, folder, {
        // Two processes cannot see which names the other gives: the id makes each its own.
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
        // A disk that cannot be read is no file that is gone: all of them would be queued again.
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
