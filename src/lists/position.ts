import { createHash } from 'node:crypto';
import { isObject } from '../arguments/is-object.js';
import { DsInputError } from '../errors.js';
import type { Scope } from './connection.js';

/** What is left to read of one stretch of a list. Dates are whole seconds since the epoch. */
export interface RangeState {
  /** The first second of the range; absent: from the beginning. */
  readonly from?: number | undefined;
  /** The first second after the range; absent: to the end. */
  readonly until?: number | undefined;
  /** The cursor of the last page delivered; absent: none was. */
  readonly cursor?: string | undefined;
  /** Read after all the others: it catches what moved while they were read. */
  readonly isTail?: boolean | undefined;
}

const VERSION = 1;

/** Encodes where an iteration stands: the list, and every range that is not read yet. */
export function encodePosition(scope: Scope, ranges: readonly RangeState[]): string {
  const text = JSON.stringify({ v: VERSION, scope: sortKeys(scope), ranges });
  const encoded = Buffer.from(text).toString('base64url');
  return `${encoded}.${checksum(encoded)}`;
}

/** Against positions that were cut or changed on their way: they would skip or repeat items silently. */
function checksum(encoded: string): string {
  return createHash('sha256').update(encoded).digest('base64url').slice(0, 8);
}

/**
 * Reads a position back. Throws `DsInputError` for anything that was not made by this package, or was made for
 * another list, ordering or filter: the API would accept its cursors and silently skip or repeat items.
 */
export function decodePosition(position: string, scope: Scope): readonly RangeState[] {
  const { scope: made, ranges } = parse(position);
  const wanted = sortKeys(scope);
  for (const key of new Set([...Object.keys(wanted), ...Object.keys(made)])) {
    const then = JSON.stringify(made[key]);
    const now = JSON.stringify(wanted[key]);
    if (then !== now) {
      throw new DsInputError(
        `resumeFrom was made with another ${key} (${then ?? 'none'}, now ${now ?? 'none'}): ` +
          'resume with the same demarche, ordering and filters, or start anew without it.',
      );
    }
  }
  return ranges;
}

/** The scope as one flat object whose keys have one order, so that equal scopes are equal texts. */
function sortKeys(scope: Scope): Record<string, unknown> {
  const { filters, ...rest } = scope;
  const entries: Array<[string, unknown]> = [...Object.entries(rest), ...Object.entries(filters)];
  return Object.fromEntries(
    entries.filter(([, value]) => value !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function parse(position: string): { scope: Record<string, unknown>; ranges: RangeState[] } {
  const invalid = () =>
    new DsInputError('resumeFrom is not a position of this package: give it back as it was.');
  if (typeof position !== 'string') throw invalid();
  const [encoded = '', sum, ...rest] = position.split('.');
  if (sum !== checksum(encoded) || rest.length > 0) throw invalid();
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(encoded, 'base64url').toString());
  } catch {
    throw invalid();
  }
  if (!isObject(value) || !isObject(value.scope) || !Array.isArray(value.ranges)) throw invalid();
  if (value.v !== VERSION) throw new DsInputError('resumeFrom was made by another version of this package.');
  if (!value.ranges.every(isRange)) throw invalid();
  return { scope: value.scope, ranges: value.ranges };
}

function isRange(value: unknown): value is RangeState {
  if (!isObject(value)) return false;
  const isSecond = (date: unknown) => date === undefined || Number.isSafeInteger(date);
  return (
    isSecond(value.from) &&
    isSecond(value.until) &&
    (value.cursor === undefined || typeof value.cursor === 'string') &&
    (value.isTail === undefined || typeof value.isTail === 'boolean')
  );
}
