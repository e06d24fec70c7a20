import { callOptions } from '../arguments/call-options.js';
import { checkOptions, type OptionChecks } from '../arguments/check-options.js';
import type { DossierRef } from '../dossiers/dossier-ref.js';
import { dossierRef } from '../dossiers/dossier-ref.js';
import type { Mutate } from '../mutate/mutate.js';
import type { MutationName } from '../mutate/mutations.js';
import type { MutateOptions } from '../mutate/options.js';
import type { CallOptions } from '../options.js';
import type { Executor } from '../request/execute.js';
import type { Upload } from '../upload/upload.js';
import type { DemarcheChoices } from './demarche-choices.js';
import { type DryRun, type DryRunOption, perform, type WriteStep } from './dry-run.js';
import type { InstructeurDirectory, InstructeurRef } from './instructeurs.js';

/** What the methods of `write` work with. */
export interface WriteContext {
  readonly mutate: Mutate;
  readonly upload: Upload;
  readonly executor: Pick<Executor, 'execute'>;
  readonly instructeurs: InstructeurDirectory;
  readonly choices: DemarcheChoices;
}

/** Options of a write in the name of an instructeur. */
export interface ActOptions extends MutateOptions, DryRunOption {
  /** Who acts: the e-mail or the id of a member of the dossier's groupe instructeur. */
  instructeur: InstructeurRef;
}

/** Options of a write after which the usager gets an e-mail. */
export interface NotifyOptions extends ActOptions {
  /**
   * `true`: no e-mail to the usager. It stops nothing else: the automatic message is written in the dossier all the
   * same. Default: `false`.
   */
  disableNotification?: boolean | undefined;
}

/** The dossier and the instructeur of a mutation, by their ids. */
export interface Act {
  readonly dossierId: string;
  readonly instructeurId: string;
}

/** Finds the ids, prepares a write with them, and sends it unless it is a dry run. */
export async function act<Result>(
  { instructeurs }: WriteContext,
  dossier: DossierRef,
  options: ActOptions,
  prepare: (act: Act, number: number) => WriteStep<Result> | Promise<WriteStep<Result>>,
): Promise<Result | DryRun> {
  const { id, number } = dossierRef(dossier);
  const instructeurId = await instructeurs.idOf(number, options.instructeur, callOptions(options));
  return await instructeurs.writeAs(number, async () =>
    perform(await prepare({ dossierId: id, instructeurId }, number), options),
  );
}

/** {@link Mutate}, in the form in which the compiler sees that a name goes with its own input and result. */
type Mutations = {
  [Name in MutationName]: (
    input: Parameters<Mutate[Name]>[0],
    options: MutateOptions,
  ) => Promise<Awaited<ReturnType<Mutate[Name]>>>;
};

/** A write that is one mutation: what a dry run shows of it is what would be sent. */
export function stepOf<Name extends MutationName>(
  mutations: Mutations,
  mutation: Name,
  input: Parameters<Mutate[Name]>[0],
  options: MutateOptions,
): WriteStep<Awaited<ReturnType<Mutate[Name]>>> {
  return { mutation, input, send: () => mutations[mutation](input, mutateOptions(options)) };
}

/** The options for an upload that is a part of a write. */
export function uploadCall(options: ActOptions): CallOptions & DryRunOption {
  return { ...callOptions(options), dryRun: options.dryRun };
}

/** Those of the options of a write that its mutation takes. */
export function mutateOptions(options: MutateOptions): MutateOptions {
  const { retryMutation, ifUnknown, checkFor } = options;
  return { ...callOptions(options), retryMutation, ifUnknown, checkFor };
}

/**
 * The options as they are now: a write looks things up before it is sent, and its caller may change or reuse the object
 * meanwhile.
 */
export function takeOptions<O extends DryRunOption & MutateOptions>(
  where: string,
  options: O,
  checks: OptionChecks<O>,
): O {
  checkOptions<O>(where, options, checks);
  const given: O = { ...options };
  const instructeur: unknown = 'instructeur' in given ? given.instructeur : undefined;
  const isObject = typeof instructeur === 'object' && instructeur !== null;
  return isObject ? { ...given, instructeur: { ...instructeur } } : given;
}
