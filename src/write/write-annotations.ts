import { callOptions } from '../arguments/call-options.js';
import { type DossierRef, dossierRef } from '../dossiers/dossier-ref.js';
import { DsInputError } from '../errors.js';
import { type AnnotationInput, GetDossierAnnotationsDocument } from '../generated/operations.js';
import { cellsOfAdded, type PreparedRows, prepareRows, tellRowsWereAdded } from './annotation-rows.js';
import { AnnotationTargets } from './annotation-targets.js';
import { type PreparedValue, prepareValue } from './annotation-value.js';
import type { WrittenAnnotations } from './annotations.js';
import { signedBlobId } from './attachment.js';
import type { DryRun } from './dry-run.js';
import {
  type Act,
  type ActOptions,
  act,
  mutateOptions,
  uploadCall,
  type WriteContext,
} from './write-context.js';

/** Writes values that were taken at the call, once the form of the dossier says what they can be. */
export async function writeAnnotations(
  context: WriteContext,
  dossier: DossierRef,
  wanted: readonly (readonly [name: string, value: unknown])[],
  options: ActOptions,
): Promise<WrittenAnnotations | DryRun> {
  const { number } = dossierRef(dossier);
  const call = callOptions(options);
  const { data } = await context.executor.execute(GetDossierAnnotationsDocument, { number }, call);
  context.instructeurs.remember(number, data.dossier.groupeInstructeur);
  const { prepared, blocks } = prepareAll(new AnnotationTargets(data.dossier), wanted);
  return await act(context, dossier, options, async (ids) => {
    const annotations: AnnotationInput[] = [];
    for (const [id, one] of prepared) {
      annotations.push({
        id,
        value: 'value' in one ? one.value : { pieceJustificative: await uploaded(one.files) },
      });
    }
    for (const { block, existing, added } of blocks) {
      annotations.push(...existing);
      if (added.length > 0) annotations.push({ id: block.id, value: { repetition: added.length } });
    }
    const input = { ...ids, annotations };
    const filled = blocks.filter(({ added }) => added.some((row) => row.size > 0));
    return {
      mutation: 'dossierModifierAnnotations',
      input,
      ...(filled.length > 0 && { afterwards: filled.map(describeRows) }),
      async send() {
        const written = await context.mutate.dossierModifierAnnotations(input, mutateOptions(options));
        return filled.length === 0 ? written : await fillRows(context, number, ids, filled, written, options);
      },
    };
  });

  async function uploaded(files: Extract<PreparedValue, { files: unknown }>['files']): Promise<string[]> {
    const signed: string[] = [];
    for (const file of files)
      signed.push(await signedBlobId(context.upload, number, file, uploadCall(options)));
    return signed;
  }
}

/** Checks every value, so that a wrong one in the last row keeps the first from being written. */
function prepareAll(targets: AnnotationTargets, wanted: ReadonlyArray<readonly [string, unknown]>) {
  const prepared = new Map<string, PreparedValue>();
  const blocks = new Map<string, PreparedRows>();
  for (const [name, value] of wanted) {
    const { id, descriptor } = targets.find(name);
    if (prepared.has(id) || blocks.has(id)) {
      throw new DsInputError(`The annotation '${descriptor.label}' is given twice.`);
    }
    if (descriptor.__typename === 'RepetitionChampDescriptor') {
      blocks.set(id, prepareRows(targets.block(id), value));
    } else {
      prepared.set(id, prepareValue(descriptor, value));
    }
  }
  return { prepared, blocks: [...blocks.values()] };
}

/** Rows have no ids before they are there: their values are a second write. */
async function fillRows(
  context: WriteContext,
  number: number,
  ids: Act,
  blocks: readonly PreparedRows[],
  written: WrittenAnnotations,
  options: ActOptions,
): Promise<WrittenAnnotations> {
  try {
    const { data } = await context.executor.execute(
      GetDossierAnnotationsDocument,
      { number },
      callOptions(options),
    );
    const after = new AnnotationTargets(data.dossier);
    const annotations = blocks.flatMap((block) => cellsOfAdded(block, after));
    const filled = await context.mutate.dossierModifierAnnotations(
      { ...ids, annotations },
      mutateOptions(options),
    );
    return {
      annotations: [...written.annotations, ...filled.annotations],
      warnings: [...written.warnings, ...filled.warnings],
    };
  } catch (error) {
    throw tellRowsWereAdded(error);
  }
}

function describeRows({ block, added }: PreparedRows): object {
  return { id: block.id, rows: added.map((row) => Object.fromEntries(row)) };
}
