import { DsInputError, DsMutationError, DsNotFoundError } from '../../errors.js';
import type { AnnotationValue, AnnotationValues, DsClient } from '../../index.js';
import type { CellValue } from '../../tables/index.js';
import type { WriteBack } from '../options.js';
import type { TargetEdit } from '../target.js';
import type { EditableKind } from './cell-value.js';

/** A cell that is to be sent. */
export interface ReadyCell {
  readonly edit: TargetEdit;
  readonly kind: EditableKind;
  /** The id of its champ, or of its descriptor. */
  readonly annotation: string;
}

/** What became of a cell: why it was refused; null where it was sent. */
export type Sent = ReadonlyMap<ReadyCell, string | null>;

/** Sends the cells of one dossier: together, or one by one where something of them is refused. */
export async function sendCells(
  client: DsClient,
  dossier: number,
  cells: readonly ReadyCell[],
  options: WriteBack & { readonly signal: AbortSignal | undefined },
): Promise<Sent> {
  const values: Record<string, AnnotationValue> = {};
  const refused = new Map<ReadyCell, string>();
  for (const cell of cells) {
    const value = annotationValue(cell);
    if (value === undefined) refused.set(cell, 'The API cannot empty an annotation of this kind');
    else values[cell.annotation] = value;
  }
  const ready = cells.filter((cell) => !refused.has(cell));
  if (ready.length === 0) return refused;
  const why = await refusal(client, dossier, values, options);
  if (why === null || ready.length === 1) {
    return new Map([...refused, ...ready.map((cell) => [cell, why] as const)]);
  }
  const each: Array<readonly [ReadyCell, string | null]> = [];
  // Those that the API had saved already get the same value once more.
  for (const cell of ready) each.push(...(await sendCells(client, dossier, [cell], options)));
  return new Map([...refused, ...each]);
}

async function refusal(
  client: DsClient,
  dossier: number,
  values: AnnotationValues,
  { instructeur, dryRun, signal }: WriteBack & { readonly signal: AbortSignal | undefined },
): Promise<string | null> {
  try {
    await client.write.modifierAnnotations(dossier, values, {
      instructeur,
      dryRun,
      ifUnknown: 'check',
      signal,
    });
    return null;
  } catch (error) {
    // Of this dossier or this value: the next one may be taken. Everything else ends the run.
    const isOfThis =
      error instanceof DsInputError || error instanceof DsMutationError || error instanceof DsNotFoundError;
    if (!isOfThis) throw error;
    return error.message;
  }
}

/** The value as it is written; undefined where the API has no way to say it. */
function annotationValue({ edit, kind }: ReadyCell): AnnotationValue | undefined {
  const { value } = edit;
  if (value === null) return kind === 'text' || kind === 'choice' ? '' : kind === 'choices' ? [] : undefined;
  return isWritten(value) ? value : undefined;
}

function isWritten(value: CellValue): value is string | number | bigint | boolean | readonly string[] {
  if (Array.isArray(value)) return value.every((one) => typeof one === 'string');
  return value !== null && typeof value !== 'object';
}
