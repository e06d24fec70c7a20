import type { RefusedValue, SentValue } from './resolve-values.js';

/** Beyond this a web server cuts or refuses the address. */
const LONGEST = 10_000;

export interface Link {
  readonly url: string;
  /** By the server's own key. */
  readonly refused: readonly RefusedValue[];
}

/**
 * The address of a form with values. A list repeats its key; rows stand one behind the other, and the server begins
 * a new row where a key comes again that the row has: so each row must begin with the same key, of a single value.
 * Rows that have none in common cannot be told apart in a link.
 */
export function prefillLink(page: URL, sent: Readonly<Record<string, SentValue>>): Link {
  const pairs: string[] = [];
  const refused: RefusedValue[] = [];
  for (const [key, value] of Object.entries(sent)) {
    const added = pairsOf(key, value);
    if (added) pairs.push(...added);
    else
      refused.push({
        key,
        reason:
          'a link cannot tell these rows apart, for they have no single value in common: use { create: true }',
      });
  }
  const url = pairs.length === 0 ? page.href : `${page.href}?${pairs.join('&')}`;
  if (url.length > LONGEST) {
    refused.push({
      key: 'url',
      reason: `the link has ${url.length} characters, more than a web server takes (${LONGEST}): use { create: true }`,
    });
  }
  return { url, refused };
}

function pairsOf(key: string, value: SentValue): string[] | undefined {
  if (typeof value === 'string') return [pair(key, value)];
  if (isTexts(value)) return value.map((one) => pair(`${key}[]`, one));
  if (!isRows(value)) return undefined;
  const first = commonKey(value);
  if (first === undefined) return undefined;
  return value.flatMap((row) => [
    pair(`${key}[][${first}]`, String(row[first])),
    ...Object.entries(row)
      .filter(([name]) => name !== first)
      .flatMap(([name, cell]) =>
        typeof cell === 'string'
          ? [pair(`${key}[][${name}]`, cell)]
          : cell.map((one) => pair(`${key}[][${name}][]`, one)),
      ),
  ]);
}

/** A key that every row has, with a single value. */
function commonKey(
  rows: readonly Readonly<Record<string, string | readonly string[]>>[],
): string | undefined {
  const [row = {}] = rows;
  return Object.keys(row).find((name) => rows.every((one) => typeof one[name] === 'string'));
}

function isTexts(value: SentValue): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function isRows(value: SentValue): value is readonly Readonly<Record<string, string | readonly string[]>>[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'object');
}

function pair(key: string, value: string): string {
  return `${encodeURIComponent(key)}=${encodeURIComponent(value)}`;
}
