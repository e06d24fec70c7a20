/**
 * Whether a text is a moment as the API writes it: `2019-07-10T15:30:00+02:00`. By character codes, since a page holds
 * thousands of them and a regular expression or `Date.parse` for each would cost more than all the rest of the judgement.
 */
export function isMoment(value: unknown): boolean {
  if (value === lastMoment) return true;
  if (typeof value !== 'string') return false;
  if (!isUsualMoment(value) && (Number.isNaN(Date.parse(value)) || !isDayAt(value))) return false;
  lastMoment = value;
  return true;
}

/** Most champs of a dossier were changed in the same second. */
let lastMoment = '';

/** Whether a text is a day, `2019-07-10`, or a moment. */
export function isDay(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  return value.length === 10 ? isDayAt(value) : isMoment(value);
}

/** Years that somebody typed may have more digits than dates of JavaScript take. */
const LONG_YEAR = /^[+-]?\d{5,9}-\d\d-\d\d(?:T[\d:.]{5,20}(?:Z|[+-]\d\d:?\d\d)?)?$/;

/** A day or a moment that a person typed into a champ: the API gives it back whatever its year. */
export function isTypedDate(value: unknown): boolean {
  return isDay(value) || (typeof value === 'string' && value.length < 60 && LONG_YEAR.test(value));
}

function isUsualMoment(text: string): boolean {
  const { length } = text;
  const isZoned =
    (length === 20 && text.charCodeAt(19) === Z) || (length === 25 && text.charCodeAt(22) === COLON);
  return (
    isZoned &&
    isDayAt(text) &&
    text.charCodeAt(10) === T &&
    pairAt(text, 11) < 24 &&
    text.charCodeAt(13) === COLON &&
    pairAt(text, 14) < 60 &&
    text.charCodeAt(16) === COLON &&
    pairAt(text, 17) < 60 &&
    (length === 20 || (pairAt(text, 20) < 24 && pairAt(text, 23) < 60 && isSign(text.charCodeAt(19))))
  );
}

function isDayAt(text: string): boolean {
  const month = pairAt(text, 5);
  const day = pairAt(text, 8);
  return (
    pairAt(text, 0) < 100 &&
    pairAt(text, 2) < 100 &&
    text.charCodeAt(4) === DASH &&
    month > 0 &&
    month < 13 &&
    text.charCodeAt(7) === DASH &&
    day > 0 &&
    day < 32
  );
}

const [ZERO, DASH, PLUS, COLON, T, Z] = [48, 45, 43, 58, 84, 90];
const NO_PAIR = 1_000;

/** The number that two digits make; more than any two digits make where there are none. */
function pairAt(text: string, index: number): number {
  const tens = text.charCodeAt(index) - ZERO;
  const ones = text.charCodeAt(index + 1) - ZERO;
  // `charCodeAt` beyond the end is NaN, and every comparison with NaN is false.
  return tens >= 0 && tens < 10 && ones >= 0 && ones < 10 ? tens * 10 + ones : NO_PAIR;
}

function isSign(code: number): boolean {
  return code === PLUS || code === DASH;
}
