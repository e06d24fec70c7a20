import path from 'node:path';
import { saveFile } from '@org/ds-client/download';
import type { Store } from './store.js';

/** Files below a directory: `<démarche>/<dossier>/<id> <name>`. */
export function diskStore(root: string): Store {
  return async ({ id, demarche, file }, { signal, refresh }) => {
    // A directory for each dossier is what saveFile gets: it looks through that one for what dead processes left.
    const directory = path.join(root, String(demarche), String(file.dossierNumber));
    const saved = await saveFile(file, directory, {
      // Two processes cannot see which names the other gives: the id makes each its own.
      layout: ({ filename }) => [`${id.slice(0, 13)} ${filename}`],
      durable: true,
      resume: 'across-processes',
      refresh,
      signal,
    });
    return { place: path.relative(root, saved.path), sha256: saved.sha256, skipped: saved.skipped };
  };
}
