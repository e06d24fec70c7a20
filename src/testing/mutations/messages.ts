import type { Message } from '../model/people.js';
import { attachable } from './blobs.js';
import { mutation, Refusal } from './mutation.js';
import { backToConstruction, displayedState, emit, hasPendingCorrection } from './transitions.js';

interface SendInput {
  dossierId: string;
  instructeurId: string;
  body: string;
  attachment?: string | null;
  correction?: 'incorrect' | 'incomplete' | 'outdated' | null;
}

interface MessageInput {
  messageId: string;
  instructeurId: string;
}

export const messageMutations = {
  dossierEnvoyerMessage: mutation('dossierEnvoyerMessage', (input: SendInput, scene) => {
    const file = input.attachment ? attachable(input.attachment, scene.context) : null;
    const dossier = scene.dossier(input.dossierId);
    const instructeur = scene.profile(input.instructeurId);
    if (input.correction) {
      if (hasPendingCorrection(dossier)) {
        throw new Refusal('Une demande de correction est déjà en attente sur ce dossier');
      }
      if (dossier.decided) {
        throw new Refusal(
          `Le dossier ne peut pas faire l’objet d’une demande de correction car il est ${displayedState(dossier)}`,
        );
      }
    }
    scene.authorize(dossier, instructeur);
    if (input.body.trim() === '') throw new Refusal('Le champ « Votre message » doit être rempli');
    if (dossier.archived || dossier.hiddenByUserAt !== null) {
      throw new Refusal(
        'La messagerie n’est pas disponible : le dossier est archivé ou supprimé par l’usager',
      );
    }
    const message: Message = {
      id: scene.context.store.nextRecordId(),
      email: instructeur.email,
      body: input.body,
      createdAt: scene.now,
      discardedAt: null,
      attachments: file ? [file] : [],
      correction: input.correction ? { reason: input.correction, dateResolution: null } : null,
      author: 'instructeur',
    };
    scene.context.store.addMessage(dossier, message);
    scene.context.store.touch(dossier, scene.now);
    emit({ dossier, scene }, 'message_cree');
    if (input.correction) {
      if (dossier.state === 'en_instruction') backToConstruction({ dossier, scene, instructeur });
      emit({ dossier, scene }, 'correction_demandee');
    }
    return { message };
  }),

  dossierSupprimerMessage: mutation('dossierSupprimerMessage', (input: MessageInput, scene) => {
    const { message, dossier } = scene.message(input.messageId);
    const instructeur = scene.profile(input.instructeurId);
    const own = message.author === 'instructeur' && message.email === instructeur.email;
    if (!own || message.discardedAt !== null) throw new Refusal('Le message ne peut pas être supprimé');
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
    (input: MessageInput, scene) => {
      const { message, dossier } = scene.message(input.messageId);
      const instructeur = scene.profile(input.instructeurId);
      const pending = message.correction !== null && message.correction.dateResolution === null;
      if (!pending || message.discardedAt !== null) {
        throw new Refusal('La demande de correction ne peut pas être annulée');
      }
      scene.authorize(dossier, instructeur);
      resolve(message, scene.now);
      scene.context.store.touch(dossier, scene.now);
      return { message };
    },
  ),
};

function resolve({ correction }: Message, at: number): void {
  if (correction && correction.dateResolution === null) correction.dateResolution = at;
}
