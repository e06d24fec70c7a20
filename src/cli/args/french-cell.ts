/**
 * What a cell says that a spreadsheet in French has written: Oui, 31/01/2026, 31/01/2026 09:30, 1 234,5. Undefined for any
 * other text. Only for a cell whose champ does not take the text as it stands: « Oui » can be a choice of a list.
 */
export function fromFrenchCell(cell: string): string | undefined {
  const text = cell.trim();
  const word = words[text.toLowerCase()];
  if (word !== undefined) return word;
  const moment = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: (\d{1,2}):(\d\d)(:\d\d)?)?$/.exec(text);
  if (moment) {
    const [, day = '', month = '', year, hour, minute, second = ''] = moment;
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return hour === undefined ? date : `${date}T${hour.padStart(2, '0')}:${minute}${second}`;
  }
  // Thousands are parted by a space, which may be one that does not break.
  const number = /^([+-]?)(\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)(?:,(\d+))?$/.exec(text);
  if (number) {
    const [, sign = '', whole = '', decimals] = number;
    return `${sign === '+' ? '' : sign}${whole.replaceAll(/\D/g, '')}${decimals === undefined ? '' : `.${decimals}`}`;
  }
  return undefined;
}

const words: Readonly<Record<string, string>> = { oui: 'true', vrai: 'true', non: 'false', faux: 'false' };
