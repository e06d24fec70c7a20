import { apiNumber } from '../arguments/numbers.js';
import { dossierConnection } from '../dossiers/dossiers.js';
import { DsIncompleteError } from '../errors.js';
import {
  type DossierFilesFragment,
  type DossierState,
  GetDossierFilesDocument,
  ListOnlyFilesUrlDocument,
} from '../generated/operations.js';
import { filterItems, type ListedDossier } from '../lists/client-filters.js';
import { askForPage } from '../lists/connection.js';
import type { DossierListOptions } from '../lists/list-options.js';
import { mapPages, type Paginated, paginate } from '../lists/paginate.js';
import { listReader } from '../lists/read-list.js';
import type { CallOptions } from '../options.js';
import type { Context } from '../request/context.js';
import {
  checkedSources,
  type DossierFile,
  type FileSource,
  filesOf,
  sourceVariables,
} from './dossier-file.js';

/** Options of listing the files of a demarche. */
export interface ListFilesOptions extends DossierListOptions {
  /** Where files are taken from. Default: `['champs']`, rows of repetitions included. */
  sources?: readonly FileSource[] | 'all' | undefined;
}

export interface DossierFilesOptions extends CallOptions {
  /** Where files are taken from. Default: `['champs']`, rows of repetitions included. */
  sources?: readonly FileSource[] | 'all' | undefined;
}

export function listFiles(
  context: Context,
  demarcheNumber: number,
  options: ListFilesOptions = {},
): Paginated<DossierFile> {
  const number = apiNumber('demarche', demarcheNumber);
  const sources = checkedSources(options.sources);
  const { where } = options;
  // Only a filter that is applied here needs the state: no other list of files asks for it.
  const includeState = where !== undefined || typeof options.state === 'object';
  const variables = { number, ...sourceVariables(sources), ...(includeState && { includeState }) };
  const connection = dossierConnection<DossierWithState>('files', number, options, context, {
    operationName: 'ListOnlyFilesUrl',
    scope: { sources },
    read: (page, call) =>
      askForPage(
        context.executor,
        ListOnlyFilesUrlDocument,
        { ...variables, ...page },
        call,
        (data) => data.demarche.dossiers,
      ),
  });
  const read = listReader(context, options, connection);
  const isBackward = connection.scope.direction === 'backward';
  return paginate(
    () =>
      mapPages(read(), (dossiers) =>
        filterItems(dossiers, where && ((dossier) => where(toListedDossier(dossier)))).flatMap((dossier) =>
          filesOf(dossier, sources),
        ),
      ),
    {
      reverse: isBackward,
      signal: options.signal,
    },
  );
}

type DossierWithState = DossierFilesFragment & { readonly state?: DossierState };

/** What a filter sees of a dossier whose files are listed. */
function toListedDossier({
  number,
  state,
  dateDepot,
  dateDerniereModification,
}: DossierWithState): ListedDossier {
  // The judgement of answers lets none through: no filter may ever see a dossier that lacks its state.
  if (state === undefined) throw new DsIncompleteError(`Dossier ${number} came without its state.`);
  return { number, state, dateDepot, dateDerniereModification };
}

export async function dossierFiles(
  { executor }: Context,
  dossierNumber: number,
  { sources, ...call }: DossierFilesOptions = {},
): Promise<DossierFile[]> {
  const number = apiNumber('dossier', dossierNumber);
  const wanted = checkedSources(sources);
  const { data } = await executor.execute(
    GetDossierFilesDocument,
    { number, ...sourceVariables(wanted) },
    call,
  );
  return filesOf(data.dossier, wanted);
}
