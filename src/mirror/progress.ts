import { createHmac } from 'node:crypto';
import type { DossierInclude, SyncCheckpoint } from '../index.js';
import type { TableModel } from '../tables/index.js';
import type { MirrorColumns } from './columns.js';
import type { TargetState } from './target.js';

/**
 * Moved whenever the same dossier gives other rows than before, or more is remembered of it: then everything is read
 * once more. 2: the cells of annotations are remembered.
 */
const FORMAT = 2;

/** Where a mirror of a demarche stands, as the target keeps it with the rows. */
export interface Progress {
  readonly checkpoint: SyncCheckpoint | null;
  /** What decides on rows besides the dossiers, when all of them were written; see `settingsOf`. */
  readonly settings: string;
  /** The same, of a pass over all dossiers that is under way because it became another. */
  readonly pass: string | null;
  /** Of the rows of the demarche itself. */
  readonly demarche: string | null;
}

/** What is remembered with the tables. */
export interface Remembered {
  /** The full model: the memory of names, those of columns that are left out too. */
  readonly model: TableModel;
  readonly never: readonly string[];
}

/** What a target gave back, in the form in which it was given: nobody else writes there. */
export function readState(state: TargetState): { progress: Progress | null; remembered: Remembered | null } {
  const isSet = (value: unknown): value is object => typeof value === 'object' && value !== null;
  return {
    progress: isSet(state.progress) ? (state.progress as Progress) : null,
    remembered: isSet(state.memory) ? (state.memory as Remembered) : null,
  };
}

/** A short text that is another whenever the same dossiers would give other rows. */
export function settingsOf(
  include: DossierInclude | undefined,
  columns: MirrorColumns,
  savesFiles: boolean,
): string {
  const { include: only, exclude, pseudonymise } = columns;
  const parts = Object.entries(include ?? {}).filter(([, isOn]) => isOn !== undefined);
  const facts = [
    FORMAT,
    parts.sort(),
    only?.toSorted(),
    exclude?.toSorted(),
    pseudonymise?.columns.toSorted(),
    savesFiles,
  ];
  // Keyed, so that what is stored does not help in guessing the key.
  return createHmac('sha256', pseudonymise?.key ?? '')
    .update(JSON.stringify(facts))
    .digest('base64url')
    .slice(0, 16);
}
