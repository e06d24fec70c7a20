import { type DossierRef, dossierRef } from '../dossiers/dossier-ref.js';
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
import { type ActOptions, type NotifyOptions, takeOptions, type WriteContext } from './write-context.js';

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
    passerEnInstruction: async (dossier, options) =>
      passerEnInstruction(context, dossierRef(dossier), takeOptions(options)),
    repasserEnConstruction: async (dossier, options) =>
      repasserEnConstruction(context, dossierRef(dossier), takeOptions(options)),
    repasserEnInstruction: async (dossier, options) =>
      repasserEnInstruction(context, dossierRef(dossier), takeOptions(options)),
    accepter: async (dossier, options) => accepter(context, dossierRef(dossier), takeOptions(options)),
    refuser: async (dossier, options) => refuser(context, dossierRef(dossier), takeOptions(options)),
    classerSansSuite: async (dossier, options) =>
      classerSansSuite(context, dossierRef(dossier), takeOptions(options)),
    archiver: async (dossier, options) => archiver(context, dossierRef(dossier), takeOptions(options)),
    desarchiver: async (dossier, options) => desarchiver(context, dossierRef(dossier), takeOptions(options)),
    envoyerMessage: async (dossier, body, options) =>
      envoyerMessage(context, dossierRef(dossier), body, takeOptions(options)),
    modifierAnnotations: async (dossier, values, options) =>
      modifierAnnotations(context, dossierRef(dossier), values, takeOptions(options)),
  };
}
