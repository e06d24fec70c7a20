import { constants } from 'node:fs';
import { type FileHandle, lstat, open } from 'node:fs/promises';
import { compareDigests, type DigestValues, type RunningDigest } from '../transfer/content/digest.js';
import type { Expectation } from '../transfer/content/expectation.js';
import { Failure } from '../transfer/failure.js';
import type { Verification } from '../types.js';
import { errorCode } from './disk.js';
import type { ManifestEntry } from './manifest.js';

/** A file that was saved before, and is whole. */
export interface ExistingFile {
  readonly byteLength: number;
  readonly mtimeMs: number;
  readonly digests: DigestValues;
  readonly verified: readonly Verification[];
}

/**
 * The file under `path`, if it is the expected one. Its bytes are read for that, unless the manifest knows them for
 * a file of just this size and time. Only a checksum tells: without one the answer is always undefined.
 */
export async function findWhole(
  path: string,
  expected: Expectation,
  digest: RunningDigest,
  listed: ManifestEntry | undefined,
  signal: AbortSignal,
): Promise<ExistingFile | undefined> {
  if (expected.md5 === undefined && expected.sha256 === undefined) return undefined;
  const stats = await lstat(path).catch(() => undefined);
  if (!stats?.isFile()) return undefined;
  const { size: byteLength, mtimeMs } = stats;
  if (expected.size !== undefined && expected.size !== byteLength) return undefined;
  let digests: DigestValues;
  if (listed && listed.byteSize === byteLength && listed.mtimeMs === mtimeMs) {
    digests = { md5: listed.md5, sha256: listed.sha256 };
  } else {
    const read = await readInto(path, digest, signal);
    if (read !== byteLength) return undefined;
    digests = digest.values();
  }
  try {
    const compared = compareDigests(expected, digests);
    return {
      byteLength,
      mtimeMs,
      digests,
      verified: [...(expected.size === undefined ? [] : ['size' as const]), ...compared],
    };
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

/** Computes the digest of a file and gives its size; undefined where it cannot be read. */
export async function readInto(
  path: string,
  digest: RunningDigest,
  signal: AbortSignal,
): Promise<number | undefined> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    return await digestHandle(handle, digest, signal);
  } catch (error) {
    signal.throwIfAborted();
    if (errorCode(error) === undefined) throw error;
    return undefined;
  } finally {
    await handle?.close();
  }
}

const READ_BYTES = 256 * 1024;

/** Digests what is behind `handle`, from its first byte to its last; how many they are. */
export async function digestHandle(
  handle: FileHandle,
  digest: RunningDigest,
  signal: AbortSignal,
): Promise<number> {
  const buffer = Buffer.allocUnsafe(READ_BYTES);
  let position = 0;
  for (;;) {
    signal.throwIfAborted();
    const { bytesRead } = await handle.read(buffer, 0, READ_BYTES, position);
    if (bytesRead === 0) return position;
    digest.update(buffer.subarray(0, bytesRead));
    position += bytesRead;
  }
}
