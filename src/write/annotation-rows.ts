import { DsError, DsIncompleteError } from '../errors.js';
import type { AnnotationInput, AnnotationValueInput } from '../generated/operations.js';
import type { AnnotationTargets, Block } from './annotation-targets.js';
import { MAX_ROWS, prepareValue, wrongValue } from './annotation-value.js';

/** What is to be done to the rows of a block, with every value checked. */
export interface PreparedRows {
  readonly block: Block;
  /** Values of rows that are there. */
  readonly existing: readonly AnnotationInput[];
  /** The rows to add, each by the ids of the descriptors of its annotations; empty rows have none. */
  readonly added: ReadonlyArray<ReadonlyMap<string, AnnotationValueInput>>;
}

/** Checks all that is asked of a block, before anything is sent. Throws `DsInputError`. */
export function prepareRows(block: Block, value: unknown): PreparedRows {
  const wanted = typeof value === 'number' ? { addRows: value } : value;
  const asked = typeof wanted === 'object' && wanted !== null && !Array.isArray(wanted) ? wanted : undefined;
  const unknown = Object.keys(asked ?? {}).find((key) => key !== 'addRows' && key !== 'rows');
  if (!asked || unknown !== undefined || Object.keys(asked).length === 0) {
    throw wrongValue(
      block,
      `takes { addRows } and { rows }${unknown === undefined ? '' : `, not { ${unknown} }`}`,
    );
  }
  const addRows: unknown = 'addRows' in asked ? asked.addRows : undefined;
  const rows: unknown = 'rows' in asked ? asked.rows : undefined;
  return {
    block,
    added: addRows === undefined ? [] : addedRows(block, addRows),
    existing: rows === undefined ? [] : existingCells(block, rows),
  };
}

function addedRows(block: Block, addRows: unknown): PreparedRows['added'] {
  const asked: unknown =
    typeof addRows === 'number' ? Array.from({ length: countOf(block, addRows) }, () => ({})) : addRows;
  if (!Array.isArray(asked) || asked.length < 1 || asked.length > MAX_ROWS) {
    throw wrongValue(block, `takes { addRows }: how many, or a list of rows, 1 to ${MAX_ROWS}`);
  }
  return asked.map(
    (row: unknown) => new Map(cellsOf(block, row).map(({ descriptorId, value }) => [descriptorId, value])),
  );
}

function countOf(block: Block, count: number): number {
  if (Number.isInteger(count) && count >= 1 && count <= MAX_ROWS) return count;
  throw wrongValue(block, `takes { addRows }: how many, 1 to ${MAX_ROWS}, or a list of rows`);
}

function existingCells(block: Block, rows: unknown): AnnotationInput[] {
  if (typeof rows !== 'object' || rows === null)
    throw wrongValue(block, 'takes { rows } by their places, as { 0: { … } }');
  return Object.entries(rows).flatMap(([place, values]) => {
    const row = /^\d+$/.test(place) ? block.rows[Number(place)] : undefined;
    if (!row) throw wrongValue(block, `has ${block.rows.length} rows, and no row ${place} (0 is the first)`);
    return cellsOf(block, values).map(({ descriptorId, value }) => {
      const id = row.champs.get(descriptorId);
      if (id === undefined) throw wrongValue(block, `has no such annotation in row ${place}`);
      return { id, value };
    });
  });
}

function cellsOf(block: Block, row: unknown) {
  if (typeof row !== 'object' || row === null || Array.isArray(row))
    throw wrongValue(block, 'takes each row as an object');
  const given = Object.entries(row).filter(([, value]) => value !== undefined);
  return given.map(([name, value]) => {
    const descriptor = block.find(name);
    const prepared = prepareValue(descriptor, value);
    if (!('value' in prepared)) {
      throw wrongValue(
        block,
        `takes no files in its rows here: add the row, and set '${name}' by the id of its champ`,
      );
    }
    return { descriptorId: descriptor.id, value: prepared.value };
  });
}

/** The values of rows that were just added, now that they have ids: `after` is the dossier read anew. */
export function cellsOfAdded(prepared: PreparedRows, after: AnnotationTargets): AnnotationInput[] {
  const { block, added } = prepared;
  const known = new Set(block.rows.map(({ id }) => id));
  const made = after.block(block.id).rows.filter(({ id }) => !known.has(id));
  if (made.length !== added.length) {
    throw new DsIncompleteError(
      `The block '${block.label}' has ${made.length} new rows, and ${added.length} were added: somebody else adds rows at ` +
        'the same time. Nothing was written into them: set their values by the ids of their champs.',
      { operationName: 'DossierModifierAnnotations', mayHaveRun: true },
    );
  }
  return added.flatMap((row, index) =>
    [...row].map(([descriptorId, value]) => {
      const id = made[index]?.champs.get(descriptorId);
      if (id === undefined) throw wrongValue(block, 'has rows without one of its annotations');
      return { id, value };
    }),
  );
}

/** Says what stands already, on an error that ends a write in its second half. */
export function tellRowsWereAdded(error: unknown): unknown {
  if (error instanceof DsError) {
    error.message +=
      ' The rows were added before, and are empty: set their values by { rows }, do not add them again.';
  }
  return error;
}
