import { createHash } from 'node:crypto';
import { DownloadError } from '../../errors.js';
import type { Expectation } from './content/expectation.js';

/**
 * Marks a temporary file with what it will be, so that a later run finds it. Undefined where no checksum would tell
 * whether the two halves belong together.
 */
export function contentMark(relativePath: string, expected: Expectation): string | undefined {
  const digest = expected.sha256 ?? expected.md5;
  if (digest === undefined || expected.isGenerated) return undefined;
  return createHash('sha256').update(`${relativePath}\0${digest}`).digest('hex').slice(0, 16);
}

/** Whether what came before `error` is still good for a later run: not where the bytes or the disk are at fault. */
export function isWorthKeeping(error: unknown): boolean {
  return !(error instanceof DownloadError) || !unusable.has(error.code);
}

const unusable: ReadonlySet<string> = new Set([
  'checksum_mismatch',
  'size_mismatch',
  'disk',
  'infected',
  'too_large',
]);
