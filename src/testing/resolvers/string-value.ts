import { frenchDate, frenchDateTime } from '../dates.js';
import type { Champ } from '../model/values.js';

/** `stringValue`: what a person would read. A champ left blank is an empty text; files and maps have none at all. */
export function stringValue({ value, descriptor }: Champ): string | null {
  switch (value.type) {
    case 'text':
      return formatText(descriptor.kind, value.text ?? '');
    case 'address':
    case 'rna':
    case 'rnf':
      return value.text ?? '';
    case 'cojo':
      return value.number === null ? '' : `${value.number} – ${value.birthdate ?? ''}`;
    case 'boolean':
      return value.value ? 'true' : 'false';
    case 'date':
      return value.date === null ? '' : frenchDate(value.date);
    case 'datetime':
      return value.instant === null ? '' : frenchDateTime(value.instant);
    case 'departement':
      // An en dash on the site, a plain hyphen here.
      return value.departement ? `${value.departement.code} - ${value.departement.name}` : '';
    case 'commune':
      return value.commune ? communeWithCode(value.commune) : '';
    case 'choices':
      return value.values.join(', ');
    case 'linked':
      return [value.primary, value.secondary].filter((part) => part !== null).join(' / ');
    case 'none':
    case 'rows':
      return '';
    case 'carte':
    case 'files':
      return null;
    default:
      return rawValue(value) ?? '';
  }
}

/**
 * What the server keeps as the text of a champ: what `TextChamp.value` gives, also where an older type stands for the
 * champ's own, and what most of the columns hold.
 */
export function rawValue(value: Champ['value']): string | null {
  switch (value.type) {
    case 'text':
    case 'address':
    case 'rna':
    case 'rnf':
      return value.text;
    case 'integer':
      return value.value;
    case 'decimal':
      return value.value === null ? null : String(value.value);
    case 'commune':
      return value.commune?.name ?? null;
    case 'departement':
      return value.departement?.name ?? null;
    case 'region':
      return value.region?.name ?? null;
    case 'pays':
      return value.pays?.name ?? null;
    case 'epci':
      return value.epci?.name ?? null;
    case 'siret':
      return value.siret;
    case 'dossierLink':
      return value.number === null ? null : String(value.number);
    case 'engagement':
      return value.reference;
    default:
      return null;
  }
}

function communeWithCode({ name, postalCode }: { name: string; postalCode: string | null }): string {
  return postalCode ? `${name} (${postalCode})` : name;
}

function formatText(kind: Champ['descriptor']['kind'], text: string): string {
  switch (kind) {
    case 'civilite':
      return displayedCivilite(text);
    case 'iban':
      return text.replace(/\s+/g, '');
    case 'phone':
      return nationalPhone(text);
    default:
      return text;
  }
}

/** The server keeps `M.`, which the enum of the API calls `M`. */
export function displayedCivilite(civilite: string): string {
  return civilite === 'M' ? 'M.' : civilite;
}

/** `0612345678` and `+33612345678` as `06 12 34 56 78`; a number of another country as it was given. */
function nationalPhone(text: string): string {
  const digits = text.replace(/[\s.-]/g, '').replace(/^(?:\+|00)33/, '0');
  return /^0[1-9]\d{8}$/.test(digits) ? (digits.match(/../g)?.join(' ') ?? text) : text;
}
