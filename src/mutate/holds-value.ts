import type { Champ } from '../dossiers/champs.js';
import type { AnnotationValueInput } from '../generated/operations.js';

/**
 * Whether an annotation holds the value that was sent; `undefined` where that cannot be told: rows and files are
 * added to those that are there, and some texts are rewritten by the server.
 */
export function holdsValue(champ: Champ, sent: AnnotationValueInput): boolean | undefined {
  const [kind, value]: [string, unknown] = Object.entries(sent)[0] ?? ['', undefined];
  switch (kind) {
    case 'text':
    case 'textarea':
    case 'dropDownList':
      return String(value).trim() === (champ.stringValue ?? '').trim();
    case 'checkbox':
    case 'yesNo':
    case 'civilite':
    case 'decimalNumber':
      return 'value' in champ ? champ.value === value : undefined;
    case 'integerNumber':
      return 'value' in champ ? champ.value === String(value) : undefined;
    case 'date':
      return 'date' in champ ? champ.date === value : undefined;
    case 'datetime':
      return 'datetime' in champ && champ.datetime !== null
        ? Date.parse(champ.datetime) === Date.parse(String(value))
        : undefined;
    case 'multipleDropDownList':
      return 'values' in champ ? sameSet(champ.values, value) : undefined;
    case 'dossierLink':
      return 'dossier' in champ && champ.dossier ? String(champ.dossier.number) === value : undefined;
    // The server may reformat these values: only an equal text proves anything.
    case 'email':
    case 'phone':
    case 'iban':
    case 'formatted':
    case 'pays':
    case 'regions':
    case 'departements':
      return normalize(champ.stringValue) === normalize(value) ? true : undefined;
    default:
      return undefined;
  }
}

function sameSet(one: readonly string[], other: unknown): boolean {
  return Array.isArray(other) && other.length === one.length && one.every((item) => other.includes(item));
}

function normalize(value: unknown): string {
  return String(value ?? '')
    .replaceAll(/\s/g, '')
    .toLowerCase();
}
