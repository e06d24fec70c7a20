import { nearest } from '../arguments/nearest.js';
import { checkValue } from './field-value.js';
import type { Field } from './prefill-form.js';

/** A value of a champ: a text, a number, true or false, a moment, a list of choices, a pair of codes, or rows. */
export type PrefillValue =
  | string
  | number
  | bigint
  | boolean
  | Date
  | null
  | readonly string[]
  | readonly PrefillRow[];

/** One row of a repetition block, by the labels or ids of its champs. */
export type PrefillRow = { readonly [labelOrId: string]: PrefillValue | undefined };

/** What is to be filled in, by the label or the id of each champ; `identite_prenom`, `identite_nom`, `identite_genre`. */
export type PrefillValues = { readonly [labelOrId: string]: PrefillValue | undefined };

/** A value that would not be kept, and why. */
export interface RefusedValue {
  /** The label or id as it was given; `Block[0].Champ` inside a row. */
  readonly key: string;
  /** Never repeats the value, which is personal data. */
  readonly reason: string;
}

/** A value as the server's endpoints take it. */
export type SentValue =
  | string
  | readonly string[]
  | readonly Readonly<Record<string, string | readonly string[]>>[];

export interface Resolved {
  /** By the server's own keys. */
  readonly sent: Readonly<Record<string, SentValue>>;
  /** The key that the caller gave, by the server's own. */
  readonly givenKeys: ReadonlyMap<string, string>;
  readonly refused: readonly RefusedValue[];
}

/** The three keys of a person's identity; any other text is free. */
export const identityKeys = ['identite_prenom', 'identite_nom', 'identite_genre'] as const;

export function isIdentityKey(key: string): boolean {
  return identityKeys.some((name) => name === key);
}

/** Finds the champ of each key, and checks its value. Nothing is left out without being named in `refused`. */
export class ValueResolver {
  readonly #sent = new Map<string, SentValue>();
  readonly #givenKeys = new Map<string, string>();
  readonly #refused: RefusedValue[] = [];

  champs(values: PrefillValues, fields: readonly Field[], hint: string): void {
    for (const [key, value] of Object.entries(values)) {
      if (value === undefined) continue;
      const found = find(key, fields, hint, identityKeys);
      if (typeof found === 'string') this.#refused.push({ key, reason: found });
      else this.#resolve(key, found, value);
    }
  }

  identity(values: PrefillValues, isForIndividual: boolean | undefined): void {
    for (const [key, value] of Object.entries(values)) {
      if (value === undefined) continue;
      const reason = identityRefusal(key, value, isForIndividual);
      if (reason !== undefined) this.#refused.push({ key, reason });
      else if (typeof value === 'string') {
        this.#sent.set(key, value);
        this.#givenKeys.set(key, key);
      }
    }
  }

  result(): Resolved {
    return { sent: Object.fromEntries(this.#sent), givenKeys: this.#givenKeys, refused: this.#refused };
  }

  #resolve(key: string, field: Field, value: unknown): void {
    const name = keyOf(field);
    if (this.#sent.has(name)) {
      this.#refused.push({ key, reason: 'this champ is given twice, by its label and by its id' });
      return;
    }
    this.#givenKeys.set(name, key);
    if (field.__typename === 'RepetitionChampDescriptor') {
      const rows = this.#rows(key, field, value);
      if (rows) this.#sent.set(name, rows);
      return;
    }
    const checked = checkValue(field, value);
    if (checked.ok) this.#sent.set(name, checked.value);
    else this.#refused.push({ key, reason: checked.reason });
  }

  /** A row keeps what is good of it, so that `refused` names single values; a block without any value is not sent. */
  #rows(key: string, block: Field, value: unknown) {
    if (!Array.isArray(value) || value.length === 0 || !value.every(isRow)) {
      this.#refused.push({ key, reason: 'expected a list of rows, each an object by label or id' });
      return undefined;
    }
    const rows = value.map((row, index) => this.#row(`${key}[${index}]`, block, row));
    return rows.every((row) => Object.keys(row).length > 0) ? rows : this.#refuseEmpty(key, rows);
  }

  #refuseEmpty(key: string, rows: readonly object[]): undefined {
    const empty = rows.findIndex((row) => Object.keys(row).length === 0);
    this.#refused.push({
      key,
      reason: `row ${empty} has no value that can be kept, and the rows after it would take its place`,
    });
    return undefined;
  }

  #row(place: string, block: Field, row: Readonly<Record<string, unknown>>) {
    const sent: Record<string, string | readonly string[]> = {};
    for (const [key, value] of Object.entries(row)) {
      if (value === undefined) continue;
      const found = find(key, block.children, `The rows of « ${block.label} » have`);
      const checked =
        typeof found === 'string' ? { ok: false as const, reason: found } : checkValue(found, value);
      if (!checked.ok) this.#refused.push({ key: `${place}.${key}`, reason: checked.reason });
      else if (typeof found !== 'string') sent[keyOf(found)] = checked.value;
    }
    return sent;
  }
}

/** The server's key of a champ; the padding of the id may be left out, and would have to be escaped in a link. */
function keyOf({ id }: Field): string {
  return `champ_${id.replaceAll('=', '')}`;
}

function find(
  key: string,
  fields: readonly Field[],
  hint: string,
  others: readonly string[] = [],
): Field | string {
  const byId = fields.find(({ id }) => id === key || `champ_${id.replaceAll('=', '')}` === key);
  if (byId) return byId;
  const byLabel = fields.filter(({ label }) => label === key);
  const [only, other] = byLabel;
  if (only && other) {
    return `${byLabel.length} champs have this label: give the id of one of them (${byLabel.map(({ id }) => id).join(', ')})`;
  }
  if (only) return only;
  const inRow = fields.find(({ children }) => children.some(({ id, label }) => id === key || label === key));
  if (inRow) return `this champ belongs to the rows of « ${inRow.label} »: give it there`;
  const close = nearest(key, [...fields.map(({ label }) => label), ...others]);
  return close === undefined
    ? `${hint} no such label or id`
    : `${hint} no such label or id: did you mean « ${close} »?`;
}

function identityRefusal(
  key: string,
  value: unknown,
  isForIndividual: boolean | undefined,
): string | undefined {
  if (isForIndividual === false) return 'this demarche is for companies: it has no identity to fill in';
  if (isForIndividual === undefined) {
    return 'this instance does not say whether the demarche is for persons, and drops an identity where it is not: give forIndividual: true if it is';
  }
  if (typeof value !== 'string' || value.trim() === '') return 'expected a text';
  if (key === 'identite_genre' && value !== 'M.' && value !== 'Mme') return 'expected M. or Mme';
  return undefined;
}

function isRow(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
