import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DsInputError } from '../errors.js';
import { chunksOf, letGo, type UploadStream } from './chunks.js';

/** What `upload` needs of a `Blob` or a `File`. */
export interface BlobLike {
  readonly size: number;
  readonly type: string;
  readonly name?: string;
  stream(): AsyncIterable<Uint8Array>;
}

/**
 * What to upload: a path (or `file:` URL), bytes, a `Blob`, or a stream.
 *
 * A file is read twice: its MD5 must be known before it is announced. A stream cannot be, so it is first written to a
 * temporary file, which is removed in the end; a function that opens the stream anew each time spares the disk.
 */
export type UploadSource =
  | string
  | URL
  | Uint8Array
  | ArrayBuffer
  | BlobLike
  | UploadStream
  | (() => UploadStream | Promise<UploadStream>)
  | { readonly stream: UploadStream | (() => UploadStream | Promise<UploadStream>); readonly size?: number };

/** A source that can be read as often as needed. */
export interface UploadContent {
  /** The media type that the source itself has. */
  readonly contentType?: string | undefined;
  /** Bytes, where the source says so. */
  readonly size?: number | undefined;
  /** All the bytes, where they are in memory. */
  readonly bytes?: Uint8Array;
  open(signal: AbortSignal | undefined): AsyncIterable<Uint8Array>;
  /** Whether the source shows that it is not what it was when it was opened. */
  hasChanged(): Promise<boolean>;
  close(): Promise<void>;
}

const CHUNK = 256 * 1024;
const unchanged = { hasChanged: async () => false, close: async () => {} };

/** The name that a source has of its own. */
export function ownName(source: UploadSource): string | undefined {
  if (typeof source === 'string') return basename(source);
  if (source instanceof URL) return basename(localPath(source));
  if (typeof source !== 'object' || source === null) return undefined;
  return isBlob(source) ? source.name : undefined;
}

/** The bytes of a source that is in memory. */
export function bytesIn(source: UploadSource): Uint8Array | undefined {
  if (source instanceof Uint8Array) return source;
  return source instanceof ArrayBuffer ? new Uint8Array(source) : undefined;
}

/** Opens a source; throws `DsInputError` for what is none. The caller closes it. */
export async function openContent(
  source: UploadSource,
  signal: AbortSignal | undefined,
): Promise<UploadContent> {
  if (typeof source === 'string') return fromPath(source);
  if (source instanceof URL) return fromPath(localPath(source));
  const bytes = bytesIn(source);
  if (bytes !== undefined) return fromBytes(bytes);
  if (typeof source === 'function') return fromFactory(source);
  if (typeof source === 'object' && source !== null) {
    if (isIterable(source)) return await spoolToDisk(source, signal);
    if (isBlob(source)) return fromBlob(source);
    if ('stream' in source) {
      const { stream, size } = source;
      const content = typeof stream === 'function' ? fromFactory(stream) : await spoolToDisk(stream, signal);
      return size === undefined ? content : { ...content, size };
    }
  }
  throw new DsInputError('upload takes a path, bytes (Buffer, Uint8Array), a Blob, or a stream.');
}

function fromBytes(bytes: Uint8Array): UploadContent {
  return {
    ...unchanged,
    bytes,
    size: bytes.byteLength,
    async *open() {
      for (let start = 0; start < bytes.byteLength; start += CHUNK)
        yield bytes.subarray(start, start + CHUNK);
    },
  };
}

function fromBlob(blob: BlobLike): UploadContent {
  return {
    ...unchanged,
    contentType: blob.type || undefined,
    size: blob.size,
    open: (signal) => chunksOf(blob.stream(), signal),
  };
}

function fromFactory(factory: () => UploadStream | Promise<UploadStream>): UploadContent {
  return {
    ...unchanged,
    async *open(signal) {
      const stream: unknown = await factory();
      if (typeof stream !== 'object' || stream === null || !isIterable(stream)) {
        throw new DsInputError('The function given to upload must return a stream.');
      }
      yield* chunksOf(stream, signal);
    },
  };
}

async function fromPath(path: string): Promise<UploadContent> {
  let file: FileHandle;
  try {
    file = await open(path, 'r');
  } catch (cause) {
    throw new DsInputError(`'${path}' cannot be read.`, { cause });
  }
  const before = await file.stat();
  if (!before.isFile()) {
    await file.close();
    throw new DsInputError(`'${path}' is not a file.`);
  }
  return {
    size: before.size,
    open: (signal) => readFrom(file, signal),
    async hasChanged() {
      const now = await file.stat();
      return now.size !== before.size || now.mtimeMs !== before.mtimeMs;
    },
    close: () => file.close(),
  };
}

async function* readFrom(file: FileHandle, signal: AbortSignal | undefined): AsyncGenerator<Uint8Array> {
  for (let position = 0; ; ) {
    signal?.throwIfAborted();
    // A buffer for each chunk: the one before may still wait in a socket.
    const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(CHUNK), 0, CHUNK, position);
    if (bytesRead === 0) return;
    position += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

/** A stream that can be read only once, kept in a temporary file that nobody else may read. */
async function spoolToDisk(stream: UploadStream, signal: AbortSignal | undefined): Promise<UploadContent> {
  const directory = await tryOnDisk(mkdtemp(join(tmpdir(), 'ds-client-upload-'))).catch((error: unknown) => {
    letGo(stream);
    throw error;
  });
  const remove = () => rm(directory, { recursive: true, force: true });
  try {
    const path = join(directory, 'content');
    await writeAll(path, chunksOf(stream, signal));
    const content = await fromPath(path);
    return {
      ...content,
      async close() {
        await content.close();
        await remove();
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function writeAll(path: string, chunks: AsyncIterable<Uint8Array>): Promise<void> {
  const file = await tryOnDisk(open(path, 'wx', 0o600));
  try {
    for await (const chunk of chunks) await tryOnDisk(file.appendFile(chunk));
  } finally {
    await file.close();
  }
}

/** What the disk refuses is told apart from what the stream itself throws: only the former has another way out. */
async function tryOnDisk<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : '';
    throw new DsInputError(
      `A stream is first kept in a temporary file, and none can be written in '${tmpdir()}'${code}. Set TMPDIR to a ` +
        'directory with room for it; or give a path, the bytes, or a function that opens the stream anew each time.',
      { cause },
    );
  }
}

function localPath(url: URL): string {
  if (url.protocol !== 'file:') {
    throw new DsInputError(
      `upload reads no ${url.protocol} address: fetch it, and give the stream of its body.`,
    );
  }
  return fileURLToPath(url);
}

function isIterable(value: object): value is UploadStream {
  return Symbol.asyncIterator in value;
}

function isBlob(value: object): value is BlobLike {
  return 'size' in value && 'type' in value && 'stream' in value && typeof value.stream === 'function';
}
