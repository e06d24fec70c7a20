import type { CallOptions } from '../options.js';
import { type Upload, type UploadOptions, type UploadSource, uploadName } from '../upload/upload.js';

/** A file to attach: anything that `upload` takes, with its name where it has none, or one that is uploaded already. */
export type Attachment = UploadSource | NamedSource | Uploaded;

export interface NamedSource extends Pick<UploadOptions, 'filename' | 'contentType' | 'onProgress'> {
  readonly source: UploadSource;
}

/** What `upload` gave. */
export interface Uploaded {
  readonly signedBlobId: string;
}

/** Throws `DsInputError`, before anything is sent, for a file that could not be uploaded without a name. */
export function checkAttachment(attachment: Attachment): void {
  if (isUploaded(attachment)) return;
  const { source, ...options } = named(attachment);
  uploadName(source, options);
}

/** Uploads a file where it is not uploaded yet, and gives the id to attach it by. */
export async function signedBlobId(
  upload: Upload,
  dossier: number,
  attachment: Attachment,
  { signal, timeout, maxRetries }: CallOptions,
): Promise<string> {
  if (isUploaded(attachment)) return attachment.signedBlobId;
  const { source, filename, contentType, onProgress } = named(attachment);
  const options = { filename, contentType, onProgress };
  return await upload(dossier, source, { ...options, signal, timeout, maxRetries });
}

function named(attachment: UploadSource | NamedSource): NamedSource {
  return isNamed(attachment) ? attachment : { source: attachment };
}

function isUploaded(attachment: Attachment): attachment is Uploaded {
  return typeof attachment === 'object' && attachment !== null && 'signedBlobId' in attachment;
}

function isNamed(attachment: UploadSource | NamedSource): attachment is NamedSource {
  return typeof attachment === 'object' && attachment !== null && 'source' in attachment;
}
