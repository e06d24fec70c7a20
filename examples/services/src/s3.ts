// Copies the files of a demarche to S3-compatible storage by stream: nothing is kept in memory or on disk.
import { Readable } from 'node:stream';
import type { S3Client } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import type { DossierFile, DsClient, ListFilesOptions } from '@org/ds-client';
import { streamFile } from '@org/ds-client/download';

export async function copyFiles(
  client: DsClient,
  demarche: number,
  s3: S3Client,
  bucket: string,
  which: ListFilesOptions = {},
): Promise<number> {
  let copied = 0;
  for await (const file of client.files(demarche, which)) {
    const stream = streamFile(file, { refresh: client.refreshFile });
    const upload = new Upload({
      client: s3,
      params: {
        Bucket: bucket,
        Key: keyOf(file),
        Body: Readable.from(stream),
        ContentType: file.contentType,
      },
    });
    // A stream that breaks, or whose bytes turn out wrong, throws before its end. The upload is then never completed:
    // its parts are removed, and the object of an earlier run stays as it is. Nothing else may be deleted here.
    await upload.done();
    await stream.result;
    copied += 1;
  }
  return copied;
}

/**
 * What holds the file in its dossier, its place there, and its content: another content never gets the same key, so
 * that a file which the server has dropped meanwhile is not overwritten by the one that took its place.
 */
export function keyOf(file: DossierFile): string {
  const { dossierNumber, source, ownerId, champId, rowId, attestation, index, checksum } = file;
  const holder = [source, ownerId, champId, rowId, attestation].map((part) => part ?? '-').join('/');
  const content = checksum === '' ? 'latest' : Buffer.from(checksum, 'base64').toString('hex');
  return `${dossierNumber}/${holder}/${index}/${content}`;
}
