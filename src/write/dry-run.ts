import type { DossierRef } from '../dossiers/dossier-ref.js';
import type { MutationName } from '../mutate/mutations.js';

/** Whether a write is only prepared. */
export interface DryRunOption {
  /**
   * `true`: everything is looked up and checked, nothing is uploaded or changed, and the call gives what it would have
   * sent. Default: `false`.
   */
  dryRun?: boolean | undefined;
}

/** What a write would have sent. */
export interface DryRun {
  readonly dryRun: true;
  readonly mutation: MutationName;
  /** As the API would get it. A file that would be uploaded first stands as `upload:` and its name. */
  readonly input: object;
  /** What would be sent after it: the values of rows that it adds. */
  readonly afterwards?: readonly object[] | undefined;
}

/** A write that is ready to be sent. */
export interface WriteStep<Result> {
  readonly mutation: MutationName;
  readonly input: object;
  readonly afterwards?: readonly object[] | undefined;
  send(): Promise<Result>;
}

/** One write: with `dryRun: true` it gives what it would have sent, otherwise its result. */
export interface Writing<Options extends DryRunOption, Result> {
  (dossier: DossierRef, options: Options & { dryRun: true }): Promise<DryRun>;
  (dossier: DossierRef, options: Options): Promise<Result>;
}

/** One write that takes something else behind the dossier. */
export interface WritingWith<Value, Options extends DryRunOption, Result> {
  (dossier: DossierRef, value: Value, options: Options & { dryRun: true }): Promise<DryRun>;
  (dossier: DossierRef, value: Value, options: Options): Promise<Result>;
}

/** The same, where the options can be left out. */
export interface ChangingWith<Value, Options extends DryRunOption, Result> {
  (dossier: DossierRef, value: Value, options: Options & { dryRun: true }): Promise<DryRun>;
  (dossier: DossierRef, value: Value, options?: Options): Promise<Result>;
}

/** Sends a step, or describes it for a dry run. */
export async function perform<Result>(
  { mutation, input, afterwards, send }: WriteStep<Result>,
  { dryRun }: DryRunOption,
): Promise<Result | DryRun> {
  return dryRun ? { dryRun, mutation, input, ...(afterwards && { afterwards }) } : await send();
}

/** Gives a function that does either the types of both. */
export function overloadWrite<Options extends DryRunOption, Result>(
  run: (dossier: DossierRef, options: Options) => Promise<Result | DryRun>,
): Writing<Options, Result> {
  function write(dossier: DossierRef, options: Options & { dryRun: true }): Promise<DryRun>;
  function write(dossier: DossierRef, options: Options): Promise<Result>;
  function write(dossier: DossierRef, options: Options): Promise<Result | DryRun> {
    return run(dossier, options);
  }
  return write;
}

export function overloadWriteWith<Value, Options extends DryRunOption, Result>(
  run: (dossier: DossierRef, value: Value, options: Options) => Promise<Result | DryRun>,
): WritingWith<Value, Options, Result> {
  function write(dossier: DossierRef, value: Value, options: Options & { dryRun: true }): Promise<DryRun>;
  function write(dossier: DossierRef, value: Value, options: Options): Promise<Result>;
  function write(dossier: DossierRef, value: Value, options: Options): Promise<Result | DryRun> {
    return run(dossier, value, options);
  }
  return write;
}

export function changingWith<Value, Options extends DryRunOption, Result>(
  run: (dossier: DossierRef, value: Value, options: Options | undefined) => Promise<Result | DryRun>,
): ChangingWith<Value, Options, Result> {
  function change(dossier: DossierRef, value: Value, options: Options & { dryRun: true }): Promise<DryRun>;
  function change(dossier: DossierRef, value: Value, options?: Options): Promise<Result>;
  function change(dossier: DossierRef, value: Value, options?: Options): Promise<Result | DryRun> {
    return run(dossier, value, options);
  }
  return change;
}
