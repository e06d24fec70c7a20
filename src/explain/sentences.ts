import { argumentSentences } from './sentences/arguments.js';
import { checkSentences } from './sentences/check.js';
import { fileSentences } from './sentences/files.js';
import { phrases } from './sentences/phrases.js';
import { planSentences } from './sentences/plans.js';
import { prefillSentences } from './sentences/prefill.js';
import { readingSentences } from './sentences/reading.js';
import { refusedCells } from './sentences/refused-cells.js';
import { tableSentences } from './sentences/tables.js';
import { writingSentences } from './sentences/writing.js';

/** A sentence of this package and the same in French: `{}` is a gap, and `{1}` what the first gap holds. */
export type Sentence = readonly [english: string, french: string];

/** The sentences of this package about arguments and findings. Any other message is explained by its code alone. */
// Pure: a bundle of a program that explains nothing leaves them out.
export const sentences: readonly Sentence[] = /* @__PURE__ */ (() => [
  ...checkSentences,
  ...readingSentences,
  ...writingSentences,
  ...prefillSentences,
  ...fileSentences,
  ...tableSentences,
  ...argumentSentences,
])();

const LONGEST = 4_000;

/** The French of a sentence of this package; undefined where it is none that is known. */
export function inFrench(english: string): string | undefined {
  if (english.length > LONGEST) return undefined;
  return translate(english, sentences, 0);
}

function translate(english: string, among: readonly Sentence[], depth: number): string | undefined {
  for (const [pattern, french] of among) {
    const gaps = gapsOf(pattern, english);
    if (gaps === undefined) continue;
    return french.replace(/\{(\d)\}/g, (_, place) => {
      const gap = gaps[Number(place) - 1] ?? '';
      // What stands in a gap may be a phrase of ours too: `a whole number from 1 to 100`.
      const lines = depth < 3 ? gap.split('\n') : [];
      return lines.length === 0
        ? gap
        : lines.map((line) => translate(line, phrases, depth + 1) ?? line).join('\n');
    });
  }
  return undefined;
}

/** What stands in the gaps of a pattern; undefined where the text is not of the pattern. */
function gapsOf(pattern: string, text: string): string[] | undefined {
  const pieces = pattern.split('{}');
  const gaps: string[] = [];
  const last = pieces.length - 1;
  if (!text.startsWith(pieces[0] ?? '')) return undefined;
  let at = (pieces[0] ?? '').length;
  for (let place = 1; place <= last; place += 1) {
    const piece = pieces[place] ?? '';
    const found = place === last ? text.length - piece.length : text.indexOf(piece, at);
    if (found < at || !text.startsWith(piece, found)) return undefined;
    gaps.push(text.slice(at, found));
    at = found + piece.length;
  }
  return at === text.length ? gaps : undefined;
}

/** What stands alone: why a value is refused, be it the sentence of an error, or what a run of a mirror would do. */
export function phraseInFrench(english: string): string | undefined {
  return (
    translate(english, phrases, 1) ??
    translate(english, planSentences, 3) ??
    inFrench(english) ??
    refusalInFrench(english)
  );
}

/** A reason, or one with what a database adds to it. */
function refusalInFrench(english: string): string | undefined {
  const [, reason = english, constraint, added = ''] =
    /^(.*?)(?:: (\w+))?( \(SQLSTATE \w+\))?$/s.exec(english) ?? [];
  const french = translate(reason, refusedCells, 3);
  return french && `${french}${constraint === undefined ? '' : ` : ${constraint}`}${added}`;
}
