import { dossierConnection } from '../dossiers/dossiers.js';
import {
  type DossierFilesFragment,
  GetDossierFilesDocument,
  ListOnlyFilesUrlDocument,
} from '../generated/operations.js';
import { askForPage } from '../lists/connection.js';
import type { DossierListOptions } from '../lists/list-options.js';
import { mapPages, type Paginated, paginated } from '../lists/paginate.js';
import { listReader } from '../lists/read-list.js';
import type { CallOptions } from '../options.js';
import { apiNumber } from '../request/arguments.js';
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
  const variables = { number, ...sourceVariables(sources) };
  const connection = dossierConnection<DossierFilesFragment>('files', number, options, context, {
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
  return paginated(
    () => mapPages(read(), (dossiers) => dossiers.flatMap((dossier) => filesOf(dossier, sources))),
    {
      reverse: isBackward,
      signal: options.signal,
    },
  );
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
