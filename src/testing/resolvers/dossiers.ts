import { date, parisDateTime } from '../dates.js';
import type { VirtualFile } from '../files.js';
import type { ResolverContext } from '../graphql/context.js';
import { readTypedId, typedId } from '../ids.js';
import type { Dossier } from '../model/dossier.js';
import type { Assignment, Avis, Correction, Message, Person, Traitement } from '../model/people.js';
import type { Champ } from '../model/values.js';
import type { Column } from './columns.js';
import { scannedFile, scannedFiles } from './files.js';
import type { DescribedDemarche } from './queries.js';
import type { Resolvers } from './types.js';

const virtualFile =
  (format: VirtualFile['format']) =>
  ({ number }: Dossier, _: unknown, { clock }: ResolverContext): VirtualFile => ({
    dossier: number,
    format,
    createdAt: clock.instant(),
  });

/** Champs by id. As on the server, hidden champs are found too, and champs in rows are not. */
function filterChamps(champs: readonly Champ[], id: string | null | undefined): Champ[] {
  if (!id) return champs.filter((champ) => champ.visible);
  const key = readTypedId(id)?.key;
  return champs.filter((champ) => String(champ.descriptor.stableId) === key).slice(0, 1);
}

function filterById<T extends { id: number }>(
  records: readonly T[],
  id: string | null | undefined,
): readonly T[] {
  if (!id) return records;
  const key = readTypedId(id)?.key;
  return records.filter((record) => String(record.id) === key);
}

type ById = { id?: string | null };

export const dossierResolvers: Resolvers = {
  Dossier: {
    demarche: ({ demarche, revision }: Dossier): DescribedDemarche => ({ demarche, revision }),
    dateDepot: ({ deposeAt }: Dossier) => parisDateTime(deposeAt),
    datePassageEnConstruction: ({ enConstructionAt }: Dossier) => parisDateTime(enConstructionAt),
    datePassageEnInstruction: ({ enInstructionAt }: Dossier) => date(enInstructionAt),
    dateTraitement: ({ processedAt }: Dossier) => date(processedAt),
    dateDerniereModification: ({ updatedAt }: Dossier) => parisDateTime(updatedAt),
    dateDerniereModificationChamps: ({ champsUpdatedAt, createdAt }: Dossier) =>
      parisDateTime(champsUpdatedAt ?? createdAt),
    dateDerniereModificationAnnotations: ({ annotationsUpdatedAt, createdAt }: Dossier) =>
      parisDateTime(annotationsUpdatedAt ?? createdAt),
    dateDerniereModificationChampsParInstructeur: ({ champsUpdatedByInstructeurAt }: Dossier) =>
      date(champsUpdatedByInstructeurAt),
    dateSuppressionParUsager: ({ hiddenByUserAt }: Dossier) => date(hiddenByUserAt),
    dateSuppressionParAdministration: ({ hiddenByAdministrationAt }: Dossier) =>
      date(hiddenByAdministrationAt),
    dateExpiration: ({ state, expiredAt }: Dossier) => (state === 'en_instruction' ? null : date(expiredAt)),
    dateDerniereCorrectionEnAttente: (dossier: Dossier) =>
      date(pendingCorrection(dossier)?.createdAt ?? null),
    dateAccuseLectureAgreement: ({ accuseLectureAgreementAt }: Dossier) => date(accuseLectureAgreementAt),
    datePrevisionnelleDecisionSVASVR: ({ svaSvrDecisionOn }: Dossier) => svaSvrDecisionOn,
    dateTraitementSVASVR: ({ svaSvrTriggeredAt }: Dossier) => date(svaSvrTriggeredAt),
    connectionUsager: ({ connection }: Dossier) => connection,
    motivation: ({ content }: Dossier) => content.motivation,
    motivationAttachment: ({ content }: Dossier) => scannedFile(content.motivationAttachment),
    attestation: (dossier: Dossier) => (dossier.decided ? dossier.content.attestation : null),
    pdf: virtualFile('pdf'),
    geojson: virtualFile('geojson'),
    usager: ({ connection, content }: Dossier): Person =>
      // A deleted account: the server keeps its address, but not its id.
      connection === 'deleted' ? { ...content.usager, id: -1 } : content.usager,
    groupeInstructeur: ({ groupe }: Dossier) => groupe,
    demandeur: ({ content }: Dossier) => content.demandeur,
    deposeParUnTiers: ({ content }: Dossier) => content.mandataire !== null,
    prenomMandataire: ({ content }: Dossier) => content.mandataire?.prenom ?? null,
    nomMandataire: ({ content }: Dossier) => content.mandataire?.nom ?? null,
    instructeurs: ({ content }: Dossier) => content.followers,
    labels: ({ content }: Dossier) => content.labels,
    traitements: ({ content }: Dossier) => content.traitements,
    assignments: ({ content }: Dossier, { mode }: { mode?: string | null }) =>
      mode ? content.assignments.filter((assignment) => assignment.mode === mode) : content.assignments,
    champs: ({ content }: Dossier, { id }: ById) => filterChamps(content.champs, id),
    annotations: ({ content }: Dossier, { id }: ById) => filterChamps(content.annotations, id),
    messages: ({ content }: Dossier, { id }: ById) => filterById(content.messages, id),
    avis: ({ content }: Dossier, { id }: ById) => filterById(content.avis, id),
  },
  Message: {
    id: ({ id }: Message) => typedId('Commentaire', id),
    createdAt: ({ createdAt }: Message) => parisDateTime(createdAt),
    discardedAt: ({ discardedAt }: Message) => date(discardedAt),
    attachments: ({ attachments }: Message) => scannedFiles(attachments),
    attachment: ({ attachments }: Message) => scannedFiles(attachments)[0] ?? null,
  },
  Correction: { dateResolution: ({ dateResolution }: Correction) => date(dateResolution) },
  Avis: {
    id: ({ id }: Avis) => typedId('Avis', id),
    dateQuestion: ({ dateQuestion }: Avis) => parisDateTime(dateQuestion),
    // As on the server: it is the update time of the record, so that an avis without an answer has one too.
    dateReponse: ({ updatedAt }: Avis) => parisDateTime(updatedAt),
    instructeur: ({ claimant }: Avis) => (claimant?.kind === 'Instructeur' ? claimant : null),
    attachments: ({ attachments }: Avis) => scannedFiles(attachments),
    attachment: ({ attachments }: Avis) => scannedFiles(attachments)[0] ?? null,
  },
  Traitement: {
    id: ({ id }: Traitement) => typedId('Traitement', id),
    dateTraitement: ({ dateTraitement }: Traitement) => parisDateTime(dateTraitement),
    changedColumns: (): Column[] => [],
    revision: ({ revision }: Traitement, _: unknown, { store }: ResolverContext) =>
      revision === null ? null : (store.revision(revision) ?? null),
  },
  DossierAssignment: {
    assignedAt: ({ assignedAt }: Assignment) => parisDateTime(assignedAt),
    groupeInstructeurNumber: ({ groupe }: Assignment) => groupe.number,
    groupeInstructeurLabel: ({ groupe }: Assignment) => groupe.label,
    previousGroupeInstructeurNumber: ({ previous }: Assignment) => previous?.number ?? null,
    previousGroupeInstructeurLabel: ({ previous }: Assignment) => previous?.label ?? null,
  },
};

/** The message with the last request for correction that is not resolved. */
export function pendingCorrection({ content }: Dossier): Message | undefined {
  return content.messages.findLast(
    (message) => message.correction !== null && message.correction.dateResolution === null,
  );
}
