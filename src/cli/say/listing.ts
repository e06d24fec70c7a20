import type { Paginated } from '../../index.js';
import type { MissingParts } from '../args/missing.js';
import type { Call } from '../command.js';
import type { ProgressState } from './progress.js';

/** Writes a list as JSON Lines, a page at a time, and keeps where to go on: after the last page that is out. */
export async function writeList(
  call: Call,
  list: Paginated<object>,
  unit: ProgressState['unit'],
  missing: MissingParts,
): Promise<number> {
  const { io, output, reporter, recovery, values } = call;
  let done = 0;
  recovery.position = values.text('resumeFrom');
  for await (const { nodes, position, warnings } of list.pages()) {
    await output.records(nodes);
    missing.take(warnings);
    done += nodes.length;
    recovery.position = position;
    recovery.delivered = done;
    if (!io.isScreenShared) reporter.progress({ unit, done });
  }
  return done;
}
