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

/**
 * The attachment as it is now: it is uploaded only after the instructeur is found, and its owner may write over the
 * bytes meanwhile. Throws `DsInputError`, before anything is sent, for a file that could not be uploaded without a name.
 */
export function takeAttachment(attachment: Attachment): Attachment {
  if (isUploaded(attachment)) return { signedBlobId: attachment.signedBlobId };
  const { source, filename, contentType, onProgress } = named(attachment);
  uploadName(source, { filename });
  return { source: copied(source), filename, contentType, onProgress };
}

/** A copy of bytes in memory; `slice` of a Buffer would be the same bytes. */
export function copied<T>(source: T): T | Uint8Array {
  if (source instanceof ArrayBuffer) return new Uint8Array(source.slice(0));
  return source instanceof Uint8Array ? new Uint8Array(source) : source;
}

/** Uploads a file where it is not uploaded yet, and gives the id to attach it by. */
export async function signedBlobId(
  upload: Upload,
  dossier: number,
  attachment: Attachment,
  call: CallOptions,
): Promise<string> {
  if (isUploaded(attachment)) return attachment.signedBlobId;
  const { source, filename, contentType, onProgress } = named(attachment);
  const options = { filename, contentType, onProgress };
  return await upload(dossier, source, { ...options, ...call });
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
