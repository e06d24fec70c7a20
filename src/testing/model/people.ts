import type { Instant } from '../dates.js';
import type { StoredFile } from '../files.js';

/** The four kinds of account. The API gives all of them as `Profile`, with ids of different prefixes. */
export type ProfileKind = 'User' | 'Instructeur' | 'Expert' | 'Administrateur';

export interface Person {
  kind: ProfileKind;
  id: number;
  email: string;
}

export interface GroupeInstructeur {
  number: number;
  demarche: number;
  label: string;
  closed: boolean;
  instructeurs: Person[];
}

export interface Label {
  id: number;
  name: string;
  color: string;
}

export interface Service {
  id: number;
  nom: string;
  organisme: string;
  typeOrganisme: string;
  siret: string | null;
  departement: string | null;
}

export interface Correction {
  reason: 'incorrect' | 'incomplete' | 'outdated';
  dateResolution: Instant | null;
}

export interface Message {
  id: number;
  /** The address of the author: the API says nothing else of who wrote a message. */
  email: string;
  /** Plain text in messages of people, HTML in those of the platform. */
  body: string;
  createdAt: Instant;
  discardedAt: Instant | null;
  attachments: StoredFile[];
  correction: Correction | null;
  author: 'usager' | 'instructeur' | 'expert' | 'automatic';
}

export interface Avis {
  id: number;
  question: string;
  questionLabel: string | null;
  questionAnswer: boolean | null;
  reponse: string | null;
  dateQuestion: Instant;
  updatedAt: Instant;
  claimant: Person | null;
  expert: Person | null;
  attachments: StoredFile[];
}

export type TraitementEvent =
  | 'depose'
  | 'depose_correction_usager'
  | 'depose_correction_instructeur'
  | 'passe_en_instruction'
  | 'passe_en_instruction_automatiquement'
  | 'accepte'
  | 'accepte_automatiquement'
  | 'refuse'
  | 'refuse_automatiquement'
  | 'classe_sans_suite'
  | 'repasse_en_construction'
  | 'repasse_en_instruction';

export interface Traitement {
  id: number;
  event: TraitementEvent;
  state: DossierState;
  dateTraitement: Instant;
  emailAgentTraitant: string | null;
  motivation: string | null;
  revision: number | null;
}

export interface Assignment {
  mode: 'auto' | 'manual' | 'bulk_routing' | 'tech';
  assignedAt: Instant;
  assignedBy: string | null;
  groupe: { number: number | null; label: string };
  previous: { number: number | null; label: string } | null;
}

export type DossierState = 'en_construction' | 'en_instruction' | 'accepte' | 'refuse' | 'sans_suite';

export type DeletionReason =
  | 'user_request'
  | 'manager_request'
  | 'user_removed'
  | 'procedure_removed'
  | 'expired'
  | 'instructeur_request'
  | 'user_expired';
