import { createInterface } from 'node:readline/promises';
import type { DryRun, DsClient } from '../index.js';
import { flagOf } from './args/arguments.js';
import { connect } from './client.js';
import type { Call } from './command.js';
import { type ExitCode, exitCodes } from './say/exit-codes.js';
import { WrongUse } from './say/failures.js';

/** The options of every command that changes something. */
export const writingOptions = ['instructeur', 'allowWrites', 'dryRun', 'yes'] as const;

/** One change: prepared first, and sent once it is wanted. */
export interface PreparedWrite {
  prepare(): Promise<DryRun>;
  send(): Promise<object>;
}

/** Shows what would be changed, asks, and changes it. Nothing is sent without `--allow-writes`, or for a dry run. */
export async function runChange(
  call: Call,
  change: (client: DsClient, instructeur: string) => PreparedWrite,
): Promise<ExitCode> {
  const { values, messages, io, output, reporter, json } = call;
  const isDryRun = values.has('dryRun');
  if (!isDryRun && !values.has('allowWrites')) {
    throw new WrongUse(messages.usage.writesNeed(flagOf('allowWrites'), flagOf('dryRun')));
  }
  const canAsk = io.stdin?.isTTY === true && !json;
  if (!isDryRun && !values.has('yes') && !canAsk) throw new WrongUse(messages.usage.confirmBy(flagOf('yes')));
  const client = connect(call, { mayWrite: !isDryRun });
  const { prepare, send } = change(client, values.requireText('instructeur'));
  const { mutation, input } = await prepare();
  if (isDryRun) {
    await output.line(JSON.stringify({ mutation, input }, undefined, json ? undefined : 2));
    return exitCodes.complete;
  }
  if (!values.has('yes')) {
    io.stderr.write(`${mutation}\n${JSON.stringify(input, undefined, 2)}\n`);
    if (!(await isConfirmed(call))) {
      reporter.summary(messages.results.nothingChanged, { changed: false });
      return exitCodes.partial;
    }
  }
  const result = await send();
  if (json) await output.records([result]);
  reporter.summary(messages.results.changed(mutation), { changed: true, mutation });
  return exitCodes.complete;
}

async function isConfirmed({ io, messages }: Call): Promise<boolean> {
  if (!io.stdin) return false;
  const lines = createInterface({ input: io.stdin, output: io.stderr });
  try {
    const answer = await lines.question(`${messages.results.confirm} `, { signal: io.signal });
    return messages.results.yes.includes(answer.trim().toLowerCase());
  } finally {
    lines.close();
  }
}
