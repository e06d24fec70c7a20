import { LocateDossierDocument, type LocateDossierQuery } from '../generated/operations.js';
import { askForPage, type Connection } from '../lists/connection.js';
import type { DossierListOptions } from '../lists/list-options.js';
import type { Context } from '../request/context.js';
import { dossierConnection } from './dossiers.js';

type Placed = NonNullable<NonNullable<LocateDossierQuery['demarche']['dossiers']['nodes']>[number]>;

/** The dossiers of a demarche as no more than their numbers and dates: light, whatever they hold. */
export function numbersConnection(
  context: Context,
  demarche: number,
  options: DossierListOptions,
): Connection<Placed> {
  return dossierConnection<Placed>('dossiers', demarche, options, context, {
    operationName: 'LocateDossier',
    read: (page, call) =>
      askForPage(
        context.executor,
        LocateDossierDocument,
        { number: demarche, ...page },
        call,
        (data) => data.demarche.dossiers,
      ),
  });
}
