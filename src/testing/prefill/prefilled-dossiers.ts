import { randomBytes } from 'node:crypto';
import { DsInputError } from '../../errors.js';
import { DossierBuilder } from '../build/dossier-builder.js';
import { buildDossier } from '../build/dossier-factory.js';
import { type NaturalValue, toChampValue, toRow } from '../content/natural-value.js';
import { DAY, type Instant } from '../dates.js';
import type { Demarche } from '../model/demarche.js';
import type { Descriptor } from '../model/descriptor.js';
import type { Dossier } from '../model/dossier.js';
import type { Champ } from '../model/values.js';
import type { Store } from '../store.js';
import { acceptedValue } from './accepted-value.js';

/** A prefilled dossier, and what became of it. */
export interface Prefilled {
  readonly token: string;
  readonly dossier: Dossier;
  readonly madeAt: Instant;
  /** No usager has opened it yet. */
  isOrphan: boolean;
  submittedAt: Instant | undefined;
}

/** A dossier that no usager opens is deleted after five days. */
const LIFETIME = 5 * DAY;

/** Makes dossiers from the values that were sent, and finds them by their tokens. */
export class PrefilledDossiers {
  readonly #store: Store;
  readonly #seed: string | number;
  readonly #byToken = new Map<string, Prefilled>();

  constructor(store: Store, seed: string | number) {
    this.#store = store;
    this.#seed = seed;
  }

  create(demarche: Demarche, sent: Readonly<Record<string, unknown>>, at: Instant): Prefilled {
    const dossier = buildDossier(
      this.#store,
      demarche,
      new DossierBuilder().deposeLe(new Date(at / 1_000)),
      this.#seed,
    );
    dossier.brouillon = true;
    dossier.prefilled = true;
    const content = dossier.edit();
    for (const champ of [...content.champs, ...content.annotations]) this.#fill(champ, sent, dossier, at);
    if (content.demandeur.type === 'individual') {
      const { identite_nom: nom, identite_prenom: prenom, identite_genre: genre } = sent;
      if (typeof nom === 'string') content.demandeur.nom = nom;
      if (typeof prenom === 'string') content.demandeur.prenom = prenom;
      if (genre === 'M.' || genre === 'Mme') content.demandeur.civilite = genre === 'Mme' ? 'Mme' : 'M';
    }
    const prefilled: Prefilled = {
      token: randomBytes(16).toString('base64url'),
      dossier,
      madeAt: at,
      isOrphan: true,
      submittedAt: undefined,
    };
    this.#byToken.set(prefilled.token, prefilled);
    return prefilled;
  }

  /** The dossiers of these tokens, oldest first. Unknown and expired tokens are left out. */
  find(demarche: Demarche, tokens: readonly string[], now: Instant): Prefilled[] {
    this.#expire(now);
    return [...this.#byToken.values()].filter(
      ({ token, dossier }) => dossier.demarche === demarche && tokens.includes(token),
    );
  }

  tokens(): string[] {
    return [...this.#byToken.keys()];
  }

  get(token: string, now: Instant): Prefilled {
    this.#expire(now);
    const found = this.#byToken.get(token);
    if (!found) throw new DsInputError('The emulator has no prefilled dossier with this token.');
    return found;
  }

  #expire(now: Instant): void {
    for (const [token, { isOrphan, madeAt, dossier }] of this.#byToken) {
      if (!isOrphan || now - madeAt < LIFETIME) continue;
      this.#byToken.delete(token);
      this.#store.dossiers.delete(dossier.number);
      dossier.demarche.dossiers.splice(dossier.demarche.dossiers.indexOf(dossier), 1);
      dossier.demarche.touch();
    }
  }

  #fill(champ: Champ, sent: Readonly<Record<string, unknown>>, dossier: Dossier, at: Instant): void {
    const value = valueFor(champ.descriptor, sent);
    // As on the server, blank values are not filled in. The boolean `false` is blank, the text 'false' is not.
    if (value === undefined || value === null || value === false || value === '') return;
    if (Array.isArray(value) && value.length === 0) return;
    const owner = { store: this.#store, dossier: dossier.number, updatedAt: at };
    if (champ.descriptor.kind === 'repetition') {
      if (!Array.isArray(value)) return;
      const rows = value.filter(isHash).map((row, index) => {
        const made = toRow(champ.descriptor, {}, owner, index);
        for (const cell of made.champs) this.#fill(cell, row, dossier, at);
        return made;
      });
      champ.value = { type: 'rows', rows };
    } else {
      const accepted = acceptedValue(champ.descriptor, value);
      if (accepted === undefined) return;
      champ.value = tryToHold(champ.descriptor, accepted, owner) ?? champ.value;
    }
    champ.prefilled = true;
  }
}

/** Gives `undefined` for a value that the champ cannot hold: the server drops it without an error. */
function tryToHold(descriptor: Descriptor, value: NaturalValue, owner: Parameters<typeof toChampValue>[2]) {
  try {
    return toChampValue(descriptor, value, owner);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** Finds the value of a champ. Keys have its id, with or without the padding of base64. */
function valueFor({ id }: Descriptor, sent: Readonly<Record<string, unknown>>): unknown {
  return sent[`champ_${id}`] ?? sent[`champ_${id.replaceAll('=', '')}`];
}

function isHash(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
