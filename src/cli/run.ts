import { nearest } from '../arguments/nearest.js';
import { version } from '../request/version.js';
import { readArguments } from './args/arguments.js';
import { languageOf, languages, messagesIn } from './args/language.js';
import { commonOptions, type OptionKey, optionSpecs } from './args/options.js';
import type { Call, Command, Recovery } from './command.js';
import type { CliIo } from './io.js';
import { type CommandName, commandNames, isCommandName, loadCommand } from './registry.js';
import { type FailedCall, reportOf } from './say/error-report.js';
import { type ExitCode, exitCodeOf, exitCodes } from './say/exit-codes.js';
import { ReaderGone, WrongUse } from './say/failures.js';
import { commandHelp, generalHelp, type HelpContext } from './say/help.js';
import type { Messages } from './say/messages.js';
import { Output } from './say/output.js';
import { Reporter } from './say/reporter.js';
import { programName } from './shell.js';

/**
 * Runs the command line `argv` (without the program's own name) and gives its exit code. Never rejects: what goes
 * wrong is told on `io.stderr`.
 */
export async function run(argv: readonly string[], io: CliIo): Promise<ExitCode> {
  const output = new Output(io.stdout);
  const messages = messagesFor(argv, io);
  const reporter = new Reporter(io, messages, { json: hasFlag(argv, 'json'), quiet: hasFlag(argv, 'quiet') });
  const recovery: Recovery = {};
  const name = argv[commandIndex(argv)];
  try {
    return await dispatch({ argv, io, output, messages, reporter, recovery });
  } catch (thrown) {
    // Whatever fails because of the abort, why it was aborted is what counts.
    const error: unknown = io.signal.aborted ? io.signal.reason : thrown;
    reporter.clear();
    if (!(error instanceof ReaderGone)) {
      const program = programName(io.env);
      const command = name !== undefined && isCommandName(name) ? name : undefined;
      const call: FailedCall = { program, argv, command, recovery };
      const { text, facts } = reportOf(error, call, messages);
      reporter.failure(text, facts);
    }
    return exitCodeOf(error);
  }
}

interface Dispatch {
  readonly argv: readonly string[];
  readonly io: CliIo;
  readonly output: Output;
  readonly messages: Messages;
  readonly reporter: Reporter;
  readonly recovery: Recovery;
}

async function dispatch(context: Dispatch): Promise<ExitCode> {
  const { argv, io, output, messages, reporter, recovery } = context;
  const help: HelpContext = {
    program: programName(io.env).join(' '),
    messages,
    width: Math.min(io.stdout.columns ?? 100, 120),
  };
  const index = commandIndex(argv);
  const first = argv[index];
  const rest = argv.toSpliced(index, 1);
  if (first === undefined) {
    const { values } = readArguments(argv, commonOptions, messages);
    if (values.has('version')) return await printed(output, `${version}\n`);
    if (values.has('help')) return await printed(output, generalHelp(help));
    throw new WrongUse(messages.usage.noCommand);
  }
  if (first === 'help') {
    const [about] = rest.filter((word) => !word.startsWith('-'));
    if (about === undefined) return await printed(output, generalHelp(help));
    return await printed(
      output,
      commandHelp(named(about, messages), await loadCommand(named(about, messages)), help),
    );
  }
  const name = named(first, messages);
  const command = await loadCommand(name);
  const { values, positionals } = readArguments(rest, [...command.options, ...commonOptions], messages);
  if (values.has('help')) return await printed(output, commandHelp(name, command, help));
  if (values.has('version')) return await printed(output, `${version}\n`);
  values.oneOf('lang', languages);
  const positional = onlyPositional(command, positionals, messages);
  const call: Call = {
    positional,
    values,
    io,
    messages,
    output,
    reporter,
    json: values.has('json'),
    recovery,
  };
  io.signal.throwIfAborted();
  return await command.run(call);
}

/** The first word that is neither an option nor the value of one; beyond the end where there is none. */
function commandIndex(argv: readonly string[]): number {
  let index = 0;
  for (; index < argv.length; index++) {
    const word = argv[index] ?? '';
    if (!word.startsWith('-')) return index;
    const takesValue = Object.values(optionSpecs).some(({ flag, value }) => value && word === `--${flag}`);
    if (takesValue) index += 1;
  }
  return index;
}

async function printed(output: Output, text: string): Promise<ExitCode> {
  await output.text(text);
  return exitCodes.complete;
}

function named(name: string, messages: Messages): CommandName {
  if (isCommandName(name)) return name;
  throw new WrongUse(messages.usage.unknownCommand(name, nearest(name, commandNames)));
}

function onlyPositional(
  { positional, isOptional }: Command,
  given: readonly string[],
  messages: Messages,
): string | undefined {
  const [first, second] = given;
  const extra = positional === undefined ? first : second;
  if (extra !== undefined) throw new WrongUse(messages.usage.tooMany(extra));
  if (first === undefined && positional !== undefined && !isOptional) {
    throw new WrongUse(messages.usage.required(messages.positionals[positional]));
  }
  return first;
}

/** Known before the arguments are read: they are complained about in it. */
function messagesFor(argv: readonly string[], { env }: CliIo): Messages {
  const at = argv.indexOf('--lang');
  const given =
    at === -1 ? argv.find((word) => word.startsWith('--lang='))?.slice('--lang='.length) : argv[at + 1];
  return messagesIn(languages.find((language) => language === given) ?? languageOf(env));
}

/** Known before the arguments are read, too; short ones may stand together. */
function hasFlag(argv: readonly string[], key: OptionKey): boolean {
  const { flag, short } = optionSpecs[key];
  const isShort = (word: string) => short !== undefined && /^-\w+$/.test(word) && word.includes(short);
  return argv.some((word) => word === `--${flag}` || isShort(word));
}
