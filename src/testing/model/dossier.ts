import type { Instant } from '../dates.js';
import type { StoredFile } from '../files.js';
import { typedId } from '../ids.js';
import type { Demarche, Revision } from './demarche.js';
import type {
  Assignment,
  Avis,
  DeletionReason,
  DossierState,
  GroupeInstructeur,
  Label,
  Message,
  Person,
  Traitement,
} from './people.js';
import type { Champ, Demandeur } from './values.js';

/** What lists sort and filter dossiers by: small, and made for all dossiers at the start. */
export interface DossierHeader {
  number: number;
  demarche: Demarche;
  revision: Revision;
  groupe: GroupeInstructeur;
  state: DossierState;
  createdAt: Instant;
  deposeAt: Instant;
  updatedAt: Instant;
  enInstructionAt?: Instant | null;
  processedAt?: Instant | null;
}

/** The rest of a dossier: large, and made when it is first read. */
export interface DossierContent {
  usager: Person;
  demandeur: Demandeur;
  champs: Champ[];
  annotations: Champ[];
  messages: Message[];
  avis: Avis[];
  traitements: Traitement[];
  labels: Label[];
  followers: Person[];
  assignments: Assignment[];
  motivation: string | null;
  motivationAttachment: StoredFile | null;
  attestation: StoredFile | null;
  mandataire: { prenom: string; nom: string } | null;
}

/** A dossier as the server keeps it. Change it through `ds.modify`, which also moves its dates. */
export class Dossier {
  readonly number: number;
  readonly id: string;
  readonly demarche: Demarche;
  revision: Revision;
  groupe: GroupeInstructeur;
  state: DossierState;
  archived = false;
  prefilled = false;
  /** A draft, which the API never shows. */
  brouillon = false;
  readonly createdAt: Instant;
  deposeAt: Instant;
  updatedAt: Instant;
  enConstructionAt: Instant;
  enInstructionAt: Instant | null;
  processedAt: Instant | null;
  expiredAt: Instant | null = null;
  champsUpdatedAt: Instant | null = null;
  champsUpdatedByInstructeurAt: Instant | null = null;
  annotationsUpdatedAt: Instant | null = null;
  accuseLectureAgreementAt: Instant | null = null;
  hiddenByUserAt: Instant | null = null;
  hiddenByAdministrationAt: Instant | null = null;
  hiddenByExpiredAt: Instant | null = null;
  hiddenReason: DeletionReason | null = null;
  svaSvrDecisionOn: string | null = null;
  svaSvrTriggeredAt: Instant | null = null;
  connection: 'password' | 'france_connect' | 'deleted' = 'password';
  /** Whether automatic routing may still move it to another groupe. */
  pinnedToGroupe = false;
  readonly #fill: (dossier: Dossier) => DossierContent;
  readonly #recent: RecentContents;
  #own: DossierContent | undefined;

  constructor(header: DossierHeader, fill: (dossier: Dossier) => DossierContent, recent: RecentContents) {
    this.number = header.number;
    this.id = typedId('Dossier', header.number);
    this.demarche = header.demarche;
    this.revision = header.revision;
    this.groupe = header.groupe;
    this.state = header.state;
    this.createdAt = header.createdAt;
    this.deposeAt = header.deposeAt;
    this.enConstructionAt = header.deposeAt;
    this.updatedAt = header.updatedAt;
    this.enInstructionAt = header.enInstructionAt ?? null;
    this.processedAt = header.processedAt ?? null;
    this.#fill = fill;
    this.#recent = recent;
  }

  /** For reading only: the content may be dropped and made anew, without changes made to it. */
  get content(): DossierContent {
    return this.#own ?? this.#recent.get(this, () => this.#fill(this));
  }

  /** For changes: from now on the dossier keeps its content. */
  edit(): DossierContent {
    this.#own ??= this.content;
    return this.#own;
  }

  get decided(): boolean {
    return this.state === 'accepte' || this.state === 'refuse' || this.state === 'sans_suite';
  }

  /** Whether lists have it and its number finds it. A decided dossier stays visible when its user deletes it. */
  get visible(): boolean {
    return (
      !this.brouillon &&
      this.hiddenByAdministrationAt === null &&
      this.hiddenByExpiredAt === null &&
      !(this.state === 'en_construction' && this.hiddenByUserAt !== null)
    );
  }

  get pendingDeletion(): boolean {
    if (this.brouillon || this.hiddenByExpiredAt !== null) return false;
    return (
      this.hiddenByAdministrationAt !== null ||
      (this.state === 'en_construction' && this.hiddenByUserAt !== null)
    );
  }

  /** The column that `pendingDeletedDossiers` is ordered by. As on the server, a null makes that list fail. */
  get pendingDeletionDate(): Instant | null {
    return this.state === 'en_construction' ? this.hiddenByUserAt : this.hiddenByAdministrationAt;
  }

  allChamps(): Champ[] {
    const { champs, annotations } = this.content;
    return [...champs, ...annotations];
  }
}

/**
 * The contents made last. The seed gives the same content again at any time, so a read of a hundred thousand
 * dossiers need not keep them all.
 */
export class RecentContents {
  readonly #contents = new Map<Dossier, DossierContent>();
  readonly #limit: number;

  constructor(limit = 2_000) {
    this.#limit = limit;
  }

  get(dossier: Dossier, make: () => DossierContent): DossierContent {
    const known = this.#contents.get(dossier);
    if (known) return known;
    const made = make();
    this.#contents.set(dossier, made);
    if (this.#contents.size > this.#limit) {
      for (const oldest of this.#contents.keys()) {
        this.#contents.delete(oldest);
        break;
      }
    }
    return made;
  }
}
