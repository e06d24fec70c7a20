import type { MirrorEdit, MirrorStep } from '../../../mirror/index.js';
import type { Call } from '../../command.js';
import { errorFacts } from '../../say/error-report.js';
import { type ExitCode, exitCodes } from '../../say/exit-codes.js';
import { ReaderGone } from '../../say/failures.js';
import type { EditCounts } from '../../say/messages.js';

/** What one round over all demarches did. */
export interface Round {
  readonly counts: {
    readonly dossiers: number;
    readonly unchanged: number;
    readonly deleted: number;
    readonly restored: number;
  };
  /** How many values and rows are not in the target as the API gave them. */
  readonly refused: number;
  /** What became of cells that people changed; undefined where none are written back. */
  readonly edits: EditCounts | undefined;
  /** Why demarches were not mirrored to the end. */
  readonly failures: readonly DemarcheFailure[];
}

interface DemarcheFailure {
  readonly demarche: number;
  readonly error: unknown;
}

/** Mirrors each demarche once; one that fails keeps no other from being mirrored. */
export async function runRound(
  call: Call,
  demarches: readonly number[],
  mirrorOne: (demarche: number) => AsyncIterable<MirrorStep>,
): Promise<Round> {
  const { values, messages, io, output, reporter, json } = call;
  const counts = { dossiers: 0, unchanged: 0, deleted: 0, restored: 0 };
  /** A row that stays refused is reported by each step, and counted once. */
  const refused = new Set<string>();
  const edits = { sent: 0, toSend: 0, conflicts: 0, notSent: 0 };
  const failures: DemarcheFailure[] = [];
  const take = async (step: MirrorStep) => {
    for (const key of ['dossiers', 'unchanged', 'deleted', 'restored'] as const) counts[key] += step[key];
    for (const row of step.refused) {
      const { dossier, table, column } = row;
      const place = `${dossier} ${table} ${column ?? ''}`;
      if (refused.has(place)) continue;
      refused.add(place);
      const reason = messages.phrase(row.reason);
      reporter.warning(messages.results.refusedRow(dossier, table, column ?? undefined, reason), row);
    }
    for (const edit of step.edits) {
      edits[countOf[edit.outcome]] += 1;
      const reason = edit.reason === null ? null : messages.phrase(edit.reason);
      const text = messages.results.editedCell(edit, edit.outcome, reason);
      if (edit.outcome === 'conflict' || edit.outcome === 'refused') reporter.warning(text, edit);
      else if (edit.outcome === 'would_send' && !json) await output.line(text);
    }
    reporter.progress({ unit: 'dossiers', done: counts.dossiers + counts.unchanged });
    if (json) await output.records([step]);
  };
  for (const demarche of demarches) {
    try {
      for await (const step of mirrorOne(demarche)) await take(step);
    } catch (error) {
      if (io.signal.aborted || error instanceof ReaderGone) throw error;
      failures.push({ demarche, error });
    }
  }
  return { counts, refused: refused.size, edits: values.has('writeBack') ? edits : undefined, failures };
}

/** Throws the failure that ends the command, if there is one; others are reported. */
export function tellFailures(
  { messages, reporter }: Call,
  { failures }: Round,
  endsCommand: (error: unknown) => boolean,
): void {
  const end = failures.find(({ error }) => endsCommand(error));
  for (const failure of failures) {
    if (failure === end) continue;
    const { demarche, error } = failure;
    const text = messages.results.failedDemarche(demarche, messages.explain(error));
    reporter.warning(text, { demarche, ...errorFacts(error) });
  }
  if (end) throw end.error;
}

/** What a round did, in words and as facts. */
export function summaryOf({ messages: { results } }: Call, { counts, refused, edits }: Round) {
  const text = `${results.mirrored(counts, refused)}${edits ? results.writtenBack(edits) : ''}`;
  return { text, facts: { ...counts, refused, ...(edits && { edits }) } };
}

export function exitCodeOfRound({ refused, edits, failures }: Round): ExitCode {
  if (failures.length > 0) return exitCodes.failed;
  const isComplete = refused === 0 && (!edits || edits.conflicts + edits.notSent === 0);
  return isComplete ? exitCodes.complete : exitCodes.partial;
}

const countOf = {
  sent: 'sent',
  would_send: 'toSend',
  conflict: 'conflicts',
  refused: 'notSent',
} as const satisfies Record<MirrorEdit['outcome'], keyof EditCounts>;
