import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { MirrorColumns, Target } from '../../mirror/index.js';
import { includedParts } from '../args/list-options.js';
import { connectionOptions } from '../args/options.js';
import { numbersOf } from '../args/positional.js';
import { connect } from '../client.js';
import type { Call, Command } from '../command.js';
import { type ExitCode, exitCodes } from '../say/exit-codes.js';
import { WrongUse } from '../say/failures.js';
import type { Messages } from '../say/messages.js';
import { keepMirroring } from './mirror/keep-mirroring.js';
import { pauseOf } from './mirror/pause.js';
import { exitCodeOfRound, runRound, summaryOf, tellFailures } from './mirror/round.js';
import { writeBackOf, writeBackOptions } from './mirror/written-back.js';

const formats = ['xlsx', 'csv', 'parquet', 'jsonl'] as const;
const defaultFormats = { mirrorFormat: 'csv', exportFormat: 'xlsx' } as const;

const mirrorOptions = [
  'include',
  'columns',
  'excludeColumns',
  'pseudonymise',
  'keepDeleted',
  'rereadAll',
] as const;

export const mirror: Command = {
  positional: 'demarche',
  isRepeated: true,
  options: [
    'target',
    'mirrorFormat',
    'singerState',
    'watch',
    'every',
    'plan',
    'filesTo',
    ...writeBackOptions,
    ...mirrorOptions,
    ...connectionOptions,
  ],
  examples: [
    'mirror 1234 5678 --to postgres://localhost/demarches',
    'mirror 1234 --to sqlite:demarche.sqlite --plan',
    'mirror 1234 --to tables --format csv',
    'mirror 1234 --to postgres://localhost/demarches --watch 5m',
    'mirror 1234 --to singer --state state.json',
  ],
  async run(call) {
    const to = await targetOf(call, call.values.requireText('target'), 'mirrorFormat');
    return await runMirror(call, to, call.values.text('filesTo'));
  },
};

export const exportCommand: Command = {
  positional: 'demarche',
  isRepeated: true,
  options: ['to', 'exportFormat', ...mirrorOptions, ...connectionOptions],
  examples: ['export 1234 --to export', 'export 1234 --to export --format parquet'],
  async run(call) {
    const directory = call.values.requireText('to');
    const to = await targetOf(call, directory, 'exportFormat');
    return await runMirror(call, to, path.join(directory, 'files'));
  },
};

/** What stands behind `--to`: a database by its address, or a folder. */
async function targetOf(call: Call, text: string, option: keyof typeof defaultFormats): Promise<Target> {
  const { values, messages, io } = call;
  const { folder, grist, postgres, sqlite } = await import('../../mirror/index.js');
  const format = values.oneOf(option, formats);
  const isDatabase = /^(?:(?:postgres|postgresql|sqlite|grist):|singer$)/.test(text);
  if (isDatabase && format !== undefined) {
    throw new WrongUse(messages.usage.onlyWith('--format', messages.positionals.directory));
  }
  if (text === 'singer') return await singerOf(call);
  if (values.has('singerState')) throw new WrongUse(messages.usage.onlyWith('--state', '--to singer'));
  if (/^postgres(ql)?:/.test(text)) return postgres(text);
  if (text.startsWith('sqlite:')) return sqlite(text.slice('sqlite:'.length));
  if (text.startsWith('grist:')) {
    const apiKey = io.env.GRIST_API_KEY;
    if (!apiKey) throw new WrongUse(messages.usage.required('GRIST_API_KEY'));
    return grist(text.slice('grist:'.length), { apiKey });
  }
  if (/^[a-z]{2,}:/.test(text)) {
    throw new WrongUse(
      messages.usage.notOneOf('--to', text, [
        'postgres://…',
        'sqlite:…',
        'grist:https://…',
        'singer',
        messages.positionals.directory,
      ]),
    );
  }
  return folder(text, { format: format ?? defaultFormats[option] });
}

/** Messages on the standard output, where nothing else may be. */
async function singerOf({ values, messages, output, json }: Call): Promise<Target> {
  if (json) throw new WrongUse(messages.usage.exclusive('--json', '--to singer'));
  const { singer } = await import('../../mirror/index.js');
  const file = values.text('singerState');
  return singer({
    state: file === undefined ? undefined : await readState(file, messages),
    write: (line) => output.line(line),
  });
}

/** A state that cannot be read is no reason to send everything again. */
async function readState(file: string, messages: Messages): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw new WrongUse(messages.usage.unreadable(file, messages.explain(error)));
  }
  // Before the first run the shell has made an empty one, where the target's output goes.
  if (text.trim() === '') return undefined;
  // A target prints one state a line, and the last one is what it has stored.
  const last = text.trim().split('\n').at(-1) ?? '';
  const value = parseJson(text) ?? parseJson(last);
  if (value === undefined) throw new WrongUse(messages.usage.notState(file));
  return value;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function runMirror(call: Call, to: Target, files: string | undefined): Promise<ExitCode> {
  const { values, io, messages, output, reporter, json, recovery } = call;
  const demarches = [...new Set(numbersOf(call, 'demarche'))];
  const pause = pauseOf(values, messages);
  const columns = columnsOf(call);
  const writeBack = writeBackOf(call);
  const client = connect(call, { mayWrite: writeBack !== undefined && values.has('allowWriteBack') });
  const mirrorRoom = await import('../../mirror/index.js');
  const options = {
    to,
    include: includedParts(values),
    columns,
    writeBack,
    reconcile: values.has('rereadAll'),
    keepDeleted: values.has('keepDeleted'),
    signal: io.signal,
    ...(files !== undefined && { files }),
  };
  if (values.has('plan')) {
    for await (const { demarche, plan } of mirrorRoom.mirror(client, demarches, { ...options, plan: true })) {
      if (json) await output.records([{ demarche, plan }]);
      else
        for (const { what, statement } of plan)
          await output.line(
            `${demarche}  ${messages.phrase(what)}${statement ? `\n${messages.phrase(statement)}` : ''}`,
          );
    }
    return exitCodes.complete;
  }
  recovery.isRepeatable = true;
  const round = () => runRound(call, demarches, (demarche) => mirrorRoom.mirror(client, demarche, options));
  if (pause) return await keepMirroring(call, pause, round);
  const done = await round();
  tellFailures(call, done, () => true);
  const { text, facts } = summaryOf(call, done);
  reporter.summary(text, facts);
  return exitCodeOfRound(done);
}

/** Which columns are written, decided before anything is; the key of pseudonyms is in the environment, as a token is. */
function columnsOf({ values, messages, io }: Call): MirrorColumns | undefined {
  const names = (key: 'columns' | 'excludeColumns' | 'pseudonymise') =>
    values
      .text(key)
      ?.split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '');
  const [include, exclude, hidden] = [names('columns'), names('excludeColumns'), names('pseudonymise')];
  const key = io.env.DS_PSEUDONYM_KEY;
  if (hidden && !key) throw new WrongUse(messages.usage.required('DS_PSEUDONYM_KEY'));
  if (!include && !exclude && !hidden) return undefined;
  return {
    ...(include && { include }),
    ...(exclude && { exclude }),
    ...(hidden && key && { pseudonymise: { key, columns: hidden } }),
  };
}
