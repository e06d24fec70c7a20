import type * as api from '../generated/operations.js';
import type { MutateOptions } from './options.js';
import type { MutationResult } from './result.js';

/**
 * One method for each mutation of the API, under its own name, with its exact input and result.
 *
 * What the API refuses is thrown as {@link DsMutationError} with its sentences; what it left out although it did the
 * rest is in the result's `warnings`. A mutation that may have run without a good answer is never sent again by
 * itself: the error says `mayHaveRun: true`, and `{ ifUnknown: 'check' }` looks for you.
 *
 * @example
 * ```ts
 * import { DsClient, DsMutationError } from '@org/ds-client';
 *
 * const client = new DsClient({ token: 'a-token' });
 * try {
 *   const { dossier } = await client.mutate.dossierAccepter({
 *     dossierId: 'RG9zc2llci0xMjM0',
 *     instructeurId: 'SW5zdHJ1Y3RldXItNDI=',
 *     motivation: 'Complet.',
 *   });
 *   console.log(dossier.state); // accepte
 * } catch (error) {
 *   if (error instanceof DsMutationError && error.reason === 'state') console.log(error.message);
 *   else throw error;
 * }
 * ```
 */
export interface Mutate {
  /**
   * Opens one upload: where to send the bytes, once, and the id to attach them by. `upload` does it all, with the bytes.
   * Asking again only leaves an unused upload behind.
   */
  createDirectUpload(
    input: api.CreateDirectUploadInput,
    options?: MutateOptions,
  ): Promise<MutationResult<api.CreateDirectUploadMutation>>;

  /** Adds administrateurs. Addresses without an account come back as `warnings`; the rest is applied. */
  demarcheAjouterAdministrateur(
    input: api.DemarcheAjouterAdministrateurInput,
    options?: MutateOptions,
  ): Promise<MutationResult<api.DemarcheAjouterAdministrateurMutation>>;

  /** Copies a demarche, one of the token's or any open data one. Each call makes one more copy. */
  demarcheCloner(
    input: api.DemarcheClonerInput,
    options?: MutateOptions,
  ): Promise<MutationResult<api.DemarcheClonerMutation>>;

  /** Changes the settings that are given and leaves the others as they are. Harmless when repeated. */
  demarcheModifierParametres(
    input: api.DemarcheModifierParametresInput,
    options?: MutateOptions,
  ): Promise<MutationResult<api.DemarcheModifierParametresMutation>>;

  /**
   * Publishes a demarche. Another one of the same owner under that path is unpublished. One that is published already
   * is left as it is: a warning, and `demarche` is null.
   */
  demarchePublier(
    input: api.DemarchePublierInput,
    options?: MutateOptions,
  ): Promise<MutationResult<api.DemarchePublierMutation, 'demarche'>>;

  /** Removes administrateurs. Unknown addresses come back as `warnings`; the rest is applied. */
  demarcheSupprimerAdministrateur(
    input: api.DemarcheSupprimerAdministrateurInput,
    options?: MutateOptions,
  ): Promise<MutationResult<api.DemarcheSupprimerAdministrateurMutation>>;

  /**
   * Accepts a dossier that is en_instruction. Its identity documents and the files purged at the end of the instruction
   * are removed: download them before. `disableNotification` stops the e-mail only; the automatic message is written all
   * the same.
   */
  dossierAccepter(
    input: api.DossierAccepterInput,
    options?: MutateOptions,
  ): Promise<MutationResult<api.DossierAccepterMutation>>;

  /** Puts a label of the demarche on a dossier; refused where it is there already. */
  dossierAjouterLabel(
    input: api.DossierAjouterLabelInput,
    options?: MutateOptions,
  ): Promise<MutationResult<api.DossierAjouterLabelMutation>>;

  /** Withdraws the request for a correction that a message made. */
  dossierAnnulerDemandeCorrection(
    input: api.DossierAnnulerDemandeCorrectionInput,
    options?: MutateOptions,
  ): Promise<MutationResult<api.DossierAnnulerDemandeCorrectionMutation>>;

  /** Archives a decided dossier. Harmless when repeated. */
  dossierArchiver(
    input: api.DossierArchiverInput,
    options?: MutateOptions,
  ): Promise<MutationResult<api.DossierArchiverMutation>>;

  /**
   * Makes an instructeur follow a dossier, or stop following it, as `follow` says (default `true`). It sets and does not
   * toggle, in spite of its name. Harmless when repeated.
   */
  dossierBasculeSuivi(
    input: api.DossierBasculeSuiviInput,
    options?: MutateOptions,
  ): Promise<MutationResult<api.DossierBasculeSuiviMutation>>;

