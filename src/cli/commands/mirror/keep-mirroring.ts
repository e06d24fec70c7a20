import { DsError } from '../../../index.js';
import { sleep } from '../../../request/abort.js';
import type { Call } from '../../command.js';
import type { ExitCode } from '../../say/exit-codes.js';
import type { Pause } from './pause.js';
import { exitCodeOfRound, type Round, summaryOf, tellFailures } from './round.js';

/**
 * Round after round, until it is stopped or a demarche fails for what no retry mends. Nothing is held between two rounds:
 * no lease, no connection of the target, no listener.
 */
export async function keepMirroring(
  call: Call,
  pause: Pause,
  runOne: () => Promise<Round>,
): Promise<ExitCode> {
  const { io, messages, reporter } = call;
  for (let round = 1; ; round += 1) {
    const done = await runOne();
    tellFailures(call, done, (error) => !isRetryable(error));
    const wait = pause();
    const now = Date.now();
    const { failures } = done;
    const { text, facts } = summaryOf(call, done);
    reporter.summary(messages.results.round(timeText(now), text, failures.length, wait / 1_000), {
      ...facts,
      failed: failures.length,
      round,
      endedAt: timeText(now),
      next: timeText(now + wait),
    });
    try {
      await sleep(wait, io.signal);
    } catch (error) {
      // Being stopped is how it is meant to end, where everything that was begun is done.
      if (io.signal.aborted) return exitCodeOfRound(done);
      throw error;
    }
  }
}

function isRetryable(error: unknown): boolean {
  return error instanceof DsError && error.isRetryable;
}

/** To the second, in UTC: a log is read on another machine. */
function timeText(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}
