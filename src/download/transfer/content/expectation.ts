import { DsInputError } from '../../../errors.js';
import type { DownloadableFile } from '../../types.js';

/** What a file's description promises about its bytes; nothing is promised where nothing is set. */
export interface Expectation {
  readonly size?: number | undefined;
  /** Lower-case hex, as all digests here. */
  readonly md5?: string | undefined;
  readonly sha256?: string | undefined;
  /** Rendered by the server at each download: no two answers need be equal. */
  readonly isGenerated: boolean;
}

/** Reads what `file` says about its content. Throws `DsInputError` where it says it in no known form. */
export function expectationOf(file: DownloadableFile): Expectation {
  if (typeof file !== 'object' || file === null) {
    throw new DsInputError('A file is an object with a url and a filename');
  }
  const md5 = digestOf(file.checksum, 16, 'checksum');
  const sha256 = digestOf(file.sha256, 32, 'sha256');
  return {
    size: sizeOf(file, md5, sha256),
    md5,
    sha256,
    isGenerated: file.source === 'pdf' || file.source === 'geojson',
  };
}

export function sameContent(a: Expectation, b: Expectation): boolean {
  return a.size === b.size && a.md5 === b.md5 && a.sha256 === b.sha256;
}

const EMPTY_MD5 = 'd41d8cd98f00b204e9800998ecf8427e';
const EMPTY_SHA256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** The API says 0 for files whose size it does not know; only their checksum tells the really empty ones. */
function sizeOf(file: DownloadableFile, md5?: string, sha256?: string): number | undefined {
  const text = String(file.byteSize ?? file.byteSizeBigInt ?? 0);
  const size = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(size)) {
    throw new DsInputError(`byteSize must be a whole number of bytes, not ${text.slice(0, 40)}`);
  }
  if (size > 0) return size;
  return md5 === EMPTY_MD5 || sha256 === EMPTY_SHA256 ? 0 : undefined;
}

function digestOf(text: string | null | undefined, bytes: number, field: string): string | undefined {
  const value = text?.trim();
  if (!value) return undefined;
  if (value.length === bytes * 2 && /^[0-9a-f]+$/i.test(value)) return value.toLowerCase();
  const decoded = Buffer.from(value, 'base64');
  if (decoded.byteLength === bytes && /^[\w+/-]+={0,2}$/.test(value)) return decoded.toString('hex');
  // Ignoring it would pass off an unchecked file as a checked one.
  throw new DsInputError(`${field} is neither the hex nor the base64 of ${bytes} bytes`);
}
