import { DEPARTEMENTS, PAYS, REGIONS } from '../content/places.js';
import type { Descriptor } from '../model/descriptor.js';
import type { Place } from '../model/values.js';

export function findPlace(places: readonly Place[], text: string): Place | undefined {
  return places.find(({ name, code }) => name === text || code === text);
}

/**
 * The server's sentence for a value that an annotation cannot hold, without the label of the annotation.
 * `undefined` for a valid value. An empty text is valid for any kind: it empties the annotation.
 */
export function invalidAnnotation(
  { kind, options, otherOption }: Descriptor,
  given: string | number | boolean | readonly string[],
  exists: (dossier: number) => boolean,
): string | undefined {
  if (given === '') return undefined;
  const text = String(given);
  switch (kind) {
    case 'drop_down_list':
      return otherOption || options.includes(text) ? undefined : NOT_AN_OPTION;
    case 'multiple_drop_down_list':
      return Array.isArray(given) && given.every((option) => options.includes(option))
        ? undefined
        : NOT_AN_OPTION;
    case 'email':
      return /^[^@\s]+@[^@\s]+\.[^@\s]{2,}$/.test(text)
        ? undefined
        : 'est invalide. Saisissez une adresse électronique valide. Exemple : adresse@mail.com';
    case 'phone':
      return isPhone(text)
        ? undefined
        : 'est invalide. Saisissez un numéro de téléphone valide. Exemple : 0612345678';
    case 'iban':
      return isIban(text)
        ? undefined
        : 'est invalide. Saisissez un numéro IBAN valide. Exemple (France) : FR76 1234 1234 1234 1234 1234 123';
    case 'decimal_number':
      return /^-?\d+([.,]\d{1,3})?$/.test(text)
        ? undefined
        : 'doit comprendre entre 1 et 3 chiffres après le point';
    case 'dossier_link':
      return /^\d+$/.test(text) && exists(Number(text)) ? undefined : 'Le dossier n’existe pas';
    case 'pays':
      return findPlace(PAYS, text) ? undefined : 'Le champ « External » n’est pas inclus(e) dans la liste';
    case 'regions':
      return placeError(REGIONS, text, 'région');
    case 'departements':
      return placeError(DEPARTEMENTS, text, 'département');
    default:
      return undefined;
  }
}

const NOT_AN_OPTION = 'doit être dans les options proposées';

/** The server takes a text of the length of a code for a code, and names the field differently in its sentence. */
function placeError(
  places: readonly Place[],
  text: string,
  kind: 'région' | 'département',
): string | undefined {
  if (findPlace(places, text)) return undefined;
  const isCode = text.length === 2 || (kind === 'département' && text.length === 3);
  return isCode
    ? `Le champ « External » doit être un code de ${kind} valide`
    : `doit être un nom de ${kind} valide`;
}

/** Whether it may be a telephone number: ten digits in France, or an international number. */
function isPhone(text: string): boolean {
  const digits = text.replace(/[\s().-]/g, '');
  return /^0[1-9]\d{8}$/.test(digits) || /^(?:\+|00)[1-9]\d{6,14}$/.test(digits);
}

/** Checks the check digits of ISO 13616. */
function isIban(text: string): boolean {
  const iban = text.replace(/\s+/g, '').toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban)) return false;
  const digits = `${iban.slice(4)}${iban.slice(0, 4)}`.replace(/[A-Z]/g, (letter) =>
    String(letter.charCodeAt(0) - 55),
  );
  return BigInt(digits) % 97n === 1n;
}
