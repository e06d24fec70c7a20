import { checkOptions } from '../arguments/check-options.js';
import {
  anything,
  boolean,
  callable,
  filledText,
  listOf,
  options,
  recordOf,
  signal,
  wrongArgument,
} from '../arguments/checks.js';
import type { FetchLike } from '../download/index.js';
import { DsInputError } from '../errors.js';
import type { DossierInclude, DsClient, InstructeurRef, SyncCheckpoint } from '../index.js';
import { checkDemarche } from './check-demarche.js';
import type { MirrorColumns } from './columns.js';
import type { CellPlace, PlannedStep, RefusedRow, Target } from './target.js';

/** Options of {@link mirror}. */
export interface MirrorOptions {
  /** The target: `postgres(…)`, `sqlite(…)`, `folder(…)`, or a {@link Target} of your own. */
  readonly to: Target;
  /** Parts of dossiers to read, as for `client.sync`; tables of parts that are not read stay empty. */
  readonly include?: DossierInclude | undefined;
  /**
   * Also reads every dossier again, for changes that do not move its modification date. Default: `false`. A change of
   * `include` or `columns` that concerns stored rows has the same effect.
   */
  readonly reconcile?: boolean | undefined;
  /** Gives what a run would do, and does nothing. Default: `false`. */
  readonly plan?: boolean | undefined;
  /** Which columns are written, and which of them as pseudonyms. Default: all, as they are. */
  readonly columns?: MirrorColumns | undefined;
  /** Sends cells that people edit in the target back to the API. Default: none. */
  readonly writeBack?: WriteBack | undefined;
  /** Keeps number, date and reason of deleted dossiers in the table `deleted`. Default: `false`. */
  readonly keepDeleted?: boolean | undefined;
  /** A directory in which files are saved and verified. Their paths are in the table `files`. Default: files are not saved. */
  readonly files?: string | undefined;
  /** The `fetch` for downloading `files`, as in the download helper. Default: the fastest way that Node has. */
  readonly fetch?: FetchLike | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Which cells of the target are sent to the API when people edit them. */
export interface WriteBack {
  /**
   * Annotation columns of the table of dossiers or of a block: their ids, or `table.column`. Their kind must hold one value
   * or a list of choices: not files, addresses or linked lists.
   */
  readonly columns: readonly string[];
  /** In whose name the API is written to: the e-mail or the id of a member of the groupe instructeur of each dossier. */
  readonly instructeur: InstructeurRef;
  /** `true`: nothing is sent, and each step says what would be. The tables are updated all the same. Default: `false`. */
  readonly dryRun?: boolean | undefined;
}

/** A cell that somebody edited in the target, and what was done with the edit. */
export interface MirrorEdit extends CellPlace {
  /**
   * - `sent`: the API has the cell's value now.
   * - `would_send`: it would be sent without `dryRun`.
   * - `conflict`: the value of the API has changed as well. The cell stays as it was edited, and nothing is sent until
   *   the cell is set to the value of the API, or back to the one before the edit.
   * - `refused`: the column cannot have this value, or the API refused it. The cell stays as it was edited.
   */
  readonly outcome: 'sent' | 'would_send' | 'conflict' | 'refused';
  /** Why, in words; null for `sent` and `would_send`. */
  readonly reason: string | null;
}

/** What one batch did, once it is stored. */
export interface MirrorStep {
  /** The number of the demarche. */
  readonly demarche: number;
  /** How many dossiers were written. */
  readonly dossiers: number;
  /** How many were read that are stored already, without any difference. */
  readonly unchanged: number;
  /** How many were removed from the tables. */
  readonly deleted: number;
  /** How many had been hidden as deleted, and were restored. */
  readonly restored: number;
  /**
   * Rows and cells that the target refused. Each run lists them until they are stored. A command should exit with a code
   * other than 0 for them.
   */
  readonly refused: readonly RefusedRow[];
  /**
   * With `writeBack`, cells that people edited. Each run lists those that it could not send, until they are settled. A
   * command should exit with a code other than 0 for a conflict or a refusal.
   */
  readonly edits: readonly MirrorEdit[];
  /** The position of the mirror. It is stored with the rows: you need not keep it. */
  readonly checkpoint: SyncCheckpoint | null;
}

/** What a run would do, with `plan: true`. */
export interface MirrorPlan {
  readonly demarche: number;
  readonly plan: readonly PlannedStep[];
}

const checks = {
  to: (name: string, value: unknown) => {
    const isTarget =
      typeof value === 'object' &&
      value !== null &&
      ['open', 'read', 'plan', 'names', 'purge'].every(
        (one) => typeof Reflect.get(value, one) === 'function',
      );
    if (!isTarget) throw wrongArgument(name, 'a target, such as postgres(url) makes', value);
  },
  include: recordOf(boolean),
  reconcile: boolean,
  plan: boolean,
  columns: options<MirrorColumns>({
    include: listOf(filledText),
    exclude: listOf(filledText),
    pseudonymise: options<NonNullable<MirrorColumns['pseudonymise']>>({
      key: filledText,
      columns: listOf(filledText),
    }),
  }),
  writeBack: options<WriteBack>({
    columns: listOf(filledText),
    // Checked by the method that writes.
    instructeur: anything,
    dryRun: boolean,
  }),
  keepDeleted: boolean,
  files: filledText,
  fetch: callable,
  signal,
};

/** Throws `DsInputError` for wrong arguments, before any request. */
export function checkMirror(
  client: DsClient,
  demarches: number | readonly number[],
  given: unknown,
): number[] {
  checkClient(client);
  const numbers = Array.isArray(demarches) ? [...demarches] : [demarches];
  for (const number of numbers) checkDemarche('mirror()', number);
  if (numbers.length === 0)
    throw new DsInputError('mirror() takes the number of a demarche, or a list of some.');
  checkOptions<MirrorOptions>('mirror()', given, checks);
  if (given === undefined || given.to === undefined) {
    throw new DsInputError("mirror() needs the option 'to', where the tables are: { to: postgres(url) }.");
  }
  const { pseudonymise } = given.columns ?? {};
  if (pseudonymise && (pseudonymise.key === undefined || pseudonymise.columns === undefined)) {
    throw new DsInputError('mirror(): columns.pseudonymise needs a key and columns.');
  }
  if (given.writeBack) checkWriteBack(given.to, given.writeBack, given.include);
  return [...new Set(numbers)];
}

function checkWriteBack(
  { label, keepsEdits }: Target,
  { columns, instructeur }: Partial<WriteBack>,
  include: DossierInclude | undefined,
): void {
  if (columns === undefined || columns.length === 0 || instructeur === undefined) {
    throw new DsInputError('mirror(): writeBack needs columns and an instructeur.');
  }
  if (keepsEdits !== true) {
    throw new DsInputError(
      `mirror(): ${label} does not keep what people change in it, and writeBack needs that: take PostgreSQL or SQLite.`,
    );
  }
  if (include?.annotations === false) {
    throw new DsInputError('mirror(): writeBack needs the annotations, which include leaves out.');
  }
}

function checkClient(client: unknown): void {
  const isClient =
    typeof client === 'object' &&
    client !== null &&
    ['sync', 'getDemarche', 'findDossier'].every((name) => typeof Reflect.get(client, name) === 'function');
  if (!isClient) throw new DsInputError('mirror() takes a DsClient first, then numbers, then its options.');
}
