import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { request as requestTls } from 'node:https';
import { pipeline } from 'node:stream/promises';
import type { DossierFile } from '@org/ds-client';
import {
  ChecksumMismatchError,
  SizeMismatchError,
  streamFile,
  UrlExpiredError,
} from '@org/ds-client/download';
import type { Store } from './store.js';

/**
 * Objects under `<démarche>/<dossier>/<id>` of an S3-like store, streamed from host to host in constant memory.
 * `urlOf` gives the address to PUT a key to, signed where the store asks for it.
 *
 * Such a store shows an object only once it has it all, and compares it with `Content-MD5`, which is the form in
 * which the API gives its checksums: what is there under a key is what the API announced.
 */
export function objectStore(urlOf: (key: string) => URL | Promise<URL>): Store {
  return async ({ id, demarche, file }, { signal, refresh }) => {
    const key = `${demarche}/${file.dossierNumber}/${id}`;
    const put = async (source: DossierFile) => transfer(source, await urlOf(key), signal);
    try {
      return { place: key, sha256: await put(file), skipped: false };
    } catch (error) {
      const isStale = [UrlExpiredError, ChecksumMismatchError, SizeMismatchError].some(
        (kind) => error instanceof kind,
      );
      if (!isStale) throw error;
      // The head of the PUT says size and checksum, so that what has changed meanwhile needs another PUT.
      return { place: key, sha256: await put(await refresh(file)), skipped: false };
    }
  };
}

async function transfer(file: DossierFile, url: URL, signal: AbortSignal): Promise<string> {
  await using stream = streamFile(file, { signal });
  const upload = (url.protocol === 'https:' ? requestTls : request)(url, {
    method: 'PUT',
    signal,
    headers: {
      'content-length': file.byteSize,
      'content-type': file.contentType,
      'content-md5': file.checksum,
    },
  });
  const answered: Promise<IncomingMessage[]> = once(upload, 'response');
  // A source that fails ends the connection before the announced length: the store drops what it has.
  const [[response]] = await Promise.all([answered, pipeline(stream, upload)]);
  response?.resume();
  if (response?.statusCode !== 200)
    throw new Error(`The object store answered ${response?.statusCode} to a PUT`);
  return (await stream.result).sha256;
}
