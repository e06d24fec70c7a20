import { Writable } from 'node:stream';
import type { CliIo, OutputStream } from '../../src/cli/io.js';
import { run } from '../../src/cli/run.js';

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** What was written, one JSON value a line. */
  readonly records: () => Array<Record<string, unknown>>;
  readonly reports: () => Array<Record<string, unknown>>;
}

export interface CommandLineOptions {
  readonly env?: CliIo['env'];
  readonly signal?: AbortSignal;
  /** Whether the error stream is a terminal. */
  readonly isTerminal?: boolean;
  /** Whether results may show on it too. */
  readonly isScreenShared?: boolean;
  /** Told the environment of the process that would be started; gives its exit code. */
  readonly restart?: CliIo['restart'];
  /** What is typed. */
  readonly stdin?: CliIo['stdin'];
  /** Called after each write to the results. */
  readonly onOutput?: (text: string) => void;
  /** Called after each write to the reports. */
  readonly onReport?: (text: string) => void;
  /** Writes of results that are taken before the reader goes away. */
  readonly writesTaken?: number;
}

/** Runs a command in this process. */
export async function commandLine(
  argv: readonly string[],
  options: CommandLineOptions = {},
): Promise<Outcome> {
  const {
    env = {},
    signal = new AbortController().signal,
    isTerminal = false,
    isScreenShared = false,
    onOutput,
    onReport,
  } = options;
  const results = new Collector(options.writesTaken ?? Number.POSITIVE_INFINITY, false, onOutput);
  const reports = new Collector(Number.POSITIVE_INFINITY, isTerminal, onReport);
  const code = await run(argv, {
    stdout: results,
    stderr: reports,
    ...(options.stdin && { stdin: options.stdin }),
    env: { LANG: 'C', ...env },
    isScreenShared,
    signal,
    restart:
      options.restart ??
      (async () => {
        throw new Error('No new process was expected.');
      }),
  });
  return {
    code,
    stdout: results.text,
    stderr: reports.text,
    records: () => jsonLines(results.text),
    reports: () => jsonLines(reports.text),
  };
}

export function jsonLines(text: string): Array<Record<string, unknown>> {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

class Collector extends Writable implements OutputStream {
  text = '';
  readonly isTTY: boolean;
  readonly columns = 100;
  #taken = 0;

  constructor(
    readonly limit: number,
    isTerminal: boolean,
    readonly onText: (text: string) => void = () => {},
  ) {
    super();
    this.isTTY = isTerminal;
  }

  override _write(chunk: Buffer, _encoding: string, done: (error?: Error) => void): void {
    if (this.#taken++ >= this.limit) {
      done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
      return;
    }
    this.text += chunk.toString();
    this.onText(chunk.toString());
    done();
  }
}
