import { isObject } from '../arguments/is-object.js';
import { DsInputError } from '../errors.js';
import type { NewestDeletion } from './deletions.js';
import type { Modifications } from './modifications.js';
import type { PendingDeletions } from './pending-deletions.js';
import type { Reconciliation } from './reconciliation.js';

const VERSION = 1;

/**
 * Where a sync stands: plain JSON, to be stored as it is and given back. It holds cursors, dates and the numbers
 * of the dossiers that are pending deletion, nothing of what was filled in. Its fields are for this package; they
 * may change with `version`.
 */
export interface SyncCheckpoint {
  readonly version: typeof VERSION;
  readonly demarche: number;
  /** The bound of the whole sync, fixed when it began. */
  readonly since: string | null;
  readonly modifications: Modifications;
  readonly newestDeletion: NewestDeletion;
  readonly pending: PendingDeletions;
  readonly reconciliation: Reconciliation;
}

/** Where a sync stands before its first run. */
export function firstCheckpoint(demarche: number, since: string | undefined): SyncCheckpoint {
  return {
    version: VERSION,
    demarche,
    since: since ?? null,
    modifications: { cursor: null, readUntil: null, run: null },
    newestDeletion: null,
    pending: [],
    reconciliation: null,
  };
}

/**
 * Reads a stored checkpoint back. Throws `DsInputError` for anything else, and for one of another demarche or
 * bound: the API would take its cursors and silently skip dossiers.
 */
export function resumedCheckpoint(
  stored: unknown,
  demarche: number,
  since: string | undefined,
): SyncCheckpoint {
  if (!isObject(stored) || typeof stored.version !== 'number') throw invalidCheckpoint();
  if (stored.version !== VERSION) {
    throw new DsInputError(
      `The checkpoint was made by another version of this package (its format is ${stored.version}, ` +
        `here ${VERSION}): sync without it once, which reads the demarche anew.`,
    );
  }
  if (!isCheckpoint(stored)) throw invalidCheckpoint();
  if (stored.demarche !== demarche) {
    throw new DsInputError(
      `The checkpoint is of demarche ${stored.demarche}, not ${demarche}: keep one for each demarche.`,
    );
  }
  if (since !== undefined && since !== stored.since) {
    throw new DsInputError(
      `The checkpoint is of a sync since ${stored.since ?? 'the beginning'}, not ${since}: \`since\` is fixed when ` +
        'a sync begins. Leave it out, or sync without the checkpoint, which reads the demarche anew.',
    );
  }
  return stored;
}

function invalidCheckpoint(): DsInputError {
  return new DsInputError('checkpoint is not one of this package: give it back as the last batch gave it.');
}

function isCheckpoint(value: Record<string, unknown>): value is Record<string, unknown> & SyncCheckpoint {
  const { demarche, since, modifications, newestDeletion, pending, reconciliation } = value;
  return (
    typeof demarche === 'number' &&
    isDateOrNull(since) &&
    isModifications(modifications) &&
    isDateOrNull(newestDeletion) &&
    Array.isArray(pending) &&
    pending.every(Number.isSafeInteger) &&
    (reconciliation === null ||
      (isObject(reconciliation) &&
        isCursorOrNull(reconciliation.after) &&
        typeof reconciliation.isRead === 'boolean'))
  );
}

function isModifications(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { cursor, readUntil, run } = value;
  if (!isCursorOrNull(cursor) || !isDateOrNull(readUntil)) return false;
  if (run === null) return true;
  if (!isObject(run) || !isDate(run.until)) return false;
  const { again } = run;
  return again === null || (isObject(again) && isCursor(again.before) && isDate(again.from));
}

const isCursor = (value: unknown) => typeof value === 'string' && value !== '';
const isCursorOrNull = (value: unknown) => value === null || isCursor(value);
const isDate = (value: unknown) => typeof value === 'string' && !Number.isNaN(Date.parse(value));
const isDateOrNull = (value: unknown) => value === null || isDate(value);
