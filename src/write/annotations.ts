import type { Champ } from '../dossiers/champs.js';
import { type DossierRef, dossierRef } from '../dossiers/dossier-ref.js';
import { DsInputError, type MutationMessage } from '../errors.js';
import { type AnnotationInput, GetDossierAnnotationsDocument } from '../generated/operations.js';
import { callOptions } from '../request/arguments.js';
import { AnnotationTargets } from './annotation-targets.js';
import { type AnnotationValue, type Prepared, prepareValue, takeValue } from './annotation-value.js';
import { signedBlobId } from './attachment.js';
import { parseInstructeur } from './instructeurs.js';
import { type ActOptions, act, mutateOptions, type WriteContext } from './write-context.js';

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
): Promise<WrittenAnnotations> {
  const { number } = dossierRef(dossier);
  parseInstructeur(options.instructeur);
  // As they are now: the form of the dossier has to be read before they can be judged and sent.
  const wanted = Object.entries(values).map(([name, value]) => [name, takeValue(value)] as const);
  if (wanted.length === 0) return { annotations: [], warnings: [] };

  const call = callOptions(options);
  const { data } = await context.executor.execute(GetDossierAnnotationsDocument, { number }, call);
  context.instructeurs.learn(number, data.dossier.groupeInstructeur);
  const targets = new AnnotationTargets(data.dossier);
  const prepared = new Map<string, Prepared>();
  for (const [name, value] of wanted) {
    const { id, descriptor } = targets.find(name);
    if (prepared.has(id)) throw new DsInputError(`The annotation '${descriptor.label}' is given twice.`);
    prepared.set(id, prepareValue(descriptor, value));
  }

  return await act(context, dossier, options, async (ids) => {
    const annotations: AnnotationInput[] = [];
    for (const [id, one] of prepared) {
      annotations.push({
        id,
        value: 'value' in one ? one.value : { pieceJustificative: await uploaded(one.files) },
      });
    }
    return await context.mutate.dossierModifierAnnotations({ ...ids, annotations }, mutateOptions(options));
  });

  async function uploaded(files: Extract<Prepared, { files: unknown }>['files']): Promise<string[]> {
    const signed: string[] = [];
    for (const file of files) signed.push(await signedBlobId(context.upload, number, file, call));
    return signed;
  }
}
