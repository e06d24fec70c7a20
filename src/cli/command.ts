import type { OptionValues } from './args/arguments.js';
import type { OptionKey } from './args/options.js';
import type { CliIo } from './io.js';
import type { ExitCode } from './say/exit-codes.js';
import type { Messages } from './say/messages.js';
import type { Output } from './say/output.js';
import type { Reporter } from './say/reporter.js';

/** What a command takes before its options. */
export type Positional = 'dossier' | 'demarche' | 'directory' | 'command' | 'file' | 'text' | 'action';

/** One command: what it understands, and what it does. */
export interface Command {
  readonly positional?: Positional;
  /** Whether it also runs without the positional. */
  readonly isOptional?: boolean;
  /** Whether it takes any number of them. */
  readonly isRepeated?: boolean;
  /** What comes behind the first, and can not be left out. */
  readonly second?: Positional;
  /** Besides those that every command has. */
  readonly options: readonly OptionKey[];
  /** Arguments worth showing, without the program's name; the same in every language. */
  readonly examples: readonly string[];
  run(call: Call): Promise<ExitCode>;
}

/** One call of a command. */
export interface Call {
  /** As given; undefined where it is optional and was left out. */
  readonly positional: string | undefined;
  /** All of them, the first one too. */
  readonly positionals: readonly string[];
  readonly values: OptionValues;
  readonly io: CliIo;
  readonly messages: Messages;
  readonly output: Output;
  readonly reporter: Reporter;
  /** Machine-readable results and errors. */
  readonly json: boolean;
  /** What to do when it ends early. */
  readonly recovery: Recovery;
}

/** What is known, in the middle of a command, about going on after it has failed. */
export interface Recovery {
  /** The place to give back as `--resume-from`: after all that was delivered. */
  position?: string | undefined;
  /** How many items were delivered so far. */
  delivered?: number | undefined;
  /** The same command again goes on where it stopped, by itself. */
  isRepeatable?: boolean | undefined;
}
