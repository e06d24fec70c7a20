import type { CellValue } from '../../tables/index.js';
import { isGeometry, unfitGeometry } from './geometry.js';

const LARGEST = 2n ** 63n - 1n;
const SMALLEST = -(2n ** 63n);

/**
 * Why PostgreSQL has no place for a value, as far as that can be told beforehand: only the cell is lost then, not
 * the row.
 */
export function unfitReason(value: CellValue, type: string): string | null {
  if (typeof value === 'string') return unfitText(value);
  if (typeof value === 'bigint') {
    const isTooLarge = type === 'bigint' && (value > LARGEST || value < SMALLEST);
    return isTooLarge ? 'The number has more digits than bigint holds' : null;
  }
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return 'It is no finite number';
    const isTooLarge = type === 'bigint' && Math.abs(value) >= 2 ** 63;
    return isTooLarge ? 'The number has more digits than bigint holds' : null;
  }
  if (isGeometry(type)) return unfitGeometry(value, type);
  if (typeof value === 'object' && value !== null) return unfitDeep(value);
  return null;
}

function unfitText(text: string): string | null {
  if (text.includes('\0')) return 'The text has a NUL character, which PostgreSQL does not store';
  if (!isWellFormed(text)) return 'The text has half a character (a surrogate alone), which is not UTF-8';
  return null;
}

function unfitDeep(value: unknown): string | null {
  if (typeof value === 'string') return unfitText(value);
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, item] of Object.entries(value)) {
    const reason = unfitText(key) ?? unfitDeep(item);
    if (reason !== null) return reason;
  }
  return null;
}

/** `String.prototype.isWellFormed`, which the types of the floor's ECMAScript do not know. */
function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}
