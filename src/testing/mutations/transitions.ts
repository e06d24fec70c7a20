import { PLATFORM_EMAIL } from '../content/dossier-content.js';
import { SECOND } from '../dates.js';
import type { StoredFile } from '../files.js';
import type { Dossier } from '../model/dossier.js';
import type { DossierState, Message, Person, TraitementEvent } from '../model/people.js';
import { findAttachable } from './blobs.js';
import { type MutationPayload, MutationRefusal, mutation, type Scene } from './mutation.js';

const DISPLAYED: Record<DossierState, string> = {
  en_construction: 'en construction',
  en_instruction: 'en instruction',
  accepte: 'accepté',
  refuse: 'refusé',
  sans_suite: 'classé sans suite',
};

export function displayedState({ state }: Dossier): string {
  return DISPLAYED[state];
}

/** The refusal of a change of state. The sentence does not say which state the dossier is in. */
function alreadyInState(dossier: Dossier): MutationRefusal {
  return new MutationRefusal(`Le dossier est déjà ${displayedState(dossier)}`);
}

interface TransitionInput {
  dossierId: string;
  instructeurId: string;
  motivation?: string | null;
  justificatif?: string | null;
  disableNotification?: boolean | null;
}

/** Makes the resolver of a change of state. Checks are in the server's order: dossier, instructeur, change. */
function transition(name: string, check: (dossier: Dossier) => void, change: (step: Transition) => void) {
  return mutation(name, (input: TransitionInput, scene): MutationPayload => {
    const justificatif = input.justificatif ? findAttachable(input.justificatif, scene.context) : null;
    const dossier = scene.dossier(input.dossierId);
    const instructeur = scene.profile(input.instructeurId);
    check(dossier);
    scene.authorize(dossier, instructeur);
    change({ scene, dossier, instructeur, motivation: input.motivation ?? null, justificatif });
    return { dossier };
  });
}

interface Transition {
  scene: Scene;
  dossier: Dossier;
  instructeur: Person;
  motivation: string | null;
  justificatif: StoredFile | null;
}

function checkInstructible(dossier: Dossier): void {
  if (dossier.state !== 'en_construction') throw alreadyInState(dossier);
  const { blockingCorrections, state } = dossier.demarche.settings;
  if (blockingCorrections && state === 'publiee' && hasPendingCorrection(dossier)) {
    throw new MutationRefusal('Le dossier est en attente de correction');
  }
}

function checkInInstruction(dossier: Dossier): void {
  if (dossier.state !== 'en_instruction') throw alreadyInState(dossier);
}

function checkDecidable(dossier: Dossier): void {
  checkInInstruction(dossier);
  if (hasIncompleteCompany(dossier)) {
    throw new MutationRefusal(
      'Les informations du SIRET du dossier ne sont pas complètes. Veuillez réessayer plus tard.',
    );
  }
}

/** Whether the demandeur or a champ is a company whose data has not arrived: the server decides on no such dossier. */
function hasIncompleteCompany({ content }: Dossier): boolean {
  const companies = content.champs.flatMap(({ value }) =>
    value.type === 'siret' && value.etablissement ? [value.etablissement] : [],
  );
  return [content.demandeur, ...companies].some(
    (one) => one.type === 'etablissement' && one.details === null,
  );
}

function checkDecided(dossier: Dossier): void {
  if (!dossier.decided) throw alreadyInState(dossier);
}

