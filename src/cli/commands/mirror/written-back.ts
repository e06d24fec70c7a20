import type { WriteBack } from '../../../mirror/index.js';
import { flagOf } from '../../args/arguments.js';
import type { Call } from '../../command.js';
import { WrongUse } from '../../say/failures.js';

const companions = ['writer', 'allowWriteBack', 'dryWriteBack'] as const;

export const writeBackOptions = ['writeBack', ...companions] as const;

/** What `--write-back` asks for; undefined without it. Nothing is written without `--allow-writes`. */
export function writeBackOf({ values, messages: { usage } }: Call): WriteBack | undefined {
  const columns = values
    .text('writeBack')
    ?.split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (columns === undefined) {
    const alone = companions.find((one) => values.has(one));
    if (alone) throw new WrongUse(usage.onlyWith(flagOf(alone), flagOf('writeBack')));
    return undefined;
  }
  const dryRun = values.has('dryWriteBack');
  if (!dryRun && !values.has('allowWriteBack') && !values.has('plan')) {
    throw new WrongUse(usage.writesNeed(flagOf('allowWriteBack'), flagOf('dryWriteBack')));
  }
  return { columns, instructeur: values.requireText('writer'), dryRun };
}
