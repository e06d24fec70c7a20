import { text, wrongArgument } from '../arguments/checks.js';
import type { CellValue, ColumnKind, FileValue } from './types.js';

/** How a typed cell becomes text for one kind of reader. It is given every value but null. */
export type CellFormat = (value: CellValue, kind: ColumnKind) => string;

/** A cell as text, for what holds nothing else: lists of texts and files as {@link joinTexts} joins them, objects as JSON. */
export function cellText(value: CellValue): string {
  if (value === null) return '';
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    if (list.every((one) => typeof one === 'string')) return joinTexts(list);
    if (list.every(isFile)) return joinTexts(list.map(({ filename }) => filename));
  }
  return JSON.stringify(value);
}

/** Several texts as one, from which {@link splitTexts} has them again: `A; B`, with `\` before a `;` or `\` of their own. */
export function joinTexts(texts: readonly string[]): string {
  if (!Array.isArray(texts) || texts.some((one) => typeof one !== 'string')) {
    throw wrongArgument('joinTexts: texts', 'a list of texts', texts);
  }
  return texts.map((text) => text.replace(/[\\;]/g, '\\$&')).join('; ');
}

/** The texts that {@link joinTexts} joined. */
export function splitTexts(joined: string): string[] {
  text('splitTexts: joined', joined);
  const texts = [''];
  for (let place = 0; place < joined.length; place += 1) {
    const last = texts.length - 1;
    const letter = joined[place] ?? '';
    if (letter === ';' && joined[place + 1] === ' ') {
      texts.push('');
      place += 1;
    } else if (letter === '\\') {
      place += 1;
      texts[last] += joined[place] ?? '';
    } else texts[last] += letter;
  }
  return texts;
}

function isFile(value: unknown): value is FileValue {
  return typeof value === 'object' && value !== null && 'filename' in value && 'checksum' in value;
}