  /** Moves a dossier to another groupe of its demarche and pins it there: routing leaves it alone from then on. */
  dossierChangerGroupeInstructeur(
    input: api.DossierChangerGroupeInstructeurInput,
    options?: MutateOptions,
  ): Promise<MutationResult<api.DossierChangerGroupeInstructeurMutation>>;

  /**
   * Closes a dossier that is en_instruction without a decision on its substance. As for `dossierAccepter`, files are
   * removed, and the automatic message is written in any case.
   */
  dossierClasserSansSuite(
    input: api.DossierClasserSansSuiteInput,
    options?: MutateOptions,
  ): Promise<MutationResult<api.DossierClasserSansSuiteMutation>>;

  /** Unarchives a dossier; refused where it is not archived. */
  dossierDesarchiver(
    input: api.DossierDesarchiverInput,
    options?: MutateOptions,
  ): Promise<MutationResult<api.DossierDesarchiverMutation>>;

  /**
   * Writes to the usager, who gets an e-mail some minutes later. Each call sends one more message. With `correction`, a
   * dossier en_instruction goes back to en_construction.
   */
  dossierEnvoyerMessage(
    input: api.DossierEnvoyerMessageInput,
    options?: MutateOptions,
  ): Promise<MutationResult<api.DossierEnvoyerMessageMutation>>;

  /**
   * Adds a row to a repetition. Each call adds one more.
   *
   * @deprecated Use `dossierModifierAnnotations` with `{ repetition: 1 }`.
   */
  dossierModifierAnnotationAjouterLigne(
    input: api.DossierModifierAnnotationAjouterLigneInput,
    options?: MutateOptions,
  ): Promise<MutationResult<api.DossierModifierAnnotationAjouterLigneMutation>>;

  /**
   * Sets one annotation of yes or no.
   *
   * @deprecated Use `dossierModifierAnnotations` with `{ checkbox }` or `{ yesNo }`.
   */
  dossierModifierAnnotationCheckbox(
    input: api.DossierModifierAnnotationCheckboxInput,
    options?: MutateOptions,
  ): Promise<MutationResult<api.DossierModifierAnnotationCheckboxMutation>>;

  /**
   * Sets one annotation of a day.
   *
   * @deprecated Use `dossierModifierAnnotations` with `{ date }`.
   */
  dossierModifierAnnotationDate(
    input: api.DossierModifierAnnotationDateInput,
    options?: MutateOptions,
  ): Promise<MutationResult<api.DossierModifierAnnotationDateMutation>>;

  /**
   * Sets one annotation of a day and time.
   *
   * @deprecated Use `dossierModifierAnnotations` with `{ datetime }`.
   */
  dossierModifierAnnotationDatetime(
    input: api.DossierModifierAnnotationDatetimeInput,
    options?: MutateOptions,
  ): Promise<MutationResult<api.DossierModifierAnnotationDatetimeMutation>>;

  /**
   * Sets one annotation of a number.
   *
   * @deprecated Use `dossierModifierAnnotations` with `{ decimalNumber }`.
   */
  dossierModifierAnnotationDecimalNumber(
    input: api.DossierModifierAnnotationDecimalNumberInput,
    options?: MutateOptions,
  ): Promise<MutationResult<api.DossierModifierAnnotationDecimalNumberMutation>>;

  /**
   * Sets one annotation of a choice.
   *
   * @deprecated Use `dossierModifierAnnotations` with `{ dropDownList }`.
   */
  dossierModifierAnnotationDropDownList(
    input: api.DossierModifierAnnotationDropDownListInput,
    options?: MutateOptions,
  ): Promise<MutationResult<api.DossierModifierAnnotationDropDownListMutation>>;

  /**
   * Sets one annotation of a whole number.
   *
   * @deprecated Use `dossierModifierAnnotations` with `{ integerNumber }`.
   */
  dossierModifierAnnotationIntegerNumber(
    input: api.DossierModifierAnnotationIntegerNumberInput,
    options?: MutateOptions,
  ): Promise<MutationResult<api.DossierModifierAnnotationIntegerNumberMutation>>;

  /**
   * Sets one annotation of text.
   *
   * @deprecated Use `dossierModifierAnnotations` with `{ text }`.
   */
  dossierModifierAnnotationText(
    input: api.DossierModifierAnnotationTextInput,
    options?: MutateOptions,
  ): Promise<MutationResult<api.DossierModifierAnnotationTextMutation>>;

  /**
   * Sets several annotations. Not atomic: where some are refused, the error holds those that were saved as `saved`. Rows
   * and files are added each time, all other values are set.
   */
  dossierModifierAnnotations(
    input: api.DossierModifierAnnotationsInput,
    options?: MutateOptions,
  ): Promise<MutationResult<api.DossierModifierAnnotationsMutation>>;

