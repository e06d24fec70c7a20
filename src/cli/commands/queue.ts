import { nearest } from '../../arguments/nearest.js';
import { DsError } from '../../index.js';
import type { QueueStatus } from '../../queue/index.js';
import { connectionOptions } from '../args/options.js';
import { toNumber } from '../args/positional.js';
import type { Call, Command } from '../command.js';
import { type ExitCode, exitCodes } from '../say/exit-codes.js';
import { WrongUse } from '../say/failures.js';
import { openServices, type Services } from './queue/settings.js';

const actions = { produce, work, status, reconcile, requeue };
type Action = keyof typeof actions;
const actionNames = ['produce', 'work', 'status', 'reconcile', 'requeue'] as const satisfies Action[];

export const queue: Command = {
  positional: 'action',
  isRepeated: true,
  options: ['queueStore', 'parallelFiles', 'untilEmpty', 'failed', 'gone', ...connectionOptions],
  examples: [
    'queue produce 1234 5678',
    'queue work --to ./files',
    'queue status --json',
    'queue requeue --failed',
  ],
  async run(call) {
    const [name = '', ...rest] = call.positionals;
    const action = actionNames.find((one) => one === name);
    if (action === undefined) {
      throw new WrongUse(call.messages.usage.unknownAction(name, actionNames, nearest(name, actionNames)));
    }
    const demarches = demarchesOf(call, action, rest);
    if (action === 'requeue' && !call.values.has('failed') && !call.values.has('gone')) {
      throw new WrongUse(call.messages.usage.required('--failed, --gone'));
    }
    const services = await openServices(call, {
      readsApi: action === 'produce' || action === 'work',
      comparesStore: action === 'reconcile',
    });
    try {
      return await actions[action](services, call, demarches);
    } finally {
      await services.close();
    }
  },
};

/** Checked before anything is connected to. */
function demarchesOf(call: Call, action: Action, given: readonly string[]): number[] {
  const { messages } = call;
  const name = messages.positionals.demarche;
  if (action === 'produce' && given.length === 0) throw new WrongUse(messages.usage.required(name));
  const [extra] = given;
  if (action !== 'produce' && action !== 'requeue' && extra !== undefined) {
    throw new WrongUse(messages.usage.tooMany(extra));
  }
  return given.map((text) => toNumber(call, 'demarche', text));
}

async function produce(
  { queue, concurrency }: Services,
  call: Call,
  numbers: readonly number[],
): Promise<ExitCode> {
  const { messages, output, json, io, values } = call;
  const walks = new Map<number, string>();
  const { demarches } = await queue.produce(numbers, {
    signal: io.signal,
    onBatch: (demarche, _, walkId) => void walks.set(demarche, walkId),
    concurrency: values.number('parallelFiles', 1, 1_000) ?? concurrency,
  });
  for (const { number, queued, error, unread } of demarches) {
    const failure = error && { name: error.name, code: codeOf(error), message: error.message };
    if (json) {
      await output.records([
        {
          number,
          queued,
          ...(walks.has(number) && { walkId: walks.get(number) }),
          ...(failure && { error: failure }),
          ...(unread && { unread }),
        },
      ]);
      continue;
    }
    const { queue: words } = messages.results;
    const why = unread ? words.unread(unread.join(', ')) : error && messages.explain(error);
    await output.line(words.produced(number, queued, why));
  }
  return demarches.some(({ error }) => error) ? exitCodes.partial : exitCodes.complete;
}

async function work({ queue, concurrency }: Services, call: Call): Promise<ExitCode> {
  const { messages, reporter, output, json, io, values } = call;
  const report = await queue.work({
    signal: io.signal,
    concurrency: values.number('parallelFiles', 1, 1_000) ?? concurrency,
    untilEmpty: values.has('untilEmpty'),
    onStored: ({ id, walkId, demarche, file }, { place, sha256, skipped }) => {
      if (json) {
        const facts = { stored: place, id, walkId, demarche, dossier: file.dossierNumber, sha256, skipped };
        output.records([facts]).catch(() => {});
      }
    },
  });
  reporter.summary(messages.results.queue.worked(report.stored, report.gone, report.failed), report);
  return report.failed === 0 && report.gone === 0 ? exitCodes.complete : exitCodes.partial;
}

async function status({ queue }: Services, { messages, output, json, io }: Call): Promise<ExitCode> {
  const found = await queue.status({ signal: io.signal });
  if (json) await output.records([found]);
  else await output.text(statusText(found, messages.results.queue));
  return exitCodes.complete;
}

function statusText(found: QueueStatus, words: Call['messages']['results']['queue']): string {
  const { counts, oldestJobAge, demarches, problems, unread } = found;
  return [
    ...Object.entries(counts).map(([state, count]) =>
      words.about(words.states[state] ?? state, String(count)),
    ),
    ...(oldestJobAge === null ? [] : [words.oldest(oldestJobAge)]),
    ...demarches.map(({ number, lag, error }) => words.lag(number, lag, error)),
    ...problems.map(({ demarche, dossier, filename, reason }) =>
      words.about(`${demarche}/${dossier} ${filename}`, reason),
    ),
    ...unread.map(({ demarche, dossier, reason }) => words.about(`${demarche}/${dossier}`, reason)),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

async function reconcile({ queue }: Services, { messages, reporter, io }: Call): Promise<ExitCode> {
  const report = await queue.reconcile({ signal: io.signal });
  reporter.summary(messages.results.queue.reconciled(report.checked, report.queued), report);
  return exitCodes.complete;
}

async function requeue({ queue }: Services, call: Call, demarches: readonly number[]): Promise<ExitCode> {
  const { messages, reporter, values, io } = call;
  const report = await queue.requeue({
    failed: values.has('failed'),
    gone: values.has('gone'),
    demarches: demarches.length === 0 ? undefined : demarches,
    signal: io.signal,
  });
  reporter.summary(messages.results.queue.requeued(report.queued), report);
  return exitCodes.complete;
}

function codeOf(error: Error): string | undefined {
  return error instanceof DsError ? error.code : undefined;
}
