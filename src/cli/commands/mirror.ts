import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { MirrorColumns, Target } from '../../mirror/index.js';
import { included } from '../args/list-options.js';
import { connectionOptions } from '../args/options.js';
import { numbersOf } from '../args/positional.js';
import { connect } from '../client.js';
import type { Call, Command } from '../command.js';
import { type ExitCode, exitCodes } from '../say/exit-codes.js';
import { WrongUse } from '../say/failures.js';
import type { Messages } from '../say/messages.js';

const formats = ['xlsx', 'csv', 'parquet', 'jsonl'] as const;
type Format = (typeof formats)[number];

const mirrorOptions = [
  'include',
  'columns',
  'excludeColumns',
  'pseudonymise',
  'keepDeleted',
  'reconcile',
] as const;

export const mirror: Command = {
  positional: 'demarche',
  isRepeated: true,
  options: ['target', 'format', 'singerState', 'plan', 'filesTo', ...mirrorOptions, ...connectionOptions],
  examples: [
    'mirror 1234 5678 --to postgres://localhost/demarches',
    'mirror 1234 --to sqlite:demarche.sqlite --plan',
    'mirror 1234 --to tables --format csv',
    'mirror 1234 --to singer --state state.json',
  ],
  async run(call) {
    const to = await targetOf(call, call.values.required('target'), 'csv');
    return await runMirror(call, to, call.values.text('filesTo'));
  },
};

export const exportCommand: Command = {
  positional: 'demarche',
  isRepeated: true,
  options: ['to', 'format', ...mirrorOptions, ...connectionOptions],
  examples: ['export 1234 --to export', 'export 1234 --to export --format parquet'],
  async run(call) {
    const directory = call.values.required('to');
    const to = await targetOf(call, directory, 'xlsx');
    return await runMirror(call, to, path.join(directory, 'files'));
  },
};

/** What stands behind `--to`: a database by its address, or a folder. */
async function targetOf(call: Call, text: string, fallback: Format): Promise<Target> {
  const { values, messages, io } = call;
  const { folder, grist, postgres, sqlite } = await import('../../mirror/index.js');
  const format = values.oneOf('format', formats);
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
  return folder(text, { format: format ?? fallback });
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
    throw new WrongUse(
      messages.usage.unreadable(file, error instanceof Error ? error.message : String(error)),
    );
  }
  // Before the first run the shell has made an empty one, where the target's output goes.
  if (text.trim() === '') return undefined;
  // A target prints one state a line, and the last one is what it has stored.
  const last = text.trim().split('\n').at(-1) ?? '';
  const value = parsed(text) ?? parsed(last);
  if (value === undefined) throw new WrongUse(messages.usage.notJson(file));
  return value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function runMirror(call: Call, to: Target, files: string | undefined): Promise<ExitCode> {
  const { values, messages, io, output, reporter, json, recovery } = call;
  const demarches = numbersOf(call, 'demarche');
  const columns = columnsOf(call);
  const client = connect(call);
  const mirrorRoom = await import('../../mirror/index.js');
  const options = {
    to,
    include: included(values),
    columns,
    reconcile: values.has('reconcile'),
    keepDeleted: values.has('keepDeleted'),
    signal: io.signal,
    ...(files !== undefined && { files }),
  };
  if (values.has('plan')) {
    for await (const { demarche, plan } of mirrorRoom.mirror(client, demarches, { ...options, plan: true })) {
      if (json) await output.records([{ demarche, plan }]);
      else
        for (const { what, statement } of plan)
          await output.line(`${demarche}  ${what}${statement ? `\n${statement}` : ''}`);
    }
    return exitCodes.complete;
  }
  recovery.isRepeatable = true;
  const counts = { dossiers: 0, unchanged: 0, deleted: 0, restored: 0 };
  /** A row that stays refused is told by each step: it counts once. */
  const refused = new Map<string, string>();
  for await (const step of mirrorRoom.mirror(client, demarches, options)) {
    for (const key of ['dossiers', 'unchanged', 'deleted', 'restored'] as const) counts[key] += step[key];
    for (const row of step.refused) {
      const place = `${row.dossier} ${row.table} ${row.column ?? ''}`;
      if (!refused.has(place))
        reporter.warning(
          messages.results.refusedRow(
            row.dossier,
            row.table,
            row.column ?? undefined,
            messages.reason(row.reason),
          ),
          row,
        );
      refused.set(place, row.reason);
    }
    reporter.progress({ unit: 'dossiers', done: counts.dossiers + counts.unchanged });
    if (json) await output.records([step]);
  }
  reporter.summary(messages.results.mirrored(counts, refused.size), { ...counts, refused: refused.size });
  return refused.size === 0 ? exitCodes.complete : exitCodes.partial;
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
