const maxLength = 40;

/**
 * An ASCII camelCase identifier made of a French text: `Adresse de l’école` gives `adresseDeLEcole`.
 * Long texts are cut between words, at 40 characters. It is never a reserved word, and never a property that
 * every object has.
 *
 * @param fallback - What stands before a digit, after a reserved word, and in place of nothing.
 */
export function toIdentifier(text: string, fallback: string): string {
  const plain = text.replace(/[œŒ]/g, 'oe').replace(/[æÆ]/g, 'ae').normalize('NFD').replace(/\p{M}/gu, '');
  let identifier = '';
  for (const word of plain.match(/[A-Za-z0-9]+/g) ?? []) {
    const next = identifier === '' ? word.toLowerCase() : capitalize(word.toLowerCase());
    if (identifier !== '' && identifier.length + next.length > maxLength) break;
    identifier += next.slice(0, maxLength);
  }
  if (/^(?:\d|$)/.test(identifier)) return fallback + identifier;
  return isIdentifier(identifier) ? identifier : identifier + capitalize(fallback);
}

/** Whether a text can name a property and a variable alike. */
export function isIdentifier(text: string): boolean {
  return /^[A-Za-z_$][\w$]*$/.test(text) && !reserved.has(text);
}

export function capitalize(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

const reserved: ReadonlySet<string> = new Set([
  ...Object.getOwnPropertyNames(Object.prototype),
  ...'arguments await break case catch class const continue debugger default delete do else enum eval'.split(
    ' ',
  ),
  ...'export extends false finally for function if implements import in instanceof interface let new'.split(
    ' ',
  ),
  ...'null package private protected public return static super switch this throw true try typeof'.split(' '),
  ...'undefined var void while with yield Infinity NaN'.split(' '),
]);
