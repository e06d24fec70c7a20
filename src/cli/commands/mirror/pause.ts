import type { OptionValues } from '../../args/arguments.js';
import { WrongUse } from '../../say/failures.js';
import type { Messages } from '../../say/messages.js';

/** How long to wait once a round has ended, in milliseconds. Asked for once a round. */
export type Pause = () => number;

/** What `--watch` or `--every` asks for; undefined where one round is all. */
export function pauseOf(values: OptionValues, { usage }: Messages): Pause | undefined {
  const watch = values.duration('watch');
  const every = values.duration('every');
  if (watch === undefined && every === undefined) return undefined;
  const flag = watch === undefined ? '--every' : '--watch';
  if (watch !== undefined && every !== undefined) throw new WrongUse(usage.exclusive('--watch', '--every'));
  if (values.has('plan')) throw new WrongUse(usage.exclusive('--plan', flag));
  return watch === undefined ? createPause(every ?? 0) : () => watch;
}

/**
 * Until the next multiple of `interval` since the start. A round that takes longer leaves out those that it went past:
 * rounds never pile up. The clock is one that nobody sets.
 */
export function createPause(interval: number, now: () => number = () => performance.now()): Pause {
  const start = now();
  let round = 0;
  return () => {
    const elapsed = now() - start;
    // Counted, for a timer may end a moment too early, and the same round would begin twice.
    round = Math.max(round, Math.floor(elapsed / interval)) + 1;
    return Math.max(0, round * interval - elapsed);
  };
}
