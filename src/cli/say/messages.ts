import type { Finding, FormChange } from '../../index.js';
import type { MirrorEdit } from '../../mirror/index.js';
import type { OptionKey, Placeholder } from '../args/options.js';
import type { Positional } from '../command.js';
import type { CommandName } from '../registry.js';
import type { ErrorKind } from './error-report.js';
import type { ExitName } from './exit-codes.js';
import type { ProgressState } from './progress.js';

export interface CommandHelp {
  /** One line, for the list of commands. */
  readonly summary: string;
  /** Paragraphs of its own help. */
  readonly details: readonly string[];
}

/** What was done with files, in numbers. */
export interface FileCounts {
  readonly files: number;
  readonly bytes: number;
  readonly saved: number;
  readonly skipped: number;
  readonly failed: number;
}

/** What became of the cells that people changed. */
export interface EditCounts {
  readonly sent: number;
  readonly toSend: number;
  readonly conflicts: number;
  readonly notSent: number;
}

/** Every text of the command line, in one language. The compiler keeps the languages complete. */
export interface Messages {
  readonly help: {
    readonly tagline: string;
    readonly usage: (command: string) => string;
    readonly commands: string;
    readonly options: string;
    readonly connection: string;
    readonly common: string;
    readonly environment: string;
    readonly exitCodes: string;
    readonly examples: string;
    /** What follows the program's name in the usage of the whole. */
    readonly anyCommand: string;
    readonly anyOptions: string;
    /** Where to read about one command. */
    readonly more: (command: string) => string;
  };
  readonly commands: Readonly<Record<CommandName, CommandHelp>>;
  readonly options: Readonly<Record<OptionKey, string>>;
  readonly placeholders: Readonly<Record<Placeholder, string>>;
  readonly positionals: Readonly<Record<Positional, string>>;
  readonly environment: Readonly<Record<string, string>>;
  readonly exits: Readonly<Record<ExitName, string>>;

  /** What an error, a warning or a finding says, and what to do about it. */
  readonly explain: (error: unknown) => string;
  /** A phrase of the library: why a value was refused, what a run would do. */
  readonly phrase: (text: string) => string;

  readonly usage: {
    readonly noCommand: string;
    readonly unknownCommand: (name: string, near: string | undefined) => string;
    readonly unknownOption: (flag: string, near: string | undefined) => string;
    readonly tokenOnCommandLine: string;
    readonly needsValue: (flag: string, placeholder: string) => string;
    readonly takesNoValue: (flag: string) => string;
    readonly twice: (flag: string) => string;
    readonly exclusive: (one: string, other: string) => string;
    readonly noTable: (part: string) => string;
    readonly onlyWith: (flag: string, condition: string) => string;
    readonly required: (what: string) => string;
    readonly tooMany: (word: string) => string;
    readonly notANumber: (what: string, given: string, min: number, max: number) => string;
    readonly notADuration: (flag: string, given: string) => string;
    readonly notADate: (flag: string, given: string) => string;
    readonly notOneOf: (flag: string, given: string, allowed: readonly string[]) => string;
    readonly notAProxy: string;
    readonly unreadable: (file: string, reason: string) => string;
    readonly notJson: (file: string) => string;
    readonly notState: (file: string) => string;
    readonly notSyncState: (file: string) => string;
    readonly unwritable: (file: string, reason: string) => string;
    readonly notDirectory: (directory: string) => string;
    /** `save` is the command that makes one. */
    readonly noManifest: (directory: string, save: string) => string;
    readonly unknownAction: (name: string, known: readonly string[], near: string | undefined) => string;
    readonly noStore: (directory: string) => string;
    readonly embeddedBusy: (pid: string) => string;
    readonly notValues: (file: string) => string;
    readonly columnTwice: (file: string, column: string) => string;
    readonly openQuote: (file: string, row: number) => string;
    readonly noColumn: (file: string, row: number) => string;
    readonly lostValue: (row: number, key: string, reason: string) => string;
    /** `skip` is the option that leaves them out. */
    readonly lostValues: (lost: readonly string[], skip: string) => string;
    readonly writesNeed: (allow: string, dryRun: string) => string;
    readonly confirmBy: (yes: string) => string;
    readonly seeHelp: (command: string) => string;
    readonly withPackage: (command: string) => string;
  };

