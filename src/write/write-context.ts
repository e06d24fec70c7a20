import type { DossierRef } from '../dossiers/dossier-ref.js';
import { dossierRef } from '../dossiers/dossier-ref.js';
import type { Mutate } from '../mutate/mutate.js';
import type { MutateOptions } from '../mutate/options.js';
import { callOptions } from '../request/arguments.js';
import type { Executor } from '../request/execute.js';
import type { Upload } from '../upload/upload.js';
import type { InstructeurDirectory, InstructeurRef } from './instructeurs.js';

/** What the conveniences are built on. */
export interface WriteContext {
  readonly mutate: Mutate;
  readonly upload: Upload;
  readonly executor: Pick<Executor, 'execute'>;
  readonly instructeurs: InstructeurDirectory;
}

/** Options of whatever an instructeur does to a dossier. */
export interface ActOptions extends MutateOptions {
  /** Who acts: the e-mail or the id of a member of the dossier's groupe instructeur. */
  instructeur: InstructeurRef;
}

/** Options of what the usager gets an e-mail about. */
export interface NotifyOptions extends ActOptions {
  /**
   * `true`: no e-mail to the usager. It stops nothing else: the automatic message is written in the dossier all the
   * same. Default: `false`.
   */
  disableNotification?: boolean | undefined;
}

/** Who acts on what, in the ids that mutations take. */
export interface Act {
  readonly dossierId: string;
  readonly instructeurId: string;
}

/** Finds the ids, and runs a write with them. */
export async function act<Result>(
  { instructeurs }: WriteContext,
  dossier: DossierRef,
  options: ActOptions,
  write: (act: Act, number: number) => Promise<Result>,
): Promise<Result> {
  const { id, number } = dossierRef(dossier);
  const instructeurId = await instructeurs.idOf(number, options.instructeur, callOptions(options));
  return await instructeurs.using(number, () => write({ dossierId: id, instructeurId }, number));
}

/** The options of a convenience that the mutation takes too. */
export function mutateOptions(options: MutateOptions): MutateOptions {
  const { retryMutation, ifUnknown, checkFor } = options;
  return { ...callOptions(options), retryMutation, ifUnknown, checkFor };
}

/**
 * The options as they are now: a write looks things up before it is sent, and its caller may change or reuse the object
 * meanwhile.
 */
export function takeOptions<O extends ActOptions>(options: O): O {
  const { instructeur } = options ?? {};
  const isObject = typeof instructeur === 'object' && instructeur !== null;
  return isObject ? { ...options, instructeur: { ...instructeur } } : { ...options };
}
