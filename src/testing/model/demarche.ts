import type { Instant } from '../dates.js';
import type { StoredFile } from '../files.js';
import { typedId } from '../ids.js';
import type { Descriptor } from './descriptor.js';
import type { Dossier } from './dossier.js';
import type { DeletionReason, DossierState, GroupeInstructeur, Label, Person, Service } from './people.js';

export interface Revision {
  readonly number: number;
  readonly id: string;
  createdAt: Instant;
  publishedAt: Instant | null;
  champs: Descriptor[];
  annotations: Descriptor[];
}

export interface DeletedDossier {
  rowId: number;
  number: number;
  groupe: number;
  deletedAt: Instant;
  state: DossierState;
  reason: DeletionReason;
}

export type DemarcheState = 'brouillon' | 'publiee' | 'close' | 'depubliee';

export interface DemarcheSettings {
  title: string;
  description: string;
  state: DemarcheState;
  declarative: 'en_instruction' | 'accepte' | null;
  forIndividual: boolean;
  opendata: boolean;
  path: string;
  tags: string[];
  zones: string[];
  createdAt: Instant;
  updatedAt: Instant;
  publishedAt: Instant | null;
  unpublishedAt: Instant | null;
  closedAt: Instant | null;
  dateLimite: string | null;
  dureeConservation: number;
  lienSiteWeb: string | null;
  lienDpo: string | null;
  lienNotice: string | null;
  cadreJuridique: string | null;
  chorus: { centreDeCout: string; domaineFonctionnel: string; referentielDeProgrammation: string } | null;
  logo: StoredFile | null;
  notice: StoredFile | null;
  deliberation: StoredFile | null;
  /** Whether the `webhooks_api` feature is on. */
  webhooks: boolean;
  routing: boolean;
  /** Whether an attestation is made for accepted dossiers. */
  attestation: boolean;
  /** Whether a dossier with a pending correction cannot pass en_instruction: a feature flag, off by default. */
  blockingCorrections: boolean;
}

export class Demarche {
  readonly number: number;
  readonly id: string;
  readonly settings: DemarcheSettings;
  readonly administrateurs: Person[] = [];
  readonly groupes: GroupeInstructeur[] = [];
  readonly revisions: Revision[] = [];
  readonly labels: Label[] = [];
  defaultGroupeIndex = 0;
  service: Service | null = null;
  discarded = false;
  readonly dossiers: Dossier[] = [];
  readonly deleted: DeletedDossier[] = [];
  #version = 0;
  #selections = new Map<string, readonly Dossier[]>();
  #selectionsVersion = 0;

  constructor(number: number, settings: DemarcheSettings) {
    this.number = number;
    this.id = typedId('Procedure', number);
    this.settings = settings;
  }

  get publishedRevision(): Revision | null {
    return this.settings.state === 'brouillon'
      ? null
      : (this.revisions.findLast((revision) => revision.publishedAt !== null) ?? null);
  }

  get draftRevision(): Revision {
    const last = this.revisions.at(-1);
    if (!last) throw new Error(`Demarche ${this.number} has no revision`);
    return last;
  }

  get activeRevision(): Revision {
    return this.publishedRevision ?? this.draftRevision;
  }

  get defaultGroupe(): GroupeInstructeur {
    const groupe = this.groupes[this.defaultGroupeIndex];
    if (!groupe) throw new Error(`Demarche ${this.number} has no groupe instructeur`);
    return groupe;
  }

  /** To be called after any change of a dossier: sorted lists are cached. */
  touch(): void {
    this.#version++;
  }

  /** The dossiers for which the filter holds, ordered by (column, number). Cached under `key` until the next change. */
  select(
    key: string,
    passes: (dossier: Dossier) => boolean,
    column: (dossier: Dossier) => number,
  ): readonly Dossier[] {
    if (this.#selectionsVersion !== this.#version) {
      this.#selections = new Map();
      this.#selectionsVersion = this.#version;
    }
    let selection = this.#selections.get(key);
    if (!selection) {
      selection = this.dossiers.filter(passes).sort((a, b) => column(a) - column(b) || a.number - b.number);
      this.#selections.set(key, selection);
    }
    return selection;
  }
}
