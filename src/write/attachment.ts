import { access, constants } from 'node:fs/promises';
import { basename } from 'node:path';
import { DsInputError } from '../errors.js';
import type { CallOptions } from '../options.js';
import { type Upload, type UploadOptions, type UploadSource, uploadName } from '../upload/upload.js';
import type { DryRunOption } from './dry-run.js';

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
 * bytes meanwhile. Throws `DsInputError`, before anything is sent, for a file that could not be uploaded without a name, and
 * for several files where the API takes one.
 */
export function takeAttachment(attachment: Attachment, option = 'a file'): Attachment {
  if (Array.isArray(attachment)) {
    throw new DsInputError(
      `${option} is one file, and a list of ${attachment.length} was given: the API takes one. Pack several into one (a ZIP).`,
    );
  }
  if (isUploaded(attachment)) return { signedBlobId: attachment.signedBlobId };
  const { source, filename, contentType, onProgress } = toNamedSource(attachment);
  uploadName(source, { filename });
  return { source: copyBytes(source), filename, contentType, onProgress };
}

/** A copy of bytes in memory; `slice` of a Buffer would be the same bytes. */
export function copyBytes<T>(source: T): T | Uint8Array {
  if (source instanceof ArrayBuffer) return new Uint8Array(source.slice(0));
  return source instanceof Uint8Array ? new Uint8Array(source) : source;
}

/** Uploads a file where it is not uploaded yet, and gives the id to attach it by; a dry run uploads nothing. */
export async function signedBlobId(
  upload: Upload,
  dossier: number,
  attachment: Attachment,
  { dryRun, ...call }: CallOptions & DryRunOption,
): Promise<string> {
  if (isUploaded(attachment)) return attachment.signedBlobId;
  const { source, filename, contentType, onProgress } = toNamedSource(attachment);
  const options = { filename, contentType, onProgress };
  if (dryRun) return `upload:${await readableName(source, options)}`;
  return await upload(dossier, source, { ...options, ...call });
}

/** A dry run finds out a file that cannot be read, too. */
async function readableName(source: UploadSource, options: UploadOptions): Promise<string> {
  if (typeof source === 'string' || source instanceof URL) {
    await access(source, constants.R_OK).catch(() => {
      throw new DsInputError(`The file to upload cannot be read: ${basename(String(source))}.`);
    });
  }
  return uploadName(source, options);
}

function toNamedSource(attachment: UploadSource | NamedSource): NamedSource {
  return isNamed(attachment) ? attachment : { source: attachment };
}

function isUploaded(attachment: Attachment): attachment is Uploaded {
  return typeof attachment === 'object' && attachment !== null && 'signedBlobId' in attachment;
}

function isNamed(attachment: UploadSource | NamedSource): attachment is NamedSource {
  return typeof attachment === 'object' && attachment !== null && 'source' in attachment;
}
