import type { DossierRef } from '../dossiers/dossier-ref.js';
import type { Mutate } from '../mutate/mutate.js';
import type { Executor } from '../request/execute.js';
import type { Upload } from '../upload/upload.js';
import { type AnnotationValues, modifierAnnotations, type WrittenAnnotations } from './annotations.js';
import {
  type AccepterOptions,
  accepter,
  archiver,
  classerSansSuite,
  type DossierChange,
  desarchiver,
  passerEnInstruction,
  type RefuserOptions,
  refuser,
  repasserEnConstruction,
  repasserEnInstruction,
} from './decisions.js';
import { InstructeurDirectory } from './instructeurs.js';
import { type EnvoyerMessageOptions, envoyerMessage, type SentMessage } from './messages.js';
import type { ActOptions, NotifyOptions, WriteContext } from './write-context.js';

/**
 * What instructeurs do to a dossier, by what people know: the dossier by its number, the instructeur by e-mail, the
 * annotation by its label, the file by its path. Each is one mutation of `mutate`, with what it takes looked up, and
 * refused with `DsInputError` before anything is sent where it cannot be right.
 *
 * @example
 * ```ts
 * import { DsClient } from '@org/ds-client';
 *
 * const client = new DsClient({ token: 'a-token' });
 * const instructeur = 'camille.martin@exemple.fr';
 * await client.write.passerEnInstruction(1234, { instructeur });
 * await client.write.modifierAnnotations(1234, { 'Montant accordé': 1500 }, { instructeur });
 * await client.write.accepter(1234, { instructeur, motivation: 'Complet.', justificatif: './decision.pdf' });
 * ```
 */
export interface Write {
  /** Moves a dossier from en_construction to en_instruction; the instructeur follows it from then on. */
  passerEnInstruction(dossier: DossierRef, options: NotifyOptions): Promise<DossierChange>;

  /** Moves a dossier from en_instruction back to en_construction, so that its usager can edit it. */
  repasserEnConstruction(dossier: DossierRef, options: NotifyOptions): Promise<DossierChange>;

  /** Reopens a decided dossier: motivation, justificatif and attestation are deleted, and it leaves the archive. */
  repasserEnInstruction(dossier: DossierRef, options: NotifyOptions): Promise<DossierChange>;

  /**
   * Accepts a dossier that is en_instruction. Its identity documents and the files purged at the end of the
   * instruction are removed: download them before.
   */
  accepter(dossier: DossierRef, options: AccepterOptions): Promise<DossierChange>;

  /** Refuses a dossier that is en_instruction. Files are removed as by `accepter`. */
  refuser(dossier: DossierRef, options: RefuserOptions): Promise<DossierChange>;

  /** Closes a dossier that is en_instruction without a decision on its substance. Files are removed as by `accepter`. */
  classerSansSuite(dossier: DossierRef, options: RefuserOptions): Promise<DossierChange>;

  /** Archives a decided dossier. Harmless when repeated. */
  archiver(dossier: DossierRef, options: ActOptions): Promise<DossierChange>;

  /** Takes a dossier out of the archive. */
  desarchiver(dossier: DossierRef, options: ActOptions): Promise<DossierChange>;

  /** Writes to the usager, with one file at most. Each call sends one more message, and one more e-mail. */
  envoyerMessage(dossier: DossierRef, body: string, options: EnvoyerMessageOptions): Promise<SentMessage>;

  /**
   * Sets annotations by their label, or by the id of their descriptor; in a row, by the id of its champ. Kinds and
   * options are those of the dossier's own revision of the form, and every value is checked before anything is sent.
   * `{ addRows: 2 }` adds rows to a repetition; files are uploaded and added. Not atomic: where the API saves some
   * and refuses others, the {@link DsMutationError} has those that it saved as `saved`.
   */
  modifierAnnotations(
    dossier: DossierRef,
    values: AnnotationValues,
    options: ActOptions,
  ): Promise<WrittenAnnotations>;
}

export interface ConveniencesContext {
  readonly executor: Pick<Executor, 'execute'>;
  readonly mutate: Mutate;
  readonly upload: Upload;
}

/** The methods of {@link Write}, which share what they learn about groupes instructeurs. */
export function createConveniences({ executor, mutate, upload }: ConveniencesContext): Write {
  const context: WriteContext = {
    executor,
    mutate,
    upload,
    instructeurs: new InstructeurDirectory(executor),
  };
  return {
    passerEnInstruction: (dossier, options) => passerEnInstruction(context, dossier, options),
    repasserEnConstruction: (dossier, options) => repasserEnConstruction(context, dossier, options),
    repasserEnInstruction: (dossier, options) => repasserEnInstruction(context, dossier, options),
    accepter: (dossier, options) => accepter(context, dossier, options),
    refuser: (dossier, options) => refuser(context, dossier, options),
    classerSansSuite: (dossier, options) => classerSansSuite(context, dossier, options),
    archiver: (dossier, options) => archiver(context, dossier, options),
    desarchiver: (dossier, options) => desarchiver(context, dossier, options),
    envoyerMessage: (dossier, body, options) => envoyerMessage(context, dossier, body, options),
    modifierAnnotations: (dossier, values, options) => modifierAnnotations(context, dossier, values, options),
  };
}
