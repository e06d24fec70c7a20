import { type DossierFile, type FileSource, filesOf, storedFileSources } from '../../files/dossier-file.js';
import { fileIds } from '../file-id.js';
import type { TablesDossier } from '../types.js';

/** The stored files of a dossier, as far as its parts were read. */
export function storedFiles(dossier: TablesDossier): { id: string; file: DossierFile }[] {
  const files = filesOf(dossier, storedFileSources);
  const ids = fileIds(files);
  return files.map((file, index) => ({ id: ids[index] ?? '', file }));
}

/** The message or the avis that a file is attached to. */
export function ownerId({ source, ownerId: id }: DossierFile, wanted: FileSource): string | null {
  return source === wanted ? id : null;
}
