import { copyBytes } from './attachment.js';

/** A value as it is now, whatever becomes of the caller's list, date, object or bytes. */
export function takeValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(takeValue);
  if (value instanceof Date) return new Date(value);
  if (value instanceof Uint8Array || value instanceof ArrayBuffer) return copyBytes(value);
  const isPlain =
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
  if (!isPlain) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, takeValue(item)]));
}
