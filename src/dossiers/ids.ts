import { DsInputError } from '../errors.js';

/** What an id can be of, in the words that ids carry: a demarche's say `Procedure`, a message's `Commentaire`. */
export type IdKind =
  | 'Administrateur'
  | 'Avis'
  | 'Champ'
  | 'Column'
  | 'Commentaire'
  | 'DeletedDossier'
  | 'Dossier'
  | 'Etablissement'
  | 'Expert'
  | 'GroupeInstructeur'
  | 'Individual'
  | 'Instructeur'
  | 'Label'
  | 'Procedure'
  | 'ProcedureRevision'
  | 'Row'
  | 'User'
  | 'Webhook';

/** A kind, or the API's name of a type whose ids carry another word. */
export type IdName = IdKind | 'Demarche' | 'DemarcheDescriptor' | 'Message' | 'Revision';

/** What an id says. */
export interface ParsedId {
  /** The word that the id carries; one that is not in {@link IdKind} is newer than this package. */
  readonly kind: IdKind | (string & {});
  /** Most often a number; a champ in a repetition row has `<champ>|<row>`. */
  readonly key: string;
}

/**
 * The number that an id holds: what the site's pages show, and what `getDossier` takes.
 *
 * @param id - An id as the API gives it.
 * @param name - What the id must be of; any, if left out.
 * @throws {@link DsInputError} for a text that is not an id, an id of something else, or one that holds no number.
 *
 * @example
 * ```ts
 * import { toNumber } from '@org/ds-client';
 *
 * console.log(toNumber('RG9zc2llci0xMjM0', 'Dossier')); // 1234
 * ```
 */
export function toNumber(id: string, name?: IdName): number {
  const { kind, key } = parseId(id, name);
  const number = Number(key);
  if (!/^(?:0|[1-9]\d*)$/.test(key) || !Number.isSafeInteger(number)) {
    throw new DsInputError(`The id '${id}' (${kind}-${key}) holds no number.`);
  }
  return number;
}

/**
 * The id of what has this number or key: `toId('Dossier', 1234)`.
 *
 * @param name - What it is the id of; `Demarche`, `Message` and `Revision` are understood too.
 * @param key - A whole number, or a key as text (`'12|01J…'` for a champ in a row).
 * @throws {@link DsInputError} for a kind that does not exist, a number that is not whole, or an empty key.
 *
 * @example
 * ```ts
 * import { toId } from '@org/ds-client';
 *
 * console.log(toId('Dossier', 1234)); // RG9zc2llci0xMjM0
 * console.log(toId('Demarche', 1234)); // UHJvY2VkdXJlLTEyMzQ=
 * ```
 */
export function toId(name: IdName, key: number | string): string {
  const kind = kindOf(name);
  const whole = typeof key === 'string' ? key !== '' : Number.isSafeInteger(key) && key >= 0;
  if (!whole)
    throw new DsInputError(
      `No id can be made of ${kind} and '${String(key)}': give a whole number or a key.`,
    );
  return Buffer.from(`${kind}-${key}`).toString('base64');
}

/**
 * Reads an id: padded base64 of `<kind>-<key>`.
 *
 * @param id - An id as the API gives it.
 * @param name - What the id must be of; any, if left out.
 * @throws {@link DsInputError} for a text that is not an id, or an id of something else.
 *
 * @example
 * ```ts
 * import { parseId } from '@org/ds-client';
 *
 * console.log(parseId('SW5zdHJ1Y3RldXItNDI=')); // { kind: 'Instructeur', key: '42' }
 * ```
 */
export function parseId(id: string, name?: IdName): ParsedId {
  const parsed = decode(id);
  if (parsed === undefined) {
    // The API writes this in place of the id of an account that was deleted.
    const why =
      id === '<deleted>' ? 'the account was deleted' : 'an id is the base64 text that the API gives';
    throw new DsInputError(`'${String(id)}' is not an id: ${why}.`);
  }
  if (name !== undefined && parsed.kind !== kindOf(name)) {
    throw new DsInputError(`Expected an id of kind ${kindOf(name)}, but '${id}' is of kind ${parsed.kind}.`);
  }
  return parsed;
}

function kindOf(name: IdName): IdKind {
  if (!Object.hasOwn(kinds, name)) throw new DsInputError(`There are no ids of kind '${String(name)}'.`);
  return kinds[name];
}

const kinds: Record<IdName, IdKind> = {
  Administrateur: 'Administrateur',
  Avis: 'Avis',
  Champ: 'Champ',
  Column: 'Column',
  Commentaire: 'Commentaire',
  DeletedDossier: 'DeletedDossier',
  Demarche: 'Procedure',
  DemarcheDescriptor: 'Procedure',
  Dossier: 'Dossier',
  Etablissement: 'Etablissement',
  Expert: 'Expert',
  GroupeInstructeur: 'GroupeInstructeur',
  Individual: 'Individual',
  Instructeur: 'Instructeur',
  Label: 'Label',
  Message: 'Commentaire',
  Procedure: 'Procedure',
  ProcedureRevision: 'ProcedureRevision',
  Revision: 'ProcedureRevision',
  Row: 'Row',
  User: 'User',
  Webhook: 'Webhook',
};

function decode(id: string): ParsedId | undefined {
  if (typeof id !== 'string') return undefined;
  const text = Buffer.from(id, 'base64').toString('utf8');
  // Buffer skips what is not base64 and mends what is not UTF-8: only an exact way back proves that the text was an id.
  if (Buffer.from(text).toString('base64') !== id) return undefined;
  const [, kind, key] = /^([A-Za-z]\w*)-(.+)$/s.exec(text) ?? [];
  return kind === undefined || key === undefined ? undefined : { kind, key };
}
