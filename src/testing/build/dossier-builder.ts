import { type Check, checkOptions } from '../../arguments/check-options.js';
import { callable, wrongArgument } from '../../arguments/checks.js';
import { DsInputError } from '../../errors.js';
import { avisChecks, demandeurChecks, fileChecks, messageChecks } from '../checks/build-checks.js';
import { type NaturalValue, toChampValue } from '../content/natural-value.js';
import { type Moment, toInstant } from '../dates.js';
import type { FileInput } from '../files.js';
import type { Dossier } from '../model/dossier.js';
import type { Avis, DossierState, Message } from '../model/people.js';
import type { Champ, Individual } from '../model/values.js';
import type { Store } from '../store.js';

type Step = (dossier: Dossier, store: Store) => void;

export interface MessageInput {
  body: string;
  /** Default: the instructeur of the groupe. */
  email?: string;
  author?: Message['author'];
  createdAt?: Moment;
  attachments?: readonly FileInput[];
  correction?: 'incorrect' | 'incomplete' | 'outdated';
}

export interface AvisInput {
  question?: string;
  reponse?: string;
  expert?: string;
  attachments?: readonly FileInput[];
}

/**
 * Describes a dossier to make. Each method sets one property and returns the builder.
 *
 * @example
 * ```ts
 * import { createEmulator, demarche, dossier } from '@org/ds-client/testing'
 *
 * const ds = createEmulator({
 *   demarches: [
 *     demarche(42)
 *       .withChamp('text', 'Nom du projet')
 *       .withChamp('piece_justificative', 'Devis')
 *       .withDossier(
 *         dossier(1001)
 *           .accepte()
 *           .withChamp('Nom du projet', 'Gymnase')
 *           .withFile('Devis', { filename: 'devis.pdf', content: 'tout petit' }),
 *       ),
 *   ],
 * })
 * console.log(ds.dossier(1001).state) // accepte
 * ```
 */
export class DossierBuilder {
  readonly number: number | undefined;
  readonly #steps: Step[] = [];
  #state: DossierState = 'en_construction';
  #deposited: Moment | undefined;
  #updated: Moment | undefined;

  constructor(number?: number) {
    this.number = number;
  }

  get state(): DossierState {
    return this.#state;
  }

  get deposited(): Moment | undefined {
    return this.#deposited;
  }

  enConstruction(): this {
    return this.#setState('en_construction');
  }

  enInstruction(): this {
    return this.#setState('en_instruction');
  }

  accepte(motivation?: string): this {
    return this.#setState('accepte', motivation);
  }

  refuse(motivation?: string): this {
    return this.#setState('refuse', motivation);
  }

  sansSuite(motivation?: string): this {
    return this.#setState('sans_suite', motivation);
  }

  deposeLe(moment: Moment): this {
    this.#deposited = moment;
    return this;
  }

  modifieLe(moment: Moment): this {
    this.#updated = moment;
    return this;
  }

  archive(): this {
    return this.with((dossier) => {
      dossier.archived = true;
    });
  }

  /** Fills in a champ or an annotation, found by its label; see {@link NaturalValue}. */
  withChamp(label: string, value: NaturalValue): this {
    return this.with((dossier, store) => {
      const champ = champOf(dossier, label);
      champ.value = toChampValue(champ.descriptor, value, {
        store,
        dossier: dossier.number,
        updatedAt: champ.updatedAt,
      });
    });
  }

  /** Adds files to a piece justificative, after those that it has already. */
  withFile(label: string, ...files: FileInput[]): this {
    for (const file of files) checkOptions('withFile', file ?? null, fileChecks);
    return this.with((dossier, store) => {
      const champ = champOf(dossier, label);
      const owner = { store, dossier: dossier.number, updatedAt: champ.updatedAt };
      const added = toChampValue(champ.descriptor, files, owner);
      if (champ.value.type === 'files' && added.type === 'files') champ.value.files.push(...added.files);
    });
  }

  withMessage(message: MessageInput): this {
    checkOptions('withMessage', message ?? null, messageChecks);
    return this.with((dossier, store) => {
      const { usager } = dossier.edit();
      const author = message.author ?? 'instructeur';
      const agent = dossier.groupe.instructeurs[0]?.email ?? usager.email;
      const createdAt = message.createdAt === undefined ? dossier.updatedAt : toInstant(message.createdAt);
      store.addMessage(dossier, {
        id: store.nextRecordId(),
        email: message.email ?? (author === 'usager' ? usager.email : agent),
        body: message.body,
        createdAt,
        discardedAt: null,
        attachments: storedFiles(store, dossier, message.attachments, createdAt),
        correction: message.correction ? { reason: message.correction, dateResolution: null } : null,
        author,
      });
    });
  }

