import type { CellValue } from '../../tables/index.js';
import { isSameCell, NotOfKind } from './cell-value.js';

/** The three values of a cell. */
export interface ThreeValues {
  /** What stands in the target now. */
  readonly cell: CellValue | NotOfKind;
  /** What the mirror stored there last; undefined where that is not known. */
  readonly last: CellValue | undefined;
  /** What the API gives now. */
  readonly api: CellValue | NotOfKind;
}

/**
 * What to do with a cell.
 *
 * - `settled`: the cell has what the API has, whoever wrote it first.
 * - `unchanged`: nobody changed the cell, so the API's value is stored.
 * - `send`: the cell was changed, and the API has what it had.
 * - `conflict`: both were changed, or nobody knows which of them.
 * - `refused`: what stands in the cell, or in the API, is no value of the column.
 */
export type CellDecision = 'settled' | 'unchanged' | 'send' | 'conflict' | 'refused';

/** The decision about one cell. Pure; every value as `cellValueOf` gives it. */
export function decide({ cell, last, api }: ThreeValues): CellDecision {
  if (cell instanceof NotOfKind || api instanceof NotOfKind) return 'refused';
  if (isSameCell(cell, api)) return 'settled';
  if (last === undefined) return 'conflict';
  if (isSameCell(cell, last)) return 'unchanged';
  return isSameCell(api, last) ? 'send' : 'conflict';
}
