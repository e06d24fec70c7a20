import { DsInputError } from '../errors.js';
import type { DossierState } from '../generated/operations.js';
import type { CallOptions } from '../options.js';
import { type ClientFilters, type ListedDossier, markOf } from './client-filters.js';
import type { Scope } from './connection.js';
import { readMoment } from './date-text.js';
import { dossierStates, isState } from './states.js';

/** Which dossiers of a list to read; `Listed` is what `where` sees of one. */
export interface DossierFilters<Listed = ListedDossier> {
  /** Only dossiers in this state, or in one of these. A list of several is applied here: the API knows one. */
  state?: DossierState | readonly DossierState[] | undefined;
  /** `true`: only archived ones; `false`: only the others. Default: both. */
  archived?: boolean | undefined;
  /**
   * Only dossiers deposited at or after this moment: a `Date`, or ISO 8601 text. A day, and a time without a zone, are
   * those of Paris, summer time included: `'2026-07-01'` is `2026-06-30T22:00:00Z`. The API ignores it next to
   * `updatedSince`.
   */
  createdSince?: Date | string | undefined;
  /** Only dossiers modified at or after this moment (as `createdSince`); the list is then ordered by modification. */
  updatedSince?: Date | string | undefined;
  /**
   * Only dossiers deposited at or before this moment (as `createdSince`: `'2026-02-01'` ends with January). The API has
   * no such filter: it is applied here, and the read ends there where the list is ordered by deposit.
   */
  createdUntil?: Date | string | undefined;
  /** Only dossiers last modified at or before this moment; applied here, as `createdUntil`. */
  updatedUntil?: Date | string | undefined;
  /**
   * Only dossiers for which this gives `true`. Applied here, to each dossier that passes all other filters: the pages are
   * read all the same, and may come out shorter, or empty. A position is bound to its source text.
   */
  where?: ((dossier: Listed) => boolean) | undefined;
  /** Only dossiers filled in on this revision of the form (its id). Goes before the two that follow. */
  revision?: string | undefined;
  /** Only dossiers filled in on this revision or a later one. */
  minRevision?: string | undefined;
  /** Only dossiers filled in on this revision or an earlier one. */
  maxRevision?: string | undefined;
}

/** How to walk a list. */
export interface WalkListOptions extends CallOptions {
  /** The API's cursor to begin after. */
  after?: string | undefined;
  /** The API's cursor to begin before, walking backward. */
  before?: string | undefined;
  /** `'backward'` gives the newest first. Default: `'forward'`, or `'backward'` with `before`. */
  direction?: 'forward' | 'backward' | undefined;
  /** Items a page, 1 to 100. Default: the client's. Pages that prove too heavy are asked for again smaller. */
  pageSize?: number | undefined;
  /** Pages asked for ahead of the consumer. Default: 1; 0 asks for a page only when it is wanted. */
  prefetch?: number | undefined;
  /** Goes on after the page that gave this `position`. Refused where demarche, ordering or filters differ. */
  resumeFrom?: string | undefined;
  /**
   * What to do about an item that the API cannot give even alone: end with {@link DsIncompleteError} (`'throw'`,
   * the default), or report it as a warning and go on (`'skip'`).
   */
  onUnreadable?: 'throw' | 'skip' | undefined;
}

/** Options of the lists of dossiers and of files. */
export interface DossierListOptions<Listed = ListedDossier> extends DossierFilters<Listed>, WalkListOptions {
  /**
   * Stretches of the demarche read at once. Default: 1. More gives the same dossiers, each once, in any order,
   * faster where the server is slow. Refused with `before` and `direction: 'backward'`.
   */
  concurrency?: number | undefined;
}

