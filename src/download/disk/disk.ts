import { Failure } from '../transfer/failure.js';

/** Runs a file system operation; what it throws becomes a failure that says whether this file or the disk is lost. */
export async function tryOnDisk<T>(what: string, operation: () => Promise<T>): Promise<T> {
  try {
    return await operation();
  } catch (error) {
    throw diskFailure(what, error);
  }
}

export function diskFailure(what: string, error: unknown): Failure {
  if (error instanceof Failure) return error;
  const code = errorCode(error);
  const kind = code !== undefined && diskCodes.has(code) ? 'disk_lost' : 'disk';
  return new Failure(kind, `${what} failed (${code ?? 'unknown error'})`, { cause: error });
}

export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** Errors of the whole disk or process (full, read-only, broken, out of file handles): the next file would fail too. */
const diskCodes: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EIO', 'EMFILE', 'ENFILE']);
