import type { ApiError } from '../../errors.js';

/**
 * What the root errors of an answer mean for the rest of it.
 * - `timeout`: the server ran out of its 30 s; any field may be missing.
 * - `tolerated`: one nullable place is empty and everything else is whole.
 * - `nullNode`: one item of a page is missing; the others are whole.
 * - `fatal`: all the rest.
 */
export type RootErrorKind = 'timeout' | 'tolerated' | 'nullNode' | 'fatal';

/** Judges one root error by its code, its path, and what the data holds there. */
export function rootErrorKind(error: ApiError, data: unknown): RootErrorKind {
  if (isTimeout(error)) return 'timeout';
  const path = error.path ?? [];
  const emptied = emptiedAt(path, data);
  // The whole answer is null, or the path leads nowhere: no part of the data can be used.
  if (emptied === undefined || emptied === 0) return 'fatal';
  if (isNode(path, emptied)) return 'nullNode';
  const code = error.extensions?.code;
  if (code === 'invalid_null') return 'tolerated';
  // A linked dossier of a demarche that the token does not reach: nothing there, and the rest is complete.
  if (code === 'unauthorized' && emptied > 1 && path[emptied - 1] === 'dossier') return 'tolerated';
  return 'fatal';
}

/** Only the first timeout of an answer carries the code; the others are known by their message. */
export function isTimeout(error: ApiError): boolean {
  return (
    error.extensions?.code === 'timeout' || (!error.extensions?.code && /^Timeout on /.test(error.message))
  );
}

/** The cost in a refusal such as `Query has complexity of 70000, which exceeds max complexity of 60000`. */
export function refusedComplexity(errors: readonly ApiError[]): number | undefined {
  for (const { message } of errors) {
    const match = /complexity of (\d+)/.exec(message);
    if (match) return Number(match[1]);
  }
  return undefined;
}

/**
 * How many steps of the path lead to the place that became null: 0 where all data is gone, `undefined` where
 * the path and the data disagree.
 */
function emptiedAt(path: ReadonlyArray<string | number>, data: unknown): number | undefined {
  let value = data;
  for (let depth = 0; ; depth++) {
    if (value === null || value === undefined) return value === null ? depth : undefined;
    const key = path[depth];
    if (key === undefined || typeof value !== 'object') return undefined;
    value = Reflect.get(value, key);
  }
}

function isNode(path: ReadonlyArray<string | number>, length: number): boolean {
  return typeof path[length - 1] === 'number' && path[length - 2] === 'nodes';
}
