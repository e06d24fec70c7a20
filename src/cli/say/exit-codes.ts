import { DsAuthError, DsInputError } from '../../index.js';
import { Interrupted, MissingToken, ReaderGone, WrongUse } from './failures.js';

/** What the command line ends with. Part of its interface: scripts decide by them. */
export const exitCodes = {
  /** Everything asked for was done. */
  complete: 0,
  /** It ran to its end, and what was missing, damaged or different was reported. */
  partial: 1,
  /** The command line, or a file given to it, is not right. Nothing was done. */
  usage: 2,
  /** The token is missing, wrong, expired, or not allowed to do this. */
  refused: 3,
  /** It ended early: no answer, an error of the API, a full disk, no such dossier. */
  failed: 4,
  /** Ended by Ctrl-C. */
  interrupted: 130,
  /** Whoever read the output went away, as `head` does. */
  readerGone: 141,
  /** Ended by SIGTERM. */
  terminated: 143,
} as const;

export type ExitName = keyof typeof exitCodes;
export type ExitCode = (typeof exitCodes)[ExitName];

/** The code for what ended a command early. */
export function exitCodeOf(error: unknown): ExitCode {
  if (error instanceof Interrupted) {
    return error.signal === 'SIGTERM' ? exitCodes.terminated : exitCodes.interrupted;
  }
  if (error instanceof ReaderGone) return exitCodes.readerGone;
  if (error instanceof MissingToken || error instanceof DsAuthError) return exitCodes.refused;
  if (error instanceof WrongUse || error instanceof DsInputError) return exitCodes.usage;
  return exitCodes.failed;
}
