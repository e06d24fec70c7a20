/**
 * Makes names that uploaders chose safe to use on Linux, macOS and Windows alike, so that a directory saved on one
 * can be copied to the others.
 *
 * The libraries for this (sanitize-filename, filenamify) know the reserved characters, but not devices with
 * superscript digits, bidirectional and invisible characters, lone surrogates, Unicode forms, bytes (they count
 * characters, and lose the extension) nor twins. What they do is a few lines of what is needed, so it is all here.
 */

/** Room for what is added to a name of at most 255 bytes, which is what file systems take. */
const MOST_BYTES = 240;
const MOST_EXTENSION_BYTES = 16;

/** One path component that no system reads as anything else. Idempotent. */
export function safeName(wanted: string): string {
  const joined = wanted
    .split(/[/\\]+/)
    // `.` and `..` would name directories.
    .filter((part) => !/^[.\s]*$/.test(part))
    .join('_');
  const cleaned = trim(
    joined
      .replace(INVISIBLE, '')
      .replace(RESERVED, '_')
      // Last, since it can compose what was apart; it never gives a character that was removed above.
      .normalize('NFC'),
  );
  const name = guard(cleaned) || 'file';
  return guard(shorten(name, MOST_BYTES));
}

/** `name (2).ext`: the name that the `number`th file of the same name gets. */
export function numberedName(name: string, number: number): string {
  const { stem, extension } = split(name);
  const suffix = ` (${number})${extension}`;
  return guard(`${truncate(stem, MOST_BYTES - Buffer.byteLength(suffix))}${suffix}`);
}

/**
 * Equal for all names that some system takes for one: in another case or Unicode form. Coarser than each of them,
 * which costs a number more at worst.
 */
export function nameKey(name: string): string {
  return name.normalize('NFC').toLowerCase().toUpperCase().toLowerCase().normalize('NFC');
}

/** Invisible, or turning the direction of the text: two names that look alike, or one that looks like another. */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * Reserved on Windows, control characters, line separators, and code points without a meaning: macOS refuses those
 * that are unassigned, some network file systems use private ones for what is reserved, and lone surrogates are all
 * written as one and the same.
 */
const RESERVED = /[<>:"|?*/\\\p{Cc}\p{Zl}\p{Zp}\p{Cn}\p{Co}\p{Cs}\uFFFD]/gu;

/** Devices on Windows, whatever extension they are given. */
const DEVICE = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9\u00b9\u00b2\u00b3])\s*(\.|$)/i;

/** Beginnings with another meaning: an option of a command, a home directory, a hidden or temporary file. */
const MISREAD = /^[-~.]/;

/** Windows drops dots and spaces at the end of a name, so that two names become one. */
function trim(name: string): string {
  return trimEnd(name.trimStart());
}

/** Without a regular expression, which takes quadratic time on a long row of dots or spaces. */
function trimEnd(name: string): string {
  let end = name.length;
  while (end > 0 && /[\s.]/.test(name.charAt(end - 1))) end -= 1;
  return name.slice(0, end);
}

function guard(name: string): string {
  return MISREAD.test(name) || DEVICE.test(name) ? `_${name}` : name;
}

function shorten(name: string, bytes: number): string {
  if (Buffer.byteLength(name) <= bytes) return name;
  const { stem, extension } = split(name);
  return trim(`${truncate(stem, bytes - Buffer.byteLength(extension))}${extension}`);
}

function split(name: string): { stem: string; extension: string } {
  const dot = name.lastIndexOf('.');
  const extension = dot > 0 ? name.slice(dot) : '';
  if (Buffer.byteLength(extension) > MOST_EXTENSION_BYTES) return { stem: name, extension: '' };
  return { stem: name.slice(0, name.length - extension.length), extension };
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The longest start of `text` that fits, cut between two graphemes. */
function truncate(text: string, bytes: number): string {
  if (Buffer.byteLength(text) <= bytes) return text;
  let length = 0;
  let end = 0;
  for (const { segment, index } of graphemes.segment(text)) {
    length += Buffer.byteLength(segment);
    if (length > bytes) break;
    end = index + segment.length;
  }
  // A single grapheme that is too long (hundreds of accents) is cut between two code points.
  const kept = end > 0 ? text.slice(0, end) : cutCodePoints(text, bytes);
  return trimEnd(kept);
}

function cutCodePoints(text: string, bytes: number): string {
  let kept = '';
  let length = 0;
  for (const character of text) {
    length += Buffer.byteLength(character);
    if (length > bytes) break;
    kept += character;
  }
  return kept;
}
