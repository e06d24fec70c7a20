import type { DossierRef } from '../dossiers/dossier-ref.js';
import { DsInputError, type MutationMessage } from '../errors.js';
import type { ChangedDossierFragment } from '../generated/operations.js';
import { type Attachment, signedBlobId, takeAttachment } from './attachment.js';
import type { DryRun, WriteStep } from './dry-run.js';
import {
  type Act,
  type ActOptions,
  act,
  type NotifyOptions,
  stepOf,
  uploadCall,
  type WriteContext,
} from './write-context.js';

/** A dossier as it is after a write. */
export type ChangedDossier = ChangedDossierFragment;

/** What a change of state gives. */
export interface DossierChange {
  readonly dossier: ChangedDossier;
  readonly warnings: readonly MutationMessage[];
}

export interface AccepterOptions extends NotifyOptions {
  /** Why, in the words that the usager reads. */
  motivation?: string | undefined;
  /** A file for the usager, uploaded on the way. */
  justificatif?: Attachment | undefined;
}

export interface RefuserOptions extends AccepterOptions {
  /** Why, in the words that the usager reads: needed. */
  motivation: string;
}

export function accepter(
  context: WriteContext,
  dossier: DossierRef,
  options: AccepterOptions,
): Promise<DossierChange | DryRun> {
  return decide(context, dossier, options, (input) =>
    stepOf(context.mutate, 'dossierAccepter', input, options),
  );
}

/** A decision against the usager, which needs a motivation. */
export function decideAgainst(mutation: 'dossierRefuser' | 'dossierClasserSansSuite') {
  return async (
    context: WriteContext,
    dossier: DossierRef,
    options: RefuserOptions,
  ): Promise<DossierChange | DryRun> => {
    const motivation = checkedMotivation(options);
    return await decide(context, dossier, options, (decision) =>
      stepOf(context.mutate, mutation, { ...decision, motivation }, options),
    );
  };
}

/** A change of state that needs no more than who makes it, and whether the usager gets an e-mail. */
export function changeState(
  mutation: 'dossierPasserEnInstruction' | 'dossierRepasserEnConstruction' | 'dossierRepasserEnInstruction',
) {
  return (
    context: WriteContext,
    dossier: DossierRef,
    options: NotifyOptions,
  ): Promise<DossierChange | DryRun> =>
    act(context, dossier, options, (ids) =>
      stepOf(context.mutate, mutation, { ...ids, disableNotification: options.disableNotification }, options),
    );
}

/** Archives a decided dossier, or takes it out of the archive. */
export function changeArchive(mutation: 'dossierArchiver' | 'dossierDesarchiver') {
  return (context: WriteContext, dossier: DossierRef, options: ActOptions): Promise<DossierChange | DryRun> =>
    act(context, dossier, options, (ids) => stepOf(context.mutate, mutation, ids, options));
}

/** Makes the instructeur follow the dossier, or stop following it. Harmless when repeated. */
export function suivre(
  context: WriteContext,
  dossier: DossierRef,
  options: ActOptions & { follow: boolean },
): Promise<DossierChange | DryRun> {
  return act(context, dossier, options, (ids) =>
    stepOf(context.mutate, 'dossierBasculeSuivi', { ...ids, follow: options.follow }, options),
  );
}

interface Decision extends Act {
  readonly motivation: string | undefined;
  readonly justificatif: string | undefined;
  readonly disableNotification: boolean | undefined;
}

async function decide<Result>(
  context: WriteContext,
  dossier: DossierRef,
  options: AccepterOptions,
  prepare: (decision: Decision) => WriteStep<Result>,
): Promise<Result | DryRun> {
  const { motivation, justificatif, disableNotification } = options;
  const file = justificatif === undefined ? undefined : takeAttachment(justificatif, 'justificatif');
  return await act(context, dossier, options, async (ids, number) =>
    prepare({
      ...ids,
      motivation,
      disableNotification,
      justificatif:
        file === undefined
          ? undefined
          : await signedBlobId(context.upload, number, file, uploadCall(options)),
    }),
  );
}

/** The API refuses a decision against the usager that has no motivation, but only after the justificatif is uploaded. */
function checkedMotivation({ motivation }: RefuserOptions): string {
  if (typeof motivation !== 'string' || motivation.trim() === '') {
    throw new DsInputError('{ motivation } is needed: the usager must be told why.');
  }
  return motivation;
}
