import { createHash } from 'node:crypto';
import { MAX_INT32 } from '../arguments/numbers.js';
import { DsInputError } from '../errors.js';
import type { UploadContent } from './content.js';

/** What an upload is announced with. */
export interface Measure {
  /** Bytes. */
  readonly size: number;
  /** Lower-case hex. */
  readonly md5: string;
}

/** The API's argument for the size is a 32-bit integer. */
const MAX_SIZE = MAX_INT32;

/** The measure of bytes in memory, at once: what their owner writes over them later shows as a change. */
export function measureBytes(bytes: Uint8Array): Measure {
  if (bytes.byteLength > MAX_SIZE) throw tooLarge();
  return { size: bytes.byteLength, md5: createHash('md5').update(bytes).digest('hex') };
}

/** Reads the content once, for its size and its MD5. */
export async function measure(content: UploadContent, signal: AbortSignal | undefined): Promise<Measure> {
  if ((content.size ?? 0) > MAX_SIZE) throw tooLarge();
  const md5 = createHash('md5');
  let size = 0;
  for await (const chunk of content.open(signal)) {
    signal?.throwIfAborted();
    md5.update(chunk);
    size += chunk.byteLength;
    if (size > MAX_SIZE) throw tooLarge();
  }
  signal?.throwIfAborted();
  if (content.size !== undefined && content.size !== size) {
    throw new DsInputError(`The content has ${size} bytes, and ${content.size} were announced.`);
  }
  return { size, md5: md5.digest('hex') };
}

/**
 * The content again, on its way out. The last piece is only let go once everything before it is known to be what was
 * measured: content that changed meanwhile never becomes a complete upload.
 */
export async function* measureAgain(
  content: UploadContent,
  { size, md5 }: Measure,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const digest = createHash('md5');
  let sent = 0;
  let last: Uint8Array | undefined;
  for await (const chunk of content.open(signal)) {
    sent += chunk.byteLength;
    if (sent > size) throw contentChanged();
    digest.update(chunk);
    if (last) yield last;
    last = chunk;
  }
  if (sent !== size || digest.digest('hex') !== md5) throw contentChanged();
  if (last) yield last;
}

/** The content is not what was measured and announced. */
export function contentChanged(): DsInputError {
  return new DsInputError(
    'The content changed while it was uploaded: upload it again once nothing writes to it.',
  );
}

function tooLarge(): DsInputError {
  return new DsInputError('The content is too large: the API takes less than 2 GiB.');
}
