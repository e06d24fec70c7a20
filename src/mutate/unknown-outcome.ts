import { DsError, DsGraphQLError, DsTimeoutError } from '../errors.js';
import type { CallOptions } from '../options.js';
import { sleep } from '../request/abort.js';
import type { Evidence, OutcomeCheck } from './evidence.js';
import { dossierNumber } from './input-dossier.js';
import type { MutationName } from './mutations.js';
import type { DossierOutcome, ReadOutcome } from './outcome-read.js';

/** The API gives up after 30 s and its database after 60: whatever is not there by then will never be. */
const LONGEST_RUN = 60_000;
const FIRST_WAIT = 500;

export interface UnknownOutcome<Input, Result> {
  readonly name: MutationName;
  readonly input: Input;
  /** What the mutation ended with: an error that says that it may have run. */
  readonly error: DsError;
  /** The records that the dossier had before. */
  readonly before: ReadonlySet<string>;
  /** Another write of the same kind to the same dossier was under way: a new record may be that one's. */
  readonly isOverlapped: () => boolean;
  /** It was sent more than once: an earlier attempt may still be at work, whatever the last one was answered. */
  readonly wasSentBefore: boolean;
  /** Milliseconds that one attempt could take. */
  readonly timeout: number;
  readonly check: OutcomeCheck<Input, Result> | undefined;
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
    throw withOutcome(error, `No reading of a dossier can tell whether ${name} was carried out.`, true);
  }
  const failedAt = performance.now();
  for (let wait = FIRST_WAIT; ; wait *= 2) {
    const evidence = await readEvidence(unknown, check, () => read(number, check.parts ?? {}, options));
    if (evidence.kind === 'found') return evidence.result;
    const waited = performance.now() - failedAt;
    const seen = `The dossier was read again: ${evidence.seen}.`;
    if (evidence.kind === 'unclear')
      throw withOutcome(error, `${seen} Whether this call did it cannot be told.`, true);
    if (hasEnded(unknown, waited)) throw withOutcome(error, `${seen} It was surely not carried out.`, false);
    if (waited >= checkFor) {
      const seconds = Math.round(waited / 1_000);
      const advice = 'and the API can be at it for a minute: read it again before sending it again.';
      throw withOutcome(error, `${seen} That was ${seconds} s after the failure, ${advice}`, true);
    }
    await sleep(Math.min(wait, checkFor - waited), options.signal);
  }
}

async function readEvidence<Input, Result>(
  { input, error, before, isOverlapped, options }: UnknownOutcome<Input, Result>,
  check: OutcomeCheck<Input, Result>,
  read: () => Promise<DossierOutcome>,
): Promise<Evidence<Result>> {
  try {
    const evidence = check.findEvidence(await read(), input, (id) => !before.has(id));
    if (evidence.kind !== 'found' || !check.leavesRecord || !isOverlapped()) return evidence;
    return { kind: 'unclear', seen: 'another call of this program to the same dossier was under way' };
  } catch (cause) {
    if (options.signal?.aborted) throw cause;
    const code = cause instanceof DsError ? ` (${cause.code})` : '';
    throw withOutcome(error, `The dossier could not be read again${code}.`, true);
  }
}

/** What a dossier has a record of before a write, by id. Where it cannot be read, the write is not sent. */
export async function recordsBefore(reading: Promise<DossierOutcome>): Promise<ReadonlySet<string>> {
  try {
    const { traitements, messages } = await reading;
    return new Set([...traitements, ...messages].map(({ id }) => id));
  } catch (error) {
    if (!(error instanceof DsError)) throw error;
    const why = "Nothing was written: { ifUnknown: 'check' } reads the dossier first, which failed.";
    throw withOutcome(error, why, false);
  }
}

function hasEnded(
  {
    error,
    timeout,
    wasSentBefore,
  }: Pick<UnknownOutcome<object, unknown>, 'error' | 'timeout' | 'wasSentBefore'>,
  waited: number,
): boolean {
  // The API answered, so the mutation is no longer running: what it did can be read now.
  if (error instanceof DsGraphQLError && !wasSentBefore) return true;
  const lasted = error instanceof DsTimeoutError ? timeout : 0;
  return lasted + waited >= LONGEST_RUN;
}

/** The same error, with what became known about it since. */
function withOutcome(error: DsError, sentence: string, mayHaveRun: boolean): DsError {
  const property = { enumerable: false, configurable: true, writable: true };
  Object.defineProperty(error, 'message', { ...property, value: `${error.message} ${sentence}` });
  Object.defineProperty(error, 'mayHaveRun', { ...property, enumerable: true, value: mayHaveRun });
  return error;
}
