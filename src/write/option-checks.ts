import type { OptionChecks } from '../arguments/check-options.js';
import { anything, boolean, listOf, oneOf } from '../arguments/checks.js';
import { mutateChecks } from '../mutate/options.js';
import type { AccepterOptions, RefuserOptions } from './decisions.js';
import type { ChangeOptions } from './labels.js';
import type { EnvoyerMessageOptions } from './messages.js';
import type { ActOptions, NotifyOptions } from './write-context.js';

/** What the options of each kind of write may be; what names somebody, a text or a file is looked at where it is read. */
export const changeChecks: OptionChecks<ChangeOptions> = { ...mutateChecks, dryRun: boolean };
export const actChecks: OptionChecks<ActOptions> = { ...changeChecks, instructeur: anything };
export const notifyChecks: OptionChecks<NotifyOptions> = { ...actChecks, disableNotification: boolean };
export const decisionChecks: OptionChecks<AccepterOptions> & OptionChecks<RefuserOptions> = {
  ...notifyChecks,
  motivation: anything,
  justificatif: anything,
};
export const messageChecks: OptionChecks<EnvoyerMessageOptions> = {
  ...actChecks,
  files: listOf(anything),
  correction: oneOf(['incorrect', 'incomplete', 'outdated']),
};
