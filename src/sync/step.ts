import type { DeletedDossier } from '../dossiers/deleted-dossiers.js';
import type { DossierRead } from '../dossiers/dossier.js';
import type { DossierInclude, Exactly } from '../dossiers/include.js';
import type { Warning } from '../hooks.js';
import type { WalkListOptions } from '../lists/list-options.js';
import type { Context } from '../request/context.js';

/** What the parts of a sync read from, and how. */
export interface SyncSource<I extends DossierInclude> {
  readonly context: Context;
  readonly demarche: number;
  /** Dossiers modified before this are not part of the sync; `null`: all are. */
  readonly since: string | null;
  readonly include: Exactly<I, DossierInclude> | undefined;
  readonly reading: Pick<
    WalkListOptions,
    'signal' | 'timeout' | 'maxRetries' | 'headers' | 'pageSize' | 'prefetch' | 'onUnreadable'
  >;
  /** Milliseconds. */
  readonly overlap: number;
  /** Milliseconds. */
  readonly deletedOverlap: number;
}

/** What one request found. */
export interface Found<I extends DossierInclude> {
  readonly dossiers?: ReadonlyArray<DossierRead<I>>;
  readonly deleted?: readonly DeletedDossier[];
  readonly pendingDeleted?: readonly DeletedDossier[];
  readonly restored?: readonly number[];
  readonly existing?: readonly number[];
  readonly warnings?: readonly Warning[];
}

/** One step of one part of a sync: what was found, and where that part stands once it has been processed. */
export interface PartStep<I extends DossierInclude, State> {
  readonly found: Found<I>;
  readonly state: State;
}

/** `updatedSince` where the sync has no bound: it is what orders the list by modification. */
export const EVER = '1970-01-01T00:00:00.000Z';

/** Lists without champs are light whatever the size of a page of dossiers. */
export const LIGHT_PAGE = 100;

/** A moment minus some milliseconds, in the API's format. */
export function subtractTime(moment: string, milliseconds: number): string {
  return new Date(Date.parse(moment) - milliseconds).toISOString();
}

/** The earlier of two moments, and the later. */
export const earlierOf = (a: string, b: string): string => (Date.parse(a) <= Date.parse(b) ? a : b);
export const laterOf = (a: string, b: string): string => (Date.parse(a) >= Date.parse(b) ? a : b);
