import { object } from '../arguments/checks.js';
import type { Champ } from '../dossiers/champs.js';
import { type DossierRef, dossierRef } from '../dossiers/dossier-ref.js';
import type { MutationMessage } from '../errors.js';
import type { AnnotationValue } from './annotation-value.js';
import type { DryRun } from './dry-run.js';
import { parseInstructeur } from './instructeurs.js';
import { takeValue } from './taken-value.js';
import type { ActOptions, WriteContext } from './write-context.js';

/** Values by the name of their annotation: its label, the id of its descriptor, or the id of a champ in a row. */
export type AnnotationValues = { readonly [name: string]: AnnotationValue };

/** What writing annotations gives. */
export interface WrittenAnnotations {
  readonly annotations: readonly Champ[];
  readonly warnings: readonly MutationMessage[];
}

export async function modifierAnnotations(
  context: WriteContext,
  dossier: DossierRef,
  values: AnnotationValues,
  options: ActOptions,
): Promise<WrittenAnnotations | DryRun> {
  dossierRef(dossier);
  parseInstructeur(options.instructeur);
  object('modifierAnnotations: values', values);
  // As they are now: the form of the dossier has to be read before they can be judged and sent.
  const wanted = Object.entries(values).map(([name, value]) => [name, takeValue(value)] as const);
  if (wanted.length === 0) return { annotations: [], warnings: [] };
  const { writeAnnotations } = await import('./write-annotations.js');
  return await writeAnnotations(context, dossier, wanted, options);
}
