import type { Dossier } from '../model/dossier.js';
import type { Message } from '../model/people.js';
import { findAttachable } from './blobs.js';
import { MutationRefusal, mutation } from './mutation.js';
import { backToConstruction, displayedState, emit, hasPendingCorrection } from './transitions.js';

interface SendInput {
  dossierId: string;
  instructeurId: string;
  body: string;
  attachment?: string | null;
  correction?: 'incorrect' | 'incomplete' | 'outdated' | null;
}

interface MessageArguments {
  messageId: string;
  instructeurId: string;
}

interface RemoveInput extends MessageArguments {
  /** An argument that January 2026 did not have. */
  cancelCorrection?: boolean | null;
}

export const messageMutations = {
  dossierEnvoyerMessage: mutation('dossierEnvoyerMessage', (input: SendInput, scene) => {
    const file = input.attachment ? findAttachable(input.attachment, scene.context) : null;
    const dossier = scene.dossier(input.dossierId);
    const instructeur = scene.profile(input.instructeurId);
    const mayCorrect = !hasPendingCorrection(dossier) && !dossier.decided;
    if (input.correction && !mayCorrect && scene.context.rules.secondCorrection === 'refused') {
      throw new MutationRefusal(noCorrection(dossier));
    }
    scene.authorize(dossier, instructeur);
    const invalid = invalidMessage(dossier, input.body);
    if (invalid.length > 0) throw new MutationRefusal(...invalid);
    const correction = mayCorrect ? input.correction : null;
    const message: Message = {
      id: scene.context.store.nextRecordId(),
      email: instructeur.email,
      body: input.body,
      createdAt: scene.now,
      discardedAt: null,
      attachments: file ? [file] : [],
      correction: correction ? { reason: correction, dateResolution: null } : null,
      author: 'instructeur',
    };
    scene.context.store.addMessage(dossier, message);
    scene.context.store.touch(dossier, scene.now);
    emit({ dossier, scene }, 'message_cree');
    if (correction) {
      if (dossier.state === 'en_instruction') backToConstruction({ dossier, scene, instructeur });
      emit({ dossier, scene }, 'correction_demandee');
    }
    return { message };
  }),

  dossierSupprimerMessage: mutation('dossierSupprimerMessage', (input: RemoveInput, scene) => {
    const { message, dossier } = scene.message(input.messageId);
    const instructeur = scene.profile(input.instructeurId);
    const own = message.author === 'instructeur' && message.email === instructeur.email;
    const keepsCorrection = isPending(message) && input.cancelCorrection === false;
    if (!own || message.discardedAt !== null || keepsCorrection)
      throw new MutationRefusal('Le message ne peut pas être supprimé');
    scene.authorize(dossier, instructeur);
    message.body = '';
    message.discardedAt = scene.now;
    message.attachments = [];
    resolve(message, scene.now);
    scene.context.store.touch(dossier, scene.now);
    return { message };
  }),

  dossierAnnulerDemandeCorrection: mutation(
    'dossierAnnulerDemandeCorrection',
    (input: MessageArguments, scene) => {
      const { message, dossier } = scene.message(input.messageId);
      const instructeur = scene.profile(input.instructeurId);
      if (!isPending(message) || message.discardedAt !== null) {
        throw new MutationRefusal('La demande de correction ne peut pas être annulée');
      }
      scene.authorize(dossier, instructeur);
      resolve(message, scene.now);
      scene.context.store.touch(dossier, scene.now);
      return { message };
    },
  ),
};

function isPending({ correction }: Message): boolean {
  return correction !== null && correction.dateResolution === null;
}

function noCorrection(dossier: Dossier): string {
  return hasPendingCorrection(dossier)
    ? 'Une demande de correction est déjà en attente sur ce dossier'
    : `Le dossier ne peut pas faire l’objet d’une demande de correction car il est ${displayedState(dossier)}`;
}

function invalidMessage({ archived, hiddenByUserAt, connection }: Dossier, body: string): string[] {
  const isClosed = archived || hiddenByUserAt !== null || connection === 'deleted';
  return [
    ...(isClosed
      ? [
          'Le champ « Dossier » Il n’est pas possible d’envoyer un message sur un dossier supprimé, à archiver ou en brouillon',
        ]
      : []),
    ...(body.trim() === '' ? ['Le champ « Votre message » ne peut être vide'] : []),
  ];
}

function resolve({ correction }: Message, at: number): void {
  if (correction && correction.dateResolution === null) correction.dateResolution = at;
}
