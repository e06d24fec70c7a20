import { callChecks } from '../arguments/call-checks.js';
import type { OptionChecks } from '../arguments/check-options.js';
import { boolean, oneOf, wholeNumberFrom } from '../arguments/checks.js';
import type { CallOptions } from '../options.js';

/** Options of every method that changes something. */
export interface MutateOptions extends CallOptions {
  /**
   * Sends the mutation again, by itself, even where it may have run already. Default: `false`. Only for what does no
   * harm twice: archiving, following, setting a value; never for messages, copies, rows or files.
   */
  retryMutation?: boolean | undefined;
  /**
   * What to do where no good answer came back although the mutation may have run. `'throw'`, the default: throw, with
   * `mayHaveRun: true`. `'check'`: read the dossier, and give the result where the change is there. Either way nothing
   * is sent twice. For what leaves a record (messages, changes of state) `'check'` reads the dossier before as well, which
   * is one query more: only a record that was not there before is proof.
   */
  ifUnknown?: 'throw' | 'check' | undefined;
  /**
   * Milliseconds that `ifUnknown: 'check'` goes on looking for the change. Default: 3 000. The API can be at work for
   * a minute after its answer was lost: only from 60 000 on is "it did not run" certain in every case.
   */
  checkFor?: number | undefined;
}

/** What the options of a mutation may be. */
export const mutateChecks: OptionChecks<MutateOptions> = {
  ...callChecks,
  retryMutation: boolean,
  ifUnknown: oneOf(['throw', 'check']),
  checkFor: wholeNumberFrom(0, Number.MAX_SAFE_INTEGER),
};
