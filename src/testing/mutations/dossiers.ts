import type { StoredFile } from '../files.js';
import type { MutationPayload } from './mutation.js';
import { MutationRefusal, mutation } from './mutation.js';
import { emit, follow } from './transitions.js';

interface ByInstructeur {
  dossierId: string;
  instructeurId: string;
}

interface LabelInput {
  dossierId: string;
  labelId: string;
}

interface UploadInput {
  dossierId: string;
  filename: string;
  byteSize: number;
  checksum: string;
  contentType: string;
}

export const dossierMutations = {
  dossierArchiver: mutation('dossierArchiver', (input: ByInstructeur, scene) => {
    const dossier = scene.dossier(input.dossierId);
    const instructeur = scene.profile(input.instructeurId);
    if (!dossier.decided) {
      throw new MutationRefusal(
        'Un dossier ne peut être déplacé dans « à archiver » qu’une fois le traitement terminé',
      );
    }
    scene.authorize(dossier, instructeur);
    dossier.archived = true;
    scene.context.store.touch(dossier, scene.now);
    return { dossier };
  }),

  dossierDesarchiver: mutation('dossierDesarchiver', (input: ByInstructeur, scene) => {
    const dossier = scene.dossier(input.dossierId);
    const instructeur = scene.profile(input.instructeurId);
    if (!dossier.archived) throw new MutationRefusal('Un dossier non archivé ne peut pas être désarchivé');
    scene.authorize(dossier, instructeur);
    dossier.archived = false;
    scene.context.store.touch(dossier, scene.now);
    return { dossier };
  }),

  dossierBasculeSuivi: mutation(
    'dossierBasculeSuivi',
    (input: ByInstructeur & { follow: boolean }, scene) => {
      const dossier = scene.dossier(input.dossierId);
      const instructeur = scene.profile(input.instructeurId);
      scene.authorize(dossier, instructeur);
      if (input.follow) follow(dossier, instructeur);
      else dossier.edit().followers = dossier.edit().followers.filter(({ id }) => id !== instructeur.id);
      scene.context.store.touch(dossier, scene.now);
      return { dossier, instructeur };
    },
  ),

  dossierChangerGroupeInstructeur: mutation(
    'dossierChangerGroupeInstructeur',
    (input: { dossierId: string; groupeInstructeurId: string }, scene) => {
      const dossier = scene.dossier(input.dossierId);
      const { groupe, demarche } = scene.groupe(input.groupeInstructeurId);
      if (groupe === dossier.groupe) {
        throw new MutationRefusal(`Le dossier est déjà avec le groupe instructeur: '${groupe.label}'`);
      }
      if (demarche !== dossier.demarche) {
        throw new MutationRefusal(
          `Le groupe instructeur '${groupe.label}' n’appartient pas à la même démarche que le dossier`,
        );
      }
      const previous = { number: dossier.groupe.number, label: dossier.groupe.label };
      const content = dossier.edit();
      dossier.groupe = groupe;
      dossier.pinnedToGroupe = true;
      content.followers = content.followers.filter(({ id }) =>
        groupe.instructeurs.some((member) => member.id === id),
      );
      content.assignments.push({
        mode: 'manual',
        assignedAt: scene.now,
        assignedBy: scene.context.scope.token?.administrateur ?? null,
        groupe: { number: groupe.number, label: groupe.label },
        previous,
      });
      scene.context.store.touch(dossier, scene.now);
      emit({ dossier, scene }, 'groupe_instructeur_change');
      return { dossier };
    },
  ),

  // As on the server: labels do not change the modification date, so that a read of changed dossiers misses them.
  dossierAjouterLabel: mutation('dossierAjouterLabel', (input: LabelInput, scene) => {
    const dossier = scene.dossier(input.dossierId);
    const { label, demarche } = scene.label(input.labelId);
    if (dossier.content.labels.includes(label))
      throw new MutationRefusal('Ce label est déjà associé au dossier');
    if (demarche !== dossier.demarche) {
      throw new MutationRefusal('Ce label n’appartient pas à la même démarche que le dossier');
    }
    dossier.edit().labels.push(label);
    emit({ dossier, scene }, 'dossier_label_ajoute');
    return { dossier, label };
  }),

  dossierSupprimerLabel: mutation('dossierSupprimerLabel', (input: LabelInput, scene) => {
    const dossier = scene.dossier(input.dossierId);
    const { label } = scene.label(input.labelId);
    if (!dossier.content.labels.includes(label))
      throw new MutationRefusal('Ce label n’est pas associé au dossier');
    dossier.edit().labels = dossier.edit().labels.filter((candidate) => candidate !== label);
    emit({ dossier, scene }, 'dossier_label_supprime');
    return { dossier, label };
  }),

  createDirectUpload: mutation('createDirectUpload', (input: UploadInput, scene): MutationPayload => {
    scene.dossier(input.dossierId);
    const { store, storage, signer, origins, clock } = scene.context;
    const blobId = store.nextRecordId();
    const file: StoredFile = store.file(`upload/${blobId}`, {
      filename: input.filename,
      contentType: input.contentType,
      byteSize: input.byteSize,
      createdAt: scene.now,
      virusScanResult: 'pending',
    });
    storage.announce(file, input);
    return {
      directUpload: {
        url: signer.upload(file, origins, clock.now()),
        // As on the server: JSON in a string, which the caller has to parse.
        headers: JSON.stringify({
          'Content-Type': input.contentType,
          ETag: Buffer.from(input.checksum, 'base64').toString('hex'),
        }),
        blobId: String(blobId),
        signedBlobId: signer.signBlob(file.key, clock.now()),
      },
    };
  }),
};
