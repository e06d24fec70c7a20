import type { CellValue, Column, ColumnKind } from '../../tables/index.js';

/** A body of a request is 1 MB at most; counted in bytes, with room for what the server adds. */
export const BODY_LIMIT = 800_000;

/** What one cell may take of a body. */
const CELL_LIMIT = 700_000;

const YES = 'Oui';
const NO = 'Non';

/** `Bool` has no nothing, which a question without an answer needs: yes and no are a choice. */
const types: Readonly<Record<ColumnKind, string>> = {
  text: 'Text',
  integer: 'Int',
  decimal: 'Numeric',
  boolean: 'Choice',
  date: 'Date',
  datetime: 'DateTime:Europe/Paris',
  choice: 'Choice',
  choices: 'ChoiceList',
  json: 'Text',
  geometry: 'Text',
  files: 'Text',
  reference: 'Int',
};

export function gristType(kind: ColumnKind): string {
  return types[kind];
}

/** What can be chosen in a column. */
export function choicesOf({ kind, options }: Column): readonly string[] | undefined {
  return kind === 'boolean' ? [YES, NO] : options;
}

/** A cell as Grist takes it: dates are seconds since 1970, lists begin with their kind. */
export function gristCell(value: CellValue, kind: ColumnKind): string | number | null | readonly string[] {
  if (value === null) return null;
  switch (kind) {
    case 'integer':
    case 'reference':
    case 'decimal':
      return Number(value);
    case 'boolean':
      return value === true ? YES : NO;
    case 'date':
      return Date.parse(`${String(value)}T00:00:00Z`) / 1_000;
    case 'datetime':
      return Date.parse(String(value)) / 1_000;
    case 'choices':
      return Array.isArray(value) ? ['L', ...value.map(String)] : ['L', String(value)];
    case 'json':
    case 'geometry':
    case 'files':
      return JSON.stringify(value);
    default:
      return String(value);
  }
}

/** Why Grist would store another value than this, silently; null where it would not. */
export function unfitReason(value: CellValue, kind: ColumnKind): string | null {
  const isInteger = kind === 'integer' || kind === 'reference';
  if (isInteger && !Number.isSafeInteger(Number(value))) {
    return 'The number is beyond 2^53, where Grist would round it';
  }
  const cell = gristCell(value, kind);
  if (typeof cell === 'number' && !Number.isFinite(cell)) return 'It is no number that Grist could hold';
  const texts = typeof cell === 'string' ? [cell] : Array.isArray(cell) ? cell : [];
  if (texts.some((text) => /\p{Surrogate}/u.test(text))) {
    return 'The text has half a character (a surrogate alone), which is not UTF-8';
  }
  if (Buffer.byteLength(JSON.stringify(cell)) > CELL_LIMIT)
    return 'The cell is larger than a request to Grist may be (1 MB)';
  return null;
}
