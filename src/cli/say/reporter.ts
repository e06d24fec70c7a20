import type { CliIo } from '../io.js';
import type { Messages } from './messages.js';
import { ProgressLine, type ProgressState } from './progress.js';

export interface ReporterOptions {
  readonly json: boolean;
  readonly quiet: boolean;
}

/** Milliseconds between two drawings of the bar, and between two lines of a log. */
const REDRAW = 100;
const LOG_INTERVAL = 10_000;

/**
 * Everything that is said about a run, on the error stream: the results have the other one to themselves. A bar that
 * is drawn over and over on a terminal, a line now and then in a log; one JSON object a line with `--json`.
 */
export class Reporter {
  readonly #io: CliIo;
  readonly #options: ReporterOptions;
  readonly #line: ProgressLine;
  readonly #isTerminal: boolean;
  #drawn = false;
  #lastShown: number;

  constructor(io: CliIo, messages: Messages, options: ReporterOptions) {
    this.#io = io;
    this.#options = options;
    this.#line = new ProgressLine(messages);
    this.#isTerminal = io.stderr.isTTY === true && io.env.TERM !== 'dumb';
    // A log needs no line about what was done before the first ten seconds are over.
    this.#lastShown = this.#isTerminal ? Number.NEGATIVE_INFINITY : performance.now();
    // Its reader has closed it (`| head`), which must not end the command.
    io.stderr.on('error', () => {});
  }

  progress(state: ProgressState): void {
    if (this.#options.json || this.#options.quiet) return;
    this.#line.sample(state);
    const now = performance.now();
    if (now - this.#lastShown < (this.#isTerminal ? REDRAW : LOG_INTERVAL)) return;
    this.#lastShown = now;
    if (!this.#isTerminal) {
      this.#write(`${this.#line.text(state)}\n`);
      return;
    }
    // One column less: some terminals break the line when the last one is written to.
    this.#write(`\r\u001b[2K${this.#line.bar(state, (this.#io.stderr.columns ?? 80) - 1)}`);
    this.#drawn = true;
  }

  /** Something that is not as it should be. */
  warning(text: string, facts: object): void {
    this.#tell(`! ${text}`, { warning: facts });
  }

  /** What was done, in the end. */
  summary(text: string, facts: object): void {
    if (!this.#options.quiet) this.#tell(text, { summary: facts });
    else this.clear();
  }

  /** Why it ended early. */
  failure(text: string, facts: object): void {
    this.#tell(text, { error: facts });
  }

  /** Takes the bar away. */
  clear(): void {
    if (this.#drawn) this.#write('\r\u001b[2K');
    this.#drawn = false;
  }

  #tell(text: string, facts: object): void {
    this.clear();
    this.#write(`${this.#options.json ? JSON.stringify(facts) : text}\n`);
  }

  #write(text: string): void {
    this.#io.stderr.write(text);
  }
}
