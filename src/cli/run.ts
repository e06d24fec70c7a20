import { nearest } from '../arguments/nearest.js';
import { version } from '../request/wire/version.js';
import { commonOption, flagOf, type ParsedLine, parseLine, readOptions } from './args/arguments.js';
import { languageOf, languages, messagesIn } from './args/language.js';
import { commonOptions } from './args/options.js';
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
import { addedEnvironment } from './surroundings.js';

/**
 * Runs the command line `argv` (without the program's own name) and gives its exit code. Never rejects: what goes
 * wrong is told on `io.stderr`.
 */
export async function run(argv: readonly string[], io: CliIo): Promise<number> {
  const line = parseLine(argv);
  const output = new Output(io.stdout);
  const messages = messagesFor(line, argv, io);
  const json = commonOption(line, 'json') !== undefined;
  const reporter = new Reporter(io, messages, { json, quiet: commonOption(line, 'quiet') !== undefined });
  const recovery: Recovery = {};
  try {
    return await dispatch({ line, io, output, messages, reporter, recovery });
  } catch (thrown) {
    // Whatever fails because of the abort, the reason of the abort decides the exit code.
    const error: unknown = io.signal.aborted ? io.signal.reason : thrown;
    reporter.clear();
    if (!(error instanceof ReaderGone)) {
      const program = programName(io.env);
      const command = line.command !== undefined && isCommandName(line.command) ? line.command : undefined;
      const call: FailedCall = { program, argv, command, recovery };
      const { text, facts } = reportOf(error, call, messages);
      reporter.failure(text, facts);
    }
    return exitCodeOf(error);
  }
}

interface Dispatch {
  readonly line: ParsedLine;
  readonly io: CliIo;
  readonly output: Output;
  readonly messages: Messages;
  readonly reporter: Reporter;
  readonly recovery: Recovery;
}

async function dispatch({ line, io, output, messages, reporter, recovery }: Dispatch): Promise<number> {
  const help: HelpContext = {
    program: programName(io.env).join(' '),
    messages,
    width: Math.min(io.stdout.columns ?? 100, 120),
  };
  if (line.command === undefined) {
    const values = readOptions(line, commonOptions, messages);
    if (values.has('version')) return await printText(output, `${version}\n`);
    if (values.has('help')) return await printText(output, generalHelp(help));
    throw new WrongUse(messages.usage.noCommand);
  }
  if (line.command === 'help') {
    const [about] = line.positionals;
    if (about === undefined) return await printText(output, generalHelp(help));
    const name = findCommand(about, messages);
    return await printText(output, commandHelp(name, await loadCommand(name), help));
  }
  const name = findCommand(line.command, messages);
  const command = await loadCommand(name);
  const values = readOptions(line, [...command.options, ...commonOptions], messages);
  if (values.has('help')) return await printText(output, commandHelp(name, command, help));
  if (values.has('version')) return await printText(output, `${version}\n`);
  values.oneOf('lang', languages);
  const positionals = checkPositionals(command, line.positionals, messages);
  const call: Call = {
    positional: positionals[0],
    positionals,
    values,
    io,
    messages,
    output,
    reporter,
    json: values.has('json'),
    recovery,
  };
  io.signal.throwIfAborted();
  const surroundings = addedEnvironment(values, io.env, messages);
  if (surroundings) return await io.restart(surroundings);
  return await command.run(call);
}

async function printText(output: Output, text: string): Promise<ExitCode> {
  await output.text(text);
  return exitCodes.complete;
}

function findCommand(name: string, messages: Messages): CommandName {
  if (isCommandName(name)) return name;
  throw new WrongUse(messages.usage.unknownCommand(name, nearest(name, commandNames)));
}

/** What comes before the options: as many words as the command takes. */
function checkPositionals(
  { positional, isOptional, isRepeated, second }: Command,
  given: readonly string[],
  messages: Messages,
): readonly string[] {
  const names = [positional, second].filter((name) => name !== undefined);
  const extra = isRepeated ? undefined : given[names.length];
  if (extra !== undefined) throw new WrongUse(messages.usage.tooMany(extra));
  const lacking = names[given.length];
  if (lacking !== undefined && !isOptional) {
    throw new WrongUse(messages.usage.required(messages.positionals[lacking]));
  }
  return given;
}

/** Known before the options are read: they are complained about in it. */
function messagesFor(line: ParsedLine, argv: readonly string[], { env }: CliIo): Messages {
  // `--to --lang fr`: the option behind a forgotten value was taken for it.
  const given = commonOption(line, 'lang') ?? argv[argv.lastIndexOf(flagOf('lang')) + 1];
  return messagesIn(languages.find((language) => language === given) ?? languageOf(env));
}