/** The filters as the API's variables, dates as ISO 8601 in UTC. Throws `DsInputError` for a bad one. */
export function filterVariables(options: Omit<DossierFilters, 'where'>) {
  const { archived, revision, minRevision, maxRevision } = options;
  const { state } = statesOf(options.state);
  if (archived !== undefined && typeof archived !== 'boolean') {
    throw new DsInputError('archived must be true or false; leave it out for both.');
  }
  filledText({ revision, minRevision, maxRevision }, 'the id of a revision');
  const createdSince = instant('createdSince', options.createdSince);
  const updatedSince = instant('updatedSince', options.updatedSince);
  return definedOnly({ state, archived, createdSince, updatedSince, revision, minRevision, maxRevision });
}

/** The filters that are applied here, checked. Throws `DsInputError` for a bad one. */
export function clientFilters<Listed>(options: DossierFilters<Listed>): ClientFilters {
  const { states } = statesOf(options.state);
  const createdUntil = instant('createdUntil', options.createdUntil);
  const updatedUntil = instant('updatedUntil', options.updatedUntil);
  return definedOnly({ states, createdUntil, updatedUntil, where: markOf(options.where) });
}

/** One state is asked of the API; of several, all are read and the others left out. */
function statesOf(given: DossierFilters['state']): {
  state?: DossierState;
  states?: readonly DossierState[];
} {
  if (given === undefined) return {};
  const list: readonly unknown[] = Array.isArray(given) ? given : [given];
  const strangers = list.filter((state) => !isState(state));
  if (list.length === 0 || strangers.length > 0) {
    const what = list.length === 0 ? 'state is an empty list.' : `There is no state '${strangers[0]}'.`;
    throw new DsInputError(`${what} The states are: ${dossierStates.join(', ')}.`);
  }
  const chosen = dossierStates.filter((state) => list.includes(state));
  return chosen.length === 1 ? { state: chosen[0] } : { states: chosen };
}

/** Refuses what is not a text, and the empty one, which the API takes for no argument at all. */
function filledText(options: Readonly<Record<string, unknown>>, kind: string): void {
  for (const [name, value] of Object.entries(options)) {
    if (value !== undefined && (typeof value !== 'string' || value === '')) {
      throw new DsInputError(`${name} must be ${kind}, as the API gave it.`);
    }
  }
}

/** A moment as the API reads it without doubt, ISO 8601 in UTC; see {@link readMoment} for texts without a zone. */
export function instant(name: string, value: Date | string | undefined): string | undefined {
  if (value === undefined) return undefined;
  // `new Date(NaN)` is a Date too: `toISOString` would throw a RangeError.
  const moment = value instanceof Date ? value.getTime() : (readMoment(value) ?? Number.NaN);
  if (Number.isNaN(moment)) {
    throw new DsInputError(
      `${name} is not a date: give a Date, or ISO 8601 text such as 2026-01-31T09:00:00Z. Without a zone it is the ` +
        'time of Paris.',
    );
  }
  return new Date(moment).toISOString();
}

/** Which way the walk goes, and from which cursor. */
export function walkStart({ after, before, direction, resumeFrom }: WalkListOptions): {
  direction: Scope['direction'];
  cursor: string | undefined;
} {
  const given = { after, before, resumeFrom };
  const several = Object.entries(given).filter(([, value]) => value !== undefined);
  if (several.length > 1) {
    throw new DsInputError(
      `${several.map(([name]) => name).join(' and ')} exclude each other: give one place to begin.`,
    );
  }
  filledText({ after, before }, 'a cursor');
  const way = direction ?? (before === undefined ? 'forward' : 'backward');
  if (way !== 'forward' && way !== 'backward')
    throw new DsInputError("direction must be 'forward' or 'backward'.");
  if (way === 'forward' && before !== undefined) {
    throw new DsInputError(
      "before needs direction: 'backward': the API gives no page that leads up to a cursor.",
    );
  }
  if (way === 'backward' && after !== undefined) throw new DsInputError("after needs direction: 'forward'.");
  return { direction: way, cursor: after ?? before };
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

function definedOnly<T extends object>(object: T): Partial<Defined<T>> {
  const entries = Object.entries(object).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Partial<Defined<T>>;
}
