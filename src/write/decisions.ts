import type { DossierRef } from '../dossiers/dossier-ref.js';
import { DsInputError, type MutationMessage } from '../errors.js';
import type { ChangedDossierFragment } from '../generated/operations.js';
import { callOptions } from '../request/arguments.js';
import { type Attachment, signedBlobId, takeAttachment } from './attachment.js';
import {
  type Act,
  type ActOptions,
  act,
  mutateOptions,
  type NotifyOptions,
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
): Promise<DossierChange> {
  return decide(context, dossier, options, (decision) =>
    context.mutate.dossierAccepter(decision, mutateOptions(options)),
  );
}

export async function refuser(
  context: WriteContext,
  dossier: DossierRef,
  options: RefuserOptions,
): Promise<DossierChange> {
  const motivation = checkedMotivation(options);
  return await decide(context, dossier, options, (decision) =>
    context.mutate.dossierRefuser({ ...decision, motivation }, mutateOptions(options)),
  );
}

export async function classerSansSuite(
  context: WriteContext,
  dossier: DossierRef,
  options: RefuserOptions,
): Promise<DossierChange> {
  const motivation = checkedMotivation(options);
  return await decide(context, dossier, options, (decision) =>
    context.mutate.dossierClasserSansSuite({ ...decision, motivation }, mutateOptions(options)),
  );
}

export function passerEnInstruction(
  context: WriteContext,
  dossier: DossierRef,
  options: NotifyOptions,
): Promise<DossierChange> {
  const { disableNotification } = options;
  return act(context, dossier, options, (ids) =>
    context.mutate.dossierPasserEnInstruction({ ...ids, disableNotification }, mutateOptions(options)),
  );
}

export function repasserEnConstruction(
  context: WriteContext,
  dossier: DossierRef,
  options: NotifyOptions,
): Promise<DossierChange> {
  const { disableNotification } = options;
  return act(context, dossier, options, (ids) =>
    context.mutate.dossierRepasserEnConstruction({ ...ids, disableNotification }, mutateOptions(options)),
  );
}

export function repasserEnInstruction(
  context: WriteContext,
  dossier: DossierRef,
  options: NotifyOptions,
): Promise<DossierChange> {
  const { disableNotification } = options;
  return act(context, dossier, options, (ids) =>
    context.mutate.dossierRepasserEnInstruction({ ...ids, disableNotification }, mutateOptions(options)),
  );
}

export function archiver(
  context: WriteContext,
  dossier: DossierRef,
  options: ActOptions,
): Promise<DossierChange> {
  return act(context, dossier, options, (ids) => context.mutate.dossierArchiver(ids, mutateOptions(options)));
}

export function desarchiver(
  context: WriteContext,
  dossier: DossierRef,
  options: ActOptions,
): Promise<DossierChange> {
  return act(context, dossier, options, (ids) =>
    context.mutate.dossierDesarchiver(ids, mutateOptions(options)),
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
  send: (decision: Decision) => Promise<Result>,
): Promise<Result> {
  const { motivation, justificatif, disableNotification } = options;
  const file = justificatif === undefined ? undefined : takeAttachment(justificatif);
  return await act(context, dossier, options, async (ids, number) =>
    send({
      ...ids,
      motivation,
      disableNotification,
      justificatif:
        file === undefined
          ? undefined
          : await signedBlobId(context.upload, number, file, callOptions(options)),
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