  readonly errors: {
    readonly headline: Readonly<Record<ErrorKind, string>>;
    readonly missingToken: string;
    readonly delivered: (count: number) => string;
    /** Before the command that goes on. */
    readonly resume: string;
    readonly repeat: string;
    readonly skip: (flag: string) => string;
    /** What the position is, for those who keep it themselves. */
    readonly position: (position: string) => string;
  };

  readonly progress: {
    readonly number: (value: number) => string;
    readonly size: (bytes: number) => string;
    readonly rate: (perSecond: number, unit: string) => string;
    readonly timeLeft: (seconds: number) => string;
    readonly units: Readonly<Record<ProgressState['unit'], string>>;
  };

  readonly results: {
    readonly read: (count: number, unit: ProgressState['unit'], missing: number) => string;
    readonly csv: (
      files: ReadonlyArray<{ readonly name: string; readonly rows: number }>,
      directory: string,
    ) => string;
    readonly linkOutOfReach: string;
    readonly refusedRow: (
      dossier: number,
      table: string,
      column: string | undefined,
      reason: string,
    ) => string;
    readonly editedCell: (
      place: Pick<MirrorEdit, 'dossier' | 'table' | 'row' | 'column'>,
      outcome: MirrorEdit['outcome'],
      reason: string | null,
    ) => string;
    /** What follows `mirrored` where cells are written back. */
    readonly writtenBack: (counts: EditCounts) => string;
    readonly mirrored: (
      counts: { dossiers: number; unchanged: number; deleted: number; restored: number },
      refused: number,
    ) => string;
    readonly failedDemarche: (demarche: number, reason: string) => string;
    /** One line about a round of a command that keeps running: when it ended, what it did, when the next begins. */
    readonly round: (endedAt: string, did: string, failed: number, secondsLeft: number) => string;
    readonly unreachable: Readonly<Record<'scope' | 'not_found', string>>;
    readonly prefillStopped: (row: number, made: number) => string;
    readonly refusedValue: (row: number, key: string, reason: string) => string;
    readonly prefilled: (made: number, areDossiers: boolean, refused: number) => string;
    readonly confirm: string;
    /** What counts as consent, in lower case. */
    readonly yes: readonly string[];
    readonly changed: (mutation: string) => string;
    readonly nothingChanged: string;
    readonly unreadableDossier: (number: number | undefined, message: string) => string;
    readonly failedFile: (dossier: number | undefined, filename: string, message: string) => string;
    readonly downloaded: (counts: FileCounts, directory: string) => string;
    readonly retryFailed: string;
    readonly verified: (files: number, bytes: number, problems: number) => string;
    readonly absentFile: (path: string) => string;
    readonly unreadableLine: (file: string, line: number) => string;
    readonly problem: Readonly<
      Record<'missing' | 'size' | 'md5' | 'sha256' | 'unreadable' | 'unsafe', string>
    >;
    readonly synced: (dossiers: number, deleted: number, pending: number, file: string) => string;
    readonly queue: {
      readonly produced: (number: number, queued: number, error: string | undefined) => string;
      readonly worked: (stored: number, gone: number, failed: number) => string;
      readonly reconciled: (checked: number, queued: number) => string;
      readonly requeued: (queued: number) => string;
      readonly states: Readonly<Record<string, string>>;
      readonly oldest: (milliseconds: number) => string;
      readonly about: (what: string, said: string) => string;
      readonly unread: (dossiers: string) => string;
      readonly lag: (number: number, milliseconds: number | null, error: string | undefined) => string;
    };
    readonly findings: Readonly<Record<Finding['subject'], string>>;
    readonly noToken: string;
    readonly schema: Readonly<Record<'same' | 'breaking' | 'preview' | 'safe', string>>;
    readonly noAnnotations: string;
    readonly typesWritten: (file: string) => string;
    readonly typesUnchanged: (file: string) => string;
    readonly typesDiffer: (file: string) => string;
    readonly formChange: (change: FormChange) => string;
    readonly emulator: {
      readonly endpoint: string;
      readonly token: string;
      readonly demarches: string;
      readonly dossiers: (count: number) => string;
      readonly hint: string;
      readonly stop: string;
    };
  };
}
