// Copies the files of a demarche to S3-compatible storage by stream: nothing is kept in memory or on disk.
import { Readable } from 'node:stream';
import { DeleteObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import type { DsClient, ListFilesOptions } from '@org/ds-client';
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
    const key = `${file.dossierNumber}/${file.champId}/${file.rowId ?? '-'}/${file.index}`;
    const stream = streamFile(file, { refresh: client.refreshFile });
    const upload = new Upload({
      client: s3,
      params: { Bucket: bucket, Key: key, Body: Readable.from(stream), ContentType: file.contentType },
    });
    try {
      await upload.done();
      // The bytes went out as they came: only now is it known that they were right.
      await stream.result;
    } catch (error) {
      await upload.abort();
      await s3.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }));
      throw error;
    }
    copied += 1;
  }
  return copied;
}
