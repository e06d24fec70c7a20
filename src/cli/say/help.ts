import { commonOptions, connectionOptions, type OptionKey, optionSpecs } from '../args/options.js';
import type { Command } from '../command.js';
import { type CommandName, commandNames } from '../registry.js';
import { type ExitName, exitCodes } from './exit-codes.js';
import type { Messages } from './messages.js';

export interface HelpContext {
  readonly program: string;
  readonly messages: Messages;
  /** Columns of the terminal. */
  readonly width: number;
}

/** The help of the whole. */
export function generalHelp({ program, messages, width }: HelpContext): string {
  const { help, commands, environment } = messages;
  const usage = `${program} ${help.anyCommand} ${help.anyOptions}`;
  return sections(
    wrap(help.tagline, width),
    [help.usage(usage)],
    formatSection(
      help.commands,
      commandNames.map((name) => [name, commands[name].summary]),
      width,
    ),
    optionSection(help.common, commonOptions, messages, width),
    formatSection(help.environment, Object.entries(environment), width),
    exitSection(messages, width),
    [help.more(`${program} ${help.anyCommand} --help`)],
  );
}

/** The help of one command. */
export function commandHelp(name: CommandName, command: Command, context: HelpContext): string {
  const { program, messages, width } = context;
  const { help, commands, positionals } = messages;
  const { positional, isOptional, isRepeated, second, options, examples } = command;
  const argument = [positional, second].flatMap((one) =>
    one === undefined ? [] : [positionals[one] + (isRepeated ? '…' : '')],
  );
  const isConnection = (key: OptionKey) => connectionOptions.some((other) => other === key);
  return sections(
    [
      help.usage(
        [program, name, ...argument.map((word) => (isOptional ? `[${word}]` : word)), help.anyOptions].join(
          ' ',
        ),
      ),
    ],
    [`${capital(commands[name].summary)}.`, ...commands[name].details].flatMap((text) => wrap(text, width)),
    optionSection(
      help.options,
      options.filter((key) => !isConnection(key)),
      messages,
      width,
    ),
    optionSection(help.connection, options.filter(isConnection), messages, width),
    optionSection(help.common, commonOptions, messages, width),
    exitSection(messages, width),
    [help.examples, ...examples.map((example) => `  ${program} ${example}`)],
  );
}

function optionSection(
  title: string,
  keys: readonly OptionKey[],
  { options, placeholders }: Messages,
  width: number,
): string[] {
  const rows = keys.map((key): [string, string] => {
    const { flag, short, value } = optionSpecs[key];
    const names = `${short === undefined ? '' : `-${short}, `}--${flag}`;
    return [value === undefined ? names : `${names} ${placeholders[value]}`, options[key]];
  });
  return rows.length === 0 ? [] : formatSection(title, rows, width);
}

function exitSection({ help, exits }: Messages, width: number): string[] {
  const rows = Object.entries(exitCodes).map(([name, code]): [string, string] => [
    String(code),
    isExitName(name) ? exits[name] : '',
  ]);
  return formatSection(help.exitCodes, rows, width);
}

function isExitName(name: string): name is ExitName {
  return Object.hasOwn(exitCodes, name);
}

/** A title, and two columns below it. */
function formatSection(
  title: string,
  rows: ReadonlyArray<readonly [string, string]>,
  width: number,
): string[] {
  const left = Math.max(...rows.map(([name]) => name.length)) + 2;
  const lines = rows.flatMap(([name, text]) =>
    wrap(text, width - left - 2).map((line, index) => `  ${(index === 0 ? name : '').padEnd(left)}${line}`),
  );
  return [title, ...lines];
}

function sections(...all: ReadonlyArray<readonly string[]>): string {
  const blocks = all.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `${blocks.join('\n\n')}\n`;
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** Breaks a text at its spaces. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > Math.max(30, width)) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}
