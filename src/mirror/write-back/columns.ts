import { DsInputError } from '../../errors.js';
import type { Demarche } from '../../index.js';
import type { Column, Table, TableModel } from '../../tables/index.js';
import { writableKinds } from '../../write/annotation-kinds.js';
import { resolveColumns, type Selection } from '../columns.js';
import type { EditedColumn } from '../target.js';
import { type EditableKind, isEditable } from './cell-value.js';

/** A column of an annotation, or of an annotation in the rows of a block. */
export interface WritableColumn extends Pick<EditedColumn, 'table' | 'column'> {
  readonly kind: EditableKind;
  readonly descriptorId: string;
}

/** The kind of each annotation of a form, by the id of its descriptor: `TextChampDescriptor`. */
export type AnnotationKinds = ReadonlyMap<string, string>;

/** The annotations of all revisions; what the active one says counts. */
export function annotationKinds({
  activeRevision,
  revisions,
}: Demarche<{ revisions: true }>): AnnotationKinds {
  const kinds = new Map<string, string>();
  for (const { annotationDescriptors } of [...revisions, activeRevision]) {
    for (const descriptor of annotationDescriptors) {
      const inRows = 'champDescriptors' in descriptor ? (descriptor.champDescriptors ?? []) : [];
      for (const { id, __typename } of [descriptor, ...inRows]) kinds.set(id, __typename);
    }
  }
  return kinds;
}

/** All columns that could be written back. */
export function writableColumns(
  model: TableModel,
  annotations: AnnotationKinds,
  selection: Pick<Selection, 'isPlain'>,
): WritableColumn[] {
  return model.tables.flatMap((table) =>
    table.columns
      .map((column) => writable(table, column, annotations, selection))
      .filter((one) => typeof one !== 'string'),
  );
}

/** The columns behind these names. Throws `DsInputError` for a name of none that can be written back. */
export function namedColumns(
  model: TableModel,
  names: readonly string[],
  annotations: AnnotationKinds,
  selection: Pick<Selection, 'isPlain'>,
): WritableColumn[] {
  const found = new Map<string, WritableColumn>();
  for (const name of names) {
    const named = resolveColumns('writeBack.columns', [name], model);
    const columns = model.tables.flatMap((table) =>
      table.columns.filter(({ id }) => named.has(`${table.id}.${id}`)).map((column) => ({ table, column })),
    );
    // A name without its table may stand for a champ of a block, too.
    const judged = columns.map(({ table, column }) => writable(table, column, annotations, selection));
    const good = judged.filter((one) => typeof one !== 'string');
    for (const one of good) found.set(`${one.table}.${one.column}`, one);
    const [obstacle] = judged.filter((one) => typeof one === 'string');
    if (good.length === 0 && obstacle) throw obstacleError(name, obstacle);
  }
  return [...found.values()];
}

type Obstacle = 'no annotation' | 'not in the form' | 'kind' | 'left out';

/** The column, or why it cannot be written back. */
function writable(
  table: Table,
  { id, kind, descriptorId, part, retired }: Column,
  annotations: AnnotationKinds,
  { isPlain }: Pick<Selection, 'isPlain'>,
): WritableColumn | Obstacle {
  const type = descriptorId === undefined ? undefined : annotations.get(descriptorId);
  if (descriptorId === undefined || type === undefined) return 'no annotation';
  if (retired) return 'not in the form';
  const isWritable = part === undefined && writableKinds.some((one) => one === type);
  if (!isWritable || !isEditable(kind)) return 'kind';
  return isPlain(table.id, id) ? { table: table.id, column: id, kind, descriptorId } : 'left out';
}

function obstacleError(name: string, obstacle: Obstacle): DsInputError {
  switch (obstacle) {
    case 'no annotation':
      return new DsInputError(
        `writeBack.columns: ${name} is no annotation, and only those are written back. Nothing was written.`,
      );
    case 'not in the form':
      return new DsInputError(
        `writeBack.columns: ${name} is no longer in the form, or has another kind there. Nothing was written.`,
      );
    case 'kind':
      return new DsInputError(
        `writeBack.columns: ${name} is of a kind that the API cannot write from a cell, such as files, addresses and ` +
          'linked lists. Nothing was written.',
      );
    case 'left out':
      return new DsInputError(
        `writeBack.columns: ${name} is left out or written as a code, so that its cells are no values of the API. ` +
          'Nothing was written.',
      );
  }
}
