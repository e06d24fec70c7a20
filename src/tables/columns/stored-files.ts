import { type DossierFile, type FileSource, filesOf, storedFileSources } from '../../files/dossier-file.js';
import { fileIds } from '../file-id.js';
import type { RowsDossier } from '../types.js';

/** The stored files of a dossier, as far as its parts were read. */
export function storedFiles(dossier: RowsDossier): { id: string; file: DossierFile }[] {
  // The id of a dossier stands in a file, and in no row of one.
  const files = filesOf({ ...dossier, id: dossier.id ?? '' }, storedFileSources);
  const ids = fileIds(files);
  return files.map((file, index) => ({ id: ids[index] ?? '', file }));
}

/** The message or the avis that a file is attached to. */
export function ownerId({ source, ownerId: id }: DossierFile, wanted: FileSource): string | null {
  return source === wanted ? id : null;
}
