import type { DossierRef } from '../dossiers/dossier-ref.js';
import { parseId } from '../dossiers/ids.js';
import { DsInputError, type MutationMessage } from '../errors.js';
import type { CorrectionReason, WrittenMessageFragment } from '../generated/operations.js';
import { type Attachment, signedBlobId, takeAttachment } from './attachment.js';
import type { DryRun } from './dry-run.js';
import { type ActOptions, act, stepOf, uploadCall, type WriteContext } from './write-context.js';

/** A message as it was written. */
export type WrittenMessage = WrittenMessageFragment;

export interface EnvoyerMessageOptions extends ActOptions {
  /** The file to attach, in a list: the API takes one for a message, and more than one are refused. */
  files?: readonly Attachment[] | undefined;
  /** Asks the usager for a correction, for this reason; a dossier en_instruction goes back to en_construction. */
  correction?: CorrectionReason | undefined;
}

/** What sending a message gives. */
export interface SentMessage {
  readonly message: WrittenMessage;
  readonly warnings: readonly MutationMessage[];
}

/** What removing a message gives: it stays listed, emptied. */
export interface RemovedMessage {
  readonly message: WrittenMessage;
}

export async function envoyerMessage(
  context: WriteContext,
  dossier: DossierRef,
  body: string,
  options: EnvoyerMessageOptions,
): Promise<SentMessage | DryRun> {
  const { files = [], correction } = options;
  if (typeof body !== 'string' || body.trim() === '') throw new DsInputError('A message needs a body.');
  if (files.length > 1) {
    // Several messages instead would be several e-mails, and could stop half-way: not ours to decide.
    throw new DsInputError(
      `The API takes one file for a message, and ${files.length} were given: pack them into one (a ZIP), or send a ` +
        'message for each.',
    );
  }
  const [given] = files;
  const file = given === undefined ? undefined : takeAttachment(given);
  return await act(context, dossier, options, async (ids, number) => {
    const attachment =
      file === undefined ? undefined : await signedBlobId(context.upload, number, file, uploadCall(options));
    const input = { ...ids, body, correction, attachment };
    return stepOf(context.mutate, 'dossierEnvoyerMessage', input, options);
  });
}

/** Empties a message that this instructeur wrote. The id of a message is all that the API takes. */
export async function supprimerMessage(
  context: WriteContext,
  dossier: DossierRef,
  messageId: string,
  options: ActOptions,
): Promise<RemovedMessage | DryRun> {
  if (typeof messageId !== 'string' || parseId(messageId).kind !== 'Commentaire') {
    throw new DsInputError('supprimerMessage takes the id of a message, as the dossier gives it.');
  }
  return await act(context, dossier, options, ({ instructeurId }) =>
    stepOf(context.mutate, 'dossierSupprimerMessage', { messageId, instructeurId }, options),
  );
}
