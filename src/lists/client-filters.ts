import { createHash } from 'node:crypto';
import { DsInputError } from '../errors.js';
import type { DossierState } from '../generated/operations.js';

/** What every list knows of a dossier. */
export interface ListedDossier {
  readonly number: number;
  readonly state: DossierState;
  readonly dateDepot: string;
  readonly dateDerniereModification: string;
}

/** The filters that the API lacks, read and checked. */
export interface ClientFilters {
  /** Sorted, each once; absent where the API filters by the one state, or nobody does. */
  readonly states?: readonly DossierState[];
  /** ISO 8601 in UTC. */
  readonly createdUntil?: string;
  readonly updatedUntil?: string;
  /** Tells two `where` apart as far as their source text does. */
  readonly where?: string;
}

/** Whether a dossier passes the filters on its facts; absent where there are none. `where` sees more than these. */
export function factFilter({ states, createdUntil, updatedUntil }: ClientFilters) {
  if (states === undefined && createdUntil === undefined && updatedUntil === undefined) return undefined;
  const isUntil = (date: string, until: string | undefined) =>
    until === undefined || Date.parse(date) <= Date.parse(until);
  return ({ state, dateDepot, dateDerniereModification }: Partial<ListedDossier>): boolean =>
    (states === undefined || (state !== undefined && states.includes(state))) &&
    (createdUntil === undefined || (dateDepot !== undefined && isUntil(dateDepot, createdUntil))) &&
    (updatedUntil === undefined ||
      (dateDerniereModification !== undefined && isUntil(dateDerniereModification, updatedUntil)));
}

/** The items of a page that pass `where`. A promise is truthy: it would let every dossier pass. */
export function filterItems<T>(items: readonly T[], where: ((item: T) => boolean) | undefined): readonly T[] {
  if (where === undefined) return items;
  return items.filter((item) => {
    const answer: unknown = where(item);
    if (typeof answer === 'object' && answer !== null && 'then' in answer) {
      throw new DsInputError('where must answer at once, true or false: it gave a promise.');
    }
    return answer;
  });
}

/** Binds a position to the source of a filter: one that lets other dossiers pass would skip some silently. */
export function markOf(where: ((item: never) => boolean) | undefined): string | undefined {
  return where && createHash('sha256').update(String(where)).digest('base64url').slice(0, 8);
}
