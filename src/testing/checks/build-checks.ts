import type { Check, OptionChecks } from '../../arguments/check-options.js';
import {
  boolean,
  filledText,
  listOf,
  numberFrom,
  oneOf,
  options,
  orNull,
  text,
  wholeNumberFrom,
  wrongArgument,
} from '../../arguments/checks.js';
import { MAX_INT32 } from '../../arguments/numbers.js';
import type { DemarcheOptions, GroupeOptions } from '../build/demarche-factory.js';
import type { AvisInput, MessageInput } from '../build/dossier-builder.js';
import type { FileInput } from '../files.js';
import { CHAMP_KINDS, type DescriptorInput } from '../model/descriptor.js';
import type { Individual } from '../model/values.js';
import { moment } from './moments.js';

const number = wholeNumberFrom(1, MAX_INT32);
const count = wholeNumberFrom(0, Number.MAX_SAFE_INTEGER);
/** A moment as the store keeps it, in microseconds. */
const instant = numberFrom(Number.NEGATIVE_INFINITY);
const checkObject: Check = (name, value) => {
  if (typeof value !== 'object' || value === null) throw wrongArgument(name, 'an object', value);
};
const bytes: Check = (name, value) => {
  if (!(value instanceof Uint8Array)) text(name, value);
};

export const fileChecks: OptionChecks<FileInput> = {
  filename: text,
  contentType: text,
  content: bytes,
  byteSize: count,
  createdAt: instant,
  virusScanResult: oneOf(['pending', 'safe', 'infected', 'integrity_error']),
};
const files = listOf(options(fileChecks));

export const messageChecks: OptionChecks<MessageInput> = {
  body: text,
  email: text,
  author: oneOf(['usager', 'instructeur', 'expert', 'automatic']),
  createdAt: moment,
  attachments: files,
  correction: oneOf(['incorrect', 'incomplete', 'outdated']),
};

export const avisChecks: OptionChecks<AvisInput> = {
  question: text,
  reponse: text,
  expert: text,
  attachments: files,
};

export const demandeurChecks: OptionChecks<Omit<Individual, 'type' | 'id'>> = {
  civilite: orNull(oneOf(['M', 'Mme'])),
  nom: text,
  prenom: text,
  dateDeNaissance: orNull(text),
  email: orNull(text),
};

export const descriptorChecks: OptionChecks<DescriptorInput> = {
  kind: oneOf(CHAMP_KINDS),
  stableId: number,
  label: text,
  description: orNull(text),
  required: boolean,
  options: listOf(text),
  otherOption: boolean,
  level: number,
  collapsibleText: orNull(text),
  nature: oneOf(['non_specifie', 'titre_identite', 'rib']),
  birthdate: boolean,
  fileTemplate: orNull(checkObject),
  children: (name, value) => listOf(options(descriptorChecks))(name, value),
};

const states = ['en_construction', 'en_instruction', 'accepte', 'refuse', 'sans_suite'];

export const demarcheChecks: OptionChecks<DemarcheOptions> = {
  number,
  champs: listOf(options(descriptorChecks)),
  annotations: listOf(options(descriptorChecks)),
  dossiers: count,
  dossierState: oneOf(states),
  firstDossier: number,
  depositedAt: moment,
  since: moment,
  rich: boolean,
  with: listOf(checkObject),
  groupes: listOf(
    options<GroupeOptions>({ label: text, instructeurs: listOf(text), closed: boolean, default: boolean }),
  ),
  labels: listOf(text),
  administrateur: filledText,
  title: text,
  description: text,
  state: oneOf(['brouillon', 'publiee', 'close', 'depubliee']),
  declarative: orNull(oneOf(['en_instruction', 'accepte'])),
  forIndividual: boolean,
  opendata: boolean,
  path: text,
  tags: listOf(text),
  zones: listOf(text),
  publishedAt: orNull(instant),
  unpublishedAt: orNull(instant),
  closedAt: orNull(instant),
  dateLimite: orNull(text),
  dureeConservation: count,
  lienSiteWeb: orNull(text),
  lienDpo: orNull(text),
  lienNotice: orNull(text),
  cadreJuridique: orNull(text),
  chorus: orNull(checkObject),
  logo: orNull(checkObject),
  notice: orNull(checkObject),
  deliberation: orNull(checkObject),
  webhooks: boolean,
  routing: boolean,
  attestation: boolean,
  blockingCorrections: boolean,
};

/** Options that a builder sets itself: nobody may pass them. */
const { number: _number, champs: _champs, annotations: _annotations, with: _with, ...rest } = demarcheChecks;
export const builderChecks: OptionChecks<
  Omit<DemarcheOptions, 'number' | 'champs' | 'annotations' | 'with'>
> = rest;
