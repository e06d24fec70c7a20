import { DsInputError } from '../errors.js';
import type { CallOptions } from '../options.js';
import type { Upload, UploadOptions, UploadSource } from '../upload.js';

/** A file to attach: anything that `upload` takes, with its name where it has none, or one that is uploaded already. */
export type Attachment =
  | UploadSource
  | (Pick<UploadOptions, 'filename' | 'contentType' | 'onProgress'> & { readonly source: UploadSource })
  | { readonly signedBlobId: string };

/** Uploads a file where it is not uploaded yet, and gives the id to attach it by. */
export async function signedBlobId(
  upload: Upload,
  dossier: number,
  attachment: Attachment,
  { signal, timeout, maxRetries }: CallOptions,
): Promise<string> {
  const options = { signal, timeout, maxRetries };
  if (typeof attachment === 'object' && attachment !== null) {
    if ('signedBlobId' in attachment) return attachment.signedBlobId;
    if ('source' in attachment) {
      const { source, filename, contentType, onProgress } = attachment;
      return await upload(dossier, source, { ...options, filename, contentType, onProgress });
    }
  }
  return await upload(dossier, attachment, options);
}

/** Throws `DsInputError`, before anything is sent, for an attachment that could not be uploaded without a name. */
export function checkAttachment(what: string, attachment: Attachment): void {
  const isBare =
    attachment instanceof Uint8Array ||
    attachment instanceof ArrayBuffer ||
    typeof attachment === 'function' ||
    attachment === null ||
    attachment === undefined;
  if (isBare) throw new DsInputError(`${what}: give bytes and streams a name: { source, filename }.`);
}
