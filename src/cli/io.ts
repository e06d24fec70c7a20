import type { Readable, Writable } from 'node:stream';

/** A stream that may be a terminal. */
export interface OutputStream extends Writable {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/** A stream that may be a keyboard. */
export interface InputStream extends Readable {
  readonly isTTY?: boolean | undefined;
}

/** What a run gets from the process around it; tests give their own. */
export interface CliIo {
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  /** Where questions are answered; absent where nobody can. */
  readonly stdin?: InputStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  /**
   * Whether results may show on the screen that the bar is drawn on: they go there themselves, or into a pipe whose
   * other end may.
   */
  readonly isScreenShared: boolean;
  /**
   * Runs the same command line in a new process with more in its environment, and gives its exit code: certificates and
   * proxies are read when Node starts.
   */
  readonly restart: (env: Readonly<Record<string, string>>) => Promise<number>;
  /** Aborts with an `Interrupted` when the user wants to stop. */
  readonly signal: AbortSignal;
}
