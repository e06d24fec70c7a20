import type { Dialect } from './dialect.js';

/** The name, cut to what the database takes without cutting it itself, and told apart from those taken. */
export function freeName(wanted: string, dialect: Dialect, isTaken: (name: string) => boolean): string {
  // PostgreSQL refuses NUL, and an empty name.
  const name = truncate(wanted.replaceAll('\0', '').trim() || '_', dialect.maxNameBytes);
  if (!isTaken(name)) return name;
  for (let number = 2; ; number++) {
    const suffix = `_${number}`;
    const next = `${truncate(name, dialect.maxNameBytes - suffix.length)}${suffix}`;
    if (!isTaken(next)) return next;
  }
}

/** How a database compares two names. */
export function foldName(name: string, { foldsCase }: Dialect): string {
  return foldsCase ? name.toLowerCase() : name;
}

/** The start of a text, of at most `bytes` bytes of UTF-8, cut between two characters. */
function truncate(text: string, bytes: number): string {
  if (Buffer.byteLength(text) <= bytes) return text;
  let size = 0;
  let end = 0;
  for (const character of text) {
    size += Buffer.byteLength(character);
    if (size > bytes) break;
    end += character.length;
  }
  return text.slice(0, end);
}
