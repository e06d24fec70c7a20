// Why a cell or a row was refused is said in French, whichever table or target refused it.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { phraseInFrench } from '../../src/explain/sentences.js';

const sources = ['src/mirror', 'src/tables', 'src/formats'].flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => ({ name, text: readFileSync(path.join(root, name), 'utf8') })),
);

const patterns = [
  // Returned by what judges a cell; given for a row of the table of refused values; the table of SQLSTATEs.
  /return '((?:The|It|Its|Some|A) [^']*)'/g,
  /\? '((?:The|It|Its|Some|A) [^']* (?:hold|holds))'/g,
  /: '((?:The|It|Its|Some|A) [^']* (?:hold|holds))'/g,
  /new Unfit\('([^']*)'/g,
  /^ {2}(?:'\w{5}'|P0001): '([^']*)'/gm,
  /(?:\?\?|\?) '([^']* refuses it)'/g,
];

const reasons = [
  ...new Set(
    sources.flatMap(({ text }) =>
      patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([, reason = '']) => reason)),
    ),
  ),
];

it('finds the reasons', () => {
  expect(reasons.length).toBeGreaterThan(30);
  for (const one of [
    'It is no finite number',
    'The number has more digits than bigint holds',
    'The number has more digits than 64 bits hold',
    'A check refuses it',
    'is not a day YYYY-MM-DD',
    'The database refuses it',
    'A constraint or a trigger refuses it',
  ]) {
    expect(reasons).toContain(one);
  }
});

it.each([
  ...reasons,
  'A check refuses it: positive (SQLSTATE 23514)',
  'The row is wider than a page (SQLSTATE 54000)',
  'Grist refuses it (413)',
  'Grist refuses it (400, TypeError)',
  'Grist refuses it (413): it may be larger than an attachment may be',
  'Grist has not told the id of the attachment',
  'The file could not be attached',
  'is the id of two rows: the second is left out',
  'is a repetition that the model has no table for: extendModel makes one',
  'is integer, from a IntegerNumberChamp, and the column is text: extendModel adds a column',
  'is from a CarteChamp that the model has no column for: extendModel adds a column',
  'A NOT NULL constraint refuses it',
  'A CHECK constraint refuses it: positive',
  "The annotation 'Vu' has no option 'x', only 'y'. Nothing was written.",
])('%s', (reason) => {
  const french = phraseInFrench(reason);
  expect(french).toBeDefined();
  expect(french).not.toMatch(/ the | of | its |refuses/i);
});
