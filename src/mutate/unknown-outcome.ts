import { DsError, DsGraphQLError, DsTimeoutError } from '../errors.js';
import type { CallOptions } from '../options.js';
import { sleep } from '../request/abort.js';
import type { Check, Evidence } from './evidence.js';
import type { MutationName } from './mutations.js';
import type { DossierOutcome, ReadOutcome } from './outcome-read.js';
import { dossierNumber } from './refusal.js';

/** The API gives up after 30 s and its database after 60: whatever is not there by then will never be. */
const LONGEST_RUN = 60_000;
/** Dates have whole seconds. */
const ROUNDING = 2_000;
/** Where the server's clock does not show, ours may be this far off. */
const CLOCK_SKEW = 5 * 60_000;
const FIRST_WAIT = 500;

export interface UnknownOutcome<Input, Result> {
  readonly name: MutationName;
  readonly input: Input;
  /** What the mutation ended with: an error that says that it may have run. */
  readonly error: DsError;
  /** `performance.now()` before it was sent. */
  readonly startedAt: number;
  /** Milliseconds that one attempt could take. */
  readonly timeout: number;
  readonly check: Check<Input, Result> | undefined;
  readonly checkFor: number;
  readonly options: CallOptions;
}

/**
 * Reads the dossier until it shows the change, and gives the result as found there. Throws the same error where it
 * does not, with what was seen; `mayHaveRun` becomes `false` once the change can no longer come.
 */
export async function resolveUnknown<Input extends object, Result>(
  unknown: UnknownOutcome<Input, Result>,
  read: ReadOutcome,
): Promise<Result> {
  const { name, input, error, check, checkFor, options } = unknown;
  const number = dossierNumber(input);
  if (check === undefined || number === undefined) {
    throw told(error, `No reading of a dossier can tell whether ${name} was carried out.`, true);
  }
  const failedAt = performance.now();
  for (let wait = FIRST_WAIT; ; wait *= 2) {
    const evidence = await look(unknown, check, () => read(number, check.parts ?? {}, options));
    if (evidence.kind === 'found') return evidence.result;
    const waited = performance.now() - failedAt;
    const seen = `The dossier was read again: ${evidence.seen}.`;
    if (evidence.kind === 'unclear')
      throw told(error, `${seen} Whether this call did it cannot be told.`, true);
    if (hasEnded(unknown, waited)) throw told(error, `${seen} It was surely not carried out.`, false);
    if (waited >= checkFor) {
      const seconds = Math.round(waited / 1_000);
      const advice = 'and the API can be at it for a minute: read it again before sending it again.';
      throw told(error, `${seen} That was ${seconds} s after the failure, ${advice}`, true);
    }
    await sleep(Math.min(wait, checkFor - waited), options.signal);
  }
}

async function look<Input, Result>(
  { input, error, startedAt, options }: UnknownOutcome<Input, Result>,
  check: Check<Input, Result>,
  read: () => Promise<DossierOutcome>,
): Promise<Evidence<Result>> {
  try {
    const outcome = await read();
    // When this write was sent, on the server's own clock where it shows.
    const elapsed = performance.now() - startedAt;
    const since =
      outcome.now === undefined ? Date.now() - elapsed - CLOCK_SKEW : outcome.now - elapsed - ROUNDING;
    return check.look(outcome, input, since);
  } catch (cause) {
    if (options.signal?.aborted) throw cause;
    const code = cause instanceof DsError ? ` (${cause.code})` : '';
    throw told(error, `The dossier could not be read again${code}.`, true);
  }
}

/** Whether the server can no longer be at it. */
function hasEnded({ error, timeout }: { error: DsError; timeout: number }, waited: number): boolean {
  // An answer of the API itself is the end of its work, whatever came of it.
  if (error instanceof DsGraphQLError) return true;
  const lasted = error instanceof DsTimeoutError ? timeout : 0;
  return lasted + waited >= LONGEST_RUN;
}

/** The same error, with what became known about it since. */
function told(error: DsError, sentence: string, mayHaveRun: boolean): DsError {
  const property = { enumerable: false, configurable: true, writable: true };
  Object.defineProperty(error, 'message', { ...property, value: `${error.message} ${sentence}` });
  Object.defineProperty(error, 'mayHaveRun', { ...property, enumerable: true, value: mayHaveRun });
  return error;
}
