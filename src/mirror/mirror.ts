import { DsError, resumedOtherwise } from '../errors.js';
import type { DsClient } from '../index.js';
import { checkMirror, type MirrorOptions, type MirrorPlan, type MirrorStep } from './options.js';
import { planDemarche } from './plan.js';
import { mirrorDemarche } from './run.js';

/**
 * Brings tables up to date with demarches: all dossiers the first time, then what changed. Deleted dossiers leave,
 * restored ones come back. Each step is stored, with its checkpoint, before it is given.
 *
 * Killed anywhere, the next run goes on. What the target refuses (a cell, a row) is in `refused`, of this run and of
 * each that follows, until it is in; so is a dossier that the API could not give. Where one of several demarches fails
 * the others are mirrored all the same, and the first error is thrown in the end.
 *
 * Throws `DsInputError` for a bad argument, before anything is read; code `busy` where another run mirrors the same
 * demarche into the same target, or somebody's lock stays for a minute; what `client.sync` throws.
 *
 * @example
 * ```ts
 * import { DsClient } from '@org/ds-client';
 * import { mirror, postgres } from '@org/ds-client/mirror';
 *
 * const client = new DsClient({ token: 'a-token' });
 * const to = postgres('postgres://localhost/demarches');
 * for await (const step of mirror(client, 1234, { to, columns: { exclude: ['demandeur_email'] } })) {
 *   for (const { dossier, table, column, reason } of step.refused) console.warn(dossier, table, column, reason);
 * }
 * ```
 */
export function mirror(
  client: DsClient,
  demarches: number | readonly number[],
  options: MirrorOptions & { readonly plan: true },
): AsyncGenerator<MirrorPlan, void, undefined>;
export function mirror(
  client: DsClient,
  demarches: number | readonly number[],
  options: MirrorOptions & { readonly plan?: false | undefined },
): AsyncGenerator<MirrorStep, void, undefined>;
export function mirror(
  client: DsClient,
  demarches: number | readonly number[],
  options: MirrorOptions,
): AsyncGenerator<MirrorStep | MirrorPlan, void, undefined>;
export function mirror(
  client: DsClient,
  demarches: number | readonly number[],
  options: MirrorOptions,
): AsyncGenerator<MirrorStep | MirrorPlan, void, undefined> {
  // The arguments are copied when the run is called: changes made later have no effect.
  const numbers = checkMirror(client, demarches, options);
  const { writeBack } = options;
  return mirrorEach(client, numbers, { ...options, ...(writeBack && { writeBack: { ...writeBack } }) });
}

async function* mirrorEach(
  client: DsClient,
  numbers: readonly number[],
  options: MirrorOptions,
): AsyncGenerator<MirrorStep | MirrorPlan, void, undefined> {
  const { writeBack } = options;
  if (writeBack && !options.plan) {
    // Writes nothing: whether this client may write, and who, is found out before anything is asked for.
    const { instructeur, dryRun } = writeBack;
    await client.write.modifierAnnotations(numbers[0] ?? 1, {}, { instructeur, dryRun });
  }
  const failed: { readonly number: number; readonly error: unknown }[] = [];
  for (const number of numbers) {
    options.signal?.throwIfAborted();
    try {
      if (options.plan) yield await planDemarche(client, number, options);
      else yield* mirrorDemarche(client, number, options);
    } catch (error) {
      options.signal?.throwIfAborted();
      failed.push({
        number,
        error: resumedOtherwise(error, 'What was stored before is whole: run it again.'),
      });
    }
  }
  const [first, ...others] = failed;
  if (first) throw withOthers(first.error, others);
}

/** One error is thrown, and none is kept from whoever reads it. */
function withOthers(
  error: unknown,
  others: readonly { readonly number: number; readonly error: unknown }[],
): unknown {
  if (error instanceof DsError && others.length > 0) {
    const named = others.map(({ number, error: other }) => `${number} (${codeOf(other)})`);
    error.message += ` Of the other demarches these failed, too: ${named.join(', ')}.`;
  }
  return error;
}

function codeOf(error: unknown): string {
  return error instanceof DsError ? error.code : 'unexpected';
}
