import type { StoredFile } from '../files.js';
import type { ResolverContext } from '../graphql/context.js';
import { MutationRefusal } from './mutation.js';

/** The uploaded file of a signed blob id, after the server's checks before a file is attached. */
export function findAttachable(signedId: string, { signer, store, clock }: ResolverContext): StoredFile {
  const key = signer.readBlob(signedId, clock.now());
  const file = key === undefined ? undefined : store.files.get(key);
  if (!file) throw new MutationRefusal('L’identifiant du fichier téléversé est invalide');
  if (!file.stored)
    throw new MutationRefusal('Le fichier n’a pas été correctement téléversé sur le serveur de stockage');
  if (!file.intact) throw new MutationRefusal('Le hash du fichier téléversé est invalide');
  return file;
}
