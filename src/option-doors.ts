import { callChecks } from './arguments/call-checks.js';
import { type Check, checkOptions, type OptionChecks } from './arguments/check-options.js';
import {
  anyOf,
  anything,
  boolean,
  callable,
  filledText,
  listOf,
  oneOf,
  recordOf,
  text,
  wholeNumberFrom,
  wrongArgument,
} from './arguments/checks.js';
import type { CatalogueOptions } from './dossiers/catalogue.js';
import type { CheckOptions } from './dossiers/check.js';
import type { CountOptions } from './dossiers/count.js';
import type { DeletedDossiersOptions } from './dossiers/deleted-dossiers.js';
import type {
  GetDemarcheDescriptorOptions,
  GetDemarcheOptions,
  GetGroupeInstructeurOptions,
} from './dossiers/demarche.js';
import type { GetDossierOptions, ListDossiersOptions } from './dossiers/dossiers.js';
import type { DossierInclude } from './dossiers/include.js';
import type { DossierFilesOptions, ListFilesOptions } from './files/files.js';
import type { DossierFilters, WalkListOptions } from './lists/list-options.js';
import type { CallOptions } from './options.js';
import type { PrefillOptions } from './prefill/prefill.js';
import type { SyncOptions } from './sync/sync.js';

/** The options of each method of the client. */
interface MethodOptions {
  getDossier: GetDossierOptions<DossierInclude>;
  findDossier: GetDossierOptions<DossierInclude>;
  getDemarche: GetDemarcheOptions<Record<never, never>>;
  getDemarcheDescriptor: GetDemarcheDescriptorOptions<Record<never, never>>;
  getGroupeInstructeur: GetGroupeInstructeurOptions<Record<never, never>>;
  dossiers: ListDossiersOptions<DossierInclude>;
  groupeInstructeurDossiers: ListDossiersOptions<DossierInclude>;
  deletedDossiers: DeletedDossiersOptions;
  pendingDeletedDossiers: DeletedDossiersOptions;
  count: CountOptions;
  reachable: CallOptions;
  catalogue: CatalogueOptions;
  prefill: PrefillOptions;
  prefillState: CallOptions;
  files: ListFilesOptions;
  dossierFiles: DossierFilesOptions;
  sync: SyncOptions<DossierInclude>;
  capabilities: CallOptions;
  check: CheckOptions;
  request: CallOptions & { operationName?: string | undefined };
}

/** A moment is looked at where it is read, which says what a good one is like. */
const moment: Check = (name, value) => {
  if (!(value instanceof Date) && typeof value !== 'string')
    throw wrongArgument(name, 'a Date or a text', value);
};
/** Which parts exist is said where they are asked for. */
const include = recordOf(boolean);
const sources: Check = (name, value) => {
  if (value !== 'all') listOf(text)(name, value);
};

const walkChecks: OptionChecks<WalkListOptions> = {
  ...callChecks,
  after: filledText,
  before: filledText,
  direction: oneOf(['forward', 'backward']),
  pageSize: wholeNumberFrom(1, 100),
  prefetch: wholeNumberFrom(0, 100),
  resumeFrom: filledText,
  onUnreadable: oneOf(['throw', 'skip']),
};
const filterChecks: OptionChecks<DossierFilters> = {
  state: anyOf(text, listOf(text)),
  archived: boolean,
  createdSince: moment,
  updatedSince: moment,
  createdUntil: moment,
  updatedUntil: moment,
  where: callable,
  revision: filledText,
  minRevision: filledText,
  maxRevision: filledText,
};
const listChecks = { ...walkChecks, ...filterChecks, concurrency: wholeNumberFrom(1, 100) };
const { before: _before, direction: _direction, ...forwardChecks } = walkChecks;
const { signal, timeout, maxRetries, headers } = callChecks;

/** What the options of each method may be: the compiler asks for every option of every method. */
export const doors: { readonly [Name in keyof MethodOptions]: OptionChecks<MethodOptions[Name]> } = {
  getDossier: { ...callChecks, include },
  findDossier: { ...callChecks, include },
  getDemarche: { ...callChecks, include },
  getDemarcheDescriptor: { ...callChecks, include },
  getGroupeInstructeur: { ...callChecks, include },
  dossiers: { ...listChecks, include },
  groupeInstructeurDossiers: { ...listChecks, include },
  deletedDossiers: { ...walkChecks, deletedSince: moment },
  pendingDeletedDossiers: { ...walkChecks, deletedSince: moment },
  count: { ...callChecks, ...filterChecks, onProgress: callable },
  reachable: callChecks,
  catalogue: forwardChecks,
  prefill: {
    ...callChecks,
    create: boolean,
    dryRun: boolean,
    annotations: anyOf(boolean, listOf(text), recordOf(anything)),
    onRefused: oneOf(['throw', 'report']),
    forIndividual: boolean,
  },
  prefillState: callChecks,
  files: { ...listChecks, sources },
  dossierFiles: { ...callChecks, sources },
  sync: {
    signal,
    timeout,
    maxRetries,
    headers,
    pageSize: walkChecks.pageSize,
    prefetch: walkChecks.prefetch,
    onUnreadable: walkChecks.onUnreadable,
    checkpoint: (name, value) => {
      if (typeof value !== 'object' && typeof value !== 'string')
        throw wrongArgument(name, 'what a batch gave', value);
    },
    since: moment,
    include,
    overlap: wholeNumberFrom(0, Number.MAX_SAFE_INTEGER),
    deletedOverlap: wholeNumberFrom(0, Number.MAX_SAFE_INTEGER),
    reconcile: boolean,
  },
  capabilities: callChecks,
  check: { ...callChecks, demarche: anything },
  request: { ...callChecks, operationName: filledText },
};

/** The options of a method as they were given, once they are known to be options of it. Throws `DsInputError`. */
export function checkedOptions<Options extends object>(
  method: keyof MethodOptions,
  options: Options | undefined,
): Options | undefined {
  checkOptions(method, options, doors[method]);
  return options;
}
