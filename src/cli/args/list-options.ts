import {
  type DossierFilters,
  type DossierPart,
  dossierParts,
  type FileSource,
  fileSources,
} from '../../index.js';
import { dossierStates } from '../../lists/states.js';
import { WrongUse } from '../say/failures.js';
import type { Messages } from '../say/messages.js';
import { flagOf, type OptionValues } from './arguments.js';

/** Which dossiers. */
export function filters(values: OptionValues, messages: Messages): DossierFilters {
  if (values.has('archived') && values.has('notArchived')) {
    throw new WrongUse(messages.usage.exclusive(flagOf('archived'), flagOf('notArchived')));
  }
  // The API looks at one of them only.
  if (values.has('createdSince') && values.has('updatedSince')) {
    throw new WrongUse(messages.usage.exclusive(flagOf('createdSince'), flagOf('updatedSince')));
  }
  return {
    state: values.list('state', dossierStates),
    archived: values.has('archived') ? true : values.has('notArchived') ? false : undefined,
    createdSince: values.date('createdSince'),
    updatedSince: values.date('updatedSince'),
    createdUntil: values.date('createdUntil'),
    updatedUntil: values.date('updatedUntil'),
    revision: values.text('revision'),
    minRevision: values.text('minRevision'),
    maxRevision: values.text('maxRevision'),
  };
}

/** How to read a list. */
export function readOptions(values: OptionValues, signal: AbortSignal) {
  return {
    signal,
    pageSize: values.number('pageSize', 1, 100),
    resumeFrom: values.text('resumeFrom'),
    onUnreadable: values.has('skipUnreadable') ? ('skip' as const) : ('throw' as const),
  };
}

/** Which parts of a dossier, on top of `base`. */
export function includedParts(
  values: OptionValues,
  base: Partial<Record<DossierPart, boolean>> = {},
): Partial<Record<DossierPart, boolean>> {
  const include = { ...base };
  for (const part of values.list('include', dossierParts) ?? []) include[part] = true;
  for (const part of values.list('exclude', dossierParts) ?? []) include[part] = false;
  return include;
}

export function sourcesOf(values: OptionValues): 'all' | FileSource[] | undefined {
  if (values.text('sources') === 'all') return 'all';
  return values.list('sources', fileSources);
}
