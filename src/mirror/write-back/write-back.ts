import type { DsClient } from '../../index.js';
import type { CellValue } from '../../tables/index.js';
import type { Content, Contents, ReadDossier } from '../contents.js';
import type { MirrorEdit, MirrorOptions, WriteBack } from '../options.js';
import { readRefused } from '../read-again.js';
import type { CellPlace, SettledCell, TargetEdit, TargetSession } from '../target.js';
import { cellValueOf, isSameCell, NotOfKind } from './cell-value.js';
import type { WritableColumn } from './columns.js';
import { decide } from './decide.js';
import { type ReadyCell, sendCells } from './send.js';

/** What a run has for writing back. */
export interface WriteBackRun {
  readonly client: DsClient;
  readonly session: TargetSession;
  readonly contents: Contents;
  readonly columns: readonly WritableColumn[];
  readonly options: MirrorOptions;
  readonly writeBack: WriteBack;
  /** Takes in what dossiers have beside the form. */
  readonly extend: (dossiers: readonly ReadDossier[]) => Promise<void>;
}

/** What became of the edits of some dossiers, and the dossiers that have to be stored anew. */
export interface WrittenBack {
  readonly edits: readonly MirrorEdit[];
  readonly dossiers: readonly ReadDossier[];
}

/** So many dossiers are read for one batch. */
const AT_ONCE = 20;

/** Sends what people changed, where the API still has what the mirror stored last. */
export async function* sendEdits(run: WriteBackRun): AsyncGenerator<WrittenBack, void, undefined> {
  for await (const found of run.session.edits?.() ?? []) {
    const numbers = [...new Set(found.map(({ dossier }) => dossier))];
    for (let start = 0; start < numbers.length; start += AT_ONCE) {
      const some = new Set(numbers.slice(start, start + AT_ONCE));
      yield await sendSome(
        run,
        found.filter(({ dossier }) => some.has(dossier)),
      );
    }
  }
}

/** Edits of dossiers that leave the target, of which nothing can be sent any more. */
export async function lostEdits(session: TargetSession, leaving: readonly number[]): Promise<MirrorEdit[]> {
  const lost: MirrorEdit[] = [];
  if (leaving.length === 0) return lost;
  for await (const found of session.edits?.(leaving) ?? []) {
    const edited = found.filter(({ value, unfit, last }) => unfit !== null || !isLast(value, last));
    lost.push(...edited.map((edit) => refusedEdit(edit, 'The dossier is gone: the edit left with its rows')));
  }
  return lost;
}

async function sendSome(run: WriteBackRun, found: readonly TargetEdit[]): Promise<WrittenBack> {
  const { client, session, options, contents, writeBack } = run;
  const { signal, include } = options;
  const numbers = [...new Set(found.map(({ dossier }) => dossier))];
  const asked = { include, signal, table: contents.dossiersTable };
  const { dossiers, unread } = await readRefused(client, numbers, asked);
  await run.extend(dossiers);
  const edits: MirrorEdit[] = [];
  const settled: SettledCell[] = [];
  const stale = new Map<number, ReadDossier>();
  const changed: number[] = [];
  try {
    for (const number of numbers) {
      const own = found.filter(({ dossier }) => dossier === number);
      const dossier = dossiers.find((one) => one.number === number);
      const [content] = dossier ? contents.of([dossier]) : [];
      if (!dossier || !content) {
        const reason =
          unread.find((one) => one.dossier === number)?.reason ?? 'The API no longer gives the dossier';
        edits.push(...own.map((edit) => refusedEdit(edit, reason)));
        continue;
      }
      const ready: ReadyCell[] = [];
      for (const edit of own) {
        const judged = judge(run, edit, dossier, content);
        if (judged === 'settled') settled.push({ ...placeOf(edit), value: edit.value });
        else if (judged === 'unchanged') stale.set(number, dossier);
        else if ('annotation' in judged) ready.push(judged);
        else edits.push(judged);
      }
      const sent = await sendCells(client, number, ready, { ...writeBack, signal });
      for (const [{ edit }, reason] of sent) {
        if (reason !== null) edits.push(refusedEdit(edit, reason));
        else if (writeBack.dryRun) edits.push({ ...placeOf(edit), outcome: 'would_send', reason: null });
        else {
          edits.push({ ...placeOf(edit), outcome: 'sent', reason: null });
          settled.push({ ...placeOf(edit), value: edit.value });
          changed.push(number);
        }
      }
    }
  } finally {
    // Before the cells get what the API made of their values, and where the next dossier ends the run: what was sent is
    // known then, though the API may give it in another form.
    await session.settle?.(settled);
  }
  const after = await readRefused(client, [...new Set(changed)], asked);
  for (const dossier of after.dossiers) stale.set(dossier.number, dossier);
  return { edits, dossiers: [...stale.values()] };
}

/** What is to be done with a cell, from the three values that it has. */
function judge(
  { columns }: WriteBackRun,
  edit: TargetEdit,
  dossier: ReadDossier,
  content: Content,
): ReadyCell | MirrorEdit | 'settled' | 'unchanged' {
  const column = columns.find((one) => one.table === edit.table && one.column === edit.column);
  if (!column) return refusedEdit(edit, 'The column is not written back');
  const annotation =
    edit.row === null ? column.descriptorId : champInRow(dossier, edit.row, column.descriptorId);
  const rows = content.rows[edit.table] ?? [];
  const row = edit.row === null ? rows[0] : rows.find(({ row_id }) => row_id === edit.row);
  if (!row || annotation === undefined) return refusedEdit(edit, 'The row is gone in the API');
  const isUnknown = content.refused.some((one) => one.table === edit.table && one.column === edit.column);
  const api = isUnknown
    ? new NotOfKind('The API gives a value that does not fit the column')
    : cellValueOf(column.kind, row[edit.column]);
  const cell = edit.unfit === null ? edit.value : new NotOfKind(edit.unfit);
  const decision = decide({ cell, last: edit.last, api });
  if (decision === 'send') return { edit, kind: column.kind, annotation };
  if (decision === 'settled' || decision === 'unchanged') return decision;
  if (decision === 'refused') {
    const unfit = cell instanceof NotOfKind ? cell : api;
    return refusedEdit(edit, unfit instanceof NotOfKind ? unfit.reason : '');
  }
  return {
    ...placeOf(edit),
    outcome: 'conflict',
    reason:
      edit.last === undefined
        ? 'It is not what the API has, and what stood there before is not known'
        : 'It was changed here and in the API',
  };
}

/** The id of the champ of a block's row. */
function champInRow({ annotations }: ReadDossier, row: string, descriptorId: string): string | undefined {
  for (const champ of annotations ?? []) {
    if (champ.__typename !== 'RepetitionChamp') continue;
    const champs = champ.rows.find(({ id }) => id === row)?.champs;
    const found = champs?.find((one) => one.champDescriptorId === descriptorId);
    if (found) return found.id;
  }
  return undefined;
}

function isLast(value: CellValue, last: CellValue | undefined): boolean {
  return last !== undefined && isSameCell(value, last);
}

function refusedEdit(edit: TargetEdit, reason: string): MirrorEdit {
  return { ...placeOf(edit), outcome: 'refused', reason };
}

function placeOf({ dossier, table, row, column }: CellPlace): CellPlace {
  return { dossier, table, row, column };
}
