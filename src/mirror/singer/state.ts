import { isObject } from '../../arguments/is-object.js';
import { DsInputError } from '../../errors.js';
import type { RefusedRow } from '../target.js';

/** The keys of rows that were sent, by table: what has to be said to be gone once it is. */
export type SentKeys = { readonly [table: string]: ReadonlyArray<readonly KeyPart[]> };
export type KeyPart = string | number;

/** What was sent of one dossier. */
export interface SentDossier {
  readonly fingerprint: string;
  readonly keys: SentKeys;
  readonly refused: readonly RefusedRow[];
}

/** What was sent of one demarche. */
export interface SentDemarche {
  memory: unknown;
  progress: unknown;
  /** The SCHEMA messages of its tables, by id: a run sends them again before anything else. */
  schemas: { readonly [table: string]: string };
  /** Of the tables of the demarche itself. */
  keys: SentKeys;
  readonly dossiers: Map<number, SentDossier>;
  /** Numbers of dossiers that are not there and were said to be gone: the API lists a deletion in many runs. */
  readonly gone: Set<number>;
}

/** Reads the value of a STATE message back. Throws `DsInputError` for anything else. */
export function readState(value: unknown): Map<number, SentDemarche> {
  const demarches = isObject(value) ? value.demarches : undefined;
  if (!isObject(demarches)) throw invalidState();
  return new Map(
    Object.entries(demarches).map(([number, sent]) => {
      if (!isObject(sent) || !isObject(sent.dossiers) || !isObject(sent.keys)) throw invalidState();
      const dossiers = Object.entries(sent.dossiers).map(([dossier, facts]): [number, SentDossier] => {
        if (!Array.isArray(facts)) throw invalidState();
        const [fingerprint, keys, refused]: unknown[] = facts;
        if (typeof fingerprint !== 'string' || !isKeys(keys)) throw invalidState();
        return [Number(dossier), { fingerprint, keys, refused: isRefused(refused) ? refused : [] }];
      });
      const { memory = null, progress = null, keys, schemas, gone } = sent;
      if (!isKeys(keys) || !isTexts(schemas) || !Array.isArray(gone)) throw invalidState();
      return [
        Number(number),
        { memory, progress, schemas, keys, dossiers: new Map(dossiers), gone: new Set(gone.map(Number)) },
      ];
    }),
  );
}

/** The STATE message, as text: a dossier is a short list, for there may be very many. */
export function stateMessage(demarches: ReadonlyMap<number, SentDemarche>): string {
  const value = [...demarches].map(([number, { dossiers, gone, ...rest }]) => {
    const lists = [...dossiers].map(([dossier, { fingerprint, keys, refused }]) => [
      dossier,
      refused.length > 0 ? [fingerprint, keys, refused] : [fingerprint, keys],
    ]);
    return [number, { ...rest, dossiers: Object.fromEntries(lists), gone: [...gone] }];
  });
  return JSON.stringify({ type: 'STATE', value: { demarches: Object.fromEntries(value) } });
}

function isTexts(value: unknown): value is { readonly [name: string]: string } {
  return isObject(value) && Object.values(value).every((text) => typeof text === 'string');
}

function isKeys(value: unknown): value is SentKeys {
  return (
    isObject(value) && Object.values(value).every((list) => Array.isArray(list) && list.every(Array.isArray))
  );
}

function isRefused(value: unknown): value is RefusedRow[] {
  return Array.isArray(value) && value.every(isObject);
}

function invalidState(): DsInputError {
  return new DsInputError(
    'singer(): state is not the value of a STATE message of this package: give it back as it came, or leave it out to ' +
      'send everything again.',
  );
}
