import { checkOptions, type OptionChecks } from '../arguments/check-options.js';
import { boolean, oneOf } from '../arguments/checks.js';
import type { ChampValueOptions } from './champ-value.js';
import type { DossierRecordOptions } from './record.js';

const key = oneOf(['label', 'descriptorId']);
const champ: OptionChecks<ChampValueOptions> = { key };
const record: OptionChecks<DossierRecordOptions> = { key, annotations: boolean };
const doors = { champValue: champ, dossierToRecord: record };

/** Refuses options that a function of values does not have. Throws `DsInputError`. */
export function checkValueOptions(name: keyof typeof doors, options: unknown): void {
  checkOptions<object>(name, options, doors[name]);
}