export const transitionMutations = {
  dossierPasserEnInstruction: transition('dossierPasserEnInstruction', checkInstructible, (step) => {
    const { dossier, instructeur, scene } = step;
    dossier.enInstructionAt = scene.now;
    follow(dossier, instructeur);
    move(step, 'en_instruction', 'passe_en_instruction');
    notify(step, `Votre dossier nº&nbsp;${dossier.number} est en instruction.`);
    emit(step, 'dossier_en_instruction');
  }),
  dossierRepasserEnConstruction: transition('dossierRepasserEnConstruction', checkInInstruction, (step) => {
    backToConstruction(step);
  }),
  dossierRepasserEnInstruction: transition('dossierRepasserEnInstruction', checkDecided, (step) => {
    const { dossier, scene } = step;
    const content = dossier.edit();
    content.motivation = null;
    content.motivationAttachment = null;
    content.attestation = null;
    dossier.archived = false;
    dossier.processedAt = null;
    dossier.enInstructionAt = scene.now;
    move(step, 'en_instruction', 'repasse_en_instruction');
    notify(step, `Votre dossier nº&nbsp;${dossier.number} est de nouveau en instruction.`);
    emit(step, 'dossier_repasse_en_instruction');
  }),
  dossierAccepter: transition('dossierAccepter', checkDecidable, (step) =>
    decide(step, 'accepte', 'accepte'),
  ),
  dossierRefuser: transition('dossierRefuser', checkDecidable, (step) => decide(step, 'refuse', 'refuse')),
  dossierClasserSansSuite: transition('dossierClasserSansSuite', checkDecidable, (step) =>
    decide(step, 'sans_suite', 'classe_sans_suite'),
  ),
};

export function hasPendingCorrection({ content }: Dossier): boolean {
  return content.messages.some(({ correction }) => correction !== null && correction.dateResolution === null);
}

/** Also used by requests for correction. */
export function backToConstruction(step: Omit<Transition, 'motivation' | 'justificatif'>): void {
  const { dossier, scene } = step;
  dossier.enConstructionAt = scene.now;
  move({ ...step, motivation: null, justificatif: null }, 'en_construction', 'repasse_en_construction');
  emit(step, 'dossier_repasse_en_construction');
}

export function follow(dossier: Dossier, instructeur: Person): void {
  const { followers } = dossier.edit();
  if (!followers.some(({ id }) => id === instructeur.id)) followers.push(instructeur);
}

function decide(step: Transition, state: 'accepte' | 'refuse' | 'sans_suite', event: TraitementEvent): void {
  const { dossier, scene, motivation, justificatif } = step;
  const content = dossier.edit();
  content.motivation = motivation;
  content.motivationAttachment = justificatif;
  dossier.processedAt = scene.now;
  dropIdentityDocuments(dossier);
  move(step, state, event);
  notify(step, `Votre dossier nº&nbsp;${dossier.number} a été <strong>${displayedState(dossier)}</strong>.`);
  emit(step, `dossier_${state}`);
  if (state === 'accepte' && dossier.demarche.settings.attestation) attestLater(step);
}

/** Makes the attestation some seconds later, as a job of the server does. No date of the dossier changes. */
function attestLater({ dossier, scene }: Transition): void {
  const { store } = scene.context;
  const at = scene.now + 3 * SECOND;
  store.commitLater(at, () => {
    if (dossier.state !== 'accepte') return;
    dossier.edit().attestation = store.file(`dossier/${dossier.number}/attestation/${at}`, {
      filename: `attestation-dossier-${dossier.number}.pdf`,
      byteSize: 2_048,
      createdAt: at,
    });
  });
}

function dropIdentityDocuments(dossier: Dossier): void {
  for (const { descriptor, value } of dossier.edit().champs) {
    if (descriptor.nature === 'titre_identite' && value.type === 'files') value.files = [];
  }
}

function move(
  { dossier, scene, instructeur, motivation }: Transition,
  state: DossierState,
  event: TraitementEvent,
): void {
  const { store } = scene.context;
  dossier.state = state;
  dossier.edit().traitements.push({
    id: store.nextRecordId(),
    event,
    state,
    dateTraitement: scene.now,
    emailAgentTraitant: instructeur.email,
    motivation,
    revision: dossier.revision.number,
  });
  store.touch(dossier, scene.now);
}

/** Adds the automatic message. `disableNotification` stops the e-mail, not the message. */
function notify({ dossier, scene }: Transition, sentence: string): void {
  const message: Message = {
    id: scene.context.store.nextRecordId(),
    email: PLATFORM_EMAIL,
    body: `<p>Bonjour,</p><p>${sentence}</p>`,
    createdAt: scene.now,
    discardedAt: null,
    attachments: [],
    correction: null,
    author: 'automatic',
  };
  scene.context.store.addMessage(dossier, message);
}

export function emit({ dossier, scene }: { dossier: Dossier; scene: Scene }, type: string): void {
  scene.context.store.webhooks.emit(dossier.demarche.number, type, dossier.number, scene.now);
}
