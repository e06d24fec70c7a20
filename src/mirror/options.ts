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
  /** Where to: `postgres(…)`, `sqlite(…)`, `folder(…)`, or a {@link Target} of yours. */
  readonly to: Target;
  /** Parts of dossiers to read, as for `client.sync`; tables of parts that are not read stay empty. */
  readonly include?: DossierInclude | undefined;
  /**
   * Also reads every dossier again, for what the API announces to nobody. Default: `false`; it happens by itself
   * where another `include` or `columns` makes other rows of dossiers that are there.
   */
  readonly reconcile?: boolean | undefined;
  /** Says what would be done, and does nothing. Default: `false`. */
  readonly plan?: boolean | undefined;
  /** Which columns are written, and which as codes. Default: all, as they are. */
  readonly columns?: MirrorColumns | undefined;
  /** Sends what people changed in the target back to the API. Default: nothing is. */
  readonly writeBack?: WriteBack | undefined;
  /** Keeps number, date and reason of deleted dossiers in the table `deleted`. Default: `false`. */
  readonly keepDeleted?: boolean | undefined;
  /** A directory in which files are saved and verified; their paths stand in the table `files`. Default: none. */
  readonly files?: string | undefined;
  /** Used to download `files`, as the option of that name in the download helper. Default: the fastest that Node has. */
  readonly fetch?: FetchLike | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Which cells of the target go back to the API, when people change them. */
export interface WriteBack {
  /**
   * Ids of columns of annotations, or `table.column`, in the table of dossiers or of a block. Of kinds that hold one value or
   * a list of choices; not files, addresses or linked lists.
   */
  readonly columns: readonly string[];
  /** Who writes: the e-mail or the id of a member of the groupe instructeur of each dossier. */
  readonly instructeur: InstructeurRef;
  /** `true`: nothing is sent, and each step says what would be. The tables are brought up to date all the same. Default: `false`. */
  readonly dryRun?: boolean | undefined;
}

/** A cell that somebody changed in the target, and what became of it. */
export interface MirrorEdit extends CellPlace {
  /**
   * - `sent`: the API has the cell's value now.
   * - `would_send`: it would be sent without `dryRun`.
   * - `conflict`: the API has another value than the mirror stored last, too. The cell stays as it was edited, and nothing
   *   is sent, until the cell is set to what the API has or back to what it was.
   * - `refused`: the value is none that the column can have, or the API refused it. The cell stays as it was edited.
   */
  readonly outcome: 'sent' | 'would_send' | 'conflict' | 'refused';
  /** Why, in words; null where it was sent, or would be. */
  readonly reason: string | null;
}

/** What one batch did, once it is stored. */
export interface MirrorStep {
  /** The number of the demarche. */
  readonly demarche: number;
  /** How many dossiers were written. */
  readonly dossiers: number;
  /** How many came, and are stored already as they are. */
  readonly unchanged: number;
  /** How many left the tables. */
  readonly deleted: number;
  /** How many had been about to be deleted, and are back. */
  readonly restored: number;
  /**
   * What is not in the target as the API gave it. Told by each run until it is in; a command should end with a code
   * other than 0 for it.
   */
  readonly refused: readonly RefusedRow[];
  /**
   * Cells that people changed, with `writeBack`: each run tells those that it could not send, until they are settled. A
   * command should end with a code other than 0 for a conflict or a refusal.
   */
  readonly edits: readonly MirrorEdit[];
  /** Where the mirror stands. It is stored with the rows: there is nothing to do with it. */
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
    // Looked at by the method that writes.
    instructeur: anything,
    dryRun: boolean,
  }),
  keepDeleted: boolean,
  files: filledText,
  fetch: callable,
  signal,
};

/** Refuses what a program without types may give, before anything is asked for. */
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
