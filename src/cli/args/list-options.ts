import type { DossierFilters, DossierPart, DossierState, FileSource } from '../../index.js';
import { WrongUse } from '../say/failures.js';
import type { Messages } from '../say/messages.js';
import { flagOf, type OptionValues } from './arguments.js';

/** A list of all the values of a type: the compiler refuses one that lacks any. */
const every =
  <T extends string>() =>
  <const L extends readonly T[]>(list: [T] extends [L[number]] ? L : never) =>
    list;

const states = every<DossierState>()([
  'en_construction',
  'en_instruction',
  'accepte',
  'refuse',
  'sans_suite',
]);
const parts = every<DossierPart>()([
  'champs',
  'annotations',
  'traitements',
  'instructeurs',
  'demandeur',
  'groupeInstructeur',
  'labels',
  'messages',
  'avis',
  'corrections',
  'geometry',
  'revision',
  'service',
]);
const sources = every<FileSource>()([
  'champs',
  'annotations',
  'messages',
  'avis',
  'motivation',
  'attestation',
  'pdf',
  'geojson',
  'etablissement',
]);

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
    state: values.list('state', states),
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
export function reading(values: OptionValues, signal: AbortSignal) {
  return {
    signal,
    pageSize: values.number('pageSize', 1, 100),
    resumeFrom: values.text('resumeFrom'),
    onUnreadable: values.has('skipUnreadable') ? ('skip' as const) : ('throw' as const),
  };
}

/** Which parts of a dossier, on top of `base`. */
export function included(
  values: OptionValues,
  base: Partial<Record<DossierPart, boolean>> = {},
): Partial<Record<DossierPart, boolean>> {
  const include = { ...base };
  for (const part of values.list('include', parts) ?? []) include[part] = true;
  for (const part of values.list('exclude', parts) ?? []) include[part] = false;
  return include;
}

export function fileSources(values: OptionValues): 'all' | FileSource[] | undefined {
  if (values.text('sources') === 'all') return 'all';
  return values.list('sources', sources);
}