  /**
   * Moves a dossier from en_construction to en_instruction; the instructeur follows it from then on.
   * `disableNotification` stops the e-mail only.
   */
  dossierPasserEnInstruction(
    input: api.DossierPasserEnInstructionInput,
    options?: MutateOptions,
  ): Promise<MutationResult<api.DossierPasserEnInstructionMutation>>;

  /**
   * Refuses a dossier that is en_instruction. As for `dossierAccepter`, files are removed, and the automatic message is
   * written in any case.
   */
  dossierRefuser(
    input: api.DossierRefuserInput,
    options?: MutateOptions,
  ): Promise<MutationResult<api.DossierRefuserMutation>>;

  /** Moves a dossier from en_instruction back to en_construction, so that its usager can edit it. */
  dossierRepasserEnConstruction(
    input: api.DossierRepasserEnConstructionInput,
    options?: MutateOptions,
  ): Promise<MutationResult<api.DossierRepasserEnConstructionMutation>>;

  /** Reopens a decided dossier: motivation, justificatif and attestation are deleted, and it leaves the archive. */
  dossierRepasserEnInstruction(
    input: api.DossierRepasserEnInstructionInput,
    options?: MutateOptions,
  ): Promise<MutationResult<api.DossierRepasserEnInstructionMutation>>;

  /** Removes a label from a dossier; refused where the dossier does not have it. */
  dossierSupprimerLabel(
    input: api.DossierSupprimerLabelInput,
    options?: MutateOptions,
  ): Promise<MutationResult<api.DossierSupprimerLabelMutation>>;

  /** Empties a message that this very instructeur wrote. It stays listed, with `discardedAt` set. */
  dossierSupprimerMessage(
    input: api.DossierSupprimerMessageInput,
    options?: MutateOptions,
  ): Promise<MutationResult<api.DossierSupprimerMessageMutation>>;

  /** Adds instructeurs, and makes the accounts that they lack. Invalid addresses come back as `warnings`. */
  groupeInstructeurAjouterInstructeurs(
    input: api.GroupeInstructeurAjouterInstructeursInput,
    options?: MutateOptions,
  ): Promise<MutationResult<api.GroupeInstructeurAjouterInstructeursMutation>>;

  /** Adds a groupe instructeur. This turns routing on for the demarche and rewrites its rules. */
  groupeInstructeurCreer(
    input: api.GroupeInstructeurCreerInput,
    options?: MutateOptions,
  ): Promise<MutationResult<api.GroupeInstructeurCreerMutation>>;

  /** Renames, opens or closes a groupe instructeur. Harmless when repeated. */
  groupeInstructeurModifier(
    input: api.GroupeInstructeurModifierInput,
    options?: MutateOptions,
  ): Promise<MutationResult<api.GroupeInstructeurModifierMutation>>;

  /** Removes instructeurs from a groupe. */
  groupeInstructeurSupprimerInstructeurs(
    input: api.GroupeInstructeurSupprimerInstructeursInput,
    options?: MutateOptions,
  ): Promise<MutationResult<api.GroupeInstructeurSupprimerInstructeursMutation>>;

  /** Preview. Turns a webhook on, clears its failures, and delivers what is waiting. */
  webhookActiver(
    input: api.WebhookActiverInput,
    options?: MutateOptions,
  ): Promise<MutationResult<api.WebhookActiverMutation>>;

  /** Preview. Creates a webhook. `secret` is in this answer and can never be read again. */
  webhookCreer(
    input: api.WebhookCreerInput,
    options?: MutateOptions,
  ): Promise<MutationResult<api.WebhookCreerMutation>>;

  /** Preview. Stops the deliveries of a webhook. */
  webhookDesactiver(
    input: api.WebhookDesactiverInput,
    options?: MutateOptions,
  ): Promise<MutationResult<api.WebhookDesactiverMutation>>;

  /** Preview. Changes what is given of a webhook, at least one thing. */
  webhookModifier(
    input: api.WebhookModifierInput,
    options?: MutateOptions,
  ): Promise<MutationResult<api.WebhookModifierMutation>>;

  /** Preview. Makes a new secret, which is in this answer only. The one before signs along for some hours. */
  webhookRenouvelerSecret(
    input: api.WebhookRenouvelerSecretInput,
    options?: MutateOptions,
  ): Promise<MutationResult<api.WebhookRenouvelerSecretMutation>>;

  /** Preview. Deletes a webhook. */
  webhookSupprimer(
    input: api.WebhookSupprimerInput,
    options?: MutateOptions,
  ): Promise<MutationResult<api.WebhookSupprimerMutation>>;
}
