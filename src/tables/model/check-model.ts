import type { Check } from '../../arguments/check-options.js';
import { kindOf } from '../../arguments/check-options.js';
import { DsInputError } from '../../errors.js';
import type { TableModel } from '../types.js';

/** Refuses what is not a model: a file of something else would silently give every column another name. */
export const checkModel: Check = (name, value) => {
  if (!isModel(value)) {
    throw new DsInputError(
      `${name} must be a model that tableModel made, as it was or read from its JSON, not ${kindOf(value)}.`,
    );
  }
  if (value.version !== 1) {
    throw new DsInputError(
      `${name} was made by a later version of this package (version ${value.version}): update this one.`,
    );
  }
};

/** The model, or a refusal. */
export function checkedModel(where: string, model: unknown): asserts model is TableModel {
  checkModel(`${where}: the model`, model);
}

function isModel(value: unknown): value is TableModel {
  if (typeof value !== 'object' || value === null) return false;
  const model: Partial<Record<keyof TableModel, unknown>> = value;
  const { version, demarche, tables } = model;
  return (
    typeof version === 'number' &&
    typeof demarche === 'object' &&
    demarche !== null &&
    'number' in demarche &&
    Array.isArray(tables) &&
    tables.every(isTable)
  );
}

function isTable(table: unknown): boolean {
  return (
    typeof table === 'object' &&
    table !== null &&
    'id' in table &&
    'kind' in table &&
    'key' in table &&
    Array.isArray(table.key) &&
    'columns' in table &&
    Array.isArray(table.columns) &&
    table.columns.every((column) => typeof column?.id === 'string' && typeof column.kind === 'string')
  );
}