  withAvis(input: AvisInput = {}): this {
    checkOptions('withAvis', input, avisChecks);
    const { question, reponse, expert, attachments } = input;
    return this.with((dossier, store) => {
      const avis: Avis = {
        id: store.nextRecordId(),
        question: question ?? 'Quel est votre avis ?',
        questionLabel: null,
        questionAnswer: null,
        reponse: reponse ?? null,
        dateQuestion: dossier.updatedAt,
        updatedAt: dossier.updatedAt,
        claimant: dossier.groupe.instructeurs[0] ?? null,
        expert: store.person('Expert', expert ?? 'expert@avis.example'),
        attachments: storedFiles(store, dossier, attachments, dossier.updatedAt),
      };
      dossier.edit().avis.push(avis);
    });
  }

  /** Adds a label of the demarche to the dossier, by its name. */
  withLabel(name: string): this {
    return this.with((dossier) => {
      const label = dossier.demarche.labels.find((candidate) => candidate.name === name);
      if (!label)
        throw new DsInputError(`Demarche ${dossier.demarche.number} has no label ${JSON.stringify(name)}.`);
      dossier.edit().labels.push(label);
    });
  }

  withDemandeur(demandeur: Partial<Omit<Individual, 'type' | 'id'>>): this {
    checkOptions('withDemandeur', demandeur ?? null, demandeurChecks);
    return this.with((dossier) => {
      const content = dossier.edit();
      if (content.demandeur.type === 'individual') Object.assign(content.demandeur, demandeur);
    });
  }

  /** As if the company registry had been down at deposit: only the SIRET is known. */
  withIncompleteDemandeur(siret: string): this {
    return this.with((dossier) => {
      dossier.edit().demandeur = { type: 'etablissement', id: dossier.number, siret, details: null };
    });
  }

  withUsager(email: string): this {
    return this.with((dossier, store) => {
      dossier.edit().usager = store.person('User', email);
    });
  }

  withMotivationAttachment(file: FileInput): this {
    checkOptions('withMotivationAttachment', file ?? null, fileChecks);
    return this.with((dossier, store) => {
      dossier.edit().motivationAttachment = storedFiles(store, dossier, [file], dossier.updatedAt)[0] ?? null;
    });
  }

  withAttestation(file: FileInput = { filename: 'attestation.pdf' }): this {
    checkOptions('withAttestation', file, fileChecks);
    return this.with((dossier, store) => {
      dossier.edit().attestation = storedFiles(store, dossier, [file], dossier.updatedAt)[0] ?? null;
    });
  }

  /** Makes the dossier deleted: hidden until it is purged. */
  supprime(by: 'user' | 'administration' | 'expiry' = 'user', at?: Moment): this {
    return this.with((dossier, store) =>
      store.hide(dossier, by, at === undefined ? dossier.updatedAt : toInstant(at)),
    );
  }

  /** Changes the dossier in any way that has no method of its own. */
  with(step: Step): this {
    callable('with: step', step);
    this.#steps.push(step);
    return this;
  }

  /** Applies all settings to a dossier. The emulator calls it. */
  apply(dossier: Dossier, store: Store): void {
    if (this.#updated !== undefined) dossier.updatedAt = toInstant(this.#updated);
    for (const step of this.#steps) step(dossier, store);
  }

  #setState(state: DossierState, motivation?: string): this {
    this.#state = state;
    if (motivation === undefined) return this;
    return this.with((dossier) => {
      dossier.edit().motivation = motivation;
    });
  }
}

/**
 * Starts a dossier. Without a number it gets the next free one.
 *
 * @example
 * ```ts
 * import { createEmulator, dossier } from '@org/ds-client/testing'
 *
 * const ds = createEmulator()
 * const { number } = ds.addDossier(1234, dossier().enInstruction())
 * console.log(number)
 * ```
 */
export function dossier(number?: number): DossierBuilder {
  return new DossierBuilder(number);
}

function champOf(dossier: Dossier, label: string): Champ {
  const { champs, annotations } = dossier.edit();
  const known = [...champs, ...annotations].find(({ descriptor }) => descriptor.label === label);
  if (!known) throw new DsInputError(`The form has no champ ${JSON.stringify(label)}.`);
  return known;
}

function storedFiles(store: Store, dossier: Dossier, inputs: readonly FileInput[] = [], createdAt: number) {
  return inputs.map((input) =>
    store.file(`dossier/${dossier.number}/${store.nextId()}`, { createdAt, ...input }),
  );
}

/** What `dossier()` makes. */
export const dossierBuilder: Check = (name, value) => {
  if (!(value instanceof DossierBuilder)) throw wrongArgument(name, 'what dossier() makes', value);
};
