import { frenchDate, frenchDateTime } from '../dates.js';
import type { Champ } from '../model/values.js';

/** `stringValue`, the value as a person reads it: an empty text for a blank champ, null for files and maps. */
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
      // The API has a hyphen where the site has an en dash.
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
 * The stored text of a champ. `TextChamp.value` gives it, also where that type is served in place of a newer one, and
 * so do most of the columns.
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

/** The server stores `M.`; the enum of the API has `M`. */
export function displayedCivilite(civilite: string): string {
  return civilite === 'M' ? 'M.' : civilite;
}

/** Writes `0612345678` and `+33612345678` as `06 12 34 56 78`, and leaves numbers of other countries as they are. */
function nationalPhone(text: string): string {
  const digits = text.replace(/[\s.-]/g, '').replace(/^(?:\+|00)33/, '0');
  return /^0[1-9]\d{8}$/.test(digits) ? (digits.match(/../g)?.join(' ') ?? text) : text;
}
