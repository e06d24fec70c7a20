import type { ApiError } from '../../errors.js';
import type { Warning } from '../../hooks.js';
import type { Redactor } from '../redact.js';

/** The warning for a root error that leaves the rest of an answer whole. */
export function toWarning(
  error: ApiError,
  operationName: string,
  data: unknown,
  redactor: Redactor,
): Warning {
  const path = error.path ?? [];
  return {
    code: typeof error.extensions?.code === 'string' ? error.extensions.code : 'incomplete',
    message: redactor.text(error.message),
    operationName,
    path,
    dossierNumber: dossierNumberAt(path, data),
  };
}

/** The number of the outermost dossier on the way to the place that a root error names. */
function dossierNumberAt(path: ReadonlyArray<string | number>, data: unknown): number | undefined {
  let value = data;
  for (const [depth, key] of path.entries()) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Reflect.get(value, key);
    const isDossier = key === 'dossier' || path[depth - 1] === 'nodes';
    if (isDossier && typeof value === 'object' && value !== null && 'number' in value) {
      return typeof value.number === 'number' ? value.number : undefined;
    }
  }
  return undefined;
}
