import { listOf, object } from '../arguments/checks.js';
import type { DossierFile } from '../files/dossier-file.js';
import type { FileFragment } from '../generated/operations.js';
import type { FileValue } from './types.js';

/** What of a file names it: its place in the dossier and its content. */
export type PlacedFile = Pick<DossierFile, 'source' | 'champId' | 'ownerId' | 'attestation' | 'checksum'>;

/**
 * The `file_id` of each file of one dossier, as the table of files has it: made of the file's place and of its
 * checksum, for the API gives files no id, and its URLs are others each time. A file whose content was replaced is
 * another file. The list is that of `client.dossierFiles`, or a part of it that has all the files of a place.
 *
 * @example
 * ```ts
 * import { DsClient } from '@org/ds-client';
 * import { fileIds } from '@org/ds-client/tables';
 *
 * const files = await new DsClient().dossierFiles(1234, { sources: 'all' });
 * for (const [index, id] of fileIds(files).entries()) console.log(id, files[index]?.filename);
 * ```
 */
export function fileIds(files: readonly PlacedFile[]): string[] {
  listOf(object)('fileIds: files', files);
  const seen = new Map<string, number>();
  return files.map((file) => {
    const id = [...placeOf(file), file.checksum].join(':');
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    // The same content can stand twice in one champ.
    return count === 1 ? id : `${id}:${count}`;
  });
}

function placeOf({ source, champId, ownerId, attestation }: PlacedFile): string[] {
  // The id of a champ in a row has the row in it. That of an établissement is another each time it is looked up.
  const holder = champId === null ? [source, source === 'etablissement' ? null : ownerId] : [champId];
  return [...holder, attestation].filter((name) => name !== null);
}

/** The cell of a champ that holds files. */
export function champFiles(champId: string, files: readonly FileFragment[]): FileValue[] {
  const nowhere = { source: 'champs', ownerId: null, attestation: null } as const;
  const ids = fileIds(files.map(({ checksum }) => ({ ...nowhere, champId, checksum })));
  return files.map(({ filename, contentType, checksum, byteSizeBigInt }, index) => ({
    id: ids[index] ?? '',
    filename,
    contentType,
    checksum,
    byteSize: Number(byteSizeBigInt),
  }));
}
